/**
 * Accepted rows into PostgreSQL by COPY, under a batch id that is not visible yet, in bounded pieces. DuckDB writes CSV
 * into a named pipe that the COPY reads, so the two work at the same time and no second copy of the rows is stored.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, constants, createReadStream, open, type ReadStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { columnsOf } from '#standard/columns.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import type { Client, Database } from '#store/database.ts'
import { type Duck, sqlText } from '#store/duck.ts'
import type { Folder } from '#store/folder.ts'
import type { MirrorFile } from '#store/mirror.ts'

const few = 5_000

/**
 * A reader that waits for a writer which never comes is let go by holding the pipe open until it is in. Opened for both
 * directions, since a pipe that nobody reads yet cannot be opened for writing alone.
 */
const release = (pipe: string, reader: ReadStream): Promise<void> =>
  new Promise((resolve) => {
    open(pipe, constants.O_RDWR | constants.O_NONBLOCK, (failed, descriptor) => {
      if (failed) return resolve()
      let held = true
      const letGo = (): void => {
        if (held) closeSync(descriptor)
        held = false
        resolve()
      }
      if (!reader.pending) return letGo()
      reader.once('ready', letGo).once('error', letGo)
    })
  })

/** A named pipe in `temp`, made once a session (starting a program costs more the more memory this one holds). */
export const makePipe = (temp: string): string | undefined => {
  const pipe = join(temp, 'rows.pipe')
  return process.platform !== 'win32' && spawnSync('mkfifo', ['-m', '600', pipe]).status === 0 ? pipe : undefined
}

// What one read of a pipe can give on Linux; a larger buffer would be allocated for nothing each time.
const pipeBytes = 64 << 10

/** Without named pipes the rows go through a file. */
const copyByFile = async (
  duck: Duck,
  client: Client,
  dataset: Dataset,
  select: string,
  temp: string,
): Promise<bigint> => {
  const path = join(temp, 'rows.csv')
  try {
    // Before COPY begins: a failure to write would leave it waiting for rows, and the rollback waiting for it.
    await duck.exec(`copy (${select}) to ${sqlText(path)} (format csv, header false)`)
    const target = client.query(copyFrom(copyStatement(dataset)))
    await pipeline(createReadStream(path), target)
    return BigInt(target.rowCount ?? 0)
  } finally {
    rmSync(path, { force: true })
  }
}

const copyStatement = (dataset: Dataset): string =>
  `copy data.${dataset.id} (${columnsOf(dataset)
    .map(({ name }) => name)
    .join(', ')}) from stdin (format csv)`

const copyByPipe = async (
  duck: Duck,
  client: Client,
  dataset: Dataset,
  select: string,
  pipe: string,
): Promise<bigint> => {
  const target = client.query(copyFrom(copyStatement(dataset)))
  const source = createReadStream(pipe, { highWaterMark: pipeBytes })
  const writing = duck
    .exec(`copy (${select}) to ${sqlText(pipe)} (format csv, header false, use_tmp_file false)`)
    .catch(async (error: unknown) => {
      await release(pipe, source)
      source.destroy(error instanceof Error ? error : new Error(String(error)))
      throw error
    })
  const outcomes = await Promise.allSettled([pipeline(source, target), writing])
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  return BigInt(target.rowCount ?? 0)
}

/** Few rows go through Node as text: a pipe and its two threads cost more than the rows. */
const copyFew = async (duck: Duck, client: Client, dataset: Dataset, file: string): Promise<bigint> => {
  const columns = columnsOf(dataset).map(({ name }) => name)
  const rows = await duck.rows<Record<string, string | null>>(
    `select ${columns.map((name) => `cast(${name} as varchar) as ${name}`).join(', ')} from read_parquet(${sqlText(file)})`,
  )
  const cell = (value: string | null | undefined): string =>
    value === null || value === undefined ? '' : `"${value.replaceAll('"', '""')}"`
  const lines = rows.map((row) => `${columns.map((name) => cell(row[name])).join(',')}\n`)
  const target = client.query(copyFrom(copyStatement(dataset)))
  await pipeline(Readable.from(lines), target)
  return BigInt(target.rowCount ?? 0)
}

const ensureYears = async (database: Database, dataset: Dataset, file: MirrorFile): Promise<void> => {
  if (!dataset.large || !file.firstMonth || !file.lastMonth) return
  for (let year = Number(file.firstMonth.slice(0, 4)); year <= Number(file.lastMonth.slice(0, 4)); year += 1)
    await database.pool.query('select data.ensure_year($1, $2)', [dataset.id, year])
}

/** Where the rows pass: the session's named pipe, or its folder where there are no pipes. */
export interface Passage {
  readonly pipe: string | undefined
  readonly temp: string
}

/** One mirror file's rows into the table, in a transaction of their own. @throws RangeError when PostgreSQL took another number. */
export const loadFile = async (
  duck: Duck,
  database: Database,
  folder: Folder,
  dataset: Dataset,
  file: MirrorFile,
  { pipe, temp }: Passage,
): Promise<void> => {
  if (file.rows === 0n) return
  await ensureYears(database, dataset, file)
  const path = join(folder.mirror, file.path)
  const select = `select * from read_parquet(${sqlText(path)})`
  const taken = await database.transaction((client) => {
    if (file.rows <= BigInt(few)) return copyFew(duck, client, dataset, path)
    return pipe ? copyByPipe(duck, client, dataset, select, pipe) : copyByFile(duck, client, dataset, select, temp)
  })
  if (taken !== file.rows) throw new RangeError(`${dataset.id}: ${file.rows} rows written, ${taken} loaded`)
}
