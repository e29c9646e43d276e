/** The one table of states and steps of a case: what may follow what, by whom, on which clause, and what must be there first. */
import { coreSteps } from './machine-core.ts'
import { decisionSteps } from './machine-decisions.ts'
import { evidenceSteps } from './machine-evidence.ts'
import { type CaseState, type CaseStep, caseStateNames, type Move } from './states.ts'

export const caseSteps = { ...coreSteps, ...decisionSteps, ...evidenceSteps } as const satisfies Record<
  string,
  CaseStep
>
export type CaseStepName = keyof typeof caseSteps

export const caseStepNames = Object.keys(caseSteps) as CaseStepName[]
export const isCaseStep = (name: string): name is CaseStepName => name in caseSteps
export const caseStep = (name: CaseStepName): CaseStep => caseSteps[name]

/** Where the step leads from the state; empty where it is not open there. */
export const targetsOf = (name: CaseStepName, state: CaseState): CaseState[] =>
  caseStep(name)
    .moves.filter(({ from }) => from === state)
    .map(({ to }) => to)

/** The steps that the table lets follow a state. */
export const stepsFrom = (state: CaseState): CaseStepName[] =>
  caseStepNames.filter((name) => targetsOf(name, state).length > 0)

export interface Arrow extends Move {
  readonly step: CaseStepName
  readonly label: string
}

/** Every arrow between two different states, in the order of the states: the picture. */
export const arrows = (): Arrow[] =>
  caseStateNames.flatMap((from) =>
    stepsFrom(from).flatMap((step) =>
      targetsOf(step, from).flatMap((to) => (to === from ? [] : [{ step, label: caseStep(step).label, from, to }])),
    ),
  )
