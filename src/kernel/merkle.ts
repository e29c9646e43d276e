/** Root of a Merkle tree over byte strings (RFC 9162 §2.1.1: leaves and nodes hashed apart), SHA-256 as hex. */
import { createHash } from 'node:crypto'

const sha256 = (...parts: (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const node = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 1) return leaves[0] as Buffer
  // The left side takes the largest power of two that is smaller than the whole.
  const left = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return sha256('\x01', node(leaves.slice(0, left)), node(leaves.slice(left)))
}

export const merkleRoot = (entries: readonly string[]): string =>
  entries.length === 0
    ? sha256('').toString('hex')
    : node(entries.map((entry) => sha256('\x00', entry))).toString('hex')
