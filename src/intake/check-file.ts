/**
 * A whole file through the check, chunk after chunk: accepted rows go to mirror files, rejected ones are gathered with
 * their cells and reasons, and a file that cannot be mended row by row is refused.
 */
import { Refusal } from '#kernel/refusal.ts'
import { sqlText } from '#store/duck.ts'
import { type MirrorFile, writeMirrorFile } from '#store/mirror.ts'
import { type CheckPlan, type ChunkResult, checkChunk } from './chunk-check.ts'
import type { IntakeContext } from './context.ts'
import { withoutNumbers } from './explain-cell.ts'
import { loadFile } from './load.ts'
import { vaultValues } from './mapped-values.ts'
import type { OpenedFile } from './readers/reader.ts'
import type { Reject } from './receipt.ts'
import type { Batch, IntakeOptions } from './receive.ts'

export interface Checked {
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

/**
 * Check chunk after chunk; while one is checked the one before it is copied into the database on a connection of its own.
 * The last stays behind, so that a file of one chunk is searched for doubles before any of its rows are stored.
 */
export const checkAll = async (
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
  const chunks = file.chunks()
  let next = chunks.next()
  let rows = 0
  try {
    // The next chunk is read while this one is checked: the one is our thread's work, the other DuckDB's.
    for (;;) {
      const { value: chunk, done } = await next
      if (done) break
      next = chunks.next()
      next.catch(() => undefined)
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
    // Where a chunk was refused another may still be on its way to the disk: it must have arrived before all is removed.
    await next.catch(() => undefined)
    await chunks.return(undefined)
    await loading.catch(() => undefined)
    loader.close()
  }
  return checked
}

/** Cells of given rows, read again from the chunks: conflicts are known only after the last row. */
export const cellsAgain = async (
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
