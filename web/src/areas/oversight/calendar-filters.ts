/** What the calendar's page keeps in its address, and what that leaves of the month's rows. */
import type { Filters } from '../../ui/filters.tsx'
import type { DutyRow } from './duty-dialogs.tsx'

export const names = ['month', 'view', 'body', 'state', 'day', 'mine', 'occurrence', 'organisation'] as const
export type CalendarFilters = Filters<(typeof names)[number]>

export const states = [
  { value: 'overdue', label: '已逾期' },
  { value: 'unassigned', label: '无人承办' },
  { value: 'due', label: '待办' },
  { value: 'done', label: '已办' },
] as const

/** Stands for duties that no organisation is registered for. */
const unregistered = 'none'

export const narrowed = (rows: readonly DutyRow[], { body, state, day }: CalendarFilters['values']): DutyRow[] =>
  rows.filter(
    (row) =>
      (body === '' || (row.organisation?.id ?? unregistered) === body) &&
      (state === '' || row.state === state) &&
      (day === '' || row.dueOn === day),
  )

export const bodiesOf = (rows: readonly DutyRow[]): { value: string; label: string }[] =>
  [...new Map(rows.map(({ organisation: of }) => [of?.id ?? unregistered, of?.name ?? '没有登记机构'])).entries()]
    .map(([value, label]) => ({ value, label }))
    .toSorted((left, right) => left.label.localeCompare(right.label, 'zh'))
