/** 行政处理决定: what is to be corrected, returned, paid up, refunded, recovered or made good. A decision of its own beside the penalty. */
import { Refusal } from '#kernel/refusal.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { stepDay } from '#workflow/deadline.ts'
import { defineCaseStep } from '../../core/define-case-step.ts'
import type { HeldCase, OnCase } from '../../core/held-case.ts'
import type { Writing } from '../../core/move-case.ts'
import { openClaim } from '../../recoveries/open-claim.ts'
import { alreadyDecided, mustBeTold, writeDecision } from '../decide.ts'
import { accountOf, checkOrders, consequenceOf, notAboveTold, type OrderAsked } from '../orders.ts'

export interface DecideOrder extends OnCase {
  readonly orders: readonly OrderAsked[]
  readonly reasons: string
}

const openClaims = async (
  writing: Writing,
  held: HeldCase,
  decision: string,
  orders: readonly OrderAsked[],
): Promise<void> => {
  const day = stepDay(writing.at)
  for (const { kind, scheme, amountFen, termDays, debtorName } of orders) {
    if (kind === 'correct' || amountFen === null) continue
    await openClaim(
      writing.client,
      {
        caseId: held.id,
        decision,
        kind,
        debtor: held.party,
        debtorName: debtorName ?? held.partyName ?? '当事人',
        scheme: scheme ?? held.schemes[0] ?? null,
        account: accountOf(kind, held, day),
        amountFen,
        termDays,
        startsOn: day,
      },
      writing.at,
    )
  }
}

export const decideOrder = defineCaseStep<DecideOrder>('decide-order', async (held, input, writing) => {
  const { client, at } = writing
  const day = stepDay(at)
  if (input.orders.length === 0) throw new Refusal('ORDER_WRONG', '处理决定至少写一项责令')
  await alreadyDecided(client, held.id, ['order'])
  const told = await mustBeTold(client, held, day)
  checkOrders(held, input.orders, day)
  notAboveTold(input.orders, told.orders)
  const { basis } = consequenceOf(held, day)
  const grounds = {
    orders: input.orders,
    reasons: freeText('决定的理由', input.reasons),
    basis,
    remedies: ['复议', '诉讼'],
  }
  const content: Record<string, unknown> = { ...grounds }
  return {
    content,
    after: async () => {
      const decision = await writeDecision(writing, held, 'order', grounds)
      await openClaims(writing, held, decision, input.orders)
    },
  }
})
