/** What is asked when findings are handed out, and which of them can be. */
import type { Scope } from '#access/scope.ts'
import { isDay } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Client } from '#store/database.ts'
import { unknownFinding } from '../read-findings.ts'
import { type Assignee, unfitFor } from './assignee.ts'
import { type Asker, barOf, refusalOf } from './bars.ts'
import { type Held, readHeld, staleness } from './held.ts'

export const mostAssigned = 1_000

export interface Assignment {
  readonly findings: readonly { readonly finding: string; readonly revision: number }[]
  readonly organisation: string
  /** Left out: whoever of the organisation begins. */
  readonly person?: string | null
  /** Left out: the end of the finding's tranche, if it is in one. */
  readonly dueOn?: string | null
  readonly note?: string
  readonly scope: Scope
}

export interface AssignmentOutcome {
  readonly taken: readonly string[]
  readonly refused: readonly { readonly finding: string; readonly code: string; readonly message: string }[]
}

/** @throws Refusal VALUE_MISSING, TOO_MANY_ROWS, VALUE_DATE, ASSIGNEE_UNFIT. */
export const checkAssignment = ({ findings, dueOn, organisation, scope }: Assignment): void => {
  if (findings.length === 0) throw new Refusal('VALUE_MISSING', '没有选中疑点')
  if (findings.length > mostAssigned)
    throw new Refusal('TOO_MANY_ROWS', `一次最多派 ${mostAssigned} 条,现选了 ${findings.length} 条,请分次办理`)
  if (dueOn && !isDay(dueOn)) throw new Refusal('VALUE_DATE', '期限应为 YYYY-MM-DD')
  if (scope.assignedOnly && organisation !== scope.organisation)
    throw new Refusal('ASSIGNEE_UNFIT', '只能派给本机构的人员')
}

const refusalFor = (
  held: Held | undefined,
  finding: string,
  revision: number,
  asker: Asker,
  to: Assignee,
): Refusal | undefined => {
  if (!held) return unknownFinding(finding)
  const stale = staleness(held, revision)
  if (stale) return stale
  const bar = barOf('assign-findings', held, asker)
  if (bar) return refusalOf('assign-findings', held, bar)
  const unfit = unfitFor(to, held)
  return unfit === undefined ? undefined : new Refusal('ASSIGNEE_UNFIT', unfit)
}

/** Locks the findings and says of each whether it can be handed to `to`. */
export const judgeAssignment = async (
  client: Client,
  { findings, scope }: Assignment,
  actor: string,
  to: Assignee,
): Promise<AssignmentOutcome> => {
  const asked = new Map(findings.map(({ finding, revision }) => [finding, revision]))
  const locked = await readHeld(client, scope, [...asked.keys()], true)
  const held = new Map(locked.map((one) => [one.fingerprint, one]))
  const judged = [...asked].map(([finding, revision]) => ({
    finding,
    refusal: refusalFor(held.get(finding), finding, revision, { person: actor, scope }, to),
  }))
  return {
    taken: judged.flatMap(({ finding, refusal }) => (refusal ? [] : [finding])),
    refused: judged.flatMap(({ finding, refusal }) =>
      refusal ? [{ finding, code: refusal.code, message: refusal.message }] : [],
    ),
  }
}
