/**
 * The Parquet mirror: one file per committed batch and dataset, derived from PostgreSQL and never the truth. A file counts
 * only when its manifest row is committed; readers take the list from the manifest in one snapshot. Delete the folder and
 * `rebuildMirror` (mirror-audit.ts) makes it again.
 */
import { mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { columnsOf } from '#standard/columns.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import { datasets } from '#standard/registry.ts'
import type { Queryable } from './database.ts'
import { type Duck, sqlText } from './duck.ts'
import { flushFile, flushFolder, hashFile } from './durable.ts'
import type { Folder } from './folder.ts'

export interface MirrorFile {
  readonly batchId: bigint
  readonly dataset: string
  /** 0, and on for the further pieces of a large batch. */
  readonly part: number
  /** Relative to the mirror folder. */
  readonly path: string
  readonly sha256: string
  readonly bytes: bigint
  readonly rows: bigint
  /** Sum of every money field, in fen as text. */
  readonly sums: Readonly<Record<string, string>>
  readonly firstMonth: string | null
  readonly lastMonth: string | null
}

interface ManifestRow {
  batch_id: bigint
  dataset: string
  part: number
  path: string
  sha256: string
  bytes: bigint
  rows: bigint
  sums: Record<string, string>
  first_month: string | null
  last_month: string | null
}

const fromRow = (row: ManifestRow): MirrorFile => ({
  batchId: row.batch_id,
  dataset: row.dataset,
  part: row.part,
  path: row.path,
  sha256: row.sha256,
  bytes: row.bytes,
  rows: row.rows,
  sums: row.sums,
  firstMonth: row.first_month,
  lastMonth: row.last_month,
})

/** All files in the manifest: also those of superseded batches, which stay for the record. */
export const manifest = async (client: Queryable): Promise<MirrorFile[]> => {
  const { rows } = await client.query<ManifestRow>('select * from intake.mirror_file order by dataset, batch_id, part')
  return rows.map(fromRow)
}

/** The files whose rows are visible now. */
export const visibleFiles = async (client: Queryable): Promise<MirrorFile[]> => {
  const outliving = [...datasets.values()].filter((dataset) => dataset.outlivesSupersede).map(({ id }) => id)
  const { rows } = await client.query<ManifestRow>(
    `select m.* from intake.mirror_file m join intake.batch b on b.id = m.batch_id
     where b.status = 'committed' or (b.status = 'superseded' and m.dataset = any($1)) order by m.dataset, m.batch_id, m.part`,
    [outliving],
  )
  return rows.map(fromRow)
}

export const mirrorPath = (dataset: string, batchId: bigint, part: number): string =>
  join(dataset, part === 0 ? `${batchId}.parquet` : `${batchId}-${part}.parquet`)

export const moneyFields = (dataset: Dataset): string[] =>
  dataset.fieldNames.filter((name) => dataset.fields[name]?.kind === 'fen')

/**
 * Rows of mirror files as a relation with every column of the standard: files from before a field existed lack it, and
 * read as null there. @param paths absolute.
 */
export const mirrorRelation = (dataset: Dataset, paths: readonly string[]): string => {
  const nothing = columnsOf(dataset).map(({ name, duck }) => `null::${duck} as ${name}`)
  const typed = `select ${nothing.join(', ')} where false`
  return paths.length === 0
    ? `(${typed})`
    : `(${typed} union all by name select * from read_parquet([${paths.map(sqlText).join(', ')}], union_by_name = true))`
}

/** Statement over a relation that gives rows, months and the sum of each money field. */
export const totalsSql = (dataset: Dataset, relation: string): string => {
  const sums = moneyFields(dataset).map((name) => `, cast(coalesce(sum(${name}), 0) as varchar) as sum_${name}`)
  const months = dataset.monthOf
    ? 'cast(min(row_month) as varchar) as first_month, cast(max(row_month) as varchar) as last_month'
    : 'null as first_month, null as last_month'
  return `select count(*) as rows, ${months}${sums.join('')} from ${relation}`
}

export interface Totals {
  readonly rows: bigint
  readonly firstMonth: string | null
  readonly lastMonth: string | null
  readonly sums: Readonly<Record<string, string>>
}

export const totalsOf = (dataset: Dataset, row: Readonly<Record<string, unknown>> | undefined): Totals => ({
  rows: BigInt(String(row?.rows ?? 0)),
  firstMonth: (row?.first_month as string | null) ?? null,
  lastMonth: (row?.last_month as string | null) ?? null,
  sums: Object.fromEntries(moneyFields(dataset).map((name) => [name, String(row?.[`sum_${name}`] ?? '0')])),
})

/**
 * Writes a select's rows as the batch's file: `.tmp`, flushed, hashed, renamed. The select gives exactly the dataset's
 * columns. The caller's flip inserts what comes back into the manifest.
 */
export const writeMirrorFile = async (
  duck: Duck,
  folder: Folder,
  dataset: Dataset,
  batchId: bigint,
  select: string,
  part = 0,
): Promise<MirrorFile> => {
  const path = mirrorPath(dataset.id, batchId, part)
  const target = join(folder.mirror, path)
  mkdirSync(dirname(target), { recursive: true })
  const building = `${target}.tmp`
  await duck.exec(
    `copy (${select}) to ${sqlText(building)} (format parquet, compression snappy, row_group_size 122880)`,
  )
  const [row] = await duck.rows(totalsSql(dataset, `read_parquet(${sqlText(building)})`))
  await flushFile(building)
  const { sha256, bytes } = await hashFile(building)
  renameSync(building, target)
  await flushFolder(dirname(target))
  const { rows, firstMonth, lastMonth, sums } = totalsOf(dataset, row)
  return { batchId, dataset: dataset.id, part, path, sha256, bytes: BigInt(bytes), rows, sums, firstMonth, lastMonth }
}

export const recordMirrorFile = async (client: Queryable, file: MirrorFile): Promise<void> => {
  await client.query(
    `insert into intake.mirror_file (batch_id, dataset, part, path, sha256, bytes, rows, sums, first_month, last_month)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      file.batchId,
      file.dataset,
      file.part,
      file.path,
      file.sha256,
      file.bytes,
      file.rows,
      JSON.stringify(file.sums),
      file.firstMonth,
      file.lastMonth,
    ],
  )
}
