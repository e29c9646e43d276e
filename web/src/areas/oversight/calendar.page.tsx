/** 义务日历: what the notice asks for again and again, by day and by body; red where it is late or nobody has it. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Answer } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { nowText } from '../../ui/clock.ts'
import { useFilters } from '../../ui/filters.tsx'
import { instantText } from '../../ui/format.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded } from '../../ui/states.tsx'
import { CalendarBar } from './calendar-bar.tsx'
import { spanOfMonth } from './calendar-days.ts'
import { type CalendarFilters, names, narrowed, states } from './calendar-filters.ts'
import { CalendarList } from './calendar-list.tsx'
import { CalendarMonth } from './calendar-month.tsx'
import { DutyDrawer } from './duty-drawer.tsx'
import './oversight.css'
import { WithoutObject } from './without-object.tsx'

type View = Answer<'readCalendar'>

const Counts = ({ counts, set }: Pick<View, 'counts'> & Pick<CalendarFilters, 'set'>): ReactNode => (
  <p className="calendar-counts">
    {states.map(({ value, label }) => (
      <Button key={value} type="link" size="small" onClick={() => set({ state: value, view: '', day: '' })}>
        <span className={counts[value] > 0 && (value === 'overdue' || value === 'unassigned') ? 'money-late' : ''}>
          {label} {counts[value]}
        </span>
      </Button>
    ))}
  </p>
)

interface ShownProps {
  readonly view: View
  readonly month: string
  readonly filters: CalendarFilters
}

const Shown = ({ view, month, filters: { values, set } }: ShownProps): ReactNode => {
  const rows = narrowed(view.rows, values)
  return (
    <>
      <Counts counts={view.counts} set={set} />
      {values.view === 'month' ? (
        <CalendarMonth month={month} asOf={view.asOf} rows={rows} onDay={(day) => set({ view: '', day })} />
      ) : (
        <CalendarList
          rows={rows}
          onOpen={({ id, organisation }) => set({ occurrence: id, organisation: organisation?.id ?? '' })}
        />
      )}
      <WithoutObject of={view.withoutObject} />
    </>
  )
}

const CalendarPage = (): ReactNode => {
  const filters = useFilters(names)
  const { values, set } = filters
  const month = values.month || instantText(nowText()).slice(0, 7)
  const read = useCall('readCalendar', {
    query: { ...spanOfMonth(month), ...(values.mine ? { mine: 'true' as const } : {}) },
  })
  return (
    <>
      <PageHead
        title="义务日历"
        says="通知要求定期办理的事,按到期日排列。没有人承办的和已逾期的标红。"
        filter={`${month} 到期`}
      />
      <CalendarBar filters={filters} month={month} rows={read.data?.rows ?? []} />
      <Loaded of={read} rows={10}>
        {(view) => <Shown view={view} month={month} filters={filters} />}
      </Loaded>
      {values.occurrence && (
        <DutyDrawer
          occurrence={values.occurrence}
          organisation={values.organisation}
          onClose={() => set({ occurrence: '', organisation: '' })}
        />
      )}
    </>
  )
}

export default CalendarPage
