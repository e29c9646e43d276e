/** Every command, in the order of the help. */
import type { Command } from './command.ts'
import { intakeCommands } from './intake.ts'

export const commands: readonly Command[] = [...intakeCommands]
