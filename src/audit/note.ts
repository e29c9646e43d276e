/**
 * Signed notes (c2sp.org/signed-note) and checkpoints (c2sp.org/tlog-checkpoint): a text of origin, size and root, and below
 * an empty line one line for each signature. Three kinds of signature: the log's Ed25519 (0x01), another body's Ed25519
 * cosignature with its time (0x04, c2sp.org/tlog-cosignature), and SM2 with SM3 (0xff and a name of its own).
 *
 * SM2 signs as Node's OpenSSL does: DER signature, empty identifier (distid). `openssl dgst -sm3 -verify` accepts it.
 */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { Refusal } from '#kernel/refusal.ts'

const kinds = { 1: 'log', 4: 'cosignature', 255: 'sm2' } as const
export type SignatureKind = (typeof kinds)[keyof typeof kinds]
const typeBytes: Readonly<Record<SignatureKind, number>> = { log: 1, cosignature: 4, sm2: 255 }
const sm2Name = Buffer.from('SM2-SM3 ', 'ascii')

export interface SignatureLine {
  readonly name: string
  /** Eight hex digits. */
  readonly id: string
  readonly signature: Buffer
}

export interface Note {
  /** With its last newline. */
  readonly text: string
  readonly lines: readonly SignatureLine[]
}

export interface Verifier {
  readonly name: string
  readonly id: string
  readonly kind: SignatureKind
  readonly publicKey: KeyObject
}

export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Buffer
}

/** Unicode spaces and '+' would make a line ambiguous. */
export const isKeyName = (name: string): boolean => /^[^\s+]+$/u.test(name)

const keyId = (name: string, material: Buffer): string =>
  createHash('sha256').update(`${name}\n`).update(material).digest().subarray(0, 4).toString('hex')

/** Type byte and public key, as they enter the key id. */
const materialOf = (kind: SignatureKind, publicKey: KeyObject): Buffer => {
  const type = Buffer.from([typeBytes[kind]])
  if (kind === 'sm2') return Buffer.concat([type, sm2Name, publicKey.export({ type: 'spki', format: 'der' })])
  // The last 32 bytes of an Ed25519 SPKI are the key.
  return Buffer.concat([type, publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)])
}

export const verifierOf = (name: string, kind: SignatureKind, publicKey: KeyObject): Verifier => ({
  name,
  kind,
  publicKey,
  id: keyId(name, materialOf(kind, publicKey)),
})

/** '<name>+<key id>+<base64 of type and key>', the form in which public keys are handed on. */
export const verifierKey = ({ name, id, kind, publicKey }: Verifier): string =>
  `${name}+${id}+${materialOf(kind, publicKey).toString('base64')}`

const ed25519Prefix = Buffer.from('302a300506032b6570032100', 'hex')

/** @throws Refusal AUDIT_KEY for what is no such key. */
export const parseVerifierKey = (line: string): Verifier => {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(line.trim())
  const material = Buffer.from(parts?.[3] ?? '', 'base64')
  const kind = kinds[material[0] as keyof typeof kinds] as SignatureKind | undefined
  const broken = new Refusal('AUDIT_KEY', `「${line.slice(0, 60)}」不是日志公钥。每行应为 名称+8位十六进制+Base64`)
  if (!parts || kind === undefined || keyId(parts[1] as string, material) !== parts[2]) throw broken
  const der =
    kind === 'sm2' ? material.subarray(1 + sm2Name.length) : Buffer.concat([ed25519Prefix, material.subarray(1)])
  try {
    const publicKey = createPublicKey({ key: der, type: 'spki', format: 'der' })
    return { name: parts[1] as string, id: parts[2], kind, publicKey }
  } catch {
    throw broken
  }
}

/** A file of public keys: one a line; lines with # in front are words. */
export const parseVerifierKeys = (text: string): Verifier[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(parseVerifierKey)

export const formatLine = ({ name, id, signature }: SignatureLine): string =>
  `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64')}\n`

export const formatNote = ({ text, lines }: Note): string => `${text}\n${lines.map(formatLine).join('')}`

export const parseLine = (line: string): SignatureLine | undefined => {
  const [, name, base64] = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line) ?? []
  const bytes = Buffer.from(base64 ?? '', 'base64')
  return name !== undefined && bytes.length > 4
    ? { name, id: bytes.subarray(0, 4).toString('hex'), signature: bytes.subarray(4) }
    : undefined
}

/** More lines than any log of this product has, and too few to keep a reader busy. */
const mostLines = 100

/** @returns undefined for what is no signed note. */
export const parseNote = (note: string): Note | undefined => {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n')) return undefined
  const lines = note.slice(end + 2, -1).split('\n')
  const parsed = lines.map(parseLine)
  // Control characters other than the newline could show a person another text than the one that was signed.
  const isClean = !/[\p{Cc}]/u.test(note.replaceAll('\n', ''))
  if (lines.length > mostLines || !isClean || parsed.some((line) => line === undefined)) return undefined
  return { text: note.slice(0, end + 1), lines: parsed as SignatureLine[] }
}

export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`

/** @returns undefined for a text that is no checkpoint. */
export const parseCheckpoint = (text: string): Checkpoint | undefined => {
  const [origin, size, hash, ...rest] = text.split('\n')
  const root = Buffer.from(hash ?? '', 'base64')
  if (!origin || !size || !/^(0|[1-9]\d{0,14})$/.test(size) || root.length !== 32 || rest.length !== 1) return undefined
  return root.toString('base64') === hash ? { origin, size: Number(size), root } : undefined
}

const cosigned = (text: string, seconds: bigint): Buffer => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)

/** Signs a note's text. A cosignature says its time: seconds since 1970. */
export const signText = (verifier: Verifier, privateKey: KeyObject, text: string, seconds = 0n): SignatureLine => {
  const { name, id, kind } = verifier
  if (kind === 'sm2') return { name, id, signature: sign('sm3', Buffer.from(text), privateKey) }
  if (kind === 'log') return { name, id, signature: sign(null, Buffer.from(text), privateKey) }
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(seconds)
  return { name, id, signature: Buffer.concat([time, sign(null, cosigned(text, seconds), privateKey)]) }
}

const holds = (verifier: Verifier, text: string, { signature }: SignatureLine): boolean => {
  const { kind, publicKey } = verifier
  try {
    if (kind === 'sm2') return verify('sm3', Buffer.from(text), publicKey, signature)
    if (kind === 'log') return verify(null, Buffer.from(text), publicKey, signature)
    if (signature.length !== 8 + 64) return false
    return verify(null, cosigned(text, signature.readBigUInt64BE()), publicKey, signature.subarray(8))
  } catch {
    return false
  }
}

/**
 * Whose signatures a note carries. One line of a known key that does not hold spoils the note; lines of unknown keys are
 * passed over, so that a key can follow another and cosigners come and go.
 */
export const signersOf = (note: Note, verifiers: readonly Verifier[]): { good: Verifier[]; bad: Verifier[] } => {
  const good: Verifier[] = []
  const bad: Verifier[] = []
  for (const line of note.lines) {
    const verifier = verifiers.find(({ name, id }) => name === line.name && id === line.id)
    if (verifier) (holds(verifier, note.text, line) ? good : bad).push(verifier)
  }
  return { good, bad }
}
