/** 延长期限: only a clock that the law lets be extended, by what it says, each extension once. */
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { extendDeadline, readDeadlines } from '#workflow/deadline.ts'
import { type DeadlineName, deadlineLabel } from '#workflow/deadline-names.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'
import { citeTerm, extensionOf } from '../terms.ts'

export const extendTerm = defineCaseStep(
  'extend-term',
  async (held, input: OnCase & { readonly name: DeadlineName; readonly reason: string }, { client, at }) => {
    const reason = freeText('延长的理由', input.reason)
    const day = dayOf(at)
    const clock = (await readDeadlines(client, 'case', held.id)).find(
      ({ name, metOn, droppedOn }) => name === input.name && metOn === null && droppedOn === null,
    )
    if (!clock) throw new Refusal('DEADLINE_UNKNOWN', `本案没有正在计算的期限「${deadlineLabel(input.name)}」`)
    const term = extensionOf(input.name, held, clock.extendedBy, day)
    if (!term)
      throw new Refusal(
        'CASE_WRONG',
        `「${deadlineLabel(input.name)}」没有可以再延长的规定(${clock.clause}),须在 ${clock.dueOn} 前办结`,
      )
    if (clock.dueOn < day)
      throw new Refusal('CASE_WRONG', `「${deadlineLabel(input.name)}」已于 ${clock.dueOn} 届满,不能再延长`)
    return {
      content: { name: input.name, length: term.length, unit: term.unit, clause: citeTerm(term), reason },
      after: () => extendDeadline(client, 'case', held.id, input.name, term.length, citeTerm(term)),
    }
  },
)
