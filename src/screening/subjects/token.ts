/**
 * Public ids of persons, accounts, phones and addresses: one cipher block that holds the kind and the surrogate, so that
 * an address line carries neither a number nor anything that can be counted up. The same subject has the same id for good
 * (links stay), and a made-up id opens with odds of 1 in 2⁶⁴: eight of the sixteen bytes must read as expected.
 */
import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import type { VaultKeys } from '#identity/keyring.ts'
import type { IdentityKind } from '#identity/kinds.ts'
import { identityKinds } from '#identity/kinds.ts'

export type SubjectKind = 'person' | 'employer' | 'provider' | 'account'

export interface Subject {
  readonly kind: SubjectKind
  /** Surrogate in decimals of a person or an account; public code of an employer or a provider. */
  readonly key: string
}

/** Kind and public id, as an address line and a link carry them. */
export interface SubjectId {
  readonly kind: SubjectKind
  readonly id: string
}

export type HiddenKind = 'person' | 'account' | 'phone' | 'address'

const hidden: Readonly<Record<HiddenKind, { readonly letter: string; readonly kind: IdentityKind }>> = {
  person: { letter: 'p', kind: 'person_number' },
  account: { letter: 'a', kind: 'bank_account' },
  phone: { letter: 't', kind: 'phone' },
  address: { letter: 'd', kind: 'address' },
}

export const identityKindOfSubject = (kind: HiddenKind): IdentityKind => hidden[kind].kind

export const isHidden = (kind: string): kind is HiddenKind => Object.hasOwn(hidden, kind)

const block = 16

const cipherOf = (keys: VaultKeys): { name: string; key: Buffer } => {
  const key: KeyObject = keys.subKey('subject-id')
  const bytes = key.export()
  return keys.suite === 'sm'
    ? { name: 'sm4-ecb', key: bytes.subarray(0, 16) }
    : { name: 'aes-256-ecb', key: bytes.subarray(0, 32) }
}

/** One letter for the kind and 22 characters of base64url. */
export const subjectToken = (keys: VaultKeys, kind: HiddenKind, surrogate: bigint): string => {
  const plain = Buffer.alloc(block)
  plain[7] = identityKinds[hidden[kind].kind]
  plain.writeBigInt64BE(surrogate, 8)
  const { name, key } = cipherOf(keys)
  // One block alone: what is wrong with ECB begins at the second.
  const cipher = createCipheriv(name, key, null).setAutoPadding(false)
  return hidden[kind].letter + Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64url')
}

/** undefined for whatever is no id of this installation. */
export const readSubjectToken = (
  keys: VaultKeys,
  token: string,
): { readonly kind: HiddenKind; readonly surrogate: bigint } | undefined => {
  if (!/^[patd][\w-]{22}$/.test(token)) return undefined
  const sealed = Buffer.from(token.slice(1), 'base64url')
  const kind = (Object.keys(hidden) as HiddenKind[]).find((one) => hidden[one].letter === token[0])
  // Four bits of the last character say nothing; one subject has one id.
  if (!kind || sealed.length !== block || sealed.toString('base64url') !== token.slice(1)) return undefined
  const { name, key } = cipherOf(keys)
  const decipher = createDecipheriv(name, key, null).setAutoPadding(false)
  const plain = Buffer.concat([decipher.update(sealed), decipher.final()])
  if (plain.readBigUInt64BE(0) !== BigInt(identityKinds[hidden[kind].kind])) return undefined
  return { kind, surrogate: plain.readBigInt64BE(8) }
}

const publicCode = /^[^\s\p{Cc}]{1,40}$/u

/** The subject of an address line; undefined when it names none. That it exists is not said. */
export const subjectOf = (keys: VaultKeys, kind: string, id: string): Subject | undefined => {
  if (kind === 'employer' || kind === 'provider') return publicCode.test(id) ? { kind, key: id } : undefined
  if (kind !== 'person' && kind !== 'account') return undefined
  const read = readSubjectToken(keys, id)
  return read?.kind === kind ? { kind, key: read.surrogate.toString() } : undefined
}

export const subjectId = (keys: VaultKeys, { kind, key }: Subject): SubjectId => ({
  kind,
  id: kind === 'person' || kind === 'account' ? subjectToken(keys, kind, BigInt(key)) : key,
})
