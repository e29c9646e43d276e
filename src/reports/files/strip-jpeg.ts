/**
 * A JPEG without what it says beside the picture: camera, place, time, programme, thumbnails, comments, and whatever hangs
 * behind its end. How it must be turned is said anew in the few bytes that need it; nothing else of the metadata is kept.
 */

/** Segments with the picture itself: SOFn, DHT, DAC, DQT, DRI, DNL, SOS are kept, APPn and COM are not. */
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef
const comment = 0xfe
const standalone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

interface Segment {
  readonly marker: number
  /** Of the marker, and of the first byte after it. */
  readonly at: number
  readonly end: number
}

/** From one marker to the next; undefined where the bytes are no segment. */
const segmentAt = (bytes: Buffer, at: number): Segment | undefined => {
  let place = at
  if (bytes[place] !== 0xff) return undefined
  while (bytes[place] === 0xff) place += 1
  const marker = bytes[place]
  if (marker === undefined || marker === 0) return undefined
  if (standalone(marker) || marker === 0xd9) return { marker, at, end: place + 1 }
  if (place + 3 > bytes.length) return undefined
  const length = bytes.readUInt16BE(place + 1)
  const end = place + 1 + length
  return length < 2 || end > bytes.length ? undefined : { marker, at, end }
}

/** Where coded picture data ends: at a marker that is neither stuffing nor a restart. */
const scanEnd = (bytes: Buffer, from: number): number => {
  let at = from
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at < 0) return -1
    const next = bytes[at + 1]
    if (next === undefined) return -1
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at += next === 0xff ? 1 : 2
  }
}

/** EXIF orientation 1…8 of an APP1 segment's bytes; 1 where there is none. */
const orientationOf = (segment: Buffer): number => {
  const tiff = segment.indexOf('Exif\0\0', 0, 'latin1') + 6
  if (tiff < 6 || tiff + 8 > segment.length) return 1
  const little = segment.toString('latin1', tiff, tiff + 2) === 'II'
  const short = (at: number): number =>
    at + 2 > segment.length ? 0 : little ? segment.readUInt16LE(at) : segment.readUInt16BE(at)
  const long = (at: number): number =>
    at + 4 > segment.length ? 0 : little ? segment.readUInt32LE(at) : segment.readUInt32BE(at)
  const directory = tiff + long(tiff + 4)
  for (let entry = 0; entry < Math.min(short(directory), 100); entry += 1) {
    const at = directory + 2 + entry * 12
    if (short(at) !== 0x0112) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** The smallest APP1 that says how the picture is turned. */
const orientationSegment = (orientation: number): Buffer => {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** @returns the picture alone; undefined where it is no whole JPEG. */
export const stripJpeg = (bytes: Buffer): Buffer | undefined => {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined
  const kept: Buffer[] = []
  let orientation = 1
  let hasPicture = false
  for (let at = 2; ; ) {
    const segment = segmentAt(bytes, at)
    if (!segment) return undefined
    const { marker, end } = segment
    const whole = bytes.subarray(at, end)
    if (marker === 0xd9) {
      if (!hasPicture) return undefined
      const turned = orientation === 1 ? [] : [orientationSegment(orientation)]
      return Buffer.concat([bytes.subarray(0, 2), ...turned, ...kept, Buffer.from([0xff, 0xd9])])
    }
    if (marker === 0xe1 && orientation === 1) orientation = orientationOf(whole)
    // Adobe's APP14 says how colours are coded; without it some pictures come out inverted. It holds nothing else.
    const isColour = marker === 0xee && whole.length === 16 && whole.toString('latin1', 4, 9) === 'Adobe'
    if ((!isApplication(marker) && marker !== comment) || isColour) kept.push(whole)
    at = end
    if (marker === 0xda) {
      const until = scanEnd(bytes, end)
      if (until < 0) return undefined
      hasPicture = true
      kept.push(bytes.subarray(end, until))
      at = until
    }
  }
}
