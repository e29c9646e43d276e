/** The queue of findings: one page in one order, by key and not by count, and how many there are in all. */
import { type Scope, Values } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import type { Database, Queryable } from '#store/database.ts'
import type { Rule } from '../define-rule.ts'
import { type Choice, inThatOrder, readChoice } from '../read-findings.ts'
import type { ShownFinding } from '../shown-finding.ts'
import { type Position, readCursor, type Sort, sortColumns, writeCursor } from './cursor.ts'
import { branchesOf, type QueueFilter } from './queue-filter.ts'

/** A line of the queue: a finding without its evidence, parameters and the lines' own columns. */
export type QueueRow = Omit<ShownFinding, 'evidence' | 'params' | 'facts'>

export interface QueuePage {
  readonly rows: readonly QueueRow[]
  /** Where the next page begins; null: this was the last. */
  readonly next: string | null
  /** On the first page only. Not exact: the planner's estimate. */
  readonly total: { readonly count: number; readonly isExact: boolean } | null
}

export interface QueueView {
  readonly sort: Sort
  /** 1 to 500. */
  readonly limit: number
}

const pageOf = (
  rules: readonly Rule[],
  scope: Scope,
  filter: QueueFilter,
  { sort, limit }: QueueView,
  after: Position | undefined,
): Choice => {
  const values = new Values()
  const { sql, type, isDescending } = sortColumns[sort]
  const branches = branchesOf(rules, scope, filter, values)
  const most = values.add(limit)
  const direction = isDescending ? 'desc' : 'asc'
  let beyond = ''
  if (after) {
    const [value, fingerprint] = [`${values.add(after.value)}::${type}`, values.add(after.fingerprint)]
    const [atOrAfter, past] = isDescending ? ['<=', '<'] : ['>=', '>']
    beyond = ` and ${sql} ${atOrAfter} ${value} and (${sql} ${past} ${value} or f.fingerprint > ${fingerprint})`
  }
  const parts = branches.map(
    (where) => `(select f.fingerprint, ${sql} as key from screening.finding f where ${where}${beyond}
      order by ${sql} ${direction}, f.fingerprint limit ${most})`,
  )
  return {
    sql: `select fingerprint, row_number() over (order by key ${direction}, fingerprint) as place
      from (${parts.join(' union all ')}) page order by place limit ${most}`,
    values: values.list,
  }
}

const positionOf = (sort: Sort, { fingerprint, atRiskFen, foundOn, handling }: ShownFinding): Position => ({
  fingerprint,
  value: sort === 'money' ? atRiskFen : sort === 'day' ? foundOn : (handling.dueOn ?? 'infinity'),
})

/** Counted in full up to here; beyond, a person needs no more than the order of size. */
const countedTo = 2_000

interface Plan {
  'Plan Rows'?: number
}

const estimated = async (client: Queryable, where: string, values: readonly unknown[]): Promise<number> => {
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `explain (format json) select 1 from screening.finding f where ${where}`,
    [...values],
  )
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0
}

const totalOf = async (
  client: Queryable,
  rules: readonly Rule[],
  scope: Scope,
  filter: QueueFilter,
): Promise<NonNullable<QueuePage['total']>> => {
  const values = new Values()
  const branches = branchesOf(rules, scope, filter, values)
  // In the order of an index that carries everything: else the planner may choose one that does not.
  const parts = branches.map(
    (where) => `(select 1 from screening.finding f where ${where}
      order by f.at_risk_fen desc, f.fingerprint limit ${countedTo + 1})`,
  )
  const { rows } = await client.query<{ n: bigint }>(
    `select count(*) as n from (${parts.join(' union all ')}) counted`,
    values.list,
  )
  const count = Number(rows[0]?.n ?? 0n)
  if (count <= countedTo) return { count, isExact: true }
  const where = branches.map((branch) => `(${branch})`).join(' or ')
  return { count: Math.max(count, await estimated(client, where, values.list)), isExact: false }
}

/** @param cursor `next` of the page before. @throws Refusal CURSOR_WRONG. */
export const readQueue = async (
  database: Database,
  keys: VaultKeys,
  rules: readonly Rule[],
  scope: Scope,
  filter: QueueFilter,
  view: QueueView,
  cursor?: string,
): Promise<QueuePage> => {
  const { sort } = view
  const limit = Math.min(Math.max(view.limit, 1), 500)
  const after = cursor === undefined ? undefined : readCursor(sort, cursor)
  const { sql, values } = pageOf(rules, scope, filter, { sort, limit: limit + 1 }, after)
  const { chosen, total } = await database.transaction(async (client) => {
    // A page is read in milliseconds; starting helpers takes longer.
    await client.query('set local max_parallel_workers_per_gather = 0')
    const { rows } = await client.query<{ fingerprint: string }>(sql, [...values])
    return {
      chosen: rows.map(({ fingerprint }) => fingerprint),
      total: after ? null : await totalOf(client, rules, scope, filter),
    }
  })
  const read = await readChoice(database, keys, rules, inThatOrder(chosen), false)
  const found = read.map(({ shown }) => shown)
  const last = found[limit - 1]
  return {
    rows: found.slice(0, limit).map(({ evidence: _e, params: _p, facts: _f, ...row }) => row),
    next: found.length > limit && last ? writeCursor(sort, positionOf(sort, last)) : null,
    total,
  }
}
