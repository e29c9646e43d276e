/** The register of reports, newest or most pressing first: what it is about in the office's own terms, and never who or what. */
import { type Scope, Values } from '#access/scope.ts'
import { Refusal } from '#kernel/refusal.ts'
import { districts } from '#standard/codes.ts'
import type { Queryable } from '#store/database.ts'
import { chapterTitle } from './chapters.ts'
import { type ReportState, reportStates, type Way, ways } from './machine.ts'
import { reportsWithin } from './scope.ts'

export interface ReportFilter {
  readonly state?: string | undefined
  readonly chapter?: string | undefined
  readonly district?: string | undefined
  /** Only those that the reader is named for. */
  readonly mine?: string | undefined
  /** Only those with a clock that is over on that day. */
  readonly lateOn?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export interface ReportLine {
  readonly id: string
  readonly registerNo: string
  readonly state: ReportState
  readonly stateLabel: string
  readonly named: boolean
  readonly chapter: string
  readonly chapterLabel: string
  readonly conduct: string | null
  readonly district: string
  readonly districtLabel: string
  readonly throughLabel: string
  readonly receivedAt: string
  readonly handlers: readonly string[]
  readonly mine: boolean
  readonly unread: number
  readonly dueOn: string | null
  readonly dueLabel: string | null
  readonly caseId: string | null
}

interface Row {
  id: string
  register_no: string
  state: ReportState
  named: boolean
  chapter: string
  conduct: string | null
  district: string
  through: Way
  received_at: Date
  at_text: string
  names: string[] | null
  handlers: string[]
  unread: number
  due_on: string | null
  due_name: string | null
  case_id: string | null
}

const cursorOf = ({ at_text, id }: Row): string => Buffer.from(`${at_text} ${id}`).toString('base64url')
const positionOf = (cursor: string): [string, string] => {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (!/^[\dT:.+-]{10,40}$/.test(at) || !/^[0-9a-f-]{36}$/.test(id))
    throw new Refusal('REQUEST_WRONG', '翻页位置不对,请从第一页重新打开')
  return [at, id]
}

export const readReports = async (
  client: Queryable,
  scope: Scope,
  reader: string,
  filter: ReportFilter,
  labelOf: (name: string) => string,
): Promise<{ reports: ReportLine[]; next: string | null }> => {
  const values = new Values()
  const conditions = [reportsWithin(scope, values)]
  if (filter.state) conditions.push(`r.state = ${values.add(filter.state)}`)
  if (filter.chapter) conditions.push(`r.chapter = ${values.add(filter.chapter)}`)
  if (filter.district) conditions.push(`r.district = ${values.add(filter.district)}`)
  if (filter.mine) conditions.push(`r.handlers @> array[${values.add(reader)}]::text[]`)
  const running = `d.subject_kind = 'report' and d.subject_id = r.id::text and d.met_on is null and d.dropped_on is null`
  if (filter.lateOn)
    conditions.push(
      `exists (select 1 from workflow.deadline d where ${running} and d.due_on < ${values.add(filter.lateOn)})`,
    )
  if (filter.cursor) {
    const [at, id] = positionOf(filter.cursor)
    conditions.push(`(r.received_at, r.id) < (${values.add(at)}::timestamptz, ${values.add(id)}::uuid)`)
  }
  const { rows } = await client.query<Row>(
    `select r.id, r.register_no, r.state, r.named, r.chapter, r.conduct, r.district, r.through, r.received_at, r.handlers, r.case_id,
       to_char(r.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US+00') as at_text,
       (select array_agg(p.name order by p.name) from access.person p where p.id = any(r.handlers)) as names,
       (select count(*)::int from reports.message m where m.report = r.id and m.from_reporter and m.read_at is null) as unread,
       due.due_on, due.name as due_name
     from reports.report r
     left join lateral (select d.due_on, d.name from workflow.deadline d where ${running} order by d.due_at limit 1) due on true
     where ${conditions.join(' and ')} order by r.received_at desc, r.id desc limit ${values.add(filter.limit + 1)}`,
    values.list,
  )
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  return {
    reports: shown.map((row) => ({
      id: row.id,
      registerNo: row.register_no,
      state: row.state,
      stateLabel: reportStates[row.state],
      named: row.named,
      chapter: row.chapter,
      chapterLabel: chapterTitle(row.chapter),
      conduct: row.conduct,
      district: row.district,
      districtLabel: districts[row.district as keyof typeof districts] ?? row.district,
      throughLabel: ways[row.through],
      receivedAt: row.received_at.toISOString(),
      handlers: row.names ?? [],
      mine: row.handlers.includes(reader),
      unread: row.handlers.includes(reader) ? row.unread : 0,
      dueOn: row.due_on,
      dueLabel: row.due_name === null ? null : labelOf(row.due_name),
      caseId: row.case_id,
    })),
    next: rows.length > filter.limit && last ? cursorOf(last) : null,
  }
}
