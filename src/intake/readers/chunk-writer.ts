/**
 * Writes canonical chunk files through two buffers that take turns: one is filled while the other is on its way to the
 * disk, and `flush()` waits for the earlier write, which is all the backpressure that is needed.
 */
import { unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { cutLength } from './encoding.ts'
import { unwritable } from './file-bytes.ts'
import type { Chunk, CreateFile, OutputFile, ReaderSettings, RowProblem } from './reader.ts'
import { COMMA, CR, LF, QUOTE } from './record-scanner.ts'
import { createFile, csvRecord, writeFully } from './write-csv.ts'

/** A chunk also ends when its problems take this much memory, however few rows it has. */
const problemBytes = 8 << 20
const problemCost = 512

const writeNumber = (out: Buffer, at: number, value: number): number => {
  let digits = 1
  for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits++
  let rest = value
  for (let i = at + digits - 1; i >= at; i--) {
    const tens = Math.floor(rest / 10)
    out[i] = 48 + rest - tens * 10
    rest = tens
  }
  return at + digits
}

const rawBytes = 64 << 10

/** At most 64 KiB of a record's text, cut between characters. */
const clip = (raw: string): string => {
  if (raw.length * 3 <= rawBytes) return raw
  const bytes = Buffer.from(raw)
  return bytes.length <= rawBytes ? raw : bytes.toString('utf8', 0, rawBytes - cutLength(bytes, rawBytes))
}

export class ChunkWriter {
  #folder: string
  #create: CreateFile
  #chunkRows: number
  #chunkBytes: number
  #out: Buffer
  #spare: Buffer
  #at = 0
  #file: OutputFile | undefined
  #path = ''
  #number = 0
  #pending: Promise<unknown> = Promise.resolve()
  #failure: unknown
  #rows = 0
  #firstRow = 0
  #written = 0
  #problems: RowProblem[] = []
  #problemCost = 0

  constructor(settings: ReaderSettings) {
    this.#folder = settings.tempDir
    this.#create = settings.createFile ?? createFile
    this.#chunkRows = settings.chunkRows
    this.#chunkBytes = settings.chunkBytes
    // The longest record may need a quote more on both sides of every other byte.
    const size = Math.max(4 << 20, 2 * settings.limits.recordBytes + 64)
    this.#out = Buffer.allocUnsafe(size)
    this.#spare = Buffer.allocUnsafe(size)
  }

  /** Whether a record of `bytes` source bytes can be added before the next `flush()`. */
  fits(bytes: number): boolean {
    return this.#at + 2 * bytes + 32 <= this.#out.length
  }

  /** Whether it is time for `finish()`. */
  get due(): boolean {
    return (
      this.#rows + this.#problems.length >= this.#chunkRows ||
      this.#written + this.#at >= this.#chunkBytes ||
      this.#problemCost >= problemBytes
    )
  }

  #begin(row: number): void {
    if (this.#firstRow === 0) this.#firstRow = row
  }

  /** A record that is canonical already, byte for byte. */
  addBytes(row: number, source: Buffer, start: number, end: number): void {
    this.#begin(row)
    const out = this.#out
    let at = writeNumber(out, this.#at, row)
    out[at++] = COMMA
    source.copy(out, at, start, end)
    at += end - start
    out[at++] = LF
    this.#at = at
    this.#rows++
  }

  /** A record whose only difference is its delimiter: nothing quoted, no comma, no CR. */
  addDelimited(row: number, source: Buffer, start: number, end: number, delimiter: number): void {
    const from = this.#at
    this.addBytes(row, source, start, end)
    const out = this.#out
    for (let i = from; i < this.#at; i++) if (out[i] === delimiter) out[i] = COMMA
  }

  /** A whole record with another delimiter, or with fields that need quotes here. */
  addFields(row: number, source: Buffer, start: number, end: number, delimiter: number): void {
    this.#begin(row)
    const out = this.#out
    let at = writeNumber(out, this.#at, row)
    for (let i = start; i <= end; i++) {
      out[at++] = COMMA
      const field = i
      if (i < end && source[i] === QUOTE) {
        // A quoted field is canonical as it stands; a delimiter ends it only behind an even number of quotes.
        for (let quotes = 0; i < end && (source[i] !== delimiter || quotes % 2 === 1); i++) {
          if (source[i] === QUOTE) quotes++
          out[at++] = source[i] as number
        }
        continue
      }
      let awkward = false
      for (; i < end && source[i] !== delimiter; i++) awkward ||= source[i] === COMMA || source[i] === CR
      if (awkward) out[at++] = QUOTE
      source.copy(out, at, field, i)
      at += i - field
      if (awkward) out[at++] = QUOTE
    }
    out[at++] = LF
    this.#at = at
    this.#rows++
  }

  /** @returns false when the record is beyond `limit` bytes; nothing is written then. May flush. */
  async addCells(row: number, cells: readonly string[], limit: number): Promise<boolean> {
    const record = csvRecord(cells)
    if (record.length > limit) return false
    const bytes = Buffer.byteLength(record)
    if (bytes > limit) return false
    if (!this.fits(bytes)) await this.flush()
    this.#begin(row)
    this.#at += this.#out.write(`${row},${record}\n`, this.#at)
    this.#rows++
    return true
  }

  addProblem(problem: RowProblem): void {
    this.#begin(problem.row)
    const raw = clip(problem.raw)
    this.#problems.push({ ...problem, raw, excerpt: raw.slice(0, 80) })
    this.#problemCost += problemCost + raw.length * 2
  }

  /** Hand the filled buffer to the disk and go on with the other one. @throws Refusal DISK_FULL, DATA_FOLDER_UNUSABLE */
  async flush(): Promise<void> {
    await this.#settle()
    const [full, length] = [this.#out, this.#at]
    this.#out = this.#spare
    this.#spare = full
    this.#at = 0
    this.#written += length
    this.#file ??= await this.#open()
    this.#pending = writeFully(this.#file, full, length).catch((error: unknown) => {
      this.#failure = error
    })
  }

  async #settle(): Promise<void> {
    await this.#pending
    if (this.#failure) throw unwritable(this.#folder, this.#failure)
  }

  async #open(): Promise<OutputFile> {
    this.#path = join(this.#folder, `chunk-${String(++this.#number).padStart(6, '0')}.csv`)
    return this.#create(this.#path).catch((error: unknown) => {
      throw unwritable(this.#folder, error)
    })
  }

  /** End the chunk; undefined when nothing was added since the last one. */
  async finish(): Promise<Chunk | undefined> {
    if (this.#firstRow === 0) return undefined
    await this.flush()
    await this.#settle()
    await this.#file?.close()
    this.#file = undefined
    const chunk = { path: this.#path, firstRow: this.#firstRow, rows: this.#rows, problems: this.#problems }
    this.#rows = this.#firstRow = this.#written = this.#problemCost = 0
    this.#problems = []
    return chunk
  }

  /** Remove what was begun and not finished. */
  async abandon(): Promise<void> {
    await this.#pending
    if (!this.#file) return
    await this.#file.close()
    this.#file = undefined
    await unlink(this.#path).catch(() => undefined)
  }
}
