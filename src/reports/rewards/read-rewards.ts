/** The reward of one report for those who handle and approve it, and the accounts of all rewards, which name nobody. */
import type { Authority, Scope } from '#access/scope.ts'
import type { Queryable } from '#store/database.ts'
import { findReport } from '../held-report.ts'

export const rewardStates = {
  proposed: '待第一人审批',
  approved: '待第二人审批',
  payable: '待领取',
  paid: '已发放',
  refused: '不予奖励',
  lapsed: '逾期未领',
} as const
export type RewardState = keyof typeof rewardStates

export interface RewardShown {
  readonly state: RewardState
  readonly stateLabel: string
  readonly baseFen: bigint
  readonly amountFen: bigint
  readonly lines: readonly {
    readonly label: string
    readonly fen: string
    readonly says: string
    readonly basis: string
    readonly mark: string
  }[]
  readonly proposer: string
  readonly first: string | null
  readonly second: string | null
  readonly claimUntil: string | null
  readonly paidAt: string | null
}

/** @throws Refusal REPORT_UNKNOWN. @returns null where none was proposed. */
export const readReward = async (
  client: Queryable,
  on: { readonly report: string; readonly scope: Scope },
  day: string,
): Promise<RewardShown | null> => {
  const held = await findReport(client, on)
  const { rows } = await client.query<{
    state: RewardState
    base_fen: bigint
    amount_fen: bigint
    computed: { lines: RewardShown['lines'] }
    proposer: string | null
    first: string | null
    second: string | null
    claim_until: string | null
    paid_at: Date | null
  }>(
    `select w.state, w.base_fen, w.amount_fen, w.computed, p.name as proposer, a.name as first, s.name as second, w.claim_until, w.paid_at
     from reports.reward w left join access.person p on p.id = w.proposed_by left join access.person a on a.id = w.approved_by
       left join access.person s on s.id = w.second_by where w.report = $1`,
    [held.id],
  )
  const [row] = rows
  if (!row) return null
  const isLapsed = row.state === 'payable' && row.claim_until !== null && row.claim_until < day
  const state = isLapsed ? 'lapsed' : row.state
  return {
    state,
    stateLabel: rewardStates[state],
    baseFen: row.base_fen,
    amountFen: row.amount_fen,
    lines: row.computed.lines,
    proposer: row.proposer ?? '',
    first: row.first,
    second: row.second,
    claimUntil: row.claim_until,
    paidAt: row.paid_at?.toISOString() ?? null,
  }
}

export interface RewardEntry {
  readonly rewardNo: string
  readonly amountFen: bigint
  readonly paidAt: string
  readonly voucherNo: string | null
}

/** Paid ones, newest first: number, amount, voucher. Not which report, case or person. */
export const readRewardAccounts = async (
  client: Queryable,
  authorities: readonly Authority[],
  limit: number,
): Promise<{ entries: RewardEntry[]; paidFen: bigint; payableFen: bigint }> => {
  const { rows } = await client.query<{
    reward_no: string
    amount_fen: bigint
    paid_at: Date
    voucher_no: string | null
  }>(
    `select w.reward_no, w.amount_fen, w.paid_at, w.voucher_no from reports.reward w join reports.report r on r.id = w.report
     where w.state = 'paid' and r.authority = any($1) order by w.paid_at desc, w.reward_no limit $2`,
    [authorities, limit],
  )
  const sums = await client.query<{ paid: bigint; payable: bigint }>(
    `select coalesce(sum(w.amount_fen) filter (where w.state = 'paid'), 0)::bigint as paid,
       coalesce(sum(w.amount_fen) filter (where w.state = 'payable'), 0)::bigint as payable
     from reports.reward w join reports.report r on r.id = w.report where r.authority = any($1)`,
    [authorities],
  )
  return {
    entries: rows.map((row) => ({
      rewardNo: row.reward_no,
      amountFen: row.amount_fen,
      paidAt: row.paid_at.toISOString(),
      voucherNo: row.voucher_no,
    })),
    paidFen: sums.rows[0]?.paid ?? 0n,
    payableFen: sums.rows[0]?.payable ?? 0n,
  }
}
