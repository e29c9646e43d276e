/**
 * Which duty is answered by what the product does. A rule answers only what data can show: duties of detection, and
 * penalties that define a wrong. Words answer nothing: a README is no kind of answer.
 */

import { clauses } from './clauses.ts'
import { actors, type Duty, type DutyKind } from './duties/define-duty.ts'
import { duties as allDuties } from './duties/index.ts'

export type AnswerKind = 'rule' | 'step' | 'deadline' | 'document' | 'dataset'

export interface Answer {
  /** A duty's key ('五(三)/2'), or a clause's, which means its duties of the kinds that this kind of answer can meet. */
  readonly duty: string
  readonly kind: AnswerKind
  readonly id: string
  readonly title: string
}

export interface CoverageRow {
  readonly key: string
  readonly clause: string
  readonly actor: string
  readonly summary: string
  /** 'rule PEN-01 …'; empty = not answered yet. */
  readonly answeredBy: readonly string[]
  /** The same, each apart. */
  readonly answers: readonly Answer[]
}

/** Kinds of duty that an answer meets when it names the clause only. */
const kindsMet: Readonly<Record<Exclude<AnswerKind, 'rule'>, readonly DutyKind[]>> = {
  step: ['step', 'penalty'],
  deadline: ['deadline'],
  document: ['document'],
  dataset: ['register'],
}

const ruleMayAnswer = (duty: Duty): boolean => duty.kind === 'detection' || (duty.kind === 'penalty' && duty.wrong)

/**
 * A clause key stands for the clause's duties of the kinds that the answer can meet; a numbered key ('四(二)/3') is
 * meant, so any answer but a rule that cannot see the duty meets it. What a rule looks for is not met by a step that
 * merely names the clause: the step deals with the wrong, it does not find it.
 */
const meets = (answer: Answer, duty: Duty): boolean => {
  const named = answer.duty === duty.key
  if (!named && answer.duty !== duty.clause) return false
  if (answer.kind === 'rule') return ruleMayAnswer(duty)
  if (named) return duty.key.includes('/') || !ruleMayAnswer(duty)
  return !duty.wrong && kindsMet[answer.kind].includes(duty.kind)
}

/**
 * One row a duty in the notice's order.
 * @throws RangeError when an answer names neither a duty nor a clause of the notice.
 */
export const coverage = (answers: readonly Answer[], duties: readonly Duty[] = allDuties): CoverageRow[] => {
  const known = new Set([...clauses.map((clause) => clause.key), ...duties.map((duty) => duty.key)])
  for (const answer of answers) {
    if (!known.has(answer.duty))
      throw new RangeError(`${answer.kind} ${answer.id} answers nothing in the notice: ${answer.duty}`)
  }
  return duties.map((duty) => {
    const met = answers.filter((answer) => meets(answer, duty))
    return {
      key: duty.key,
      clause: duty.clause,
      actor: actors[duty.actor],
      summary: duty.summary,
      answeredBy: met.map((answer) => `${answer.kind} ${answer.id} ${answer.title}`),
      answers: met,
    }
  })
}

/** What `ruleAnswers` needs of a rule. */
export interface RuleLike {
  readonly id: string
  readonly name: string
  readonly basis: readonly { readonly document: string; readonly clause: string }[]
}

/** Each clause of the notice that a rule cites, as an answer of that rule. */
export const ruleAnswers = (rules: readonly RuleLike[]): Answer[] =>
  rules.flatMap((rule) =>
    [...new Set(rule.basis.filter((basis) => basis.document === 'zz27').map((basis) => basis.clause))].map(
      (clause): Answer => ({ duty: clause, kind: 'rule', id: rule.id, title: rule.name }),
    ),
  )
