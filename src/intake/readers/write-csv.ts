/**
 * CSV as the readers read it back: UTF-8, `,`, quotes doubled, records ended by `\n`.
 *
 * Values are written as they are, also those that a spreadsheet would take for a formula (`=…`, `+…`, `@…`): rejects are
 * corrected and sent again, so a guard character put in front would come back as data. Exports that are made to be
 * looked at rather than to be sent again need their own guard.
 */
import { open } from 'node:fs/promises'
import { unwritable } from './file-bytes.ts'
import type { CreateFile } from './reader.ts'

export const csvCell = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** One record without its line end. A single empty cell is quoted: a blank line would not be read as a record. */
export const csvRecord = (cells: readonly string[]): string =>
  cells.length === 1 && cells[0] === '' ? '""' : cells.map(csvCell).join(',')

/** New file of mode 0600: what is written here holds personal data. */
export const createFile: CreateFile = (path) => open(path, 'wx', 0o600)

/** Write all of `length` bytes. */
export const writeFully = async (
  file: Awaited<ReturnType<CreateFile>>,
  buffer: Buffer,
  length: number,
): Promise<void> => {
  for (let at = 0; at < length; ) {
    const { bytesWritten } = await file.write(buffer, at, length - at)
    at += bytesWritten
  }
}

/** `bom`: spreadsheets in China take a CSV without one for GBK. */
export interface WriteCsvOptions {
  readonly bom?: boolean
  readonly create?: CreateFile
}

/**
 * Write a whole file from a stream of records; never holds more than about 64 KiB characters of them.
 * @param path a new file: an existing one is not overwritten.
 * @returns records written, the header not counted.
 * @throws Refusal DISK_FULL, DATA_FOLDER_UNUSABLE
 */
export const writeCsv = async (
  path: string,
  headers: readonly string[],
  records: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  { bom = true, create = createFile }: WriteCsvOptions = {},
): Promise<number> => {
  const folder = path.replace(/[/\\][^/\\]*$/, '')
  const file = await create(path).catch((error: unknown) => {
    throw unwritable(folder, error)
  })
  const put = async (text: string): Promise<void> => {
    const bytes = Buffer.from(text)
    await writeFully(file, bytes, bytes.length).catch((error: unknown) => {
      throw unwritable(folder, error)
    })
  }
  let count = 0
  try {
    let pending = `${bom ? '\ufeff' : ''}${csvRecord(headers)}\n`
    for await (const cells of records) {
      pending += `${csvRecord(cells)}\n`
      count++
      if (pending.length < 64 << 10) continue
      await put(pending)
      pending = ''
    }
    await put(pending)
  } finally {
    await file.close()
  }
  return count
}
