/** 应收 comes into being with a decision: one claim for each order that is money, and one for the fine. */
import { randomUUID } from 'node:crypto'
import { addDays, type Day } from '#kernel/month.ts'
import { citeBasis, zz27 } from '#law/basis.ts'
import type { Client } from '#store/database.ts'
import { type DeadlineStart, startDeadline } from '#workflow/deadline.ts'
import { dueOf } from '#workflow/due.ts'

export const claimKinds = {
  return: '责令退回',
  collect: '追缴',
  recover: '追回',
  compensate: '赔偿',
  refund: '退还缴费人',
  fine: '罚款',
  'late-fee': '滞纳金、加处罚款',
  overpaid: '多发退回',
} as const
export type ClaimKind = keyof typeof claimKinds

export const claimStates = {
  open: '未清',
  instalments: '分期中',
  paid: '已清',
  'written-off': '已核销',
  replaced: '由他人承受',
  cancelled: '已撤销',
} as const
export type ClaimState = keyof typeof claimStates

export interface NewClaim {
  readonly caseId: string
  readonly decision: string | null
  readonly kind: ClaimKind
  readonly debtor: Readonly<Record<string, string>>
  readonly debtorName: string
  readonly scheme: string | null
  readonly account: string
  readonly amountFen: bigint
  readonly termDays: number
  readonly startsOn: Day
  readonly principal?: string
}

/** @returns the claim's id. Its term runs on paper until the decision is served. */
export const openClaim = async (client: Client, claim: NewClaim, at: Date): Promise<string> => {
  const id = randomUUID()
  await client.query(
    `insert into cases.claim (id, case_id, decision, kind, debtor, debtor_name, scheme, account, amount_fen, due_on, state, term_days, principal, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', $11, $12, $13)`,
    [
      id,
      claim.caseId,
      claim.decision,
      claim.kind,
      JSON.stringify(claim.debtor),
      claim.debtorName,
      claim.scheme,
      claim.account,
      claim.amountFen,
      addDays(claim.startsOn, claim.termDays),
      claim.termDays,
      claim.principal ?? null,
      at,
    ],
  )
  return id
}

interface Served {
  readonly id: string
  readonly kind: ClaimKind
  readonly termDays: number
}

/**
 * The decision was served: each claim's term begins, and with it its clock.
 * @param limitationOn last day on which the court can be asked to enforce.
 */
export const startClaims = async (
  client: Client,
  decision: string,
  servedOn: Day,
  limitationOn: Day,
  at: Date,
): Promise<void> => {
  const { rows } = await client.query<{ id: string; kind: ClaimKind; term_days: number }>(
    `select id, kind, term_days from cases.claim where decision = $1 and state in ('open', 'instalments') order by id`,
    [decision],
  )
  for (const row of rows) {
    const served: Served = { id: row.id, kind: row.kind, termDays: row.term_days }
    const { dueOn } = dueOf({ startsOn: servedOn, length: served.termDays, unit: 'calendar-day' })
    await client.query(
      'update cases.claim set due_on = $2, limitation_on = $3, revision = revision + 1 where id = $1',
      [served.id, dueOn, limitationOn],
    )
    const isFine = served.kind === 'fine'
    const start: DeadlineStart = {
      subjectKind: 'claim',
      subjectId: served.id,
      name: isFine ? 'pay-fine' : 'pay',
      clause: isFine ? '行政处罚法 第67条' : citeBasis(zz27('十三(一)')),
      startsOn: servedOn,
      length: served.termDays,
      unit: 'calendar-day',
      at,
    }
    await startDeadline(client, start)
  }
}
