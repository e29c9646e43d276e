/**
 * Parquet → chunks, by DuckDB inside this process. A Parquet file is a program for its reader: the caller runs the
 * readers in a child process, and the database here may touch this one file and the chunk folder only.
 */
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import { hashFile, unwritable } from './file-bytes.ts'
import type { Chunk, OpenedFile, ReaderSettings, RowProblem } from './reader.ts'
import { Reading } from './reading.ts'

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** DuckDB's own words may quote values of the file, so they are weighed and not passed on. */
const refusalOf = (error: unknown, { name, tempDir }: ReaderSettings): Refusal => {
  if (error instanceof Refusal) return error
  const words = messageOf(error)
  if (/no space left|disk quota/i.test(words))
    return unwritable(tempDir, Object.assign(new Error('full'), { code: 'ENOSPC' }))
  if (/out of memory/i.test(words))
    return new Refusal('FILE_TOO_LARGE', `「${name}」展开后超出内存限额。请减小行组,或拆成几个文件报送`, { file: name })
  return new Refusal('FILE_DAMAGED', `「${name}」不是完整的 Parquet 文件,可能没有传完。请核对大小后重新报送`, {
    file: name,
  })
}

interface Column {
  readonly name: string
  readonly type: string
}

/** Plain text of a column: ISO dates and times (instants in Shanghai time), 1/0, whole doubles without `.0`. */
const textOf = ({ name, type }: Column): string => {
  const column = identifier(name)
  if (type === 'BOOLEAN') return `cast(cast(${column} as tinyint) as varchar)`
  if (type === 'TIMESTAMP WITH TIME ZONE') return `cast(timezone('Asia/Shanghai', ${column}) as varchar)`
  if (type.startsWith('TIMESTAMP')) return `cast(cast(${column} as timestamp) as varchar)`
  if (type === 'DOUBLE' || type === 'FLOAT')
    return `case when abs(${column}) < 1e15 and ${column} = trunc(${column}) then cast(cast(${column} as bigint) as varchar) else cast(${column} as varchar) end`
  return `cast(${column} as varchar)`
}

const connect = async (settings: ReaderSettings): Promise<{ connection: DuckDBConnection; close: () => void }> => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' })
  const connection = await instance.connect()
  for (const sql of [
    `set TimeZone = 'Asia/Shanghai'`,
    `set temp_directory = ${literal(join(settings.tempDir, 'spill'))}`,
    `set allowed_paths = [${literal(settings.path)}]`,
    `set allowed_directories = [${literal(`${settings.tempDir}/`)}]`,
    'set enable_external_access = false',
    'set lock_configuration = true',
  ])
    await connection.run(sql)
  return {
    connection,
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

const describe = async (connection: DuckDBConnection, from: string, name: string): Promise<Column[]> => {
  const answer = await connection.runAndReadAll(`describe select * from ${from}`)
  const columns = answer.getRowsJson().map(([column, type]) => ({ name: String(column), type: String(type) }))
  const nested = columns.find(({ type }) => /^(STRUCT|MAP|UNION|VARIANT)|\]$/.test(type))
  if (nested)
    throw new Refusal('FILE_FORMAT', `「${name}」的列「${nested.name}」是嵌套类型。请拆成普通列后重新报送`, {
      file: name,
    })
  if (columns.some((column) => column.name.toLowerCase() === 'file_row_number'))
    throw new Refusal('FILE_FORMAT', `「${name}」不能有名为 file_row_number 的列。请改名后重新报送`, { file: name })
  return columns
}

/** Rows by the file's own footer: the count that the chunks are held against. */
const footer = async (
  connection: DuckDBConnection,
  { path, name, limits, chunkRows, chunkBytes }: ReaderSettings,
): Promise<{ records: number; step: number }> => {
  const one = async (sql: string): Promise<number> => {
    const answer = await connection.runAndReadAll(sql)
    return Number(answer.getRowsJson()[0]?.[0] ?? 0)
  }
  const records = await one(`select sum(num_rows) from parquet_file_metadata(${literal(path)})`)
  if (records > limits.parquetRows)
    throw new Refusal(
      'FILE_TOO_LARGE',
      `「${name}」声明有 ${records} 行,超出限额 ${limits.parquetRows} 行。请拆成几个文件报送`,
      {
        file: name,
      },
    )
  const unpacked = await one(`select sum(total_uncompressed_size) from parquet_metadata(${literal(path)})`)
  // Text is wider than the encoded column; twice is a fair guess, and the chunk size is a guide rather than a wall.
  const width = Math.max(1, (2 * unpacked) / Math.max(1, records))
  return { records, step: Math.max(1, Math.min(chunkRows, Math.floor(chunkBytes / width))) }
}

/** @throws Refusal as `openFile`. */
export const openParquet = async (settings: ReaderSettings): Promise<OpenedFile> => {
  const { path, name, tempDir, limits } = settings
  const from = `read_parquet(${literal(path)}, file_row_number = true, binary_as_string = true)`
  const { connection, close } = await connect(settings)
  const reading = new Reading()
  reading.onClose(async () => close())
  const prepare = async () => {
    const columns = await describe(connection, `read_parquet(${literal(path)}, binary_as_string = true)`, name)
    return { columns, ...(await footer(connection, settings)) }
  }
  const { columns, records, step } = await prepare().catch(async (error: unknown) => {
    await reading.close()
    throw refusalOf(error, settings)
  })

  const texts = columns.map(textOf).join(', ')
  const joined = `concat_ws(',', ${texts})`
  const broken = columns.some(({ type }) => type === 'VARCHAR')
    ? `(strlen(${joined}) > ${limits.recordBytes} or contains(${joined}, chr(0)))`
    : 'false'

  /** Rows that no chunk file can hold; rare, so they are asked for first and left out of the copy. */
  const problemsIn = async (stretch: string): Promise<RowProblem[]> => {
    const answer = await connection.runAndReadAll(
      `select file_row_number + 1, contains(${joined}, chr(0)), left(${joined}, 16384) from ${from} where ${stretch} and ${broken} order by 1`,
    )
    return answer.getRowsJson().map(([row, nul, raw]) => ({
      row: Number(row),
      code: nul === true ? 'VALUE_TEXT' : 'ROW_TOO_LONG',
      message:
        nul === true ? '这一行里有 NUL 字符。请删去后重新报送' : `这一行超过 ${limits.recordBytes} 字节。请检查内容`,
      excerpt: String(raw).slice(0, 80),
      raw: String(raw),
    }))
  }

  const copy = async (index: number): Promise<Chunk> => {
    const first = index * step
    const stretch = `file_row_number between ${first} and ${first + step - 1}`
    const target = join(tempDir, `chunk-${String(index + 1).padStart(6, '0')}.csv`)
    const problems = broken === 'false' ? [] : await problemsIn(stretch)
    const wanted = problems.length > 0 ? `${stretch} and not coalesce(${broken}, false)` : stretch
    const answer = await connection.runAndReadAll(
      `copy (select file_row_number + 1, ${texts} from ${from} where ${wanted}) to ${literal(target)} (format csv, header false)`,
    )
    await chmod(target, 0o600)
    return { path: target, firstRow: first + 1, rows: Number(answer.getRowsJson()[0]?.[0] ?? 0), problems }
  }

  async function* chunks(): AsyncGenerator<Chunk> {
    reading.begin()
    for (let index = 0; index * step < records; index++) {
      yield await copy(index).catch((error: unknown) => {
        throw refusalOf(error, settings)
      })
    }
    reading.end({ ...(await hashFile(path, name)), records })
  }

  return {
    format: 'parquet',
    encoding: 'utf-8',
    headers: columns.map((column) => column.name.trim()),
    chunks: () => reading.guard(chunks()),
    summary: () => reading.summary(),
    close: () => reading.close(),
  }
}
