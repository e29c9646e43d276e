/**
 * The Parquet mirror: one file per committed batch and dataset, derived from PostgreSQL and never the truth. A file counts
 * only when its manifest row is committed; readers take the list from the manifest in one snapshot. Delete the folder and
 * `rebuildMirror` makes it again.
 */
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { to as copyTo } from 'pg-copy-streams'
import { columnsOf } from '#standard/columns.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import { datasetOf, datasets } from '#standard/registry.ts'
import type { Client, Database, Queryable } from './database.ts'
import { type Duck, openDuck, sqlText } from './duck.ts'
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

/** Rows of one batch out of PostgreSQL as CSV on disk, in the order in which a mirror file keeps them. */
const unload = async (client: Client, dataset: Dataset, batchId: bigint, path: string): Promise<void> => {
  const columns = columnsOf(dataset).map(({ name }) => name)
  const order = [dataset.key, ...(dataset.monthOf ? ['row_month'] : []), 'row_no']
  const query = `copy (select ${columns.join(', ')} from data.${dataset.id} where batch_id = ${batchId} order by ${order.join(', ')}) to stdout (format csv, force_quote *)`
  await pipeline(client.query(copyTo(query)), createWriteStream(path, { mode: 0o600 }))
}

/** All pieces of one batch and dataset: rebuilt as one file, judged together. */
interface BatchFiles {
  readonly dataset: Dataset
  readonly batchId: bigint
  readonly files: readonly MirrorFile[]
}

const byBatch = (files: readonly MirrorFile[]): BatchFiles[] =>
  [...Map.groupBy(files, ({ dataset, batchId }) => `${dataset}/${batchId}`).values()].map((group) => {
    const first = group[0] as MirrorFile
    return { dataset: datasetOf(first.dataset), batchId: first.batchId, files: group }
  })

const rebuildBatch = async (
  database: Database,
  duck: Duck,
  folder: Folder,
  { dataset, batchId, files }: BatchFiles,
): Promise<void> => {
  const csv = join(folder.temp, `rebuild-${process.pid}.csv`)
  const client = await database.pool.connect()
  try {
    await unload(client, dataset, batchId, csv)
  } finally {
    client.release()
  }
  const columns = columnsOf(dataset)
  const types = columns.map(
    ({ name, duck: type }) => `${sqlText(name)}: ${sqlText(type === 'BOOLEAN' ? 'VARCHAR' : type)}`,
  )
  const values = columns.map(({ name, duck: type }) =>
    type === 'BOOLEAN' ? `case ${name} when 't' then true when 'f' then false end as ${name}` : name,
  )
  // Everything present is quoted, so that a bare nothing is null and "" stays an empty text.
  const select = `select ${values.join(', ')} from read_csv(${sqlText(csv)}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, columns = {${types.join(', ')}})`
  const made = await writeMirrorFile(duck, folder, dataset, batchId, select)
  rmSync(csv, { force: true })
  const expected = files.reduce((sum, { rows }) => sum + rows, 0n)
  if (made.rows !== expected)
    throw new RangeError(
      `mirror of batch ${batchId} ${dataset.id}: ${made.rows} rows in the database, ${expected} in the manifest`,
    )
  await database.transaction(async (client) => {
    await client.query('delete from intake.mirror_file where dataset = $1 and batch_id = $2', [dataset.id, batchId])
    await recordMirrorFile(client, made)
  })
}

export interface MirrorFault {
  readonly dataset: string
  readonly batchId: bigint
  readonly path: string
  /** Chinese: what is wrong. */
  readonly fault: string
}

/** Files on disk that no manifest row names: left by a crash between writing and the flip. */
export const orphans = (folder: Folder, files: readonly MirrorFile[]): string[] => {
  const known = new Set(files.map(({ path }) => path))
  return readdirSync(folder.mirror, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => readdirSync(join(folder.mirror, entry.name)).map((name) => join(entry.name, name)))
    .filter((path) => !known.has(path))
}

export const sweepOrphans = (folder: Folder, files: readonly MirrorFile[]): number => {
  const found = orphans(folder, files)
  for (const path of found) rmSync(join(folder.mirror, path), { force: true })
  return found.length
}

const fileFault = async (folder: Folder, file: MirrorFile): Promise<string | undefined> => {
  const path = join(folder.mirror, file.path)
  if (!existsSync(path)) return '文件不在'
  const { sha256, bytes } = await hashFile(path)
  return BigInt(bytes) !== file.bytes || sha256 !== file.sha256 ? '文件内容与清单的摘要不符' : undefined
}

const batchFault = async (
  database: Database,
  duck: Duck,
  folder: Folder,
  { dataset, batchId, files }: BatchFiles,
): Promise<string | undefined> => {
  const paths = files.map(({ path }) => join(folder.mirror, path))
  const [row] = await duck.rows(totalsSql(dataset, mirrorRelation(dataset, paths)))
  const mirrored = totalsOf(dataset, row)
  const stored = totalsOf(
    dataset,
    (await database.pool.query(totalsSql(dataset, `data.${dataset.id} where batch_id = ${batchId}`))).rows[0],
  )
  if (mirrored.rows !== stored.rows) return `镜像 ${mirrored.rows} 行,数据库 ${stored.rows} 行`
  const differs = Object.keys(stored.sums).find((name) => stored.sums[name] !== mirrored.sums[name])
  return differs
    ? `「${dataset.fields[differs]?.label}」合计:镜像 ${mirrored.sums[differs]} 分,数据库 ${stored.sums[differs]} 分`
    : undefined
}

const faultsOf = async (database: Database, duck: Duck, folder: Folder, batch: BatchFiles): Promise<MirrorFault[]> => {
  const at = { dataset: batch.dataset.id, batchId: batch.batchId }
  const faults: MirrorFault[] = []
  for (const file of batch.files) {
    const fault = await fileFault(folder, file)
    if (fault) faults.push({ ...at, path: file.path, fault })
  }
  if (faults.length > 0) return faults
  const fault = await batchFault(database, duck, folder, batch)
  return fault ? [{ ...at, path: batch.files[0]?.path ?? '', fault }] : []
}

/** Every file against its hash and against PostgreSQL: rows and sums of money. */
export const verifyMirror = async (
  database: Database,
  folder: Folder,
  onFile: (done: number, all: number) => void = () => undefined,
): Promise<{ files: number; rows: bigint; faults: MirrorFault[]; orphans: string[] }> => {
  const files = await manifest(database.pool)
  const duck = await openDuck({ folders: [folder.mirror], spill: folder.temp })
  const batches = byBatch(files)
  const faults: MirrorFault[] = []
  try {
    for (const [index, batch] of batches.entries()) {
      faults.push(...(await faultsOf(database, duck, folder, batch)))
      onFile(index + 1, batches.length)
    }
  } finally {
    duck.close()
  }
  return {
    files: files.length,
    rows: files.reduce((sum, { rows }) => sum + rows, 0n),
    faults,
    orphans: orphans(folder, files),
  }
}

/** Makes every file of the manifest anew (or only `only`), and removes what does not belong there. */
export const rebuildMirror = async (
  database: Database,
  folder: Folder,
  only?: readonly MirrorFault[],
  onFile: (done: number, all: number) => void = () => undefined,
): Promise<number> => {
  const batches = byBatch(await manifest(database.pool))
  const wanted = only
    ? batches.filter((batch) =>
        only.some((fault) => fault.dataset === batch.dataset.id && fault.batchId === batch.batchId),
      )
    : batches
  const duck = await openDuck({ folders: [folder.mirror, folder.temp], spill: folder.temp })
  try {
    for (const [index, batch] of wanted.entries()) {
      await rebuildBatch(database, duck, folder, batch)
      onFile(index + 1, wanted.length)
    }
  } finally {
    duck.close()
  }
  sweepOrphans(folder, await manifest(database.pool))
  return wanted.length
}
