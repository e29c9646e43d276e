/** Whom a duty of an organisation can be given to: its own people whose account is open. */
import type { Scope } from '#access/scope.ts'
import type { Database } from '#store/database.ts'
import { bodyWithin } from './duty-of.ts'

export interface Assignable {
  readonly id: string
  readonly name: string
  readonly login: string
}

/** @throws Refusal ORGANISATION_UNKNOWN, also for one outside the scope. */
export const readAssignable = async (
  { pool: database }: Database,
  scope: Scope,
  organisation: string,
): Promise<Assignable[]> => {
  const body = await bodyWithin(database, scope, organisation)
  const { rows } = await database.query<Assignable>(
    'select id, name, login from access.person where organisation = $1 and disabled_at is null order by name, login',
    [body.id],
  )
  return rows
}
