/** The words by which a figure of the overview leads to its findings. */
import type { Day } from '#kernel/month.ts'

/** Words of the findings list: what the figure was counted by. */
export interface FindingsFilter {
  readonly active?: true
  readonly chapter?: string
  /** '' = findings that name no scheme, or no district. */
  readonly scheme?: string
  readonly district?: string
  readonly act?: string
  readonly trial?: boolean
  /** Mondays of Shanghai weeks: first seen in the week that begins there. */
  readonly firstSeenWeek?: Day
}
