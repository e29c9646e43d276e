/** What all decisions have alike: the party was told and heard, the row, the grounds, the terms. */
import { randomUUID } from 'node:crypto'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import { procedureTerm } from '#law/values/procedure.ts'
import type { Client } from '#store/database.ts'
import { meetDeadline, startDeadline, stepDay } from '#workflow/deadline.ts'
import type { HeldCase } from '../core/held-case.ts'
import type { Writing } from '../core/move-case.ts'
import { readTold, type Told } from './told.ts'

export const decisionKinds = {
  order: '行政处理决定',
  penalty: '行政处罚决定',
  'no-penalty': '不予行政处罚决定',
  'not-established': '违法事实不成立',
  'inspection-opinion': '整改意见',
} as const
export type DecisionKind = keyof typeof decisionKinds

/** @throws Refusal CASE_STEP_NOT_OPEN, TERM_RUNS: nobody is decided about who was not told, or has no time to answer. */
export const mustBeTold = async (client: Client, held: HeldCase, day: Day): Promise<Told> => {
  const told = await readTold(client, held.id)
  if (!told) throw new Refusal('CASE_STEP_NOT_OPEN', '还没有告知当事人,不能作决定(行政处罚法第44条)')
  const { rowCount } = await client.query(
    `select 1 from workflow.deadline where subject_kind = 'case' and subject_id = $1 and name = 'statement'
       and met_on is null and dropped_on is null and due_on >= $2`,
    [held.id, day],
  )
  if (rowCount)
    throw new Refusal(
      'TERM_RUNS',
      `当事人陈述申辩的期限到 ${told.statementUntil} 才届满;已经陈述或者放弃的,请先登记「陈述申辩」(行政处罚法第45条)`,
    )
  return told
}

const jsonSafe = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value)

/** Writes the decision; the clock to decide is met, the one to serve begins. @returns its id. */
export const writeDecision = async (
  { client, actor, at }: Writing,
  held: HeldCase,
  kind: DecisionKind,
  grounds: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const id = randomUUID()
  const day = stepDay(at)
  await client.query(
    `insert into cases.decision (id, case_id, kind, decided_on, decided_by, grounds) values ($1, $2, $3, $4, $5, $6)`,
    [id, held.id, kind, day, actor, JSON.stringify(grounds, jsonSafe)],
  )
  await meetDeadline(client, 'case', held.id, 'decide', day)
  const { basis, ...term } = procedureTerm('service', day)
  await startDeadline(client, {
    subjectKind: 'case',
    subjectId: held.id,
    name: 'serve-decision',
    clause: citeBasis(basis),
    startsOn: day,
    at,
    ...term,
  })
  return id
}

export interface StandingDecision {
  readonly id: string
  readonly kind: DecisionKind
  readonly servedOn: Day | null
  readonly suitUntil: Day | null
}

/** Decisions of the case that stand. */
export const standingDecisions = async (client: Client, caseId: string): Promise<StandingDecision[]> => {
  const { rows } = await client.query<{
    id: string
    kind: DecisionKind
    served_on: Day | null
    suit_until: Day | null
  }>(
    `select id, kind, served_on, suit_until from cases.decision where case_id = $1 and revoked_on is null order by decided_on, id`,
    [caseId],
  )
  return rows.map((row) => ({ id: row.id, kind: row.kind, servedOn: row.served_on, suitUntil: row.suit_until }))
}

/** @throws Refusal DECISION_UNKNOWN. */
export const findDecision = async (client: Client, caseId: string, decision: string): Promise<StandingDecision> => {
  const found = (await standingDecisions(client, caseId)).find(({ id }) => id === decision)
  if (!found) throw new Refusal('DECISION_UNKNOWN', '本案没有这份决定,或者已经撤销')
  return found
}

export const alreadyDecided = async (client: Client, caseId: string, kinds: readonly DecisionKind[]): Promise<void> => {
  const same = (await standingDecisions(client, caseId)).find(({ kind }) => kinds.includes(kind))
  if (same)
    throw new Refusal(
      'CASE_STEP_NOT_OPEN',
      `本案已有「${decisionKinds[same.kind]}」,须先撤销才能另作决定(行政处罚法第75条)`,
    )
}
