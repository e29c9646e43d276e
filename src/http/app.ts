/** What every route is handed: the open installation. */
import type { VaultKeys } from '#identity/keyring.ts'
import type { Jobs } from '#jobs/schedule.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Rule } from '#screening/define-rule.ts'
import type { Database } from '#store/database.ts'
import type { Folder } from '#store/folder.ts'
import type { Progress } from './progress.ts'

export interface App {
  readonly folder: Folder
  readonly database: Database
  readonly keys: VaultKeys
  readonly clock: Clock
  readonly rules: readonly Rule[]
  /** 'optional' only where the installation holds nothing but the sample city. */
  readonly secondFactor: 'required' | 'optional'
  /** Whether browsers reach it by TLS: cookies are then sent by TLS only. */
  readonly isSecure: boolean
  readonly progress: Progress
  readonly jobs: Jobs
}
