/** 重新核查: a decision is taken back with its reason; what later findings it had dismissed come back to the queue with it. */
import { defineStep } from '#workflow/take.ts'
import { lockForStep } from '../findings-lock.ts'
import { mustBeOpen } from './bars.ts'
import { deskSteps } from './desk-steps.ts'
import { freeText } from './free-text.ts'
import { changeFinding, holdSeen, type OnFinding, type Writing } from './held.ts'

export interface Reopening extends OnFinding {
  readonly reason: string
}

/** @returns how many findings that the decision had dismissed wait again. */
const endDismissals = async ({ client, actor, at }: Writing, finding: string): Promise<number> => {
  const { rows } = await client.query<{ id: bigint }>(
    'update screening.dismissal set ended_by = $2, ended_at = $3 where finding = $1 and ended_at is null returning id',
    [finding, actor, at],
  )
  if (rows.length === 0) return 0
  const { rowCount } = await client.query(
    `update screening.finding set stage = 'waiting', dismissed_by = null, revision = revision + 1,
       touched_by = $2, touched_step = 'reopen-finding', touched_at = $3
     where fingerprint in (select fingerprint from screening.finding where dismissed_by = any($1) order by fingerprint for update)`,
    [rows.map(({ id }) => id), actor, at],
  )
  return rowCount ?? 0
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
    const writing = { client, at, actor }
    const revision = await changeFinding(writing, 'reopen-finding', held, {
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
    })
    const reopened = await endDismissals(writing, held.fingerprint)
    return {
      subject: { kind: 'finding', id: held.fingerprint },
      payload: { from: held.result ?? held.stage, reason, revision, reopened },
      result: { revision, reopened },
    }
  },
})
