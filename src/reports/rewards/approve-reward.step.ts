/** 审批奖励: two persons one after the other, neither of them who proposed it. */
import { dayOf } from '#kernel/clock.ts'
import { valueOn } from '#law/dated.ts'
import { rewardClaimMonths } from '#law/values/rewards.ts'
import { dueOf } from '#workflow/due.ts'
import { defineStep } from '#workflow/take.ts'
import { recordReport } from '../held-report.ts'
import { approvalBasis as basis, holdReward, type OnReward, secondPerson } from './held-reward.ts'

export const approveReward = defineStep<OnReward, { readonly state: string }>({
  name: 'approve-reward',
  label: '审批奖励',
  basis,
  secondPerson,
  async apply(input, { client, at, actor }) {
    const held = await holdReward(client, input)
    const day = dayOf(at)
    const isSecond = held.state === 'approved'
    const state = isSecond ? (held.amount_fen > 0n ? 'payable' : 'refused') : 'approved'
    const months = Number(valueOn(rewardClaimMonths, day)?.value ?? 0)
    const until = state === 'payable' ? dueOf({ startsOn: day, length: months, unit: 'month' }).dueOn : null
    await client.query(
      isSecond
        ? 'update reports.reward set state = $2, second_by = $3, second_at = $4, claim_until = $5 where report = $1'
        : 'update reports.reward set state = $2, approved_by = $3, approved_at = $4, claim_until = $5 where report = $1',
      [input.report, state, actor, at, until],
    )
    await recordReport({ client, at, actor }, input.report, 'approve-reward', { second: isSecond })
    return {
      subject: { kind: 'report', id: input.report },
      payload: { amountFen: held.amount_fen, second: isSecond, state },
      result: { state },
    }
  },
})
