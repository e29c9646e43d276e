/** Bytes of one file in order, counted and hashed on the way; failures become refusals that name the file. */
import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { messageOf, Refusal } from '#kernel/refusal.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '文件已不在,可能被移走或改名',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EISDIR: '这是文件夹,不是文件',
}

export const unreadable = (name: string, error: unknown): Refusal =>
  error instanceof Refusal
    ? error
    : new Refusal(
        'FILE_UNREADABLE',
        `「${name}」读不了:${reasons[codeOf(error)] ?? messageOf(error)}。请核对后重新报送`,
        { file: name },
      )

/** A failed write: a full disk has its own code, since the person who can mend it is another one. */
export const unwritable = (folder: string, error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Refusal('DISK_FULL', `磁盘已满,「${folder}」写不下去。请腾出空间后重新接入,本次没有留下任何数据`, {
      details: { folder },
    })
  return new Refusal('DATA_FOLDER_UNUSABLE', `「${folder}」写不进去:${messageOf(error)}`, { details: { folder } })
}

export class FileBytes {
  /** Size when opened. */
  readonly size: number
  readonly name: string
  #handle: FileHandle
  #hash: Hash | undefined
  #at = 0

  private constructor(handle: FileHandle, name: string, size: number, hashed: boolean) {
    this.#handle = handle
    this.name = name
    this.size = size
    this.#hash = hashed ? createHash('sha256') : undefined
  }

  static async open(path: string, name: string, options: { hashed?: boolean } = {}): Promise<FileBytes> {
    let handle: FileHandle | undefined
    try {
      handle = await open(path, 'r')
      const stat = await handle.stat()
      // A pipe or device has no end to rely on and no second pass.
      if (!stat.isFile()) throw Object.assign(new Error('不是普通文件'), { code: stat.isDirectory() ? 'EISDIR' : '' })
      return new FileBytes(handle, name, stat.size, options.hashed === true)
    } catch (error) {
      await handle?.close()
      throw unreadable(name, error)
    }
  }

  get bytes(): number {
    return this.#at
  }

  /** Fill `target` from `offset` with at most `length` bytes. @returns bytes read; 0 at the end of the file. */
  async read(target: Buffer, offset: number, length: number): Promise<number> {
    try {
      const { bytesRead } = await this.#handle.read(target, offset, length, this.#at)
      if (bytesRead === 0 && this.#at !== this.size) throw new Error('读取过程中文件被改动')
      this.#at += bytesRead
      this.#hash?.update(target.subarray(offset, offset + bytesRead))
      return bytesRead
    } catch (error) {
      throw unreadable(this.name, error)
    }
  }

  /** Hex; once, at the end of the file. */
  digest(): string {
    if (!this.#hash) throw new RangeError('opened without hashing, or digested already')
    const hex = this.#hash.digest('hex')
    this.#hash = undefined
    return hex
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }
}

/** Hash of a file that is read out of order (a zip, a Parquet file), in a pass of its own. */
export const hashFile = async (path: string, name: string): Promise<{ sha256: string; bytes: number }> => {
  const file = await FileBytes.open(path, name, { hashed: true })
  try {
    const block = Buffer.allocUnsafe(1 << 20)
    while ((await file.read(block, 0, block.length)) > 0);
    return { sha256: file.digest(), bytes: file.bytes }
  } finally {
    await file.close()
  }
}

/** The first bytes of a file. */
export const readHead = async (path: string, name: string, length: number): Promise<Buffer> => {
  const file = await FileBytes.open(path, name)
  try {
    const block = Buffer.alloc(Math.min(length, file.size))
    let filled = 0
    while (filled < block.length) {
      const read = await file.read(block, filled, block.length - filled)
      if (read === 0) break
      filled += read
    }
    return block.subarray(0, filled)
  } finally {
    await file.close()
  }
}
