/** 告知 as it stands on the case: what the party was told, which binds the decision from above. */

import type { OrderKind } from '#law/values/consequence-lists.ts'
import type { Queryable } from '#store/database.ts'
import type { OrderAsked } from './orders.ts'

export interface Told {
  readonly toldOn: string
  readonly orders: readonly OrderAsked[]
  readonly fineFen: bigint | null
  /** What was said of the fine then, money as text; to begin the decision from. */
  readonly fine: Readonly<Record<string, unknown>> | null
  readonly hearing: { readonly isNeeded: boolean; readonly until: string | null; readonly says: string }
  readonly statementUntil: string | null
}

interface ToldContent {
  toldOn: string
  orders: { kind: OrderKind; scheme: string | null; amountFen: string | null; termDays: number; text: string }[]
  fine: ({ amountFen: string; reckoning?: unknown } & Record<string, unknown>) | null
  hearing: { isNeeded: boolean; until: string | null; says: string }
  statementUntil: string | null
}

/** The last telling since the case was last reopened or its decision revoked; undefined where there is none. */
export const readTold = async (client: Queryable, caseId: string): Promise<Told | undefined> => {
  const { rows } = await client.query<{ content: ToldContent }>(
    `select content from cases.record where case_id = $1 and step = 'tell-party'
       and id > coalesce((select max(id) from cases.record where case_id = $1 and step in ('reopen', 'revoke-decision')), 0)
     order by id desc limit 1`,
    [caseId],
  )
  const content = rows[0]?.content
  if (!content) return undefined
  return {
    toldOn: content.toldOn,
    orders: content.orders.map((one) => ({
      ...one,
      amountFen: one.amountFen === null ? null : BigInt(one.amountFen),
    })),
    fineFen: content.fine === null ? null : BigInt(content.fine.amountFen),
    fine: content.fine && Object.fromEntries(Object.entries(content.fine).filter(([name]) => name !== 'reckoning')),
    hearing: content.hearing,
    statementUntil: content.statementUntil,
  }
}
