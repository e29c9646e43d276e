/**
 * Distinct raw values to canonical writings and blind indexes, and the sealing of many: the plain functions. The pool in
 * `pseudonymise.ts` runs these same functions in its worker, so both give the same bytes.
 */
import type { IdNumber } from '#kernel/id-number.ts'
import { readIdNumber } from '#kernel/id-number.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { RefusalCode } from '#kernel/refusal-codes.ts'
import type { VaultKeys } from './keyring.ts'
import { blindBytes } from './keyring.ts'
import type { IdentityKind } from './kinds.ts'
import { normalise } from './normalise.ts'

export interface RefusedValue {
  /** Index in the array given. */
  readonly index: number
  readonly code: RefusalCode
  readonly message: string
}

export interface Pseudonyms {
  readonly kind: IdentityKind
  /** One per raw value; empty for a refused one. */
  readonly canonicals: readonly string[]
  /** 16 bytes per raw value; zeros for a refused one. Two raw writings of one value have the same bytes. */
  readonly blinds: Buffer
  readonly refused: readonly RefusedValue[]
  /** For person numbers: what each says; null for a refused one. Empty for other kinds. */
  readonly idNumbers: readonly (IdNumber | null)[]
}

/** Sealed values end to end: value i is `bytes[ends[i-1]..ends[i]]`. */
export interface SealedMany {
  readonly keyId: number
  readonly bytes: Buffer
  readonly ends: Uint32Array
}

/** Sealed value i, a view without a copy. */
export const sealedAt = (sealed: SealedMany, index: number): Buffer =>
  sealed.bytes.subarray(index === 0 ? 0 : sealed.ends[index - 1], sealed.ends[index])

export const pseudonymiseAll = (keys: VaultKeys, kind: IdentityKind, raws: readonly string[]): Pseudonyms => {
  const canonicals: string[] = []
  const blinds = Buffer.from(new ArrayBuffer(raws.length * blindBytes))
  const refused: RefusedValue[] = []
  const idNumbers: (IdNumber | null)[] = []
  raws.forEach((raw, index) => {
    try {
      const read = kind === 'person_number' ? readIdNumber(raw) : null
      const canonical = read ? read.canonical : normalise(kind, raw)
      keys.blindIndex(kind, canonical).copy(blinds, index * blindBytes)
      canonicals.push(canonical)
      if (read) idNumbers.push(read)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ index, code: error.code, message: error.message })
      canonicals.push('')
      if (kind === 'person_number') idNumbers.push(null)
    }
  })
  return { kind, canonicals, blinds, refused, idNumbers }
}

/** @throws RangeError when the two arrays differ in length. */
export const sealAll = (
  keys: VaultKeys,
  kind: IdentityKind,
  surrogates: BigInt64Array,
  plaintexts: readonly string[],
): SealedMany => {
  if (surrogates.length !== plaintexts.length) throw new RangeError('one surrogate for each value')
  const sealed = plaintexts.map((plaintext, index) => keys.seal(kind, surrogates[index] as bigint, plaintext))
  const ends = new Uint32Array(sealed.length)
  let at = 0
  for (const [index, one] of sealed.entries()) ends[index] = at += one.length
  const bytes = Buffer.from(new ArrayBuffer(at))
  for (const [index, one] of sealed.entries()) one.copy(bytes, index === 0 ? 0 : (ends[index - 1] as number))
  return { keyId: keys.current, bytes, ends }
}
