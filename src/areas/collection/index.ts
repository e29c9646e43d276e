/** 征缴 (chapter 四): its rules and their examples. */
import type { Rule } from '#screening/define-rule.ts'
import type { ExampleTable } from '#screening/examples.ts'
import { arrearsUnpursuedExamples } from './rules/arrears-unpursued.examples.ts'
import { arrearsUnpursued } from './rules/arrears-unpursued.rule.ts'
import { backPaymentExamples } from './rules/back-payment.examples.ts'
import { backPayment } from './rules/back-payment.rule.ts'
import { baseOutOfBoundsExamples } from './rules/base-out-of-bounds.examples.ts'
import { baseOutOfBounds } from './rules/base-out-of-bounds.rule.ts'
import { enrolledTwiceExamples } from './rules/enrolled-twice.examples.ts'
import { enrolledTwice } from './rules/enrolled-twice.rule.ts'
import { headcountFallsExamples } from './rules/headcount-fall.examples.ts'
import { headcountFalls } from './rules/headcount-fall.rule.ts'
import { identityDiffersExamples } from './rules/identity-differs.examples.ts'
import { identityDiffers } from './rules/identity-differs.rule.ts'
import { lateCreditExamples } from './rules/late-credit.examples.ts'
import { lateCredit } from './rules/late-credit.rule.ts'
import { nominalMembershipExamples } from './rules/nominal-membership.examples.ts'
import { nominalMembership } from './rules/nominal-membership.rule.ts'
import { outsideWorkingAgeExamples } from './rules/outside-working-age.examples.ts'
import { outsideWorkingAge } from './rules/outside-working-age.rule.ts'
import { rateDiffersExamples } from './rules/rate-differs.examples.ts'
import { rateDiffers } from './rules/rate-differs.rule.ts'
import { receiptMisdirectedExamples } from './rules/receipt-misdirected.examples.ts'
import { receiptMisdirected } from './rules/receipt-misdirected.rule.ts'
import { understatedWageExamples } from './rules/understated-wage.examples.ts'
import { understatedWage } from './rules/understated-wage.rule.ts'
import { uninsuredWorkersExamples } from './rules/uninsured-workers.examples.ts'
import { uninsuredWorkers } from './rules/uninsured-workers.rule.ts'
import { waivedWithoutDocumentExamples } from './rules/waived-without-document.examples.ts'
import { waivedWithoutDocument } from './rules/waived-without-document.rule.ts'

export const rules: readonly Rule[] = [
  baseOutOfBounds,
  rateDiffers,
  enrolledTwice,
  identityDiffers,
  understatedWage,
  uninsuredWorkers,
  backPayment,
  headcountFalls,
  lateCredit,
  nominalMembership,
  arrearsUnpursued,
  waivedWithoutDocument,
  receiptMisdirected,
  outsideWorkingAge,
]

export const exampleTables: readonly ExampleTable[] = [
  baseOutOfBoundsExamples,
  ...rateDiffersExamples,
  enrolledTwiceExamples,
  identityDiffersExamples,
  ...understatedWageExamples,
  ...uninsuredWorkersExamples,
  ...backPaymentExamples,
  ...headcountFallsExamples,
  lateCreditExamples,
  ...nominalMembershipExamples,
  ...arrearsUnpursuedExamples,
  ...waivedWithoutDocumentExamples,
  receiptMisdirectedExamples,
  ...outsideWorkingAgeExamples,
]
