/**
 * The log on disk in the form of c2sp.org/tlog-tiles: tiles of 256 hashes by level, and bundles of 256 entries beside
 * them. A file is written once and never changes; one that grew is another file (`.p/<width>`, then the full one).
 */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '#kernel/refusal.ts'
import { flushFolder } from '#store/durable.ts'
import { type Nodes, nodeHash } from './tree.ts'

export const tileWidth = 256
const hashBytes = 32

export type Level = number | 'entries'

/** 'tile/0/x001/x234/067', with '.p/<width>' for one that is not full. */
export const tilePath = (level: Level, index: number, width = tileWidth): string => {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) as string[]
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/${level}/${name}${width === tileWidth ? '' : `.p/${width}`}`
}

/** How many hashes a level has in the tree of `size`. */
export const levelSize = (level: number, size: number): number => Math.floor(size / tileWidth ** level)

/** Width of tile `index` on a level with `count` hashes; 0 where there is none. */
export const widthAt = (index: number, count: number): number =>
  Math.max(0, Math.min(tileWidth, count - index * tileWidth))

export const encodeBundle = (entries: readonly string[]): Buffer =>
  Buffer.concat(
    entries.flatMap((entry) => {
      const bytes = Buffer.from(entry, 'utf8')
      const length = Buffer.alloc(2)
      length.writeUInt16BE(bytes.length)
      return [length, bytes]
    }),
  )

/** @returns undefined where the lengths do not add up. */
export const decodeBundle = (bundle: Buffer): Buffer[] | undefined => {
  const entries: Buffer[] = []
  for (let at = 0; at < bundle.length; ) {
    if (at + 2 > bundle.length) return undefined
    const end = at + 2 + bundle.readUInt16BE(at)
    if (end > bundle.length) return undefined
    entries.push(bundle.subarray(at + 2, end))
    at = end
  }
  return entries
}

const readIfThere = async (path: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR')
      return undefined
    throw error
  }
}

/** Widths of the partial files of a tile, widest first. */
const partialWidths = async (folder: string, level: Level, index: number): Promise<number[]> => {
  const names = await readdir(join(folder, dirname(tilePath(level, index, 1)))).catch(() => [])
  return names
    .filter((name) => /^\d{1,3}$/.test(name))
    .map(Number)
    .sort((a, b) => b - a)
}

const cut = <T>(all: T[] | undefined, width: number): T[] | undefined => (all ? all.slice(0, width) : undefined)

/**
 * The first `width` items of a tile, or fewer where the files end before: from the file of that width, the full one, or
 * the widest partial one. @returns undefined when there is none, or none that can be read.
 */
const readItems = async (
  folder: string,
  level: Level,
  index: number,
  width: number,
  decode: (bytes: Buffer) => Buffer[] | undefined,
): Promise<Buffer[] | undefined> => {
  for (const candidate of new Set([width, tileWidth])) {
    const bytes = await readIfThere(join(folder, tilePath(level, index, candidate)))
    if (bytes) return cut(decode(bytes), width)
  }
  for (const candidate of await partialWidths(folder, level, index)) {
    const bytes = await readIfThere(join(folder, tilePath(level, index, candidate)))
    if (bytes) return cut(decode(bytes), width)
  }
  return undefined
}

const decodeTile = (bytes: Buffer): Buffer[] | undefined =>
  bytes.length % hashBytes === 0
    ? Array.from({ length: bytes.length / hashBytes }, (_, at) => bytes.subarray(at * hashBytes, (at + 1) * hashBytes))
    : undefined

export const readTile = (folder: string, level: number, index: number, width: number): Promise<Buffer[] | undefined> =>
  readItems(folder, level, index, width, decodeTile)

export const readBundle = (folder: string, index: number, width: number): Promise<Buffer[] | undefined> =>
  readItems(folder, 'entries', index, width, decodeBundle)

/** Root over hashes that are the nodes of one level, in order; there is a power of two of them. */
export const foldPerfect = (hashes: readonly Buffer[]): Buffer => {
  let level = hashes
  while (level.length > 1)
    level = Array.from({ length: level.length / 2 }, (_, at) =>
      nodeHash(level[2 * at] as Buffer, level[2 * at + 1] as Buffer),
    )
  return level[0] as Buffer
}

/** Nodes of the tree of `size`, out of its tiles. @throws Refusal AUDIT_DIFFERS where a tile is missing or cut short. */
export const tileNodes = (folder: string, size: number): Nodes => {
  const known = new Map<string, Buffer[]>()
  const tile = async (level: number, index: number): Promise<Buffer[]> => {
    const width = widthAt(index, levelSize(level, size))
    const path = tilePath(level, index, width)
    const found = known.get(path) ?? (await readTile(folder, level, index, width))
    if (found?.length !== width || width === 0)
      throw new Refusal('AUDIT_DIFFERS', `日志文件「${path}」缺失或不完整,算不出树根。请运行 audit verify 查明`)
    known.set(path, found)
    return found
  }
  return {
    node: async (height, index) => {
      const level = Math.floor(height / 8)
      const span = 2 ** (height % 8)
      const first = index * span
      const hashes = await tile(level, Math.floor(first / tileWidth))
      const at = first % tileWidth
      return foldPerfect(hashes.slice(at, at + span))
    },
  }
}

/** Whole or absent: written beside, flushed, renamed. The folder is flushed by who wrote the last file into it. */
export const writeWhole = async (path: string, bytes: Uint8Array | string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  const building = `${path}.${randomBytes(4).toString('hex')}.tmp`
  try {
    const handle = await open(building, 'wx', 0o644)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(building, path)
  } catch (error) {
    await rm(building, { force: true })
    throw error
  }
}

/** Takes a file to its place unless it stands there already. @throws Refusal AUDIT_DIFFERS when another stands there. */
const place = async (folder: string, path: string, bytes: Buffer, touched: Set<string>): Promise<void> => {
  const target = join(folder, path)
  const there = await readIfThere(target)
  if (there?.equals(bytes)) return
  if (there)
    throw new Refusal(
      'AUDIT_DIFFERS',
      `日志文件「${path}」与数据库的记录不一致,没有改写,也没有签署。其中一方被改动过,请运行 audit verify 查明是哪一条`,
    )
  await writeWhole(target, bytes)
  // Folders that came with it are names in their own folders.
  for (let at = dirname(path); at !== '.'; at = dirname(at)) touched.add(join(folder, at))
  touched.add(folder)
}

/** Leaves in order: what each says and its hash. */
export interface LeafPage {
  readonly entries: readonly string[]
  readonly hashes: readonly Buffer[]
}

/** Hashes of the tile that level `level` is in the middle of at `size`. */
const openTile = async (folder: string, level: number, size: number): Promise<Buffer[]> => {
  const count = levelSize(level, size)
  const width = count % tileWidth
  if (width === 0) return []
  const found = await readTile(folder, level, Math.floor(count / tileWidth), width)
  if (found?.length !== width)
    throw new Refusal('AUDIT_DIFFERS', `日志文件「${tilePath(level, Math.floor(count / tileWidth), width)}」缺失`)
  return [...found]
}

/**
 * Writes the tiles and bundles by which the tree of `to` leaves differs from that of `from`; with `from` 0, all that are
 * missing. `pageAt` gives the leaves of one bundle. Partial files that a full one has made needless go.
 */
export const writeTiles = async (
  folder: string,
  { from, to }: { readonly from: number; readonly to: number },
  pageAt: (first: number, width: number) => Promise<LeafPage>,
): Promise<void> => {
  const touched = new Set<string>()
  const levels: { index: number; hashes: Buffer[] }[] = []
  for (let level = 1; levelSize(level, to) > 0; level += 1)
    levels.push({
      index: Math.floor(levelSize(level, from) / tileWidth),
      hashes: await openTile(folder, level, from),
    })
  const full: [Level, number][] = []
  const rise = async (level: number, hash: Buffer): Promise<void> => {
    const open = levels[level - 1]
    if (!open) return
    open.hashes.push(hash)
    if (open.hashes.length < tileWidth) return
    await place(folder, tilePath(level, open.index), Buffer.concat(open.hashes), touched)
    full.push([level, open.index])
    await rise(level + 1, foldPerfect(open.hashes))
    open.index += 1
    open.hashes = []
  }
  for (let index = Math.floor(from / tileWidth); index * tileWidth < to; index += 1) {
    const width = widthAt(index, to)
    const { entries, hashes } = await pageAt(index * tileWidth, width)
    await place(folder, tilePath('entries', index, width), encodeBundle(entries), touched)
    await place(folder, tilePath(0, index, width), Buffer.concat(hashes), touched)
    if (width < tileWidth) continue
    full.push(['entries', index], [0, index])
    await rise(1, foldPerfect(hashes))
  }
  for (const [at, { index, hashes }] of levels.entries())
    if (hashes.length > 0) await place(folder, tilePath(at + 1, index, hashes.length), Buffer.concat(hashes), touched)
  for (const path of touched) await flushFolder(path)
  for (const [level, index] of full) {
    const partials = join(folder, dirname(tilePath(level, index, 1)))
    if (existsSync(partials)) await rm(partials, { recursive: true })
  }
}
