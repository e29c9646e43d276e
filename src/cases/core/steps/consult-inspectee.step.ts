/** 征求意见: the draft report goes to the inspectee; silence for the whole term is no objection. */
import { dayOf } from '#kernel/clock.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { dropDeadline, startDeadline } from '#workflow/deadline.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'
import { citeTerm, objectionTerm } from '../terms.ts'

export const consultInspectee = defineCaseStep(
  'consult',
  (held, input: OnCase & { readonly to: string; readonly servedOn: string }, { client, at }) => ({
    content: { to: freeText('被征求意见的单位', input.to, 120), servedOn: input.servedOn },
    after: async () => {
      await dropDeadline(client, 'case', held.id, 'objection-to-report', dayOf(at))
      const term = objectionTerm(dayOf(at))
      if (term)
        await startDeadline(client, {
          subjectKind: 'case',
          subjectId: held.id,
          name: 'objection-to-report',
          clause: citeTerm(term),
          startsOn: input.servedOn,
          length: term.length,
          unit: term.unit,
          at,
        })
    },
  }),
)
