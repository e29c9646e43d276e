/** 意见处理完毕: every objection is answered, or the term went by without one. */
import { dayOf } from '#kernel/clock.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { dropDeadline } from '#workflow/deadline.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'

export const closeConsultation = defineCaseStep(
  'close-consultation',
  (held, input: OnCase & { readonly answer: string }, { client, at }) => ({
    content: { answer: freeText('对意见的处理', input.answer) },
    after: () => dropDeadline(client, 'case', held.id, 'objection-to-report', dayOf(at)),
  }),
)
