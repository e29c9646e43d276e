/** 不予立案(查无实据): what was verified, and why nothing follows. Off-site suspicion needs an on-site check before (三(一)). */
import { dayOf } from '#kernel/clock.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { dropDeadline, meetDeadline } from '#workflow/deadline.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'

export const notFileCase = defineCaseStep(
  'not-file',
  (held, input: OnCase & { readonly reason: string }, { client, at }) => {
    const reason = freeText('查无实据的理由', input.reason)
    const day = dayOf(at)
    return {
      content: { reason },
      changes: { closed_on: day, outcome: 'unfounded' },
      after: async () => {
        await meetDeadline(client, 'case', held.id, 'clue-check', day)
        await meetDeadline(client, 'case', held.id, 'file-or-not', day)
        await dropDeadline(client, 'case', held.id, 'all', day)
      },
    }
  },
)
