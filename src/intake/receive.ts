/**
 * What is settled about a file before a byte of it is read: whose data it is, the batch it is received under, the batch
 * it replaces, whether the very same file was taken before, and the name under which a reader may open it.
 */
import { randomUUID } from 'node:crypto'
import { copyFileSync, linkSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import { datasetOf } from '#standard/registry.ts'
import { hashFile } from '#store/durable.ts'
import type { IntakeContext } from './context.ts'
import { withoutNumbers } from './explain-cell.ts'
import { readFileName } from './file-name.ts'
import { unreadable } from './readers/file-bytes.ts'
import { batchIdStart } from './receipts.ts'

export interface Progress {
  readonly stage: 'reading' | 'loading'
  readonly rows: number
  readonly all?: number
}

export interface IntakeOptions {
  readonly source?: string
  /** Name that the sender gave the file, where it lies under one of ours; left out: the last part of its path. */
  readonly name?: string
  /** Dataset and period as the sender says them; left out: as the name does. */
  readonly dataset?: string
  readonly period?: string
  /** Public id (or its beginning) of the batch that this file replaces. */
  readonly supersedes?: string
  readonly onProgress?: (progress: Progress) => void
}

export interface Batch {
  readonly id: bigint
  readonly publicId: string
  readonly dataset: Dataset
  readonly source: string
  readonly supersedes: bigint | null
  /** Whose it is; of a correction by the command line, whose the replaced batch was. */
  readonly organisation: string | null
}

export const defaultSource = 'default'

export const receive = async (context: IntakeContext, path: string, options: IntakeOptions): Promise<Batch> => {
  const sent = options.name ?? basename(path)
  const name = readFileName(sent, options)
  const dataset = datasetOf(name.dataset)
  if (dataset.kind === 'internal')
    throw new Refusal('DATASET_INTERNAL', `「${dataset.title}」由平台自己生成,不接收文件`, { file: sent })
  const source = options.source ?? name.source ?? defaultSource
  if (!/^[A-Za-z0-9_-]{1,32}$/.test(source))
    throw new Refusal('SOURCE_UNKNOWN', `来源代码「${source}」应为 1 至 32 位字母、数字、下划线或连字符`)
  const replaced =
    options.supersedes === undefined ? undefined : await currentBatch(context, options.supersedes, dataset, source)
  const organisation = context.organisation ?? replaced?.organisation ?? null
  const publicId = randomUUID()
  const { rows } = await context.database.pool.query<{ id: bigint }>(
    `insert into intake.batch (public_id, dataset, source, period, file_name, status, received_at, organisation, submitted_by) values ($1, $2, $3, $4, $5, 'received', $6, $7, $8) returning id`,
    [
      publicId,
      dataset.id,
      source,
      name.period ?? null,
      withoutNumbers(sent),
      context.clock.now(),
      organisation,
      context.actor,
    ],
  )
  const { id } = rows[0] as { id: bigint }
  return { id, publicId, dataset, source, supersedes: replaced?.id ?? null, organisation }
}

interface Replaced {
  readonly id: bigint
  readonly dataset: string
  readonly source: string
  readonly status: string
  readonly organisation: string | null
}

/** An organisation replaces what it sent itself; another's batch is not there. */
const currentBatch = async (
  context: IntakeContext,
  given: string,
  dataset: Dataset,
  source: string,
): Promise<Replaced> => {
  const { rows } = await context.database.pool.query<Replaced>(
    `select id, dataset, source, status, organisation from intake.batch
     where public_id like $1 || '%' and ($2::text is null or organisation = $2)`,
    [batchIdStart(given), context.organisation],
  )
  const [found] = rows
  if (!found || rows.length > 1)
    throw new Refusal('BATCH_UNKNOWN', `没有唯一的批次以「${given}」开头,请用 intake receipts 查看批次号`)
  if (found.dataset !== dataset.id || found.source !== source)
    throw new Refusal(
      'BATCH_UNKNOWN',
      `批次「${given}」是来源 ${found.source} 的 ${found.dataset},不能由这份 ${dataset.id}(来源 ${source})取代`,
    )
  if (found.status !== 'committed')
    throw new Refusal('BATCH_NOT_CURRENT', `批次「${given}」现为 ${found.status},只有生效中的批次可以被取代`)
  return found
}

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size
  } catch (error) {
    throw unreadable(basename(path), error)
  }
}

export const isDiskFull = (error: unknown): boolean =>
  /ENOSPC|EDQUOT|No space left|disk full|53100/i.test(messageOf(error))

/**
 * The batch in which the sender gave this very file before, if it still counts. The size decides first, since hashing reads
 * it all. What another organisation sent is nothing to it.
 */
export const resentOf = async (context: IntakeContext, batch: Batch, path: string): Promise<string | undefined> => {
  const { rows } = await context.database.pool.query<{ public_id: string; sha256: string }>(
    `select public_id, sha256 from intake.batch where dataset = $1 and source = $2 and status = 'committed' and bytes = $3
       and ($4::text is null or organisation = $4)`,
    [batch.dataset.id, batch.source, sizeOf(path), batch.organisation],
  )
  if (rows.length === 0) return undefined
  const { sha256 } = await hashFile(path)
  return rows.find((row) => row.sha256 === sha256)?.public_id
}

/** Uploaded names never reach a reader: it opens a generated one (a link where possible, else a copy). */
export const ownName = (path: string, temp: string): string => {
  const own = join(temp, `file-${randomUUID()}`)
  try {
    linkSync(path, own)
  } catch {
    try {
      copyFileSync(path, own)
    } catch (error) {
      throw isDiskFull(error) ? error : unreadable(basename(path), error)
    }
  }
  return own
}
