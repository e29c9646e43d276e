/** 立案: the case gets its number, and the term for the decision begins. */
import { dayOf } from '#kernel/clock.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { meetDeadline, startDeadline } from '#workflow/deadline.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'
import { caseNumber } from '../open-case.ts'
import { citeTerm, decisionTerm } from '../terms.ts'

export const fileCase = defineCaseStep(
  'file-case',
  async (held, input: OnCase & { readonly reason: string }, { client, at }) => {
    const reason = freeText('立案的理由', input.reason)
    const day = dayOf(at)
    // A case that was filed before and is opened anew keeps its number.
    const caseNo = held.caseNo ?? (await caseNumber({ client }, held.authority, 'filed', day))
    return {
      content: { reason, caseNo },
      changes: { case_no: caseNo, filed_on: held.filedOn ?? day },
      after: async () => {
        await meetDeadline(client, 'case', held.id, 'clue-check', day)
        await meetDeadline(client, 'case', held.id, 'file-or-not', day)
        const term = decisionTerm(held, day)
        if (term)
          await startDeadline(client, {
            subjectKind: 'case',
            subjectId: held.id,
            name: 'decide',
            clause: citeTerm(term),
            startsOn: day,
            length: term.length,
            unit: term.unit,
            organisation: held.organisation,
            at,
          })
      },
    }
  },
)
