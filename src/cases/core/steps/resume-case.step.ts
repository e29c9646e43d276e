/** 恢复: the case goes on where it stood still, and its clocks run on. */
import { dayOf } from '#kernel/clock.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { resumeDeadlines } from '#workflow/deadline.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'
import type { CaseState } from '../states.ts'

export const resumeCase = defineCaseStep(
  'resume',
  async (held, input: OnCase & { readonly reason: string }, { client, at }) => {
    const { rows } = await client.query<{ from: CaseState }>(
      `select content ->> 'from' as from from cases.record where case_id = $1 and step = 'suspend' order by id desc limit 1`,
      [held.id],
    )
    return {
      content: { reason: freeText('恢复的理由', input.reason) },
      to: (rows[0] as { from: CaseState }).from,
      after: () => resumeDeadlines(client, 'case', held.id, dayOf(at)),
    }
  },
)
