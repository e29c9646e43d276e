/**
 * The log's signing keys: one file outside the database and outside any backup of it, mode 0600, so that who can write
 * every table still cannot sign. The file also holds the log's name (its origin), which never changes.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Clock } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { flushFolder } from '#store/durable.ts'
import type { Folder } from '#store/folder.ts'
import { isKeyName, parseVerifierKey, type Verifier, verifierKey, verifierOf } from './note.ts'

/** Where a working folder keeps its log. */
export interface LogPlaces {
  /** Tiles, checkpoints and public keys: for everybody to copy. */
  readonly tiles: string
  readonly key: string
}

export const logPlaces = (folder: Folder): LogPlaces => ({
  tiles: join(folder.root, 'log-tiles'),
  key: process.env.SHEJIAN_LOG_KEY ?? join(folder.secret, 'log-key.json'),
})

const keyFileShape = z.object({
  version: z.literal(1),
  origin: z.string().refine(isKeyName),
  created: z.string(),
  ed25519: z.string(),
  sm2: z.string(),
  /** Public keys that signed before these. */
  former: z.array(z.string()),
})
type KeyFile = z.infer<typeof keyFileShape>

export interface LogKeys {
  readonly origin: string
  readonly log: { readonly verifier: Verifier; readonly privateKey: KeyObject }
  readonly sm2: { readonly verifier: Verifier; readonly privateKey: KeyObject }
  /** All that ever signed this log, these first. */
  readonly verifiers: readonly Verifier[]
}

/** OpenSSL signs with SM2 only under a key that was read as one: a key fresh from the generator would sign with ECDSA. */
const keysOf = (file: KeyFile): LogKeys => {
  const pair = (kind: 'log' | 'sm2', pem: string): LogKeys['log'] => {
    const privateKey = createPrivateKey(pem)
    return { privateKey, verifier: verifierOf(file.origin, kind, createPublicKey(privateKey)) }
  }
  const [log, sm2] = [pair('log', file.ed25519), pair('sm2', file.sm2)]
  return {
    origin: file.origin,
    log,
    sm2,
    verifiers: [log.verifier, sm2.verifier, ...file.former.map(parseVerifierKey)],
  }
}

const pemOf = ({ privateKey }: { privateKey: KeyObject }): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }) as string

/** A private file, whole or absent. @throws EEXIST when there is one. */
export const writeSecret = async (path: string, text: string): Promise<void> => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const handle = openSync(path, 'wx', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  await flushFolder(dirname(path))
}

/** @throws Refusal KEY_MISSING without the file, KEY_MISMATCH when others may read it. */
export const readSecret = (path: string): string => {
  if (!existsSync(path))
    throw new Refusal(
      'KEY_MISSING',
      `找不到密钥文件「${path}」。请放回另外保管的副本,或用 SHEJIAN_LOG_KEY 指明日志密钥的位置`,
    )
  const { mode } = statSync(path)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new Refusal(
      'KEY_MISMATCH',
      `密钥文件「${path}」别人也能读(权限 ${(mode & 0o777).toString(8)})。请执行 chmod 600,并考虑更换`,
    )
  return readFileSync(path, 'utf8')
}

const readKeyFile = (path: string): KeyFile => {
  try {
    return keyFileShape.parse(JSON.parse(readSecret(path)))
  } catch (error) {
    if (error instanceof Refusal) throw error
    // The parser's message may quote the content, and the content is the key.
    throw new Refusal('KEY_MISMATCH', `日志密钥文件「${path}」内容损坏,请用另外保管的副本替换`)
  }
}

export const loadLogKeys = (path: string): LogKeys => keysOf(readKeyFile(path))

/** The log's name: from SHEJIAN_LOG_ORIGIN when the first key is made, else 'shejian/<eight random digits>'. */
const newOrigin = (): string => {
  const origin = process.env.SHEJIAN_LOG_ORIGIN ?? `shejian/${randomUUID().slice(0, 8)}`
  if (!isKeyName(origin))
    throw new Refusal(
      'AUDIT_KEY',
      `日志名称「${origin}」不能含空格或加号。请改 SHEJIAN_LOG_ORIGIN,例如 shejian/zhengzhou`,
    )
  return origin
}

const freshFile = (clock: Clock, origin: string, former: readonly string[]): KeyFile => ({
  version: 1,
  origin,
  created: clock.now().toISOString(),
  ed25519: pemOf(generateKeyPairSync('ed25519')),
  sm2: pemOf(generateKeyPairSync('ec', { namedCurve: 'SM2' })),
  former: [...former],
})

/**
 * The first keys of a log; or, for a log whose keys are lost, new ones under its old name.
 * @throws EEXIST when there is a file.
 */
export const createLogKeys = async (
  path: string,
  clock: Clock,
  lost?: { readonly origin: string; readonly former: readonly string[] },
): Promise<LogKeys> => {
  const file = freshFile(clock, lost?.origin ?? newOrigin(), lost?.former ?? [])
  await writeSecret(path, `${JSON.stringify(file, null, 2)}\n`)
  return keysOf(file)
}

/** New keys under the same name. What the old ones signed stays valid under their public keys; they sign no more. */
export const rotateLogKeys = async (path: string, clock: Clock): Promise<LogKeys> => {
  const old = readKeyFile(path)
  const file = freshFile(clock, old.origin, keysOf(old).verifiers.map(verifierKey))
  await writeSecret(`${path}.new`, `${JSON.stringify(file, null, 2)}\n`)
  renameSync(`${path}.new`, path)
  await flushFolder(dirname(path))
  return keysOf(file)
}
