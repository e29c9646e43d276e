/** 待办 of stops, inspections and rectification: what one's organisation has to do by when, and what one is invited to. */
import { may } from '#access/authorise.ts'
import { Values } from '#access/scope.ts'
import type { Who } from '#access/who.ts'
import type { TodoItem } from '#areas/oversight/index.ts'
import { holdsWithin } from '#cases/holds/held-hold.ts'
import { programmesWithin } from '#cases/inspections/held-programme.ts'
import { readInvited } from '#cases/inspections/read-invited.ts'
import { rectificationsWithin } from '#cases/rectification/held-rectification.ts'
import { addDays, type Day } from '#kernel/month.ts'
import { workingDaysBetween } from '#law/holidays.ts'
import { deadlineLabel } from '#workflow/deadline-names.ts'
import type { App } from './app.ts'

interface ClockRow {
  id: bigint
  name: string
  clause: string
  due_on: Day
  subject: string
  link: string
}

/** Clocks of the reader's own organisation, soonest first. */
const clocks = async ({ database }: App, who: Who, asOf: Day): Promise<TodoItem[]> => {
  const { rows } = await database.pool.query<ClockRow>(
    `select d.id, d.name, d.clause, d.due_on, coalesce(h.reason, r.register_no || ' ' || r.problem) as subject,
       case when h.id is null then '/rectification?row=' || r.id else '/holds/' || h.id end as link
     from workflow.deadline d
     left join cases.hold h on d.subject_kind = 'hold' and h.id::text = d.subject_id
     left join cases.rectification r on d.subject_kind = 'rectification' and r.id::text = d.subject_id
     where d.organisation = $1 and d.subject_kind in ('hold', 'rectification') and d.met_on is null and d.dropped_on is null
       and coalesce(h.id, r.id) is not null
     order by d.due_on, d.id limit 100`,
    [who.organisation.id],
  )
  return rows.map(({ id, name, clause, due_on, subject, link }) => ({
    kind: 'deadline',
    id: `deadline/${id}`,
    title: `${deadlineLabel(name)}:${subject}`,
    clause,
    dueOn: due_on,
    workingDaysLeft: workingDaysBetween(asOf, due_on).days,
    state: due_on < asOf ? 'overdue' : 'due',
    link,
  }))
}

interface Counted {
  readonly id: string
  readonly title: string
  readonly clause: string
  readonly link: string
  readonly sql: (values: Values) => string
}

const counted = (who: Who, asOf: Day): Counted[] => [
  ...(may(who, 'holds.propose')
    ? [
        {
          id: 'holds/expired',
          title: '近七日到期自动解除的停止',
          clause: '五(三)',
          link: '/holds?state=expired',
          sql: (values: Values) =>
            `cases.hold h where ${holdsWithin(who.scope, values)} and h.state = 'expired' and h.until_on >= ${values.add(addDays(asOf, -7))}`,
        },
      ]
    : []),
  ...(may(who, 'inspections.approve')
    ? [
        {
          id: 'inspections/approve',
          title: '待批准的检查计划',
          clause: '三(一)',
          link: '/inspections?state=planned',
          sql: (values: Values) =>
            `cases.programme p where ${programmesWithin(who.scope, values)} and p.state = 'planned' and p.planned_by <> ${values.add(who.id)}`,
        },
        {
          id: 'inspections/report',
          title: '待签发的检查报告',
          clause: '三(一)',
          link: '/inspections?state=consulted',
          sql: (values: Values) =>
            `cases.programme p where ${programmesWithin(who.scope, values)} and p.state = 'consulted' and p.drafted_by is distinct from ${values.add(who.id)}`,
        },
      ]
    : []),
  ...(may(who, 'rectification.close')
    ? [
        {
          id: 'rectification/answered',
          title: '待审核销号的整改',
          clause: '十二(三)8',
          link: '/rectification?state=answered',
          sql: (values: Values) =>
            `cases.rectification r where ${rectificationsWithin(who.scope, values)} and r.state = 'answered'`,
        },
        {
          id: 'rectification/overdue',
          title: '逾期未整改',
          clause: '十二(三)8',
          link: '/rectification?overdue=true',
          sql: (values: Values) =>
            `cases.rectification r where ${rectificationsWithin(who.scope, values)} and r.state in ('open', 'returned') and r.due_on < ${values.add(asOf)}`,
        },
      ]
    : []),
]

const counts = async ({ database }: App, who: Who, asOf: Day): Promise<TodoItem[]> => {
  const items = await Promise.all(
    counted(who, asOf).map(async ({ sql, ...one }) => {
      const values = new Values()
      const { rows } = await database.pool.query<{ n: number }>(
        `select count(*)::int as n from (select 1 from ${sql(values)} limit 1000) waiting`,
        values.list,
      )
      return { ...one, n: rows[0]?.n ?? 0 }
    }),
  )
  return items
    .filter(({ n }) => n > 0)
    .map(({ n, title, ...one }) => ({
      ...one,
      kind: 'holds',
      title: `${title}:${n} 件`,
      dueOn: null,
      workingDaysLeft: null,
      state: one.id === 'rectification/overdue' ? ('overdue' as const) : ('due' as const),
    }))
}

const invitations = async ({ database }: App, who: Who): Promise<TodoItem[]> => {
  if (!may(who, 'inspections.advise')) return []
  return (await readInvited(database.pool, who.id))
    .filter(({ mayAnswer, mayAdvise }) => mayAnswer || mayAdvise)
    .map(({ id, title, mayAnswer, plannedFor }) => ({
      kind: 'invitation',
      id: `invitation/${id}`,
      title: `${mayAnswer ? '答复邀请' : '提出意见'}:${title}`,
      clause: '三(二)',
      dueOn: mayAnswer ? plannedFor : null,
      workingDaysLeft: null,
      state: 'due' as const,
      link: '/invited-inspections',
    }))
}

export const holdTodo = async (app: App, who: Who, asOf: Day): Promise<TodoItem[]> =>
  (
    await Promise.all([
      may(who, 'holds.read') || may(who, 'rectification.read') ? clocks(app, who, asOf) : [],
      counts(app, who, asOf),
      invitations(app, who),
    ])
  ).flat()
