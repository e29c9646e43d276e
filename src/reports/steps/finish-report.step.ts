/** 延长、登记结果、办结: the end of a report, which never comes without an answer. */
import type { VaultKeys } from '#identity/keyring.ts'
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import { valueOn } from '#law/dated.ts'
import { reportTerm } from '#law/values/terms.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { dropDeadline, extendDeadline } from '#workflow/deadline.ts'
import { defineReportStep } from '../define-report-step.ts'
import type { OnReport } from '../held-report.ts'
import { mustKeepReporterOut } from '../reporter-kept-out.ts'

export interface Extension extends OnReport {
  readonly reason: string
}

export const extendReport = defineReportStep<Extension>('extend-report', async (held, input, { client, at }) => {
  const reason = freeText('延长的理由', input.reason, 500)
  const term = valueOn(reportTerm, dayOf(at), { step: 'extension' })
  if (!term) throw new Refusal('REPORT_STEP_NOT_OPEN', '这一天没有可以延长的规定')
  const { dueOn } = await extendDeadline(
    client,
    'report',
    held.id,
    'report-finish',
    Number(term.value),
    citeBasis(term.basis),
  )
  return { content: { workingDays: Number(term.value), dueOn, reason } }
})

export interface Conclusion extends OnReport {
  readonly outcome: 'found' | 'not-found'
  readonly reason: string
  readonly keys: VaultKeys
}

export const concludeReport = defineReportStep<Conclusion>(
  'conclude-report',
  async (held, input, { client, facts }) => {
    const { outcome } = input
    const note = freeText('查办结果', input.reason, 500)
    await mustKeepReporterOut(client, input.keys, held.id, [note])
    if (outcome === 'found' && (facts.caseState === 'unfounded' || facts.caseState === 'not-accepted'))
      throw new Refusal('REPORT_STEP_NOT_OPEN', `案件 ${facts.caseNo} 查无实据,举报不能登记为属实`)
    return { content: { outcome, case: facts.caseId }, changes: { outcome, note }, to: outcome }
  },
)

export const closeReport = defineReportStep<OnReport>('close-report', async (held, _input, { client, at }) => {
  await dropDeadline(client, 'report', held.id, 'all', dayOf(at))
  return { content: { outcome: held.outcome }, changes: { closed_at: at } }
})
