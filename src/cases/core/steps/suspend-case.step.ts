/** 中止: the case waits, and its clocks with it. */
import { dayOf } from '#kernel/clock.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { suspendDeadlines } from '#workflow/deadline.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'

export const suspendCase = defineCaseStep(
  'suspend',
  (held, input: OnCase & { readonly reason: string }, { client, at }) => ({
    content: { reason: freeText('中止的理由', input.reason), from: held.state },
    after: () => suspendDeadlines(client, 'case', held.id, dayOf(at)),
  }),
)
