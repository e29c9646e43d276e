/** Who a subject is: masked name and number, districts, its relations to the five insurances, what is open against it. */
import type { Scope } from '#access/scope.ts'
import { findingsWithin, Values } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { districts, schemes } from '#standard/codes.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import { datasetOf, datasets } from '#standard/registry.ts'
import type { Client } from '#store/database.ts'
import { addKeys, armSql, type Reading, rowDay } from './arm-sql.ts'
import { ask } from './ask.ts'
import { armsOf, isKept, type LaneId } from './lane-table.ts'
import {
  identityKindOfField,
  masksFor,
  personalIn,
  type RawRow,
  rawRowSql,
  type ShownCell,
  shownCells,
} from './shown-values.ts'
import { identityKindOfSubject, isHidden, type SubjectId, type SubjectKind, subjectId } from './token.ts'
import type { Seen } from './visible.ts'
import { addTexts, findingNames, placeOf, rowsWithin } from './wall.ts'

export interface Relation {
  readonly scheme: string
  readonly label: string
  /** '参保', '缴费', '待遇', '医疗'. */
  readonly as: readonly string[]
}

export interface SubjectHeader extends SubjectId {
  /** Masked for persons and accounts; '' where no row gives one. */
  readonly name: string
  /** Masked number of a person or an account, else the public code. */
  readonly number: string
  readonly districts: readonly { readonly code: string; readonly label: string }[]
  readonly relations: readonly Relation[]
  readonly findings: { readonly open: number; readonly atRiskFen: string }
  /** The newest row of its register. */
  readonly cells: readonly ShownCell[]
}

/** Registers in the order in which they are asked, and the field that gives the name. */
export const registersOf: Readonly<
  Record<SubjectKind, readonly (readonly [dataset: string, column: string, name: string])[]>
> = {
  person: [['person', 'person_id', 'person_name']],
  employer: [
    ['employer', 'employer_id', 'employer_name'],
    ['business_registration', 'employer_id', 'employer_name'],
  ],
  provider: [
    ['provider', 'provider_id', 'provider_name'],
    ['training_institution', 'provider_id', 'institution_name'],
  ],
  account: [
    ['account_registration', 'account_id', 'account_name'],
    ['fund_account', 'account_id', 'account_name'],
  ],
}

/** Where a person's name is looked for when the register has none: every dataset of persons that carries names. */
const namedElsewhere: readonly Dataset[] = [...datasets.values()].filter(
  ({ key, fields }) => key === 'person_id' && fields.person_name,
)

export interface RegisterRow {
  readonly dataset: Dataset
  readonly name: string
  readonly row: RawRow
}

const newestIn = async (
  client: Client,
  scope: Scope,
  { subject, keys, open }: Seen,
  [id, column, name]: (typeof registersOf)[SubjectKind][number],
): Promise<RegisterRow | undefined> => {
  const dataset = datasetOf(id)
  const values = new Values()
  const own = addKeys(values, subject.kind, keys)
  const day = rowDay(dataset, 'v')
  const within = rowsWithin(scope, values, dataset, placeOf(dataset, 'v', day), open)
  const { rows } = await ask<{ row: RawRow }>(
    client,
    `select ${rawRowSql(dataset.fieldNames, 'v')} as row from visible.${id} v
     where v.${column} = any(${own}) and ${within} order by ${day ?? 'v.row_ref'} desc nulls last, v.row_ref desc limit 1`,
    values.list,
  )
  return rows[0] && { dataset, name, row: rows[0].row }
}

/** Any row within the scope that gives the person a name; one statement over all datasets, which stops at the first. */
const namedRow = async (client: Client, scope: Scope, { keys, open }: Seen): Promise<RegisterRow | undefined> => {
  const values = new Values()
  const own = addKeys(values, 'person', keys)
  const each = namedElsewhere.map((dataset) => {
    const within = rowsWithin(scope, values, dataset, placeOf(dataset, 'v', rowDay(dataset, 'v')), open)
    return `select '${dataset.id}', ${rawRowSql(['person_name', ...(dataset.district ? [dataset.district] : [])], 'v')}
      from visible.${dataset.id} v where v.person_id = any(${own}) and v.person_name is not null and ${within}`
  })
  const { rows } = await ask<{ dataset: string; row: RawRow }>(
    client,
    `select a.dataset, a.raw as row from (${each.join('\nunion all\n')}) a (dataset, raw) limit 1`,
    values.list,
  )
  return rows[0] && { dataset: datasetOf(rows[0].dataset), name: 'person_name', row: rows[0].row }
}

/** The newest row within the scope that says who the subject is. */
export const registerRow = async (client: Client, scope: Scope, seen: Seen): Promise<RegisterRow | undefined> => {
  for (const register of registersOf[seen.subject.kind]) {
    const found = await newestIn(client, scope, seen, register)
    if (found) return found
  }
  return seen.subject.kind === 'person' ? namedRow(client, scope, seen) : undefined
}

const relationWords: Partial<Record<LaneId, string>> = {
  employment: '参保',
  contribution: '缴费',
  benefit: '待遇',
  medical: '医疗',
  service: '协议',
}

interface RelationRow {
  readonly lane: LaneId
  readonly scheme: string | null
  readonly district: string | null
}

/** Which schemes and districts the subject's rows name, lane by lane. */
const readRelations = async (client: Client, scope: Scope, { subject, keys, open }: Seen): Promise<RelationRow[]> => {
  const values = new Values()
  const reading: Reading = { scope, open, values, kind: subject.kind, keys: addKeys(values, subject.kind, keys) }
  const arms = armsOf(subject.kind).filter(
    (arm) => relationWords[arm.entry.lane] && (arm.entry.dataset.fields.scheme || arm.entry.lane === 'employment'),
  )
  const each = arms.map((arm) => {
    const { dataset, lane } = arm.entry
    if (isKept(arm))
      return `select '${lane}' as lane, a.shows ->> 'scheme' as scheme, null as district from (${armSql(arm, reading)}) a`
    const within = rowsWithin(scope, values, dataset, placeOf(dataset, 'v', rowDay(dataset, 'v')), open)
    return `select '${lane}', ${dataset.fields.scheme ? 'v.scheme' : 'null'}, ${dataset.district ? `v.${dataset.district}` : 'null'}
      from visible.${dataset.id} v where v.${arm.column} = any(${reading.keys}) and ${within}`
  })
  if (each.length === 0) return []
  const { rows } = await ask<RelationRow>(
    client,
    `select distinct lane, scheme, district from (${each.join('\nunion all\n')}) a (lane, scheme, district)`,
    values.list,
  )
  return rows
}

const relationsOf = (rows: readonly RelationRow[]): Relation[] =>
  Object.entries(schemes).flatMap(([scheme, label]) => {
    const lanes = new Set(rows.filter((row) => row.scheme === scheme).map(({ lane }) => lane))
    const as = Object.entries(relationWords).flatMap(([lane, word]) => (lanes.has(lane as LaneId) ? [word] : []))
    return as.length > 0 ? [{ scheme, label, as }] : []
  })

const readFindingSums = async (
  client: Client,
  scope: Scope,
  { subject, keys }: Seen,
): Promise<SubjectHeader['findings']> => {
  const values = new Values()
  const { rows } = await ask<{ open: number; fen: string }>(
    client,
    `select count(*)::int as open, coalesce(sum(f.at_risk_fen), 0)::text as fen from screening.finding f
     where ${findingNames(subject.kind, addTexts(values, keys), true)} and f.state = 'open' and ${findingsWithin(scope, values)}`,
    values.list,
  )
  return { open: rows[0]?.open ?? 0, atRiskFen: rows[0]?.fen ?? '0' }
}

const districtLabel = (code: string): string => (districts as Readonly<Record<string, string>>)[code] ?? code

/** The register's cells as a page shows them: the subject's own number and name stand above them. */
const cellsOf = (keys: VaultKeys, found: RegisterRow, masks: Awaited<ReturnType<typeof masksFor>>): ShownCell[] =>
  shownCells(keys, found.dataset, found.row, masks).filter(
    ({ field }) => field !== found.name && field !== found.dataset.key,
  )

export const readHeader = async (client: Client, keys: VaultKeys, scope: Scope, seen: Seen): Promise<SubjectHeader> => {
  const { subject } = seen
  const found = await registerRow(client, scope, seen)
  const numberKind = isHidden(subject.kind) ? identityKindOfSubject(subject.kind) : undefined
  const masks = await masksFor(client, keys, [
    ...(numberKind ? [[numberKind, subject.key] as const] : []),
    ...(found ? personalIn(found.dataset, found.row) : []),
  ])
  const nameField = found?.dataset.fields[found.name]
  const named = found?.row[found.name] ?? null
  const nameKind = nameField && identityKindOfField(nameField)
  const relations = await readRelations(client, scope, seen)
  const register = found?.dataset.district ? found.row[found.dataset.district] : null
  const codes = [...new Set([register, ...relations.map(({ district }) => district)])].filter((code) => code != null)
  return {
    ...subjectId(keys, subject),
    name: named === null ? '' : nameKind ? masks(nameKind, named) : named,
    number: numberKind ? masks(numberKind, subject.key) : subject.key,
    districts: codes.map((code) => ({ code, label: districtLabel(code) })),
    relations: relationsOf(relations),
    findings: await readFindingSums(client, scope, seen),
    cells:
      found && registersOf[subject.kind].some(([id]) => id === found.dataset.id) ? cellsOf(keys, found, masks) : [],
  }
}
