/** 受理、不予受理、转送: the last two against the reporter's wish, so another person decides, and the reporter is told in writing. */
import type { Authority } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { dayOf } from '#kernel/clock.ts'
import { authorityWords } from '#screening/desk/desk-steps.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { dropDeadline, meetDeadline } from '#workflow/deadline.ts'
import { defineReportStep } from '../define-report-step.ts'
import type { Acting, OnReport } from '../held-report.ts'
import { addMessage } from '../messages.ts'
import { startReportTerm } from '../receive.ts'

export const acceptReport = defineReportStep<OnReport>('accept-report', async (held, _input, { client, at }) => {
  const day = dayOf(at)
  await meetDeadline(client, 'report', held.id, 'report-review', day)
  await startReportTerm(client, held.id, ['report-finish', 'finish'], at)
  return { changes: { accepted_on: day } }
})

export interface Turned extends OnReport {
  readonly reason: string
  /** What the reporter reads. */
  readonly words: string
  readonly keys: VaultKeys
}

/** The reporter is told in writing, which meets the clock of telling as well. */
const tell = async ({ client, at, actor }: Acting, report: string, keys: VaultKeys, text: string): Promise<void> => {
  await addMessage(client, keys, report, { kind: 'telling', fromReporter: false, person: actor, text, at })
  await meetDeadline(client, 'report', report, 'report-review', dayOf(at))
  await meetDeadline(client, 'report', report, 'report-tell', dayOf(at))
}

export const notAcceptReport = defineReportStep<Turned>('not-accept-report', async (held, input, acting) => {
  const note = freeText('不予受理的理由', input.reason, 500)
  await tell(acting, held.id, input.keys, freeText('给举报人的告知', input.words))
  return { changes: { note, told_at: acting.at, answered_at: acting.at } }
})

export interface Referral extends Turned {
  /** Name of the competent body. */
  readonly body: string
  /** Number of the letter by which it is referred. */
  readonly letterNo: string
  /** Where the competent body works on this platform too: its authority; the report is then theirs. */
  readonly authority: Authority | null
}

export const referReport = defineReportStep<Referral>('refer-report', async (held, input, acting) => {
  const { client, at } = acting
  const body = input.authority === null ? freeText('有权处理的机关', input.body, 100) : authorityWords[input.authority]
  const letterNo = freeText('移送函文号', input.letterNo, 60)
  const note = `${freeText('转送的理由', input.reason, 500)}(转 ${body},${letterNo})`
  await tell(acting, held.id, input.keys, freeText('给举报人的告知', input.words))
  if (input.authority === null || input.authority === held.authority)
    return { content: { body, letterNo }, changes: { note, told_at: at, answered_at: at } }
  // Theirs from now on: their handlers, their review, and nobody here reads it any more.
  await dropDeadline(client, 'report', held.id, 'all', dayOf(at))
  await startReportTerm(client, held.id, ['report-review', 'review'], at)
  if (held.wantsAnswer) await startReportTerm(client, held.id, ['report-tell', 'notify'], at)
  const changes = { note, authority: input.authority, handlers: [], reviewed_by: null, proposed: null, told_at: null }
  return { content: { body, letterNo, authority: input.authority }, changes, to: 'received' }
})
