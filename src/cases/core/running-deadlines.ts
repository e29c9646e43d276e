/** Clocks that run, of whatever of a case's world, within the scope: for 待办 and for alarms. */
import { type Scope, Values } from '#access/scope.ts'
import type { Day } from '#kernel/month.ts'
import type { Database } from '#store/database.ts'
import { type Deadline, type DeadlineRow, deadlineColumns, deadlineOf } from '#workflow/deadline.ts'
import { caseIdWithin, placeWithin } from './scope.ts'

export interface RunningDeadline extends Deadline {
  /** Number or title of what it belongs to. */
  readonly subjectName: string
  /** Page address. */
  readonly link: string
}

interface Row extends DeadlineRow {
  subject_name: string
  link: string
}

const caseWithin = (scope: Scope, values: Values, alias: string): string =>
  placeWithin(scope, values, alias, { schemes: 'schemes', organisation: 'organisation' })

/** Each kind of subject: its table, its name, its page, and what of it the scope reaches. */
const kinds = [
  {
    kind: 'case',
    from: 'cases.case s',
    name: `coalesce(s.case_no, s.register_no) || ' ' || s.title`,
    link: '/cases/',
    within: (scope: Scope, values: Values) => caseWithin(scope, values, 's'),
    ofOfficer: (person: string) =>
      `s.id in (select o.case_id from cases.officer o where o.person = ${person} and o.recused_at is null)`,
  },
  {
    kind: 'hold',
    from: 'cases.hold s',
    name: 's.reason',
    link: '/holds/',
    within: (scope: Scope, values: Values) => placeWithin(scope, values, 's', { organisation: 'executor' }),
    ofOfficer: (person: string) =>
      `s.case_id in (select o.case_id from cases.officer o where o.person = ${person} and o.recused_at is null)`,
  },
  {
    kind: 'claim',
    from: 'cases.claim s',
    name: 's.debtor_name',
    link: '/recoveries/',
    within: (scope: Scope, values: Values) => caseIdWithin(scope, values, 's.case_id'),
    ofOfficer: (person: string) =>
      `s.case_id in (select o.case_id from cases.officer o where o.person = ${person} and o.recused_at is null)`,
  },
  {
    // Known to its named handlers only.
    kind: 'report',
    from: 'reports.report s',
    name: 's.register_no',
    link: '/reports/',
    within: (scope: Scope, values: Values) => placeWithin(scope, values, 's'),
    ofOfficer: (person: string) => `${person} = any(s.handlers)`,
  },
  {
    kind: 'rectification',
    from: 'cases.rectification s',
    name: `s.register_no || ' ' || s.problem`,
    link: '/rectification/',
    within: (scope: Scope, values: Values) => placeWithin(scope, values, 's', { organisation: 'responsible' }),
    ofOfficer: () => 'false',
  },
] as const

export interface RunningQuery {
  /** Due on this day or before. */
  readonly until?: Day
  readonly organisation?: string
  /** Only of cases of which this person is an officer. */
  readonly officer?: string
  readonly limit?: number
}

const runs = (query: RunningQuery, values: Values): string => {
  const conditions = ['d.met_on is null', 'd.dropped_on is null', 'd.suspended_on is null']
  if (query.until !== undefined) conditions.push(`d.due_on <= ${values.add(query.until)}`)
  if (query.organisation !== undefined)
    conditions.push(`(d.organisation is null or d.organisation = ${values.add(query.organisation)})`)
  return conditions.join(' and ')
}

/**
 * Those due first come first; what stands still is left out. A kind's own subjects are looked up by their key, so that neither
 * all subjects nor all clocks are read for a few.
 */
export const runningDeadlines = async (
  database: Pick<Database, 'pool'>,
  scope: Scope,
  query: RunningQuery = {},
): Promise<RunningDeadline[]> => {
  if (scope.aggregatesOnly) return []
  const { officer, limit = 200 } = query
  const values = new Values()
  const running = runs(query, values)
  const most = values.add(limit)
  const person = officer === undefined ? undefined : values.add(officer)
  const parts = kinds
    .filter(({ kind }) => person !== undefined || kind !== 'report')
    .map(({ kind, from, name, link, within, ofOfficer }) => {
      const own = person === undefined ? '' : ` and ${ofOfficer(person)}`
      return `(select ${deadlineColumns}, s.name as subject_name, '${link}' || d.subject_id as link from workflow.deadline d
        join lateral (select ${name} as name from ${from} where s.id = d.subject_id::uuid and ${within(scope, values)}${own}) s on true
        where d.subject_kind = '${kind}' and ${running}${
          person === undefined ? '' : ` and d.subject_id in (select s.id::text from ${from} where ${ofOfficer(person)})`
        } order by d.due_at, d.id limit ${most})`
    })
  const { rows } = await database.pool.query<Row>(
    `select * from (${parts.join(' union all ')}) d order by due_at, id limit ${most}`,
    values.list,
  )
  return rows.map((row) => ({ ...deadlineOf(row), subjectName: row.subject_name, link: row.link }))
}
