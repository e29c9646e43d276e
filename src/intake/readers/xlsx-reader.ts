/** XLSX → chunks: one sheet, streamed; of formulas the value that the spreadsheet last computed. */
import { Refusal } from '#kernel/refusal.ts'
import { ChunkWriter } from './chunk-writer.ts'
import { hashFile } from './file-bytes.ts'
import type { Chunk, OpenedFile, ReaderSettings, RowProblem } from './reader.ts'
import { Reading } from './reading.ts'
import { csvRecord } from './write-csv.ts'
import { XlsxPackage } from './xlsx-package.ts'
import { SheetEvents, type SheetRow, sheetRows } from './xlsx-sheet.ts'
import { readWorkbook, type Sheet, type Workbook } from './xlsx-workbook.ts'

interface Choice {
  readonly sheet: Sheet
  readonly headers: readonly string[]
}

const firstRow = async (zip: XlsxPackage, workbook: Workbook, part: string, limit: number) => {
  for await (const row of sheetRows(zip, part, new SheetEvents(zip, workbook, limit))) return row
  return undefined
}

/** The sheet of the wanted name, otherwise the first visible one with data. Its first row with a value is the header. */
const choose = async (
  zip: XlsxPackage,
  workbook: Workbook,
  { name, sheet, limits }: ReaderSettings,
): Promise<Choice> => {
  const visible = workbook.sheets.filter((one) => one.visible)
  const named = visible.filter((one) => one.name.trim() === sheet?.trim())
  for (const one of named.length > 0 ? named : visible) {
    const row = await firstRow(zip, workbook, one.part, limits.recordBytes)
    if (!row) continue
    const place = `「${name}」工作表「${one.name}」`
    if (row.problem) throw new Refusal('FILE_FORMAT', `${place}的表头读不了:${row.problem.message}`, { file: name })
    return { sheet: one, headers: row.cells.map((cell) => cell.trim()) }
  }
  throw new Refusal('FILE_EMPTY', `「${name}」没有一个可见的工作表里有内容。本期没有数据时,也请报送只有表头的文件`, {
    file: name,
  })
}

/** The row's cells padded to the headers, or what is wrong with it. */
const fit = (row: SheetRow, columns: number): string[] | NonNullable<SheetRow['problem']> => {
  if (row.problem) return row.problem
  if (row.cells.length > columns)
    return {
      code: 'ROW_SHAPE',
      message: `第 ${row.at} 行有 ${row.cells.length} 列,表头只有 ${columns} 列。请补上表头,或删去多出的内容`,
    }
  return [...row.cells, ...new Array<string>(columns - row.cells.length).fill('')]
}

/** @throws Refusal as `openFile`. */
export const openXlsx = async (settings: ReaderSettings): Promise<OpenedFile> => {
  const { path, name, limits } = settings
  const zip = await XlsxPackage.open(settings)
  const reading = new Reading()
  reading.onClose(async () => zip.close())
  const prepare = async () => {
    const workbook = await readWorkbook(zip, limits.sharedCharacters)
    return { workbook, ...(await choose(zip, workbook, settings)) }
  }
  const { workbook, sheet, headers } = await prepare().catch(async (error: unknown) => {
    await reading.close()
    throw error
  })

  const take = async (row: SheetRow, number: number, writer: ChunkWriter): Promise<void> => {
    const fitted = fit(row, headers.length)
    const refuse = (code: RowProblem['code'], message: string): void =>
      writer.addProblem({ row: number, code, message, raw: csvRecord(row.cells) })
    if (!Array.isArray(fitted)) refuse(fitted.code, fitted.message)
    else if (!(await writer.addCells(number, fitted, limits.recordBytes)))
      refuse('ROW_TOO_LONG', `第 ${row.at} 行超过 ${limits.recordBytes} 字节。请检查内容`)
  }

  async function* chunks(): AsyncGenerator<Chunk> {
    reading.begin()
    const writer = new ChunkWriter(settings)
    reading.onClose(() => writer.abandon())
    const events = new SheetEvents(zip, workbook, limits.recordBytes)
    let number = -1
    for await (const row of sheetRows(zip, sheet.part, events)) {
      number++
      if (number === 0) continue
      await take(row, number, writer)
      if (!writer.due) continue
      const chunk = await writer.finish()
      if (chunk) yield chunk
    }
    const last = await writer.finish()
    if (last) yield last
    reading.end({ ...(await hashFile(path, name)), records: events.counted - 1, sheet: sheet.name })
  }

  return {
    format: 'xlsx',
    encoding: 'utf-8',
    headers,
    chunks: () => reading.guard(chunks()),
    summary: () => reading.summary(),
    close: () => reading.close(),
  }
}
