/** The first record of a CSV file: its delimiter, its line ends, its headers. */
import { Refusal } from '#kernel/refusal.ts'
import { CR, LF, QUOTE } from './record-scanner.ts'
import type { TextSource } from './text-source.ts'

/** In order of preference when counts are equal. */
const candidates = [',', '\t', ';', '|'] as const

export interface CsvShape {
  readonly delimiter: string
  readonly bareCr: boolean
  readonly headers: readonly string[]
}

/** Cells of one record; undefined when its quotes are stray or open. */
export const splitRecord = (record: string, delimiter: string): string[] | undefined => {
  const cells: string[] = []
  for (let i = 0; ; i++) {
    let end = record.indexOf(delimiter, i)
    if (end < 0) end = record.length
    if (record[i] === '"') {
      let close = record.indexOf('"', i + 1)
      while (close >= 0 && record[close + 1] === '"') close = record.indexOf('"', close + 2)
      if (close < 0) return undefined
      cells.push(record.slice(i + 1, close).replaceAll('""', '"'))
      end = close + 1
      if (end < record.length && record[end] !== delimiter) return undefined
    } else {
      const cell = record.slice(i, end)
      if (cell.includes('"')) return undefined
      cells.push(cell)
    }
    if (end >= record.length) return cells
    i = end
  }
}

/** Read up to `bytes`, at the start of the source. */
const readUpTo = async (source: TextSource, bytes: number): Promise<Buffer> => {
  const head = Buffer.allocUnsafe(bytes)
  let filled = 0
  while (bytes - filled >= 16) {
    const read = await source.read(head, filled, bytes - filled)
    if (read === 0) break
    filled += read
  }
  return head.subarray(0, filled)
}

/** End of the first record, outside quotes; the head's length when it has none; -1 when a quote stays open. */
const firstEnd = (head: Buffer, start: number): number => {
  let quoted = false
  for (let i = start; i < head.length; i++) {
    const byte = head[i] as number
    if (byte === QUOTE) quoted = !quoted
    else if (!quoted && (byte === LF || byte === CR)) return i
  }
  return quoted ? -1 : head.length
}

/**
 * @param recordBytes longest header record.
 * @throws Refusal FILE_EMPTY, FILE_DAMAGED (quotes), FILE_FORMAT (no header that could be read)
 */
export const readCsvShape = async (source: TextSource, recordBytes: number): Promise<CsvShape> => {
  const name = source.file.name
  const head = await readUpTo(source, recordBytes + 16)
  let start = 0
  while (head[start] === LF || head[start] === CR) start++
  if (start === head.length)
    throw new Refusal('FILE_EMPTY', `「${name}」没有内容,连表头也没有。本期没有数据时,也请报送只有表头的文件`, {
      file: name,
    })
  const end = firstEnd(head, start)
  if (end < 0) throw new Refusal('FILE_DAMAGED', `「${name}」表头的引号不配对。请改正表头后重新报送`, { file: name })
  if (end - start > recordBytes)
    throw new Refusal('FILE_FORMAT', `「${name}」第一行超过 ${recordBytes} 字节,不像表头。请核对文件`, { file: name })
  const record = head.toString('utf8', start, end)
  const outside = record.replace(/"[^"]*"/g, '')
  const counts = candidates.map((one) => outside.split(one).length - 1)
  const most = Math.max(...counts)
  if (most === 0 && outside.includes('\uff0c'))
    throw new Refusal('FILE_FORMAT', `「${name}」的表头用全角逗号「\uff0c」分列。请改用半角逗号「,」后重新报送`, {
      file: name,
    })
  const delimiter = candidates[counts.indexOf(most)] ?? ','
  const cells = splitRecord(record, delimiter)
  if (!cells) throw new Refusal('FILE_DAMAGED', `「${name}」表头的引号不配对。请改正表头后重新报送`, { file: name })
  return {
    delimiter,
    // Only a file whose first line ends in a bare CR is read that way: elsewhere a bare CR is a stray byte in a value.
    bareCr: head[end] === CR && head[end + 1] !== LF,
    headers: cells.map((cell) => cell.trim()),
  }
}
