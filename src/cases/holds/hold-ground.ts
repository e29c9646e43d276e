import type { Authority, Scope } from '#access/scope.ts'
import { Values } from '#access/scope.ts'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { stops } from '#screening/define-rule.ts'
import { holdFinding } from '#screening/desk/held.ts'
import type { EvidenceRef } from '#screening/read-evidence.ts'
import type { Client } from '#store/database.ts'
import { casesWithin } from '../core/scope.ts'
import { mostHeld, mustBeExcess } from './excess.ts'
import { isOfMoney, type Stop } from './hold-words.ts'

export interface HoldProposal {
  /** One of the two: what it is proposed from. */
  readonly finding?: string
  readonly caseId?: string
  /** Needed from a case; a finding's rule says it. */
  readonly stop?: Stop
  readonly executor: string
  readonly amountFen?: bigint
  readonly paidMonthly?: boolean
  readonly reason: string
  readonly requestNo?: string
  readonly scope: Scope
}

export interface HoldGround {
  readonly stop: Stop
  readonly authority: Authority
  readonly district: string
  readonly scheme: string | null
  readonly subject: unknown
  readonly caseId: string | null
  readonly mostFen: (isMonthly: boolean) => Promise<bigint>
}

export const fromFinding = async (client: Client, { finding = '', scope, stop }: HoldProposal): Promise<HoldGround> => {
  const held = await holdFinding(client, { finding, scope })
  const { rows } = await client.query<{ act: string; stop: Stop | null; trial: boolean; subject_kind: string }>(
    'select act, stop, trial, subject_kind from screening.finding where fingerprint = $1',
    [finding],
  )
  const [of] = rows
  if (of?.act !== 'hold' || of.stop === null)
    throw new Refusal('HOLD_WRONG', '这条疑点的规则不作停止处理:只提醒或作线索,请立线索后从案件提请')
  if (of.trial) throw new Refusal('HOLD_WRONG', '规则在试行:试行的疑点不停任何业务或待遇,等规则由两人签署施行后再提请')
  if (held.state !== 'open') throw new Refusal('HOLD_WRONG', '疑点已不再成立,不能据以停止')
  if (stop !== undefined && stop !== of.stop)
    throw new Refusal('HOLD_WRONG', `这条疑点的规则停的是「${stops[of.stop].label}」,不是「${stops[stop].label}」`)
  const evidence = held.evidence as readonly EvidenceRef[]
  return {
    stop: of.stop,
    authority: held.authority,
    district: held.district ?? '410100',
    scheme: held.scheme,
    subject: { kind: of.subject_kind, ...held.subject },
    caseId: null,
    mostFen: async (isMonthly) =>
      (await mostHeld(client, { atRiskFen: held.atRiskFen, grain: held.grain, evidence }, isMonthly)).mostFen,
  }
}

interface CaseRow {
  id: string
  authority: Authority
  district: string
  schemes: string[]
  party: unknown
  at_risk_fen: bigint
  closed_on: Day | null
}

export const fromCase = async (client: Client, { caseId = '', scope, stop }: HoldProposal): Promise<HoldGround> => {
  const values = new Values()
  const id = values.add(caseId)
  const { rows } = await client.query<CaseRow>(
    `select c.id, c.authority, c.district, c.schemes, c.party, c.at_risk_fen, c.closed_on from cases.case c
     where c.id::text = ${id} and ${casesWithin(scope, values)} for share of c`,
    values.list,
  )
  const [row] = rows
  if (!row) throw new Refusal('CASE_UNKNOWN', '没有这件案件,或者不在您的权限范围内')
  if (row.closed_on !== null) throw new Refusal('HOLD_WRONG', '案件已经结案,不能再据以停止')
  if (stop === undefined) throw new Refusal('VALUE_MISSING', '请选停哪一种(停办、停发、不得结算、停网……)')
  const { rows: sums } = await client.query<{ held: bigint }>(
    `select coalesce(sum(amount_fen), 0)::bigint as held from cases.hold
     where case_id = $1 and stop = $2 and state in ('proposed', 'ordered', 'in-force', 'objected')`,
    [row.id, stop],
  )
  return {
    stop,
    authority: row.authority,
    district: row.district,
    scheme: row.schemes.length === 1 ? (row.schemes[0] as string) : null,
    subject: row.party,
    caseId: row.id,
    mostFen: async () => row.at_risk_fen - (sums[0]?.held ?? 0n),
  }
}

/** What is held of it: never more than the excess. */
export const amountOf = async (
  ground: HoldGround,
  { amountFen, paidMonthly = false }: HoldProposal,
): Promise<bigint | null> => {
  if (!isOfMoney(ground.stop)) {
    if (amountFen !== undefined) throw new Refusal('HOLD_WRONG', `「${stops[ground.stop].label}」停的不是钱,不写金额`)
    return null
  }
  if (amountFen === undefined) throw new Refusal('VALUE_MISSING', '请写停多少钱:只停多出的部分')
  if (amountFen <= 0n) throw new Refusal('VALUE_MONEY', '停的金额应大于零')
  mustBeExcess(amountFen, await ground.mostFen(paidMonthly))
  return amountFen
}
