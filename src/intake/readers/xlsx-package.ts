/** The zip around a workbook: its parts as checked streams of text, within limits on what they may unpack to. */
import { posix } from 'node:path'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { Refusal } from '#kernel/refusal.ts'
import { unreadable } from './file-bytes.ts'
import type { ReaderSettings } from './reader.ts'

/** Below this an entry may be as compressible as it likes. */
const ratioFrom = 10 << 20

const damaged = (name: string): Refusal =>
  new Refusal(
    'FILE_DAMAGED',
    `「${name}」不是完整的 Excel 工作簿,可能没有传完。请核对大小,用 Excel 或 WPS 打开另存后重新报送`,
    {
      file: name,
    },
  )

const fileSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error

export class XlsxPackage {
  readonly name: string
  #zip: yauzl.ZipFile
  #entries: ReadonlyMap<string, yauzl.Entry>
  #limit: number
  #unpacked = 0

  private constructor(name: string, zip: yauzl.ZipFile, entries: ReadonlyMap<string, yauzl.Entry>, limit: number) {
    this.name = name
    this.#zip = zip
    this.#entries = entries
    this.#limit = limit
  }

  /** @throws Refusal FILE_DAMAGED, FILE_TOO_LARGE, FILE_BINARY, FILE_UNREADABLE */
  static async open({ path, name, limits }: ReaderSettings): Promise<XlsxPackage> {
    const zip = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true }).catch((error: unknown) => {
      throw fileSystemError(error) ? unreadable(name, error) : damaged(name)
    })
    try {
      const tooLarge = (what: string): Refusal =>
        new Refusal('FILE_TOO_LARGE', `「${name}」${what},不予解压。请核对文件来源,数据多时请用 CSV 报送`, {
          file: name,
        })
      const entries = new Map<string, yauzl.Entry>()
      let declared = 0
      if (zip.entryCount > limits.entries) throw tooLarge(`里有 ${zip.entryCount} 个部件,超出限额 ${limits.entries}`)
      for await (const entry of zip.eachEntry()) {
        const { uncompressedSize: size, compressedSize } = entry
        declared += size
        if (declared > limits.unpackedBytes) throw tooLarge(`解压后超过限额 ${limits.unpackedBytes} 字节`)
        if (size > ratioFrom && size > compressedSize * limits.unpackRatio)
          throw tooLarge(`的压缩比超过 ${limits.unpackRatio} 倍,像是压缩炸弹`)
        if (entry.isEncrypted())
          throw new Refusal('FILE_BINARY', `「${name}」加了密码,读不了。请去掉密码后重新报送`, { file: name })
        entries.set(entry.fileName.toLowerCase(), entry)
      }
      return new XlsxPackage(name, zip, entries, limits.unpackedBytes)
    } catch (error) {
      zip.close()
      throw error instanceof Refusal ? error : damaged(name)
    }
  }

  has(part: string): boolean {
    return this.#entries.has(part.toLowerCase())
  }

  /** A part named in another one's relations. */
  static resolve(from: string, target: string): string {
    return target.startsWith('/') ? posix.normalize(target.slice(1)) : posix.join(posix.dirname(from), target)
  }

  damaged(): Refusal {
    return damaged(this.name)
  }

  /** The part's text in pieces. Counts what really comes out of the zip: the declared sizes are only a claim. */
  async *text(part: string): AsyncGenerator<string> {
    const entry = this.#entries.get(part.toLowerCase())
    if (!entry) throw damaged(this.name)
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const before = this.#unpacked
    let crc = 0
    let whole = false
    try {
      const stream = await this.#zip.openReadStreamPromise(entry)
      for await (const block of stream as AsyncIterable<Buffer>) {
        this.#unpacked += block.length
        if (this.#unpacked > this.#limit)
          throw new Refusal('FILE_TOO_LARGE', `「${this.name}」解压后超过限额 ${this.#limit} 字节,不再读下去`, {
            file: this.name,
          })
        crc = crc32(block, crc)
        yield decoder.decode(block, { stream: true })
      }
      decoder.decode()
      if (crc !== entry.crc32) throw damaged(this.name)
      whole = true
    } catch (error) {
      throw error instanceof Refusal || !(error instanceof Error) ? error : damaged(this.name)
    } finally {
      // A part that was only looked into will be read again.
      if (!whole) this.#unpacked = before
    }
  }

  close(): void {
    this.#zip.close()
  }
}
