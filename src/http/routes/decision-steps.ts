/** Steps from telling the party to enforcement. */
import { z } from 'zod'
import { decideNoPenalty } from '#cases/decisions/steps/decide-no-penalty.step.ts'
import { decideOrder } from '#cases/decisions/steps/decide-order.step.ts'
import { decidePenalty } from '#cases/decisions/steps/decide-penalty.step.ts'
import { askCourt, startExecution, urge } from '#cases/decisions/steps/execution.steps.ts'
import { askHearing, holdHearing, notifyHearing } from '#cases/decisions/steps/hearing.steps.ts'
import { recordCorrection } from '#cases/decisions/steps/record-correction.step.ts'
import { revokeDecision } from '#cases/decisions/steps/revoke-decision.step.ts'
import { serveDecision } from '#cases/decisions/steps/serve-decision.step.ts'
import { takeStatement } from '#cases/decisions/steps/take-statement.step.ts'
import { tellParty } from '#cases/decisions/steps/tell-party.step.ts'
import { day, words } from '../shapes.ts'
import { revision, same, caseStepRoute as stepRoute } from './case-step-route.ts'
import { circumstance, fineBody, fineOf, orderBody, orderOf, servedHow } from './decision-shapes.ts'

const reasons = words(2000, 2)

const hearingRoutes = [
  stepRoute(
    'record-correction',
    'recordCorrection',
    z.strictObject({
      revision,
      orderedBy: z.enum(['agency', 'tax']),
      documentNo: words(80, 2),
      orderedOn: day,
      termDays: z.int().min(1).max(180),
      outcome: z.enum(['corrected', 'not-corrected']).nullable(),
      note: words(500).default(''),
    }),
    recordCorrection,
    same,
  ),
  stepRoute(
    'tell-party',
    'tellParty',
    z.strictObject({
      revision,
      facts: words(2000, 4),
      orders: z.array(orderBody).max(20),
      fine: fineBody.nullable(),
      otherPenalty: z.boolean().default(false),
      toldOn: day,
      how: servedHow,
    }),
    tellParty,
    ({ orders, fine, ...rest }) => ({ ...rest, orders: orders.map(orderOf), fine: fine && fineOf(fine) }),
  ),
  stepRoute(
    'take-statement',
    'takeStatement',
    z.strictObject({
      revision,
      kind: z.enum(['stated', 'waived']),
      saidOn: day,
      said: reasons,
      isAccepted: z.boolean(),
      answer: reasons,
      waivesHearing: z.boolean().default(false),
    }),
    takeStatement,
    same,
  ),
  stepRoute(
    'ask-hearing',
    'askHearing',
    z.strictObject({ revision, askedOn: day, how: words(200, 1) }),
    askHearing,
    same,
  ),
  stepRoute(
    'notify-hearing',
    'notifyHearing',
    z.strictObject({
      revision,
      notifiedOn: day,
      hearingOn: day,
      place: words(200, 2),
      isPublic: z.boolean(),
      chair: words(60, 1),
    }),
    notifyHearing,
    same,
  ),
  stepRoute(
    'hold-hearing',
    'holdHearing',
    z.strictObject({ revision, heldOn: day, isPartyPresent: z.boolean(), record: words(8000, 4), opinion: reasons }),
    holdHearing,
    same,
  ),
]

const decideRoutes = [
  stepRoute(
    'decide-order',
    'decideOrder',
    z.strictObject({ revision, orders: z.array(orderBody).min(1).max(20), reasons }),
    decideOrder,
    ({ orders, reasons: why }) => ({ orders: orders.map(orderOf), reasons: why }),
  ),
  stepRoute(
    'decide-penalty',
    'decidePenalty',
    z.strictObject({ revision, fine: fineBody, reasons }),
    decidePenalty,
    ({ fine, reasons: why }) => ({ fine: fineOf(fine), reasons: why }),
  ),
  stepRoute(
    'decide-no-penalty',
    'decideNoPenalty',
    z.strictObject({
      revision,
      ground: z.union([circumstance, z.enum(['barred', 'not-established'])]),
      reasons,
    }),
    decideNoPenalty,
    same,
  ),
  stepRoute(
    'revoke-decision',
    'revokeDecision',
    z.strictObject({ revision, decision: z.uuid(), why: words(2000, 6) }),
    revokeDecision,
    same,
  ),
  stepRoute(
    'serve-decision',
    'serveDecision',
    z.strictObject({
      revision,
      decision: z.uuid(),
      servedOn: day,
      how: servedHow,
      recipient: words(100, 1),
      proof: words(500, 1),
    }),
    serveDecision,
    same,
  ),
  stepRoute(
    'start-execution',
    'startExecution',
    z.strictObject({ revision, note: words(500, 2) }),
    startExecution,
    same,
  ),
  stepRoute(
    'urge',
    'urgePayment',
    z.strictObject({ revision, urgedOn: day, how: words(200, 1), says: reasons }),
    urge,
    same,
  ),
  stepRoute('ask-court', 'askCourt', z.strictObject({ revision, court: words(100, 2), askedOn: day }), askCourt, same),
]

export const decisionStepRoutes = [...hearingRoutes, ...decideRoutes]
