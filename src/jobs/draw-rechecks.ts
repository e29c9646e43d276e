/** The month's draw of decisions for a second look: tried each night until it is done, done once. */
import { type Clock, today } from '#kernel/clock.ts'
import { addMonths, monthOf } from '#kernel/month.ts'
import { drawRechecks } from '#screening/desk/draw-rechecks.step.ts'
import type { Database } from '#store/database.ts'
import { take } from '#workflow/take.ts'

/** @returns how many decisions there were and how many were drawn; nothing where it was done before. */
export const drawLastMonth = async (database: Database, clock: Clock): Promise<Record<string, unknown>> => {
  const month = addMonths(monthOf(today(clock)), -1)
  const { rowCount } = await database.pool.query('select 1 from screening.recheck_draw where month = $1', [month])
  if (rowCount) return { month, done: true }
  const drawn = await take(database, drawRechecks, { month }, { actor: 'job:recheck', clock })
  return drawn === 'already-taken' ? { month, done: true } : { month, ...drawn }
}
