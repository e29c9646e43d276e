/**
 * The leaf table against what was signed. Tells apart a leaf that was changed, deleted, inserted or moved, and a table
 * that was cut short, even where everything behind it was renumbered to hide it.
 */
import type { Queryable } from '#store/database.ts'
import { differingFields, keyOf, sources } from './entry.ts'
import { type Faults, showFields } from './faults.ts'
import { readBundle, readTile, tilePath, tileWidth, widthAt } from './tiles.ts'
import { GrowingTree, leafHash } from './tree.ts'
import type { TreeReport } from './verify-tree.ts'

export interface StoredLeaf {
  readonly position: bigint
  readonly source: string
  readonly row_id: bigint
  readonly entry: string
  readonly hash: Buffer
}

/** One position as each side has it. */
export interface Place {
  readonly position: number
  readonly stored: StoredLeaf | undefined
  /** What this leaf has to say; undefined where no side has it any more. */
  readonly expected: string | undefined
  /** The hash that was signed for it. */
  readonly hash: Buffer | undefined
  /** The entry on disk differs from `expected`. */
  readonly fileDiffers: boolean
}

const keyText = (entry: string, position: number): string => {
  const key = keyOf(entry)
  return key ? `${key.source}:${key.id}` : `?${position}`
}

export const rowName = (key: string): { readonly place: string; readonly rowId: string } => {
  const [source = '', rowId = ''] = key.split(':')
  return { place: Object.hasOwn(sources, source) ? sources[source as keyof typeof sources] : 'audit.leaf', rowId }
}

export const leafCount = async (client: Queryable): Promise<number> =>
  Number(
    (await client.query<{ n: bigint }>('select coalesce(max(position) + 1, 0) as n from audit.leaf')).rows[0]?.n ?? 0n,
  )

const leavesAt = async (client: Queryable, first: number): Promise<Map<number, StoredLeaf>> => {
  const { rows } = await client.query<StoredLeaf>(
    'select position, source, row_id, entry, hash from audit.leaf where position >= $1 and position < $2',
    [first, first + tileWidth],
  )
  return new Map(rows.map((row) => [Number(row.position), row]))
}

/** The leaf table hashed anew against every signed root. @returns the range in which it first disagrees, if it does. */
export const tableDisagrees = async (
  client: Queryable,
  tree: TreeReport,
): Promise<{ readonly from: number; readonly to: number } | undefined> => {
  const table = new GrowingTree()
  const roots = new Map(tree.checkpoints.map(({ size, root }) => [size, root]))
  let agreed = 0
  for (let first = 0; first < tree.size; first += tileWidth) {
    const leaves = await leavesAt(client, first)
    for (let position = first; position < Math.min(tree.size, first + tileWidth); position += 1) {
      const leaf = leaves.get(position)
      if (!leaf) return { from: position, to: tree.size }
      table.append(leafHash(leaf.entry))
      const root = roots.get(table.size)
      if (!root) continue
      if (!root.equals(table.root())) return { from: agreed, to: table.size }
      agreed = table.size
    }
  }
  return undefined
}

interface Sides {
  readonly file: string | undefined
  readonly fileHash: Buffer | undefined
  readonly stored: StoredLeaf | undefined
}

/** Whom to believe: a side of the log folder, the leaf table, or nobody. */
export type Trust = TreeReport['trusted'] | 'table'

/** Which of the two texts is the one that was signed. */
const judge = (position: number, { file, fileHash, stored }: Sides, trust: Trust): Place => {
  const of = (expected: string | undefined, hash = expected === undefined ? undefined : leafHash(expected)): Place => ({
    position,
    stored,
    expected,
    hash,
    fileDiffers: trust === 'table' && file !== undefined && file !== expected,
  })
  if (trust === 'table') return of(stored?.entry)
  if (trust === 'hashes' && fileHash) {
    const candidate = [file, stored?.entry].find((entry) => entry !== undefined && leafHash(entry).equals(fileHash))
    return of(candidate, fileHash)
  }
  // Behind the last checkpoint nothing is signed yet: the table speaks for itself.
  return of(file ?? stored?.entry)
}

/** Every position of the longer side, a bundle at a time. */
export async function* places(
  client: Queryable,
  folder: string,
  { read }: TreeReport,
  trust: Trust,
  size: number,
): AsyncGenerator<Place[]> {
  const end = Math.max(read, size)
  for (let first = 0; first < end; first += tileWidth) {
    const width = widthAt(first / tileWidth, read)
    const entries = width > 0 ? ((await readBundle(folder, first / tileWidth, width)) ?? []) : []
    const hashes = width > 0 ? ((await readTile(folder, 0, first / tileWidth, width)) ?? []) : []
    const leaves = await leavesAt(client, first)
    yield Array.from({ length: Math.min(tileWidth, end - first) }, (_, at) =>
      judge(
        first + at,
        { file: entries[at]?.toString('utf8'), fileHash: hashes[at], stored: leaves.get(first + at) },
        trust,
      ),
    )
  }
}

interface Apart {
  readonly position: number
  readonly key: string
}

/** Collects what differs over all positions, and says at the end what became of it. */
export class LeafComparison {
  readonly #read: number
  readonly #size: number
  readonly #faults: Faults
  readonly #expected = new Map<string, number>()
  readonly #stored = new Map<string, number>()
  /** Leaves behind the last one that the files have: nothing says yet what should stand there. */
  readonly #behind = new Map<string, number>()

  constructor(read: number, size: number, faults: Faults) {
    this.#read = read
    this.#size = size
    this.#faults = faults
  }

  look({ position, stored, expected, hash, fileDiffers }: Place): void {
    if (fileDiffers) {
      const place = tilePath('entries', Math.floor(position / tileWidth))
      this.#faults.add({
        kind: 'entry-changed',
        position,
        place,
        ...(expected === undefined ? {} : { rowId: rowName(keyText(expected, position)).rowId }),
        says: `第 ${position} 条记录(${place})被改动;日志表里的这一条与签署的检查点相符`,
      })
    }
    if (stored && position >= this.#read) this.#behind.set(keyText(stored.entry, position), position)
    if (expected !== undefined && expected === stored?.entry) this.#columns(position, stored)
    else if (stored && expected === undefined) {
      if (hash) this.#changed(position, stored, ['entry'])
    } else if (expected !== undefined) this.#apart(position, stored, expected)
  }

  #changed(position: number, stored: StoredLeaf, differs: readonly string[]): void {
    const rowId = stored.row_id.toString()
    this.#faults.add({
      kind: 'leaf-changed',
      position,
      place: 'audit.leaf',
      rowId,
      differs,
      says: `日志表第 ${position} 条被改动:${showFields(differs)}与签署的不同(${stored.source} ${rowId})`,
    })
  }

  /** The entry is right; what stands beside it must say the same. */
  #columns(position: number, stored: StoredLeaf): void {
    const key = `${stored.source}:${stored.row_id}`
    const differs = [
      ...(keyText(stored.entry, position) === key ? [] : ['source', 'id']),
      ...(leafHash(stored.entry).equals(stored.hash) ? [] : ['hash']),
    ]
    if (differs.length > 0) this.#changed(position, stored, differs)
  }

  #apart(position: number, stored: StoredLeaf | undefined, expected: string): void {
    const key = keyText(expected, position)
    const storedKey = stored && keyText(stored.entry, position)
    if (stored && storedKey === key) {
      this.#changed(position, stored, differingFields(expected, stored.entry))
      return
    }
    this.#expected.set(key, position)
    if (storedKey !== undefined) this.#stored.set(storedKey, position)
  }

  /** @returns keys ('event:12') whose leaves are gone. */
  finish(): Set<string> {
    const gone: Apart[] = []
    const moved: (Apart & { readonly to: number })[] = []
    for (const [key, position] of this.#expected) {
      const to = this.#stored.get(key) ?? this.#behind.get(key)
      if (to === undefined) gone.push({ key, position })
      else moved.push({ key, position, to })
    }
    this.#gone(gone)
    for (const [key, position] of this.#stored)
      if (!this.#expected.has(key))
        this.#faults.add({
          kind: 'leaf-inserted',
          position,
          place: 'audit.leaf',
          rowId: rowName(key).rowId,
          says: `日志表第 ${position} 条是插进去的:签署时这里不是 ${rowName(key).place} ${rowName(key).rowId}`,
        })
    this.#moved(moved)
    return new Set(gone.map(({ key }) => key))
  }

  #gone(gone: readonly Apart[]): void {
    const tail = gone.filter(({ position }) => position >= this.#size)
    for (const { key, position } of gone.filter((one) => one.position < this.#size)) {
      const { place, rowId } = rowName(key)
      this.#faults.add({
        kind: 'leaf-deleted',
        position,
        place: 'audit.leaf',
        rowId,
        says: `日志表第 ${position} 条被删除:这里应是 ${place} ${rowId}`,
      })
    }
    const [first] = tail
    if (first)
      this.#faults.add({
        kind: 'truncated',
        position: first.position,
        place: 'audit.leaf',
        rowId: rowName(first.key).rowId,
        says: `日志表被截短:从第 ${first.position} 条起的 ${tail.length} 条不见了`,
      })
  }

  /** Leaves that moved by one distance are one thing that happened. */
  #moved(moved: readonly (Apart & { readonly to: number })[]): void {
    let start = 0
    moved.forEach(({ position, to }, at) => {
      const next = moved[at + 1]
      if (next && next.position === position + 1 && next.to - next.position === to - position) return
      const from = (moved[start] as Apart).position
      this.#faults.add({
        kind: 'leaf-moved',
        position: from,
        place: 'audit.leaf',
        rowId: rowName((moved[start] as Apart).key).rowId,
        says:
          from === position
            ? `日志表第 ${from} 条被调到了第 ${to} 条的位置`
            : `日志表第 ${from} 至 ${position} 条整体挪到了第 ${to - position + from} 条起的位置`,
      })
      start = at + 1
    })
  }
}
