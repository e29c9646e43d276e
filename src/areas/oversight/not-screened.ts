/** 未筛查: what the last judgement of the whole city could not conclude, because a feed had not fully arrived. */
import type { Scope } from '#access/scope.ts'
import type { Day, Month } from '#kernel/month.ts'
import { datasets } from '#standard/registry.ts'
import type { Queryable } from '#store/database.ts'
import { chapterOfRule, datasetWithin } from './chapters.ts'

export interface NotScreenedFigure {
  readonly dataset: string
  readonly title: string
  readonly reason: string
  readonly rules: readonly string[]
  readonly chapters: readonly string[]
  readonly months: number
  readonly firstMonth: Month
  readonly lastMonth: Month
}

interface Row {
  dataset: string
  reason: string
  rules: string[]
  months: number
  first_month: Month
  last_month: Month
}

/** Of each rule its last run over the whole city; one line a dataset and reason, the widest gap first. */
export const readNotScreened = async (database: Queryable, scope: Scope, asOf: Day): Promise<NotScreenedFigure[]> => {
  const { rows } = await database.query<Row>(
    `with last as (
       select rule, max(run.id) as run_id from screening.run run, unnest(run.rules) as judged(rule)
       where run.batch_ids is null group by rule)
     select n.dataset, n.reason, array_agg(distinct n.rule order by n.rule) as rules, count(distinct n.month)::int as months,
       min(n.month) as first_month, max(n.month) as last_month
     from last join screening.not_screened n on n.run_id = last.run_id and n.rule = last.rule
     where $1::text[] is null or n.district = '*' or n.district = any($1)
     group by n.dataset, n.reason order by months desc, n.dataset, n.reason`,
    [scope.districts === 'all' ? null : scope.districts],
  )
  return rows
    .filter(({ dataset }) => datasetWithin(scope, dataset, asOf))
    .map((row) => ({
      dataset: row.dataset,
      title: datasets.get(row.dataset)?.title ?? row.dataset,
      reason: row.reason,
      rules: row.rules,
      chapters: [...new Set(row.rules.map(chapterOfRule))],
      months: row.months,
      firstMonth: row.first_month,
      lastMonth: row.last_month,
    }))
}
