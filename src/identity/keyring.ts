/**
 * What the vault's keys do, once read: blind indexes, sealing, opening. The key material itself never leaves this
 * object by way of JSON, a log or an inspection.
 */
import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import type { CipherKey, CipherSuite } from './cipher.ts'
import { deriveBlindKey, deriveCipherKey, headBytes, keyedHash, openWith, sealWith, suiteCodes } from './cipher.ts'
import type { IdentityKind } from './kinds.ts'
import { identityKinds } from './kinds.ts'

export const keyFileShape = z.object({
  version: z.literal(1),
  suite: z.enum(['aes', 'sm']),
  /** True for the published key of the sample city. */
  sample: z.boolean(),
  /** The key of the blind indexes: the first one, for good. */
  blind: z.number().int(),
  /** The key that seals from now on. */
  current: z.number().int(),
  keys: z
    .array(
      z.object({
        id: z.number().int().min(1).max(32767),
        created: z.string(),
        material: z.string().refine((text) => Buffer.from(text, 'base64').length === 32, '32 bytes as base64'),
      }),
    )
    .min(1),
})
export type KeyFile = z.infer<typeof keyFileShape>

/** 128 bits: among 10⁸ values the odds that any two share one are 1.5 in 10²³. */
export const blindBytes = 16

export interface VaultKeys {
  readonly suite: CipherSuite
  readonly sample: boolean
  /** Id of the key that seals. */
  readonly current: number
  /** Tells one blind key from another without giving anything away; kept with the data to notice a wrong key file. */
  readonly check: string
  /** Keyed hash of a canonical value, 16 bytes. 'fingerprint' is for the subject of a finding. */
  blindIndex(kind: IdentityKind | 'fingerprint', canonical: string): Buffer
  seal(kind: IdentityKind, surrogate: bigint, plaintext: string): Buffer
  /** @throws Refusal KEY_MISSING for a key that the file lacks, KEY_MISMATCH for a changed or displaced value. */
  open(kind: IdentityKind, surrogate: bigint, sealed: Buffer): string
  /** Bytes kept outside the vault (rejected rows, originals), bound to a label such as 'reject/12/0'. */
  sealBytes(label: string, bytes: Buffer): Buffer
  /** @throws Refusal as `open` does. */
  openBytes(label: string, sealed: Buffer): Buffer
  /** As `sealBytes`, under a key of its own for the purpose: whoever holds one purpose's key opens nothing of another's. */
  sealFor(purpose: string, label: string, bytes: Buffer): Buffer
  /** @throws Refusal as `open` does. */
  openFor(purpose: string, label: string, sealed: Buffer): Buffer
  /** 32 bytes of their own for a purpose beside the vault, such as public ids; the same before and after `vault rotate`. */
  subKey(purpose: string): KeyObject
  toJSON(): Record<string, unknown>
}

const files = new WeakMap<VaultKeys, KeyFile>()

/** For the identity worker alone: the same keys in another thread of this process. */
export const keyFileOf = (keys: VaultKeys): KeyFile => {
  const file = files.get(keys)
  if (!file) throw new RangeError('these keys did not come from keyring()')
  return file
}

const suiteOf = (sealed: Buffer): CipherSuite | null =>
  sealed[0] === suiteCodes.aes ? 'aes' : sealed[0] === suiteCodes.sm ? 'sm' : null

const belongsTo = (kind: IdentityKind, surrogate: bigint): Buffer => {
  const bytes = Buffer.alloc(9)
  bytes[0] = identityKinds[kind]
  bytes.writeBigInt64BE(surrogate, 1)
  return bytes
}

/** @throws RangeError when the file names a current or blind key that it does not hold. */
export const keyring = (file: KeyFile): VaultKeys => {
  const material = (id: number): Buffer | undefined => {
    const key = file.keys.find((one) => one.id === id)
    return key && Buffer.from(key.material, 'base64')
  }
  const blindMaterial = material(file.blind)
  if (!blindMaterial || !material(file.current)) throw new RangeError('current and blind must be among the keys')

  const blindKeys = new Map<string, KeyObject>()
  const blindKey = (kind: string): KeyObject => {
    const key = blindKeys.get(kind) ?? deriveBlindKey(file.suite, blindMaterial, kind)
    blindKeys.set(kind, key)
    return key
  }
  const blindHash = (kind: string, text: string): Buffer => keyedHash(file.suite, blindKey(kind), text)
  const cipherKeys = new Map<string, CipherKey>()
  const cipherKey = (suite: CipherSuite, id: number, kind: string): CipherKey => {
    const name = `${suite}/${id}/${kind}`
    const known = cipherKeys.get(name)
    if (known) return known
    const bytes = material(id)
    if (!bytes)
      throw new Refusal('KEY_MISSING', `密钥文件里没有编号 ${id} 的密钥,用它封存的内容打不开;请找回含此密钥的密钥文件`)
    const key = deriveCipherKey(suite, id, bytes, kind)
    cipherKeys.set(name, key)
    return key
  }
  const openAs = (name: string, place: Buffer, sealed: Buffer): Buffer => {
    const suite = sealed.length > headBytes ? suiteOf(sealed) : null
    const plain = suite && openWith(cipherKey(suite, sealed.readUInt16BE(1), name), place, sealed)
    if (!plain) throw new Refusal('KEY_MISMATCH', '密文打不开:内容被改动、移位,或不是用这份密钥文件封存的')
    return plain
  }

  const keys: VaultKeys = {
    suite: file.suite,
    sample: file.sample,
    current: file.current,
    check: blindHash('check', 'shejian').subarray(0, blindBytes).toString('hex'),
    blindIndex: (kind, canonical) => blindHash(kind, canonical).subarray(0, blindBytes),
    seal: (kind, surrogate, plaintext) =>
      sealWith(cipherKey(file.suite, file.current, kind), belongsTo(kind, surrogate), Buffer.from(plaintext, 'utf8')),
    open: (kind, surrogate, sealed) => openAs(kind, belongsTo(kind, surrogate), sealed).toString('utf8'),
    sealBytes: (label, bytes) => sealWith(cipherKey(file.suite, file.current, 'bytes'), Buffer.from(label), bytes),
    openBytes: (label, sealed) => openAs('bytes', Buffer.from(label), sealed),
    sealFor: (purpose, label, bytes) =>
      sealWith(cipherKey(file.suite, file.current, `purpose/${purpose}`), Buffer.from(label), bytes),
    openFor: (purpose, label, sealed) => openAs(`purpose/${purpose}`, Buffer.from(label), sealed),
    subKey: (purpose) => blindKey(`purpose/${purpose}`),
    toJSON: () => ({ suite: file.suite, sample: file.sample, current: file.current, keys: file.keys.length }),
  }
  files.set(keys, file)
  return keys
}
