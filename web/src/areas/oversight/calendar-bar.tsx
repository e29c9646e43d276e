/** What the calendar shows: list or month, which month, whose. */
import { Button, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { DayFilter, FilterBar, SelectFilter } from '../../ui/filters.tsx'
import { monthBeside } from './calendar-days.ts'
import { bodiesOf, type CalendarFilters, states } from './calendar-filters.ts'
import type { DutyRow } from './duty-dialogs.tsx'

interface Props {
  readonly filters: CalendarFilters
  readonly month: string
  readonly rows: readonly DutyRow[]
}

export const CalendarBar = ({ filters: { values, set }, month, rows }: Props): ReactNode => (
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
      width={190}
      value={values.body}
      options={bodiesOf(rows)}
      onChange={(body) => set({ body })}
    />
    <SelectFilter label="状态" width={110} value={values.state} options={states} onChange={(state) => set({ state })} />
    <SelectFilter
      label="承办人"
      width={105}
      value={values.mine}
      options={[{ value: 'true', label: '只看我的' }]}
      onChange={(mine) => set({ mine })}
    />
  </FilterBar>
)
