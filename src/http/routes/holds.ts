/** 停办、停发、不得结算、停网: read, proposed, ordered, executed, objected to, released. */
import { z } from 'zod'
import type { Action } from '#access/actions.ts'
import { may } from '#access/authorise.ts'
import type { Who } from '#access/who.ts'
import { executeHold, payBack, resumeHeld, sendCorrection, tellHold } from '#cases/holds/execute-hold.steps.ts'
import { readExecutors } from '#cases/holds/executors.ts'
import type { OnHold } from '#cases/holds/held-hold.ts'
import { releaseGroundNames, stopNames, toldHowNames } from '#cases/holds/hold-words.ts'
import { type HoldReader, holdSteps } from '#cases/holds/next-steps.ts'
import { extendHold, orderHold, refuseHold } from '#cases/holds/order-hold.steps.ts'
import { proposeHold } from '#cases/holds/propose-hold.step.ts'
import { readHold, readHolds } from '#cases/holds/read-holds.ts'
import { answerObjection, objectHold, releaseHold } from '#cases/holds/release-hold.steps.ts'
import { today } from '#kernel/clock.ts'
import type { Step } from '#workflow/take.ts'
import { defineRoute } from '../define-route.ts'
import { day, fenText, listText, pageSize, words } from '../shapes.ts'
import { takeStep } from '../take-step.ts'
import { holdDetailShape, holdListShape, holdState } from './hold-shapes.ts'
import { plain } from './oversight-shapes.ts'

const tag = '停办停发'
const id = z.uuid()
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)
const revision = z.int().min(1)
const revised = z.object({ revision: z.int() })
const reason = words(2000, 4)

const readerOf = (who: Who): HoldReader => ({
  person: who.id,
  organisation: who.organisation.id,
  may: (action: Action) => may(who, action),
})

const list = defineRoute({
  id: 'listHolds',
  method: 'get',
  path: '/holds',
  tag,
  summary: '停办、停发、不得结算、停网,新的在前',
  may: 'holds.read',
  query: z.strictObject({
    state: listText,
    stop: z.enum(stopNames).optional(),
    case: id.optional(),
    finding: fingerprint.optional(),
    cursor: z.string().max(400).optional(),
    limit: pageSize,
  }),
  response: holdListShape,
  async handle({ app, who, query }) {
    const states = query.state === undefined ? undefined : z.array(holdState).parse(query.state)
    const { limit, stop, cursor } = query
    const found = await readHolds(app.database, app.keys, who.scope, readerOf(who), {
      limit,
      ...(states === undefined ? {} : { states }),
      ...(stop === undefined ? {} : { stop }),
      ...(cursor === undefined ? {} : { cursor }),
      ...(query.case === undefined ? {} : { caseId: query.case }),
      ...(query.finding === undefined ? {} : { finding: query.finding }),
    })
    return plain(found)
  },
})

const read = defineRoute({
  id: 'readHold',
  method: 'get',
  path: '/holds/{hold}',
  tag,
  summary: '一项停止:谁提请、谁决定、谁执行、停到哪天、期限与下一步',
  may: 'holds.read',
  params: z.object({ hold: id }),
  response: holdDetailShape,
  async handle({ app, who, params }) {
    return plain(await readHold(app.database, app.keys, who.scope, readerOf(who), params.hold))
  },
})

const executors = defineRoute({
  id: 'listHoldExecutors',
  method: 'get',
  path: '/hold-executors',
  tag,
  summary: '可以决定并执行这种停止的机构',
  may: 'holds.propose',
  query: z.strictObject({
    stop: z.enum(stopNames),
    authority: z.enum(['hrss', 'nhsa']),
    district: z.string().regex(/^\d{6}$/),
    scheme: z.string().max(10).optional(),
  }),
  response: z.object({ executors: z.array(z.object({ id: z.string(), name: z.string() })) }),
  async handle({ app, query }) {
    const { scheme = null, ...of } = query
    return { executors: await readExecutors(app.database.pool, { ...of, scheme }, today(app.clock)) }
  },
})

const propose = defineRoute({
  id: 'proposeHold',
  method: 'post',
  path: '/holds',
  tag,
  summary: '提请停止:从一条疑点或一件案件;只停多出的部分',
  may: 'holds.propose',
  body: z.strictObject({
    finding: fingerprint.optional(),
    caseId: id.optional(),
    stop: z.enum(stopNames).optional(),
    executor: words(80, 1),
    amountFen: fenText.optional(),
    paidMonthly: z.boolean().default(false),
    reason,
    requestNo: words(60, 2).optional(),
  }),
  response: z.object({ hold: z.string(), revision: z.int() }),
  handle(call) {
    const { amountFen, finding, caseId, stop, requestNo, ...rest } = call.body
    return takeStep(call, proposeHold, {
      ...rest,
      scope: call.who.scope,
      ...(finding === undefined ? {} : { finding }),
      ...(caseId === undefined ? {} : { caseId }),
      ...(stop === undefined ? {} : { stop }),
      ...(requestNo === undefined ? {} : { requestNo }),
      ...(amountFen === undefined ? {} : { amountFen: BigInt(amountFen) }),
    })
  },
})

/** A step on one stop: `body` beside the revision is given to the step as it comes. */
const step = <B extends z.ZodRawShape, I extends OnHold, R extends { readonly revision: number }>(
  name: keyof typeof holdSteps,
  operation: string,
  summary: string,
  shape: B,
  of: Step<I, R>,
) =>
  defineRoute({
    id: operation,
    method: 'post',
    path: `/holds/{hold}/${name}`,
    tag,
    summary,
    may: holdSteps[name].may,
    params: z.object({ hold: id }),
    body: z.strictObject({ revision, ...shape }),
    response: revised,
    async handle(call) {
      const given = { ...(call.body as object), hold: call.params.hold, scope: call.who.scope } as unknown as I
      return { revision: (await takeStep(call, of, given)).revision }
    },
  })

const money = fenText.transform((fen) => BigInt(fen))
const releaseShape = {
  evidence: words(500, 2).meta({ description: '所凭证据' }),
  backPayFen: money.optional(),
  nextPayrollOn: day.optional(),
  correctionTo: words(100, 2).optional().meta({ description: '错误记录的提供单位' }),
}

const steps = [
  step(
    'order-hold',
    'orderHold',
    '决定停止;待遇先核查、后停发',
    {
      lengthDays: z.int().min(1).optional(),
      checkedOn: day.optional(),
      checkNote: words(500, 2).optional(),
    },
    orderHold,
  ),
  step('refuse-hold', 'refuseHold', '不予停止,写明理由', { reason }, refuseHold),
  step('execute-hold', 'executeHold', '执行停止,登记回执', { receipt: words(80, 2) }, executeHold),
  step('tell-hold', 'tellHold', '告知当事人', { on: day, how: z.enum(toldHowNames) }, tellHold),
  step('object-hold', 'objectHold', '登记当事人异议', { on: day, objection: reason }, objectHold),
  step(
    'answer-objection',
    'answerHoldObjection',
    '答复异议;成立的当即解除',
    {
      answer: reason,
      release: z.strictObject({ ...releaseShape, ground: z.enum(['wrongly-dead', 'objection']).optional() }).optional(),
    },
    answerObjection,
  ),
  step('extend-hold', 'extendHold', '延长一次', { days: z.int().min(1), reason }, extendHold),
  step(
    'release-hold',
    'releaseHold',
    '解除停止:谁、为什么、凭什么',
    {
      ground: z.enum(releaseGroundNames),
      why: reason,
      ...releaseShape,
    },
    releaseHold,
  ),
  step('resume-held', 'resumeHeld', '登记已恢复', { on: day, receipt: words(80, 2) }, resumeHeld),
  step('pay-back-held', 'payBackHeld', '登记已补发', { on: day }, payBack),
  step(
    'send-correction',
    'sendHoldCorrection',
    '登记已发更正函',
    { on: day, documentNo: words(60, 2) },
    sendCorrection,
  ),
]

export const holdRoutes = [list, read, executors, propose, ...steps]
