/** 告知、留言、答复: words of the office to the reporter. The answer is what every report ends with (有果必复). */
import type { VaultKeys } from '#identity/keyring.ts'
import { dayOf } from '#kernel/clock.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { meetDeadline } from '#workflow/deadline.ts'
import { defineReportStep } from '../define-report-step.ts'
import type { Acting, OnReport } from '../held-report.ts'
import { addMessage, type MessageKind } from '../messages.ts'

export interface Words extends OnReport {
  readonly words: string
  readonly keys: VaultKeys
}

const write = (
  { client, at, actor }: Acting,
  { report, keys }: Words,
  [kind, text]: readonly [MessageKind, string],
): Promise<number> => addMessage(client, keys, report, { kind, fromReporter: false, person: actor, text, at })

export const messageReporter = defineReportStep<Words>('message-reporter', async (_held, input, acting) => ({
  content: { message: await write(acting, input, ['message', freeText('留言', input.words)]) },
}))

export const tellReporter = defineReportStep<Words>('tell-reporter', async (held, input, acting) => {
  const message = await write(acting, input, ['telling', freeText('告知的内容', input.words)])
  await meetDeadline(acting.client, 'report', held.id, 'report-tell', dayOf(acting.at))
  return { content: { message }, changes: { told_at: acting.at } }
})

export const answerReport = defineReportStep<Words>('answer-report', async (held, input, acting) => {
  const message = await write(acting, input, ['answer', freeText('答复的内容', input.words)])
  for (const name of ['report-tell', 'report-finish'] as const)
    await meetDeadline(acting.client, 'report', held.id, name, dayOf(acting.at))
  return { content: { message }, changes: { answered_at: acting.at } }
})
