/** 不予受理: with its reason; whoever reported it has been answered. */
import { dayOf } from '#kernel/clock.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { dropDeadline, meetDeadline } from '#workflow/deadline.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'

export const notAcceptClue = defineCaseStep(
  'not-accept',
  (held, input: OnCase & { readonly reason: string }, { client, at }) => {
    const reason = freeText('不予受理的理由', input.reason)
    const day = dayOf(at)
    return {
      content: { reason },
      changes: { closed_on: day, outcome: 'not-accepted' },
      after: async () => {
        await meetDeadline(client, 'case', held.id, 'clue-check', day)
        await dropDeadline(client, 'case', held.id, 'all', day)
      },
    }
  },
)
