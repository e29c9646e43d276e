/**
 * From numbered leaves to what leaves the house: tiles first, then a signed checkpoint over them, in the database and as a
 * file. Tiles and files are derived; a crash anywhere between leaves something that the next call completes. Nothing is
 * signed that disagrees with what was signed before.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '#kernel/clock.ts'
import { elapsed, systemClock } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Client, Database, Queryable } from '#store/database.ts'
import { keptFile, keptSizes, publicKeysFile, readLatest, readText, writeCheckpoint } from './checkpoint-files.ts'
import { createLogKeys, type LogKeys, type LogPlaces, loadLogKeys, rotateLogKeys } from './log-keys.ts'
import {
  checkpointText,
  formatNote,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  parseVerifierKeys,
  signText,
  type Verifier,
  verifierKey,
} from './note.ts'
import { sequence } from './sequence.ts'
import { type LeafPage, readBundle, tileNodes, tileWidth, writeTiles, writeWhole } from './tiles.ts'
import { GrowingTree, leafHash, rootOf } from './tree.ts'

const publisherLock = 7_205_111

interface Signed {
  readonly size: number
  readonly root: Buffer
  readonly note: string
  readonly sm2: string
}

const columns = `c.size, c.root, c.sm2, c.note || coalesce((select string_agg(s.line, '' order by s.added_at, s.line)
  from audit.cosignature s where s.size = c.size), '') as note`

const signedOf = async (client: Queryable, rest: string, values: readonly unknown[] = []): Promise<Signed[]> => {
  const { rows } = await client.query<Omit<Signed, 'size'> & { size: bigint }>(
    `select ${columns} from audit.checkpoint c ${rest}`,
    [...values],
  )
  return rows.map((row) => ({ ...row, size: Number(row.size) }))
}

export const lastSigned = async (client: Queryable): Promise<Signed | undefined> =>
  (await signedOf(client, 'order by c.size desc limit 1'))[0]

/** The signed checkpoints above `size`, smallest first, at most a thousand. Notes carry the cosignatures that came to them. */
export const signedAbove = (client: Queryable, size: number): Promise<Signed[]> =>
  signedOf(client, 'where c.size > $1 order by c.size limit 1000', [size])

/** Leaves as the database has them; hashes are made anew, so that a changed entry shows. */
const leafPage = async (client: Queryable, first: number, width: number): Promise<LeafPage> => {
  const { rows } = await client.query<{ entry: string }>(
    'select entry from audit.leaf where position >= $1 and position < $2 order by position',
    [first, first + width],
  )
  if (rows.length !== width)
    throw new Refusal('AUDIT_DIFFERS', `日志表第 ${first} 条起缺记录,没有签署。请运行 audit verify 查明是哪一条`)
  const entries = rows.map(({ entry }) => entry)
  return { entries, hashes: entries.map(leafHash) }
}

/** Before tiles are made anew from the database: it must still be what was signed. */
const checkAgainstSigned = async (client: Queryable): Promise<void> => {
  const tree = new GrowingTree()
  const { rows } = await client.query<{ size: bigint; root: Buffer }>(
    'select size, root from audit.checkpoint order by size',
  )
  const roots = new Map(rows.map(({ size, root }) => [Number(size), root]))
  const last = Number(rows.at(-1)?.size ?? 0n)
  for (let first = 0; first < last; first += tileWidth) {
    const { hashes } = await leafPage(client, first, Math.min(tileWidth, last - first))
    for (const hash of hashes) {
      tree.append(hash)
      const root = roots.get(tree.size)
      if (root && !root.equals(tree.root()))
        throw new Refusal(
          'AUDIT_DIFFERS',
          `日志表的前 ${tree.size} 条与当时签署的检查点不符,没有重建,也没有签署。请运行 audit verify 查明是哪一条`,
        )
    }
  }
}

/** What the open bundle on disk says, the database must say still: else a changed leaf would get into the new bundle. */
const checkOpenBundle = async (client: Queryable, folder: string, size: number): Promise<void> => {
  const width = size % tileWidth
  if (width === 0) return
  const onDisk = (await readBundle(folder, Math.floor(size / tileWidth), width)) ?? []
  const { entries } = await leafPage(client, size - width, width)
  const wrong = entries.findIndex((entry, at) => onDisk[at]?.toString('utf8') !== entry)
  if (wrong >= 0)
    throw new Refusal(
      'AUDIT_DIFFERS',
      `第 ${size - width + wrong} 条在日志表与日志文件里不一致,没有签署。其中一方被改动过,请运行 audit verify 查明`,
    )
}

/** How far the tiles on disk can be built upon: the last signed size, or 0 where they are missing. */
const tilesReach = async (folder: string, last: Signed | undefined): Promise<number> => {
  if (!last || !(await readLatest(folder))) return 0
  let root: Buffer
  try {
    root = await rootOf(tileNodes(folder, last.size), last.size)
  } catch (error) {
    if (error instanceof Refusal) return 0
    throw error
  }
  if (root.equals(last.root)) return last.size
  throw new Refusal('AUDIT_DIFFERS', '日志文件与最近签署的检查点不符,没有签署。请运行 audit verify 查明')
}

const keysFor = async (places: LogPlaces, last: Signed | undefined, clock: Clock, renew: boolean): Promise<LogKeys> => {
  const note = last?.note ?? (await readLatest(places.tiles))?.note
  const origin = parseCheckpoint(parseNote(note ?? '')?.text ?? '')?.origin
  if (existsSync(places.key)) {
    const keys = renew ? await rotateLogKeys(places.key, clock) : loadLogKeys(places.key)
    if (origin === undefined || keys.origin === origin) return keys
    throw new Refusal(
      'KEY_MISMATCH',
      `密钥文件「${places.key}」属于日志 ${keys.origin},这里是 ${origin}。请放回原来的密钥`,
    )
  }
  if (note === undefined) return createLogKeys(places.key, clock)
  // A new key made unasked would let whoever removes the old one go on signing unnoticed.
  if (!renew)
    throw new Refusal(
      'KEY_MISSING',
      `日志已有签署过的检查点,签名密钥「${places.key}」却不在。请放回另外保管的副本;确已遗失的,用 audit checkpoint --new-key 换新钥并向各方公布新公钥`,
    )
  const former = parseVerifierKeys((await readText(join(places.tiles, publicKeysFile))) ?? '')
    .filter(({ kind }) => kind !== 'cosignature')
    .map(verifierKey)
  return createLogKeys(places.key, clock, origin === undefined ? undefined : { origin, former })
}

/** Public keys of the bodies that co-signed. What cannot be read is passed over: it vouches for nothing. */
export const cosigners = async (client: Queryable): Promise<Verifier[]> => {
  const { rows } = await client.query<{ signer: string }>('select distinct signer from audit.cosignature order by 1')
  return rows.flatMap(({ signer }) => {
    try {
      return [parseVerifierKey(signer)]
    } catch {
      return []
    }
  })
}

const writePublicKeys = async (folder: string, verifiers: readonly Verifier[]): Promise<void> => {
  const path = join(folder, publicKeysFile)
  const text = `# 日志公钥,一行一把。核验的人应从别的途径(公文、公告)取得并核对,不能只信这个文件。\n${verifiers.map(verifierKey).join('\n')}\n`
  if ((await readText(path)) !== text) await writeWhole(path, text)
}

const sizeOf = (note: string | undefined): number => parseCheckpoint(parseNote(note ?? '')?.text ?? '')?.size ?? 0

/** Files that a crash or a lost folder left out. `checkpoint` comes last, so that where it is current nothing is missing. */
const completeFiles = async (client: Queryable, folder: string): Promise<void> => {
  const last = await lastSigned(client)
  if (!last || sizeOf((await readLatest(folder))?.note) >= last.size) return
  const there = new Set(await keptSizes(folder))
  for (let page = await signedAbove(client, -1); page.length > 0; ) {
    for (const one of page) if (!there.has(one.size)) await writeCheckpoint(folder, keptFile(one.size), one)
    page = await signedAbove(client, page.at(-1)?.size ?? 0)
  }
  await writeCheckpoint(folder, 'checkpoint', last)
}

export interface Published {
  readonly origin: string
  readonly size: number
  readonly root: Buffer
  /** A new checkpoint was signed; false where nothing was added since the last. */
  readonly signed: boolean
}

const sign = async (
  client: Queryable,
  { origin, log, sm2 }: LogKeys,
  { size, root }: { readonly size: number; readonly root: Buffer },
  clock: Clock,
): Promise<void> => {
  const text = checkpointText({ origin, size, root })
  const [note, beside] = [log, sm2].map(({ verifier, privateKey }) =>
    formatNote({ text, lines: [signText(verifier, privateKey, text)] }),
  )
  await client.query('insert into audit.checkpoint (size, root, note, sm2, signed_at) values ($1, $2, $3, $4, $5)', [
    size,
    root,
    note,
    beside,
    clock.now(),
  ])
}

const publish = async (
  database: Database,
  places: LogPlaces,
  clock: Clock,
  renew: boolean,
): Promise<Published | undefined> => {
  const { size } = await sequence(database, clock)
  const client = database.pool
  const last = await lastSigned(client)
  if (size === 0 && !last) return undefined
  if (last && size < last.size)
    throw new Refusal(
      'AUDIT_DIFFERS',
      `已签署到第 ${last.size} 条,日志表只剩 ${size} 条:日志被截短。请运行 audit verify 查明`,
    )
  const keys = await keysFor(places, last, clock, renew)
  const from = await tilesReach(places.tiles, last)
  if (from === 0) await checkAgainstSigned(client)
  else await checkOpenBundle(client, places.tiles, from)
  if (from < size) await writeTiles(places.tiles, { from, to: size }, (first, width) => leafPage(client, first, width))
  await writePublicKeys(places.tiles, [...keys.verifiers, ...(await cosigners(client))])
  const root = await rootOf(tileNodes(places.tiles, size), size)
  const signed = size !== last?.size
  if (signed) await sign(client, keys, { size, root }, clock)
  await completeFiles(client, places.tiles)
  return { origin: keys.origin, size, root, signed }
}

/** Holds the lock while `work` runs; @returns 'busy' when another has it after `waitMs`. */
const tryLocked = async <T>(
  database: Database,
  waitMs: number,
  work: (client: Client) => Promise<T>,
): Promise<T | 'busy'> => {
  const holder = await database.pool.connect()
  const ignore = (): void => undefined
  holder.on('error', ignore)
  const passed = elapsed()
  try {
    for (;;) {
      const { rows } = await holder.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [publisherLock])
      if (rows[0]?.got) break
      if (passed() >= waitMs) return 'busy'
      await pause(100)
    }
    try {
      return await work(holder)
    } finally {
      await holder.query('select pg_advisory_unlock($1)', [publisherLock]).catch(() => undefined)
    }
  } finally {
    holder.off('error', ignore)
    holder.release()
  }
}

const longestWaitMs = 60_000

/** For who must see folder and database agree: waits for a checkpoint under way, and holds off the next. */
export const withPublisherLock = async <T>(database: Database, work: (client: Client) => Promise<T>): Promise<T> => {
  const result = await tryLocked(database, longestWaitMs, async (client) => ({ done: await work(client) }))
  if (result === 'busy') throw new Refusal('IN_PROGRESS', '正在签署检查点或核验日志,一分钟内没有结束。请稍后再试')
  return result.done
}

/**
 * Numbers what is new, writes the tiles and signs a checkpoint; completes what an interrupted call left, and makes the whole
 * folder again where it is lost. One at a time: @returns 'busy' when another is at it, undefined for an empty log.
 * @param renew puts new keys in the place of the present or lost ones.
 * @throws Refusal AUDIT_DIFFERS rather than sign what disagrees with an earlier checkpoint; KEY_MISSING.
 */
export const publishCheckpoint = (
  database: Database,
  places: LogPlaces,
  clock: Clock = systemClock,
  renew = false,
): Promise<Published | 'busy' | undefined> => tryLocked(database, 0, () => publish(database, places, clock, renew))
