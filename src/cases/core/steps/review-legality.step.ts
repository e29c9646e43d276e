/** 法制审核: agreed, the case goes on to deliberation; in any other opinion it goes back to those who investigated. */
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { meetDeadline } from '#workflow/deadline.ts'
import { unfitForCase } from '../case-people.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { OnCase } from '../held-case.ts'

export const legalOpinions = {
  agree: '同意',
  correct: '纠正',
  continue: '继续调查',
  change: '变更',
} as const
export type LegalOpinion = keyof typeof legalOpinions

export const reviewLegality = defineCaseStep(
  'legal-review',
  async (held, input: OnCase & { readonly opinion: LegalOpinion; readonly reason: string }, { client, actor, at }) => {
    const unfit = await unfitForCase(client, held, actor, dayOf(at))
    if (unfit !== undefined) throw new Refusal('CASE_WRONG', `不能审核:${unfit}`)
    return {
      content: { opinion: input.opinion, reason: freeText('审核意见', input.reason) },
      to: input.opinion === 'agree' ? ('deliberating' as const) : ('investigated' as const),
      after: async () => {
        await meetDeadline(client, 'case', held.id, 'legal-review', dayOf(at))
        await client.query(
          `insert into cases.officer (case_id, person, part, appointed_at) values ($1, $2, 'legal-reviewer', $3) on conflict do nothing`,
          [held.id, actor, at],
        )
      },
    }
  },
)
