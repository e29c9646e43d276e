/**
 * One select for each way in which a subject stands in a dataset (`Arm`), all with the same columns, so that a lane is one
 * statement: entry, field, from_on, to_on, rows, row_ref, amount_fen, shows.
 */
import type { Authority, Scope, Values } from '#access/scope.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import { type Arm, isKept, type LaneEntry, laneEntries } from './lane-table.ts'
import { rawRowSql } from './shown-values.ts'
import type { SubjectKind } from './token.ts'
import { placeOf, rowsWithin } from './wall.ts'

export interface ArmRow {
  readonly entry: number
  readonly field: string
  readonly from_on: string | null
  readonly to_on: string | null
  readonly rows: bigint
  /** Batch and row number of the first row; of kept sums, the batch and a number that tells one item from another. */
  readonly row_ref: bigint
  readonly amount_fen: string | null
  readonly shows: Readonly<Record<string, string | null>>
}

export interface Reading {
  readonly scope: Scope
  readonly open: readonly Authority[]
  readonly values: Values
  readonly kind: SubjectKind
  /** Place of the keys' array among the values: `any(${keys})`. */
  readonly keys: string
  /** First and last day of the window, as expressions. */
  readonly window?: { readonly from: string; readonly to: string }
}

/** The keys as a value of the statement: bigint[] for persons and accounts, text[] for public codes. */
export const addKeys = (values: Values, kind: SubjectKind, keys: readonly string[]): string =>
  `${values.add(keys)}::${kind === 'person' || kind === 'account' ? 'bigint' : 'text'}[]`

/** The window as values: one without ends is all time, so that the statement reads the same. */
export const addWindow = (values: Values, { from, to }: { readonly from?: string; readonly to?: string }) => ({
  from: `${values.add(from ?? '-infinity')}::date`,
  to: `${values.add(to ?? 'infinity')}::date`,
})

const dayOf = (dataset: Dataset, names: readonly string[], alias: string): string | null => {
  const days = names.map((name) => {
    const column = `${alias}.${name}`
    return dataset.fields[name]?.kind === 'time' ? `cast(${column} as date)` : column
  })
  if (days.length === 0) return null
  return days.length === 1 ? (days[0] as string) : `coalesce(${days.join(', ')})`
}

/** The day on which a row stands: its lane's, else that of its month, else none. Text for PostgreSQL and DuckDB. */
export const rowDay = (dataset: Dataset, alias: string): string | null => {
  const entry = laneEntries.find((one) => one.dataset === dataset)
  const names = entry && entry.from.length > 0 ? entry.from : dataset.monthOf ? [dataset.monthOf] : []
  return dayOf(dataset, names, alias)
}

const amountOf = (names: readonly string[], alias: string): string => {
  const [only] = names
  if (only === undefined) return 'null::numeric'
  return names.length === 1 ? `${alias}.${only}` : names.map((name) => `coalesce(${alias}.${name}, 0)`).join(' + ')
}

/** Rows of the arm within the scope and the window. */
const conditionsOf = ({ entry, column, after }: Arm, reading: Reading, alias: string): string => {
  const { scope, open, values, keys, window } = reading
  const { dataset } = entry
  const [starts, ends] = [dayOf(dataset, entry.from, alias), dayOf(dataset, entry.to, alias)]
  const conditions = [`${alias}.${column} = any(${keys})`]
  for (const earlier of after)
    conditions.push(`(${alias}.${earlier} is null or not ${alias}.${earlier} = any(${keys}))`)
  // A period without an end still runs; a fact without a day is in every window.
  if (window && starts)
    conditions.push(
      `(${starts} is null or (${starts} <= ${window.to} and ${ends === null ? starts : `coalesce(${ends}, 'infinity')`} >= ${window.from}))`,
    )
  conditions.push(rowsWithin(scope, values, dataset, placeOf(dataset, alias, starts), open))
  return conditions.join(' and ')
}

const head = (arm: Arm): string => `select ${laneEntries.indexOf(arm.entry)} as entry, '${arm.column}' as field`

const showsOf = ({ entry, column }: Arm): readonly string[] => entry.shows.filter((name) => name !== column)

const rowsSql = (arm: Arm, reading: Reading): string => {
  const { dataset, from, to, amount } = arm.entry
  return `${head(arm)}, ${dayOf(dataset, from, 'v') ?? 'null::date'} as from_on, ${dayOf(dataset, to, 'v') ?? 'null::date'} as to_on,
    1::bigint as rows, v.row_ref, (${amountOf(amount, 'v')})::text as amount_fen, ${rawRowSql(showsOf(arm), 'v')} as shows
    from visible.${dataset.id} v where ${conditionsOf(arm, reading, 'v')}`
}

/** Consecutive months of equal content as one item; two rows of one month stay in one span. */
const spansSql = (arm: Arm, reading: Reading): string => {
  const { dataset, from, amount } = arm.entry
  const shows = showsOf(arm)
  const month = dayOf(dataset, from, 'v') as string
  const same = shows.map((name) => `v.${name}`).join(', ')
  return `${head(arm)}, min(v.month_on) as from_on, max(v.month_on) as to_on, count(*) as rows, min(v.row_ref) as row_ref,
    sum(${amountOf(amount, 'v')})::text as amount_fen, ${rawRowSql(shows, 'v')} as shows
    from (select v.*, ${month} as month_on, extract(year from ${month}) * 12 + extract(month from ${month})
            - dense_rank() over (partition by ${same} order by ${month}) as island
          from visible.${dataset.id} v where ${conditionsOf(arm, reading, 'v')}) v
    group by ${same}, v.island`
}

const monthsSql = (arm: Arm, reading: Reading): string => {
  const { dataset, from, amount } = arm.entry
  const month = `date_trunc('month', ${dayOf(dataset, from, 'v')})::date`
  const scheme = dataset.fields.scheme ? ', v.scheme' : ''
  return `${head(arm)}, ${month} as from_on, ${month} as to_on, count(*) as rows, min(v.row_ref) as row_ref,
    sum(${amountOf(amount, 'v')})::text as amount_fen, ${scheme ? rawRowSql(['scheme'], 'v') : "'{}'::jsonb"} as shows
    from visible.${dataset.id} v where ${conditionsOf(arm, reading, 'v')} group by ${month}${scheme}`
}

/** The kept cells of the arm within the scope and the window. */
const keptCells = (arm: Arm, reading: Reading): string => {
  const { dataset } = arm.entry
  const { scope, open, values, keys, window } = reading
  const place = { district: dataset.district ? 'c.d' : null, scheme: dataset.fields.scheme ? 'c.s' : null, day: 'c.m' }
  const conditions = [rowsWithin(scope, values, dataset, place, open)]
  if (window)
    conditions.push(`(c.m is null or (c.m <= ${window.to} and c.m >= date_trunc('month', ${window.from})::date))`)
  return `from screening.subject_month k join intake.batch b on b.id = k.batch_id and b.status = 'committed'
    cross join lateral jsonb_to_recordset(k.cells) as c(m date, d text, s text, n bigint, p bigint, f numeric)
    where k.key = any(${keys}) and k.dataset = '${dataset.id}' and k.field = '${arm.column}' and ${conditions.join(' and ')}`
}

/** Persons are those of the batch that has most: who is in two batches of a month must not count twice. */
const keptSql = (arm: Arm, reading: Reading): string =>
  `${head(arm)}, t.m as from_on, t.m as to_on, sum(t.n)::bigint as rows,
    min(t.batch_id) * 4294967296 + row_number() over (order by t.m desc, t.s) as row_ref,
    sum(t.f)::text as amount_fen, jsonb_build_object('scheme', t.s, 'persons', max(t.p)::text) as shows
    from (select k.batch_id, c.m, c.s, sum(c.n) as n, sum(c.p) as p, sum(c.f) as f ${keptCells(arm, reading)}
          group by k.batch_id, c.m, c.s) t
    group by t.m, t.s`

export const armSql = (arm: Arm, reading: Reading): string => {
  if (isKept(arm)) return keptSql(arm, reading)
  if (arm.mode === 'rows') return rowsSql(arm, reading)
  return arm.mode === 'spans' ? spansSql(arm, reading) : monthsSql(arm, reading)
}

/** The keys that have a row of the arm within the scope, as `key`; perhaps more than once. */
export const thereSql = (arm: Arm, reading: Reading): string =>
  isKept(arm)
    ? `select k.key ${keptCells(arm, reading)}`
    : `select v.${arm.column} from visible.${arm.entry.dataset.id} v where ${conditionsOf(arm, reading, 'v')}`

/** Whether an item's ends are months rather than days. */
export const isMonthly = (entry: LaneEntry, mode: Arm['mode']): boolean =>
  mode !== 'rows' || entry.dataset.fields[entry.from[0] ?? '']?.kind === 'month'
