/** 送法制审核: with what is proposed. */
import { dayOf } from '#kernel/clock.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { startDeadline } from '#workflow/deadline.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'
import { citeTerm, legalReviewTerm } from '../terms.ts'

export const sendToLegalReview = defineCaseStep(
  'send-to-legal-review',
  (held, input: OnCase & { readonly proposal: string }, { client, at }) => ({
    content: { proposal: freeText('拟处理意见', input.proposal) },
    after: async () => {
      const term = legalReviewTerm(held, dayOf(at))
      if (term)
        await startDeadline(client, {
          subjectKind: 'case',
          subjectId: held.id,
          name: 'legal-review',
          clause: citeTerm(term),
          startsOn: dayOf(at),
          length: term.length,
          unit: term.unit,
          at,
        })
    },
  }),
)
