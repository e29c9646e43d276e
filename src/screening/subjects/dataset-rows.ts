/** What single rows and pages of rows have in common: read by the primary key, judged by the scope, shown masked. */
import type { Scope, Values } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { columnsOf } from '#standard/columns.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import type { Client } from '#store/database.ts'
import { rowDay } from './arm-sql.ts'
import { subjectKindOf } from './lane-table.ts'
import type { RowPlace } from './locate-rows.ts'
import { masksFor, personalIn, type RawRow, rawRowSql, type ShownCell, shownCells } from './shown-values.ts'
import type { Seen } from './visible.ts'
import { placeOf, rowsWithin } from './wall.ts'

export interface ShownRow {
  /** Public id of the batch. */
  readonly batch: string
  readonly file: string
  readonly row: number
  /** The batch has been replaced by a corrected one. */
  readonly superseded: boolean
  readonly cells: readonly ShownCell[]
}

export interface StoredRow {
  readonly row_ref: bigint
  readonly public_id: string
  readonly file_name: string
  readonly status: string
  readonly raw: RawRow
}

/** Rows by their primary key, judged by `where` over the alias `v`, the newest batch first. */
export const fetchRows = async (
  client: Client,
  dataset: Dataset,
  places: readonly RowPlace[],
  values: Values,
  where: string,
): Promise<StoredRow[]> => {
  const type = columnsOf(dataset).find(({ name }) => name === dataset.key)?.pg ?? 'text'
  const arrays = [
    `${values.add(places.map(({ key }) => key))}::${type}[]`,
    `${values.add(places.map(({ month }) => month))}::date[]`,
    `${values.add(places.map(({ batch }) => batch))}::bigint[]`,
    `${values.add(places.map(({ row }) => row))}::integer[]`,
  ]
  const { rows } = await client.query<StoredRow>(
    `select v.batch_id * 4294967296 + v.row_no as row_ref, b.public_id, b.file_name, b.status, ${rawRowSql(dataset.fieldNames, 'v')} as raw
     from unnest(${arrays.join(', ')}) as k(key, month, batch, row)
     join data.${dataset.id} v on v.${dataset.key} = k.key and v.batch_id = k.batch and v.row_no = k.row ${dataset.monthOf ? 'and v.row_month = k.month' : ''}
     join intake.batch b on b.id = v.batch_id and b.status in ('committed', 'superseded')
     where ${where} order by 1 desc`,
    values.list,
  )
  return rows
}

/** jsonb has an order of its own: cells come in the order of the standard. */
const inOrder = (dataset: Dataset, raw: RawRow): RawRow =>
  Object.fromEntries(dataset.fieldNames.map((name) => [name, raw[name] ?? null]))

export const shownRows = async (
  client: Client,
  keys: VaultKeys,
  dataset: Dataset,
  rows: readonly StoredRow[],
): Promise<ShownRow[]> => {
  const masks = await masksFor(
    client,
    keys,
    rows.flatMap(({ raw }) => personalIn(dataset, raw)),
  )
  return rows.map(({ row_ref, public_id, file_name, status, raw }) => ({
    batch: public_id,
    file: file_name,
    row: Number(row_ref & 0xffff_ffffn),
    superseded: status === 'superseded',
    cells: shownCells(keys, dataset, inOrder(dataset, raw), masks),
  }))
}

/** Condition on a dataset's rows under the alias `v`, in the words of either engine. */
export const within = (scope: Scope, values: Values, dataset: Dataset, seen?: Seen): string =>
  rowsWithin(scope, values, dataset, placeOf(dataset, 'v', rowDay(dataset, 'v')), seen?.open)

/** Whether rows of the dataset tell of persons, employers, providers or accounts; law and catalogues do not. */
export const namesSubjects = ({ fieldNames, fields }: Dataset): boolean =>
  fieldNames.some((name) => {
    const field = fields[name]
    return field !== undefined && subjectKindOf(name, field) !== undefined
  })
