/** 举报奖励: proposed, approved by two, paid by a code that names nobody. */
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { checkReportAttempts, recordReportAttempt } from '#reports/attempts.ts'
import { approveReward } from '#reports/rewards/approve-reward.step.ts'
import { type RewardObject, rewardObjects } from '#reports/rewards/compute.ts'
import { payReward } from '#reports/rewards/pay-reward.step.ts'
import { findPayable, payHash } from '#reports/rewards/payable.ts'
import { proposeReward } from '#reports/rewards/propose-reward.step.ts'
import { readRewardAccounts } from '#reports/rewards/read-rewards.ts'
import { returnReward } from '#reports/rewards/return-reward.step.ts'
import { type Call, defineRoute } from '../define-route.ts'
import { day, done, fenText, instant, words } from '../shapes.ts'
import { plain } from './oversight-shapes.ts'
import { onReport, reportParams as params, revision, stepTaken, reportTag as tag } from './report-on.ts'

const reason = words(1000, 4)

const propose = defineRoute({
  id: 'proposeReward',
  method: 'post',
  path: '/reports/{id}/reward',
  tag,
  summary: '提出奖励意见,金额由平台按规定计算',
  may: 'reports.handle',
  params,
  body: z.strictObject({
    revision,
    object: z.enum(Object.keys(rewardObjects) as [RewardObject, ...RewardObject[]]),
    sharePpm: z.int().min(0).max(1_000_000).nullable().default(null),
    interested: words(300).default('').meta({ description: '举报人与举报事项有利害关系的情况;没有则空' }),
  }),
  response: z.object({ amountFen: fenText }),
  handle: async (call) =>
    plain(
      await stepTaken(call, proposeReward, {
        ...call.body,
        ...onReport(call, call.params, call.body),
        keys: call.app.keys,
      }),
    ) as never,
})

const approve = defineRoute({
  id: 'approveReward',
  method: 'post',
  path: '/reports/{id}/reward/approve',
  tag,
  summary: '审批奖励:承办人以外的两人先后审批',
  may: 'reports.approve',
  params,
  body: z.strictObject({ amountFen: fenText }),
  response: z.object({ state: z.string() }),
  handle: (call) =>
    stepTaken(call, approveReward, {
      report: call.params.id,
      scope: call.who.scope,
      amountFen: BigInt(call.body.amountFen),
    }),
})

const returned = defineRoute({
  id: 'returnReward',
  method: 'post',
  path: '/reports/{id}/reward/return',
  tag,
  summary: '退回奖励意见',
  may: 'reports.approve',
  params,
  body: z.strictObject({ amountFen: fenText, reason }),
  response: done,
  handle: (call) =>
    stepTaken(call, returnReward, {
      report: call.params.id,
      scope: call.who.scope,
      amountFen: BigInt(call.body.amountFen),
      reason: call.body.reason,
    }),
})

const payable = z.object({ rewardNo: z.string(), amountFen: fenText, claimUntil: day })
const code = z.string().min(8).max(80)

const limited = async ({ app, address }: Pick<Call<unknown, unknown, unknown>, 'app' | 'address'>, hash: string) => {
  const attempt = { kind: 'pay', address, code: hash, at: app.clock.now() } as const
  await recordReportAttempt(app.database.pool, app.keys, attempt, true)
  await checkReportAttempts(app.database.pool, app.keys, attempt)
}

const lookUp = defineRoute({
  id: 'findRewardToPay',
  method: 'post',
  path: '/reward-payments/find',
  tag,
  summary: '凭领取码查金额;不显示举报和举报人',
  may: 'reports.pay',
  holdsSecret: true,
  perMinute: 20,
  body: z.strictObject({ code }),
  response: payable,
  async handle(call) {
    const { app, who, body } = call
    const hash = payHash(app.keys, body.code)
    await limited(call, hash)
    const found = await findPayable(app.database.pool, hash, who.organisation.authorities, today(app.clock))
    await app.database.pool.query('delete from reports.attempt where receipt_code = $1', [hash])
    return plain(found) as never
  },
})

const pay = defineRoute({
  id: 'payReward',
  method: 'post',
  path: '/reward-payments',
  tag,
  summary: '发放奖励;一个领取码只用一次',
  may: 'reports.pay',
  holdsSecret: true,
  perMinute: 20,
  body: z.strictObject({ code, voucherNo: words(60, 2) }),
  response: payable,
  async handle(call) {
    const { app, who, body } = call
    const hash = payHash(app.keys, body.code)
    await limited(call, hash)
    const input = { hash, authorities: who.organisation.authorities, voucherNo: body.voucherNo }
    const paid = await stepTaken(call, payReward, input)
    await app.database.pool.query('delete from reports.attempt where receipt_code = $1', [hash])
    return plain(paid) as never
  },
})

const accounts = defineRoute({
  id: 'listRewardPayments',
  method: 'get',
  path: '/reward-payments',
  tag,
  summary: '奖励发放账:编号、金额、凭证,不含举报和举报人',
  may: 'reports.pay',
  response: z.object({
    entries: z.array(
      z.object({
        rewardNo: z.string(),
        amountFen: fenText,
        paidAt: instant,
        voucherNo: z.string().nullable(),
      }),
    ),
    paidFen: fenText,
    payableFen: fenText,
  }),
  handle: async ({ app, who }) =>
    plain(await readRewardAccounts(app.database.pool, who.organisation.authorities, 200)) as never,
})

export const reportRewardRoutes = [propose, approve, returned, lookUp, pay, accounts]
