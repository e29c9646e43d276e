/** 工伤 (chapter 七): its rules and their examples. */
import type { Rule } from '#screening/define-rule.ts'
import type { ExampleTable } from '#screening/examples.ts'
import { allowanceBesidePensionExamples } from './rules/allowance-beside-pension.examples.ts'
import { allowanceBesidePension } from './rules/allowance-beside-pension.rule.ts'
import { anotherPatientExamples } from './rules/another-patient.examples.ts'
import { anotherPatient } from './rules/another-patient.rule.ts'
import { bothFundsPaidExamples } from './rules/both-funds-paid.examples.ts'
import { bothFundsPaid } from './rules/both-funds-paid.rule.ts'
import { certificationLapsedExamples } from './rules/certification-lapsed.examples.ts'
import { certificationLapsed } from './rules/certification-lapsed.rule.ts'
import {
  dependantAtWorkExamples,
  dependantFamilyExamples,
  dependantInPrisonExamples,
  dependantOfAgeExamples,
} from './rules/dependant-right-ended.examples.ts'
import { dependantRightEnded } from './rules/dependant-right-ended.rule.ts'
import { deviceReplacedEarlyExamples } from './rules/device-replaced-early.examples.ts'
import { deviceReplacedEarly } from './rules/device-replaced-early.rule.ts'
import { enrolledAfterAccidentExamples } from './rules/enrolled-after-accident.examples.ts'
import { enrolledAfterAccident } from './rules/enrolled-after-accident.rule.ts'
import { lumpSumStillInsuredExamples } from './rules/lump-sum-still-insured.examples.ts'
import { lumpSumStillInsured } from './rules/lump-sum-still-insured.rule.ts'
import { noInjuryAgreementExamples } from './rules/no-injury-agreement.examples.ts'
import { noInjuryAgreement } from './rules/no-injury-agreement.rule.ts'
import { noRecognitionExamples } from './rules/no-recognition.examples.ts'
import { noRecognition } from './rules/no-recognition.rule.ts'
import { outsideInjuryScopeExamples } from './rules/outside-injury-scope.examples.ts'
import { outsideInjuryScope } from './rules/outside-injury-scope.rule.ts'
import { paidAfterLossExamples } from './rules/paid-after-loss.examples.ts'
import { paidAfterLoss } from './rules/paid-after-loss.rule.ts'

export const rules: readonly Rule[] = [
  paidAfterLoss,
  dependantRightEnded,
  bothFundsPaid,
  outsideInjuryScope,
  deviceReplacedEarly,
  noRecognition,
  noInjuryAgreement,
  certificationLapsed,
  allowanceBesidePension,
  anotherPatient,
  enrolledAfterAccident,
  lumpSumStillInsured,
]

export const exampleTables: readonly ExampleTable[] = [
  ...paidAfterLossExamples,
  dependantOfAgeExamples,
  dependantAtWorkExamples,
  dependantFamilyExamples,
  dependantInPrisonExamples,
  ...bothFundsPaidExamples,
  ...outsideInjuryScopeExamples,
  ...deviceReplacedEarlyExamples,
  ...noRecognitionExamples,
  ...noInjuryAgreementExamples,
  ...certificationLapsedExamples,
  ...allowanceBesidePensionExamples,
  ...anotherPatientExamples,
  ...enrolledAfterAccidentExamples,
  ...lumpSumStillInsuredExamples,
]
