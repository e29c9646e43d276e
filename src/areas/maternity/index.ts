/** 生育 (chapter 九): its rules and their examples. */
import type { Rule } from '#screening/define-rule.ts'
import type { ExampleTable } from '#screening/examples.ts'
import { certificateClaimedTwiceExamples, certificateNetExamples } from './rules/certificate-claimed-twice.examples.ts'
import { certificateClaimedTwice } from './rules/certificate-claimed-twice.rule.ts'

export const rules: readonly Rule[] = [certificateClaimedTwice]

export const exampleTables: readonly ExampleTable[] = [certificateClaimedTwiceExamples, certificateNetExamples]
