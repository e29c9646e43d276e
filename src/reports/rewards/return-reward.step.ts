/** 退回奖励意见: back to the handler with a reason, to be proposed anew. */
import { freeText } from '#screening/desk/free-text.ts'
import { defineStep } from '#workflow/take.ts'
import { recordReport } from '../held-report.ts'
import { approvalBasis as basis, holdReward, type OnReward, secondPerson } from './held-reward.ts'

export const returnReward = defineStep<OnReward & { readonly reason: string }, { readonly ok: true }>({
  name: 'return-reward',
  label: '退回奖励意见',
  basis,
  secondPerson,
  async apply(input, { client, at, actor }) {
    await holdReward(client, input)
    const reason = freeText('退回的理由', input.reason, 300)
    await client.query('delete from reports.reward where report = $1', [input.report])
    await recordReport({ client, at, actor }, input.report, 'return-reward', { reason })
    return { subject: { kind: 'report', id: input.report }, payload: { reason }, result: { ok: true } }
  },
})
