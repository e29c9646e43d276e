/** Every route of `/api/v1`, in the order in which the reference shows them. */
import type { Route } from './define-route.ts'
import { intakeRoutes } from './routes/intake.ts'
import { jobRoutes } from './routes/jobs.ts'
import { logRoutes } from './routes/log.ts'
import { peopleRoutes } from './routes/people.ts'
import { ruleRoutes } from './routes/rules.ts'
import { sessionRoutes } from './routes/session.ts'

export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...intakeRoutes,
  ...ruleRoutes,
  ...peopleRoutes,
  ...logRoutes,
  ...jobRoutes,
]
