/**
 * Statements over all datasets of a subject are long, and planning them costs more than running them: each is prepared once
 * a connection under a name of its own and keeps its plan. Their texts vary with the shape of a scope alone, so they are few.
 */
import { createHash } from 'node:crypto'
import type { QueryResult, QueryResultRow } from 'pg'
import type { Queryable } from '#store/database.ts'

const names = new Map<string, string>()

const nameOf = (text: string): string => {
  const known = names.get(text)
  if (known) return known
  const name = `subject-${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`
  names.set(text, name)
  return name
}

/** A statement whose plan is kept. */
export const ask = <R extends QueryResultRow>(
  client: Queryable,
  text: string,
  values: unknown[],
): Promise<QueryResult<R>> => client.query<R>({ name: nameOf(text), text, values })

/** For the rest of the transaction plans do not look at the values: keys are found by their index whoever they are. */
export const keepPlans = async (client: Queryable): Promise<void> => {
  await client.query('set local plan_cache_mode = force_generic_plan')
}
