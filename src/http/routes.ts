/** Every route of `/api/v1`, in the order in which the reference shows them. */
import type { Route } from './define-route.ts'
import { auditRoutes } from './routes/audits.ts'
import { caseDocumentStepRoutes } from './routes/case-document-steps.ts'
import { caseDocumentRoutes } from './routes/case-documents.ts'
import { caseStepRoutes } from './routes/case-steps.ts'
import { caseRoutes } from './routes/cases.ts'
import { commandTokenRoutes } from './routes/command-tokens.ts'
import { decisionStepRoutes } from './routes/decision-steps.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { findingRecheckRoutes } from './routes/finding-rechecks.ts'
import { findingStepRoutes } from './routes/finding-steps.ts'
import { findingRoutes } from './routes/findings.ts'
import { holdRoutes } from './routes/holds.ts'
import { inspectionRoutes } from './routes/inspections.ts'
import { intakeRoutes } from './routes/intake.ts'
import { invitedInspectionRoutes } from './routes/invited-inspections.ts'
import { jobRoutes } from './routes/jobs.ts'
import { logRoutes } from './routes/log.ts'
import { oversightRoutes } from './routes/oversight.ts'
import { ownRoutes } from './routes/own.ts'
import { peopleRoutes } from './routes/people.ts'
import { permissionRequestRoutes } from './routes/permission-requests.ts'
import { publicReportRoutes } from './routes/public-reports.ts'
import { receiptRoutes } from './routes/receipts.ts'
import { recoveryRoutes } from './routes/recoveries.ts'
import { rectificationRoutes } from './routes/rectification.ts'
import { referralRoutes } from './routes/referrals.ts'
import { reportRewardRoutes } from './routes/report-rewards.ts'
import { reportStatisticsRoutes } from './routes/report-statistics.ts'
import { reportStepRoutes } from './routes/report-steps.ts'
import { reportRoutes } from './routes/reports.ts'
import { ruleRoutes } from './routes/rules.ts'
import { sessionRoutes } from './routes/session.ts'
import { subjectRoutes } from './routes/subjects.ts'

export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...ownRoutes,
  ...commandTokenRoutes,
  ...oversightRoutes,
  ...findingRoutes,
  ...findingStepRoutes,
  ...findingRecheckRoutes,
  ...holdRoutes,
  ...inspectionRoutes,
  ...invitedInspectionRoutes,
  ...rectificationRoutes,
  ...auditRoutes,
  ...subjectRoutes,
  ...caseRoutes,
  ...caseStepRoutes,
  ...decisionRoutes,
  ...decisionStepRoutes,
  ...referralRoutes,
  ...recoveryRoutes,
  ...caseDocumentRoutes,
  ...caseDocumentStepRoutes,
  ...evidenceRoutes,
  ...intakeRoutes,
  ...receiptRoutes,
  ...ruleRoutes,
  ...peopleRoutes,
  ...permissionRequestRoutes,
  ...logRoutes,
  ...jobRoutes,
  ...publicReportRoutes,
  ...reportRoutes,
  ...reportStepRoutes,
  ...reportRewardRoutes,
  ...reportStatisticsRoutes,
]
