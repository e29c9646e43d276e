/** 开始核查: whoever begins is the one who proposes; a finding that was handed to an organisation becomes one person's. */
import { defineStep } from '#workflow/take.ts'
import { mustBeOpen } from './bars.ts'
import { deskSteps } from './desk-steps.ts'
import { changeFinding, holdSeen, type OnFinding } from './held.ts'
import { otherThan } from './second-person.ts'

export const startCheck = defineStep({
  name: 'start-check',
  label: deskSteps['start-check'].label,
  basis: deskSteps['start-check'].basis,
  secondPerson: otherThan<OnFinding>('start-check'),
  async apply(input: OnFinding, { client, at, actor }) {
    const held = await holdSeen(client, input)
    mustBeOpen('start-check', held, { person: actor, scope: input.scope })
    const revision = await changeFinding({ client, at, actor }, 'start-check', held, {
      stage: 'checking',
      assigned_person: actor,
      assigned_organisation: held.organisation ?? input.scope.organisation,
      ...(held.person === null ? { assigned_at: at } : {}),
    })
    return {
      subject: { kind: 'finding', id: held.fingerprint },
      payload: { revision },
      result: { revision },
    }
  },
})
