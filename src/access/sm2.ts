/**
 * SM2 signatures checked under a signer's identifier (GB/T 32918.2, GM/T 0009): what certificates of Chinese authorities carry.
 * OpenSSL knows them, but Node gives no way to name the identifier. Checking alone, and of public values only: nothing here
 * is secret, so nothing need take constant time. SM3 is Node's.
 */
import { createHash, type KeyObject } from 'node:crypto'

/** GM/T 0009 §10: where nothing else was agreed. */
export const defaultIdentifier = '1234567812345678'

// The curve of GB/T 32918.5: y² = x³ + ax + b over p; (gx, gy) of prime order n.
const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn
const a = p - 3n
const b = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n
const n = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n
const gx = 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n
const gy = 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n

/** Undefined: the point at infinity. */
type Point = readonly [x: bigint, y: bigint] | undefined
const generator: Point = [gx, gy]

const mod = (value: bigint, by: bigint): bigint => ((value % by) + by) % by

const inverse = (value: bigint, by: bigint): bigint => {
  let [left, right, one, other] = [mod(value, by), by, 1n, 0n]
  while (left > 1n) {
    const times = right / left
    ;[right, left] = [left, right - times * left]
    ;[other, one] = [one, other - times * one]
  }
  return mod(one, by)
}

const add = (left: Point, right: Point): Point => {
  if (!left || !right) return left ?? right
  const [[x1, y1], [x2, y2]] = [left, right]
  if (x1 === x2 && mod(y1 + y2, p) === 0n) return undefined
  const slope = x1 === x2 ? (3n * x1 * x1 + a) * inverse(2n * y1, p) : (y2 - y1) * inverse(x2 - x1, p)
  const x = mod(slope * slope - x1 - x2, p)
  return [x, mod(slope * (x1 - x) - y1, p)]
}

/** s·G + t·P, both at once. */
const combine = (s: bigint, t: bigint, of: Point): Point => {
  const both = add(generator, of)
  let sum: Point
  for (let bit = 255n; bit >= 0n; bit -= 1n) {
    sum = add(sum, sum)
    const [inS, inT] = [(s >> bit) & 1n, (t >> bit) & 1n]
    if (inS || inT) sum = add(sum, inS && inT ? both : inS ? generator : of)
  }
  return sum
}

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`)
const bytesOf = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(64, '0'), 'hex')

/** One DER element: its tag, its content, all of its bytes, and where the next one begins. @throws RangeError. */
export const derElement = (
  bytes: Buffer,
  at = 0,
): { readonly tag: number; readonly content: Buffer; readonly whole: Buffer; readonly next: number } => {
  const [tag = -1, first = -1] = bytes.subarray(at, at + 2)
  const lengthBytes = first > 0x80 ? first - 0x80 : 0
  const from = at + 2 + lengthBytes
  const length = lengthBytes === 0 ? first : Number(numberOf(bytes.subarray(at + 2, from)))
  const next = from + length
  if (tag < 0 || first < 0 || first === 0x80 || lengthBytes > 4 || next > bytes.length) throw new RangeError('not DER')
  return { tag, content: bytes.subarray(from, next), whole: bytes.subarray(at, next), next }
}

/** SEQUENCE { r INTEGER, s INTEGER }, nothing before or after. @throws RangeError. */
const pairOf = (signature: Buffer): readonly [bigint, bigint] => {
  const outer = derElement(signature)
  const r = derElement(outer.content)
  const s = derElement(outer.content, r.next)
  if (
    outer.tag !== 0x30 ||
    r.tag !== 2 ||
    s.tag !== 2 ||
    outer.next !== signature.length ||
    s.next !== outer.content.length
  )
    throw new RangeError('not a signature')
  return [numberOf(r.content), numberOf(s.content)]
}

const sm2Curve = Buffer.from('06082a811ccf5501822d', 'hex')

/** Whether it is a key on the SM2 curve; Node has no name for its type. */
export const isSm2 = (key: KeyObject): boolean =>
  key.asymmetricKeyType === undefined && key.export({ type: 'spki', format: 'der' }).includes(sm2Curve)

/** The point at the end of the key's SPKI, uncompressed. */
const pointOf = (key: KeyObject): readonly [bigint, bigint] => {
  const point = key.export({ type: 'spki', format: 'der' }).subarray(-65)
  const [x, y] = [numberOf(point.subarray(1, 33)), numberOf(point.subarray(33))]
  if (point[0] !== 4 || x >= p || y >= p || mod(y * y - (x * x * x + a * x + b), p) !== 0n)
    throw new RangeError('not a point of the curve')
  return [x, y]
}

/** @param signature DER. @throws RangeError for a key or a signature of another form. */
export const verifySm2 = (
  key: KeyObject,
  message: Uint8Array,
  signature: Buffer,
  identifier: string = defaultIdentifier,
): boolean => {
  const [r, s] = pairOf(signature)
  const of = pointOf(key)
  const t = (r + s) % n
  if (r < 1n || r >= n || s < 1n || s >= n || t === 0n) return false
  const id = Buffer.from(identifier)
  const bits = Buffer.alloc(2)
  bits.writeUInt16BE(id.length * 8)
  const z = createHash('sm3')
    .update(Buffer.concat([bits, id, ...[a, b, gx, gy, ...of].map(bytesOf)]))
    .digest()
  const e = numberOf(createHash('sm3').update(z).update(message).digest())
  const sum = combine(s, t, of)
  return sum !== undefined && (e + sum[0]) % n === r
}
