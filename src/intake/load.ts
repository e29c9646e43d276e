/**
 * Accepted rows into PostgreSQL by COPY, under a batch id that is not visible yet, in bounded pieces. DuckDB writes CSV
 * into a named pipe that the COPY reads, so the two work at the same time and no second copy of the rows is stored.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, constants, createReadStream, open, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { columnsOf } from '#standard/columns.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import type { Client, Database } from '#store/database.ts'
import { type Duck, sqlText } from '#store/duck.ts'

const rowsAtATime = 2_000_000
const few = 5_000

/** A reader that waits for a writer which never comes is let go by opening the other end for a moment. */
const release = (pipe: string): Promise<void> =>
  new Promise((resolve) => {
    open(pipe, constants.O_WRONLY | constants.O_NONBLOCK, (error, descriptor) => {
      if (!error) closeSync(descriptor)
      resolve()
    })
  })

const copyPiece = async (
  duck: Duck,
  client: Client,
  dataset: Dataset,
  select: string,
  temp: string,
): Promise<bigint> => {
  const pipe = join(temp, 'rows.csv')
  rmSync(pipe, { force: true })
  const piped = process.platform !== 'win32' && spawnSync('mkfifo', ['-m', '600', pipe]).status === 0
  const writing = (): Promise<void> =>
    duck.exec(`copy (${select}) to ${sqlText(pipe)} (format csv, header false, use_tmp_file false)`)
  const columns = columnsOf(dataset).map(({ name }) => name)
  const target = client.query(copyFrom(`copy data.${dataset.id} (${columns.join(', ')}) from stdin (format csv)`))
  if (!piped) await writing()
  const source = createReadStream(pipe, { highWaterMark: 1 << 20 })
  const reading = pipeline(source, target)
  const outcomes = await Promise.allSettled([
    reading,
    piped
      ? writing().catch(async (error: unknown) => {
          await release(pipe)
          source.destroy(error instanceof Error ? error : new Error(String(error)))
          throw error
        })
      : undefined,
  ])
  rmSync(pipe, { force: true })
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
  const target = client.query(copyFrom(`copy data.${dataset.id} (${columns.join(', ')}) from stdin (format csv)`))
  await pipeline(Readable.from(lines), target)
  return BigInt(target.rowCount ?? 0)
}

/** @param file Parquet with exactly the dataset's columns, sorted by key. @returns rows that PostgreSQL says it took. */
export const loadRows = async (
  duck: Duck,
  database: Database,
  dataset: Dataset,
  file: string,
  rows: bigint,
  temp: string,
  onRows: (done: bigint) => void,
): Promise<bigint> => {
  if (rows <= BigInt(few)) {
    const taken = rows === 0n ? 0n : await database.transaction((client) => copyFew(duck, client, dataset, file))
    onRows(taken)
    return taken
  }
  let loaded = 0n
  for (let start = 0n; start < rows; start += BigInt(rowsAtATime)) {
    const source = `read_parquet(${sqlText(file)}, file_row_number = true)`
    const piece =
      rows <= BigInt(rowsAtATime)
        ? `select * from read_parquet(${sqlText(file)})`
        : `select * exclude (file_row_number) from ${source} where file_row_number >= ${start} and file_row_number < ${start + BigInt(rowsAtATime)}`
    loaded += await database.transaction((client) => copyPiece(duck, client, dataset, piece, temp))
    onRows(loaded)
  }
  return loaded
}
