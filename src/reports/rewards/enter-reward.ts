/** What a reward is computed from, and its row. */
import { nextNumber, numberWords } from '#cases/core/numbers.ts'
import { dayOf } from '#kernel/clock.ts'
import type { Client, Queryable } from '#store/database.ts'
import type { HeldReport } from '../held-report.ts'
import type { Reward } from './compute.ts'

/** Established, come back, and given to others for the same matter; the case stays locked. */
export const rewardMoney = async (client: Queryable, caseId: string, report: string) => {
  const { rows } = await client.query<{ established: bigint | null; recovered: bigint; given: bigint }>(
    `select c.established_fen as established,
       coalesce((select sum(e.amount_fen) from cases.receipt e join cases.claim l on l.id = e.claim
         where l.case_id = c.id and l.kind <> 'refund' and e.kind in ('received', 'offset', 'reversal')), 0)::bigint as recovered,
       coalesce((select sum(w.amount_fen) from reports.reward w where w.case_id = c.id and w.report <> $2 and w.state <> 'refused'), 0)::bigint as given
     from cases.case c where c.id = $1 for update`,
    [caseId, report],
  )
  return rows[0] ?? { established: 0n, recovered: 0n, given: 0n }
}

export const enterReward = async (
  client: Client,
  held: HeldReport,
  caseId: string,
  given: { reward: Reward; baseFen: bigint; actor: string; at: Date },
) => {
  const { reward, baseFen, actor, at } = given
  const year = Number(dayOf(at).slice(0, 4))
  const no = numberWords('举报奖励', year, await nextNumber(client, '举报奖励', year))
  const lines = reward.lines.map(({ fen, ...line }) => ({ ...line, fen: fen.toString() }))
  await client.query(
    `insert into reports.reward (report, reward_no, state, case_id, base_fen, amount_fen, computed, proposed_by, proposed_at)
     values ($1, $2, 'proposed', $3, $4, $5, $6, $7, $8)`,
    [held.id, no, caseId, baseFen, reward.amountFen, JSON.stringify({ lines }), actor, at],
  )
}
