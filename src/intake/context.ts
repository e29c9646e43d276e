/** What one intake command holds: the database, the keys, one DuckDB session, the writer's lock on the folder. */
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultKeys } from '#identity/keyring.ts'
import { createKeys, loadKeys } from '#identity/keys.ts'
import { type Pseudonymiser, startPseudonymiser } from '#identity/pseudonymise.ts'
import { checkKeys, withVault } from '#identity/vault.ts'
import { type Clock, systemClock } from '#kernel/clock.ts'
import { datasets } from '#standard/registry.ts'
import type { Database, Queryable } from '#store/database.ts'
import { type Duck, openDuck } from '#store/duck.ts'
import { emptyTemp, type Folder } from '#store/folder.ts'
import { manifest } from '#store/mirror.ts'
import { sweepOrphans } from '#store/mirror-audit.ts'
import { lockWriter } from '#store/writer-lock.ts'
import { take } from '#workflow/take.ts'
import { refuseBatch } from './batch-steps.ts'
import { prepareMaps } from './chunk-check.ts'
import { makePipe } from './load.ts'

export interface IntakeContext {
  readonly folder: Folder
  readonly database: Database
  readonly keys: VaultKeys
  readonly duck: Duck
  readonly pseudonymiser: Pseudonymiser
  readonly actor: string
  /** Whose file it is, where somebody signed in hands it in. */
  readonly organisation: string | null
  readonly clock: Clock
  /** This command's own folder for chunks and parts. */
  readonly temp: string
  /** Named pipe by which rows pass into the database. */
  readonly pipe: string | undefined
  /** Interrupted batches that were cleared away at start. */
  readonly cleared: readonly string[]
  close(): Promise<void>
}

/**
 * The folder's vault keys: made at the first intake. A folder whose first data is the sample city (it says so in a
 * `_sample.json` beside its files) gets the published sample key, so that two installations find the same fingerprints;
 * any other gets its own random key.
 */
export const vaultKeys = (folder: Folder, sampleData: boolean): VaultKeys =>
  existsSync(folder.vaultKey) ? loadKeys(folder.vaultKey) : createKeys(folder.vaultKey, { sample: sampleData })

/** Rows, vault entries and files of a batch that was not committed: gone, so that a resend starts from nothing. */
export const clearBatch = async (database: Database, batchId: bigint, dataset: string): Promise<void> => {
  for (const table of new Set([dataset, 'person_number'])) {
    if (datasets.has(table)) await database.pool.query(`delete from data.${table} where batch_id = $1`, [batchId])
  }
  await database.transaction((client) =>
    withVault(client, async () => {
      await client.query('delete from vault.entry where batch_id = $1', [batchId])
    }),
  )
}

const clearInterrupted = async (database: Database, actor: string, clock: Clock): Promise<string[]> => {
  const { rows } = await database.pool.query<{ id: bigint; public_id: string; dataset: string; file_name: string }>(
    `select id, public_id, dataset, file_name from intake.batch where status in ('received', 'read', 'checked') order by id`,
  )
  for (const batch of rows) {
    await clearBatch(database, batch.id, batch.dataset)
    const refusal = { code: 'BATCH_INTERRUPTED', message: '上次接入中途停止,这份文件没有留下任何数据,请重新提交' }
    await take(
      database,
      refuseBatch,
      { batchId: batch.id, publicId: batch.public_id, sha256: null, bytes: null, refusal },
      { actor, clock },
    )
  }
  return rows.map(({ file_name }) => file_name)
}

export const openIntake = async (
  folder: Folder,
  database: Database,
  options: { actor: string; sampleData: boolean; organisation?: string; clock?: Clock },
): Promise<IntakeContext> => {
  const { actor, clock = systemClock } = options
  const unlock = await lockWriter(database)
  try {
    emptyTemp(folder)
    const keys = vaultKeys(folder, options.sampleData)
    await database.transaction((client) => checkKeys(client, keys))
    const cleared = await clearInterrupted(database, actor, clock)
    sweepOrphans(folder, await manifest(database.pool as Queryable))
    const temp = join(folder.temp, `intake-${process.pid}`)
    mkdirSync(temp, { recursive: true, mode: 0o700 })
    const pipe = makePipe(temp)
    const duck = await openDuck({
      folders: [folder.mirror, temp],
      spill: join(temp, 'spill'),
      memory: '1GB',
      ordered: false,
    })
    await prepareMaps(duck)
    const pseudonymiser = startPseudonymiser(keys)
    return {
      folder,
      database,
      keys,
      duck,
      pseudonymiser,
      actor,
      organisation: options.organisation ?? null,
      clock,
      temp,
      pipe,
      cleared,
      async close(): Promise<void> {
        duck.close()
        await pseudonymiser.close()
        rmSync(temp, { recursive: true, force: true })
        await unlock()
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}
