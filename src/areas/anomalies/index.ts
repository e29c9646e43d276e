/** Anomalies beyond fixed rules: peers, first digits, limits, joint admissions. */
import type { Rule } from '#screening/define-rule.ts'
import type { ExampleTable } from '#screening/examples.ts'
import { firstDigitsExamples } from './rules/first-digits.examples.ts'
import { firstDigits } from './rules/first-digits.rule.ts'
import { jointAdmissionsExamples } from './rules/joint-admissions.examples.ts'
import { jointAdmissions } from './rules/joint-admissions.rule.ts'
import { providerIndicatorsExamples } from './rules/provider-indicators.examples.ts'
import { providerIndicators } from './rules/provider-indicators.rule.ts'
import { roundAndBelowLimitExamples } from './rules/round-and-below-limit.examples.ts'
import { roundAndBelowLimit } from './rules/round-and-below-limit.rule.ts'

export const rules: readonly Rule[] = [providerIndicators, firstDigits, roundAndBelowLimit, jointAdmissions]
export const exampleTables: readonly ExampleTable[] = [
  ...providerIndicatorsExamples,
  ...firstDigitsExamples,
  ...roundAndBelowLimitExamples,
  ...jointAdmissionsExamples,
]
