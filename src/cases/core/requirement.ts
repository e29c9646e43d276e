/** A requirement looks at the case and says what is missing, in Chinese; undefined where nothing is. */
import type { Queryable } from '#store/database.ts'
import type { HeldCase } from './held-case.ts'

export type Requirement = (client: Queryable, held: HeldCase, day: string) => Promise<string | undefined>

/** Id of the last record of one of the steps; 0n where there is none. */
export const lastRecord = async (client: Queryable, caseId: string, steps: readonly string[]): Promise<bigint> => {
  const { rows } = await client.query<{ id: bigint }>(
    'select coalesce(max(id), 0)::bigint as id from cases.record where case_id = $1 and step = any($2::text[])',
    [caseId, steps],
  )
  return (rows[0] as { id: bigint }).id
}

/** How many rows a query counts (its one column `n`). */
export const countOf = async (client: Queryable, sql: string, values: readonly unknown[]): Promise<number> => {
  const { rows } = await client.query<{ n: number }>(sql, [...values])
  return rows[0]?.n ?? 0
}
