/**
 * When findings were first seen, by week and chapter, and the last runs. Runs are counted once into oversight.first_seen
 * (a finding's first run never changes), so that three million findings are not counted at each opening of the page.
 */
import { findingsWithin, type Scope, Values } from '#access/scope.ts'
import { addDays, type Day } from '#kernel/month.ts'
import { queueStates } from '#screening/desk/queue-filter.ts'
import type { Queryable } from '#store/database.ts'
import { chapterOfRule, chapterRank, chapterTitle } from './chapters.ts'
import type { FindingsFilter } from './findings-filter.ts'
import { figuresOf } from './suppression.ts'

export const weeksShown = 26

export interface WeekFigure {
  /** The Monday of the Shanghai week. */
  readonly week: Day
  readonly chapter: string
  readonly chapterTitle: string
  /** Null where it is withheld. */
  readonly findings: number | null
  readonly isWithheld: boolean
  readonly filter: FindingsFilter | null
}

export interface RunFigure {
  readonly run: string
  readonly startedAt: string
  readonly finishedAt: string | null
  readonly engine: string
  readonly fromMonth: string | null
  readonly toMonth: string | null
  readonly asOf: Day
  /** 0: the whole city. */
  readonly batches: number
  readonly rules: number
  /** Findings within the scope that it was the first to see; null for who sees sums only. */
  readonly added: number | null
}

/** Counts the runs that are not counted yet. Safe to call at any time, by several at once. */
export const tallyRuns = async (database: Queryable): Promise<void> => {
  const open = await database.query(
    `select 1 from screening.run r where not exists (select 1 from oversight.run_tally t where t.run = r.id) limit 1`,
  )
  if (!open.rowCount) return
  await database.query(
    `with fresh as (
       insert into oversight.run_tally (run)
       select r.id from screening.run r where not exists (select 1 from oversight.run_tally t where t.run = r.id)
       order by r.id on conflict do nothing returning run)
     insert into oversight.first_seen (run, rule, authority, district, scheme, findings)
     select f.first_run, f.rule, f.authority, f.district, f.scheme, count(*)
     from fresh join screening.finding f on f.first_run = fresh.run group by 1, 2, 3, 4, 5`,
  )
}

/** The counted findings that the scope covers by themselves. */
const ownTally = (scope: Scope, values: Values): string => {
  const conditions = [`s.authority = any(${values.add(scope.authorities)}::text[])`]
  if (scope.districts !== 'all') conditions.push(`s.district = any(${values.add(scope.districts)}::text[])`)
  if (scope.schemes !== 'all')
    conditions.push(`(s.scheme is null or s.scheme = any(${values.add(scope.schemes)}::text[]))`)
  return `select s.run, s.rule, s.findings::bigint as findings from oversight.first_seen s where ${conditions.join(' and ')}`
}

/** Those that only a referral opens to it: few, and read one by one. */
const referred = (scope: Scope, values: Values): string => {
  const authorities = values.add(scope.authorities)
  return `select f.first_run, f.rule, count(*) from screening.finding f
    where f.fingerprint in (select r.finding from access.referral r where r.to_authority = any(${authorities}::text[]))
      and not (f.authority = any(${authorities}::text[])) and ${findingsWithin(scope, values)} group by 1, 2`
}

/** SQL: (run, rule, findings) within the scope; a run and rule may come twice. */
export const seenWithin = (scope: Scope, values: Values): string =>
  scope.assignedOnly
    ? `select f.first_run as run, f.rule, count(*) as findings from screening.finding f where ${findingsWithin(scope, values)} group by 1, 2`
    : `${ownTally(scope, values)} union all ${referred(scope, values)}`

const mondayOf = (day: Day): Day => {
  // 2024-01-01 was a Monday; days are counted in whole weeks from it.
  let monday = '2024-01-01'
  const step = day < monday ? -7 : 7
  while (day < monday || addDays(monday, 7) <= day) monday = addDays(monday, step)
  return monday
}

/** Findings by the week in which they were first seen and by chapter, the last weeks up to `asOf`. */
export const firstSeen = async (database: Queryable, scope: Scope, asOf: Day): Promise<WeekFigure[]> => {
  await tallyRuns(database)
  const since = addDays(mondayOf(asOf), -7 * (weeksShown - 1))
  const values = new Values()
  const { rows } = await database.query<{ week: Day; rule: string; findings: string }>(
    `select to_char(date_trunc('week', r.started_at at time zone 'Asia/Shanghai'), 'YYYY-MM-DD') as week, seen.rule, sum(seen.findings)::text as findings
     from (${seenWithin(scope, values)}) seen join screening.run r on r.id = seen.run
     where r.started_at >= (${values.add(since)}::date)::timestamp at time zone 'Asia/Shanghai' group by 1, 2`,
    values.list,
  )
  const weeks = Map.groupBy(rows, ({ week }) => week)
  return [...weeks.keys()].sort().flatMap((week) => {
    const byChapter = Map.groupBy(weeks.get(week) ?? [], ({ rule }) => chapterOfRule(rule))
    const cells = [...byChapter]
      .map(([chapter, group]) => ({
        chapter,
        rules: group.map(({ rule }) => rule).sort(),
        findings: group.reduce((sum, one) => sum + Number(one.findings), 0),
        atRiskFen: 0n,
      }))
      .toSorted((left, right) => chapterRank(left.chapter) - chapterRank(right.chapter))
    return figuresOf(cells, scope.aggregatesOnly).map(({ chapter, rules, findings, isWithheld }) => ({
      week,
      chapter,
      chapterTitle: chapterTitle(chapter),
      findings,
      isWithheld,
      filter: scope.aggregatesOnly ? null : { rule: rules, state: queueStates, firstSeenWeek: week },
    }))
  })
}

interface RunRow {
  id: bigint
  started_at: Date
  finished_at: Date | null
  engine: string
  from_month: string | null
  to_month: string | null
  as_of: Day
  batches: number
  rules: number
  added: string
}

/** The last runs, newest first. */
export const readRuns = async (database: Queryable, scope: Scope, limit = 10): Promise<RunFigure[]> => {
  await tallyRuns(database)
  const values = new Values()
  const { rows } = await database.query<RunRow>(
    `with last as (select * from screening.run order by id desc limit ${values.add(limit)})
     select l.id, l.started_at, l.finished_at, l.engine, l.from_month, l.to_month, l.as_of, coalesce(cardinality(l.batch_ids), 0) as batches,
       cardinality(l.rules) as rules, coalesce(sum(seen.findings), 0)::text as added
     from last l left join (${seenWithin(scope, values)}) seen on seen.run = l.id
     group by l.id, l.started_at, l.finished_at, l.engine, l.from_month, l.to_month, l.as_of, l.batch_ids, l.rules order by l.id desc`,
    values.list,
  )
  return rows.map((row) => ({
    run: row.id.toString(),
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    engine: row.engine,
    fromMonth: row.from_month,
    toMonth: row.to_month,
    asOf: row.as_of,
    batches: row.batches,
    rules: row.rules,
    added: scope.aggregatesOnly ? null : Number(row.added),
  }))
}
