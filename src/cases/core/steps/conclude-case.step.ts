/** 调查终结: which clause the conduct falls under, and how much is established. */

import { Refusal } from '#kernel/refusal.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'
import { knownConduct } from './register-clue.step.ts'

export interface Conclusion extends OnCase {
  /** Clause item: '五(五)3'. */
  readonly conduct: string
  readonly establishedFen: bigint
  readonly summary: string
}

export const concludeCase = defineCaseStep('conclude', (_held, input: Conclusion) => {
  const conduct = knownConduct(input.conduct)
  const summary = freeText('调查终结的意见', input.summary)
  if (input.establishedFen < 0n) throw new Refusal('CASE_WRONG', '查实金额不能小于零')
  return {
    content: { conduct, establishedFen: input.establishedFen, summary },
    changes: { conduct, established_fen: input.establishedFen },
  }
})
