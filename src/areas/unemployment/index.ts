/** 失业 (chapter 八): its rules and their examples. */
import type { Rule } from '#screening/define-rule.ts'
import type { ExampleTable } from '#screening/examples.ts'
import { benefitWhileEmployedExamples, notEmploymentExamples } from './rules/benefit-while-employed.examples.ts'
import { benefitWhileEmployed } from './rules/benefit-while-employed.rule.ts'
import {
  monthsOverEighteenExamples,
  monthsOverGrantExamples,
  monthsOverTwelveExamples,
  monthsOverTwentyFourExamples,
} from './rules/months-over-grant.examples.ts'
import { monthsOverGrant } from './rules/months-over-grant.rule.ts'

export const rules: readonly Rule[] = [benefitWhileEmployed, monthsOverGrant]

export const exampleTables: readonly ExampleTable[] = [
  benefitWhileEmployedExamples,
  notEmploymentExamples,
  monthsOverGrantExamples,
  monthsOverTwelveExamples,
  monthsOverEighteenExamples,
  monthsOverTwentyFourExamples,
]
