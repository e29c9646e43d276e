/** The one reading of findings, for lists, details and the command line: only what the scope lets one see. */
import { findingsWithin, type Scope, Values } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#store/database.ts'
import type { Rule } from './define-rule.ts'
import { maskSubjects } from './masked-subjects.ts'
import type { EvidenceRef } from './read-evidence.ts'
import { type FindingRow, findingColumns, type ShownFinding, shownFinding } from './shown-finding.ts'

export type { Handling, Named, ShownFinding, Stage } from './shown-finding.ts'

export interface FindingFilter {
  readonly rule?: string
  readonly state?: string
  /** Beginning of a fingerprint. */
  readonly fingerprint?: string
  /** Rank of the tranche of the first load (1…5). */
  readonly tranche?: number
  readonly limit?: number
}

/** What the scope lets one see of single findings. Who may see sums only sees none. */
export const visibleFindings = (scope: Scope, values: Values, alias = 'f'): string =>
  scope.aggregatesOnly ? 'false' : findingsWithin(scope, values, alias)

/** Which findings in which order: a select of (fingerprint, place), already held to a scope. */
export interface Choice {
  readonly sql: string
  readonly values: readonly unknown[]
}

/** Findings that are chosen and in order already. */
export const inThatOrder = (fingerprints: readonly string[]): Choice => ({
  sql: 'select fingerprint, place from unnest($1::text[]) with ordinality as listed(fingerprint, place)',
  values: [fingerprints],
})

/** A finding with what is never shown: surrogates and internal batch numbers, for reading on. */
export interface ReadFinding {
  readonly shown: ShownFinding
  readonly subject: Readonly<Record<string, string>>
  readonly evidence: readonly EvidenceRef[]
}

const batchesOf = async (
  database: Database,
  rows: readonly FindingRow[],
): Promise<ReadonlyMap<string, { public_id: string; file_name: string }>> => {
  const ids = [...new Set(rows.flatMap(({ evidence }) => evidence.map(({ batch }) => batch)))]
  if (ids.length === 0) return new Map()
  const found = await database.pool.query<{ id: bigint; public_id: string; file_name: string }>(
    'select id, public_id, file_name from intake.batch where id = any($1::bigint[])',
    [ids],
  )
  return new Map(found.rows.map((batch) => [batch.id.toString(), batch]))
}

/** @param isWhole false: without evidence and parameters, for lists. */
export const readChoice = async (
  database: Database,
  keys: VaultKeys,
  rules: readonly Rule[],
  { sql, values }: Choice,
  isWhole: boolean,
): Promise<ReadFinding[]> => {
  const { list, joins } = findingColumns(isWhole)
  const { rows } = await database.pool.query<FindingRow>(
    `select ${list} from (${sql}) chosen join screening.finding f on f.fingerprint = chosen.fingerprint ${joins} order by chosen.place`,
    [...values],
  )
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const batches = await batchesOf(database, rows)
  const masked = await maskSubjects(database, keys, (row: FindingRow) => byId.get(row.rule), rows)
  return rows.map((row) => ({
    shown: shownFinding(byId.get(row.rule), row, masked(row), batches),
    subject: row.subject,
    evidence: row.evidence,
  }))
}

const chosen = (scope: Scope, filter: FindingFilter): Choice => {
  const values = new Values()
  const conditions = [visibleFindings(scope, values)]
  if (filter.rule !== undefined) conditions.push(`f.rule = ${values.add(filter.rule)}`)
  if (filter.state !== undefined) conditions.push(`f.state = ${values.add(filter.state)}`)
  if (filter.fingerprint !== undefined) conditions.push(`f.fingerprint like ${values.add(`${filter.fingerprint}%`)}`)
  if (filter.tranche !== undefined)
    conditions.push(`f.tranche in (select id from screening.tranche where rank = ${values.add(filter.tranche)})`)
  const limit = filter.limit === undefined ? '' : ` limit ${values.add(filter.limit)}`
  return {
    sql: `select f.fingerprint, row_number() over (order by f.rule, f.at_risk_fen desc, f.fingerprint) as place
      from screening.finding f where ${conditions.join(' and ')} order by place${limit}`,
    values: values.list,
  }
}

export const readFindings = async (
  database: Database,
  keys: VaultKeys,
  rules: readonly Rule[],
  scope: Scope,
  filter: FindingFilter,
): Promise<ShownFinding[]> =>
  (await readChoice(database, keys, rules, chosen(scope, filter), true)).map(({ shown }) => shown)

/** A finding that is outside the scope is refused in the very words of one that does not exist. */
export const unknownFinding = (prefix: string): Refusal =>
  new Refusal('FINDING_UNKNOWN', `没有以「${prefix}」开头的疑点`)

/**
 * @param prefix the first four characters or more of its fingerprint.
 * @throws Refusal FINDING_UNKNOWN, FINDING_AMBIGUOUS.
 */
export const readFinding = async (
  database: Database,
  keys: VaultKeys,
  rules: readonly Rule[],
  scope: Scope,
  prefix: string,
): Promise<ReadFinding> => {
  if (!/^[0-9a-f]{4,64}$/.test(prefix))
    throw new Refusal('FINDING_UNKNOWN', `「${prefix}」不是疑点编号,应为 findings list 里编号的前四位以上`)
  const found = await readChoice(database, keys, rules, chosen(scope, { fingerprint: prefix, limit: 2 }), true)
  const [only] = found
  if (!only) throw unknownFinding(prefix)
  if (found.length > 1) throw new Refusal('FINDING_AMBIGUOUS', `以「${prefix}」开头的疑点不止一条,请多写几位`)
  return only
}
