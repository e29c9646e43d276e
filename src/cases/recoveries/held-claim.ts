/** A claim in the hands of a step: within the scope, locked, in the revision that the person saw, with what is still owed. */
import type { Authority, Scope } from '#access/scope.ts'
import { Values } from '#access/scope.ts'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Client, Queryable } from '#store/database.ts'
import { caseIdWithin } from '../core/scope.ts'
import { type ClaimKind, type ClaimState, claimStates } from './open-claim.ts'

export interface OnClaim {
  readonly claim: string
  readonly revision: number
  readonly scope: Scope
}

export interface HeldClaim {
  readonly id: string
  readonly caseId: string
  readonly decision: string | null
  readonly kind: ClaimKind
  readonly debtor: Readonly<Record<string, string>>
  readonly debtorName: string
  readonly scheme: string | null
  readonly account: string
  readonly amountFen: bigint
  /** Received, set off, written off, and taken over by heirs. */
  readonly settledFen: bigint
  readonly outstandingFen: bigint
  readonly dueOn: Day
  readonly state: ClaimState
  readonly limitationOn: Day | null
  readonly principal: string | null
  readonly replacedBy: readonly string[]
  readonly revision: number
  readonly authority: Authority
  readonly servedOn: Day | null
}

/** What of a claim `c` is settled, in SQL. */
export const settledSql = `(coalesce((select sum(r.amount_fen) from cases.receipt r where r.claim = c.id), 0)
  + coalesce((select sum(h.amount_fen) from cases.claim h where h.principal = c.id and h.kind = c.kind and h.state <> 'cancelled'), 0))::bigint`

export interface ClaimRow {
  id: string
  case_id: string
  decision: string | null
  kind: ClaimKind
  debtor: Record<string, string>
  debtor_name: string
  scheme: string | null
  account: string
  amount_fen: bigint
  settled: bigint
  due_on: Day
  state: ClaimState
  limitation_on: Day | null
  principal: string | null
  replaced_by: string[] | null
  revision: number
  authority: Authority
  served_on: Day | null
}

export const claimColumns = `c.id, c.case_id, c.decision, c.kind, c.debtor, c.debtor_name, c.scheme, c.account, c.amount_fen,
  ${settledSql} as settled, c.due_on, c.state, c.limitation_on, c.principal, c.replaced_by, c.revision, k.authority,
  (select d.served_on from cases.decision d where d.id = c.decision) as served_on`

export const heldClaimOf = (row: ClaimRow): HeldClaim => ({
  id: row.id,
  caseId: row.case_id,
  decision: row.decision,
  kind: row.kind,
  debtor: row.debtor,
  debtorName: row.debtor_name,
  scheme: row.scheme,
  account: row.account,
  amountFen: row.amount_fen,
  settledFen: row.settled,
  outstandingFen: row.amount_fen - row.settled,
  dueOn: row.due_on,
  state: row.state,
  limitationOn: row.limitation_on,
  principal: row.principal,
  replacedBy: row.replaced_by ?? [],
  revision: row.revision,
  authority: row.authority,
  servedOn: row.served_on,
})

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const unknownClaim = (): Refusal => new Refusal('CLAIM_UNKNOWN', '没有这笔应收,或不在您的范围内')

/** @throws Refusal CLAIM_UNKNOWN, also where the scope does not reach. */
export const findClaim = async (
  client: Queryable,
  { claim, scope }: Pick<OnClaim, 'claim' | 'scope'>,
  isLocked = false,
): Promise<HeldClaim> => {
  if (!uuid.test(claim)) throw unknownClaim()
  const values = new Values()
  const where = `c.id = ${values.add(claim)} and ${caseIdWithin(scope, values, 'c.case_id')}`
  // Locked first and read afterwards: what another step wrote while this one waited must be seen.
  if (isLocked) {
    const locked = await client.query(`select 1 from cases.claim c where ${where} for update of c`, values.list)
    if (!locked.rowCount) throw unknownClaim()
  }
  const { rows } = await client.query<ClaimRow>(
    `select ${claimColumns} from cases.claim c join cases.case k on k.id = c.case_id where ${where}`,
    values.list,
  )
  const [row] = rows
  if (!row) throw unknownClaim()
  return heldClaimOf(row)
}

/** @throws Refusal CLAIM_UNKNOWN, CLAIM_CHANGED. */
export const holdClaim = async (client: Client, on: OnClaim): Promise<HeldClaim> => {
  const held = await findClaim(client, on, true)
  if (held.revision !== on.revision)
    throw new Refusal(
      'CLAIM_CHANGED',
      `这笔应收已有改动,现为「${claimStates[held.state]}」(您看到的是第 ${on.revision} 稿,现为第 ${held.revision} 稿),请重新打开后再办`,
      { details: { claim: held.id, revision: held.revision, state: held.state } },
    )
  return held
}

/** @throws Refusal CLAIM_WRONG for one that is done with. */
export const mustBeOwed = (held: HeldClaim, what: string): void => {
  if (held.state !== 'open' && held.state !== 'instalments')
    throw new Refusal('CLAIM_WRONG', `这笔应收${claimStates[held.state]},不能${what}`)
}
