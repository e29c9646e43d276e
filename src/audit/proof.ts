/**
 * Proof that one event is in the log: its entry, the hashes beside its way to the root, and the signed checkpoint. Who has
 * the log's public key checks it without the platform. Text of the event can be opened field by field, each with its own
 * salt; what is not opened stays hidden.
 */
import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import type { Queryable } from '#store/database.ts'
import { readLatest } from './checkpoint-files.ts'
import { fieldSalt, type LoggedRow, loggedColumns, openFields, sealedFields, sealText, sources } from './entry.ts'
import { parseCheckpoint, parseNote, signersOf, type Verifier, verifierKey } from './note.ts'
import { readBundle, tileNodes, tileWidth, widthAt } from './tiles.ts'
import { inclusionPath, leafHash, provesInclusion } from './tree.ts'

const openedShape = z.object({ field: z.string(), json: z.string(), salt: z.string() })
const proofShape = z.object({
  format: z.literal('shejian-log-proof/1'),
  position: z.number().int().nonnegative(),
  entry: z.string(),
  /** Base64, from the leaf's sibling up to the root's child. */
  path: z.array(z.string()).max(64),
  checkpoint: z.string(),
  sm2: z.string().optional(),
  /** For convenience; trust comes from elsewhere. */
  keys: z.array(z.string()),
  opened: z.array(openedShape),
})
export type Proof = z.infer<typeof proofShape>

/**
 * @param tiles the log folder. @param verifiers public keys to put beside the proof.
 * @throws Refusal NOT_FOUND while no checkpoint covers the position.
 */
export const proofOf = async (
  tiles: string,
  position: number,
  verifiers: readonly Verifier[] = [],
  opened: Proof['opened'] = [],
): Promise<Proof> => {
  const latest = await readLatest(tiles)
  const checkpoint = parseCheckpoint(parseNote(latest?.note ?? '')?.text ?? '')
  if (!latest || !checkpoint || position >= checkpoint.size)
    throw new Refusal('NOT_FOUND', `第 ${position} 条还没有签署的检查点。请先运行 audit checkpoint`)
  const { size } = checkpoint
  const index = Math.floor(position / tileWidth)
  const entry = (await readBundle(tiles, index, widthAt(index, size)))?.[position % tileWidth]
  if (!entry) throw new Refusal('AUDIT_DIFFERS', `日志文件里读不到第 ${position} 条。请运行 audit verify 查明`)
  const path = await inclusionPath(tileNodes(tiles, size), position, size)
  return {
    format: 'shejian-log-proof/1',
    position,
    entry: entry.toString('utf8'),
    path: path.map((hash) => hash.toString('base64')),
    checkpoint: latest.note,
    ...(latest.sm2 ? { sm2: latest.sm2 } : {}),
    keys: verifiers.map(verifierKey),
    opened,
  }
}

/** '12' a position in the log; 'event:5' and 'access:7' a row. @throws Refusal USAGE, NOT_FOUND. */
export const findLeaf = async (
  client: Queryable,
  name: string,
): Promise<{ readonly position: number; readonly row: LoggedRow | undefined }> => {
  const [, source, id] = /^(?:(event|access):)?(\d{1,15})$/.exec(name) ?? []
  if (id === undefined) throw new Refusal('USAGE', '请写日志条号(如 12),或 event:编号、access:编号')
  const leaf = await client.query<{ position: bigint; source: string; row_id: bigint }>(
    source === undefined
      ? 'select position, source, row_id from audit.leaf where position = $1'
      : 'select position, source, row_id from audit.leaf where row_id = $1 and source = $2',
    source === undefined ? [id] : [id, source],
  )
  const [found] = leaf.rows
  if (!found) throw new Refusal('NOT_FOUND', `日志里没有「${name}」;刚发生的事项要等 audit checkpoint 之后`)
  const { rows } = await client.query<LoggedRow>(
    `select ${loggedColumns('l')} from audit.logged l where l.source = $1 and l.id = $2`,
    [found.source, found.row_id],
  )
  return { position: Number(found.position), row: rows[0] }
}

/** Opens fields of a row to whoever gets the proof. @throws Refusal NOT_FOUND for a field without text. */
export const openedFields = (row: LoggedRow, fields: readonly string[]): Proof['opened'] => {
  const texts = openFields(row)
  return fields.map((field) => {
    const json = texts[field]
    if (json === undefined || row.salt === null)
      throw new Refusal(
        'NOT_FOUND',
        `这一条没有可公开的「${field}」。可公开的有:${Object.keys(texts).join('、') || '无'}`,
      )
    return { field, json, salt: fieldSalt(row.salt, field).toString('base64') }
  })
}

export interface Proven {
  readonly origin: string
  readonly position: number
  readonly size: number
  readonly entry: Readonly<Record<string, unknown>>
  readonly signedBy: readonly string[]
  readonly opened: Readonly<Record<string, unknown>>
}

const broken = (why: string): Refusal => new Refusal('AUDIT_PROOF', `证明不成立:${why}`)

/** Needs nothing but the proof and public keys from a source that is trusted. @throws Refusal AUDIT_PROOF saying why not. */
export const checkProof = (proof: Proof, verifiers: readonly Verifier[]): Proven => {
  const note = parseNote(proof.checkpoint)
  const checkpoint = note && parseCheckpoint(note.text)
  if (!note || !checkpoint) throw broken('所附检查点读不成')
  const { good, bad } = signersOf(note, verifiers)
  if (bad.length > 0) throw broken(`检查点上 ${bad.map(({ name }) => name).join('、')} 的签名不成立`)
  if (!good.some(({ kind, name }) => kind === 'log' && name === checkpoint.origin))
    throw broken('检查点没有所给公钥的签名')
  const sm2 = parseNote(proof.sm2 ?? '')
  const sm2Signers = sm2 && sm2.text === note.text ? signersOf(sm2, verifiers) : { good: [], bad: [] }
  if (sm2 && (sm2.text !== note.text || sm2Signers.bad.length > 0)) throw broken('国密签名不成立')
  const path = proof.path.map((hash) => Buffer.from(hash, 'base64'))
  const { position } = proof
  if (!provesInclusion({ position, size: checkpoint.size, path }, leafHash(proof.entry), checkpoint.root))
    throw broken('由这条记录算不出签署的树根:记录、条号或路径被改动')
  const sealed = sealedFields(proof.entry)
  for (const { field, json, salt } of proof.opened)
    if (sealed[field] === undefined || sealText(Buffer.from(salt, 'base64'), json) !== sealed[field])
      throw broken(`公开的「${field}」与日志里的哈希不符`)
  return {
    origin: checkpoint.origin,
    position,
    size: checkpoint.size,
    entry: JSON.parse(proof.entry) as Record<string, unknown>,
    signedBy: [...good, ...sm2Signers.good].map(({ name, kind }) => (kind === 'sm2' ? `${name}(SM2)` : name)),
    opened: Object.fromEntries(proof.opened.map(({ field, json }) => [field, JSON.parse(json) as unknown])),
  }
}

/** A page for people with the proof itself inside. */
export const proofPage = (proof: Proof): string => {
  const { source, id, at, actor, what } = JSON.parse(proof.entry) as Record<string, string>
  const checkpoint = parseCheckpoint(parseNote(proof.checkpoint)?.text ?? '')
  return `# 日志证明

${checkpoint?.origin ?? ''} 第 ${proof.position} 条:${sources[source as keyof typeof sources]} ${id},${at},${actor},${what}。
签署的检查点覆盖前 ${checkpoint?.size ?? 0} 条。

核验:\`npx --no shejian audit verify --proof 本文件 --keys 公钥文件\`。公钥应从公文、公告等别的途径取得。

\`\`\`json
${JSON.stringify(proof, null, 2)}
\`\`\`
`
}

/** The proof as a file of its own, or as a page. @throws Refusal AUDIT_PROOF for what holds none. */
export const readProof = (text: string): Proof => {
  const json = /```json\n([\s\S]*?)\n```/.exec(text)?.[1] ?? text
  try {
    return proofShape.parse(JSON.parse(json))
  } catch {
    throw broken('文件里没有本平台的日志证明')
  }
}
