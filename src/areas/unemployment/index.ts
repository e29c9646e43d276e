/** 失业 (chapter 八): its rules and their examples. */
import type { Rule } from '#screening/define-rule.ts'
import type { ExampleTable } from '#screening/examples.ts'
import {
  benefitAfterDeathExamples,
  benefitBesidePensionExamples,
  benefitWhileAwayExamples,
} from './rules/benefit-after-right-ended.examples.ts'
import { benefitAfterRightEnded } from './rules/benefit-after-right-ended.rule.ts'
import { benefitWhileEmployedExamples, notEmploymentExamples } from './rules/benefit-while-employed.examples.ts'
import { benefitWhileEmployed } from './rules/benefit-while-employed.rule.ts'
import { contributionUnderAYearExamples, paidAfterLeaveExamples } from './rules/contribution-under-a-year.examples.ts'
import { contributionUnderAYear } from './rules/contribution-under-a-year.rule.ts'
import { inHospitalExamples, twoCoursesExamples } from './rules/impossible-attendance.examples.ts'
import { impossibleAttendance } from './rules/impossible-attendance.rule.ts'
import { rehiredExamples, resignedExamples } from './rules/left-by-own-will.examples.ts'
import { leftByOwnWill } from './rules/left-by-own-will.rule.ts'
import {
  monthsOverEighteenExamples,
  monthsOverGrantExamples,
  monthsOverTwelveExamples,
  monthsOverTwentyFourExamples,
} from './rules/months-over-grant.examples.ts'
import { monthsOverGrant } from './rules/months-over-grant.rule.ts'
import { ownBusinessExamples, sleepingBusinessExamples } from './rules/own-business-while-drawing.examples.ts'
import { ownBusinessWhileDrawing } from './rules/own-business-while-drawing.rule.ts'
import { changedUnitsExamples, postSubsidyTwiceExamples } from './rules/post-subsidy-twice.examples.ts'
import { postSubsidyTwice } from './rules/post-subsidy-twice.rule.ts'
import { postSubsidyLawfulGapExamples, postSubsidyUninsuredExamples } from './rules/post-subsidy-uninsured.examples.ts'
import { postSubsidyUninsured } from './rules/post-subsidy-uninsured.rule.ts'
import { certifiedLayOffExamples, layOffRateExamples } from './rules/refund-despite-layoffs.examples.ts'
import { refundDespiteLayoffs } from './rules/refund-despite-layoffs.rule.ts'
import { skillCertificateTwiceExamples } from './rules/skill-certificate-twice.examples.ts'
import { skillCertificateTwice } from './rules/skill-certificate-twice.rule.ts'
import { trainedWhileEmployedExamples } from './rules/trained-while-employed.examples.ts'
import { trainedWhileEmployed } from './rules/trained-while-employed.rule.ts'

export const rules: readonly Rule[] = [
  benefitWhileEmployed,
  monthsOverGrant,
  benefitAfterRightEnded,
  ownBusinessWhileDrawing,
  contributionUnderAYear,
  impossibleAttendance,
  trainedWhileEmployed,
  postSubsidyUninsured,
  postSubsidyTwice,
  leftByOwnWill,
  refundDespiteLayoffs,
  skillCertificateTwice,
]

export const exampleTables: readonly ExampleTable[] = [
  benefitWhileEmployedExamples,
  notEmploymentExamples,
  monthsOverGrantExamples,
  monthsOverTwelveExamples,
  monthsOverEighteenExamples,
  monthsOverTwentyFourExamples,
  benefitAfterDeathExamples,
  benefitWhileAwayExamples,
  benefitBesidePensionExamples,
  ownBusinessExamples,
  sleepingBusinessExamples,
  contributionUnderAYearExamples,
  paidAfterLeaveExamples,
  resignedExamples,
  rehiredExamples,
  twoCoursesExamples,
  inHospitalExamples,
  trainedWhileEmployedExamples,
  postSubsidyUninsuredExamples,
  postSubsidyLawfulGapExamples,
  postSubsidyTwiceExamples,
  changedUnitsExamples,
  layOffRateExamples,
  certifiedLayOffExamples,
  skillCertificateTwiceExamples,
]
