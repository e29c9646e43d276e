/** The words by which a figure of the overview leads to its findings: those of the queue, and the week they were first seen. */
import type { Day } from '#kernel/month.ts'
import type { QueueFilter } from '#screening/desk/queue-filter.ts'

export { namesNone } from '#screening/desk/queue-filter.ts'

export interface FindingsFilter extends Pick<QueueFilter, 'rule' | 'scheme' | 'district' | 'act' | 'state' | 'trial'> {
  /** A Monday: first seen in the Shanghai week that begins there. */
  readonly firstSeenWeek?: Day
}
