/** What of the findings waits for this person: one line a kind of work, leading to the queue that holds it. */
import { findingsWithin, type Scope, Values } from '#access/scope.ts'
import type { Day } from '#kernel/month.ts'
import { workingDaysBetween } from '#law/holidays.ts'
import type { Queryable } from '#store/database.ts'
import type { TodoItem } from './todo.ts'

export interface DeskWork {
  readonly mayCheck: boolean
  readonly mayConfirm: boolean
  readonly mayAssign: boolean
}

/** Longer lists are the queue's to count. */
const mostCounted = 1_000

interface Kind {
  readonly id: string
  readonly title: string
  readonly clause: string
  readonly when: (values: Values, person: string) => string
  /** Where the finding itself is over, and its own day with it. */
  readonly due?: string
  readonly query: (person: string) => Record<string, string>
}

const toCheck: Kind = {
  id: 'check',
  title: '核对派给您的疑点',
  clause: '一(二)',
  when: (values, person) => `f.assigned_person = ${values.add(person)} and f.stage in ('waiting', 'checking')`,
  query: (person) => ({ person, state: 'waiting,checking' }),
}

const toTakeUp: Kind = {
  id: 'take-up',
  title: '派给本机构、还没有人核对的疑点',
  clause: '一(二)',
  when: () => `f.assigned_person is null and f.stage = 'waiting'`,
  query: () => ({ state: 'waiting' }),
}

const toConfirm: Kind = {
  id: 'confirm',
  title: '复核提出了结果的疑点',
  clause: '十(二)',
  // Who proposed it is the one it was given to: he is not the second person.
  when: (values, person) => `f.stage = 'proposed' and f.assigned_person is distinct from ${values.add(person)}`,
  query: () => ({ state: 'proposed' }),
}

const toRecheck: Kind = {
  id: 'recheck',
  title: '复查抽中的、经办机构已排除的疑点',
  clause: '三(一)',
  // Who proposed or confirmed it is not the one to look again.
  when: (values, person) => {
    const self = values.add(person)
    return `f.state = 'open' and f.stage = 'decided' and f.recheck = 'drawn'
      and f.proposed_by is distinct from ${self} and f.confirmed_by is distinct from ${self}`
  },
  due: `(select max(r.due_on) from screening.recheck r where r.finding = f.fingerprint and r.is_drawn and r.outcome is null)`,
  query: () => ({ state: 'recheck' }),
}

const toAssign: Kind = {
  id: 'assign',
  title: '派发还没有承办机构的疑点',
  clause: '一(二)',
  when: () => 'f.assigned_organisation is null and not f.trial',
  query: () => ({ unassigned: 'true' }),
}

const itemOf = async (
  database: Queryable,
  scope: Scope,
  person: string,
  asOf: Day,
  kind: Kind,
): Promise<TodoItem | undefined> => {
  const values = new Values()
  const own = kind.id === 'take-up' ? `f.assigned_organisation = ${values.add(scope.organisation)} and ` : ''
  const { rows } = await database.query<{ n: number; due: Day | null }>(
    `select count(*)::int as n, min(due_on) as due from (
       select ${kind.due ?? 'f.due_on'} as due_on from screening.finding f
       where ${kind.due ? '' : 'f.is_active and '}${own}${kind.when(values, person)} and ${findingsWithin(scope, values)}
       order by coalesce(${kind.due ?? 'f.due_on'}, 'infinity'::date) limit ${values.add(mostCounted)}) waiting`,
    values.list,
  )
  const [{ n, due } = { n: 0, due: null }] = rows
  if (n === 0) return undefined
  return {
    kind: 'findings',
    id: `findings/${kind.id}`,
    title: `${kind.title}:${n} 件${n === mostCounted ? '以上' : ''}`,
    clause: kind.clause,
    dueOn: due,
    workingDaysLeft: due === null ? null : workingDaysBetween(asOf, due).days,
    state: due !== null && due < asOf ? 'overdue' : 'due',
    link: `/findings?${new URLSearchParams(kind.query(person))}`,
  }
}

/** Lines of at least one finding. Empty for who sees sums only. */
export const readFindingsTodo = async (
  database: Queryable,
  scope: Scope,
  person: string,
  asOf: Day,
  work: DeskWork,
): Promise<TodoItem[]> => {
  if (scope.aggregatesOnly) return []
  const kinds = [
    ...(work.mayCheck ? [toCheck, toTakeUp] : []),
    ...(work.mayConfirm ? [toConfirm, toRecheck] : []),
    ...(work.mayAssign ? [toAssign] : []),
  ]
  const items = await Promise.all(kinds.map((kind) => itemOf(database, scope, person, asOf, kind)))
  return items.filter((item) => item !== undefined)
}
