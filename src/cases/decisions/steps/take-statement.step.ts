/** 陈述申辩: taken down, looked into again and answered. It may never make things worse for the party (行政处罚法 45). */
import { Refusal } from '#kernel/refusal.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { meetDeadline, stepDay } from '#workflow/deadline.ts'
import { defineCaseStep } from '../../core/define-case-step.ts'
import type { OnCase } from '../../core/held-case.ts'
import { readTold } from '../told.ts'
import { mustNotBeLater } from './tell-party.step.ts'

export interface TakeStatement extends OnCase {
  /** 'waived': the party said that it has nothing to state. */
  readonly kind: 'stated' | 'waived'
  readonly saidOn: string
  readonly said: string
  readonly isAccepted: boolean
  readonly answer: string
  readonly waivesHearing: boolean
}

export const takeStatement = defineCaseStep<TakeStatement>('take-statement', async (held, input, { client, at }) => {
  mustNotBeLater(input.saidOn, at, '陈述申辩日')
  const told = await readTold(client, held.id)
  if (told && input.saidOn < told.toldOn)
    throw new Refusal('CASE_WRONG', `陈述申辩日 ${input.saidOn} 早于告知日 ${told.toldOn}`)
  const content = {
    kind: input.kind,
    saidOn: input.saidOn,
    said: freeText('陈述申辩', input.said),
    isAccepted: input.isAccepted,
    answer: freeText('复核意见', input.answer),
    waivesHearing: input.waivesHearing,
  }
  return {
    content,
    after: async () => {
      await meetDeadline(client, 'case', held.id, 'statement', stepDay(at))
      if (input.waivesHearing) await meetDeadline(client, 'case', held.id, 'hearing-request', stepDay(at))
    },
  }
})
