/**
 * PostgreSQL is the only truth. `openDatabase` gives a ready database: server found or started, roles and schema in place,
 * dataset tables as the standard has them. Roles: the owner migrates; the app has no DDL and may only insert events; the
 * rules role only selects dataset views; the vault role alone sees the vault. An outside server (DATABASE_URL) whose user
 * may not create roles runs with that one user, and `doctor` says so.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import { type ClusterAddress, clusterUrl, startCluster, stopCluster } from './embedded.ts'
import { type Folder, projectRoot } from './folder.ts'
import { installQueue } from './queue-schema.ts'
import { syncStandard } from './standard-tables.ts'

// Civil dates stay text, 64-bit integers become bigint, numeric stays text: nothing is rounded on the way out.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMP, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => BigInt(text))

export type Client = pg.PoolClient
export type Queryable = Pick<pg.PoolClient, 'query'>

export interface Database {
  readonly pool: pg.Pool
  readonly embedded: boolean
  /** Address of the app's role, for what keeps connections of its own. */
  readonly url: string
  /** One transaction; rolled back when `work` throws. */
  transaction<T>(work: (client: Client) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const databaseName = 'shejian'
const lowestServer = 14

const connectRefusal = (error: unknown): Refusal =>
  new Refusal('DATABASE_UNREACHABLE', `数据库连不上:${messageOf(error)}。请检查 DATABASE_URL 与数据库是否在运行。`)

/** Whether a statement failed because the server went away, rather than because of what it asked. */
const isServerGone = (error: unknown): boolean =>
  /^(57P0[123]|08...|ECONN|EPIPE|ENOENT)/.test(String((error as { code?: unknown } | undefined)?.code ?? '')) ||
  /Connection terminated|not queryable/.test(messageOf(error))

/** A lock on the connection for as long as `work` runs: schema changes of two processes must not meet. */
const migrateLock = 7_205_101

const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, application_name: 'shejian-setup' })
  try {
    await client.connect()
  } catch (error) {
    throw connectRefusal(error)
  }
  // What breaks the connection fails the statement under way; the event beside it must not end the process unheard.
  client.on('error', () => undefined)
  try {
    return await work(client)
  } catch (error) {
    throw isServerGone(error) ? connectRefusal(error) : error
  } finally {
    await client.end().catch(() => undefined)
  }
}

const migrations = (): { name: string; sql: string }[] => {
  const folder = join(projectRoot, 'src', 'store', 'migrations')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }))
}

/** Forward-only: each file once, in its own transaction, in order of name. */
export const migrate = async (client: pg.Client): Promise<string[]> => {
  await client.query('select pg_advisory_lock($1)', [migrateLock])
  try {
    await client.query('create schema if not exists store')
    await client.query(
      'create table if not exists store.migration (name text primary key, applied_at timestamptz not null default current_timestamp)',
    )
    const done = new Set(
      (await client.query<{ name: string }>('select name from store.migration')).rows.map(({ name }) => name),
    )
    const applied: string[] = []
    for (const { name, sql } of migrations()) {
      if (done.has(name)) continue
      await client.query('begin')
      try {
        await client.query(sql)
        await client.query('insert into store.migration (name) values ($1)', [name])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Refusal('DATABASE_UNSUITABLE', `数据库结构升级在 ${name} 停下,已回滚:${messageOf(error)}`)
      }
      applied.push(name)
    }
    await installQueue(client)
    await syncStandard(client)
    return applied
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrateLock])
  }
}

const roleNames = ['shejian_rules', 'shejian_vault'] as const

const setUpRoles = async (client: pg.Client, logins: { owner: string; app: string } | undefined): Promise<void> => {
  for (const role of roleNames) {
    const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
    if (known.rowCount === 0) await client.query(`create role ${role} nologin`)
  }
  if (!logins) return
  for (const [role, password] of [
    ['shejian_owner', logins.owner],
    ['shejian_app', logins.app],
  ] as const) {
    const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
    if (known.rowCount === 0)
      await client.query(`create role ${role} login noinherit password ${client.escapeLiteral(password)}`)
  }
  await client.query('grant shejian_rules, shejian_vault to shejian_app')
  await client.query('grant shejian_rules, shejian_vault to shejian_owner')
}

/** What each role may do, said anew after every change of the schema. Objects belong to the owner. */
const grants = (app: string): string => `
  grant usage on schema store, intake, data, visible, screening, workflow, access, audit, oversight, jobs, cases, reports to ${app};
  grant select on all tables in schema store to ${app};
  grant select, insert, update, delete on all tables in schema intake, data, screening, access, oversight, jobs, cases, reports to ${app};
  grant select on all tables in schema visible to ${app};
  grant select, insert on all tables in schema workflow, audit to ${app};
  grant update on workflow.deadline to ${app};
  grant usage on all sequences in schema intake, screening, workflow, access, audit, oversight, jobs, cases, reports to ${app};
  grant execute on all functions in schema jobs to ${app};
  grant usage on schema visible to shejian_rules;
  grant select on all tables in schema visible to shejian_rules;
  grant usage on schema vault to shejian_vault;
  grant select, insert, update, delete on all tables in schema vault to shejian_vault;
  grant usage on all sequences in schema vault to shejian_vault;
`

const checkServer = async (client: pg.Client): Promise<void> => {
  const version = await client.query<{ v: number; e: string }>(
    `select current_setting('server_version_num')::int as v, (select pg_encoding_to_char(encoding) from pg_database where datname = current_database()) as e`,
  )
  const { v = 0, e = '' } = version.rows[0] ?? {}
  if (v < lowestServer * 10_000)
    throw new Refusal('DATABASE_UNSUITABLE', `数据库版本太低:需要 PostgreSQL ${lowestServer} 或更新,现为 ${v}`)
  if (e !== 'UTF8')
    throw new Refusal(
      'DATABASE_UNSUITABLE',
      `数据库编码是 ${e},需要 UTF8。请用 createdb --encoding=UTF8 --template=template0 新建一个库。`,
    )
}

/** Database `name` on the embedded server: made if absent, migrated as its owner. @returns the app's address. */
export const prepareOn = async (address: ClusterAddress, name: string): Promise<string> => {
  const asSuper = clusterUrl(address, 'postgres', address.passwords.superuser, 'postgres')
  await withClient(asSuper, async (client) => {
    await client.query('select pg_advisory_lock($1)', [migrateLock])
    await setUpRoles(client, address.passwords)
    const known = await client.query('select 1 from pg_database where datname = $1', [name])
    if (known.rowCount === 0) await client.query(`create database ${name} owner shejian_owner`)
  })
  const asOwner = clusterUrl(address, 'shejian_owner', address.passwords.owner, name)
  await withClient(asOwner, async (client) => {
    await migrate(client)
    await client.query(grants('shejian_app'))
  })
  return clusterUrl(address, 'shejian_app', address.passwords.app, name)
}

/** Schema and roles in an outside database; roles only where its user may make them. */
export const prepareGiven = async (url: string): Promise<void> => {
  await withClient(url, async (client) => {
    await checkServer(client)
    await migrate(client)
    try {
      await setUpRoles(client, undefined)
      await client.query(grants('current_user'))
    } catch {
      // The user may not create roles: it owns everything itself, and the separation is the operator's to make.
    }
  })
}

interface Connected {
  readonly url: string
  readonly pool: pg.Pool
  /** One connection for as long as the database is open: another command that ends must see that we are here. */
  readonly presence: pg.PoolClient
}

const connectOnce = async (folder: Folder, given: string | undefined): Promise<Connected> => {
  if (given) await prepareGiven(given)
  const url = given ?? (await prepareOn(await startCluster(folder), databaseName))
  // Kept while a person reads a page: opening another costs the next request tens of milliseconds. A command ends its own.
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    idleTimeoutMillis: 60_000,
    application_name: 'shejian',
  })
  try {
    const presence = await pool.connect()
    presence.on('error', () => undefined)
    return { url, pool, presence }
  } catch (error) {
    await pool.end()
    throw connectRefusal(error)
  }
}

/** The last command out stops the embedded server, perhaps while this one is on its way in: then it is started again. */
const connect = async (folder: Folder, given: string | undefined): Promise<Connected> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await connectOnce(folder, given)
    } catch (error) {
      const gone = isServerGone(error) || (error instanceof Refusal && error.code === 'DATABASE_UNREACHABLE')
      if (given || attempt === 5 || !gone) throw error
      await pause(300 * attempt)
    }
  }
}

/** @throws Refusal DATABASE_* with what to do about it. */
export const openDatabase = async (
  folder: Folder,
  given = process.env.DATABASE_URL || undefined,
): Promise<Database> => {
  const { url, pool, presence } = await connect(folder, given)
  // An idle connection that the server ends must not end the process: the next query opens another.
  pool.on('error', () => undefined)
  // One in use fails its query instead; the event beside that must not end the process unheard.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const transaction = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      await client.query('begin')
      const result = await work(client)
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure
      })
      throw error
    } finally {
      client.release(broken)
    }
  }
  const close = async (): Promise<void> => {
    let last = false
    if (!given) {
      const count = await pool
        .query<{ n: bigint }>(`select count(*) as n from pg_stat_activity where application_name like 'shejian%'`)
        .catch(() => undefined)
      last = count !== undefined && Number(count.rows[0]?.n ?? 0n) <= pool.totalCount
    }
    presence.release()
    await pool.end()
    // The last command out stops the server; while another works on, it stays.
    if (last) await stopCluster(folder)
  }
  return { pool, embedded: !given, url, transaction, close }
}
