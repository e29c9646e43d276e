/** 审查: within the term the handler says what should become of the report; against it another person decides. */
import type { VaultKeys } from '#identity/keyring.ts'
import { Refusal } from '#kernel/refusal.ts'
import { clauseOf } from '#law/clauses.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { defineReportStep } from '../define-report-step.ts'
import type { OnReport, Proposed } from '../held-report.ts'
import { mustKeepReporterOut } from '../reporter-kept-out.ts'

export interface Review extends OnReport {
  readonly to: Proposed['to']
  readonly reason: string
  /** Clause item of the conduct where it can be said already: '五(五)3'. */
  readonly conduct: string | null
  readonly keys: VaultKeys
}

export const reviewReport = defineReportStep<Review>('review-report', async (held, input, { client, actor }) => {
  const reason = freeText('审查意见', input.reason, 500)
  await mustKeepReporterOut(client, input.keys, held.id, [reason])
  if (input.conduct !== null && !clauseOf(input.conduct))
    throw new Refusal('REPORT_WRONG', `通知里没有条款「${input.conduct}」,请写如「五(五)3」`)
  return {
    content: { proposed: input.to, conduct: input.conduct },
    changes: { proposed: JSON.stringify({ to: input.to, reason }), reviewed_by: actor, conduct: input.conduct },
  }
})
