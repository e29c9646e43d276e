/**
 * Cuts a stream of UTF-8 bytes into records and counts them, without decoding. It knows line ends, delimiters and
 * quotes, nothing else; its `records` is the count that rows and problems are held against.
 *
 * Wholly blank lines (no byte between two line ends) are skipped and not counted: they carry nothing, and files from
 * spreadsheets and scripts commonly end in some. A line of spaces or of delimiters is a record.
 */
import { cutLength } from './encoding.ts'
import type { TextSource } from './text-source.ts'

export const LF = 10
export const CR = 13
export const QUOTE = 34
export const COMMA = 44

/** Bytes of a problem record that are kept as text. */
const rawBytes = 64 << 10

export interface ScannerOptions {
  /** Byte between fields; left out, a record is a line and quotes mean nothing. */
  readonly delimiter?: number
  /** True: a bare CR ends a record (and LF too). False: LF does, with or without a CR before it, and a bare CR is data. */
  readonly bareCr: boolean
  readonly recordBytes: number
  readonly blockBytes?: number
}

const ordinary = 0
const separator = 1
const lineEnd = 2
const quote = 3
const carriage = 4
const awkwardByte = 5

const classesOf = ({ delimiter, bareCr }: ScannerOptions): Uint8Array => {
  const classes = new Uint8Array(256)
  classes[LF] = lineEnd
  classes[CR] = bareCr ? lineEnd : carriage
  if (delimiter === undefined) return classes
  classes[QUOTE] = quote
  classes[COMMA] = awkwardByte
  classes[delimiter] = separator
  return classes
}

/** 'quote': stray or unterminated quotes. 'long': beyond the limit; its bytes were let go but for the first 64 KiB. */
export type RecordKind = 'whole' | 'quote' | 'long'

export class RecordScanner {
  /** Records delivered, a header included. */
  records = 0
  kind: RecordKind = 'whole'
  /** The current record is `buffer[start, end)`, without its line end; valid until the next `fill()`. */
  readonly buffer: Buffer
  start = 0
  end = 0
  delimiters = 0
  /** A canonical copy needs quotes that the source does not have: a comma or a CR in an unquoted field. */
  awkward = false
  /** Some field is quoted. */
  quoted = false

  #source: TextSource
  #classes: Uint8Array
  #bareCr: boolean
  #limit: number
  #block: number
  #next = 0
  #filled = 0
  #final = false
  #skipping = false
  /** First bytes of a record whose rest is being let go. */
  #kept: Buffer | undefined

  constructor(source: TextSource, options: ScannerOptions) {
    this.#source = source
    this.#classes = classesOf(options)
    this.#bareCr = options.bareCr
    this.#limit = options.recordBytes
    this.#block = options.blockBytes ?? 1 << 20
    // One byte more, for the line end that stops the scan at the end of what was read.
    this.buffer = Buffer.allocUnsafe(this.#limit + this.#block + 1)
  }

  /** Read on after `next()` has said false. @returns false when there is nothing left at all. */
  async fill(): Promise<boolean> {
    if (this.#final) return false
    this.buffer.copyWithin(0, this.#next, this.#filled)
    this.#filled -= this.#next
    this.#next = 0
    const read = await this.#source.read(this.buffer, this.#filled, this.buffer.length - 1 - this.#filled)
    this.#filled += read
    this.#final = read === 0
    this.buffer[this.#filled] = LF
    return true
  }

  /** Step to the next record. @returns false when more bytes are needed: call `fill()`. */
  next(): boolean {
    while (this.#skipping || this.#next < this.#filled) {
      if (!(this.#skipping ? this.#skip() : this.#scan())) return false
      if (this.kind === 'whole' && this.start === this.end) continue
      this.records++
      return true
    }
    // A skipped record that the file's end cuts off is delivered by #skip above.
    return false
  }

  /** The current record as text, at most 64 KiB of it. */
  text(): string {
    if (this.#kept) return this.#kept.toString('utf8')
    return this.#textOf(this.start, this.end).toString('utf8')
  }

  #textOf(start: number, end: number): Buffer {
    if (end - start <= rawBytes) return this.buffer.subarray(start, end)
    const cut = start + rawBytes
    return this.buffer.subarray(start, cut - cutLength(this.buffer, cut))
  }

  #deliver(kind: RecordKind, start: number, end: number, next: number): true {
    this.kind = kind
    this.start = start
    this.end = !this.#bareCr && end > start && kind !== 'whole' && this.buffer[end - 1] === CR ? end - 1 : end
    this.#next = next
    this.#kept = undefined
    return true
  }

  /** Let go of an over-long line up to its end. */
  #skip(): boolean {
    let at = this.#next
    while (this.#classes[this.buffer[at] as number] !== lineEnd) at++
    if (at === this.#filled && !this.#final) {
      this.#next = this.#filled
      return false
    }
    const kept = this.#kept
    this.#skipping = false
    this.#deliver('long', at, at, Math.min(at + 1, this.#filled))
    this.#kept = kept
    return true
  }

  /**
   * A record with a quoting error that runs over several lines is blamed on its first line alone and the scan resumes
   * at the second, so that one forgotten quote does not swallow the good rows after it. Since a line with an odd number
   * of quotes always ends the reach of the one before it, no byte is looked at more than a few times.
   */
  #blameFirstLine(start: number, firstBreak: number): true {
    const kind = firstBreak - start > this.#limit ? 'long' : 'quote'
    return this.#deliver(kind, start, firstBreak, firstBreak + 1)
  }

  #wantMore(start: number, firstBreak: number): boolean {
    if (this.#filled - start <= this.#limit) return false
    if (firstBreak >= 0) return this.#blameFirstLine(start, firstBreak)
    this.#kept = Buffer.from(this.#textOf(start, this.#filled))
    this.#skipping = true
    this.#next = this.#filled
    return false
  }

  /** After the opening quote at `at`: index just behind the closing one; -1 when the buffer ends first. */
  #closeQuote(at: number): number {
    const { buffer } = this
    const filled = this.#filled
    let i = at + 1
    for (;;) {
      let byte = 0
      while (i < filled) {
        byte = buffer[i] as number
        if (byte === QUOTE) break
        if (this.#break < 0 && (byte === LF || (byte === CR && this.#bareCr))) this.#break = i
        i++
      }
      if (i >= filled) return -1
      if (i + 1 >= filled) return this.#final ? i + 1 : -1
      if (buffer[i + 1] !== QUOTE) return i + 1
      i += 2
    }
  }

  /** First line end inside quotes of the record being scanned, or -1. */
  #break = -1

  #endsField(at: number): boolean {
    const found = this.#classes[this.buffer[at] as number]
    return found === separator || found === lineEnd || (found === carriage && this.buffer[at + 1] === LF)
  }

  /** Scan one record from `#next`; false when its end is not in the buffer. */
  #scan(): boolean {
    const { buffer } = this
    const classes = this.#classes
    const filled = this.#filled
    const start = this.#next
    let [i, fieldStart, delimiters, awkward, quoted, bad] = [start, start, 0, false, false, false]
    let next = start
    this.#break = -1
    for (;;) {
      let found = classes[buffer[i] as number] as number
      while (found === ordinary) found = classes[buffer[++i] as number] as number
      if (found === separator) {
        delimiters++
        fieldStart = ++i
      } else if (found === lineEnd) {
        if (i >= filled && !this.#final) return this.#wantMore(start, this.#break)
        next = Math.min(i + 1, filled)
        break
      } else if (found === carriage) {
        // At the very end of the buffer the sentinel LF stands in for the next byte, which is not known yet.
        if (i + 1 >= filled && !this.#final) return this.#wantMore(start, this.#break)
        if (buffer[i + 1] === LF) {
          next = Math.min(i + 2, filled)
          break
        }
        awkward = true
        i++
      } else if (found === awkwardByte) {
        awkward = true
        i++
      } else if (i === fieldStart) {
        const closed = this.#closeQuote(i)
        if (closed < 0 && !this.#final) return this.#wantMore(start, this.#break)
        if (closed < 0) return this.#unterminated(start)
        quoted = true
        bad ||= !this.#endsField(closed)
        i = closed
      } else {
        bad = true
        i++
      }
      if (bad && this.#break >= 0) return this.#blameFirstLine(start, this.#break)
    }
    this.delimiters = delimiters
    this.awkward = awkward
    this.quoted = quoted
    if (i - start > this.#limit) {
      return this.#break >= 0 ? this.#blameFirstLine(start, this.#break) : this.#deliver('long', start, i, next)
    }
    return this.#deliver(bad ? 'quote' : 'whole', start, i, next)
  }

  #unterminated(start: number): boolean {
    if (this.#break >= 0) return this.#blameFirstLine(start, this.#break)
    return this.#deliver(this.#filled - start > this.#limit ? 'long' : 'quote', start, this.#filled, this.#filled)
  }
}
