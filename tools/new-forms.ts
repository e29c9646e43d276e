/** How new files are asked for, and the refusal of what is asked wrongly. */
import { Refusal } from '#kernel/refusal.ts'

export interface NewFile {
  /** Relative to the repository. */
  readonly path: string
  readonly text: string
}

export interface NewFiles {
  readonly files: readonly NewFile[]
  /** What is left to do by hand, in order. */
  readonly next: readonly string[]
}

export const forms: readonly string[] = [
  'npm run new dataset <领域>/<kebab-name> <中文名> <条款>     例:npm run new dataset pension/annuity-notice 年金缴费通知 "五(三)"',
  'npm run new rule <领域>/<kebab-name> <编号> <中文名> <条款>   例:npm run new rule pension/paid-twice PEN-21 同月重复发放 "五(五)3"',
  'npm run new step <领域>/<kebab-name> <中文名> <条款>        例:npm run new step recoveries/order-return 责令退回 "十三(一)"',
  'npm run new route <kebab-name> <中文名> <动作>            例:npm run new route holiday-notices 节假日通知 clauses.read',
  'npm run new page <领域>/<kebab-name> <中文名> <动作>       例:npm run new page oversight/holiday-notices 节假日通知 clauses.read',
]

export const usage = (why: string): Refusal => new Refusal('USAGE', `${why}。写法:\n${forms.join('\n')}`)
