/** 整改台账: one line a problem; answered by the responsible organisation, returned or struck off by another person. */
import { randomUUID } from 'node:crypto'
import type { Authority, Scope } from '#access/scope.ts'
import { Values } from '#access/scope.ts'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import { clauseOf } from '#law/clauses.ts'
import { valueOn } from '#law/dated.ts'
import { addWorkingDays, workingDaysBetween } from '#law/holidays.ts'
import { rectificationDays } from '#law/values/inspections.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { startDeadline, stepDay } from '#workflow/deadline.ts'
import { nextNumber, numberWords } from '../core/numbers.ts'
import { placedWithin } from '../placed-within.ts'
import { mustBeSeen } from '../stale.ts'

export const rectificationSources = {
  inspection: '监督检查',
  audit: '外部审计',
  case: '案件',
  order: '上级下发',
  'monthly-check': '业务管理机构月度检查',
} as const
export type RectificationSource = keyof typeof rectificationSources

export const rectificationStates = {
  open: '整改中',
  answered: '已报告待审',
  returned: '退回重改',
  closed: '已销号',
} as const
export type RectificationState = keyof typeof rectificationStates

/** The responsible organisation sees its own lines whatever else it may see; they name no person. */
export const rectificationsWithin = (scope: Scope, values: Values, r = 'r'): string => {
  const own = `${r}.responsible = ${values.add(scope.organisation)}`
  if (scope.assignedOnly || scope.aggregatesOnly) return own
  const placed = placedWithin(scope, values, {
    district: `${r}.district`,
    authority: `${r}.authority`,
    scheme: `${r}.scheme`,
    own: [],
  })
  return `(${own} or (${placed}))`
}

export interface RectificationEntry {
  readonly source: RectificationSource
  readonly sourceRef: string
  readonly problem: string
  readonly clause: string
  readonly authority: Authority
  readonly district: string
  readonly responsible: string
  readonly amountFen?: bigint | null
  readonly scheme?: string | null
  readonly measures?: string
  readonly dueOn?: Day
  readonly audit?: string
}

export interface Writing {
  readonly client: Client
  readonly actor: string
  readonly at: Date
}

const mustFit = async ({ client }: Writing, entry: RectificationEntry, scope: Scope, day: Day): Promise<void> => {
  if (!clauseOf(entry.clause)) throw new Refusal('RECTIFICATION_WRONG', `通知里没有条款「${entry.clause}」`)
  if (scope.organisation !== '' && !scope.authorities.includes(entry.authority))
    throw new Refusal('RECTIFICATION_WRONG', '不属本部门主管,请移送主管部门')
  if (scope.districts !== 'all' && !scope.districts.includes(entry.district))
    throw new Refusal('RECTIFICATION_WRONG', '不在您的辖区')
  const { rows } = await client.query<{ kind: string; authorities: string[] }>(
    'select kind, authorities from access.organisation where id = $1 and valid_from <= $2 and (valid_to is null or $2 < valid_to)',
    [entry.responsible, day],
  )
  const [of] = rows
  if (!of) throw new Refusal('ORGANISATION_UNKNOWN', '没有这个责任单位,或者已经停用')
  if (of.kind === 'platform' || of.kind === 'society')
    throw new Refusal('RECTIFICATION_WRONG', '责任单位应是被监督检查的机构')
}

const dueDay = (wanted: Day | undefined, day: Day): Day => {
  if (wanted === undefined) return addWorkingDays(day, Number(valueOn(rectificationDays, day)?.value)).day
  if (wanted <= day) throw new Refusal('VALUE_DATE', '整改期限应在今天以后')
  return wanted
}

/** Enters one line and starts its clock. @throws Refusal RECTIFICATION_WRONG, ORGANISATION_UNKNOWN, VALUE_*. */
export const enterRectification = async (
  writing: Writing,
  scope: Scope,
  entry: RectificationEntry,
): Promise<{ id: string; registerNo: string; dueOn: Day }> => {
  const { client, actor, at } = writing
  const day = stepDay(at)
  await mustFit(writing, entry, scope, day)
  const problem = freeText('问题', entry.problem, 500)
  const measures = entry.measures?.trim() ? freeText('整改要求', entry.measures, 500) : null
  const dueOn = dueDay(entry.dueOn, day)
  const year = Number(day.slice(0, 4))
  const series = entry.authority === 'nhsa' ? '郑医保监整改' : '郑人社监整改'
  const registerNo = numberWords(series, year, await nextNumber(client, series, year))
  const id = randomUUID()
  await client.query(
    `insert into cases.rectification (id, register_no, source, source_ref, problem, clause, authority, district, responsible, amount_fen,
       measures, due_on, state, scheme, entered_by, entered_at, audit, touched_by, touched_step, touched_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'open', $13, $14, $15, $16, $14, 'enter-rectification', $15)`,
    [
      id,
      registerNo,
      entry.source,
      entry.sourceRef,
      problem,
      entry.clause,
      entry.authority,
      entry.district,
      entry.responsible,
      entry.amountFen ?? null,
      measures,
      dueOn,
      entry.scheme ?? null,
      actor,
      at,
      entry.audit ?? null,
    ],
  )
  await startDeadline(client, {
    subjectKind: 'rectification',
    subjectId: id,
    name: 'rectify',
    clause: citeBasis({ document: 'zz27', clause: '十二(三)8', mark: 'V' }),
    startsOn: day,
    length: workingDaysBetween(day, dueOn).days,
    unit: 'working-day',
    organisation: entry.responsible,
    at,
  })
  return { id, registerNo, dueOn }
}

export interface OnRectification {
  readonly rectification: string
  readonly revision: number
  readonly scope: Scope
}

export interface HeldRectification {
  readonly id: string
  readonly registerNo: string
  readonly state: RectificationState
  readonly problem: string
  readonly clause: string
  readonly authority: Authority
  readonly district: string
  readonly scheme: string | null
  readonly responsible: string
  readonly responsibleName: string
  readonly amountFen: bigint | null
  readonly dueOn: Day
  readonly clue: string | null
  readonly revision: number
  readonly touchedBy: string | null
  readonly touchedStep: string | null
  readonly touchedAt: Date | null
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const unknownRectification = (): Refusal =>
  new Refusal('RECTIFICATION_UNKNOWN', '整改台账里没有这一条,或者不在您的权限范围内')

/** @throws Refusal RECTIFICATION_UNKNOWN, STALE_VERSION. */
export const holdRectification = async (
  client: Client,
  { rectification, revision, scope }: OnRectification,
): Promise<HeldRectification> => {
  if (!uuid.test(rectification)) throw unknownRectification()
  const values = new Values()
  const { rows } = await client.query<HeldRectification>(
    `select r.id, r.register_no as "registerNo", r.state, r.problem, r.clause, r.authority, r.district, r.scheme, r.responsible,
       o.name as "responsibleName", r.amount_fen as "amountFen", r.due_on as "dueOn", r.clue, r.revision,
       coalesce(t.name, r.touched_by) as "touchedBy", r.touched_step as "touchedStep", r.touched_at as "touchedAt"
     from cases.rectification r join access.organisation o on o.id = r.responsible left join access.person t on t.id = r.touched_by
     where r.id = ${values.add(rectification)} and ${rectificationsWithin(scope, values)} for update of r`,
    values.list,
  )
  const [held] = rows
  if (!held) throw unknownRectification()
  mustBeSeen(`整改 ${held.registerNo} `, held, revision)
  return held
}

/** @throws Refusal RECTIFICATION_STEP_NOT_OPEN. */
export const mustBeRectifying = (
  held: HeldRectification,
  states: readonly RectificationState[],
  step: string,
): void => {
  if (states.includes(held.state)) return
  throw new Refusal(
    'RECTIFICATION_STEP_NOT_OPEN',
    `「${step}」只能在${states.map((state) => `「${rectificationStates[state]}」`).join('、')}时办理,这一条现在是「${rectificationStates[held.state]}」(十二(三)8)`,
  )
}

export const changeRectification = async (
  { client, actor, at }: Writing,
  step: string,
  held: Pick<HeldRectification, 'id' | 'revision'>,
  changes: Readonly<Record<string, unknown>>,
): Promise<number> => {
  const values = new Values()
  const set = Object.entries(changes).map(([column, value]) => `${column} = ${values.add(value)}`)
  const { rows } = await client.query<{ revision: number }>(
    `update cases.rectification set ${[...set, 'revision = revision + 1'].join(', ')}, touched_by = ${values.add(actor)},
       touched_step = ${values.add(step)}, touched_at = ${values.add(at)}
     where id = ${values.add(held.id)} and revision = ${values.add(held.revision)} returning revision`,
    values.list,
  )
  const [row] = rows
  if (!row) throw new Refusal('STALE_VERSION', '这一条整改刚刚有改动,请重新打开后再办')
  return row.revision
}
