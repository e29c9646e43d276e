/**
 * Restore of a backup into a working folder that has no data yet. All tables come in within one transaction, and the key
 * file is put in its place just before that commits: killed at any moment, the folder is as empty as before or complete
 * but for its mirror, which `rebuildMirror` makes again.
 */
import { createReadStream, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { VaultKeys } from '#identity/keyring.ts'
import { loadKeys } from '#identity/keys.ts'
import { type IdentityKind, identityKinds } from '#identity/kinds.ts'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import { placeKeys, quotedTable, type StoredTable, storedTables, withOwner } from './backup.ts'
import { type Backup, type BackupTable, damaged } from './backup-manifest.ts'
import type { Database } from './database.ts'
import type { Folder } from './folder.ts'
import { type MirrorFault, rebuildMirror, verifyMirror } from './mirror-audit.ts'
import { lockWriter } from './writer-lock.ts'

/** Filled by the migrations themselves, compared rather than loaded. */
const isOwnRecord = ({ schema, table }: Pick<StoredTable, 'schema' | 'table'>): boolean =>
  schema === 'store' && table === 'migration'

/**
 * The key file that this backup's sealed values need, found and tried before anything is written.
 * @returns its path; undefined for a backup without any sealed value.
 * @throws Refusal KEY_MISSING, KEY_MISMATCH.
 */
const keysFor = ({ manifest }: Backup, folder: Folder, given: string | undefined): string | undefined => {
  const path = given === undefined ? folder.vaultKey : resolve(given)
  if (manifest.keyCheck === null && given === undefined) return undefined
  if (given === undefined && !existsSync(path))
    throw new Refusal('KEY_MISSING', '这份备份里的身份信息要用原来的密钥才能打开。请用 --keys 指明另外保管的密钥文件')
  const { check } = loadKeys(path)
  if (manifest.keyCheck !== null && check !== manifest.keyCheck)
    throw new Refusal(
      'KEY_MISMATCH',
      `密钥文件「${path}」不是这份备份的密钥。没有写入任何数据;请换用做备份时保管的密钥文件`,
    )
  if (path !== folder.vaultKey && existsSync(folder.vaultKey) && loadKeys(folder.vaultKey).check !== check)
    throw new Refusal(
      'KEY_MISMATCH',
      `目标目录里已有另一份密钥「${folder.vaultKey}」,不能覆盖:覆盖后它封存的内容再也打不开。请换一个新的目录`,
    )
  return path
}

const checkMigrations = async (client: pg.Client, { manifest }: Backup): Promise<void> => {
  const { rows } = await client.query<{ name: string }>('select name from store.migration order by name')
  const differs = manifest.migrations.find((name, index) => rows[index]?.name !== name)
  if (differs !== undefined)
    throw new Refusal(
      'DATABASE_UNSUITABLE',
      `这份备份由版本 ${manifest.product} 做成,其库结构升级「${differs}」本程序没有。请用做备份的版本或更新的版本恢复`,
    )
}

const refuseUsed = async (client: pg.Client): Promise<void> => {
  for (const table of ['intake.batch', 'workflow.event', 'vault.entry']) {
    const { rowCount } = await client.query(`select 1 from ${table} limit 1`)
    if (rowCount)
      throw new Refusal(
        'DATA_FOLDER_IN_USE',
        `目标数据库里已有数据(${table}),不能恢复进去。请用 --data 指到一个新的目录`,
      )
  }
}

/** Each table of the backup beside ours. A table or column that this version lacks would be lost: refused. */
const matched = async (client: pg.Client, { manifest }: Backup): Promise<BackupTable[]> => {
  const ours = await storedTables(client)
  const theirs = new Map(manifest.tables.map((table) => [quotedTable(table), table]))
  const wanted = ours.flatMap((table) => {
    const found = theirs.get(quotedTable(table))
    const lacking = found?.columns.find((name) => !table.columns.includes(name))
    if (found && lacking && found.rows > 0)
      throw new Refusal(
        'DATABASE_UNSUITABLE',
        `备份里「${found.file}」的列 ${lacking} 本版本没有,恢复会丢数据。请用做备份的版本恢复`,
      )
    theirs.delete(quotedTable(table))
    return found && !isOwnRecord(found) ? [found] : []
  })
  for (const { file, rows } of theirs.values()) {
    if (rows > 0)
      throw new Refusal('DATABASE_UNSUITABLE', `备份里「${file}」的表本版本没有,恢复会丢数据。请用做备份的版本恢复`)
  }
  return wanted
}

/** Bytes that do not unpack are damage since the check; values that do not fit, whose digest was right, are another version's. */
const loadFailure = (error: unknown, { file }: BackupTable): unknown => {
  const code = String((error as { code?: unknown } | undefined)?.code ?? '')
  if (code === '53100') return new Refusal('DISK_FULL', '恢复没有做完,已全部撤回:数据库所在磁盘已满。请腾出空间后重做')
  if (code.startsWith('Z_')) return damaged(file, '解压不了')
  // Only the first line: what follows it may quote a row.
  return /^2[23]/.test(code)
    ? new Refusal(
        'DATABASE_UNSUITABLE',
        `备份里的「${file}」与本版本的库结构不合,已全部撤回:${messageOf(error).split('\n')[0]}。请用做备份的版本恢复`,
      )
    : error
}

const loadTable = async (client: pg.Client, folder: string, table: BackupTable): Promise<void> => {
  for (const year of table.years) await client.query('select data.ensure_year($1, $2)', [table.table, year])
  const columns = table.columns.map((name) => pg.escapeIdentifier(name)).join(', ')
  const sink = client.query(copyFrom(`copy ${quotedTable(table)} (${columns}) from stdin (format csv, header)`))
  try {
    const file = createReadStream(join(folder, table.file), { highWaterMark: 1 << 20 })
    await pipeline(file, createGunzip({ chunkSize: 1 << 18 }), sink)
  } catch (error) {
    throw loadFailure(error, table)
  }
  if (sink.rowCount !== table.rows) throw damaged(table.file, `有 ${sink.rowCount} 行,清单上是 ${table.rows} 行`)
  if (table.rows > 0) await client.query(`analyze ${quotedTable(table)}`)
}

const setSequences = async (client: pg.Client, { manifest }: Backup): Promise<void> => {
  for (const { schema, sequence, last } of manifest.sequences) {
    if (last === null) continue
    await client.query('select setval(format($1, $2::text, $3::text)::regclass, $4::bigint, true)', [
      '%I.%I',
      schema,
      sequence,
      last,
    ])
  }
}

/**
 * Opens one sealed value of each key: a copy of the key file made before a key was added has the right blind key and
 * still could not open what came later. @throws Refusal as `VaultKeys.open` does.
 */
const tryKeys = async (client: pg.Client, keys: VaultKeys): Promise<void> => {
  const used = await client.query<{ key_id: number }>('select distinct key_id from vault.entry')
  for (const { key_id } of used.rows) {
    const { rows } = await client.query<{ kind: number; surrogate: bigint; sealed: Buffer }>(
      'select kind, surrogate, sealed from vault.entry where key_id = $1 limit 1',
      [key_id],
    )
    for (const { kind, surrogate, sealed } of rows) {
      const [name] = Object.entries(identityKinds).find(([, code]) => code === kind) ?? []
      if (name === undefined) throw damaged('vault.entry.csv.gz', `有本版本不认识的身份种类 ${kind}`)
      keys.open(name as IdentityKind, surrogate, sealed)
    }
  }
}

const loadAll = async (
  client: pg.Client,
  backup: Backup,
  keys: string | undefined,
  request: RestoreRequest,
): Promise<void> => {
  await checkMigrations(client, backup)
  await refuseUsed(client)
  const tables = await matched(client, backup)
  const all = await storedTables(client)
  // Emptied in this transaction: what the migrations had put there gives way, and a load into it writes no log twice.
  await client.query(
    `truncate ${all
      .filter((table) => !isOwnRecord(table))
      .map(quotedTable)
      .join(', ')}`,
  )
  for (const [index, table] of tables.entries()) {
    await loadTable(client, backup.folder, table)
    request.onTable?.(index + 1, tables.length)
  }
  await setSequences(client, backup)
  const check = await client.query<{ value: string }>('select value from vault.key_check where id = 1')
  if ((check.rows[0]?.value ?? null) !== backup.manifest.keyCheck)
    throw damaged('vault.key_check.csv.gz', '与清单记载的密钥不符')
  if (keys !== undefined) await tryKeys(client, loadKeys(keys))
}

export interface RestoreRequest {
  readonly folder: Folder
  readonly database: Database
  /** Of the role that owns the tables. */
  readonly owner: string
  /** Key file of the backup's vault; the folder's own one where not given. */
  readonly keys?: string
  readonly onTable?: (done: number, all: number) => void
  readonly onMirror?: (done: number, all: number) => void
}

export interface Restored {
  readonly tables: number
  readonly rows: number
  readonly mirrorFiles: number
  readonly faults: readonly MirrorFault[]
}

/**
 * @param backup verified by `readBackup`.
 * @throws Refusal DATA_FOLDER_IN_USE for a database with data, DATABASE_UNSUITABLE for a backup of a newer version,
 *   BACKUP_DAMAGED, KEY_*. The database is then as it was.
 */
export const restoreBackup = async (backup: Backup, request: RestoreRequest): Promise<Restored> => {
  const { folder, database, owner } = request
  const keys = keysFor(backup, folder, request.keys)
  // Held until the mirror is made: no command may take files in between.
  const unlock = await lockWriter(database)
  try {
    await withOwner(owner, async (client) => {
      await client.query('begin')
      try {
        await loadAll(client, backup, keys, request)
        if (keys !== undefined && keys !== folder.vaultKey) await placeKeys(keys, folder.vaultKey)
        // From here on a lost answer leaves it open whether the data came in: the key stays, being no harm where it did not.
        await client.query('commit')
      } catch (error) {
        await client.query('rollback').catch(() => undefined)
        throw error
      }
    })
    const mirrorFiles = await rebuildMirror(database, folder, undefined, request.onMirror)
    const { faults } = await verifyMirror(database, folder)
    const { tables } = backup.manifest
    return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), mirrorFiles, faults }
  } finally {
    await unlock()
  }
}
