/**
 * The mirror held against PostgreSQL: every file verified by hash, rows and sums of money, files made anew from the
 * tables, and files that no manifest row names found and swept away.
 */
import { createWriteStream, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { to as copyTo } from 'pg-copy-streams'
import { columnsOf } from '#standard/columns.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import { datasetOf } from '#standard/registry.ts'
import type { Client, Database } from './database.ts'
import { type Duck, openDuck, sqlText } from './duck.ts'
import { hashFile } from './durable.ts'
import type { Folder } from './folder.ts'
import {
  type MirrorFile,
  manifest,
  mirrorRelation,
  recordMirrorFile,
  totalsOf,
  totalsSql,
  writeMirrorFile,
} from './mirror.ts'

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
