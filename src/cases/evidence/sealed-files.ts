/**
 * Bytes of documents and evidence: sealed by pieces with the vault's keys, kept once under their hash. A piece is bound to its
 * place and to being the last, so that none can be moved, changed or cut off without being noticed.
 */
import { createHash, randomUUID } from 'node:crypto'
import type { VaultKeys } from '#identity/keyring.ts'
import { later } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Queryable } from '#store/database.ts'

const pieceBytes = 1 << 20
const day = 86_400_000

export interface KeptFile {
  /** Hex. */
  readonly sha256: string
  readonly sm3: string
  readonly bytes: number
}

const label = (seal: string, no: number, isLast: boolean): string => `sealed/${seal}/${no}/${isLast ? 1 : 0}`

/** Pieces of one size, the last one shorter; at least one. */
async function* pieces(
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
): AsyncGenerator<{ piece: Buffer; isLast: boolean }> {
  let held = Buffer.alloc(0)
  for await (const block of source) {
    held = Buffer.concat([held, block])
    while (held.length > pieceBytes) {
      yield { piece: held.subarray(0, pieceBytes), isLast: false }
      held = held.subarray(pieceBytes)
    }
  }
  yield { piece: held, isLast: true }
}

/** Uploads that no step took up within a day. */
const dropForgotten = async (client: Queryable, at: Date): Promise<void> => {
  const { rows } = await client.query<{ seal: string }>(
    `delete from cases.sealed_file f where kept_at < $1
       and not exists (select 1 from cases.document d where d.sha256 = f.sha256 or d.draft_sha256 = f.sha256)
       and not exists (select 1 from cases.evidence e where e.sha256 = f.sha256) returning seal`,
    [later(at, -day)],
  )
  if (rows.length > 0)
    await client.query('delete from cases.sealed_piece where seal = any($1::uuid[])', [rows.map(({ seal }) => seal)])
}

/**
 * Within a transaction. The same bytes a second time are kept once.
 * @throws Refusal REQUEST_TOO_LARGE above `most` bytes.
 */
export const keepFile = async (
  client: Queryable,
  keys: VaultKeys,
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
  at: Date,
  most: number,
): Promise<KeptFile> => {
  await dropForgotten(client, at)
  const seal = randomUUID()
  const [sha256, sm3] = [createHash('sha256'), createHash('sm3')]
  let bytes = 0
  let no = 0
  for await (const { piece, isLast } of pieces(source)) {
    bytes += piece.length
    if (bytes > most)
      throw new Refusal('REQUEST_TOO_LARGE', `文件超过 ${Math.floor(most / (1 << 20))} MiB,请分件后再传`)
    sha256.update(piece)
    sm3.update(piece)
    await client.query('insert into cases.sealed_piece (seal, no, is_last, sealed) values ($1, $2, $3, $4)', [
      seal,
      no,
      isLast,
      keys.sealBytes(label(seal, no, isLast), piece),
    ])
    no += 1
  }
  const kept = { sha256: sha256.digest('hex'), sm3: sm3.digest('hex'), bytes }
  const { rowCount } = await client.query(
    `insert into cases.sealed_file (sha256, sm3, bytes, seal, kept_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [kept.sha256, kept.sm3, bytes, seal, at],
  )
  if (!rowCount) await client.query('delete from cases.sealed_piece where seal = $1', [seal])
  return kept
}

export const keptFile = async (client: Queryable, sha256: string): Promise<KeptFile | undefined> => {
  const { rows } = await client.query<{ sm3: string; bytes: bigint }>(
    'select sm3, bytes from cases.sealed_file where sha256 = $1',
    [sha256],
  )
  return rows[0] && { sha256, sm3: rows[0].sm3, bytes: Number(rows[0].bytes) }
}

const damaged = (sha256: string): Refusal =>
  new Refusal('SEALED_FILE_DAMAGED', `封存的文件 ${sha256.slice(0, 12)}… 缺失或被改动,请从备份恢复后再用`)

/** The bytes, piece by piece, counted and hashed again on the way. @throws Refusal SEALED_FILE_DAMAGED, KEY_*. */
export async function* openFile(client: Queryable, keys: VaultKeys, sha256: string): AsyncGenerator<Buffer> {
  const { rows } = await client.query<{ seal: string }>('select seal from cases.sealed_file where sha256 = $1', [
    sha256,
  ])
  const seal = rows[0]?.seal
  if (seal === undefined) throw damaged(sha256)
  const hash = createHash('sha256')
  for (let no = 0, isLast = false; !isLast; no += 1) {
    const found = await client.query<{ is_last: boolean; sealed: Buffer }>(
      'select is_last, sealed from cases.sealed_piece where seal = $1 and no = $2',
      [seal, no],
    )
    const [piece] = found.rows
    if (!piece) throw damaged(sha256)
    isLast = piece.is_last
    const plain = keys.openBytes(label(seal, no, isLast), piece.sealed)
    hash.update(plain)
    yield plain
  }
  if (hash.digest('hex') !== sha256) throw damaged(sha256)
}

export const readFile = async (client: Queryable, keys: VaultKeys, sha256: string): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of openFile(client, keys, sha256)) parts.push(part)
  return Buffer.concat(parts)
}
