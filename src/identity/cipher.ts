/**
 * The two suites that seal a value: AES-256-GCM, and where national algorithms are required SM4-CTR with HMAC-SM3 over
 * the cipher text (encrypt, then authenticate). Both are OpenSSL's, through node:crypto; nothing is hand-written.
 *
 * A sealed value: suite (1 byte) · key id (2, big endian) · nonce (12 or 16) · cipher text · tag (16 or 32). What it belongs
 * to (kind, surrogate) and its first three bytes are authenticated, so a value moved to another row does not open.
 *
 * GCM nonces are random: one derived key may seal 2³² values before the odds of a repeated nonce reach 2⁻³³ (NIST SP
 * 800-38D), so rotate long before four thousand million values of one kind.
 */

import type { KeyObject } from 'node:crypto'
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomFillSync,
  timingSafeEqual,
} from 'node:crypto'

export type CipherSuite = 'aes' | 'sm'

export const suiteCodes: Readonly<Record<CipherSuite, number>> = { aes: 1, sm: 2 }
const digests: Readonly<Record<CipherSuite, string>> = { aes: 'sha256', sm: 'sm3' }
const nonceBytes: Readonly<Record<CipherSuite, number>> = { aes: 12, sm: 16 }
const tagBytes: Readonly<Record<CipherSuite, number>> = { aes: 16, sm: 32 }
export const headBytes = 3

export interface CipherKey {
  readonly suite: CipherSuite
  readonly id: number
  readonly encrypt: KeyObject
  /** For SM only: GCM authenticates by itself. */
  readonly authenticate: KeyObject
}

const derive = (material: Buffer, purpose: string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', material, 'shejian/vault/1', purpose, length))

/** Sub-key by HKDF-SHA256 for one purpose and kind of value. */
export const deriveCipherKey = (suite: CipherSuite, id: number, material: Buffer, kind: string): CipherKey => {
  const encryptBytes = suite === 'aes' ? 32 : 16
  const bytes = derive(material, `cipher/${suite}/${kind}`, encryptBytes + 32)
  return {
    suite,
    id,
    encrypt: createSecretKey(bytes.subarray(0, encryptBytes)),
    authenticate: createSecretKey(bytes.subarray(encryptBytes)),
  }
}

export const deriveBlindKey = (suite: CipherSuite, material: Buffer, kind: string): KeyObject =>
  createSecretKey(derive(material, `blind/${suite}/${kind}`, 32))

/** HMAC-SHA256 or HMAC-SM3, whole (32 bytes). */
export const keyedHash = (suite: CipherSuite, key: KeyObject, text: string): Buffer =>
  createHmac(digests[suite], key).update(text, 'utf8').digest()

// One system call for a thousand nonces.
const nonces = Buffer.alloc(16 * 1024)
let nonceAt = nonces.length
const takeNonce = (length: number): Buffer => {
  if (nonceAt + length > nonces.length) {
    randomFillSync(nonces)
    nonceAt = 0
  }
  nonceAt += length
  return Buffer.from(nonces.subarray(nonceAt - length, nonceAt))
}

const smTag = (key: CipherKey, associated: Buffer, body: readonly Buffer[]): Buffer => {
  // The length keeps the border between associated data and body.
  const length = Buffer.alloc(4)
  length.writeUInt32BE(associated.length)
  const hmac = createHmac(digests.sm, key.authenticate).update(length).update(associated)
  for (const part of body) hmac.update(part)
  return hmac.digest()
}

export const sealWith = (key: CipherKey, belongsTo: Buffer, plain: Buffer): Buffer => {
  const head = Buffer.alloc(headBytes)
  head[0] = suiteCodes[key.suite]
  head.writeUInt16BE(key.id, 1)
  const associated = Buffer.concat([head, belongsTo])
  const nonce = takeNonce(nonceBytes[key.suite])
  if (key.suite === 'aes') {
    const cipher = createCipheriv('aes-256-gcm', key.encrypt, nonce)
    cipher.setAAD(associated)
    const body = cipher.update(plain)
    return Buffer.concat([head, nonce, body, cipher.final(), cipher.getAuthTag()])
  }
  const cipher = createCipheriv('sm4-ctr', key.encrypt, nonce)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([head, nonce, body, smTag(key, associated, [nonce, body])])
}

/** The plain bytes, or null when the value was changed, moved to another place, or sealed with another key. */
export const openWith = (key: CipherKey, belongsTo: Buffer, sealed: Buffer): Buffer | null => {
  const bodyAt = headBytes + nonceBytes[key.suite]
  const tagAt = sealed.length - tagBytes[key.suite]
  if (tagAt < bodyAt) return null
  const associated = Buffer.concat([sealed.subarray(0, headBytes), belongsTo])
  const nonce = sealed.subarray(headBytes, bodyAt)
  const [body, tag] = [sealed.subarray(bodyAt, tagAt), sealed.subarray(tagAt)]
  if (key.suite === 'sm') {
    if (!timingSafeEqual(tag, smTag(key, associated, [nonce, body]))) return null
    const decipher = createDecipheriv('sm4-ctr', key.encrypt, nonce)
    return Buffer.concat([decipher.update(body), decipher.final()])
  }
  const decipher = createDecipheriv('aes-256-gcm', key.encrypt, nonce, { authTagLength: tagBytes.aes })
  decipher.setAAD(associated)
  decipher.setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(body), decipher.final()])
  } catch {
    return null
  }
}
