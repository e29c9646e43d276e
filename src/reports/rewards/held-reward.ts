/** A reward that waits for approval, in the hands of a step; and who may not approve it. */
import type { Scope } from '#access/scope.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lawOf, zz27 } from '#law/basis.ts'
import type { Client } from '#store/database.ts'
import { findReport } from '../held-report.ts'

export interface OnReward {
  readonly report: string
  readonly scope: Scope
  /** As the approver saw it: an amount that was computed anew is approved anew. */
  readonly amountFen: bigint
}

export interface HeldReward {
  readonly state: string
  readonly amount_fen: bigint
}

export const holdReward = async (client: Client, { report, scope, amountFen }: OnReward): Promise<HeldReward> => {
  const held = await findReport(client, { report, scope }, true)
  const { rows } = await client.query<HeldReward>(
    'select state, amount_fen from reports.reward where report = $1 for update',
    [held.id],
  )
  const [row] = rows
  if (!row || (row.state !== 'proposed' && row.state !== 'approved'))
    throw new Refusal('REWARD_NOT_OPEN', '没有待审批的奖励意见(十二(一))')
  if (row.amount_fen !== amountFen) throw new Refusal('REWARD_NOT_OPEN', '奖励金额已经变动,请重新打开后再审批')
  return row
}

const apart = async ({ report }: OnReward, client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ people: string[] }>(
    `select array_remove(array[w.proposed_by, w.approved_by] || r.handlers, null) as people
     from reports.reward w join reports.report r on r.id = w.report where w.report::text = $1`,
    [report],
  )
  return rows[0]?.people ?? []
}

export const approvalBasis = [zz27('十二(一)'), lawOf('mohrss-2022-45', '奖励的审批', 'V2')] as const
export const secondPerson = { otherThan: apart, why: '奖励须由承办人以外的两人先后审批' }
