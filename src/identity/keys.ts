/**
 * The vault's key file: outside the database and outside any backup of it, mode 0600, owned by who runs the platform.
 * Everything fails closed: no key file, a readable one or a broken one means no intake and no unmasking.
 */
import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { Clock } from '#kernel/clock.ts'
import { systemClock } from '#kernel/clock.ts'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import type { CipherSuite } from './cipher.ts'
import type { KeyFile, VaultKeys } from './keyring.ts'
import { keyFileShape, keyring } from './keyring.ts'

/** Whoever reads this sentence has the sample city's key: its people are invented, and two installations must agree. */
const publishedSentence = 'Shejian sample key, published on purpose: never put real people under it. 社鉴样例公开密钥'

const sampleKeyFile = (suite: CipherSuite): KeyFile => ({
  version: 1,
  suite,
  sample: true,
  blind: 1,
  current: 1,
  keys: [
    {
      id: 1,
      created: '2016-03-01T00:00:00.000Z',
      material: createHash('sha256').update(publishedSentence, 'utf8').digest('base64'),
    },
  ],
})

/** The published key without a file, for tests and for checking fingerprints of the sample city. */
export const sampleKeys = (suite: CipherSuite = 'aes'): VaultKeys => keyring(sampleKeyFile(suite))

/**
 * A new key file. `sample` gives the published key of the sample city; `suite` 'sm' gives SM4 and SM3.
 * @throws Refusal KEY_MISMATCH when there is a file already: overwriting it would lose all that it sealed.
 */
export const createKeys = (
  path: string,
  { sample = false, suite = 'aes', clock = systemClock }: { sample?: boolean; suite?: CipherSuite; clock?: Clock } = {},
): VaultKeys => {
  const fresh = { id: 1, created: clock.now().toISOString(), material: randomBytes(32).toString('base64') }
  const file: KeyFile = sample
    ? sampleKeyFile(suite)
    : { version: 1, suite, sample: false, blind: 1, current: 1, keys: [fresh] }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    writeDurably(path, file, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new Refusal(
      'KEY_MISMATCH',
      `密钥文件「${path}」已经存在,不能覆盖:覆盖后原有内容再也打不开。请换路径或先移走旧文件`,
    )
  }
  return keyring(file)
}

/** @throws Refusal KEY_MISSING without a file, KEY_MISMATCH when others may read it or its content is broken. */
export const loadKeys = (path: string): VaultKeys => keyring(readKeyFile(path))

/**
 * Adds a key and makes it the one that seals. What was sealed before still opens with its own key. The key of the blind
 * indexes stays: changing it would part every known person from the next file.
 * @throws Refusal as `loadKeys` does.
 */
export const rotateKeys = (path: string, clock: Clock = systemClock): VaultKeys => {
  const old = readKeyFile(path)
  const id = Math.max(...old.keys.map((key) => key.id)) + 1
  const fresh = { id, created: clock.now().toISOString(), material: randomBytes(32).toString('base64') }
  const file: KeyFile = { ...old, current: id, keys: [...old.keys, fresh] }
  const temporary = `${path}.new`
  rmSync(temporary, { force: true })
  writeDurably(temporary, file, 'wx')
  renameSync(temporary, path)
  syncFolder(dirname(path))
  return keyring(file)
}

const readKeyFile = (path: string): KeyFile => {
  refuseOpenFile(path)
  let file: KeyFile
  try {
    file = keyFileShape.parse(JSON.parse(readFileSync(path, 'utf8')))
    keyring(file)
  } catch {
    // The parser's own message may quote the content, and the content is the key.
    throw new Refusal('KEY_MISMATCH', `密钥文件「${path}」内容损坏或版本不符,请用离线保管的副本替换`)
  }
  return file
}

/** Others must not read it, and it must be ours. Windows has no such bits: there the folder's rights must do. */
const refuseOpenFile = (path: string): void => {
  let stat: ReturnType<typeof statSync>
  try {
    stat = statSync(path)
  } catch (error) {
    throw new Refusal(
      'KEY_MISSING',
      `找不到密钥文件「${path}」(${messageOf(error)})。请放回离线保管的副本,或用 SHEJIAN_VAULT_KEY 指明位置`,
    )
  }
  if (process.platform === 'win32') return
  if ((stat.mode & 0o077) !== 0) {
    const mode = (stat.mode & 0o777).toString(8)
    throw new Refusal('KEY_MISMATCH', `密钥文件「${path}」的权限是 ${mode},别人也能读。请执行 chmod 600,并考虑更换密钥`)
  }
  const owner = process.getuid?.()
  if (owner !== undefined && stat.uid !== owner) {
    throw new Refusal(
      'KEY_MISMATCH',
      `密钥文件「${path}」属于用户 ${stat.uid},运行者是 ${owner}。请执行 chown ${owner}`,
    )
  }
}

const writeDurably = (path: string, file: KeyFile, flag: 'wx'): void => {
  const handle = openSync(path, flag, 0o600)
  try {
    writeSync(handle, `${JSON.stringify(file, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  syncFolder(dirname(path))
}

/** Without this a crash may lose the directory entry of a file whose bytes are safe. */
const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
