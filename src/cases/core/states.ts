/** 案件的状态 and what a step of the machine is. The table itself: machine.ts. */
import type { Action } from '#access/actions.ts'
import type { Basis } from '#law/basis.ts'
import type { RequirementName } from './requirement-names.ts'

export const caseStates = {
  clue: { label: '线索', isClosed: false },
  accepted: { label: '已受理', isClosed: false },
  'not-accepted': { label: '不予受理', isClosed: true },
  verifying: { label: '核查中', isClosed: false },
  filed: { label: '已立案', isClosed: false },
  'on-site': { label: '现场检查', isClosed: false },
  investigated: { label: '调查终结', isClosed: false },
  consulting: { label: '征求意见', isClosed: false },
  reviewing: { label: '法制审核', isClosed: false },
  deliberating: { label: '集体会商', isClosed: false },
  told: { label: '已告知', isClosed: false },
  hearing: { label: '听证', isClosed: false },
  decided: { label: '已决定', isClosed: false },
  served: { label: '已送达', isClosed: false },
  executing: { label: '执行中', isClosed: false },
  suspended: { label: '中止', isClosed: false },
  referred: { label: '已移送', isClosed: true },
  merged: { label: '已并案', isClosed: true },
  unfounded: { label: '查无实据', isClosed: true },
  closed: { label: '结案', isClosed: true },
} as const satisfies Record<string, { readonly label: string; readonly isClosed: boolean }>
export type CaseState = keyof typeof caseStates

export const caseStateNames = Object.keys(caseStates) as CaseState[]
export const isCaseState = (name: string): name is CaseState => name in caseStates
export const isClosed = (state: CaseState): boolean => caseStates[state].isClosed
export const openStates: readonly CaseState[] = caseStateNames.filter((state) => !isClosed(state))

/** One arrow of the picture; `from` = `to`: the step is recorded and the case stays where it is. */
export interface Move {
  readonly from: CaseState
  readonly to: CaseState
}

/** go(['clue'], 'accepted') */
export const go = (from: readonly CaseState[], to: CaseState): Move[] => from.map((state) => ({ from: state, to }))
/** stay('told', 'hearing'): the step changes no state. */
export const stay = (...states: readonly CaseState[]): Move[] => states.map((state) => ({ from: state, to: state }))

/** Who may not take the step, whatever his post. */
export type Apart =
  /** Whoever registered the clue. */
  | 'registrar'
  /** Officers of the case, present and recused. */
  | 'officers'
  /** Whoever proposed what is now approved: the last taker of the step named in `proposes`. */
  | 'proposer'

export interface CaseStep {
  readonly label: string
  /** Empty: the step makes the case. */
  readonly moves: readonly Move[]
  readonly basis: readonly [Basis, ...Basis[]]
  readonly may: Action
  readonly secondPerson:
    | { readonly notNeeded: string }
    | { readonly apart: readonly Apart[]; readonly proposes?: string; readonly why: string }
  /** Only by a person who is officer (lead or officer) of the case and not recused. */
  readonly byOfficer?: boolean
  readonly needs: readonly RequirementName[]
  /** Requirements that the step meets, or undoes: what the model check goes by. */
  readonly meets?: readonly RequirementName[]
  /** It meets them only where it leads to this state; elsewhere it sends the case back. */
  readonly meetsAt?: CaseState
  readonly undoes?: readonly RequirementName[]
  /** Clock that the step starts. */
  readonly term?: string
}
