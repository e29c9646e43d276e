/** Files that must be whole or absent: written, flushed to the disk, then renamed. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Flushes a file and the folder that names it: after this a power cut cannot lose either. */
export const flushFile = flush
export const flushFolder = async (path: string): Promise<void> => {
  // Windows cannot open a folder for flushing; its file system journals names by itself.
  if (process.platform !== 'win32') await flush(path)
}

/** SHA-256 (hex) and size of a file, streamed. */
export const hashFile = async (path: string): Promise<{ sha256: string; bytes: number }> => {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const block of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(block as Buffer)
    bytes += (block as Buffer).length
  }
  return { sha256: hash.digest('hex'), bytes }
}
