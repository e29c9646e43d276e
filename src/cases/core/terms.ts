/** Which legal clocks a case has, by its authority, track and day, and by what each may be extended. */
import type { Authority } from '#access/scope.ts'
import { type Basis, citeBasis } from '#law/basis.ts'
import { type Dated, valueOn } from '#law/dated.ts'
import { contributionInquiryTerm } from '#law/values/case-terms.ts'
import {
  medicalCalendarTerm,
  medicalProcedureTerm,
  penaltyCalendarTerm,
  penaltyProcedureTerm,
  reportTerm,
} from '#law/values/terms.ts'
import type { DeadlineName } from '#workflow/deadline-names.ts'
import type { TermUnit } from '#workflow/due.ts'
import type { Track } from './held-case.ts'

export interface LegalTerm {
  readonly length: number
  readonly unit: TermUnit
  readonly basis: Basis
}

const on = (values: Dated, unit: TermUnit, step: string, day: string): LegalTerm | undefined => {
  const found = valueOn(values, day, { step })
  return found ? { length: Number(found.value), unit, basis: found.basis } : undefined
}

interface Of {
  readonly authority: Authority
  readonly track: Track
}

/** From the clue to whether it is taken up. Without a report and outside the medical procedure the law sets none. */
export const clueTerm = (
  { authority }: Pick<Of, 'authority'>,
  isReported: boolean,
  day: string,
): LegalTerm | undefined =>
  authority === 'nhsa'
    ? on(medicalProcedureTerm, 'working-day', 'clue-check', day)
    : isReported
      ? on(reportTerm, 'working-day', 'review', day)
      : undefined

/** From filing to the decision. */
export const decisionTerm = ({ authority, track }: Of, day: string): LegalTerm | undefined => {
  if (authority === 'nhsa')
    return (
      on(medicalCalendarTerm, 'calendar-day', 'decision', day) ??
      on(penaltyCalendarTerm, 'calendar-day', 'decision', day)
    )
  return track === 'contribution'
    ? on(contributionInquiryTerm, 'working-day', 'decision', day)
    : on(penaltyCalendarTerm, 'calendar-day', 'decision', day)
}

export const objectionTerm = (day: string): LegalTerm | undefined =>
  on(penaltyProcedureTerm, 'working-day', 'draft-objection', day)

export const inspectionNotice = (day: string): LegalTerm | undefined =>
  on(penaltyProcedureTerm, 'working-day', 'inspection-notice', day)

export const legalReviewTerm = ({ authority }: Pick<Of, 'authority'>, day: string): LegalTerm | undefined =>
  authority === 'nhsa' ? on(medicalProcedureTerm, 'working-day', 'legal-review', day) : undefined

/**
 * What a clock may be extended by the next time; undefined where no law lets it be.
 * @param extendedBy what it was extended by already, in its unit.
 */
export const extensionOf = (
  name: DeadlineName,
  { authority, track }: Of,
  extendedBy: number,
  day: string,
): LegalTerm | undefined => {
  const steps: (LegalTerm | undefined)[] = []
  if (name === 'clue-check' && authority === 'nhsa')
    steps.push(on(medicalProcedureTerm, 'working-day', 'clue-check-extension', day))
  if (name === 'decide' && authority === 'nhsa')
    steps.push(
      on(medicalCalendarTerm, 'calendar-day', 'decision-extension', day),
      on(medicalCalendarTerm, 'calendar-day', 'decision-second-extension', day),
    )
  if (name === 'decide' && authority === 'hrss' && track === 'contribution')
    steps.push(on(contributionInquiryTerm, 'working-day', 'extension', day))
  let used = 0
  for (const step of steps) {
    if (step === undefined) return undefined
    if (extendedBy <= used) return step
    used += step.length
  }
  return undefined
}

export const citeTerm = ({ basis }: LegalTerm): string => citeBasis(basis)
