/** 记录: what was learnt on the way. It changes nothing of the finding, so two people may write at the same moment. */
import { defineStep } from '#workflow/take.ts'
import { mustBeOpen } from './bars.ts'
import { deskSteps } from './desk-steps.ts'
import { freeText } from './free-text.ts'
import { holdSeen, type OnFinding } from './held.ts'

export interface Note extends OnFinding {
  readonly note: string
}

export const noteFinding = defineStep({
  name: 'note-finding',
  label: deskSteps['note-finding'].label,
  basis: deskSteps['note-finding'].basis,
  secondPerson: { notNeeded: '记录只写下经过,不改变疑点' },
  async apply(input: Note, { client, actor }) {
    const held = await holdSeen(client, input)
    mustBeOpen('note-finding', held, { person: actor, scope: input.scope })
    const note = freeText('记录', input.note)
    return {
      subject: { kind: 'finding', id: held.fingerprint },
      payload: { note },
      result: { revision: held.revision },
    }
  },
})
