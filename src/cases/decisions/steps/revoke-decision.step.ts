/** 撤销决定: its claims are cancelled, what was received under it is owed back, the act is open again, its clocks stop. */
import { Refusal } from '#kernel/refusal.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { dropDeadline, stepDay } from '#workflow/deadline.ts'
import { defineCaseStep } from '../../core/define-case-step.ts'
import type { HeldCase, OnCase } from '../../core/held-case.ts'
import { cancelClaims } from '../../recoveries/cancel-claims.ts'
import { findDecision, standingDecisions } from '../decide.ts'

export interface RevokeDecision extends OnCase {
  readonly decision: string
  readonly why: string
}

const dropTerms = async (client: Client, held: HeldCase, day: string): Promise<void> => {
  if ((await standingDecisions(client, held.id)).length > 0) return
  for (const name of ['serve-decision', 'review-right', 'suit-right', 'urged', 'ask-court'] as const)
    await dropDeadline(client, 'case', held.id, name, day)
}

export const revokeDecision = defineCaseStep<RevokeDecision>('revoke-decision', async (held, input, writing) => {
  const { client, at } = writing
  const found = await findDecision(client, held.id, input.decision)
  const why = freeText('撤销的理由', input.why)
  if ([...why].length < 6) throw new Refusal('CASE_WRONG', '请写明撤销的理由(行政处罚法第75条)')
  const day = stepDay(at)
  return {
    content: { decision: found.id, kind: found.kind, why },
    after: async () => {
      await client.query('update cases.decision set revoked_on = $2, revoke_why = $3 where id = $1', [
        found.id,
        day,
        why,
      ])
      await client.query('delete from cases.fined_act where decision = $1', [found.id])
      await cancelClaims(writing, held, found.id)
      await dropTerms(client, held, day)
    },
  }
})
