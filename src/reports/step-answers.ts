/** Every answer that a step of cases or reports gives to a duty of the notice: beside what rules and data answer. */
import { caseAnswers } from '#cases/core/case-answers.ts'
import { decisionAnswers } from '#cases/decision-answers.ts'
import { holdAnswers } from '#cases/hold-answers.ts'
import type { Answer } from '#law/coverage.ts'
import { reportAnswers } from './answers.ts'

export const stepAnswers: readonly Answer[] = [...holdAnswers, ...caseAnswers, ...decisionAnswers, ...reportAnswers]
