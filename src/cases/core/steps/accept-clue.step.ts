/** 受理: the clue is taken up. */
import { dayOf } from '#kernel/clock.ts'
import { meetDeadline } from '#workflow/deadline.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'

export const acceptClue = defineCaseStep('accept', (held, _input: OnCase, { client, at }) => ({
  content: {},
  // The medical procedure's term runs to the decision whether to file; a report's review ends here.
  after: async () => held.authority === 'hrss' && meetDeadline(client, 'case', held.id, 'clue-check', dayOf(at)),
}))
