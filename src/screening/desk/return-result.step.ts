/** 退回重核: the second person does not agree, and says what is lacking; the checker goes on. */
import { defineStep } from '#workflow/take.ts'
import { mustBeOpen } from './bars.ts'
import { deskSteps } from './desk-steps.ts'
import { freeText } from './free-text.ts'
import { changeFinding, holdSeen, type OnFinding } from './held.ts'
import { otherThan } from './second-person.ts'

export interface Return extends OnFinding {
  readonly reason: string
}

export const returnResult = defineStep({
  name: 'return-result',
  label: deskSteps['return-result'].label,
  basis: deskSteps['return-result'].basis,
  secondPerson: otherThan<Return>('return-result'),
  async apply(input: Return, { client, at, actor }) {
    const held = await holdSeen(client, input)
    mustBeOpen('return-result', held, { person: actor, scope: input.scope })
    const reason = freeText('退回的理由', input.reason)
    const revision = await changeFinding({ client, at, actor }, 'return-result', held, {
      stage: 'checking',
      result: null,
      duplicate_of: null,
      dismiss_from: null,
      dismiss_until: null,
    })
    return {
      subject: { kind: 'finding', id: held.fingerprint },
      payload: { result: held.result, proposedBy: held.proposedBy, reason, revision },
      result: { revision },
    }
  },
})
