/** 义务日历: what the notice asks for again and again, by day and by body; red where it is late or nobody has it. */
import { Button, Segmented } from 'antd'
import type { ReactNode } from 'react'
import type { Answer } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { nowText } from '../../ui/clock.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Clause, Day } from '../../ui/figures.tsx'
import { DayFilter, FilterBar, type Filters, SelectFilter, useFilters } from '../../ui/filters.tsx'
import { instantText } from '../../ui/format.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { monthBeside, spanOfMonth } from './calendar-days.ts'
import { CalendarMonth } from './calendar-month.tsx'
import type { DutyRow } from './duty-dialogs.tsx'
import { DutyDrawer } from './duty-drawer.tsx'
import { DutyState } from './duty-state.tsx'
import './oversight.css'
import { WithoutObject } from './without-object.tsx'
import { WorkingDays } from './working-days.tsx'

type View = Answer<'readCalendar'>

const names = ['month', 'view', 'body', 'state', 'day', 'mine', 'occurrence', 'organisation'] as const
type Name = (typeof names)[number]

const states = [
  { value: 'overdue', label: '已逾期' },
  { value: 'unassigned', label: '无人承办' },
  { value: 'due', label: '待办' },
  { value: 'done', label: '已办' },
] as const

const narrowed = (rows: readonly DutyRow[], { body, state, day }: Filters<Name>['values']): DutyRow[] =>
  rows.filter(
    (row) =>
      (body === '' || (row.organisation?.id ?? 'none') === body) &&
      (state === '' || row.state === state) &&
      (day === '' || row.dueOn === day),
  )

const bodiesOf = (rows: readonly DutyRow[]): { value: string; label: string }[] =>
  [
    ...new Map(
      rows.map(({ organisation }) => [organisation?.id ?? 'none', organisation?.name ?? '没有登记机构']),
    ).entries(),
  ]
    .map(([value, label]) => ({ value, label }))
    .toSorted((left, right) => left.label.localeCompare(right.label, 'zh'))

const Bar = ({
  filters,
  month,
  rows,
}: {
  readonly filters: Filters<Name>
  readonly month: string
  readonly rows: readonly DutyRow[]
}) => {
  const { values, set } = filters
  return (
    <FilterBar
      any={values.body !== '' || values.state !== '' || values.day !== '' || values.mine !== ''}
      onClear={() => set({ body: '', state: '', day: '', mine: '' })}
    >
      <Segmented
        aria-label="看法"
        value={values.view || 'list'}
        options={[
          { value: 'list', label: '列表' },
          { value: 'month', label: '月历' },
        ]}
        onChange={(view) => set({ view: view === 'list' ? '' : view, day: '' })}
      />
      <Button aria-label="上个月" onClick={() => set({ month: monthBeside(month, -1), day: '' })}>
        ‹
      </Button>
      <DayFilter label="到期月份" kind="month" value={month} onChange={(next) => set({ month: next, day: '' })} />
      <Button aria-label="下个月" onClick={() => set({ month: monthBeside(month, 1), day: '' })}>
        ›
      </Button>
      <SelectFilter
        label="机构"
        searchable
        width={220}
        value={values.body}
        options={bodiesOf(rows)}
        onChange={(body) => set({ body })}
      />
      <SelectFilter
        label="状态"
        width={120}
        value={values.state}
        options={states}
        onChange={(state) => set({ state })}
      />
      <SelectFilter
        label="承办人"
        width={110}
        value={values.mine}
        options={[{ value: 'true', label: '只看我的' }]}
        onChange={(mine) => set({ mine })}
      />
    </FilterBar>
  )
}

const List = ({ rows, filters }: { readonly rows: readonly DutyRow[]; readonly filters: Filters<Name> }): ReactNode => (
  <DataTable<DutyRow>
    label="义务"
    rows={rows}
    rowKey={(row) => `${row.id}/${row.organisation?.id ?? ''}`}
    onOpen={({ id, organisation }) => filters.set({ occurrence: id, organisation: organisation?.id ?? '' })}
    minWidth={860}
    empty={
      <Nothing title="这个月没有符合条件的义务">换一个月份或清除条件再看;您的管辖范围之外的义务不在这里。</Nothing>
    }
    columns={[
      {
        key: 'verb',
        title: '义务',
        wrap: true,
        render: ({ periodLabel, verb, what }) => (
          <>
            {periodLabel} {verb} <span className="quiet">{what}</span>
          </>
        ),
      },
      {
        key: 'body',
        title: '机构',
        width: 230,
        wrap: true,
        compare: (left, right) => (left.organisation?.name ?? '').localeCompare(right.organisation?.name ?? '', 'zh'),
        render: ({ organisation, body }) => organisation?.name ?? <span className="money-late">未登记:{body}</span>,
      },
      {
        key: 'person',
        title: '承办人',
        width: 90,
        render: ({ person }) => person?.name ?? <span className="money-late">无人</span>,
      },
      {
        key: 'due',
        title: '期限',
        width: 105,
        compare: (a, b) => a.dueOn.localeCompare(b.dueOn),
        render: ({ dueOn }) => <Day of={dueOn} />,
      },
      {
        key: 'left',
        title: '还有',
        width: 130,
        render: ({ state, workingDaysLeft: left }) =>
          state === 'done' ? <span className="quiet">—</span> : <WorkingDays left={left} isLate={left < 0} />,
      },
      { key: 'state', title: '状态', width: 90, render: (row) => <DutyState row={row} /> },
      {
        key: 'clause',
        title: '依据',
        width: 80,
        render: ({ clause, clauseLabel }) => <Clause of={clause} label={clauseLabel} />,
      },
    ]}
  />
)

const Counts = ({
  counts,
  set,
}: {
  readonly counts: View['counts']
  readonly set: Filters<Name>['set']
}): ReactNode => (
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
      <Bar filters={filters} month={month} rows={read.data?.rows ?? []} />
      <Loaded of={read} rows={10}>
        {(view) => (
          <>
            <Counts counts={view.counts} set={set} />
            {values.view === 'month' ? (
              <CalendarMonth
                month={month}
                asOf={view.asOf}
                rows={narrowed(view.rows, values)}
                onDay={(day) => set({ view: '', day })}
              />
            ) : (
              <List rows={narrowed(view.rows, values)} filters={filters} />
            )}
            <WithoutObject of={view.withoutObject} />
          </>
        )}
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
