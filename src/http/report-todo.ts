/** 待办 of reports: new words of reporters, what waits for head and approvers, and what is late. One's own clocks: case-todo.ts. */
import { may } from '#access/authorise.ts'
import { Values } from '#access/scope.ts'
import type { Who } from '#access/who.ts'
import type { TodoItem } from '#areas/oversight/index.ts'
import type { Day } from '#kernel/month.ts'
import { workingDaysBetween } from '#law/holidays.ts'
import { reportsWithin } from '#reports/scope.ts'
import { deadlineLabel } from '#workflow/deadline-names.ts'
import type { App } from './app.ts'

/** For the head: clocks that are over, of whomever but himself. */
const late = async ({ database }: App, who: Who, asOf: Day): Promise<TodoItem[]> => {
  if (!may(who, 'reports.appoint')) return []
  const values = new Values()
  const others = `not r.handlers @> array[${values.add(who.id)}]::text[] and d.due_on < ${values.add(asOf)}`
  const { rows } = await database.pool.query<{
    id: bigint
    name: string
    clause: string
    due_on: Day
    register_no: string
    report: string
  }>(
    `select d.id, d.name, d.clause, d.due_on, r.register_no, r.id as report
     from workflow.deadline d join reports.report r on d.subject_id = r.id::text
     where d.subject_kind = 'report' and d.met_on is null and d.dropped_on is null and ${others}
       and ${reportsWithin(who.scope, values)} order by d.due_on, d.id limit 100`,
    values.list,
  )
  return rows.map(({ id, name, clause, due_on, register_no, report }) => ({
    kind: 'deadline',
    id: `deadline/${id}`,
    title: `${deadlineLabel(name)}:${register_no}`,
    clause,
    dueOn: due_on,
    workingDaysLeft: workingDaysBetween(asOf, due_on).days,
    state: 'overdue',
    link: `/reports/${report}`,
  }))
}

interface Waiting {
  readonly id: string
  readonly title: string
  readonly link: string
  readonly when: (values: Values) => string
}

const waitingFor = (who: Who): Waiting[] => [
  ...(may(who, 'reports.appoint')
    ? [
        {
          id: 'reports/unassigned',
          title: '待指定承办人的举报',
          link: '/reports?state=received',
          when: () => `r.state = 'received' and cardinality(r.handlers) = 0`,
        },
      ]
    : []),
  ...(may(who, 'reports.approve')
    ? [
        {
          id: 'reports/decide',
          title: '待审批不予受理、转送的举报',
          link: '/reports?state=reviewed',
          when: (values: Values) =>
            `r.state = 'reviewed' and r.proposed->>'to' <> 'accept' and not r.handlers @> array[${values.add(who.id)}]::text[]`,
        },
        {
          id: 'reports/rewards',
          title: '待审批的举报奖励',
          link: '/reports?state=answered',
          when: (values: Values) =>
            `not r.handlers @> array[${values.add(who.id)}]::text[] and exists (select 1 from reports.reward w where w.report = r.id
               and w.state in ('proposed', 'approved') and ${values.add(who.id)} not in (w.proposed_by, coalesce(w.approved_by, '')))`,
        },
      ]
    : []),
  ...(may(who, 'reports.handle')
    ? [
        {
          id: 'reports/messages',
          title: '举报人有新留言',
          link: '/reports?mine=1',
          when: (values: Values) =>
            `r.handlers @> array[${values.add(who.id)}]::text[] and exists (select 1 from reports.message m where m.report = r.id and m.from_reporter and m.read_at is null)`,
        },
      ]
    : []),
]

const counts = ({ database }: App, who: Who): Promise<TodoItem[][]> =>
  Promise.all(
    waitingFor(who).map(async ({ id, title, link, when }) => {
      const values = new Values()
      const { rows } = await database.pool.query<{ n: number }>(
        `select count(*)::int as n from (select 1 from reports.report r where ${when(values)} and ${reportsWithin(who.scope, values)} limit 1000) waiting`,
        values.list,
      )
      const n = rows[0]?.n ?? 0
      if (n === 0) return []
      const item = {
        kind: 'report',
        id,
        title: `${title}:${n} 件`,
        clause: '三(二)',
        dueOn: null,
        workingDaysLeft: null,
      }
      return [{ ...item, state: 'due' as const, link }]
    }),
  )

export const reportTodo = async (app: App, who: Who, asOf: Day): Promise<TodoItem[]> =>
  may(who, 'reports.read') ? [...(await late(app, who, asOf)), ...(await counts(app, who)).flat()] : []
