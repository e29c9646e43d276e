/** What people do with a finding: one route a step; each names the revision that the person saw. */
import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { assignFindings } from '#screening/desk/assign-findings.step.ts'
import { mostAssigned } from '#screening/desk/assignment.ts'
import { confirmResult } from '#screening/desk/confirm-result.step.ts'
import { deskSteps } from '#screening/desk/desk-steps.ts'
import type { OnFinding } from '#screening/desk/held.ts'
import { noteFinding } from '#screening/desk/note-finding.step.ts'
import { proposeResult } from '#screening/desk/propose-result.step.ts'
import { recheckFinding } from '#screening/desk/recheck-finding.step.ts'
import { referFinding } from '#screening/desk/refer-finding.step.ts'
import { reopenFinding } from '#screening/desk/reopen-finding.step.ts'
import { returnResult } from '#screening/desk/return-result.step.ts'
import { startCheck } from '#screening/desk/start-check.step.ts'
import { type Step, take } from '#workflow/take.ts'
import { type Call, defineRoute } from '../define-route.ts'
import { day, fenText, words } from '../shapes.ts'
import { resultName } from './finding-shapes.ts'
import { plain } from './oversight-shapes.ts'

const tag = '疑点'
const whole = z.string().regex(/^[0-9a-f]{64}$/)
const params = z.object({ fingerprint: whole })
const revision = z.int().min(0).meta({ description: '办理人看到的是第几稿;已有改动则不办' })
const reason = words(2000, 4)
const revised = z.object({ revision: z.int() })

type Of = Pick<Call<unknown, unknown, unknown>, 'app' | 'who' | 'key'>

const taken = async <I, R>({ app, who, key }: Of, step: Step<I, R>, input: I): Promise<R> => {
  const result = await take(app.database, step, input, {
    actor: who.id,
    clock: app.clock,
    ...(key ? { idempotencyKey: key } : {}),
  })
  if (result === 'already-taken') throw new Refusal('STEP_TAKEN', '这一步已经办过')
  return result as R
}

const on = (
  { who }: Of,
  { fingerprint }: { readonly fingerprint: string },
  { revision: seen }: { readonly revision: number },
): OnFinding => ({ finding: fingerprint, revision: seen, scope: who.scope })

const assign = defineRoute({
  id: 'assignFindings',
  method: 'post',
  path: '/findings-assign',
  tag,
  summary: '派单,可成批;每一条派出或不派,各有说明',
  may: deskSteps['assign-findings'].action,
  body: z.strictObject({
    findings: z
      .array(z.strictObject({ finding: whole, revision }))
      .min(1)
      .max(mostAssigned),
    organisation: words(80, 1),
    person: words(60, 1).nullable().default(null),
    dueOn: day.nullable().default(null).meta({ description: '不写 = 按所在批次的期限' }),
    note: words(500).default(''),
  }),
  response: z.object({
    taken: z.array(z.string()),
    refused: z.array(z.object({ finding: z.string(), code: z.string(), message: z.string() })),
  }),
  async handle(call) {
    const { note, ...body } = call.body
    const outcome = await taken(call, assignFindings, {
      ...body,
      ...(note === '' ? {} : { note }),
      scope: call.who.scope,
    })
    return plain(outcome)
  },
})

const start = defineRoute({
  id: 'startCheck',
  method: 'post',
  path: '/findings/{fingerprint}/start-check',
  tag,
  summary: '开始核查:由本人核查并提出结果',
  may: deskSteps['start-check'].action,
  params,
  body: z.strictObject({ revision }),
  response: revised,
  handle: (call) => taken(call, startCheck, on(call, call.params, call.body)),
})

const note = defineRoute({
  id: 'noteFinding',
  method: 'post',
  path: '/findings/{fingerprint}/note-finding',
  tag,
  summary: '记录核查经过',
  may: deskSteps['note-finding'].action,
  params,
  body: z.strictObject({ revision, note: words(2000, 1) }),
  response: revised,
  handle: (call) => taken(call, noteFinding, { ...on(call, call.params, call.body), note: call.body.note }),
})

const propose = defineRoute({
  id: 'proposeResult',
  method: 'post',
  path: '/findings/{fingerprint}/propose-result',
  tag,
  summary: '提出核查结果;属实即定,排除须另一人复核',
  may: deskSteps['propose-result'].action,
  params,
  body: z.strictObject({
    revision,
    result: resultName,
    reason,
    lookAlikes: z
      .array(z.strictObject({ reason: words(500, 1), holds: z.boolean(), note: words(500).default('') }))
      .max(50)
      .default([]),
    amountFen: fenText.optional().meta({ description: '属实的金额;不写 = 规则算出的风险金额' }),
    duplicateOf: whole.optional(),
    dismissal: z.strictObject({ from: day, until: day }).optional(),
  }),
  response: z.object({ revision: z.int(), stage: z.enum(['checking', 'proposed', 'decided']) }),
  handle: (call) => {
    const { revision: _seen, amountFen, duplicateOf, dismissal, ...said } = call.body
    return taken(call, proposeResult(call.app.rules), {
      ...on(call, call.params, call.body),
      ...said,
      ...(amountFen === undefined ? {} : { amountFen: BigInt(amountFen) }),
      ...(duplicateOf === undefined ? {} : { duplicateOf }),
      ...(dismissal === undefined ? {} : { dismissal }),
    })
  },
})

const confirm = defineRoute({
  id: 'confirmResult',
  method: 'post',
  path: '/findings/{fingerprint}/confirm-result',
  tag,
  summary: '同意他人提出的排除结果',
  may: deskSteps['confirm-result'].action,
  params,
  body: z.strictObject({ revision }),
  response: revised,
  handle: (call) => taken(call, confirmResult, on(call, call.params, call.body)),
})

const giveBack = defineRoute({
  id: 'returnResult',
  method: 'post',
  path: '/findings/{fingerprint}/return-result',
  tag,
  summary: '不同意,退回重新核查',
  may: deskSteps['return-result'].action,
  params,
  body: z.strictObject({ revision, reason }),
  response: revised,
  handle: (call) => taken(call, returnResult, { ...on(call, call.params, call.body), reason: call.body.reason }),
})

const reopen = defineRoute({
  id: 'reopenFinding',
  method: 'post',
  path: '/findings/{fingerprint}/reopen-finding',
  tag,
  summary: '撤回已定的结果,重新核查;因它排除的一并恢复',
  may: deskSteps['reopen-finding'].action,
  params,
  body: z.strictObject({ revision, reason }),
  response: z.object({ revision: z.int(), reopened: z.int() }),
  handle: (call) => taken(call, reopenFinding, { ...on(call, call.params, call.body), reason: call.body.reason }),
})

const recheck = defineRoute({
  id: 'recheckFinding',
  method: 'post',
  path: '/findings/{fingerprint}/recheck-finding',
  tag,
  summary: '抽查抽中的复查:维持原结果,或推翻并重新核查',
  may: deskSteps['recheck-finding'].action,
  params,
  body: z.strictObject({ revision, agrees: z.boolean(), reason }),
  response: z.object({ revision: z.int(), reopened: z.int() }),
  handle: (call) =>
    taken(call, recheckFinding, {
      ...on(call, call.params, call.body),
      agrees: call.body.agrees,
      reason: call.body.reason,
    }),
})

const refer = defineRoute({
  id: 'referFinding',
  method: 'post',
  path: '/findings/{fingerprint}/refer-finding',
  tag,
  summary: '凭函件移交另一主管部门',
  may: deskSteps['refer-finding'].action,
  params,
  body: z.strictObject({ revision, documentNo: words(60, 4), reason }),
  response: z.object({ revision: z.int(), to: z.enum(['hrss', 'nhsa']) }),
  handle: (call) =>
    taken(call, referFinding, {
      ...on(call, call.params, call.body),
      documentNo: call.body.documentNo,
      reason: call.body.reason,
    }),
})

export const findingStepRoutes = [assign, start, note, propose, confirm, giveBack, reopen, recheck, refer]
