/** 支付与内部控制: rules on the payment of any benefit and on the people who handle it, and their examples. */
import type { Rule } from '#screening/define-rule.ts'
import type { ExampleTable } from '#screening/examples.ts'
import { accountChangedBackExamples, accountChangedReversedExamples } from './rules/account-diverted.examples.ts'
import { accountDiverted } from './rules/account-diverted.rule.ts'
import { benefitApprovalExamples, orderApprovalExamples } from './rules/approval-improper.examples.ts'
import { approvalImproper } from './rules/approval-improper.rule.ts'
import { backPaymentDelayedExamples } from './rules/back-payment-delayed.examples.ts'
import { backPaymentDelayed } from './rules/back-payment-delayed.rule.ts'
import { funeralGrantTwiceExamples } from './rules/funeral-grant-twice.examples.ts'
import { funeralGrantTwice } from './rules/funeral-grant-twice.rule.ts'
import { officerAccountClaimExamples, officerAccountExamples } from './rules/officer-account.examples.ts'
import { officerAccount } from './rules/officer-account.rule.ts'
import { pensionShortExamples, unemploymentShortExamples } from './rules/paid-below-approved.examples.ts'
import { paidBelowApproved } from './rules/paid-below-approved.rule.ts'
import { offSystemExamples, reactivatedArrearsExamples } from './rules/reactivated-arrears.examples.ts'
import { reactivatedArrears } from './rules/reactivated-arrears.rule.ts'
import { reviewMissingExamples, settlementReviewExamples } from './rules/review-missing.examples.ts'
import { reviewMissing } from './rules/review-missing.rule.ts'
import { unknownPayeeExamples } from './rules/unknown-payee.examples.ts'
import { unknownPayee } from './rules/unknown-payee.rule.ts'
import { claimUnpaidExamples, pensionUnpaidExamples } from './rules/unpaid-in-term.examples.ts'
import { unpaidInTerm } from './rules/unpaid-in-term.rule.ts'

export const rules: readonly Rule[] = [
  officerAccount,
  accountDiverted,
  reactivatedArrears,
  unknownPayee,
  reviewMissing,
  approvalImproper,
  unpaidInTerm,
  paidBelowApproved,
  backPaymentDelayed,
  funeralGrantTwice,
]

export const exampleTables: readonly ExampleTable[] = [
  officerAccountExamples,
  officerAccountClaimExamples,
  accountChangedBackExamples,
  accountChangedReversedExamples,
  reactivatedArrearsExamples,
  offSystemExamples,
  unknownPayeeExamples,
  reviewMissingExamples,
  settlementReviewExamples,
  benefitApprovalExamples,
  orderApprovalExamples,
  pensionUnpaidExamples,
  claimUnpaidExamples,
  pensionShortExamples,
  unemploymentShortExamples,
  backPaymentDelayedExamples,
  funeralGrantTwiceExamples,
]
