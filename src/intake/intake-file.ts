/**
 * One file, from its bytes to a committed batch or a reasoned refusal. All or nothing: rows are loaded under a batch id
 * that nobody sees, then one short transaction makes batch, receipt, manifest and event true together.
 */
import { randomUUID } from 'node:crypto'
import { copyFileSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { withVault } from '#identity/vault.ts'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import { columnsOf } from '#standard/columns.ts'
import type { Dataset, Field } from '#standard/define-dataset.ts'
import { datasetOf } from '#standard/registry.ts'
import { mappingFor, resolveHeaders } from '#standard/source-mapping.ts'
import { sqlText } from '#store/duck.ts'
import { hashFile } from '#store/durable.ts'
import { type MirrorFile, manifest, moneyFields, sweepOrphans, visibleFiles, writeMirrorFile } from '#store/mirror.ts'
import { take } from '#workflow/take.ts'
import { commitBatch, refuseBatch } from './batch-steps.ts'
import type { Column } from './check-sql.ts'
import { type CheckPlan, type ChunkResult, checkChunk, prepareMaps } from './chunk-check.ts'
import { clearBatch, type IntakeContext } from './context.ts'
import { findDoubles } from './doubles.ts'
import { errorWords, maskCell, withoutNumbers } from './explain-cell.ts'
import { readFileName } from './file-name.ts'
import { loadFile } from './load.ts'
import { prepareNumbers, vaultValues } from './mapped-values.ts'
import { unreadable } from './readers/file-bytes.ts'
import { type OpenedFile, openFile } from './readers/reader.ts'
import type { MoneySums, Notice, Receipt, Reject } from './receipt.ts'
import { batchIdStart, receiptOf } from './receipts.ts'

export interface Progress {
  readonly stage: 'reading' | 'loading'
  readonly rows: number
  readonly all?: number
}

export interface IntakeOptions {
  readonly source?: string
  /** Public id (or its beginning) of the batch that this file replaces. */
  readonly supersedes?: string
  readonly onProgress?: (progress: Progress) => void
}

interface Batch {
  readonly id: bigint
  readonly publicId: string
  readonly dataset: Dataset
  readonly source: string
  readonly supersedes: bigint | null
}

export const defaultSource = 'default'

const receive = async (context: IntakeContext, path: string, options: IntakeOptions): Promise<Batch> => {
  const name = readFileName(path)
  const dataset = datasetOf(name.dataset)
  if (dataset.kind === 'internal')
    throw new Refusal('DATASET_INTERNAL', `「${dataset.title}」由平台自己生成,不接收文件`, { file: basename(path) })
  const source = options.source ?? name.source ?? defaultSource
  if (!/^[A-Za-z0-9_-]{1,32}$/.test(source))
    throw new Refusal('SOURCE_UNKNOWN', `来源代码「${source}」应为 1 至 32 位字母、数字、下划线或连字符`)
  const supersedes =
    options.supersedes === undefined ? null : await currentBatch(context, options.supersedes, dataset, source)
  const publicId = randomUUID()
  const { rows } = await context.database.pool.query<{ id: bigint }>(
    `insert into intake.batch (public_id, dataset, source, period, file_name, status, received_at) values ($1, $2, $3, $4, $5, 'received', $6) returning id`,
    [publicId, dataset.id, source, name.period ?? null, withoutNumbers(basename(path)), context.clock.now()],
  )
  return { id: (rows[0] as { id: bigint }).id, publicId, dataset, source, supersedes }
}

const currentBatch = async (
  context: IntakeContext,
  given: string,
  dataset: Dataset,
  source: string,
): Promise<bigint> => {
  const { rows } = await context.database.pool.query<{ id: bigint; dataset: string; source: string; status: string }>(
    `select id, dataset, source, status from intake.batch where public_id like $1 || '%'`,
    [batchIdStart(given)],
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
  return found.id
}

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size
  } catch (error) {
    throw unreadable(basename(path), error)
  }
}

const isDiskFull = (error: unknown): boolean => /ENOSPC|EDQUOT|No space left|disk full|53100/i.test(messageOf(error))

/** The batch that took this very file before, if it still counts. The size decides first, since hashing reads it all. */
const resentOf = async (context: IntakeContext, batch: Batch, path: string): Promise<string | undefined> => {
  const { rows } = await context.database.pool.query<{ public_id: string; sha256: string }>(
    `select public_id, sha256 from intake.batch where dataset = $1 and source = $2 and status = 'committed' and bytes = $3`,
    [batch.dataset.id, batch.source, sizeOf(path)],
  )
  if (rows.length === 0) return undefined
  const { sha256 } = await hashFile(path)
  return rows.find((row) => row.sha256 === sha256)?.public_id
}

/** Uploaded names never reach a reader: it opens a generated one (a link where possible, else a copy). */
const ownName = (path: string, temp: string): string => {
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

const planFor = (batch: Batch, file: OpenedFile): CheckPlan => {
  const { dataset, source } = batch
  const mapping = mappingFor(source)
  // Columns whose header begins with an underscore are our own notes on a rejects file that comes back mended.
  const named = file.headers
    .map((header, index) => ({ header, index }))
    .filter(({ header }) => !header.trim().startsWith('_'))
  const { columns, problems } = resolveHeaders(
    dataset,
    named.map(({ header }) => header),
    mapping,
  )
  const [first] = problems
  if (first) {
    const all = problems.map((problem) => problem.message)
    throw new Refusal(first.code, all.slice(0, 8).join(';') + (all.length > 8 ? `;另有 ${all.length - 8} 处` : ''), {
      details: { problems: problems.map(({ code, message }) => ({ code, message })) },
    })
  }
  const rawOf = new Map(columns.map(({ field, index }) => [field, `c${(named[index]?.index ?? 0) + 1}`]))
  const planned: Column[] = dataset.fieldNames.map((name) => ({
    name,
    field: dataset.fields[name] as Field,
    ...(rawOf.has(name) ? { raw: rawOf.get(name) as string } : {}),
    ...(mapping?.values[name] ? { values: mapping.values[name] } : {}),
  }))
  return { dataset, columns: planned, headers: file.headers, source }
}

interface Checked {
  /** Mirror files of the accepted rows, one a chunk. */
  readonly files: MirrorFile[]
  readonly chunkFiles: string[]
  readonly results: ChunkResult[]
  readonly shapes: Reject[]
  /** How many of `files` are in the database already; the rest waits for the search for doubles. */
  loaded: number
}

const structural = (
  file: OpenedFile,
  problem: { row: number; code: Reject['reasons'][number]['code']; message: string; raw: string },
): Reject => {
  const cells = problem.raw.split(file.delimiter ?? ',')
  const width = file.headers.length
  const fitted =
    cells.length > width
      ? [...cells.slice(0, width - 1), cells.slice(width - 1).join(file.delimiter ?? ',')]
      : [...cells, ...Array<string>(width - cells.length).fill('')]
  return {
    row: BigInt(problem.row),
    cells: fitted,
    reasons: [{ code: problem.code, message: withoutNumbers(problem.message), shown: '' }],
  }
}

/** Rejected rows are kept in memory until the batch is committed; past this a file is not worth mending row by row. */
const mostRejects = 200_000

const refuseHopeless = (checked: Checked): void => {
  const rejects = [...checked.shapes, ...checked.results.flatMap((result) => result.rejects)]
  if (rejects.length <= mostRejects) return
  const reasons = rejects.flatMap(({ reasons: [first] }) => (first ? [first.message] : []))
  throw new Refusal(
    'FILE_HOPELESS',
    `退回的行超过 ${mostRejects} 行,整份退回。多半是列错位或导出有误,请先改正最前面的几处再交:${[...new Set(reasons.slice(0, 20))].slice(0, 3).join(';')}`,
  )
}

/** A correction that gives nothing to stand in the old batch's place must not take the old one away. */
const refuseEmptyCorrection = (batch: Batch, accepted: bigint, rejects: readonly Reject[]): void => {
  if (batch.supersedes === null || accepted > 0n || rejects.length === 0) return
  throw new Refusal(
    'CORRECTION_EMPTY',
    `更正文件的 ${rejects.length} 行都被退回,原批次保持不变。首行原因:${rejects[0]?.reasons[0]?.message ?? ''}`,
  )
}

/**
 * Check chunk after chunk; while one is checked the one before it is copied into the database on a connection of its own.
 * The last stays behind, so that a file of one chunk is searched for doubles before any of its rows are stored.
 */
const checkAll = async (
  context: IntakeContext,
  batch: Batch,
  file: OpenedFile,
  plan: CheckPlan,
  options: IntakeOptions,
): Promise<Checked> => {
  const { duck, database, folder } = context
  const checked: Checked = { files: [], chunkFiles: [], results: [], shapes: [], loaded: 0 }
  const values = vaultValues(database, duck, context.pseudonymiser, batch.id)
  const loader = await duck.fork()
  let loading: Promise<void> = Promise.resolve()
  let rows = 0
  try {
    for await (const chunk of file.chunks()) {
      checked.shapes.push(...chunk.problems.map((problem) => structural(file, problem)))
      checked.chunkFiles.push(chunk.path)
      rows += chunk.rows + chunk.problems.length
      if (chunk.rows > 0) {
        await loading
        const waiting = checked.files[checked.loaded]
        if (waiting) {
          checked.loaded += 1
          loading = loadFile(loader, database, folder, batch.dataset, waiting, context)
          // A failure is met at the next await; until then it must not count as unhandled.
          loading.catch(() => undefined)
        }
        const result = await checkChunk(duck, plan, chunk, values, batch.id, async (select) => {
          checked.files.push(await writeMirrorFile(duck, folder, batch.dataset, batch.id, select, checked.files.length))
        })
        checked.results.push(result)
        refuseHopeless(checked)
      }
      options.onProgress?.({ stage: 'reading', rows })
    }
    await loading
  } finally {
    await loading.catch(() => undefined)
    loader.close()
  }
  return checked
}

/** Cells of given rows, read again from the chunks: conflicts are known only after the last row. */
const cellsAgain = async (
  context: IntakeContext,
  plan: CheckPlan,
  chunkFiles: readonly string[],
  rows: readonly bigint[],
): Promise<Reject[]> => {
  if (rows.length === 0) return []
  const names = ['c0', ...plan.headers.map((_, index) => `c${index + 1}`)].map((name) => `'${name}': 'VARCHAR'`)
  const found = await context.duck.rows<Record<string, string | null>>(
    `select * from read_csv([${chunkFiles.map(sqlText).join(', ')}], header = false, auto_detect = false, delim = ',', quote = '"', escape = '"',
       nullstr = '', new_line = '\\n', max_line_size = 1200000, buffer_size = 8000000, columns = {${names.join(', ')}})
     where c0::bigint in (select rn from excluded where why = 'conflict') order by c0::bigint nulls last`,
  )
  const labels = plan.dataset.naturalKey.map((name) => plan.dataset.fields[name]?.label).join('、')
  const message = `业务主键(${labels})与另一行相同而内容不同:请核实哪一行正确,只留一行;要改已交的数据,请用更正批次`
  return found.map((row) => ({
    row: BigInt(row.c0 as string),
    cells: plan.headers.map((_, index) => row[`c${index + 1}`] ?? ''),
    reasons: [{ code: 'ROW_CONFLICT' as const, message, shown: '' }],
  }))
}

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

const commit = async (
  context: IntakeContext,
  batch: Batch,
  file: OpenedFile,
  plan: CheckPlan,
  checked: Checked,
  options: IntakeOptions,
): Promise<void> => {
  const { duck, database, folder } = context
  const parts = checked.files.map(({ path }) => join(folder.mirror, path))
  const { duplicates, conflicts } = await findDoubles(duck, folder, batch.dataset, parts, await before(context, batch))
  const conflicting = await cellsAgain(context, plan, checked.chunkFiles, conflicts)
  const rejects = [...checked.shapes, ...checked.results.flatMap((result) => result.rejects), ...conflicting].sort(
    (left, right) => (left.row < right.row ? -1 : 1),
  )
  const excluded = await excludedSums(context, batch, checked)
  if (duplicates + conflicts.length > 0) await dropExcluded(context, batch, checked)
  // An empty file of a batch without rows says that the batch is there and has none.
  if (checked.files.length === 0)
    checked.files.push(await writeMirrorFile(duck, folder, batch.dataset, batch.id, emptySelect(batch.dataset)))
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
  await take(
    database,
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
  const batch = await receive(context, path, options)
  let file: OpenedFile | undefined
  const work = join(context.temp, batch.publicId)
  try {
    mkdirSync(work, { mode: 0o700 })
    const resent = await resentOf(context, batch, path)
    if (resent) {
      await context.database.pool.query('delete from intake.batch where id = $1', [batch.id])
      return {
        ...(await receiptOf(context.database.pool, resent)),
        status: 'resent',
        file: withoutNumbers(basename(path)),
      }
    }
    await prepareNumbers(context.duck)
    file = await openFile(ownName(path, work), { tempDir: work, name: basename(path), sheet: batch.dataset.title })
    const plan = planFor(batch, file)
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
