/** A stop in the hands of a step: read within the scope, locked, held to the revision that the person saw. */
import type { Authority, Scope } from '#access/scope.ts'
import { Values } from '#access/scope.ts'
import { Refusal } from '#kernel/refusal.ts'
import { stops } from '#screening/define-rule.ts'
import type { Client } from '#store/database.ts'
import { placedWithin } from '../placed-within.ts'
import { mustBeSeen } from '../stale.ts'
import { type HoldState, holdStates, type Stop } from './hold-words.ts'

export interface OnHold {
  readonly hold: string
  readonly revision: number
  readonly scope: Scope
}

export interface HeldHold {
  readonly id: string
  readonly caseId: string | null
  readonly finding: string | null
  readonly stop: Stop
  readonly state: HoldState
  readonly authority: Authority
  readonly district: string
  readonly scheme: string | null
  readonly amountFen: bigint | null
  readonly paidMonthly: boolean
  readonly proposedBy: string
  readonly orderedBy: string | null
  readonly executedBy: string | null
  readonly executor: string
  readonly lengthDays: number | null
  readonly extended: boolean
  readonly untilOn: string | null
  readonly toldOn: string | null
  readonly objectedOn: string | null
  readonly releasedBy: string | null
  readonly resumedOn: string | null
  readonly backPayFen: bigint | null
  readonly backPaidOn: string | null
  readonly correctionTo: string | null
  readonly correctionSentOn: string | null
  readonly executedOn: string | null
  readonly revision: number
  readonly touchedBy: string | null
  readonly touchedStep: string | null
  readonly touchedAt: Date | null
}

/** Agencies and informatization see the stops that they execute or asked for. */
export const holdsWithin = (scope: Scope, values: Values, h = 'h'): string =>
  placedWithin(scope, values, {
    district: `${h}.district`,
    authority: `${h}.authority`,
    scheme: `${h}.scheme`,
    own: [`${h}.executor`, `${h}.proposed_by_organisation`],
  })

const columns = `h.id, h.case_id as "caseId", h.finding, h.stop, h.state, h.authority, h.district, h.scheme, h.amount_fen as "amountFen",
  h.paid_monthly as "paidMonthly", h.proposed_by as "proposedBy", h.ordered_by as "orderedBy", h.executed_by as "executedBy", h.executor,
  h.length_days as "lengthDays", h.extended, h.until_on as "untilOn", h.told_on as "toldOn", h.objected_on as "objectedOn",
  h.released_by as "releasedBy", h.resumed_on as "resumedOn", h.back_pay_fen as "backPayFen", h.back_paid_on as "backPaidOn",
  h.correction_to as "correctionTo", h.correction_sent_on as "correctionSentOn",
  (h.executed_at at time zone 'Asia/Shanghai')::date as "executedOn",
  h.revision, coalesce(t.name, h.touched_by) as "touchedBy", h.touched_step as "touchedStep", h.touched_at as "touchedAt"`

export const unknownHold = (): Refusal => new Refusal('HOLD_UNKNOWN', '没有这项停止措施,或者不在您的权限范围内')

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const isUuid = (text: string): boolean => uuid.test(text)

/** @throws Refusal HOLD_UNKNOWN, STALE_VERSION. */
export const holdHold = async (client: Client, { hold, revision, scope }: OnHold): Promise<HeldHold> => {
  if (!isUuid(hold)) throw unknownHold()
  const values = new Values()
  const id = values.add(hold)
  const { rows } = await client.query<HeldHold>(
    `select ${columns} from cases.hold h left join access.person t on t.id = h.touched_by
     where h.id = ${id} and ${holdsWithin(scope, values)} for update of h`,
    values.list,
  )
  const [held] = rows
  if (!held) throw unknownHold()
  mustBeSeen('这项停止措施', held, revision)
  return held
}

/** @throws Refusal HOLD_STEP_NOT_OPEN. */
export const mustBeIn = (held: HeldHold, states: readonly HoldState[], step: string): void => {
  if (states.includes(held.state)) return
  throw new Refusal(
    'HOLD_STEP_NOT_OPEN',
    `「${step}」只能在${states.map((state) => `「${holdStates[state]}」`).join('、')}时办理,这项${stops[held.stop].label}现在是「${holdStates[held.state]}」(${stops[held.stop].clause})`,
  )
}

/**
 * Whoever orders or executes belongs to the organisation that the notice names; the supervision body asks and is told.
 * @throws Refusal HOLD_ELSEWHERE.
 */
export const mustBeExecutor = (held: HeldHold, scope: Scope, step: string): void => {
  if (scope.organisation === held.executor) return
  throw new Refusal(
    'HOLD_ELSEWHERE',
    `「${step}」由执行机构办理:${stops[held.stop].label}由${stops[held.stop].executor}决定并执行,监督机构提请、被告知,不直接停(${stops[held.stop].clause})`,
  )
}

export interface Writing {
  readonly client: Client
  readonly actor: string
  readonly at: Date
}

/**
 * @param changes column of cases.hold → value; names come from code, never from outside.
 * @returns the new revision.
 */
export const changeHold = async (
  { client, actor, at }: Writing,
  step: string,
  held: Pick<HeldHold, 'id' | 'revision'>,
  changes: Readonly<Record<string, unknown>>,
): Promise<number> => {
  const values = new Values()
  const set = Object.entries(changes).map(([column, value]) => `${column} = ${values.add(value)}`)
  const { rows } = await client.query<{ revision: number }>(
    `update cases.hold set ${[...set, 'revision = revision + 1'].join(', ')}, touched_by = ${values.add(actor)},
       touched_step = ${values.add(step)}, touched_at = ${values.add(at)}
     where id = ${values.add(held.id)} and revision = ${values.add(held.revision)} returning revision`,
    values.list,
  )
  const [row] = rows
  if (!row) throw new Refusal('STALE_VERSION', '这项停止措施刚刚有改动,请重新打开后再办')
  return row.revision
}
