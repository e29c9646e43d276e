/** 批准结案: everything that is missing is named; clocks that still run stop having an object. */
import { dayOf } from '#kernel/clock.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { dropDeadline, meetDeadline } from '#workflow/deadline.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'

export const approveClose = defineCaseStep(
  'approve-close',
  (held, input: OnCase & { readonly opinion: string }, { client, at }) => {
    const day = dayOf(at)
    const isCarriedOut = held.state === 'served' || held.state === 'executing'
    return {
      content: { opinion: freeText('审批意见', input.opinion) },
      changes: { closed_on: day, outcome: isCarriedOut ? 'carried-out' : 'unfounded' },
      after: async () => {
        await meetDeadline(client, 'case', held.id, 'decide', day)
        await dropDeadline(client, 'case', held.id, 'all', day)
      },
    }
  },
)
