/** 复核结果: by the second person a dismissal takes effect, and with it the days that it is to cover for later findings. */
import { defineStep } from '#workflow/take.ts'
import { mustBeOpen } from './bars.ts'
import { deskSteps } from './desk-steps.ts'
import { changeFinding, type Held, holdSeen, type OnFinding, type Writing } from './held.ts'
import { otherThan } from './second-person.ts'

/** @returns the number of the dismissal, or null where it is of this finding only. */
const enterDismissal = async ({ client, actor, at }: Writing, held: Held): Promise<bigint | null> => {
  if (held.dismissFrom === null || held.dismissUntil === null) return null
  const { rows } = await client.query<{ id: bigint }>(
    `insert into screening.dismissal (finding, rule, subject, from_on, until_on, result, reason, proposed_by, confirmed_by, confirmed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      held.fingerprint,
      held.rule,
      JSON.stringify(held.subject),
      held.dismissFrom,
      held.dismissUntil,
      held.result,
      held.reason,
      held.proposedBy,
      actor,
      at,
    ],
  )
  return (rows[0] as { id: bigint }).id
}

export const confirmResult = defineStep({
  name: 'confirm-result',
  label: deskSteps['confirm-result'].label,
  basis: deskSteps['confirm-result'].basis,
  secondPerson: otherThan<OnFinding>('confirm-result'),
  async apply(input: OnFinding, { client, at, actor }) {
    const held = await holdSeen(client, input)
    mustBeOpen('confirm-result', held, { person: actor, scope: input.scope })
    const writing = { client, at, actor }
    const revision = await changeFinding(writing, 'confirm-result', held, {
      stage: 'decided',
      confirmed_by: actor,
      confirmed_at: at,
      changed_since: null,
    })
    const dismissal = await enterDismissal(writing, held)
    return {
      subject: { kind: 'finding', id: held.fingerprint },
      payload: {
        result: held.result,
        proposedBy: held.proposedBy,
        revision,
        ...(dismissal === null
          ? {}
          : { dismissal: dismissal.toString(), from: held.dismissFrom, until: held.dismissUntil }),
      },
      result: { revision },
    }
  },
})
