/** 医疗 (chapter 六): its rules and their examples. */
import type { Rule } from '#screening/define-rule.ts'
import type { ExampleTable } from '#screening/examples.ts'
import { awayDuringStayExamples } from './rules/away-during-stay.examples.ts'
import { awayDuringStay } from './rules/away-during-stay.rule.ts'
import { noAgreementExamples } from './rules/no-agreement.examples.ts'
import { noAgreement } from './rules/no-agreement.rule.ts'
import { overlappingStaysExamples } from './rules/overlapping-stays.examples.ts'
import { overlappingStays } from './rules/overlapping-stays.rule.ts'
import { priceAboveCapExamples } from './rules/price-above-cap.examples.ts'
import { priceAboveCap } from './rules/price-above-cap.rule.ts'

export const rules: readonly Rule[] = [overlappingStays, awayDuringStay, priceAboveCap, noAgreement]
export const exampleTables: readonly ExampleTable[] = [
  ...overlappingStaysExamples,
  ...awayDuringStayExamples,
  ...priceAboveCapExamples,
  ...noAgreementExamples,
]
