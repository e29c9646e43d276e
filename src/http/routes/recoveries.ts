/** 应收与追回: list with alarms, one claim, statistics, and the steps on a claim. */
import { z } from 'zod'
import { type ClaimStepName, claimSteps, readClaim } from '#cases/recoveries/claim-detail.ts'
import { readClaimStatistics } from '#cases/recoveries/claim-statistics.ts'
import type { OnClaim } from '#cases/recoveries/held-claim.ts'
import { type ClaimFilter, listClaims } from '#cases/recoveries/read-claims.ts'
import {
  agreeInstalments,
  claimLateFee,
  offsetBenefit,
  replaceByHeirs,
} from '#cases/recoveries/steps/arrangements.steps.ts'
import {
  handOverVoucher,
  payIn,
  receivePayment,
  reverseReceipt,
  type Settled,
} from '#cases/recoveries/steps/receipts.steps.ts'
import {
  approveWriteOff,
  proposeWriteOff,
  refuseWriteOff,
  writeOffGrounds,
} from '#cases/recoveries/steps/write-off.steps.ts'
import { today } from '#kernel/clock.ts'
import { addWorkingDays } from '#law/holidays.ts'
import { nearDueDays } from '#law/values/late-fees.ts'
import type { Step } from '#workflow/take.ts'
import { defineRoute, type RouteDefinition } from '../define-route.ts'
import { moneyAsText } from '../money-text.ts'
import { day, fenText, listText, pageSize, words } from '../shapes.ts'
import { takeStep } from '../take-step.ts'
import {
  alarmName,
  claimDetailShape,
  claimKind,
  claimLineShape,
  claimState,
  settledShape,
  shownClaim,
  shownSums,
  sumsShape,
  writeOffGround,
} from './claim-shapes.ts'

const tag = '追回'
const params = z.object({ claim: z.uuid() })
const revision = z.int().min(1).meta({ description: '办理人看到的是第几稿;已有改动则不办' })
const listOf = <T extends string>(one: z.ZodType<T>) =>
  listText.transform((list, context): T[] | undefined => {
    const read = z.array(one).max(50).optional().safeParse(list)
    if (read.success) return read.data
    context.addIssue('有不认识的值')
    return z.NEVER
  })

const list = defineRoute({
  id: 'listClaims',
  method: 'get',
  path: '/claims',
  tag,
  summary: '应收与追回,先到期的在前',
  may: 'recoveries.read',
  query: z.strictObject({
    state: listOf(claimState),
    kind: listOf(claimKind),
    district: listOf(z.string().regex(/^\d{6}$/)),
    scheme: listOf(z.string().regex(/^\d{3}$/)),
    case: z.uuid().optional(),
    alarm: alarmName.optional().meta({ description: '逾期、即将到期、收到未缴入、票据未提交……' }),
    text: z.string().trim().min(1).max(60).optional(),
    limit: pageSize,
    cursor: z.string().max(200).optional(),
  }),
  response: z.object({ claims: z.array(claimLineShape), next: z.string().nullable() }),
  async handle({ app, who, query }) {
    const filter: ClaimFilter = {
      ...(query.state ? { states: query.state } : {}),
      ...(query.kind ? { kinds: query.kind } : {}),
      ...(query.district ? { districts: query.district } : {}),
      ...(query.scheme ? { schemes: query.scheme } : {}),
      ...(query.case ? { caseId: query.case } : {}),
      ...(query.alarm ? { alarm: query.alarm } : {}),
      ...(query.text ? { text: query.text } : {}),
    }
    const page = await listClaims(app.database, app.keys, who.scope, filter, {
      limit: query.limit,
      today: today(app.clock),
      ...(query.cursor ? { cursor: query.cursor } : {}),
    })
    return { claims: page.claims.map(shownClaim), next: page.next }
  },
})

const read = defineRoute({
  id: 'readClaim',
  method: 'get',
  path: '/claims/{claim}',
  tag,
  summary: '一笔应收:收款、缴入、票据、分期、继承、核销、滞纳金与下一步',
  may: 'recoveries.read',
  params,
  response: claimDetailShape,
  async handle({ app, who, params: { claim } }) {
    const detail = await readClaim(app.database, app.keys, who, claim, today(app.clock))
    return {
      ...moneyAsText(detail),
      line: shownClaim(detail.line),
      writeOffGrounds: Object.entries(writeOffGrounds).map(([ground, label]) => ({
        ground: ground as keyof typeof writeOffGrounds,
        label,
      })),
    }
  },
})

const statistics = defineRoute({
  id: 'readClaimStatistics',
  method: 'get',
  path: '/claims-statistics',
  tag,
  summary: '追回统计:应收、已收、抵扣、核销、缴入、尚欠、逾期,与各项提醒的笔数',
  may: 'recoveries.read',
  response: z.object({
    asOf: day,
    total: sumsShape,
    byKind: z.array(sumsShape),
    byDistrict: z.array(sumsShape),
    byScheme: z.array(sumsShape),
    alarms: z.array(z.object({ alarm: alarmName, label: z.string(), claims: z.int() })),
  }),
  async handle({ app, who }) {
    const asOf = today(app.clock)
    const near = addWorkingDays(asOf, Number(nearDueDays.value)).day
    const found = await readClaimStatistics(app.database.pool, who.scope, asOf, near)
    return {
      asOf,
      total: shownSums(found.total),
      byKind: found.byKind.map(shownSums),
      byDistrict: found.byDistrict.map(shownSums),
      byScheme: found.byScheme.map(shownSums),
      alarms: [...found.alarms],
    }
  },
})

type Body = { readonly revision: number }

/** A route for a step on a claim; `inputOf` turns texts of fen into money. */
const stepRoute = <B extends Body, I extends OnClaim>(
  name: ClaimStepName,
  id: string,
  body: z.ZodType<B>,
  step: Step<I, Settled>,
  inputOf: (body: B) => Omit<I, keyof OnClaim>,
): RouteDefinition<{ claim: string }, undefined, B, z.infer<typeof settledShape>> =>
  defineRoute({
    id,
    method: 'post',
    path: `/claims/{claim}/${name}`,
    tag,
    summary: claimSteps[name].label,
    may: claimSteps[name].may,
    params,
    body,
    response: settledShape,
    async handle(call) {
      const input = {
        ...inputOf(call.body),
        claim: call.params.claim,
        revision: call.body.revision,
        scope: call.who.scope,
      } as unknown as I
      const { revision: now, state, outstandingFen, receipt } = await takeStep(call, step, input)
      return { revision: now, state, outstandingFen: outstandingFen.toString(), ...(receipt ? { receipt } : {}) }
    },
  })

const amount = fenText
const money = z.strictObject({ dueOn: day, amountFen: amount })

export const recoveryRoutes = [
  list,
  read,
  statistics,
  stepRoute(
    'receive-payment',
    'receivePayment',
    z.strictObject({ revision, amountFen: amount, receivedOn: day, payer: words(100, 1), voucherNo: words(60, 1) }),
    receivePayment,
    ({ revision: _seen, ...body }) => ({ ...body, amountFen: BigInt(body.amountFen) }),
  ),
  stepRoute(
    'pay-in',
    'payInReceipt',
    z.strictObject({ revision, receipt: z.uuid(), paidInOn: day, bankRef: words(60, 1), amountFen: amount }),
    payIn,
    ({ revision: _seen, ...body }) => ({ ...body, amountFen: BigInt(body.amountFen) }),
  ),
  stepRoute(
    'hand-over-voucher',
    'handOverVoucher',
    z.strictObject({ revision, receipt: z.uuid(), toAgencyOn: day.nullable(), toInspectorOn: day.nullable() }),
    handOverVoucher,
    ({ revision: _seen, ...body }) => body,
  ),
  stepRoute(
    'reverse-receipt',
    'reverseReceipt',
    z.strictObject({ revision, receipt: z.uuid(), why: words(500, 4) }),
    reverseReceipt,
    ({ revision: _seen, ...body }) => body,
  ),
  stepRoute(
    'agree-instalments',
    'agreeInstalments',
    z.strictObject({ revision, instalments: z.array(money).min(2).max(60), documentNo: words(80, 1) }),
    agreeInstalments,
    ({ instalments, documentNo }) => ({
      documentNo,
      instalments: instalments.map((one) => ({ ...one, amountFen: BigInt(one.amountFen) })),
    }),
  ),
  stepRoute(
    'offset-benefit',
    'offsetBenefit',
    z.strictObject({ revision, amountFen: amount, offsetOn: day, source: words(300, 2) }),
    offsetBenefit,
    ({ revision: _seen, ...body }) => ({ ...body, amountFen: BigInt(body.amountFen) }),
  ),
  stepRoute(
    'replace-by-heirs',
    'replaceByHeirs',
    z.strictObject({
      revision,
      heirs: z
        .array(z.strictObject({ name: words(60, 1), inheritedFen: amount, amountFen: amount }))
        .min(1)
        .max(20),
      evidence: words(500, 2),
      termDays: z.int().min(1).max(180),
    }),
    replaceByHeirs,
    ({ heirs, evidence, termDays }) => ({
      evidence,
      termDays,
      heirs: heirs.map((one) => ({
        name: one.name,
        inheritedFen: BigInt(one.inheritedFen),
        amountFen: BigInt(one.amountFen),
      })),
    }),
  ),
  stepRoute(
    'claim-late-fee',
    'claimLateFee',
    z.strictObject({
      revision,
      until: day,
      paused: z
        .array(z.strictObject({ from: day, to: day }))
        .max(20)
        .default([]),
    }),
    claimLateFee,
    ({ until, paused }) => ({ until, paused }),
  ),
  stepRoute(
    'propose-write-off',
    'proposeWriteOff',
    z.strictObject({
      revision,
      amountFen: amount,
      ground: writeOffGround,
      reason: words(2000, 4),
      evidence: words(500, 2),
    }),
    proposeWriteOff,
    ({ revision: _seen, ...body }) => ({ ...body, amountFen: BigInt(body.amountFen) }),
  ),
  stepRoute('approve-write-off', 'approveWriteOff', z.strictObject({ revision }), approveWriteOff, () => ({})),
  stepRoute(
    'refuse-write-off',
    'refuseWriteOff',
    z.strictObject({ revision, why: words(500, 4) }),
    refuseWriteOff,
    ({ why }) => ({ why }),
  ),
]
