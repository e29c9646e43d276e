/**
 * The Merkle tree of RFC 9162 §2.1 over SHA-256: leaves and nodes hashed apart, inclusion and consistency proofs. Sizes and
 * positions are plain integers below 2^53.
 */
import { createHash } from 'node:crypto'

const sha256 = (...parts: readonly (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export const leafHash = (entry: Uint8Array | string): Buffer => sha256('\x00', entry)
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256('\x01', left, right)
/** Root of the tree without leaves. */
export const emptyRoot = sha256('')

/** A tree that only grows: holds the roots of its perfect subtrees, one for each binary digit of its size. */
export class GrowingTree {
  size = 0
  readonly #peaks: Buffer[] = []

  append(leaf: Buffer): void {
    let hash = leaf
    for (let rest = this.size; rest % 2 === 1; rest = (rest - 1) / 2) hash = nodeHash(this.#peaks.pop() as Buffer, hash)
    this.#peaks.push(hash)
    this.size += 1
  }

  root(): Buffer {
    if (this.#peaks.length === 0) return emptyRoot
    return this.#peaks.reduceRight((right, left) => nodeHash(left, right))
  }
}

/** Where hashes of perfect subtrees come from: leaves [index × 2^height, (index + 1) × 2^height). */
export interface Nodes {
  node(height: number, index: number): Promise<Buffer>
}

/** Largest power of two below `size`, and its exponent. */
const split = (size: number): { height: number; width: number } => {
  let height = 0
  let width = 1
  while (width * 2 < size) {
    width *= 2
    height += 1
  }
  return { height, width }
}

/** Hash over the leaves [from, to), a range as the proofs of RFC 9162 cut them. */
const rangeHash = async (nodes: Nodes, from: number, to: number): Promise<Buffer> => {
  const size = to - from
  if (size === 1) return nodes.node(0, from)
  const { height, width } = split(size)
  if (width * 2 === size) return nodes.node(height + 1, from / size)
  return nodeHash(await nodes.node(height, from / width), await rangeHash(nodes, from + width, to))
}

export const rootOf = async (nodes: Nodes, size: number): Promise<Buffer> =>
  size === 0 ? emptyRoot : rangeHash(nodes, 0, size)

/** RFC 9162 §2.1.3.1: the hashes beside the way from leaf `position` up to the root of the tree of `size`. */
export const inclusionPath = async (nodes: Nodes, position: number, size: number): Promise<Buffer[]> => {
  const path: Buffer[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + split(to - from).width
    const left = position < middle
    path.unshift(left ? await rangeHash(nodes, middle, to) : await rangeHash(nodes, from, middle))
    if (left) to = middle
    else from = middle
  }
  return path
}

/** RFC 9162 §2.1.4.1: what shows that the tree of `first` leaves is the beginning of the tree of `second`. */
export const consistencyPath = async (nodes: Nodes, first: number, second: number): Promise<Buffer[]> => {
  if (first === 0 || first === second) return []
  const path: Buffer[] = []
  let [from, to] = [0, second]
  while (to !== first) {
    const middle = from + split(to - from).width
    if (first <= middle) {
      path.unshift(await rangeHash(nodes, middle, to))
      to = middle
    } else {
      path.unshift(await rangeHash(nodes, from, middle))
      from = middle
    }
  }
  // The old tree itself is known to who asks, unless it is only a part of what is left.
  return from === 0 ? path : [await rangeHash(nodes, from, to), ...path]
}

const half = (value: number): number => Math.floor(value / 2)

/** RFC 9162 §2.1.3.2. */
export const provesInclusion = (
  { position, size, path }: { position: number; size: number; path: readonly Buffer[] },
  leaf: Buffer,
  root: Buffer,
): boolean => {
  if (position >= size) return false
  let [fn, sn, hash] = [position, size - 1, leaf]
  for (const beside of path) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(beside, hash)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)]
    } else hash = nodeHash(hash, beside)
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && hash.equals(root)
}

interface Heads {
  readonly first: number
  readonly firstRoot: Buffer
  readonly second: number
  readonly secondRoot: Buffer
}

/** RFC 9162 §2.1.4.2; the empty tree is the beginning of every tree. */
export const provesConsistency = (heads: Heads, path: readonly Buffer[]): boolean => {
  const { first, firstRoot, second, secondRoot } = heads
  if (first > second) return false
  if (first === second) return path.length === 0 && firstRoot.equals(secondRoot)
  if (first === 0) return path.length === 0 && firstRoot.equals(emptyRoot)
  const isPerfect = first === 1 || split(first).width * 2 === first
  const [start, ...rest] = isPerfect ? [firstRoot, ...path] : path
  if (start === undefined) return false
  let [fn, sn] = [first - 1, second - 1]
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)]
  let [fr, sr] = [start, start]
  for (const hash of rest) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(hash, fr)
      sr = nodeHash(hash, sr)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)]
    } else sr = nodeHash(sr, hash)
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && fr.equals(firstRoot) && sr.equals(secondRoot)
}
