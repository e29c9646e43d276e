/**
 * Backup of a working folder: a logical export of everything in PostgreSQL as of one moment. Identities go out sealed, as
 * they lie in the vault; the key that opens them is never among these files, so that who holds a backup holds no names.
 * The mirror is derived and therefore not backed up. So are the log's tiles: audit.leaf and audit.checkpoint come along, and
 * `audit checkpoint` writes the folder anew from them. The key that signs the log is kept apart like the vault's.
 *
 * Runs while others read and write: one repeatable-read transaction sees one moment. A batch under way at that moment
 * comes along unfinished, and the first intake after a restore clears it away as after any interruption.
 */
import {
  closeSync,
  createWriteStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { loadKeys } from '#identity/keys.ts'
import { type Clock, systemClock } from '#kernel/clock.ts'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import { type BackupTable, type ManifestBody, manifestName, manifestText } from './backup-manifest.ts'
import { flushFile, flushFolder, hashFile } from './durable.ts'
import { clusterUrl, startCluster } from './embedded.ts'
import { type Folder, projectRoot } from './folder.ts'

/** All that holds data; `visible` has views alone. */
export const backupSchemas = [
  'store',
  'intake',
  'data',
  'screening',
  'workflow',
  'access',
  'oversight',
  'cases',
  'reports',
  'audit',
  'vault',
] as const

/**
 * Address of the role that owns the tables: it alone sees the vault and may set counters. On the embedded server that is
 * the owner; in a given database the user it was given with.
 */
export const ownerAddress = async (folder: Folder, given = process.env.DATABASE_URL): Promise<string> => {
  if (given) return given
  const address = await startCluster(folder)
  return clusterUrl(address, 'shejian_owner', address.passwords.owner, 'shejian')
}

/** A connection on which values have one written form, whatever the server's settings. */
export const withOwner = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, application_name: 'shejian-backup' })
  // A server that ends meanwhile fails the statement under way; the event beside it must not end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw new Refusal('DATABASE_UNREACHABLE', `数据库连不上:${messageOf(error)}`)
  }
  try {
    await client.query(
      `set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set timezone = 'UTC'; set bytea_output = 'hex';
       set extra_float_digits = 3; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set row_security = off`,
    )
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

export interface StoredTable {
  readonly schema: string
  readonly table: string
  readonly columns: readonly string[]
  readonly years: readonly number[]
}

/**
 * Tables of the backed-up schemas, partitions left to their parents, in an order in which references are met. Numbers of
 * transactions mean nothing on another server: such columns take their defaults there.
 */
export const storedTables = async (client: pg.Client): Promise<StoredTable[]> => {
  const { rows } = await client.query<StoredTable & { name: string; needs: string[] }>(
    `select n.nspname::text as schema, c.relname::text as table, n.nspname || '.' || c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          and a.atttypid not in ('xid8'::regtype, 'pg_snapshot'::regtype)) as columns,
       coalesce((select array_agg((regexp_match(p.relname, '_y(\\d{4})$'))[1]::integer order by p.relname) from pg_inherits i
        join pg_class p on p.oid = i.inhrelid where i.inhparent = c.oid and p.relname ~ '_y\\d{4}$'), '{}') as years,
       array(select rn.nspname || '.' || r.relname from pg_constraint k join pg_class r on r.oid = k.confrelid
        join pg_namespace rn on rn.oid = r.relnamespace where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition
     order by array_position($1, n.nspname::text), c.relname`,
    [backupSchemas],
  )
  const byName = new Map(rows.map((row) => [row.name, row]))
  const ordered = new Set<(typeof rows)[number]>()
  const place = (row: (typeof rows)[number], above: readonly string[]): void => {
    for (const need of row.needs) {
      const needed = byName.get(need)
      if (needed && !above.includes(need)) place(needed, [...above, row.name])
    }
    ordered.add(row)
  }
  for (const row of rows) place(row, [])
  return [...ordered].map(({ schema, table, columns, years }) => ({ schema, table, columns, years }))
}

export const quotedTable = ({ schema, table }: Pick<StoredTable, 'schema' | 'table'>): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`

const exportTable = async (client: pg.Client, out: string, stored: StoredTable): Promise<BackupTable> => {
  const file = `${stored.schema}.${stored.table}.csv.gz`
  const building = join(out, `${file}.tmp`)
  const columns = stored.columns.map((name) => pg.escapeIdentifier(name)).join(', ')
  const rows = client.query(
    copyTo(`copy (select ${columns} from ${quotedTable(stored)}) to stdout (format csv, header)`),
  )
  await pipeline(
    rows,
    createGzip({ level: constants.Z_BEST_SPEED, chunkSize: 1 << 18 }),
    createWriteStream(building, { mode: 0o600, flags: 'wx' }),
  )
  await flushFile(building)
  const { sha256, bytes } = await hashFile(building)
  renameSync(building, join(out, file))
  return { ...stored, columns: [...stored.columns], years: [...stored.years], file, rows: rows.rowCount, bytes, sha256 }
}

/** Read after the snapshot was taken, so that no counter is behind a row that was exported. */
const sequencesOf = async (client: pg.Client): Promise<ManifestBody['sequences']> => {
  const { rows } = await client.query<{ schema: string; sequence: string; last: string | null }>(
    `select schemaname::text as schema, sequencename::text as sequence, last_value::text as last from pg_sequences
     where schemaname = any($1) order by 1, 2`,
    [backupSchemas],
  )
  return rows
}

const writeWhole = async (path: string, bytes: Buffer): Promise<void> => {
  const building = `${path}.tmp`
  const handle = openSync(building, 'w', 0o600)
  try {
    writeSync(handle, bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(building, path)
  await flushFolder(dirname(path))
}

/** The key file beside nothing else: 0600, whole or absent. @throws Refusal KEY_MISMATCH when another file is there. */
export const placeKeys = async (from: string, to: string): Promise<void> => {
  const bytes = readFileSync(from)
  if (existsSync(to)) {
    if (readFileSync(to).equals(bytes)) return
    throw new Refusal('KEY_MISMATCH', `「${to}」已经存在而内容不同,不能覆盖:覆盖后它封存的内容再也打不开。请换路径`)
  }
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
    await writeWhole(to, bytes)
  } catch (error) {
    throw new Refusal('DATA_FOLDER_UNUSABLE', `密钥文件不能写到「${to}」:${messageOf(error)}`)
  }
}

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep)

/** Resolved through links as far as it exists. */
const realOf = (path: string): string => {
  const whole = resolve(path)
  if (existsSync(whole)) return realpathSync(whole)
  const parent = dirname(whole)
  return parent === whole ? whole : join(realOf(parent), basename(whole))
}

const prepareOut = (folder: Folder, out: string): void => {
  const managed = [folder.cluster, folder.secret, folder.mirror, folder.temp, folder.log]
  if (managed.some((path) => isWithin(realOf(out), realOf(path))))
    throw new Refusal('USAGE', `备份不能写进平台自己管理的目录「${out}」,请换到别处(最好是另一块磁盘)`)
  try {
    mkdirSync(out, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new Refusal('DATA_FOLDER_UNUSABLE', `备份目录「${out}」不能用:${messageOf(error)}`)
  }
  if (readdirSync(out).length > 0) throw new Refusal('USAGE', `「${out}」不是空目录:一份备份用一个新的目录,请换一个`)
}

export interface BackupRequest {
  readonly folder: Folder
  /** Of the role that owns the tables. */
  readonly owner: string
  /** Absent or empty. */
  readonly out: string
  /** Where a copy of the vault's key file goes: outside `out`. */
  readonly withKeys?: string
  readonly clock?: Clock
  readonly onTable?: (done: number, all: number) => void
}

const keyCheckOf = async (client: pg.Client): Promise<string | null> =>
  (await client.query<{ value: string }>('select value from vault.key_check where id = 1')).rows[0]?.value ?? null

const copyKeys = async ({ folder, out, withKeys }: BackupRequest, check: string | null): Promise<void> => {
  if (withKeys === undefined) return
  if (isWithin(realOf(withKeys), realOf(out)))
    throw new Refusal('USAGE', '密钥不能放进备份目录:拿到备份的人就能看到姓名和证件号码。请写到另外保管的地方')
  if (check === null && !existsSync(folder.vaultKey)) return
  if (check !== null && loadKeys(folder.vaultKey).check !== check)
    throw new Refusal(
      'KEY_MISMATCH',
      `密钥文件「${folder.vaultKey}」不是这份数据的密钥,备份它没有用处。请放回原来的密钥文件`,
    )
  await placeKeys(folder.vaultKey, resolve(withKeys))
}

const unwritable = (error: unknown, out: string): unknown => {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Refusal('DISK_FULL', `备份没有做完,「${out}」所在磁盘已满。请删掉这个目录,换一块更大的磁盘重做`)
  return error
}

/** @throws Refusal USAGE for a folder that is not empty, KEY_*, DISK_FULL. What was begun then has no manifest. */
export const takeBackup = async (request: BackupRequest): Promise<ManifestBody> => {
  const { folder, owner, out, clock = systemClock, onTable = () => undefined } = request
  prepareOut(folder, out)
  return withOwner(owner, async (client) => {
    await client.query('begin transaction isolation level repeatable read, read only')
    const keyCheck = await keyCheckOf(client)
    await copyKeys(request, keyCheck)
    const stored = await storedTables(client)
    const tables: BackupTable[] = []
    try {
      for (const table of stored) {
        tables.push(await exportTable(client, out, table))
        onTable(tables.length, stored.length)
      }
    } catch (error) {
      throw unwritable(error, out)
    }
    const server = (await client.query<{ v: string }>(`select current_setting('server_version') as v`)).rows[0]?.v ?? ''
    const migrations = await client.query<{ name: string }>('select name from store.migration order by name')
    const product = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }
    const text = manifestText({
      product: product.version,
      takenAt: clock.now().toISOString(),
      server,
      migrations: migrations.rows.map(({ name }) => name),
      keyCheck,
      sequences: await sequencesOf(client),
      tables,
    })
    await client.query('commit')
    await writeWhole(join(out, manifestName), Buffer.from(text))
    return JSON.parse(text) as ManifestBody
  })
}
