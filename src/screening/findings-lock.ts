/** A run writes thousands of findings in an order of its own. What locks many at once waits for it, else both could wait in a circle. */
import type { Queryable } from '#store/database.ts'

const key = 7_205_104

/** For a run: no other run, and no step on many findings, beside it. */
export const lockForRun = (client: Queryable): Promise<unknown> =>
  client.query('select pg_advisory_xact_lock($1)', [key])

/** For a step on many findings, before it locks the first. Steps go beside each other. */
export const lockForStep = (client: Queryable): Promise<unknown> =>
  client.query('select pg_advisory_xact_lock_shared($1)', [key])
