/**
 * How arrays cross to the identity worker and back: as buffers that change owner, never as copies of strings. Strings go
 * as one UTF-8 block divided by U+0000, which no normalised value holds and no database column can.
 */
import type { IdNumber } from '#kernel/id-number.ts'
import { idNumberChecks, idNumberKinds } from '#kernel/id-number.ts'
import type { IdentityKind } from './kinds.ts'
import type { RefusedValue } from './pseudonyms.ts'

export type ToWorker =
  | { id: number; do: 'pseudonymise'; kind: IdentityKind; count: number; raws: Uint8Array }
  | { id: number; do: 'seal'; kind: IdentityKind; surrogates: BigInt64Array; count: number; plaintexts: Uint8Array }

export type FromWorker =
  | {
      id: number
      do: 'pseudonymise'
      canonicals: Uint8Array
      blinds: Uint8Array
      refused: RefusedValue[]
      read: Uint8Array
    }
  | { id: number; do: 'seal'; keyId: number; bytes: Uint8Array; ends: Uint32Array }
  | { id: number; do: 'failed'; message: string }

const divider = '\0'

/** A U+0000 inside a value is dropped: normalisation drops it anyway. */
export const packStrings = (texts: readonly string[]): Uint8Array<ArrayBuffer> => {
  const joined = texts.join(divider)
  const dividers = joined.split(divider).length - 1
  const clean = dividers > texts.length - 1 ? texts.map((text) => text.replaceAll(divider, '')).join(divider) : joined
  return new TextEncoder().encode(clean)
}

export const unpackStrings = (bytes: Uint8Array, count: number): string[] =>
  count === 0 ? [] : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split(divider)

// kind, check, sex, presented15, birth as yyyymmdd: eight bytes each. A refused value is all zeros (birth 0, kind 0).
const readBytes = 8

/** Canonical numbers travel apart; this is the rest of what was read. */
export const packIdNumbers = (reads: readonly (IdNumber | null)[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(reads.length * readBytes)
  const view = new DataView(bytes.buffer)
  reads.forEach((read, index) => {
    if (!read) return
    const at = index * readBytes
    bytes[at] = idNumberKinds.indexOf(read.kind) + 1
    bytes[at + 1] = idNumberChecks.indexOf(read.check)
    bytes[at + 2] = Number(read.sex ?? 0)
    bytes[at + 3] = read.presented15 ? 1 : 0
    view.setInt32(at + 4, Number((read.birthOn ?? '0').replaceAll('-', '')))
  })
  return bytes
}

export const unpackIdNumbers = (bytes: Uint8Array, canonicals: readonly string[]): (IdNumber | null)[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length / readBytes }, (_, index) => {
    const at = index * readBytes
    const kind = idNumberKinds[view.getUint8(at) - 1]
    if (!kind) return null
    const sex = view.getUint8(at + 2)
    const birth = String(view.getInt32(at + 4)).padStart(8, '0')
    return {
      canonical: canonicals[index] as string,
      kind,
      check: idNumberChecks[view.getUint8(at + 1)] as IdNumber['check'],
      birthOn: birth === '00000000' ? null : `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`,
      sex: sex === 1 ? '1' : sex === 2 ? '2' : null,
      presented15: view.getUint8(at + 3) === 1,
    }
  })
}
