/** A text file as strict UTF-8 bytes, whatever it is encoded in. The hash is of the file's own bytes. */
import { Refusal } from '#kernel/refusal.ts'
import { type Encoding, encodingRefusal, refuseNul, Utf8Check } from './encoding.ts'
import { FileBytes } from './file-bytes.ts'

export interface TextSource {
  /** Append UTF-8 bytes (no byte order mark, no NUL) at `offset`, at most `space`. @returns bytes added; 0 at the end. */
  read(target: Buffer, offset: number, space: number): Promise<number>
  readonly file: FileBytes
}

const startsWithMark = (bytes: Buffer): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** UTF-8 is only validated, never decoded: this is the path of the large files. */
const utf8Source = (path: string, file: FileBytes): TextSource => {
  const check = new Utf8Check()
  return {
    file,
    async read(target, offset, space) {
      const start = file.bytes
      let read = await file.read(target, offset, space)
      // The byte order mark must not be split from its first block, or it would end up in the first header.
      while (start === 0 && read > 0 && read < 3) {
        const more = await file.read(target, offset + read, space - read)
        if (more === 0) break
        read += more
      }
      if (read === 0) {
        if (!check.whole) throw await encodingRefusal(path, file.name, 'utf-8')
        return 0
      }
      const block = target.subarray(offset, offset + read)
      refuseNul(file.name, block, start)
      if (!check.accept(block)) throw await encodingRefusal(path, file.name, 'utf-8')
      if (start > 0 || !startsWithMark(block)) return read
      target.copyWithin(offset, offset + 3, offset + read)
      return read > 3 ? read - 3 : this.read(target, offset, space)
    },
  }
}

/**
 * GB18030 and UTF-16 are decoded before anything looks for delimiters: the second byte of a GB18030 character may look
 * like `|` or a letter, and UTF-16 has a NUL in every ASCII character.
 */
const decodedSource = (path: string, file: FileBytes, encoding: Encoding): TextSource => {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const raw = Buffer.allocUnsafe(512 << 10)
  let ended = false
  const decode = async (length: number): Promise<string> => {
    try {
      return length > 0 ? decoder.decode(raw.subarray(0, length), { stream: true }) : decoder.decode()
    } catch {
      throw await encodingRefusal(path, file.name, encoding)
    }
  }
  return {
    file,
    async read(target, offset, space) {
      while (!ended) {
        const start = file.bytes
        // One byte of any of these encodings never becomes more than three of UTF-8.
        const length = await file.read(raw, 0, Math.min(raw.length, Math.floor(space / 3)))
        ended = length === 0
        const text = await decode(length)
        if (text.includes('\0'))
          throw new Refusal(
            'FILE_BINARY',
            `「${file.name}」第 ${start + 1} 字节之后有 NUL 字符,不是文本。请另存为 UTF-8 的 CSV 后重新报送`,
            {
              file: file.name,
              details: { offset: start },
            },
          )
        const written = target.write(text, offset)
        if (written > 0) return written
      }
      return 0
    },
  }
}

export const openText = async (
  path: string,
  name: string,
  encoding: Encoding,
  options: { hashed?: boolean } = {},
): Promise<TextSource> => {
  const file = await FileBytes.open(path, name, options)
  return encoding === 'utf-8' ? utf8Source(path, file) : decodedSource(path, file, encoding)
}
