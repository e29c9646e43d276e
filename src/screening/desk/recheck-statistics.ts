/** 抽查的结果: how often the second look came to something else, for each body that decides; and the draws, to be drawn again. */
import { findingsWithin, type Scope, Values } from '#access/scope.ts'
import type { Queryable } from '#store/database.ts'

export interface RecheckLine {
  readonly organisation: { readonly id: string; readonly name: string }
  /** Decisions that draws went over; of them drawn. */
  readonly decided: number
  readonly drawn: number
  /** Drawn and not looked at yet; of them past their day. */
  readonly waiting: number
  readonly overdue: number
  readonly upheld: number
  readonly contradicted: number
  /** Drawn, and without object since: the data was corrected. */
  readonly lapsed: number
  /** Contradicted of those looked at, parts per million; null where none was. */
  readonly contradictedPpm: number | null
}

export interface DrawLine {
  readonly month: string
  readonly population: number
  readonly drawn: number
  readonly seed: string
  /** Size of the log at the checkpoint that gave the seed. */
  readonly checkpoint: string
  readonly populationRoot: string
  readonly drawnAt: string
}

interface Row {
  id: string
  name: string
  decided: number
  drawn: number
  waiting: number
  overdue: number
  upheld: number
  contradicted: number
}

/** @param day civil day by which a due day is past. The least accurate first. */
export const readRecheckLines = async (database: Queryable, scope: Scope, day: string): Promise<RecheckLine[]> => {
  const values = new Values()
  const today = values.add(day)
  const waits = `r.is_drawn and r.outcome is null and f.recheck = 'drawn' and f.state = 'open'`
  const count = (condition: string): string => `count(*) filter (where ${condition})::int`
  const { rows } = await database.query<Row>(
    `select o.id, o.name, count(*)::int as decided, ${count('r.is_drawn')} as drawn, ${count(waits)} as waiting,
       ${count(`${waits} and r.due_on < ${today}::date`)} as overdue, ${count(`r.outcome = 'upheld'`)} as upheld,
       ${count(`r.outcome = 'contradicted'`)} as contradicted
     from screening.recheck r join screening.finding f on f.fingerprint = r.finding join access.organisation o on o.id = r.organisation
     where ${findingsWithin(scope, values)} group by o.id, o.name
     order by ${count(`r.outcome = 'contradicted'`)}::numeric / greatest(${count('r.outcome is not null')}, 1) desc, o.name`,
    values.list,
  )
  return rows.map(({ id, name, ...line }) => {
    const looked = line.upheld + line.contradicted
    return {
      organisation: { id, name },
      ...line,
      lapsed: line.drawn - looked - line.waiting,
      contradictedPpm: looked === 0 ? null : Math.round((line.contradicted * 1_000_000) / looked),
    }
  })
}

const mostDraws = 24

/** Draws are over all authorities at once: how many of them the reader may see, the lines above say. */
export const readDraws = async (database: Queryable): Promise<DrawLine[]> => {
  const { rows } = await database.query<Omit<DrawLine, 'drawnAt' | 'checkpoint'> & { checkpoint: bigint; at: Date }>(
    `select d.month, d.population, d.seed, d.checkpoint, d.population_root as "populationRoot", d.drawn_at as at,
       (select count(*)::int from screening.recheck r where r.draw = d.id and r.is_drawn) as drawn
     from screening.recheck_draw d order by d.month desc limit ${mostDraws}`,
  )
  return rows.map(({ at, checkpoint, ...one }) => ({
    ...one,
    checkpoint: checkpoint.toString(),
    drawnAt: at.toISOString(),
  }))
}
