/**
 * One file, from its bytes to a committed batch or a reasoned refusal. All or nothing: rows are loaded under a batch id
 * that nobody sees, then one short transaction makes batch, receipt, manifest and event true together.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import { manifest } from '#store/mirror.ts'
import { sweepOrphans } from '#store/mirror-audit.ts'
import { take } from '#workflow/take.ts'
import { refuseBatch } from './batch-steps.ts'
import { checkAll } from './check-file.ts'
import { prepareMaps } from './chunk-check.ts'
import { commit } from './commit-file.ts'
import { clearBatch, type IntakeContext } from './context.ts'
import { errorWords, withoutNumbers } from './explain-cell.ts'
import { prepareNumbers } from './mapped-values.ts'
import { planFor } from './plan.ts'
import { type OpenedFile, openFile } from './readers/reader.ts'
import type { Receipt } from './receipt.ts'
import { receiptOf } from './receipts.ts'
import { type Batch, type IntakeOptions, isDiskFull, ownName, receive, resentOf } from './receive.ts'
import { mustBeTheirs, ownRowsOf, senderOf } from './sender.ts'

export type { IntakeOptions } from './receive.ts'

const asRefusal = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  if (isDiskFull(error)) return new Refusal('DISK_FULL', '磁盘已满,这份文件没有留下任何数据;请腾出空间后重新提交')
  return new Refusal('FILE_DAMAGED', `处理这份文件时出错,没有留下任何数据:${errorWords(messageOf(error))}`)
}

const refuse = async (context: IntakeContext, batch: Batch, error: unknown): Promise<void> => {
  const refusal = asRefusal(error)
  await clearBatch(context.database, batch.id, batch.dataset.id)
  sweepOrphans(context.folder, await manifest(context.database.pool))
  // What was cached may name entries that are gone with this batch.
  for (const kind of ['idNumber', 'personName', 'phone', 'bankAccount', 'address', 'uscc'])
    await context.duck.exec(`drop table if exists map_${kind}`)
  await prepareMaps(context.duck)
  await take(
    context.database,
    refuseBatch,
    {
      batchId: batch.id,
      publicId: batch.publicId,
      sha256: null,
      bytes: null,
      refusal: { code: refusal.code, message: withoutNumbers(refusal.message) },
    },
    { actor: context.actor, clock: context.clock },
  )
}

/**
 * Take one file in. A file that is refused gets a receipt too; only a name that says nothing of the dataset, or a
 * database that is gone, throws. @throws Refusal FILE_NAME, DATASET_UNKNOWN, BATCH_UNKNOWN, DATABASE_UNREACHABLE.
 */
export const intakeFile = async (
  context: IntakeContext,
  path: string,
  options: IntakeOptions = {},
): Promise<Receipt> => {
  const name = options.name ?? basename(path)
  const batch = await receive(context, path, options)
  let file: OpenedFile | undefined
  const work = join(context.temp, batch.publicId)
  try {
    const sender = await senderOf(context.database.pool, batch.organisation)
    mustBeTheirs(sender, batch.dataset)
    mkdirSync(work, { mode: 0o700 })
    const resent = await resentOf(context, batch, path)
    if (resent) {
      await context.database.pool.query('delete from intake.batch where id = $1', [batch.id])
      return {
        ...(await receiptOf(context.database.pool, resent)),
        status: 'resent',
        file: withoutNumbers(name),
      }
    }
    await prepareNumbers(context.duck)
    file = await openFile(ownName(path, work), { tempDir: work, name, sheet: batch.dataset.title })
    const plan = planFor(batch, file, ownRowsOf(sender, batch.dataset))
    const checked = await checkAll(context, batch, file, plan, options)
    await commit(context, batch, file, plan, checked, options)
  } catch (error) {
    await refuse(context, batch, error)
  } finally {
    await file?.close()
    rmSync(work, { recursive: true, force: true })
    await context.duck.exec('drop view if exists chunk')
    for (const table of ['clean', 'typed', 'keyed', 'suspect', 'excluded'])
      await context.duck.exec(`drop table if exists ${table}`)
  }
  return receiptOf(context.database.pool, batch.publicId)
}
