/** Every command, in the order of the help. */
import { auditCommands } from './audit.ts'
import { backupCommands } from './backup.ts'
import { caseCommands } from './cases.ts'
import { cityCommands } from './city.ts'
import type { Command } from './command.ts'
import { findingCommands } from './findings.ts'
import { intakeCommands } from './intake.ts'
import { orderCommands } from './orders.ts'
import { platformCommands } from './platform.ts'
import { repositoryCommands } from './repository.ts'
import { ruleCommands } from './rules.ts'
import { screeningCommands } from './screening.ts'
import { serveCommands } from './serve.ts'
import { userCommands } from './user.ts'

export const commands: readonly Command[] = [
  ...cityCommands,
  ...serveCommands,
  ...userCommands,
  ...intakeCommands,
  ...screeningCommands,
  ...findingCommands,
  ...orderCommands,
  ...caseCommands,
  ...ruleCommands,
  ...auditCommands,
  ...backupCommands,
  ...platformCommands,
  ...repositoryCommands,
]
