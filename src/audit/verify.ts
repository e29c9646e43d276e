/**
 * `audit verify`: the log folder alone, or the folder and the database together. Which is wrong is settled by what was
 * signed: whoever agrees with the signed roots is believed, and all else is compared with him, leaf by leaf.
 */
import type { Client, Database } from '#store/database.ts'
import { keptFile, keptSizes } from './checkpoint-files.ts'
import { type Fault, type Faults, inOrder } from './faults.ts'
import { parseNote, signersOf, type Verifier } from './note.ts'
import { cosigners, lastSigned, signedAbove, withPublisherLock } from './publish.ts'
import { LeafComparison, leafCount, places, tableDisagrees } from './verify-leaves.ts'
import { findInserted, findUnrecordedErasures, RowComparison } from './verify-rows.ts'
import { type TreeReport, verifyTree } from './verify-tree.ts'

export interface VerifyReport {
  readonly origin: string | undefined
  /** Leaves covered by the largest signed checkpoint. */
  readonly size: number
  /** Leaves in the database; undefined without it. */
  readonly leaves: number | undefined
  /** SHA-256 as Base64. */
  readonly root: string | undefined
  readonly checkpoints: number
  readonly cosignedBy: readonly string[]
  /** In order of position: the first is the first wrong leaf. */
  readonly faults: readonly Fault[]
  /** Faults beyond those listed. */
  readonly more: number
}

const report = (tree: TreeReport, leaves?: number): VerifyReport => ({
  origin: tree.origin,
  size: tree.size,
  leaves,
  root: tree.root?.toString('base64'),
  checkpoints: new Set(tree.checkpoints.map(({ size }) => size)).size,
  cosignedBy: tree.cosignedBy,
  faults: inOrder(tree.faults.list),
  more: tree.faults.more,
})

/** Without a database. @param held a checkpoint that was kept elsewhere. */
export const verifyOffline = async (
  folder: string,
  verifiers: readonly Verifier[],
  held?: { readonly file: string; readonly note: string },
): Promise<VerifyReport> => report(await verifyTree(folder, verifiers, held ? [{ ...held, sm2: null }] : []))

/** The checkpoints that the database keeps, against the files. */
const compareCheckpoints = async (
  client: Client,
  folder: string,
  tree: TreeReport,
  verifiers: readonly Verifier[],
): Promise<void> => {
  const files = new Map(tree.checkpoints.map(({ file, text }) => [file, text]))
  const there = new Set(await keptSizes(folder))
  for (
    let page = await signedAbove(client, -1);
    page.length > 0;
    page = await signedAbove(client, page.at(-1)?.size ?? 0)
  )
    for (const { size, note } of page) {
      const file = keptFile(size)
      const parsed = parseNote(note)
      const stands = parsed && signersOf(parsed, verifiers).good.some(({ kind }) => kind === 'log')
      if (!there.has(size))
        tree.faults.add({
          kind: 'checkpoint-missing',
          place: file,
          says: `「${file}」缺失,数据库里有它:被删除,或者签署后中断(运行 audit checkpoint 补全后再验)`,
        })
      if (!stands)
        tree.faults.add({
          kind: 'checkpoint-replaced',
          place: 'audit.checkpoint',
          rowId: String(size),
          says: `数据库里签到第 ${size} 条的检查点签名不成立:被改动过`,
        })
      else if (there.has(size) && files.get(file) !== parsed.text && files.has(file))
        tree.faults.add({
          kind: 'checkpoint-replaced',
          place: file,
          says: `「${file}」与数据库里同一位置签署的检查点不同:其中一份是换上去的`,
        })
    }
}

const compareLeaves = async (client: Client, folder: string, tree: TreeReport, faults: Faults): Promise<number> => {
  const size = await leafCount(client)
  const unread = tree.read < tree.size
  const wrong = tree.trusted === 'none' || unread ? await tableDisagrees(client, tree) : undefined
  if (unread && wrong)
    faults.add({
      kind: 'tree-rewritten',
      position: wrong.from,
      place: 'audit.leaf',
      says: `日志表第 ${wrong.from} 至 ${wrong.to - 1} 条与签署过的检查点不符`,
    })
  const trust = tree.trusted === 'none' && !wrong ? 'table' : tree.trusted
  const [leaves, rows] = [new LeafComparison(tree.read, size, faults), new RowComparison(faults)]
  for await (const page of places(client, folder, tree, trust, size)) {
    for (const place of page) leaves.look(place)
    await rows.look(client, page)
  }
  const gone = leaves.finish()
  rows.finish()
  await findInserted(client, gone, faults)
  await findUnrecordedErasures(client, faults)
  return size
}

/** Everything is read as of one moment, and no checkpoint is signed meanwhile. */
export const verifyLog = async (
  database: Database,
  folder: string,
  given: readonly Verifier[],
  held?: { readonly file: string; readonly note: string },
): Promise<VerifyReport> =>
  withPublisherLock(database, async (client) => {
    await client.query('begin isolation level repeatable read, read only')
    try {
      const last = await lastSigned(client)
      const verifiers = [...given, ...(await cosigners(client))]
      const tree = await verifyTree(folder, verifiers, [
        ...(held ? [{ ...held, sm2: null }] : []),
        ...(last ? [{ file: 'audit.checkpoint', note: last.note, sm2: last.sm2 }] : []),
      ])
      await compareCheckpoints(client, folder, tree, verifiers)
      return report(tree, await compareLeaves(client, folder, tree, tree.faults))
    } finally {
      await client.query('rollback').catch(() => undefined)
    }
  })
