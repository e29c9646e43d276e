/** One human is one person, however many accounts he has: people are compared by the keyed hash of their identity number. */
import type { Queryable } from '#store/database.ts'

/** Whether `actor` is one of the others. 'os:…' and 'job:…' are nobody registered, and equal only to themselves. */
export const isSameHuman = async (client: Queryable, actor: string, others: readonly string[]): Promise<boolean> => {
  if (others.includes(actor)) return true
  if (others.length === 0) return false
  const { rowCount } = await client.query(
    `select 1 from access.person a join access.person b on b.identity_index = a.identity_index
     where a.id = $1 and b.id = any($2) limit 1`,
    [actor, others],
  )
  return Boolean(rowCount)
}
