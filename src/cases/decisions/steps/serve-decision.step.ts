/** 送达: from here the terms run: review, suit, the decision's own term, the fine's fifteen days, and the court's three months after them. */
import { Refusal } from '#kernel/refusal.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { meetDeadline, stepDay } from '#workflow/deadline.ts'
import { defineCaseStep } from '../../core/define-case-step.ts'
import type { OnCase } from '../../core/held-case.ts'
import { findDecision, standingDecisions } from '../decide.ts'
import { startRights } from '../start-rights.ts'
import { mustNotBeLater } from './tell-party.step.ts'

export interface ServeDecision extends OnCase {
  readonly decision: string
  readonly servedOn: string
  readonly how: 'direct' | 'left' | 'mail' | 'notice' | 'electronic' | 'through-other'
  readonly recipient: string
  readonly proof: string
}

export const serveDecision = defineCaseStep<ServeDecision>('serve-decision', async (held, input, writing) => {
  const { client, at } = writing
  mustNotBeLater(input.servedOn, at, '送达日')
  const found = await findDecision(client, held.id, input.decision)
  if (found.servedOn !== null) throw new Refusal('CASE_WRONG', `这份决定已于 ${found.servedOn} 送达`)
  const { rows } = await client.query<{ decided_on: string }>('select decided_on from cases.decision where id = $1', [
    found.id,
  ])
  if (rows[0] && input.servedOn < rows[0].decided_on)
    throw new Refusal('CASE_WRONG', `送达日 ${input.servedOn} 早于决定日 ${rows[0].decided_on}`)
  const others = (await standingDecisions(client, held.id)).filter(
    ({ id, servedOn }) => id !== found.id && servedOn === null,
  )
  return {
    content: {
      decision: found.id,
      kind: found.kind,
      servedOn: input.servedOn,
      how: input.how,
      recipient: freeText('受送达人或者签收人', input.recipient, 100),
      proof: freeText('送达凭据', input.proof, 500),
    },
    to: others.length > 0 ? 'decided' : 'served',
    after: async () => {
      await startRights(writing, held, found.id, input.servedOn)
      if (others.length === 0) await meetDeadline(client, 'case', held.id, 'serve-decision', stepDay(at))
    },
  }
})
