/** 工伤 (chapter 七): its rules and their examples. */
import type { Rule } from '#screening/define-rule.ts'
import type { ExampleTable } from '#screening/examples.ts'
import {
  dependantAtWorkExamples,
  dependantFamilyExamples,
  dependantInPrisonExamples,
  dependantOfAgeExamples,
} from './rules/dependant-right-ended.examples.ts'
import { dependantRightEnded } from './rules/dependant-right-ended.rule.ts'

export const rules: readonly Rule[] = [dependantRightEnded]

export const exampleTables: readonly ExampleTable[] = [
  dependantOfAgeExamples,
  dependantAtWorkExamples,
  dependantFamilyExamples,
  dependantInPrisonExamples,
]
