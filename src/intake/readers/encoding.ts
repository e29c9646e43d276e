/** Which encoding a text file is in, and where exactly it fails to be so. */
import { isAscii, isUtf8 } from 'node:buffer'
import { Refusal } from '#kernel/refusal.ts'
import { FileBytes } from './file-bytes.ts'

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** Length of a UTF-8 sequence that the end of `bytes` cuts off (0–3), so that blocks can be validated one by one. */
export const cutLength = (bytes: Uint8Array, end: number): number => {
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = bytes[end - back] as number
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0
  }
  return 0
}

/** UTF-8 validity of a stream of blocks. */
export class Utf8Check {
  #carry: Buffer = Buffer.alloc(0)

  /** False when the bytes so far cannot be UTF-8, whatever follows. */
  accept(block: Buffer): boolean {
    let from = 0
    if (this.#carry.length > 0) {
      const lead = this.#carry[0] as number
      const wanted = (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2) - this.#carry.length
      from = Math.min(wanted, block.length)
      const joined = Buffer.concat([this.#carry, block.subarray(0, from)])
      if (from < wanted) {
        this.#carry = joined
        return true
      }
      if (!isUtf8(joined)) return false
    }
    const end = block.length - Math.min(cutLength(block, block.length), block.length - from)
    this.#carry = Buffer.from(block.subarray(end))
    return isUtf8(block.subarray(from, end))
  }

  /** False when the file ends inside a character. */
  get whole(): boolean {
    return this.#carry.length === 0
  }
}

const nulRefusal = (name: string, offset: number): Refusal =>
  new Refusal(
    'FILE_BINARY',
    `「${name}」第 ${offset + 1} 字节是 NUL,像是二进制文件或没有 BOM 的 UTF-16 文本。请另存为 UTF-8 编码的 CSV 后重新报送`,
    { file: name, details: { offset } },
  )

/** @throws Refusal FILE_BINARY when `block`, which starts at `offset` of the file, holds a NUL byte. */
export const refuseNul = (name: string, block: Buffer, offset: number): void => {
  const at = block.indexOf(0)
  if (at >= 0) throw nulRefusal(name, offset + at)
}

/**
 * Bytes beyond ASCII that have to be valid UTF-8 before the rest of the file is taken on trust. A two-byte GB18030
 * character passes for UTF-8 about one time in seven, so some thirty characters in a row leave no doubt.
 */
const convincing = 96

/**
 * Decided before the first record is handed out, so that nothing has to be taken back: valid UTF-8 as far as it takes
 * to be sure (at worst the whole file, when it is nearly all ASCII), otherwise GB18030, whose strict decoder has the last word.
 * @throws Refusal FILE_BINARY
 */
export const decideEncoding = async (path: string, name: string): Promise<Encoding> => {
  const file = await FileBytes.open(path, name)
  try {
    const block = Buffer.allocUnsafe(256 << 10)
    const check = new Utf8Check()
    let seen = 0
    for (let start = 0; ; ) {
      const read = await file.read(block, 0, block.length)
      if (read === 0) return check.whole ? 'utf-8' : 'gb18030'
      const bytes = block.subarray(0, read)
      if (start === 0) {
        if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
        if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
        if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
      }
      refuseNul(name, bytes, start)
      start += read
      if (check.whole && isAscii(bytes)) continue
      if (!check.accept(bytes)) return 'gb18030'
      for (let i = 0; i < read && seen < convincing; i++) if ((bytes[i] as number) >= 0x80) seen++
      if (seen >= convincing) return 'utf-8'
    }
  } finally {
    await file.close()
  }
}

/** One step of a strict decoder: bytes still wanted, the range the next one must be in, and the lead that set it. */
interface Step {
  wanted: number
  low: number
  high: number
}

/** @returns false when `byte` cannot stand here. */
const stepUtf8 = (step: Step, byte: number): boolean => {
  if (step.wanted > 0) {
    if (byte < step.low || byte > step.high) return false
    step.wanted--
    step.low = 0x80
    step.high = 0xbf
    return true
  }
  if (byte < 0x80) return true
  if (byte < 0xc2 || byte > 0xf4) return false
  step.wanted = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1
  step.low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80
  step.high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf
  return true
}

/**
 * GB18030: two bytes, or four of the shape 81–FE 30–39 81–FE 30–39; a single 80 is the euro sign of GBK. `wanted` is 1
 * after a lead, then 3 and 2 inside four bytes; `low` holds the lead, since four bytes are assigned for 81–84 and 90–E3 only.
 */
const stepGb18030 = (step: Step, byte: number): boolean => {
  const digit = byte >= 0x30 && byte <= 0x39
  const lead = byte >= 0x81 && byte <= 0xfe
  if (step.wanted === 0) {
    if (lead) step.wanted = 1
    step.low = byte
    return lead || byte <= 0x80
  }
  if (step.wanted === 1) {
    step.wanted = digit ? 3 : 0
    if (digit) return step.low <= 0x84 || (step.low >= 0x90 && step.low <= 0xe3)
    return byte >= 0x40 && byte <= 0xfe && byte !== 0x7f
  }
  const fits = step.wanted === 3 ? lead : digit
  step.wanted = step.wanted === 3 ? 2 : 0
  return fits
}

export interface BadPlace {
  /** 0-based byte offset of the character that fails. */
  readonly offset: number
  /** 1-based line of the file. */
  readonly line: number
}

/** Where the file stops being `encoding`; undefined when only a table of characters would tell. Runs on the way to a refusal only. */
const locate = async (path: string, name: string, encoding: 'utf-8' | 'gb18030'): Promise<BadPlace | undefined> => {
  const take = encoding === 'utf-8' ? stepUtf8 : stepGb18030
  const file = await FileBytes.open(path, name)
  try {
    const block = Buffer.allocUnsafe(1 << 20)
    const step: Step = { wanted: 0, low: 0x80, high: 0xbf }
    let [start, line, character, last] = [0, 1, 0, 0]
    for (;;) {
      const read = await file.read(block, 0, block.length)
      if (read === 0) return step.wanted > 0 ? { offset: character, line } : undefined
      for (let i = 0; i < read; i++) {
        const byte = block[i] as number
        if (step.wanted === 0) character = start + i
        if (!take(step, byte)) return { offset: character, line }
        // A line ends at LF, or at a CR that no LF follows.
        if (last === 0x0d && byte !== 0x0a) line++
        if (byte === 0x0a) line++
        last = byte
      }
      start += read
    }
  } finally {
    await file.close()
  }
}

const titles = { 'utf-8': 'UTF-8', gb18030: 'GB18030' } as const

/** The refusal for a file that is not in the encoding it was taken for. */
export const encodingRefusal = async (path: string, name: string, encoding: Encoding): Promise<Refusal> => {
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    return new Refusal('FILE_ENCODING', `「${name}」带 UTF-16 的 BOM,内容却不是 UTF-16。请另存为 UTF-8 后重新报送`, {
      file: name,
    })
  const tried = encoding === 'utf-8' ? (['utf-8'] as const) : (['utf-8', 'gb18030'] as const)
  const places = await Promise.all(tried.map((one) => locate(path, name, one)))
  const words = tried.map((one, index) => {
    const place = places[index]
    return `按 ${titles[one]} 读,${place ? `第 ${place.offset + 1} 字节(第 ${place.line} 行)` : '有的地方'}不成字`
  })
  const place = places.find((one) => one !== undefined)
  return new Refusal('FILE_ENCODING', `「${name}」文字编码不对:${words.join(';')}。请另存为 UTF-8 后重新报送`, {
    file: name,
    details: { ...place },
  })
}
