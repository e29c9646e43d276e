/** 重新核查: a decision is taken back with its reason; what later findings it had dismissed come back to the queue with it. */
import { defineStep } from '#workflow/take.ts'
import { lockForStep } from '../findings-lock.ts'
import { mustBeOpen } from './bars.ts'
import { type DeskStep, deskSteps } from './desk-steps.ts'
import { freeText } from './free-text.ts'
import { changeFinding, type Held, holdSeen, type OnFinding, type Writing } from './held.ts'

export interface Reopening extends OnFinding {
  readonly reason: string
}

/** Of a finding whose decision is taken back. */
const undecided = {
  stage: 'waiting',
  result: null,
  result_fen: null,
  reason: null,
  duplicate_of: null,
  dismiss_from: null,
  dismiss_until: null,
  proposed_by: null,
  proposed_at: null,
  confirmed_by: null,
  confirmed_at: null,
  dismissed_by: null,
  changed_since: null,
} as const

/** @returns how many findings that the decision had dismissed wait again. */
const endDismissals = async ({ client, actor, at }: Writing, finding: string, step: DeskStep): Promise<number> => {
  const { rows } = await client.query<{ id: bigint }>(
    'update screening.dismissal set ended_by = $2, ended_at = $3 where finding = $1 and ended_at is null returning id',
    [finding, actor, at],
  )
  if (rows.length === 0) return 0
  const { rowCount } = await client.query(
    `update screening.finding set stage = 'waiting', dismissed_by = null, revision = revision + 1,
       touched_by = $2, touched_step = $4, touched_at = $3
     where fingerprint in (select fingerprint from screening.finding where dismissed_by = any($1) order by fingerprint for update)`,
    [rows.map(({ id }) => id), actor, at, step],
  )
  return rowCount ?? 0
}

/** Takes a decision back. @param recheck what a second look came to, where that is the reason. */
export const reopen = async (
  writing: Writing,
  step: DeskStep,
  held: Held,
  recheck: 'contradicted' | null,
): Promise<{ revision: number; reopened: number }> => {
  const revision = await changeFinding(writing, step, held, { ...undecided, recheck })
  return { revision, reopened: await endDismissals(writing, held.fingerprint, step) }
}

export const reopenFinding = defineStep({
  name: 'reopen-finding',
  label: deskSteps['reopen-finding'].label,
  basis: deskSteps['reopen-finding'].basis,
  secondPerson: { notNeeded: '重新核查不定任何人的是非,新的结果另按其规定办理' },
  async apply(input: Reopening, { client, at, actor }) {
    await lockForStep(client)
    const held = await holdSeen(client, input)
    mustBeOpen('reopen-finding', held, { person: actor, scope: input.scope })
    const reason = freeText('重新核查的理由', input.reason)
    const { revision, reopened } = await reopen({ client, at, actor }, 'reopen-finding', held, null)
    return {
      subject: { kind: 'finding', id: held.fingerprint },
      payload: { from: held.result ?? held.stage, reason, revision, reopened },
      result: { revision, reopened },
    }
  },
})
