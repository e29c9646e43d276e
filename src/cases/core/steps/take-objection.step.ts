/** 收到意见: what the inspectee says to the draft, also that he says nothing against it. */
import { dayOf } from '#kernel/clock.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { meetDeadline } from '#workflow/deadline.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'

export const takeObjection = defineCaseStep(
  'take-objection',
  (held, input: OnCase & { readonly text: string; readonly isObjection: boolean }, { client, at }) => ({
    content: { text: freeText('被检查单位的意见', input.text), isObjection: input.isObjection },
    after: () => meetDeadline(client, 'case', held.id, 'objection-to-report', dayOf(at)),
  }),
)
