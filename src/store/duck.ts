/**
 * DuckDB sessions: in memory, one a job, with the limits of a shared machine. Before any outside file is read the
 * session is locked: only the named folders, no extension loading, no changing of settings by SQL.
 */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

export interface DuckOptions {
  readonly memory?: string
  readonly threads?: number
  /** Folders that SQL may read and write; nothing else. */
  readonly folders: readonly string[]
  readonly spill: string
  /** false: results come in any order unless the statement says one, which lets both threads work at full speed. */
  readonly ordered?: boolean
}

export interface Duck {
  readonly connection: DuckDBConnection
  exec(sql: string): Promise<void>
  /** Rows as objects: BIGINT as bigint, DATE as 'YYYY-MM-DD', DECIMAL as text. */
  rows<T extends Record<string, unknown>>(sql: string): Promise<T[]>
  /** A second connection to the same session, so that two statements can run at once. */
  fork(): Promise<Duck>
  close(): void
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

export { literal as sqlText }

/** Helper functions of rule SQL; PostgreSQL has the same in schema visible (migration 001). */
const helpers = [
  `create macro month_of(d) as date_trunc('month', d)::date`,
  `create macro add_months(d, m) as (d + to_months(m::integer))::date`,
  `create macro add_days(d, n) as (d + n::integer)::date`,
  `create macro days_between(a, b) as datediff('day', a, b)`,
  `create macro months_between(a, b) as ((year(b) * 12 + month(b)) - (year(a) * 12 + month(a)))`,
  `create macro year_of(d) as year(d)`,
  `create macro day_of(t) as t::date`,
  `create macro share_ppm(amount, ppm) as ((amount::hugeint * ppm * 2 + 1000000) // 2000000)::bigint`,
  `create macro whole_div(amount, divisor) as (amount // divisor)::bigint`,
]

export const openDuck = async (options: DuckOptions): Promise<Duck> => {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: options.memory ?? '1GB',
    threads: String(options.threads ?? 2),
    temp_directory: options.spill,
    preserve_insertion_order: String(options.ordered ?? true),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const first = await instance.connect()
  const session = connected(instance, first, () => instance.closeSync())
  const { exec } = session
  await exec(`set TimeZone = 'Asia/Shanghai'`)
  await exec(`set allowed_directories = [${[...options.folders, options.spill].map(literal).join(', ')}]`)
  await exec('set enable_external_access = false')
  await exec('create schema visible')
  for (const helper of helpers) await exec(helper)
  await exec(`set search_path = 'visible,main'`)
  await exec('set lock_configuration = true')
  return session
}

/** Helper types of the driver as plain values. */
const plain = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(plain)
  if ('items' in value && Array.isArray(value.items)) return value.items.map(plain)
  return String(value)
}

const connected = (instance: DuckDBInstance, connection: DuckDBConnection, last: () => void): Duck => ({
  connection,
  async exec(sql) {
    await connection.run(sql)
  },
  async rows<T extends Record<string, unknown>>(sql: string): Promise<T[]> {
    const reader = await connection.runAndReadAll(sql)
    return reader.getRowObjects().map((row) => {
      const out: Record<string, unknown> = {}
      for (const [name, value] of Object.entries(row)) out[name] = plain(value)
      return out as T
    })
  },
  fork: async () => connected(instance, await instance.connect(), () => undefined),
  close: () => {
    connection.closeSync()
    last()
  },
})
