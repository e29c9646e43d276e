/** 待办: what a person has to do. One small shape for whatever gives somebody something to do. */
import type { Scope } from '#access/scope.ts'
import { today } from '#kernel/clock.ts'
import { addDays, type Day, firstDay, lastDay, monthOf } from '#kernel/month.ts'
import type { Every } from '#law/recurring-duties/period.ts'
import type { Database, Queryable } from '#store/database.ts'
import { type CalendarRow, readCalendar } from './calendar.ts'

export interface TodoItem {
  /** What gives it: 'duty' here; others add their own. */
  readonly kind: string
  readonly id: string
  /** In Chinese, one line. */
  readonly title: string
  /** As a person reads it: '三(四)'. */
  readonly clause: string
  /** Null: no day is set. */
  readonly dueOn: Day | null
  /** Negative once the day is past; null without a day. */
  readonly workingDaysLeft: number | null
  readonly state: 'overdue' | 'due'
  /** Where on the page it is done. */
  readonly link: string
}

/** Late first, then what is due first; what has no day comes last. */
export const worstFirst = (items: readonly TodoItem[]): TodoItem[] =>
  items.toSorted(
    (left, right) =>
      Number(right.state === 'overdue') - Number(left.state === 'overdue') ||
      (left.dueOn ?? '9999').localeCompare(right.dueOn ?? '9999') ||
      left.title.localeCompare(right.title),
  )

/** How many calendar days before its day a duty enters the list: its own period's share, so that a year is not a month's. */
const noticeDays: Readonly<Record<Every, number>> = { month: 31, quarter: 45, 'half-year': 60, year: 92 }

/** Page address of a calendar row. */
export const dutyLink = (row: Pick<CalendarRow, 'id' | 'organisation'>): string =>
  `/calendar?${new URLSearchParams({ occurrence: row.id, organisation: row.organisation?.id ?? '' })}`

const itemOf = (row: CalendarRow): TodoItem => ({
  kind: 'duty',
  id: `${row.id}/${row.organisation?.id ?? ''}`,
  title: `${row.periodLabel} ${row.verb}:${row.what}`,
  clause: row.clauseLabel,
  dueOn: row.dueOn,
  workingDaysLeft: row.workingDaysLeft,
  state: row.state === 'overdue' ? 'overdue' : 'due',
  link: dutyLink(row),
})

/** Since when the person's organisation has had somebody for each of his duties: what was due before is not his to make good. */
const heldSince = async (database: Queryable, person: string): Promise<Map<string, Day>> => {
  const { rows } = await database.query<{ duty: string; organisation: string; since: Day }>(
    `select a.duty, a.organisation, min(a.valid_from) as since from oversight.assignment a
     where (a.duty, a.organisation) in (select m.duty, m.organisation from oversight.assignment m where m.person = $1)
     group by 1, 2`,
    [person],
  )
  return new Map(rows.map(({ duty, organisation, since }) => [`${duty} ${organisation}`, since]))
}

/** A calendar reads three years at once; what lies longer than this is left to the calendar. */
const furthestBack = 1_000

/** What this person has to do of the recurring duties, worst first. @param asOf today where it is left out. */
export const readTodo = async (
  database: Database,
  scope: Scope,
  person: string,
  asOf: Day = today(),
): Promise<TodoItem[]> => {
  const since = await heldSince(database.pool, person)
  const [first] = [...since.values()].sort()
  if (first === undefined) return []
  const earliest = addDays(asOf, -furthestBack)
  const from = first > earliest ? first : earliest
  const to = addDays(asOf, noticeDays.year)
  if (from > to) return []
  const { rows } = await readCalendar(database, scope, { from, to, asOf, organisation: scope.organisation, person })
  const open = rows.filter(
    (row) =>
      (row.state === 'overdue' || row.state === 'due') &&
      row.dueOn >= (since.get(`${row.duty} ${row.organisation?.id}`) ?? row.dueOn) &&
      row.opensOn <= asOf &&
      row.dueOn <= addDays(asOf, noticeDays[row.every]),
  )
  return worstFirst(open.map(itemOf))
}

/** Duties due this month that nobody has: one line for who may give them to somebody, leading to the same rows. */
export const readUnassignedTodo = async (
  database: Database,
  scope: Scope,
  asOf: Day = today(),
): Promise<TodoItem[]> => {
  const month = monthOf(asOf)
  const { rows } = await readCalendar(database, scope, { from: firstDay(month), to: lastDay(month), asOf })
  const open = rows.filter(({ state }) => state === 'unassigned').toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
  const [first] = open
  if (!first) return []
  return [
    {
      kind: 'duty',
      id: `unassigned/${month}`,
      title: `指定承办人:本月到期的义务有 ${open.length} 项无人承办`,
      clause: '十(二)',
      dueOn: first.dueOn,
      workingDaysLeft: first.workingDaysLeft,
      state: first.dueOn < asOf ? 'overdue' : 'due',
      link: `/calendar?${new URLSearchParams({ month, state: 'unassigned' })}`,
    },
  ]
}
