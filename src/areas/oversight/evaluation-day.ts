/** The day by which the city was last judged: sample data ends on it, and by today all of its feeds would look late. */
import type { Day } from '#kernel/month.ts'
import type { Queryable } from '#store/database.ts'

/** Undefined before the first run over the whole city. */
export const lastEvaluationDay = async (database: Queryable): Promise<Day | undefined> => {
  const { rows } = await database.query<{ as_of: Day }>(
    'select as_of from screening.run where batch_ids is null order by id desc limit 1',
  )
  return rows[0]?.as_of
}
