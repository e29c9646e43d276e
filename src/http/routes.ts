/** Every route of `/api/v1`, in the order in which the reference shows them. */
import type { Route } from './define-route.ts'
import { findingStepRoutes } from './routes/finding-steps.ts'
import { findingRoutes } from './routes/findings.ts'
import { intakeRoutes } from './routes/intake.ts'
import { jobRoutes } from './routes/jobs.ts'
import { logRoutes } from './routes/log.ts'
import { oversightRoutes } from './routes/oversight.ts'
import { ownRoutes } from './routes/own.ts'
import { peopleRoutes } from './routes/people.ts'
import { permissionRequestRoutes } from './routes/permission-requests.ts'
import { receiptRoutes } from './routes/receipts.ts'
import { ruleRoutes } from './routes/rules.ts'
import { sessionRoutes } from './routes/session.ts'
import { subjectRoutes } from './routes/subjects.ts'

export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...ownRoutes,
  ...oversightRoutes,
  ...findingRoutes,
  ...findingStepRoutes,
  ...subjectRoutes,
  ...intakeRoutes,
  ...receiptRoutes,
  ...ruleRoutes,
  ...peopleRoutes,
  ...permissionRequestRoutes,
  ...logRoutes,
  ...jobRoutes,
]
