/** A case brought from deliberation to its decisions, for what comes after them. People and clock are the case world's. */

import type { OrderAsked } from '#cases/decisions/orders.ts'
import type { FineInput } from '#cases/decisions/plan-fine.ts'
import { decideOrder } from '#cases/decisions/steps/decide-order.step.ts'
import { decidePenalty } from '#cases/decisions/steps/decide-penalty.step.ts'
import { serveDecision } from '#cases/decisions/steps/serve-decision.step.ts'
import { takeStatement } from '#cases/decisions/steps/take-statement.step.ts'
import { tellParty } from '#cases/decisions/steps/tell-party.step.ts'
import type { CaseWorld } from './case-world.ts'

export const returnOrder = (amountFen = 300_000n): OrderAsked => ({
  kind: 'return',
  scheme: '110',
  amountFen,
  termDays: 15,
  text: '退回冒领的养老金',
})

/** Ordinary band of 2—5 times 3,000 yuan: 8,700—12,300. */
export const fineOf = (of: Partial<FineInput> = {}): FineInput => ({
  beganOn: '2026-01-01',
  endedOn: '2026-01-31',
  foundOn: '2026-02-10',
  party: 'citizen',
  bases: { defrauded: 300_000n },
  established: ['intent'],
  circumstances: [],
  isGrave: false,
  amountFen: 900_000n,
  band: 'ordinary',
  reasons: '情节一般',
  ...of,
})

export const tell = async (
  world: CaseWorld,
  caseId: string,
  of: { readonly orders?: readonly OrderAsked[]; readonly fine?: FineInput | null } = {},
): Promise<void> => {
  await world.go(caseId, 'deliberating')
  await world.deliberate(caseId)
  await world.step('p-jia', caseId, tellParty, {
    facts: '死亡后由亲属冒领',
    orders: of.orders ?? [returnOrder()],
    fine: of.fine === undefined ? fineOf() : of.fine,
    otherPenalty: false,
    toldOn: world.today,
    how: 'direct',
  })
}

export const waive = async (world: CaseWorld, caseId: string): Promise<void> => {
  await world.step('p-jia', caseId, takeStatement, {
    kind: 'waived',
    saidOn: world.today,
    said: '无陈述,放弃听证',
    isAccepted: true,
    answer: '记录在案',
    waivesHearing: true,
  })
}

/** Both decisions made and served today. @returns the ids of the claims: what is to be returned, and the fine. */
export const decideAndServe = async (
  world: CaseWorld,
  caseId: string,
  fine: FineInput = fineOf(),
): Promise<{ readonly order: string; readonly fine: string }> => {
  await world.step('p-leader', caseId, decideOrder, { orders: [returnOrder()], reasons: '事实清楚,证据确凿' })
  await world.step('p-leader', caseId, decidePenalty, { fine, reasons: '事实清楚,证据确凿' })
  const { pool } = world.desk.database
  const { rows } = await pool.query<{ id: string }>(
    'select id from cases.decision where case_id = $1 and revoked_on is null',
    [caseId],
  )
  for (const { id } of rows)
    await world.step('p-jia', caseId, serveDecision, {
      decision: id,
      servedOn: world.today,
      how: 'direct',
      recipient: '当事人亲属',
      proof: '送达回证一份',
    })
  const claims = await pool.query<{ id: string; kind: string }>(
    `select id, kind from cases.claim where case_id = $1 and state = 'open'`,
    [caseId],
  )
  const of = (kind: string): string => claims.rows.find((one) => one.kind === kind)?.id ?? ''
  return { order: of('return'), fine: of('fine') }
}
