/** 养老 (chapter 五): its rules and their examples. */
import type { Rule } from '#screening/define-rule.ts'
import type { ExampleTable } from '#screening/examples.ts'
import { paidAfterDeathExamples } from './rules/paid-after-death.examples.ts'
import { paidAfterDeath } from './rules/paid-after-death.rule.ts'
import { paidBeforeRetirementExamples } from './rules/paid-before-retirement.examples.ts'
import { paidBeforeRetirement } from './rules/paid-before-retirement.rule.ts'
import { paidInPrisonExamples } from './rules/paid-in-prison.examples.ts'
import { paidInPrison } from './rules/paid-in-prison.rule.ts'
import { sharedAccountAcrossSchemesExamples, sharedAccountExamples } from './rules/shared-account.examples.ts'
import { sharedAccount } from './rules/shared-account.rule.ts'
import { twoPensionsExamples } from './rules/two-pensions.examples.ts'
import { twoPensions } from './rules/two-pensions.rule.ts'

export const rules: readonly Rule[] = [paidAfterDeath, paidInPrison, twoPensions, sharedAccount, paidBeforeRetirement]

export const exampleTables: readonly ExampleTable[] = [
  paidAfterDeathExamples,
  paidInPrisonExamples,
  twoPensionsExamples,
  sharedAccountExamples,
  sharedAccountAcrossSchemesExamples,
  paidBeforeRetirementExamples,
]
