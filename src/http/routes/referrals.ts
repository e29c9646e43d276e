/** 移送、建议、要情: proposed, decided, sent, answered; and who may sign no agreement. */
import { z } from 'zod'
import { readBans } from '#cases/referrals/referral.ts'
import { proposePolice, referPolice } from '#cases/referrals/steps/police.steps.ts'
import { referOut } from '#cases/referrals/steps/refer-out.step.ts'
import { answerReferral, referralOutcomes, sendReferral } from '#cases/referrals/steps/send-referral.steps.ts'
import { urgentReport } from '#cases/referrals/steps/urgent-report.step.ts'
import { today } from '#kernel/clock.ts'
import { defineRoute } from '../define-route.ts'
import { day, fenText, words } from '../shapes.ts'
import { takeStep } from '../take-step.ts'
import { revision, same, caseStepRoute as stepRoute, decisionTag as tag } from './case-step-route.ts'
import { referralKind } from './decision-shapes.ts'

const reasons = words(2000, 2)

export const referralRoutes = [
  stepRoute(
    'propose-police',
    'proposePolice',
    z.strictObject({ revision, amountFen: fenText, facts: reasons }),
    proposePolice,
    ({ amountFen, facts }) => ({ amountFen: BigInt(amountFen), facts }),
  ),
  stepRoute(
    'refer-police',
    'referPolice',
    z.strictObject({ revision, isTransferred: z.boolean(), toBody: words(100).default(''), reasons }),
    referPolice,
    same,
  ),
  stepRoute(
    'refer-out',
    'referOut',
    z.strictObject({
      revision,
      kind: referralKind,
      toBody: words(100, 2),
      proposal: reasons,
      fromOn: day.nullable().default(null),
      untilOn: day.nullable().default(null),
    }),
    referOut,
    same,
  ),
  stepRoute(
    'urgent-report',
    'reportUrgent',
    z.strictObject({
      revision,
      amountFen: fenText,
      discoveredOn: day,
      isInvestigated: z.boolean(),
      says: words(4000, 4),
      signedBy: words(60, 1),
      isSealed: z.boolean(),
      toBody: words(100, 2),
    }),
    urgentReport,
    (body) => ({ ...body, amountFen: BigInt(body.amountFen) }),
  ),
  defineRoute({
    id: 'sendReferral',
    method: 'post',
    path: '/referrals/{referral}/send',
    tag,
    summary: '送出移送、建议;移送公安机关须附五项材料',
    may: 'cases.work',
    params: z.object({ referral: z.uuid() }),
    body: z.strictObject({
      documentNo: words(80, 1),
      receiptNo: words(80, 1),
      attachments: z.record(words(40, 1), words(200)).default({}),
    }),
    response: z.object({ sentAt: z.string() }),
    handle: (call) =>
      takeStep(call, sendReferral, { ...call.body, referral: call.params.referral, scope: call.who.scope }),
  }),
  defineRoute({
    id: 'answerReferral',
    method: 'post',
    path: '/referrals/{referral}/answer',
    tag,
    summary: '登记移送、建议的答复',
    may: 'cases.work',
    params: z.object({ referral: z.uuid() }),
    body: z.strictObject({
      answeredOn: day,
      outcome: z.enum(Object.keys(referralOutcomes) as [keyof typeof referralOutcomes]),
      answer: reasons,
    }),
    response: z.object({ answeredOn: day }),
    handle: (call) =>
      takeStep(call, answerReferral, { ...call.body, referral: call.params.referral, scope: call.who.scope }),
  }),
  defineRoute({
    id: 'listResignBans',
    method: 'get',
    path: '/resign-bans',
    tag,
    summary: '当日禁签的机构:本通知的期限与所适用的期限并列',
    may: 'cases.read',
    query: z.strictObject({ on: day.optional() }),
    response: z.object({
      bans: z.array(
        z.object({
          caseId: z.string(),
          party: z.record(z.string(), z.string()),
          partyName: z.string().nullable(),
          fromOn: day,
          untilOn: day,
          noticeUntilOn: day,
        }),
      ),
    }),
    async handle({ app, who, query }) {
      const bans = await readBans(app.database.pool, who.scope, query.on ?? today(app.clock))
      return { bans: bans.map((ban) => ({ ...ban, party: { ...ban.party } })) }
    },
  }),
]
