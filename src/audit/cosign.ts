/**
 * Co-signing: another body vouches that the log only grew. It keeps its own key and remembers the largest checkpoint that it
 * signed; it signs a new one only when that is proved to begin with the remembered one. c2sp.org/tlog-cosignature, Ed25519.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { Clock } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Queryable } from '#store/database.ts'
import { flushFolder } from '#store/durable.ts'
import { keptFile, readLatest, readText, writeCheckpoint } from './checkpoint-files.ts'
import { readSecret, writeSecret } from './log-keys.ts'
import {
  type Checkpoint,
  formatLine,
  formatNote,
  isKeyName,
  type Note,
  parseCheckpoint,
  parseLine,
  parseNote,
  type SignatureLine,
  signersOf,
  signText,
  type Verifier,
  verifierKey,
  verifierOf,
} from './note.ts'
import { tileNodes, writeWhole } from './tiles.ts'
import { consistencyPath, provesConsistency, rootOf } from './tree.ts'

const keyShape = z.object({ version: z.literal(1), name: z.string().refine(isKeyName), ed25519: z.string() })
/** Log's origin → the largest checkpoint that was signed. */
const memoryShape = z.record(z.string(), z.object({ size: z.number().int(), root: z.string() }))

interface CosignerKey {
  readonly verifier: Verifier
  readonly privateKey: ReturnType<typeof createPrivateKey>
}

const keyFrom = ({ name, ed25519 }: z.infer<typeof keyShape>): CosignerKey => {
  const privateKey = createPrivateKey(ed25519)
  return { privateKey, verifier: verifierOf(name, 'cosignature', createPublicKey(privateKey)) }
}

/** @param name of the body, without blanks: 'zhengzhou-finance/log-witness'. @returns its public key, to be handed on. */
export const createCosignerKey = async (path: string, name: string): Promise<string> => {
  if (!isKeyName(name)) throw new Refusal('AUDIT_KEY', `联签名称「${name}」不能含空格或加号`)
  const { privateKey } = generateKeyPairSync('ed25519')
  const file = { version: 1 as const, name, ed25519: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string }
  try {
    await writeSecret(path, `${JSON.stringify(file, null, 2)}\n`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new Refusal('KEY_MISMATCH', `密钥文件「${path}」已经存在,不能覆盖。请换路径`)
  }
  return verifierKey(keyFrom(file).verifier)
}

const loadCosignerKey = (path: string): CosignerKey => {
  try {
    return keyFrom(keyShape.parse(JSON.parse(readSecret(path))))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('KEY_MISMATCH', `「${path}」不是联签密钥文件。新建用 audit cosign --new-key`)
  }
}

const refuse = (says: string): Refusal => new Refusal('AUDIT_COSIGN', `没有联签:${says}`)

const latestOf = async (folder: string, verifiers: readonly Verifier[]): Promise<Checkpoint & { note: Note }> => {
  const note = parseNote((await readLatest(folder))?.note ?? '')
  const checkpoint = note && parseCheckpoint(note.text)
  if (!note || !checkpoint) throw refuse(`「${folder}」里没有检查点`)
  const { good, bad } = signersOf(note, verifiers)
  if (
    bad.some(({ kind }) => kind === 'log') ||
    !good.some(({ kind, name }) => kind === 'log' && name === checkpoint.origin)
  )
    throw refuse('检查点没有日志密钥的有效签名')
  return { ...checkpoint, note }
}

const memoryFile = (key: string): string => `${key}.signed`

const readMemory = async (key: string): Promise<z.infer<typeof memoryShape>> => {
  const text = await readText(memoryFile(key))
  if (text === undefined) return {}
  try {
    return memoryShape.parse(JSON.parse(text))
  } catch {
    // Starting anew would sign whatever comes.
    throw refuse(`上次联签的记录「${memoryFile(key)}」损坏,请用副本替换`)
  }
}

const checkGrowth = async (
  folder: string,
  { size, root }: Checkpoint,
  seen: { readonly size: number; readonly root: string } | undefined,
): Promise<void> => {
  const nodes = tileNodes(folder, size)
  if (!seen) {
    if (!(await rootOf(nodes, size)).equals(root)) throw refuse('日志文件算出的树根与检查点不符')
    return
  }
  if (size < seen.size) throw refuse(`上次联签到第 ${seen.size} 条,这份检查点只到第 ${size} 条:日志被截短或换回旧的`)
  const path = await consistencyPath(nodes, seen.size, size)
  const heads = { first: seen.size, firstRoot: Buffer.from(seen.root, 'base64'), second: size, secondRoot: root }
  if (!provesConsistency(heads, path)) throw refuse(`日志的前 ${seen.size} 条与上次联签时不同:已有记录被改动过`)
}

export interface Cosigned {
  readonly origin: string
  readonly size: number
  /** The signature line, to be carried back to the log. */
  readonly line: string
  /** Public key of who signed. */
  readonly signer: string
}

/**
 * Signs the latest checkpoint of a log folder, which may be a copy. What was signed is remembered before the signature
 * leaves. @param verifiers the log's public keys. @throws Refusal AUDIT_COSIGN when the log did not merely grow.
 */
export const cosign = async (
  folder: string,
  keyPath: string,
  verifiers: readonly Verifier[],
  clock: Clock,
): Promise<Cosigned> => {
  const { verifier, privateKey } = loadCosignerKey(keyPath)
  const checkpoint = await latestOf(folder, verifiers)
  const { origin, size, root, note } = checkpoint
  const memory = await readMemory(keyPath)
  await checkGrowth(folder, checkpoint, memory[origin])
  await writeWhole(
    memoryFile(keyPath),
    `${JSON.stringify({ ...memory, [origin]: { size, root: root.toString('base64') } }, null, 2)}\n`,
  )
  await flushFolder(join(memoryFile(keyPath), '..'))
  const seconds = BigInt(Math.floor(clock.now().getTime() / 1_000))
  const line = formatLine(signText(verifier, privateKey, note.text, seconds))
  return { origin, size, line, signer: verifierKey(verifier) }
}

const withLine = (note: Note, line: SignatureLine): string =>
  formatNote({ ...note, lines: [...note.lines.filter(({ name, id }) => name !== line.name || id !== line.id), line] })

/**
 * Adds a body's signature to the checkpoint that it signed, after checking it with that body's public key.
 * @returns the size of that checkpoint. @throws Refusal AUDIT_COSIGN when it fits none of the folder's checkpoints.
 */
export const addCosignature = async (
  folder: string,
  { size, line: lineText }: Pick<Cosigned, 'size' | 'line'>,
  signer: Verifier,
): Promise<number> => {
  const line = parseLine(lineText.trimEnd())
  if (!line || signer.kind !== 'cosignature') throw refuse('不是联签的签名行或公钥')
  const kept = keptFile(size)
  let added = false
  for (const file of [kept, 'checkpoint']) {
    const note = parseNote((await readText(join(folder, file))) ?? '')
    if (!note || parseCheckpoint(note.text)?.size !== size) continue
    if (signersOf({ ...note, lines: [line] }, [signer]).good.length === 0)
      throw refuse(`这一行不是 ${signer.name} 对第 ${size} 条检查点的有效签名`)
    await writeCheckpoint(folder, file, { note: withLine(note, line) })
    added = true
  }
  if (!added) throw refuse(`日志里没有签到第 ${size} 条的检查点`)
  return size
}

/** Keeps a checked signature in the database, so that a lost folder gets it back. */
export const storeCosignature = async (
  client: Queryable,
  { size, line, signer }: Pick<Cosigned, 'size' | 'line' | 'signer'>,
  clock: Clock,
): Promise<void> => {
  await client.query(
    'insert into audit.cosignature (size, line, signer, added_at) values ($1, $2, $3, $4) on conflict do nothing',
    [size, line, signer, clock.now()],
  )
}
