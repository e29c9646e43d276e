/** The tree against RFC 9162's own definition, written down naively, and against published vectors. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { merkleRoot } from '#kernel/merkle.ts'
import {
  consistencyPath,
  emptyRoot,
  GrowingTree,
  inclusionPath,
  leafHash,
  type Nodes,
  nodeHash,
  provesConsistency,
  provesInclusion,
  rootOf,
} from './tree.ts'

const sizes = 300
const leaves = Array.from({ length: sizes }, (_, at) => leafHash(`leaf ${at}`))

/** All positions of small trees; of large ones the first, the last and every seventeenth, another one for each size. */
const looksAt = (position: number, size: number): boolean =>
  size <= 40 || position === 0 || position === size - 1 || position % 17 === size % 17

const known = new Map<number, Buffer>()
/** MTH(D[from:to]) of §2.1.1, word for word. */
const naive = (from: number, to: number): Buffer => {
  if (to - from === 1) return leaves[from] as Buffer
  const key = from * 1_000 + to
  let hash = known.get(key)
  if (!hash) {
    let k = 1
    while (k * 2 < to - from) k *= 2
    hash = nodeHash(naive(from, from + k), naive(from + k, to))
    known.set(key, hash)
  }
  return hash
}
const nodes: Nodes = { node: async (height, index) => naive(index * 2 ** height, (index + 1) * 2 ** height) }

test('published vectors: the roots of the reference log of certificate transparency', () => {
  const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
  const roots: Readonly<Record<number, string>> = {
    1: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    2: 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    3: 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    8: '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  }
  const tree = new GrowingTree()
  assert.equal(emptyRoot.toString('hex'), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  for (const entry of entries) {
    tree.append(leafHash(Buffer.from(entry, 'hex')))
    if (roots[tree.size]) assert.equal(tree.root().toString('hex'), roots[tree.size], String(tree.size))
  }
})

test('a growing tree, a tree out of nodes and the definition have one root at every size', async () => {
  const tree = new GrowingTree()
  for (const [at, leaf] of leaves.entries()) {
    tree.append(leaf)
    assert.ok(tree.root().equals(naive(0, at + 1)), String(at))
    assert.ok((await rootOf(nodes, at + 1)).equals(naive(0, at + 1)), String(at))
  }
  assert.equal(merkleRoot(leaves.map((_, at) => `leaf ${at}`)), tree.root().toString('hex'))
})

test('every leaf of every tree is proved, and not with another leaf, place, size or path', async () => {
  for (let size = 1; size <= sizes; size += 1) {
    const root = naive(0, size)
    for (let position = 0; position < size; position += 1) {
      if (!looksAt(position, size)) continue
      const path = await inclusionPath(nodes, position, size)
      const leaf = leaves[position] as Buffer
      assert.ok(provesInclusion({ position, size, path }, leaf, root), `${position}/${size}`)
      if (size % 37 !== 0) continue
      const other = leaves[(position + 1) % size] as Buffer
      assert.ok(size === 1 || !provesInclusion({ position, size, path }, other, root))
      assert.ok(!provesInclusion({ position: position + 1, size, path }, leaf, root))
      assert.ok(!provesInclusion({ position, size: size * 2, path }, leaf, root))
      assert.ok(!provesInclusion({ position, size, path: [...path, root] }, leaf, root))
      assert.ok(path.length === 0 || !provesInclusion({ position, size, path: path.slice(1) }, leaf, root))
    }
  }
})

test('every tree is proved to begin every later one, and no other tree is', async () => {
  for (let second = 1; second <= sizes; second += 1) {
    const secondRoot = naive(0, second)
    for (let first = 1; first <= second; first += 1) {
      if (!looksAt(first - 1, second)) continue
      const firstRoot = naive(0, first)
      const path = await consistencyPath(nodes, first, second)
      const heads = { first, firstRoot, second, secondRoot }
      assert.ok(provesConsistency(heads, path), `${first}/${second}`)
      if (second % 37 !== 0) continue
      const wrong = leafHash('another log')
      assert.ok(!provesConsistency({ ...heads, firstRoot: wrong }, path))
      assert.ok(!provesConsistency({ ...heads, secondRoot: wrong }, path))
      assert.ok(!provesConsistency(heads, [...path, wrong]))
      if (path.length > 0) assert.ok(!provesConsistency(heads, path.slice(0, -1)))
      if (first < second) assert.ok(!provesConsistency({ ...heads, first: second, second: first }, path))
    }
  }
  const heads = { first: 0, firstRoot: emptyRoot, second: 5, secondRoot: naive(0, 5) }
  assert.ok(provesConsistency(heads, []))
  assert.ok(!provesConsistency({ ...heads, firstRoot: naive(0, 1) }, []))
})
