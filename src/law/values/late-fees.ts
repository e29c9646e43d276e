/** How far a late fee on contributions may grow. Its rate by day: lateFeePerDay in contribution.ts. */
import { lawOf, practice } from '../basis.ts'
import { dated, scalar } from '../dated.ts'

/**
 * Cap of the late fee, in ppm of what is owed. 行政强制法 45 caps what is added in the course of enforcement; that it caps the
 * late fee of 社会保险法 86 as well is a reading that courts do not all share. Before the law there was no cap.
 */
export const lateFeeCap = dated('ppm', [
  { from: '2012-01-01', value: 1_000_000, basis: lawOf('coercion-law', '第45条', 'I') },
])

/** Working days before the end of a term from which a claim is shown as nearly due. */
export const nearDueDays = scalar('working-day', 5, practice('到期前五个工作日提醒', 'U'))
