/** Findings as people and machines read them: subjects masked, codes by their labels, evidence by file and row. */
import type { VaultKeys } from '#identity/keyring.ts'
import { maskedOf } from '#identity/vault.ts'
import { Refusal } from '#kernel/refusal.ts'
import { datasets } from '#standard/registry.ts'
import type { Database } from '#store/database.ts'
import type { Rule } from './define-rule.ts'
import { identityOf } from './findings.ts'

export interface ShownFinding {
  readonly fingerprint: string
  readonly rule: string
  readonly name: string
  readonly version: number
  /** Edition of its parameters, 0 = the rule's file. */
  readonly edition: number
  /** The rule is on trial: nothing is held. */
  readonly trial: boolean
  readonly state: string
  readonly act: string
  readonly stop: string | null
  readonly subjectKind: string
  /** Masked where personal. */
  readonly subject: Readonly<Record<string, string>>
  readonly grain: Readonly<Record<string, string | null>>
  readonly district: string | null
  readonly foundOn: string
  readonly atRiskFen: string
  /** The finding in one sentence. */
  readonly says: string
  readonly clauses: readonly string[]
  readonly params: Readonly<Record<string, unknown>>
  readonly facts: Readonly<Record<string, unknown>>
  readonly evidence: readonly { alias: string; dataset: string; batch: string; file: string; row: number }[]
  readonly firstRun: string
  readonly changedRun: string
  readonly closedByBatch: string | null
}

interface Row {
  fingerprint: string
  rule: string
  version: number
  edition: number
  trial: boolean
  state: string
  act: string
  stop: string | null
  subject_kind: string
  subject: Record<string, string>
  grain: Record<string, string | null>
  district: string | null
  found_on: string
  at_risk_fen: bigint
  clauses: string[]
  params: Record<string, unknown>
  facts: Record<string, unknown>
  evidence: { alias: string; dataset: string; batch: string; row: number }[]
  first_run: bigint
  changed_run: bigint
  closed_by: string | null
}

/** A code's label where the column is a coded field of a dataset the rule reads; months without their day. */
const labelled = (rule: Rule | undefined, column: string, value: unknown): string => {
  if (value === null || value === undefined || value === '') return '(无)'
  const shown = String(value)
  for (const id of Object.values(rule?.reads ?? {})) {
    const field = datasets.get(id)?.fields[column]
    if (field?.codes?.[shown]) return field.codes[shown]
    if (field?.kind === 'month') return shown.slice(0, 7)
  }
  if (/month$/.test(column) && /^\d{4}-\d{2}-01$/.test(shown)) return shown.slice(0, 7)
  if (/district$/.test(column)) return datasets.get('person')?.fields.agency_district?.codes?.[shown] ?? shown
  if (/_fen$/.test(column) && /^-?\d+$/.test(shown)) return `${(Number(shown) / 100).toFixed(2)} 元`
  if (/scheme$/.test(column)) return datasets.get('pension_payment')?.fields.scheme?.codes?.[shown] ?? shown
  return shown
}

export const sentence = (rule: Rule | undefined, values: Readonly<Record<string, unknown>>): string =>
  (rule?.says ?? '').replaceAll(/\{([a-z_0-9]+)\}/g, (_, column: string) => labelled(rule, column, values[column]))

interface WithSubject {
  readonly subject: Readonly<Record<string, string>>
}

/** The subjects as people may see them: personal values masked, or said to be erased. */
export const maskedSubjects = async (
  database: Database,
  keys: VaultKeys,
  rule: Rule | undefined,
  rows: readonly WithSubject[],
): Promise<(row: WithSubject) => Record<string, string>> => {
  if (!rule) return ({ subject }) => ({ ...subject })
  const masks = new Map<string, Map<bigint, string>>()
  for (const column of rule.cut) {
    const kind = identityOf(rule, column)
    if (!kind) continue
    const surrogates = [...new Set(rows.map(({ subject }) => subject[column] as string))].map(BigInt)
    masks.set(column, await database.transaction((client) => maskedOf(client, keys, kind, surrogates)))
  }
  return ({ subject }) =>
    Object.fromEntries(
      Object.entries(subject).map(([column, value]) => [
        column,
        masks.get(column)?.get(BigInt(value)) ?? (masks.has(column) ? '(已清除)' : value),
      ]),
    )
}

export interface FindingFilter {
  readonly rule?: string
  readonly state?: string
  /** Beginning of a fingerprint. */
  readonly fingerprint?: string
  /** Rank of the tranche of the first load (1…5). */
  readonly tranche?: number
  readonly limit?: number
}

const shownFinding = (
  rule: Rule | undefined,
  row: Row,
  subject: Record<string, string>,
  batches: ReadonlyMap<string, { public_id: string; file_name: string }>,
): ShownFinding => ({
  fingerprint: row.fingerprint,
  rule: row.rule,
  name: rule?.name ?? '',
  version: row.version,
  edition: row.edition,
  trial: row.trial,
  state: row.state,
  act: row.act,
  stop: row.stop,
  subjectKind: row.subject_kind,
  subject,
  grain: row.grain,
  district: row.district,
  foundOn: row.found_on,
  atRiskFen: row.at_risk_fen.toString(),
  says: sentence(rule, {
    ...row.facts,
    ...row.grain,
    ...subject,
    found_on: row.found_on,
    at_risk_fen: row.at_risk_fen.toString(),
  }),
  clauses: row.clauses,
  params: row.params,
  facts: row.facts,
  evidence: row.evidence.map((one) => ({
    ...one,
    batch: batches.get(one.batch)?.public_id ?? one.batch,
    file: batches.get(one.batch)?.file_name ?? '',
  })),
  firstRun: row.first_run.toString(),
  changedRun: row.changed_run.toString(),
  closedByBatch: row.closed_by,
})

export const readFindings = async (
  database: Database,
  keys: VaultKeys,
  rules: readonly Rule[],
  filter: FindingFilter,
): Promise<ShownFinding[]> => {
  const { rows } = await database.pool.query<Row>(
    `select f.*, b.public_id as closed_by from screening.finding f left join intake.batch b on b.id = f.closed_by_batch
     where ($1::text is null or f.rule = $1) and ($2::text is null or f.state = $2) and ($3::text is null or f.fingerprint like $3 || '%')
       and ($5::int is null or f.tranche in (select id from screening.tranche where rank = $5))
     order by f.rule, f.at_risk_fen desc, f.fingerprint limit $4`,
    [
      filter.rule ?? null,
      filter.state ?? null,
      filter.fingerprint ?? null,
      filter.limit ?? null,
      filter.tranche ?? null,
    ],
  )
  const batches = new Map(
    (
      await database.pool.query<{ id: bigint; public_id: string; file_name: string }>(
        'select id, public_id, file_name from intake.batch',
      )
    ).rows.map((batch) => [batch.id.toString(), batch]),
  )
  const shown: ShownFinding[] = []
  for (const [id, group] of Map.groupBy(rows, (row) => row.rule)) {
    const rule = rules.find((candidate) => candidate.id === id)
    const masked = await maskedSubjects(database, keys, rule, group)
    for (const row of group) {
      const subject = masked(row)
      shown.push(shownFinding(rule, row, subject, batches))
    }
  }
  return shown
}

/** @throws Refusal FINDING_UNKNOWN, FINDING_AMBIGUOUS. */
export const readFinding = async (
  database: Database,
  keys: VaultKeys,
  rules: readonly Rule[],
  prefix: string,
): Promise<ShownFinding> => {
  if (!/^[0-9a-f]{4,64}$/.test(prefix))
    throw new Refusal('FINDING_UNKNOWN', `「${prefix}」不是疑点编号,应为 findings list 里编号的前四位以上`)
  const found = await readFindings(database, keys, rules, { fingerprint: prefix, limit: 2 })
  const [only] = found
  if (!only) throw new Refusal('FINDING_UNKNOWN', `没有以「${prefix}」开头的疑点`)
  if (found.length > 1) throw new Refusal('FINDING_AMBIGUOUS', `以「${prefix}」开头的疑点不止一条,请多写几位`)
  return only
}

/** The evidence rows themselves, personal values masked: field label → value. */
export const evidenceRow = async (
  database: Database,
  keys: VaultKeys,
  dataset: string,
  batch: string,
  row: number,
): Promise<Record<string, string>> => {
  const definition = datasets.get(dataset)
  if (!definition) return {}
  const { rows } = await database.pool.query<Record<string, unknown>>(
    `select d.* from data.${definition.id} d join intake.batch b on b.id = d.batch_id where b.public_id = $1 and d.row_no = $2`,
    [batch, row],
  )
  const [found] = rows
  if (!found) return {}
  const { identityKindOf } = await import('#identity/kinds.ts')
  const shown: Record<string, string> = {}
  for (const name of definition.fieldNames) {
    const field = definition.fields[name]
    const value = found[name]
    if (!field || value === null || value === undefined) continue
    if (field.kind in identityKindOf) {
      const kind = identityKindOf[field.kind as keyof typeof identityKindOf]
      const surrogate = BigInt(String(value))
      shown[field.label] =
        (await database.transaction((client) => maskedOf(client, keys, kind, [surrogate]))).get(surrogate) ?? '(已清除)'
    } else if (field.kind === 'fen') shown[field.label] = `${(Number(value) / 100).toFixed(2)} 元`
    else if (field.kind === 'bool') shown[field.label] = value === true ? '是' : '否'
    else
      shown[field.label] =
        field.codes?.[String(value)] ?? (field.kind === 'month' ? String(value).slice(0, 7) : String(value))
  }
  return shown
}
