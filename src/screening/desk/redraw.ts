/** Draws a month's sample again from what was kept, and says whether it is the one that was drawn. */
import { Refusal } from '#kernel/refusal.ts'
import type { Queryable } from '#store/database.ts'
import { type Candidate, draw, populationRoot, seedOf } from './draw.ts'

export interface Redrawn {
  readonly month: string
  readonly population: number
  readonly drawn: number
  /** The seed is that of the log's checkpoint. */
  readonly isSeedOfLog: boolean
  /** Nothing was put into what was drawn from, or taken out. */
  readonly isSamePopulation: boolean
  readonly isSameDraw: boolean
}

interface DrawRow {
  id: bigint
  seed: string
  shares: Record<string, number>
  population_root: string
  root: string
}

/** @throws Refusal NOT_FOUND for a month without a draw. */
export const redraw = async (database: Queryable, month: string): Promise<Redrawn> => {
  const { rows } = await database.query<DrawRow>(
    `select d.id, d.seed, d.shares, d.population_root, encode(c.root, 'hex') as root
     from screening.recheck_draw d join audit.checkpoint c on c.size = d.checkpoint where d.month = $1`,
    [month],
  )
  const [known] = rows
  if (!known) throw new Refusal('NOT_FOUND', `${month} 没有抽查过`)
  const kept = await database.query<Omit<Candidate, 'confirmedAt'> & { confirmed_at: Date; is_drawn: boolean }>(
    'select finding, act, result, confirmed_at, is_drawn from screening.recheck where draw = $1 order by finding',
    [known.id],
  )
  const candidates = kept.rows.map(({ confirmed_at, finding, act, result }) => ({
    finding,
    act,
    result,
    confirmedAt: confirmed_at.toISOString(),
  }))
  const before = kept.rows.filter(({ is_drawn }) => is_drawn).map(({ finding }) => finding)
  return {
    month,
    population: candidates.length,
    drawn: before.length,
    isSeedOfLog: seedOf(known.root, month) === known.seed,
    isSamePopulation: populationRoot(candidates) === known.population_root,
    isSameDraw: draw(known.seed, candidates, known.shares).join() === before.sort().join(),
  }
}
