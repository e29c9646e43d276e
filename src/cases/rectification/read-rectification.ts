/** 整改台账 as people read it: what is open, by whom, how many working days are left, and what may be done next. */
import type { Action } from '#access/actions.ts'
import { type Scope, Values } from '#access/scope.ts'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { workingDaysBetween } from '#law/holidays.ts'
import { districts } from '#standard/codes.ts'
import type { Queryable } from '#store/database.ts'
import { type AuditorKind, auditorKinds } from './audit-import.ts'
import {
  type RectificationSource,
  type RectificationState,
  rectificationSources,
  rectificationStates,
  rectificationsWithin,
  unknownRectification,
} from './held-rectification.ts'

export interface RectificationReader {
  readonly person: string
  readonly organisation: string
  readonly may: (action: Action) => boolean
}

interface Row {
  id: string
  register_no: string
  source: RectificationSource
  source_ref: string
  problem: string
  clause: string
  district: string
  scheme: string | null
  responsible: string
  responsible_name: string
  amount_fen: bigint | null
  measures: string | null
  due_on: Day
  state: RectificationState
  answer: string | null
  evidence: string | null
  done_on: Day | null
  answered_by: string | null
  answered_name: string | null
  answered_at: Date | null
  entered_by: string
  entered_name: string
  entered_at: Date
  closed_name: string | null
  closed_at: Date | null
  returned_why: string | null
  returns: number
  clue: string | null
  clue_no: string | null
  revision: number
}

const select = `select r.*, o.name as responsible_name, a.name as answered_name, coalesce(e.name, r.entered_by) as entered_name,
    c.name as closed_name, k.register_no as clue_no
  from cases.rectification r
  join access.organisation o on o.id = r.responsible
  left join access.person a on a.id = r.answered_by
  left join access.person e on e.id = r.entered_by
  left join access.person c on c.id = r.closed_by
  left join cases.case k on k.id = r.clue`

const steps = {
  'answer-rectification': ['报告整改情况', 'rectification.answer', ['open', 'returned']],
  'return-rectification': ['退回重改', 'rectification.close', ['answered']],
  'close-rectification': ['销号', 'rectification.close', ['answered']],
  'clue-from-rectification': ['逾期未整改,立线索', 'rectification.enter', ['open', 'returned']],
} as const satisfies Record<string, readonly [string, Action, readonly RectificationState[]]>

const isOverdue = (row: Row, asOf: Day): boolean =>
  (row.state === 'open' || row.state === 'returned') && row.due_on < asOf

const nextOf = (row: Row, reader: RectificationReader, asOf: Day) =>
  Object.entries(steps).flatMap(([step, [label, action, from]]) => {
    if (!(from as readonly RectificationState[]).includes(row.state)) return []
    if (step === 'clue-from-rectification' && (!isOverdue(row, asOf) || row.clue !== null)) return []
    let because: string | null = null
    if (!reader.may(action)) because = '您的岗位不办这一步'
    else if (step === 'answer-rectification' && reader.organisation !== row.responsible)
      because = `由责任单位${row.responsible_name}报告`
    else if (step === 'close-rectification' && [row.answered_by, row.entered_by].includes(reader.person))
      because = '登记的人、报告整改的人都不能销号'
    return { step, label, clause: '十二(三)8', open: because === null, because }
  })

const shown = (row: Row, reader: RectificationReader, asOf: Day) => ({
  id: row.id,
  registerNo: row.register_no,
  source: row.source,
  sourceLabel: rectificationSources[row.source],
  sourceRef: row.source_ref,
  problem: row.problem,
  clause: row.clause,
  district: row.district,
  districtLabel: (districts as Readonly<Record<string, string>>)[row.district] ?? row.district,
  scheme: row.scheme,
  responsible: { id: row.responsible, name: row.responsible_name },
  amountFen: row.amount_fen?.toString() ?? null,
  measures: row.measures,
  dueOn: row.due_on,
  workingDaysLeft:
    row.state === 'closed' || row.state === 'answered' ? null : workingDaysBetween(asOf, row.due_on).days,
  overdue: isOverdue(row, asOf),
  state: row.state,
  stateLabel: rectificationStates[row.state],
  entered: { by: row.entered_name, at: row.entered_at.toISOString() },
  answer:
    row.answer === null || row.answered_at === null
      ? null
      : {
          text: row.answer,
          evidence: row.evidence ?? '',
          doneOn: row.done_on,
          by: row.answered_name ?? '',
          at: row.answered_at.toISOString(),
        },
  returnedWhy: row.returned_why,
  returns: row.returns,
  closed: row.closed_at === null ? null : { by: row.closed_name ?? '', at: row.closed_at.toISOString() },
  clue: row.clue === null ? null : { id: row.clue, no: row.clue_no ?? '' },
  revision: row.revision,
  next: nextOf(row, reader, asOf),
})
export type ShownRectification = ReturnType<typeof shown>

export interface RectificationFilter {
  readonly states?: readonly RectificationState[]
  readonly source?: RectificationSource
  readonly responsible?: string
  readonly overdue?: boolean
  readonly cursor?: string
  readonly limit: number
}

const readCursor = (cursor: string): [string, string] => {
  const [day = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('|')
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^[0-9a-f-]{36}$/.test(id))
    throw new Refusal('CURSOR_WRONG', '翻页标记不对,请从第一页看起')
  return [day, id]
}

/** The nearest due day first. */
export const readRectifications = async (
  database: Queryable,
  scope: Scope,
  reader: RectificationReader,
  asOf: Day,
  filter: RectificationFilter,
): Promise<{ rows: ShownRectification[]; next: string | null }> => {
  const values = new Values()
  const conditions = [rectificationsWithin(scope, values)]
  if (filter.states) conditions.push(`r.state = any(${values.add(filter.states)}::text[])`)
  if (filter.source) conditions.push(`r.source = ${values.add(filter.source)}`)
  if (filter.responsible) conditions.push(`r.responsible = ${values.add(filter.responsible)}`)
  if (filter.overdue) conditions.push(`r.state in ('open', 'returned') and r.due_on < ${values.add(asOf)}`)
  if (filter.cursor !== undefined) {
    const [day, id] = readCursor(filter.cursor)
    conditions.push(`(r.due_on, r.id) > (${values.add(day)}::date, ${values.add(id)}::uuid)`)
  }
  const { rows } = await database.query<Row>(
    `${select} where ${conditions.join(' and ')} order by r.due_on, r.id limit ${values.add(filter.limit + 1)}`,
    values.list,
  )
  const page = rows.slice(0, filter.limit)
  const last = page.at(-1)
  const next = rows.length > page.length && last ? Buffer.from(`${last.due_on}|${last.id}`).toString('base64url') : null
  return { rows: page.map((row) => shown(row, reader, asOf)), next }
}

/** @throws Refusal RECTIFICATION_UNKNOWN. */
export const readRectification = async (
  database: Queryable,
  scope: Scope,
  reader: RectificationReader,
  asOf: Day,
  id: string,
): Promise<ShownRectification> => {
  const values = new Values()
  const { rows } = await database.query<Row>(
    `${select} where r.id::text = ${values.add(id)} and ${rectificationsWithin(scope, values)}`,
    values.list,
  )
  if (!rows[0]) throw unknownRectification()
  return shown(rows[0], reader, asOf)
}

/** 逾期未整改、还没有立线索的: what may become a clue under 十二(三)8. */
export const overdueRectifications = async (
  database: Queryable,
  scope: Scope,
  reader: RectificationReader,
  asOf: Day,
): Promise<ShownRectification[]> =>
  (await readRectifications(database, scope, reader, asOf, { overdue: true, limit: 200 })).rows.filter(
    ({ clue }) => clue === null,
  )

/** 外部审计: whose access is over says so. */
export const readAudits = async (database: Queryable, scope: Scope, asOf: Day) => {
  if (scope.aggregatesOnly || scope.assignedOnly) return []
  const values = new Values()
  const conditions = [`a.authority = any(${values.add(scope.authorities)}::text[])`]
  if (scope.districts !== 'all') conditions.push(`a.district = any(${values.add(scope.districts)}::text[])`)
  const { rows } = await database.query<{
    id: string
    auditor: string
    kind: AuditorKind
    contract_no: string
    scope_note: string
    confidentiality: string
    access_from: Day
    access_until: Day
    file_name: string
    rows: number
    open: number
    imported_at: Date
  }>(
    `select a.*, (select count(*)::int from cases.rectification r where r.audit = a.id and r.state <> 'closed') as open
     from cases.audit a where ${conditions.join(' and ')} order by a.imported_at desc limit 200`,
    values.list,
  )
  return rows.map((row) => ({
    id: row.id,
    auditor: row.auditor,
    kindLabel: auditorKinds[row.kind],
    contractNo: row.contract_no,
    scopeNote: row.scope_note,
    confidentiality: row.confidentiality,
    accessFrom: row.access_from,
    accessUntil: row.access_until,
    accessOver: row.access_until < asOf,
    fileName: row.file_name,
    rows: row.rows,
    open: row.open,
    importedAt: row.imported_at.toISOString(),
  }))
}
