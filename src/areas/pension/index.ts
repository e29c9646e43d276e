/** 养老 (chapter 五): its rules and their examples. */
import type { Rule } from '#screening/define-rule.ts'
import type { ExampleTable } from '#screening/examples.ts'
import { aboveApprovedExamples } from './rules/above-approved.examples.ts'
import { aboveApproved } from './rules/above-approved.rule.ts'
import { belowMinimumMonthsExamples } from './rules/below-minimum-months.examples.ts'
import { belowMinimumMonths } from './rules/below-minimum-months.rule.ts'
import { certificationOverdueExamples } from './rules/certification-overdue.examples.ts'
import { certificationOverdue } from './rules/certification-overdue.rule.ts'
import { deemedServiceDoubtedExamples } from './rules/deemed-years.examples.ts'
import { deemedServiceDoubted } from './rules/deemed-years.rule.ts'
import { drawingWhileInsuredExamples } from './rules/drawing-while-insured.examples.ts'
import { drawingWhileInsured } from './rules/drawing-while-insured.rule.ts'
import { fileDatesConflictExamples } from './rules/file-dates-conflict.examples.ts'
import { fileDatesConflict } from './rules/file-dates-conflict.rule.ts'
import { noApprovedAssessmentExamples } from './rules/no-approved-assessment.examples.ts'
import { noApprovedAssessment } from './rules/no-approved-assessment.rule.ts'
import { paidAfterDeathExamples } from './rules/paid-after-death.examples.ts'
import { paidAfterDeath } from './rules/paid-after-death.rule.ts'
import { paidBeforeRetirementExamples } from './rules/paid-before-retirement.examples.ts'
import { paidBeforeRetirement } from './rules/paid-before-retirement.rule.ts'
import { paidInPrisonExamples } from './rules/paid-in-prison.examples.ts'
import { paidInPrison } from './rules/paid-in-prison.rule.ts'
import { pensionBesideAllowanceExamples } from './rules/pension-beside-allowance.examples.ts'
import { pensionBesideAllowance } from './rules/pension-beside-allowance.rule.ts'
import { pensionJumpExamples } from './rules/pension-jump.examples.ts'
import { pensionJump } from './rules/pension-jump.rule.ts'
import { sameReviewerExamples } from './rules/same-reviewer.examples.ts'
import { sameReviewer } from './rules/same-reviewer.rule.ts'
import { sharedAccountAcrossSchemesExamples, sharedAccountExamples } from './rules/shared-account.examples.ts'
import { sharedAccount } from './rules/shared-account.rule.ts'
import { specialTradeYearsExamples } from './rules/special-trade-years.examples.ts'
import { specialTradeYears } from './rules/special-trade-years.rule.ts'
import { survivorRightEndedExamples } from './rules/survivor-right-ended.examples.ts'
import { survivorRightEnded } from './rules/survivor-right-ended.rule.ts'
import { twoPensionsExamples } from './rules/two-pensions.examples.ts'
import { twoPensions } from './rules/two-pensions.rule.ts'

export const rules: readonly Rule[] = [
  paidAfterDeath,
  paidInPrison,
  twoPensions,
  pensionBesideAllowance,
  sharedAccount,
  paidBeforeRetirement,
  specialTradeYears,
  fileDatesConflict,
  certificationOverdue,
  pensionJump,
  aboveApproved,
  survivorRightEnded,
  drawingWhileInsured,
  noApprovedAssessment,
  sameReviewer,
  deemedServiceDoubted,
  belowMinimumMonths,
]

export const exampleTables: readonly ExampleTable[] = [
  paidAfterDeathExamples,
  paidInPrisonExamples,
  twoPensionsExamples,
  pensionBesideAllowanceExamples,
  sharedAccountExamples,
  sharedAccountAcrossSchemesExamples,
  paidBeforeRetirementExamples,
  specialTradeYearsExamples,
  fileDatesConflictExamples,
  certificationOverdueExamples,
  pensionJumpExamples,
  aboveApprovedExamples,
  survivorRightEndedExamples,
  drawingWhileInsuredExamples,
  noApprovedAssessmentExamples,
  sameReviewerExamples,
  deemedServiceDoubtedExamples,
  belowMinimumMonthsExamples,
]
