/** 征缴 (chapter 四): its rules and their examples. */
import type { Rule } from '#screening/define-rule.ts'
import type { ExampleTable } from '#screening/examples.ts'
import { baseOutOfBoundsExamples } from './rules/base-out-of-bounds.examples.ts'
import { baseOutOfBounds } from './rules/base-out-of-bounds.rule.ts'
import { enrolledTwiceExamples } from './rules/enrolled-twice.examples.ts'
import { enrolledTwice } from './rules/enrolled-twice.rule.ts'
import { identityDiffersExamples } from './rules/identity-differs.examples.ts'
import { identityDiffers } from './rules/identity-differs.rule.ts'

export const rules: readonly Rule[] = [baseOutOfBounds, enrolledTwice, identityDiffers]

export const exampleTables: readonly ExampleTable[] = [
  baseOutOfBoundsExamples,
  enrolledTwiceExamples,
  identityDiffersExamples,
]
