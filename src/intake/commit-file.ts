/**
 * From a checked file to a committed batch: doubles are taken out, counts and sums drawn up, the remaining rows loaded,
 * and one step makes batch, receipt, rejects and manifest true together.
 */
import { join } from 'node:path'
import { withVault } from '#identity/vault.ts'
import { Refusal } from '#kernel/refusal.ts'
import { columnsOf } from '#standard/columns.ts'
import type { Dataset, Field } from '#standard/define-dataset.ts'
import { datasetOf } from '#standard/registry.ts'
import { sqlText } from '#store/duck.ts'
import { type MirrorFile, moneyFields, visibleFiles, writeMirrorFile } from '#store/mirror.ts'
import { take } from '#workflow/take.ts'
import { commitBatch } from './batch-steps.ts'
import { type Checked, cellsAgain } from './check-file.ts'
import type { CheckPlan, ChunkResult } from './chunk-check.ts'
import type { IntakeContext } from './context.ts'
import { findDoubles } from './doubles.ts'
import { maskCell } from './explain-cell.ts'
import { loadFile } from './load.ts'
import type { OpenedFile } from './readers/reader.ts'
import type { MoneySums, Notice, Reject } from './receipt.ts'
import type { Batch, IntakeOptions } from './receive.ts'

const before = async (context: IntakeContext, batch: Batch): Promise<MirrorFile[]> => {
  const files = (await visibleFiles(context.database.pool)).filter(
    ({ dataset, batchId }) => dataset === batch.dataset.id && batchId !== batch.supersedes,
  )
  const { rows } = await context.database.pool.query<{ id: bigint }>(
    'select id from intake.batch where dataset = $1 and source = $2',
    [batch.dataset.id, batch.source],
  )
  const own = new Set(rows.map(({ id }) => id))
  return files.filter(({ batchId }) => own.has(batchId))
}

/** Takes excluded rows out again: out of their mirror files, and out of the table where they are already stored. */
const dropExcluded = async (context: IntakeContext, batch: Batch, checked: Checked): Promise<void> => {
  const { duck, database, folder } = context
  const { key } = batch.dataset
  for (const [index, file] of checked.files.entries()) {
    const source = `read_parquet(${sqlText(join(folder.mirror, file.path))})`
    const gone = await duck.rows<{ row_no: number; key: string }>(
      `select row_no, cast(${key} as varchar) as key from ${source} where row_no in (select rn from excluded)`,
    )
    if (gone.length === 0) continue
    if (index < checked.loaded) {
      await database.pool.query(
        `delete from data.${batch.dataset.id} where batch_id = $1 and cast(${key} as text) = any($2) and row_no = any($3)`,
        [batch.id, gone.map((row) => row.key), gone.map((row) => row.row_no)],
      )
    }
    checked.files[index] = await writeMirrorFile(
      duck,
      folder,
      batch.dataset,
      batch.id,
      `select * from ${source} where row_no not in (select rn from excluded)`,
      file.part,
    )
  }
}

const emptySelect = (dataset: Dataset): string =>
  `select ${columnsOf(dataset)
    .map(({ name, duck }) => `null::${duck} as ${name}`)
    .join(', ')} where false`

/** Numbers first seen in this batch, as rows of the internal dataset person_number. */
const numberSelect = async (context: IntakeContext, batch: Batch): Promise<string | undefined> => {
  const fresh = await context.database.transaction((client) =>
    withVault(
      client,
      async () =>
        (
          await client.query<{ surrogate: bigint }>(
            'select surrogate from vault.entry where kind = 1 and batch_id = $1',
            [batch.id],
          )
        ).rows,
    ),
  )
  if (fresh.length === 0) return undefined
  await context.duck.exec('create or replace temp table fresh (surrogate bigint)')
  const appender = await context.duck.connection.createAppender('fresh')
  for (const { surrogate } of fresh) {
    appender.appendBigInt(surrogate)
    appender.endRow()
  }
  appender.closeSync()
  const columns = columnsOf(datasetOf('person_number')).map(({ name }) =>
    name === 'batch_id'
      ? `${batch.id}::bigint as batch_id`
      : name === 'row_no'
        ? '(row_number() over (order by surrogate))::integer as row_no'
        : name === 'person_id'
          ? 'surrogate as person_id'
          : name,
  )
  return `select ${columns.join(', ')} from (
    select surrogate, min(document_kind) as document_kind, min(check_result) as check_result, min(birth_on) as birth_on, min(sex) as sex, bool_or(presented_15) as presented_15
    from numbers join fresh using (surrogate) group by surrogate) order by surrogate nulls last`
}

const total = (files: readonly MirrorFile[], name: string): bigint =>
  files.reduce((sum, { sums }) => sum + BigInt(sums[name] ?? '0'), 0n)

/** Money of the excluded rows by why: asked before they are taken out of their files. */
const excludedSums = async (
  context: IntakeContext,
  batch: Batch,
  checked: Checked,
): Promise<(why: string, name: string) => bigint> => {
  const fields = moneyFields(batch.dataset)
  const paths = checked.files.map(({ path }) => sqlText(join(context.folder.mirror, path)))
  const rows =
    fields.length > 0 && paths.length > 0
      ? await context.duck.rows<Record<string, string>>(
          `select why, ${fields.map((name) => `cast(coalesce(sum(${name}), 0) as varchar) as ${name}`).join(', ')}
           from read_parquet([${paths.join(', ')}]) join excluded on rn = row_no group by why`,
        )
      : []
  return (why, name) => BigInt(rows.find((row) => row.why === why)?.[name] ?? '0')
}

const sumsOf = (
  batch: Batch,
  checked: Checked,
  excluded: (why: string, name: string) => bigint,
): Record<string, MoneySums> =>
  Object.fromEntries(
    moneyFields(batch.dataset).map((name) => [
      name,
      {
        accepted: total(checked.files, name).toString(),
        rejected: checked.results
          .reduce((sum, { rejectedSums }) => sum + (rejectedSums[name] ?? 0n), excluded('conflict', name))
          .toString(),
        duplicate: excluded('duplicate', name).toString(),
      },
    ]),
  )

const noticesOf = (plan: CheckPlan, results: readonly ChunkResult[]): Notice[] => {
  const all = results.flatMap(({ notices }) => notices)
  return [...Map.groupBy(all, ({ field }) => field)].map(([name, notices]) => {
    const field = plan.dataset.fields[name] as Field
    const first = notices.reduce((earliest, notice) => (notice.firstRow < earliest.firstRow ? notice : earliest))
    const raw = plan.columns.find((column) => column.name === name)?.raw
    const header = plan.headers[Number(raw?.slice(1) ?? '1') - 1] ?? field.label
    const count = notices.reduce((sum, notice) => sum + notice.count, 0)
    return {
      field: name,
      header,
      count,
      firstRow: first.firstRow,
      message: `「${header}」有 ${count} 行写法不合标准但含义明确,已按标准收下(首见第 ${first.firstRow} 行:「${maskCell(field, first.cell)}」);请按数据字典的写法报送`,
    }
  })
}

const rejectsPerPage = 1_000

const sealedPages = (context: IntakeContext, batch: Batch, file: OpenedFile, rejects: readonly Reject[]): Buffer[] =>
  Array.from({ length: Math.ceil(rejects.length / rejectsPerPage) }, (_, page) => {
    const rows = rejects
      .slice(page * rejectsPerPage, (page + 1) * rejectsPerPage)
      .map(({ row, cells }) => [row.toString(), ...cells])
    return context.keys.sealBytes(
      `reject/${batch.publicId}/${page}`,
      Buffer.from(JSON.stringify({ headers: file.headers, rows })),
    )
  })

/** A correction that gives nothing to stand in the old batch's place must not take the old one away. */
const refuseEmptyCorrection = (batch: Batch, accepted: bigint, rejects: readonly Reject[]): void => {
  if (batch.supersedes === null || accepted > 0n || rejects.length === 0) return
  throw new Refusal(
    'CORRECTION_EMPTY',
    `更正文件的 ${rejects.length} 行都被退回,原批次保持不变。首行原因:${rejects[0]?.reasons[0]?.message ?? ''}`,
  )
}

interface Settled {
  readonly duplicates: number
  /** In order of row. */
  readonly rejects: readonly Reject[]
  readonly excluded: (why: string, name: string) => bigint
}

/** Finds duplicates and conflicts, and leaves only accepted rows in `checked.files`. */
const settleDoubles = async (
  context: IntakeContext,
  batch: Batch,
  plan: CheckPlan,
  checked: Checked,
): Promise<Settled> => {
  const { duck, folder } = context
  const parts = checked.files.map(({ path }) => join(folder.mirror, path))
  const older = await before(context, batch)
  const { duplicates, conflicts } = await findDoubles(duck, folder, batch.dataset, parts, older, plan.own)
  const conflicting = await cellsAgain(context, plan, checked.chunkFiles, conflicts)
  const rejects = [...checked.shapes, ...checked.results.flatMap((result) => result.rejects), ...conflicting].sort(
    (left, right) => (left.row < right.row ? -1 : 1),
  )
  const excluded = await excludedSums(context, batch, checked)
  if (duplicates + conflicts.length > 0) await dropExcluded(context, batch, checked)
  // An empty file of a batch without rows says that the batch is there and has none.
  if (checked.files.length === 0)
    checked.files.push(await writeMirrorFile(duck, folder, batch.dataset, batch.id, emptySelect(batch.dataset)))
  return { duplicates, rejects, excluded }
}

/** Loads what the check left behind, then the numbers first seen; gives every mirror file of the batch. */
const loadRest = async (
  context: IntakeContext,
  batch: Batch,
  checked: Checked,
  accepted: bigint,
  options: IntakeOptions,
): Promise<MirrorFile[]> => {
  const { duck, database, folder } = context
  for (const made of checked.files.slice(checked.loaded)) {
    options.onProgress?.({ stage: 'loading', rows: Number(accepted - made.rows), all: Number(accepted) })
    await loadFile(duck, database, folder, batch.dataset, made, context)
  }
  const files = [...checked.files]
  const numbers = await numberSelect(context, batch)
  if (numbers) {
    const made = await writeMirrorFile(duck, folder, datasetOf('person_number'), batch.id, numbers)
    await loadFile(duck, database, folder, datasetOf('person_number'), made, context)
    files.push(made)
  }
  return files
}

/** Makes a checked file's batch true. @throws Refusal CORRECTION_EMPTY. */
export const commit = async (
  context: IntakeContext,
  batch: Batch,
  file: OpenedFile,
  plan: CheckPlan,
  checked: Checked,
  options: IntakeOptions,
): Promise<void> => {
  const { duplicates, rejects, excluded } = await settleDoubles(context, batch, plan, checked)
  const summary = file.summary()
  const accepted = checked.files.reduce((sum, { rows }) => sum + rows, 0n)
  const counts = {
    in: BigInt(summary.records),
    accepted,
    rejected: BigInt(rejects.length),
    duplicate: BigInt(duplicates),
  }
  refuseEmptyCorrection(batch, accepted, rejects)
  // Counted by the reader at the source, by the check row by row, by the mirror files: three counts must agree.
  if (counts.in !== counts.accepted + counts.rejected + counts.duplicate)
    throw new RangeError(`counts do not add up: ${JSON.stringify(counts, (_, value) => String(value))}`)
  const files = await loadRest(context, batch, checked, accepted, options)
  await take(
    context.database,
    commitBatch,
    {
      batchId: batch.id,
      publicId: batch.publicId,
      dataset: batch.dataset.id,
      sha256: summary.sha256,
      bytes: BigInt(summary.bytes),
      format: file.format,
      encoding: file.encoding,
      counts,
      sums: sumsOf(batch, checked, excluded),
      notices: noticesOf(plan, checked.results),
      supersedes: batch.supersedes,
      files,
      rejects,
      pages: sealedPages(context, batch, file, rejects),
    },
    { actor: context.actor, clock: context.clock },
  )
}
