/**
 * 复查: the second look of the supervision at what others dropped and a draw picked. Where it comes to something else the
 * finding is open again, and with it whatever the decision had dismissed; either way it counts for who had decided.
 */
import { defineStep } from '#workflow/take.ts'
import { lockForStep } from '../findings-lock.ts'
import { mustBeOpen } from './bars.ts'
import { deskSteps } from './desk-steps.ts'
import { freeText } from './free-text.ts'
import { changeFinding, type Held, holdSeen, type OnFinding, type Writing } from './held.ts'
import { reopen } from './reopen-finding.step.ts'
import { otherThan } from './second-person.ts'

export interface Recheck extends OnFinding {
  /** Whether the second look comes to the same result. */
  readonly agrees: boolean
  readonly reason: string
}

const record = ({ client, actor, at }: Writing, held: Held, outcome: string, reason: string): Promise<unknown> =>
  client.query(
    `update screening.recheck set outcome = $2, reason = $3, rechecked_by = $4, rechecked_at = $5
     where finding = $1 and is_drawn and outcome is null and draw = (select max(draw) from screening.recheck where finding = $1)`,
    [held.fingerprint, outcome, reason, actor, at],
  )

export const recheckFinding = defineStep({
  name: 'recheck-finding',
  label: deskSteps['recheck-finding'].label,
  basis: deskSteps['recheck-finding'].basis,
  secondPerson: otherThan<Recheck>('recheck-finding'),
  async apply(input: Recheck, { client, at, actor }) {
    // Others may be opened with it.
    await lockForStep(client)
    const held = await holdSeen(client, input)
    mustBeOpen('recheck-finding', held, { person: actor, scope: input.scope })
    const reason = freeText('复查的理由', input.reason)
    const writing = { client, at, actor }
    const outcome = input.agrees ? 'upheld' : 'contradicted'
    await record(writing, held, outcome, reason)
    const { revision, reopened } = input.agrees
      ? { revision: await changeFinding(writing, 'recheck-finding', held, { recheck: 'upheld' }), reopened: 0 }
      : await reopen(writing, 'recheck-finding', held, 'contradicted')
    return {
      subject: { kind: 'finding', id: held.fingerprint },
      payload: {
        outcome,
        result: held.result,
        organisation: held.organisation,
        proposedBy: held.proposedBy,
        confirmedBy: held.confirmedBy,
        reason,
        revision,
        reopened,
      },
      result: { revision, reopened },
    }
  },
})
