/**
 * The rows behind a finding. A row is (batch, row number); its dataset's key, where the finding's subject names it, finds it
 * at once, since the tables are kept by their key. Of a batch's row without it, summaries of pages tell where to look.
 */
import type { VaultKeys } from '#identity/keyring.ts'
import { identityKindOf } from '#identity/kinds.ts'
import { columnsOf } from '#standard/columns.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import { datasets } from '#standard/registry.ts'
import type { Database, Queryable } from '#store/database.ts'
import { erased, maskValues, type Personal } from './masked-subjects.ts'

export interface EvidenceRef {
  readonly alias: string
  readonly dataset: string
  /** Internal batch number. */
  readonly batch: string
  readonly row: number
}

/** A row as it is kept: personal cells are surrogates. */
export interface SourceRow {
  readonly dataset: string
  readonly batch: string
  readonly row: number
  readonly batchId: string
  readonly file: string
  readonly cells: Readonly<Record<string, unknown>>
}

export interface ShownRow extends EvidenceRef {
  /** Public id of the batch. */
  readonly batch: string
  readonly file: string
  /** Label → value, personal values masked. */
  readonly fields: Readonly<Record<string, string>>
}

type Found = Record<string, unknown> & { batch_id: bigint; row_no: number; public_id: string; file_name: string }

/** The value by which the dataset's table is kept, where the subject names it and it fits the column. */
const keyValue = (
  dataset: Dataset,
  subject: Readonly<Record<string, string>>,
): { value: string; type: string } | undefined => {
  const value = subject[dataset.key]
  const type = columnsOf(dataset).find(({ name }) => name === dataset.key)?.pg
  if (value === undefined || type === undefined || (type === 'bigint' && !/^\d{1,18}$/.test(value))) return undefined
  return { value, type }
}

const placeOf = (batch: bigint | string, row: number): string => `${batch}/${row}`

const withBatch = (from: string): string =>
  `select d.*, b.public_id, b.file_name from ${from} join intake.batch b on b.id = d.batch_id`

/** By the primary key: the subject's own rows. */
const byKey = async (
  database: Queryable,
  dataset: Dataset,
  key: NonNullable<ReturnType<typeof keyValue>>,
  refs: readonly EvidenceRef[],
): Promise<Found[]> => {
  const { rows } = await database.query<Found>(
    `${withBatch(`unnest($1::bigint[], $2::integer[]) as w(batch_id, row_no) join data.${dataset.id} d on d.batch_id = w.batch_id and d.row_no = w.row_no`)}
     where d.${dataset.key} = $3::${key.type}`,
    [refs.map(({ batch }) => batch), refs.map(({ row }) => row), key.value],
  )
  return rows
}

/** Up to here each number is looked up by itself; beyond, everything between the first and the last is gone through once. */
const fewRows = 50

/** By their place in one batch, named as a value: only then the summaries of pages are asked. */
const byPlace = async (
  database: Queryable,
  dataset: Dataset,
  batch: string,
  rowNumbers: readonly number[],
): Promise<Found[]> => {
  const table = `data.${dataset.id} d`
  if (rowNumbers.length <= fewRows) {
    const { rows } = await database.query<Found>(
      `${withBatch(table)} where d.batch_id = $1 and d.row_no = any($2::integer[])`,
      [batch, rowNumbers],
    )
    return rows
  }
  const { rows } = await database.query<Found>(
    `${withBatch(`unnest($2::integer[]) as w(row_no) join ${table} on d.row_no = w.row_no`)}
     where d.batch_id = $1 and d.row_no between $3 and $4`,
    [batch, rowNumbers, rowNumbers.reduce((a, b) => Math.min(a, b)), rowNumbers.reduce((a, b) => Math.max(a, b))],
  )
  return rows
}

const rowsOf = async (
  database: Queryable,
  dataset: Dataset,
  subject: Readonly<Record<string, string>>,
  refs: readonly EvidenceRef[],
): Promise<SourceRow[]> => {
  const key = keyValue(dataset, subject)
  const found = key ? await byKey(database, dataset, key, refs) : []
  const known = new Set(found.map(({ batch_id, row_no }) => placeOf(batch_id, row_no)))
  const rest = Map.groupBy(
    refs.filter(({ batch, row }) => !known.has(placeOf(batch, row))),
    ({ batch }) => batch,
  )
  for (const [batch, of] of rest) {
    const rowNumbers = [...new Set(of.map(({ row }) => row))]
    found.push(...(await byPlace(database, dataset, batch, rowNumbers)))
  }
  return found.map((row) => ({
    dataset: dataset.id,
    batch: row.batch_id.toString(),
    row: row.row_no,
    batchId: row.public_id,
    file: row.file_name,
    cells: row,
  }))
}

/** Rows as they are kept. Rows that were erased, or whose dataset is gone, are absent. */
export const sourceRows = async (
  database: Queryable,
  subject: Readonly<Record<string, string>>,
  evidence: readonly EvidenceRef[],
): Promise<SourceRow[]> => {
  const rows: SourceRow[] = []
  for (const [id, refs] of Map.groupBy(evidence, ({ dataset }) => dataset)) {
    const dataset = datasets.get(id)
    if (dataset) rows.push(...(await rowsOf(database, dataset, subject, refs)))
  }
  return rows
}

/** Personal cells of a row by field name. */
export const personalCells = ({ dataset, cells }: SourceRow): ReadonlyMap<string, Personal> => {
  const fields = datasets.get(dataset)?.fields ?? {}
  return new Map(
    Object.entries(fields).flatMap(([name, field]): [string, Personal][] => {
      const value = cells[name]
      if (!(field.kind in identityKindOf) || value === null || value === undefined) return []
      const kind = identityKindOf[field.kind as keyof typeof identityKindOf]
      return [[name, { kind, surrogate: BigInt(String(value)) }]]
    }),
  )
}

const shownFields = (row: SourceRow, shown: (value: Personal) => string): Record<string, string> => {
  const dataset = datasets.get(row.dataset)
  const personal = personalCells(row)
  const fields: Record<string, string> = {}
  for (const name of dataset?.fieldNames ?? []) {
    const field = dataset?.fields[name]
    const value = row.cells[name]
    if (!field || value === null || value === undefined) continue
    const masked = personal.get(name)
    if (masked) fields[field.label] = shown(masked)
    else if (field.kind === 'fen') fields[field.label] = `${(Number(value) / 100).toFixed(2)} 元`
    else if (field.kind === 'bool') fields[field.label] = value === true ? '是' : '否'
    else
      fields[field.label] =
        field.codes?.[String(value)] ?? (field.kind === 'month' ? String(value).slice(0, 7) : String(value))
  }
  return fields
}

/** Rows as people may see them, in the order of the evidence; of a row that is gone, `fields` is empty. */
export const shownOf = async (
  database: Database,
  keys: VaultKeys,
  rows: readonly SourceRow[],
  evidence: readonly EvidenceRef[],
): Promise<ShownRow[]> => {
  const byPlace = new Map(rows.map((row) => [`${row.dataset}/${placeOf(row.batch, row.row)}`, row]))
  const wanted = evidence.map((ref) => ({ ref, row: byPlace.get(`${ref.dataset}/${placeOf(ref.batch, ref.row)}`) }))
  const shown = await maskValues(
    database,
    keys,
    wanted.flatMap(({ row }) => (row ? [...personalCells(row).values()] : [])),
  )
  return wanted.map(({ ref, row }) => ({
    ...ref,
    batch: row?.batchId ?? ref.batch,
    file: row?.file ?? erased,
    fields: row ? shownFields(row, shown) : {},
  }))
}

/** The evidence rows of a finding, personal values masked. */
export const shownRows = async (
  database: Database,
  keys: VaultKeys,
  subject: Readonly<Record<string, string>>,
  evidence: readonly EvidenceRef[],
): Promise<ShownRow[]> => shownOf(database, keys, await sourceRows(database.pool, subject, evidence), evidence)
