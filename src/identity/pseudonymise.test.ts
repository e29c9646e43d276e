import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { checkDigit } from '#kernel/id-number.ts'
import { sampleKeys } from './keys.ts'
import { startPseudonymiser } from './pseudonymise.ts'
import { pseudonymiseAll, sealAll, sealedAt } from './pseudonyms.ts'
import { packStrings, unpackStrings } from './wire.ts'

const keys = sampleKeys()
const pool = startPseudonymiser(keys)
after(() => pool.close())

const numbers = [
  '410102600101001',
  '410102196001010019',
  '410102196001010018',
  'E12345678',
  '1',
  '军字第2001988号',
  '',
  '9'.repeat(20),
]

test('the worker gives what the plain functions give', async () => {
  assert.deepEqual(await pool.pseudonymise('person_number', numbers), pseudonymiseAll(keys, 'person_number', numbers))
  const names = ['張三', '张三', '', '阿卜杜拉•买买提', '𠮷田', 'a\0b', '\0', '\ufeff李四']
  assert.deepEqual(await pool.pseudonymise('person_name', names), pseudonymiseAll(keys, 'person_name', names))
  for (const kind of ['phone', 'bank_account', 'address'] as const) {
    const raws = ['138 1234 5678', '6222021234567890', '郑州市', '?']
    assert.deepEqual(await pool.pseudonymise(kind, raws), pseudonymiseAll(keys, kind, raws))
  }
  assert.deepEqual(await pool.pseudonymise('phone', []), pseudonymiseAll(keys, 'phone', []))
})

test('two writings of one person meet, refused values are named', () => {
  const { blinds, canonicals, refused, idNumbers } = pseudonymiseAll(keys, 'person_number', numbers)
  assert.equal(canonicals[0], canonicals[1])
  assert.deepEqual(blinds.subarray(0, 16), blinds.subarray(16, 32))
  assert.notDeepEqual(blinds.subarray(16, 32), blinds.subarray(32, 48))
  assert.deepEqual(
    refused.map(({ index, code }) => [index, code]),
    [
      [4, 'VALUE_ID_NUMBER'],
      [6, 'VALUE_ID_NUMBER'],
    ],
  )
  assert.deepEqual(
    idNumbers.map((read) => read?.check),
    ['ok', 'ok', 'checksum', 'ok', undefined, 'ok', undefined, 'length'],
  )
  assert.deepEqual(blinds.subarray(64, 80), Buffer.alloc(16))
})

test('many sealed by the worker open one by one', async () => {
  const surrogates = BigInt64Array.of(1000n, 1001n, 9_007_199_254_740_993n)
  const values = ['张三', '', '欧阳小三']
  const sealed = await pool.sealMany('person_name', surrogates, values)
  assert.equal(surrogates.length, 3, 'the caller keeps its own array')
  assert.equal(sealed.keyId, keys.current)
  values.forEach((value, index) => {
    assert.equal(keys.open('person_name', surrogates[index] as bigint, sealedAt(sealed, index)), value)
  })
  assert.throws(() => sealAll(keys, 'person_name', surrogates, ['one']), RangeError)
  await assert.rejects(pool.sealMany('person_name', surrogates, ['one']), /one surrogate/)
})

test('jobs asked for at once are answered each to its own', async () => {
  const answers = await Promise.all(
    ['13812345678', '13912345678', '15012345678'].map((raw) => pool.pseudonymise('phone', [raw])),
  )
  assert.deepEqual(
    answers.map(({ canonicals }) => canonicals[0]),
    ['13812345678', '13912345678', '15012345678'],
  )
})

test('a closed pool refuses, and rejects what was under way', async () => {
  const other = startPseudonymiser(keys)
  const underWay = assert.rejects(other.pseudonymise('phone', ['13812345678']), /ended/)
  await other.close()
  await underWay
  await assert.rejects(other.pseudonymise('phone', []), /closed/)
})

test('strings cross unchanged', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const without = texts.map((text) => text.replaceAll('\0', ''))
      assert.deepEqual(unpackStrings(packStrings(texts), texts.length), without)
    }),
  )
})

test('a hundred thousand numbers in the time intake allows', async (t) => {
  const distinct = Array.from({ length: 100_000 }, (_, index) => {
    const first17 = `410102${1950 + (index % 50)}01${10 + (Math.floor(index / 50) % 19)}${String(Math.floor(index / 950)).padStart(3, '0')}`
    return first17 + checkDigit(first17)
  })
  assert.equal(new Set(distinct).size, distinct.length)
  const started = performance.now()
  const { canonicals } = await pool.pseudonymise('person_number', distinct)
  const hashed = performance.now()
  await pool.sealMany(
    'person_number',
    BigInt64Array.from(distinct, (_, index) => BigInt(index)),
    canonicals,
  )
  const done = performance.now()
  const rate = (ms: number) => `${Math.round(distinct.length / ms)} k/s`
  t.diagnostic(`pseudonymise ${rate(hashed - started)}, seal ${rate(done - hashed)} over ${distinct.length}`)
  // A tenth of what one core does: it fails on an algorithm gone wrong, not on a busy machine.
  assert.ok(distinct.length / (hashed - started) > 8 && distinct.length / (done - hashed) > 7)
})
