/** 生育 (chapter 九): its rules and their examples. */
import type { Rule } from '#screening/define-rule.ts'
import type { ExampleTable } from '#screening/examples.ts'
import { allowanceAboveStandardExamples } from './rules/allowance-above-standard.examples.ts'
import { allowanceAboveStandard } from './rules/allowance-above-standard.rule.ts'
import { birthsTooNearExamples } from './rules/births-too-near.examples.ts'
import { birthsTooNear } from './rules/births-too-near.rule.ts'
import { certificateClaimedTwiceExamples, certificateNetExamples } from './rules/certificate-claimed-twice.examples.ts'
import { certificateClaimedTwice } from './rules/certificate-claimed-twice.rule.ts'
import { certificateUnregisteredExamples } from './rules/certificate-unregistered.examples.ts'
import { certificateUnregistered } from './rules/certificate-unregistered.rule.ts'
import { contributedTooShortExamples } from './rules/contributed-too-short.examples.ts'
import { contributedTooShort } from './rules/contributed-too-short.rule.ts'
import { insuredInHasteExamples } from './rules/insured-in-haste.examples.ts'
import { insuredInHaste } from './rules/insured-in-haste.rule.ts'

export const rules: readonly Rule[] = [
  certificateClaimedTwice,
  birthsTooNear,
  contributedTooShort,
  allowanceAboveStandard,
  certificateUnregistered,
  insuredInHaste,
]

export const exampleTables: readonly ExampleTable[] = [
  certificateClaimedTwiceExamples,
  certificateNetExamples,
  birthsTooNearExamples,
  contributedTooShortExamples,
  allowanceAboveStandardExamples,
  certificateUnregisteredExamples,
  insuredInHasteExamples,
]
