/** A PNG with the chunks that make the picture, and no other: texts, times, EXIF, profiles and what hangs behind its end go. */
import { crc32 } from 'node:zlib'

const signature = Buffer.from('89504e470d0a1a0a', 'hex')
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'])
/** A picture of more would fill the memory of whoever opens it. */
const mostPixels = 100_000_000

/** @returns the picture alone; undefined where it is no whole PNG. */
export const stripPng = (bytes: Buffer): Buffer | undefined => {
  if (!bytes.subarray(0, 8).equals(signature)) return undefined
  const parts: Buffer[] = [signature]
  let hasData = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return undefined
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined
    if (at === 8) {
      if (name !== 'IHDR' || end - at !== 25) return undefined
      const pixels = bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12)
      if (pixels === 0 || pixels > mostPixels) return undefined
    }
    hasData ||= name === 'IDAT'
    if (kept.has(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') return hasData ? Buffer.concat(parts) : undefined
    at = end
  }
  return undefined
}
