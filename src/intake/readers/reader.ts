/**
 * File readers: any incoming file → canonical chunk files that the checking engine loads. A reader judges structure
 * only (is this a table, is this record whole); what a value means is the checks' affair. Every data record ends up
 * either in a chunk file or among the problems, and `FileSummary.records` counts them a second time at the source.
 */
import type { RefusalCode } from '#kernel/refusal-codes.ts'
import { openCsv } from './csv-reader.ts'
import { detectFormat } from './detect-format.ts'
import { openNdjson } from './ndjson-reader.ts'
import { openParquet } from './parquet-reader.ts'
import { openXlsx } from './xlsx-reader.ts'

export interface RowProblem {
  /** 1-based data row; the header and wholly blank lines do not count. */
  readonly row: number
  readonly code: RefusalCode
  /** Chinese: what is wrong and how to mend it. */
  readonly message: string
  /** The first 80 characters of `raw`. May hold personal data: it belongs in the rejects file, never in a log. */
  readonly excerpt?: string
  /** The record as text, of which at most 64 KiB are kept. */
  readonly raw: string
}

export interface Chunk {
  /**
   * UTF-8 CSV without a header: data row number, then one column per header. Delimiter `,`, quote `"` doubled inside,
   * every record ended by `\n`. The consumer removes the file when done with it.
   */
  readonly path: string
  /** First data row of the stretch this chunk covers, problem rows included. */
  readonly firstRow: number
  /** Records in the chunk file. */
  readonly rows: number
  readonly problems: readonly RowProblem[]
}

export interface FileSummary {
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string
  readonly bytes: number
  /** Data records as counted at the source, problem records included: must equal rows + problems over all chunks. */
  readonly records: number
  /** XLSX: name of the sheet that was read. */
  readonly sheet?: string
}

export interface OpenedFile {
  readonly format: FileFormat
  readonly encoding: string
  readonly delimiter?: string
  /** As the file has them, trimmed; doubled or empty ones are reported as they stand. */
  readonly headers: readonly string[]
  /** May be run once. @throws Refusal FILE_*, DISK_FULL */
  chunks(): AsyncGenerator<Chunk>
  /** Valid after `chunks()` has ended. @throws RangeError before that. */
  summary(): FileSummary
  /** Lets go of everything open; an unfinished chunk file is removed, finished ones are the consumer's. */
  close(): Promise<void>
}

export type FileFormat = 'csv' | 'xlsx' | 'ndjson' | 'parquet'

export interface Limits {
  /** Bytes of one record. */
  readonly recordBytes: number
  /** XLSX: bytes of all entries once unpacked, declared and actual. */
  readonly unpackedBytes: number
  /** XLSX: unpacked ÷ packed of one entry, asked of entries beyond 10 MiB. */
  readonly unpackRatio: number
  readonly entries: number
  /** XLSX: characters of the shared strings, which have to be held in memory. */
  readonly sharedCharacters: number
  /** Parquet: rows, since a few bytes can declare billions. */
  readonly parquetRows: number
}

export const defaultLimits: Limits = {
  recordBytes: 1 << 20,
  unpackedBytes: 1 << 30,
  unpackRatio: 200,
  entries: 10_000,
  sharedCharacters: 128 << 20,
  parquetRows: 200_000_000,
}

/** Where chunk files are written; another one can stand in for the disk. */
export type CreateFile = (path: string) => Promise<OutputFile>
export interface OutputFile {
  /** @returns bytes taken, possibly fewer than offered. */
  write(buffer: Buffer, offset: number, length: number): Promise<{ bytesWritten: number }>
  close(): Promise<void>
}

export interface OpenOptions {
  /** Existing folder for chunk files, of this file alone. */
  readonly tempDir: string
  readonly chunkRows?: number
  readonly chunkBytes?: number
  readonly limits?: Partial<Limits>
  /** The sender's name of the file, for messages and for its extension; default: the last part of `path`. */
  readonly name?: string
  /** XLSX: read this sheet when it exists, otherwise the first visible one with data. */
  readonly sheet?: string
  readonly createFile?: CreateFile
}

export interface ReaderSettings {
  readonly path: string
  readonly name: string
  readonly tempDir: string
  readonly chunkRows: number
  readonly chunkBytes: number
  readonly limits: Limits
  readonly sheet?: string
  readonly createFile?: CreateFile
}

const openers: Readonly<Record<FileFormat, (settings: ReaderSettings) => Promise<OpenedFile>>> = {
  csv: openCsv,
  ndjson: openNdjson,
  xlsx: openXlsx,
  parquet: openParquet,
}

/**
 * Decide the format by content (extension second) and read the head of the file.
 * @param path a copied or generated path: the sender's name goes in `options.name` and is never opened.
 * @throws Refusal FILE_UNREADABLE, FILE_EMPTY, FILE_BINARY, FILE_FORMAT, FILE_ENCODING, FILE_DAMAGED, FILE_TOO_LARGE
 */
export const openFile = async (path: string, options: OpenOptions): Promise<OpenedFile> => {
  const { chunkRows = 250_000, chunkBytes = 64 << 20, limits, name, ...rest } = options
  const settings: ReaderSettings = {
    ...rest,
    path,
    name: name ?? path.replace(/^.*[/\\]/, ''),
    chunkRows,
    chunkBytes,
    limits: { ...defaultLimits, ...limits },
  }
  return openers[await detectFormat(settings)](settings)
}
