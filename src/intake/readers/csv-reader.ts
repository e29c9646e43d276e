/** CSV in any common encoding, delimiter and line end → chunks, on bytes: records are copied, never decoded. */

import { ChunkWriter } from './chunk-writer.ts'
import { readCsvShape } from './csv-header.ts'
import { decideEncoding } from './encoding.ts'
import type { Chunk, OpenedFile, ReaderSettings, RowProblem } from './reader.ts'
import { Reading } from './reading.ts'
import { COMMA, RecordScanner } from './record-scanner.ts'
import { openText } from './text-source.ts'

const problemOf = (scanner: RecordScanner, row: number, columns: number, limit: number): RowProblem => {
  const raw = scanner.text()
  if (scanner.kind === 'long')
    return { row, code: 'ROW_TOO_LONG', message: `这一行超过 ${limit} 字节。请检查是否漏了换行或引号`, raw }
  if (scanner.kind === 'quote')
    return {
      row,
      code: 'ROW_QUOTE',
      message: '这一行的引号不配对。值里有引号时,整个值用双引号括起,里面的引号写两遍',
      raw,
    }
  const found = scanner.delimiters + 1
  return {
    row,
    code: 'ROW_SHAPE',
    message: `这一行有 ${found} 列,表头有 ${columns} 列。${found > columns ? '值里有分隔符时,请用双引号括起' : '空着的列也要保留分隔符'}`,
    raw,
  }
}

/** @throws Refusal as `openFile`. */
export const openCsv = async (settings: ReaderSettings): Promise<OpenedFile> => {
  const { path, name, limits } = settings
  const encoding = await decideEncoding(path, name)
  const head = await openText(path, name, encoding)
  const shape = await readCsvShape(head, limits.recordBytes).finally(() => head.file.close())
  const columns = shape.headers.length
  const delimiter = shape.delimiter.charCodeAt(0)
  const reading = new Reading()

  async function* chunks(): AsyncGenerator<Chunk> {
    reading.begin()
    const writer = new ChunkWriter(settings)
    reading.onClose(() => writer.abandon())
    const source = await openText(path, name, encoding, { hashed: true })
    reading.onClose(() => source.file.close())
    const scanner = new RecordScanner(source, {
      delimiter,
      bareCr: shape.bareCr,
      recordBytes: limits.recordBytes,
    })
    for (;;) {
      if (!scanner.next()) {
        if (!(await scanner.fill())) break
        continue
      }
      const row = scanner.records - 1
      if (row === 0) continue
      const { start, end } = scanner
      if (scanner.kind !== 'whole' || scanner.delimiters + 1 !== columns) {
        writer.addProblem(problemOf(scanner, row, columns, limits.recordBytes))
      } else {
        if (!writer.fits(end - start)) await writer.flush()
        if (delimiter === COMMA && !scanner.awkward) writer.addBytes(row, scanner.buffer, start, end)
        else if (!scanner.quoted && !scanner.awkward) writer.addDelimited(row, scanner.buffer, start, end, delimiter)
        else writer.addFields(row, scanner.buffer, start, end, delimiter)
      }
      if (!writer.due) continue
      const chunk = await writer.finish()
      if (chunk) yield chunk
    }
    const last = await writer.finish()
    if (last) yield last
    reading.end({ sha256: source.file.digest(), bytes: source.file.bytes, records: scanner.records - 1 })
  }

  return {
    format: 'csv',
    encoding,
    delimiter: shape.delimiter,
    headers: shape.headers,
    chunks: () => reading.guard(chunks()),
    summary: () => reading.summary(),
    close: () => reading.close(),
  }
}
