/** NDJSON: one flat object a line → chunks. */
import { Refusal } from '#kernel/refusal.ts'
import { ChunkWriter } from './chunk-writer.ts'
import { decideEncoding, type Encoding } from './encoding.ts'
import { flatObject } from './flat-object.ts'
import type { Chunk, OpenedFile, ReaderSettings, RowProblem } from './reader.ts'
import { Reading } from './reading.ts'
import { RecordScanner } from './record-scanner.ts'
import { openText, type TextSource } from './text-source.ts'

/** Lines whose keys make the headers, and a bound on the bytes read for them. */
const headLines = 1000
const headBytes = 64 << 20

const scannerOf = (source: TextSource, settings: ReaderSettings): RecordScanner =>
  new RecordScanner(source, { bareCr: false, recordBytes: settings.limits.recordBytes })

/** The line itself: a whole record is within the record limit, so it may be held as a string. */
const lineOf = (scanner: RecordScanner): string => scanner.buffer.toString('utf8', scanner.start, scanner.end)

/** Keys of the first lines in order of first appearance; lines that are not flat objects have no say. */
const readHeaders = async (settings: ReaderSettings, encoding: Encoding): Promise<string[]> => {
  const { path, name } = settings
  const source = await openText(path, name, encoding)
  try {
    const scanner = scannerOf(source, settings)
    const headers = new Set<string>()
    while (scanner.records < headLines && source.file.bytes < headBytes) {
      if (!scanner.next()) {
        if (!(await scanner.fill())) break
        continue
      }
      const parsed = scanner.kind === 'whole' ? flatObject(lineOf(scanner)) : undefined
      if (parsed instanceof Map) for (const key of parsed.keys()) headers.add(key)
    }
    if (scanner.records === 0)
      throw new Refusal('FILE_EMPTY', `「${name}」没有一行数据。本期没有数据时,请报送只有表头的 CSV`, { file: name })
    if (headers.size === 0)
      throw new Refusal(
        'FILE_DAMAGED',
        `「${name}」开头 ${scanner.records} 行没有一行是 JSON 对象。请核对文件是否完整`,
        {
          file: name,
        },
      )
    return [...headers]
  } finally {
    await source.file.close()
  }
}

/** The cells of a line in header order, or what is wrong with it. */
const cellsOf = (line: string, position: ReadonlyMap<string, number>): string[] | string => {
  const parsed = flatObject(line)
  if (typeof parsed === 'string') return parsed
  const cells = new Array<string>(position.size).fill('')
  for (const [key, value] of parsed) {
    const at = position.get(key)
    if (at === undefined)
      return `字段「${key.slice(0, 40)}」在开头 ${headLines} 行里没有出现过。请核对字段名,或在前面的行里补上这个字段`
    cells[at] = value
  }
  return cells
}

/** @throws Refusal as `openFile`. */
export const openNdjson = async (settings: ReaderSettings): Promise<OpenedFile> => {
  const { path, name, limits } = settings
  const encoding = await decideEncoding(path, name)
  const headers = await readHeaders(settings, encoding)
  const position = new Map(headers.map((header, index) => [header, index]))
  const reading = new Reading()

  const take = async (scanner: RecordScanner, writer: ChunkWriter): Promise<void> => {
    const row = scanner.records
    const refuse = (code: RowProblem['code'], message: string): void =>
      writer.addProblem({ row, code, message, raw: scanner.text() })
    const tooLong = `这一行超过 ${limits.recordBytes} 字节。请检查是否漏了换行`
    if (scanner.kind !== 'whole') return refuse('ROW_TOO_LONG', tooLong)
    const cells = cellsOf(lineOf(scanner), position)
    if (typeof cells === 'string') return refuse('ROW_JSON', cells)
    if (!(await writer.addCells(row, cells, limits.recordBytes))) refuse('ROW_TOO_LONG', tooLong)
  }

  async function* chunks(): AsyncGenerator<Chunk> {
    reading.begin()
    const writer = new ChunkWriter(settings)
    reading.onClose(() => writer.abandon())
    const source = await openText(path, name, encoding, { hashed: true })
    reading.onClose(() => source.file.close())
    const scanner = scannerOf(source, settings)
    for (;;) {
      if (!scanner.next()) {
        if (!(await scanner.fill())) break
        continue
      }
      await take(scanner, writer)
      if (!writer.due) continue
      const chunk = await writer.finish()
      if (chunk) yield chunk
    }
    const last = await writer.finish()
    if (last) yield last
    reading.end({ sha256: source.file.digest(), bytes: source.file.bytes, records: scanner.records })
  }

  return {
    format: 'ndjson',
    encoding,
    headers,
    chunks: () => reading.guard(chunks()),
    summary: () => reading.summary(),
    close: () => reading.close(),
  }
}
