/** What people do with a case: one route a step; each names the revision that the person saw. */
import { z } from 'zod'
import type { OnCase } from '#cases/core/held-case.ts'
import { type CaseStepName, caseStep } from '#cases/core/machine.ts'
import type { Moved } from '#cases/core/move-case.ts'
import { acceptClue } from '#cases/core/steps/accept-clue.step.ts'
import { appointOfficer } from '#cases/core/steps/appoint-officer.step.ts'
import { approveClose } from '#cases/core/steps/approve-close.step.ts'
import { closeConsultation } from '#cases/core/steps/close-consultation.step.ts'
import { concludeCase } from '#cases/core/steps/conclude-case.step.ts'
import { consultInspectee } from '#cases/core/steps/consult-inspectee.step.ts'
import { conclusions, deliberateCase } from '#cases/core/steps/deliberate-case.step.ts'
import { dispatchCase } from '#cases/core/steps/dispatch-case.step.ts'
import { endSiteCheck } from '#cases/core/steps/end-site-check.step.ts'
import { extendTerm } from '#cases/core/steps/extend-term.step.ts'
import { fileCase } from '#cases/core/steps/file-case.step.ts'
import { mergeCases } from '#cases/core/steps/merge-cases.step.ts'
import { notAcceptClue } from '#cases/core/steps/not-accept-clue.step.ts'
import { notFileCase } from '#cases/core/steps/not-file-case.step.ts'
import { proposeClose } from '#cases/core/steps/propose-close.step.ts'
import { recuseOfficer } from '#cases/core/steps/recuse-officer.step.ts'
import { registerClue } from '#cases/core/steps/register-clue.step.ts'
import { reopenCase } from '#cases/core/steps/reopen-case.step.ts'
import { resumeCase } from '#cases/core/steps/resume-case.step.ts'
import { legalOpinions, reviewLegality } from '#cases/core/steps/review-legality.step.ts'
import { sendToLegalReview } from '#cases/core/steps/send-to-legal-review.step.ts'
import { splitCase } from '#cases/core/steps/split-case.step.ts'
import { startSiteCheck } from '#cases/core/steps/start-site-check.step.ts'
import { suspendCase } from '#cases/core/steps/suspend-case.step.ts'
import { takeObjection } from '#cases/core/steps/take-objection.step.ts'
import { transferAuthority } from '#cases/core/steps/transfer-authority.step.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type DeadlineName, deadlineNames } from '#workflow/deadline-names.ts'
import { type Step, take } from '#workflow/take.ts'
import { type Call, defineRoute, type RouteDefinition } from '../define-route.ts'
import { day, fenText, words } from '../shapes.ts'
import { authority, caseState, sourceKind, track } from './case-shapes.ts'
import { caseParams } from './cases.ts'

const tag = '案件'
const revision = z.int().min(1).meta({ description: '办理人看到的是第几稿;已有改动则不办' })
const reason = words(2000, 2)
const person = words(60, 1)

type Of = Pick<Call<unknown, unknown, unknown>, 'app' | 'who' | 'key'>

export const takenCase = async <I, R>({ app, who, key }: Of, step: Step<I, R>, input: I): Promise<R> => {
  const result = await take(app.database, step, input, {
    actor: who.id,
    clock: app.clock,
    ...(key ? { idempotencyKey: key } : {}),
  })
  if (result === 'already-taken') throw new Refusal('STEP_TAKEN', '这一步已经办过')
  return result as R
}

export const movedShape = z.object({ revision: z.int(), state: caseState })

type CaseBody = { readonly revision: number }

/** A route for a step whose input is the body itself beside the case. */
const stepRoute = <B extends CaseBody>(
  name: CaseStepName,
  id: string,
  body: z.ZodType<B>,
  step: Step<OnCase & B, Moved>,
): RouteDefinition<{ caseId: string }, undefined, B, Moved> =>
  defineRoute({
    id,
    method: 'post',
    path: `/cases/{caseId}/${name}`,
    tag,
    summary: caseStep(name).label,
    may: caseStep(name).may,
    params: caseParams,
    body,
    response: movedShape,
    handle: (call) =>
      takenCase(call, step, { ...call.body, caseId: call.params.caseId, scope: call.who.scope } as OnCase & B),
  })

const source = z.strictObject({ kind: sourceKind, ref: words(120, 1) })

const register = defineRoute({
  id: 'registerClue',
  method: 'post',
  path: '/cases',
  tag,
  summary: '登记线索;来源是疑点或上级下发时,对象、辖区、金额由其带出',
  may: caseStep('register-clue').may,
  body: z.strictObject({
    sources: z.array(source).min(1).max(200),
    title: words(120, 2),
    track: track.default('fund'),
    conduct: words(20).nullable().default(null),
    note: words(2000).default(''),
    told: z
      .strictObject({
        authority: authority.optional(),
        district: z
          .string()
          .regex(/^\d{6}$/)
          .optional(),
        schemes: z
          .array(z.string().regex(/^\d{3}$/))
          .max(9)
          .optional(),
        chapter: words(4, 1).optional(),
        party: z.record(words(40, 1), words(80, 1)).optional(),
        partyName: words(120).nullable().optional(),
        atRiskFen: fenText.optional(),
        offSite: z.boolean().optional(),
      })
      .default({}),
  }),
  response: z.object({ caseId: z.string(), registerNo: z.string(), revision: z.int() }),
  handle: (call) => {
    const { told, ...said } = call.body
    const { atRiskFen, ...rest } = Object.fromEntries(
      Object.entries(told).filter(([, value]) => value !== undefined),
    ) as typeof told
    return takenCase(call, registerClue, {
      ...said,
      scope: call.who.scope,
      organisation: call.who.organisation.id,
      told: { ...(rest as object), ...(atRiskFen === undefined ? {} : { atRiskFen: BigInt(atRiskFen) }) },
    })
  },
})

const clueRoutes = [
  stepRoute('accept', 'acceptClue', z.strictObject({ revision }), acceptClue),
  stepRoute('not-accept', 'notAcceptClue', z.strictObject({ revision, reason }), notAcceptClue),
  stepRoute(
    'transfer-authority',
    'transferCaseAuthority',
    z.strictObject({ revision, documentNo: words(60, 4), reason }),
    transferAuthority,
  ),
  stepRoute(
    'dispatch',
    'dispatchCase',
    z.strictObject({
      revision,
      organisation: words(80, 1).nullable().default(null),
      workingDays: z.int().min(1).max(250).nullable().default(null),
      note: words(500).default(''),
    }),
    dispatchCase,
  ),
  stepRoute('file-case', 'fileCase', z.strictObject({ revision, reason }), fileCase),
  stepRoute('not-file', 'notFileCase', z.strictObject({ revision, reason }), notFileCase),
]

const peopleRoutes = [
  stepRoute(
    'appoint-officer',
    'appointCaseOfficer',
    z.strictObject({
      revision,
      person,
      part: z.enum(['lead', 'officer']),
      certificateNo: words(40).nullable().default(null),
    }),
    appointOfficer,
  ),
  stepRoute('recuse', 'recuseFromCase', z.strictObject({ revision, person, reason }), recuseOfficer),
]

const inquiryRoutes = [
  stepRoute('merge', 'mergeCases', z.strictObject({ revision, into: z.uuid(), reason }), mergeCases),
  stepRoute('suspend', 'suspendCase', z.strictObject({ revision, reason }), suspendCase),
  stepRoute('resume', 'resumeCase', z.strictObject({ revision, reason }), resumeCase),
  stepRoute(
    'extend-term',
    'extendCaseTerm',
    z.strictObject({ revision, name: z.enum(Object.keys(deadlineNames) as [DeadlineName]), reason }),
    extendTerm,
  ),
  stepRoute(
    'start-site-check',
    'startSiteCheck',
    z.strictObject({ revision, place: words(200, 2), noticeServedOn: day.nullable(), reason: words(2000).default('') }),
    startSiteCheck,
  ),
  stepRoute('end-site-check', 'endSiteCheck', z.strictObject({ revision, result: reason }), endSiteCheck),
]

const split = defineRoute({
  id: 'splitCase',
  method: 'post',
  path: '/cases/{caseId}/split',
  tag,
  summary: caseStep('split').label,
  may: caseStep('split').may,
  params: caseParams,
  body: z.strictObject({
    revision,
    title: words(120, 2),
    sources: z.array(source).min(1).max(200),
    atRiskFen: fenText,
    reason,
  }),
  response: movedShape,
  handle: (call) =>
    takenCase(call, splitCase, {
      ...call.body,
      atRiskFen: BigInt(call.body.atRiskFen),
      caseId: call.params.caseId,
      scope: call.who.scope,
    }),
})

const conclude = defineRoute({
  id: 'concludeCase',
  method: 'post',
  path: '/cases/{caseId}/conclude',
  tag,
  summary: caseStep('conclude').label,
  may: caseStep('conclude').may,
  params: caseParams,
  body: z.strictObject({ revision, conduct: words(20, 2), establishedFen: fenText, summary: reason }),
  response: movedShape,
  handle: (call) =>
    takenCase(call, concludeCase, {
      ...call.body,
      establishedFen: BigInt(call.body.establishedFen),
      caseId: call.params.caseId,
      scope: call.who.scope,
    }),
})

const reviewRoutes = [
  stepRoute(
    'consult',
    'consultInspectee',
    z.strictObject({ revision, to: words(120, 2), servedOn: day }),
    consultInspectee,
  ),
  stepRoute(
    'take-objection',
    'takeObjection',
    z.strictObject({ revision, text: reason, isObjection: z.boolean() }),
    takeObjection,
  ),
  stepRoute('close-consultation', 'closeConsultation', z.strictObject({ revision, answer: reason }), closeConsultation),
  stepRoute(
    'send-to-legal-review',
    'sendToLegalReview',
    z.strictObject({ revision, proposal: reason }),
    sendToLegalReview,
  ),
  stepRoute(
    'legal-review',
    'reviewLegality',
    z.strictObject({
      revision,
      opinion: z.enum(Object.keys(legalOpinions) as [keyof typeof legalOpinions]),
      reason,
    }),
    reviewLegality,
  ),
  stepRoute(
    'deliberate',
    'deliberateCase',
    z.strictObject({
      revision,
      members: z.array(person).max(20),
      conclusion: z.enum(Object.keys(conclusions) as [keyof typeof conclusions]),
      minutes: reason,
    }),
    deliberateCase,
  ),
  stepRoute('propose-close', 'proposeCaseClose', z.strictObject({ revision, summary: reason }), proposeClose),
  stepRoute('approve-close', 'approveCaseClose', z.strictObject({ revision, opinion: reason }), approveClose),
  stepRoute('reopen', 'reopenCase', z.strictObject({ revision, reason }), reopenCase),
]

export const caseStepRoutes = [
  register,
  ...clueRoutes,
  ...peopleRoutes,
  ...inquiryRoutes,
  split,
  conclude,
  ...reviewRoutes,
]
