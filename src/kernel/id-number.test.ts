import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkDigit, readIdNumber } from './id-number.ts'
import { addDays } from './month.ts'

const read = (text: string) => {
  const { kind, check } = readIdNumber(text)
  return `${kind}/${check}`
}

test('vectors of GB 11643 and of the sample city', () => {
  for (const number of ['11010519491231002X', '410102196001010019', '410105197506150029', '410184195512319990'])
    assert.equal(read(number), 'resident/ok', number)
  const person = readIdNumber('410105197506150029')
  assert.deepEqual([person.birthOn, person.sex, person.presented15], ['1975-06-15', '2', false])
  assert.equal(readIdNumber('410102196001010019').sex, '1')
})

const table: [given: string, expected: string][] = [
  ['410102196001010018', 'resident/checksum'],
  ['110105194912310020', 'resident/checksum'],
  ['990102196001010019', 'foreigner/checksum'],
  ['010102196001010019', 'resident/region'],
  ['410102196013010019', 'resident/birth'],
  ['410102196002300019', 'resident/birth'],
  ['410102000001010019', 'resident/birth'],
  ['410102600101001', 'resident/ok'],
  ['410102601301001', 'resident/birth'],
  ['000000600101001', 'resident/region'],
  ['910102600101001', 'resident/region'],
  ['41010219600101001', 'unknown/length'],
  ['4101021960010100190', 'unknown/length'],
  ['4101021960010100l9', 'unknown/other'],
  ['E12345678', 'passport/ok'],
  ['EA1234567', 'passport/ok'],
  ['C01X00T47', 'passport/ok'],
  ['H1234567890', 'passport/ok'],
  ['01234567', 'passport/ok'],
  ['ABCDEFGH', 'unknown/other'],
  ['USA410060010112', 'foreigner/ok'],
  ['军字第2001988号', 'military/ok'],
  ['士字第P011816号', 'military/ok'],
  ['字第2001988号', 'unknown/other'],
]
for (const [given, expected] of table) test(`${given} is ${expected}`, () => assert.equal(read(given), expected))

test('residence permits of Hong Kong, Macao, Taiwan and the 2023 permit of foreigners share the checksum', () => {
  for (const prefix of ['810000', '820000', '830000', '941156']) {
    const first17 = `${prefix}19850607001`
    const kind = prefix.startsWith('9') ? 'foreigner' : 'hmt'
    assert.equal(read(first17 + checkDigit(first17)), `${kind}/ok`)
    assert.equal(readIdNumber(first17 + checkDigit(first17)).birthOn, '1985-06-07')
  }
  assert.equal(read('830102198506070019'), 'resident/region')
})

test('an abolished county code is no defect', () => {
  const first17 = '41019919500101001'
  assert.equal(read(first17 + checkDigit(first17)), 'resident/ok')
})

test('one number, many writings', () => {
  const ways = [
    '11010519491231002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    ' 110105 19491231 002X ',
    '\u3000110105194912310\u200b02X',
    "'11010519491231002X",
  ]
  for (const way of [...ways, '110105491231002'])
    assert.equal(readIdNumber(way).canonical, '11010519491231002X', JSON.stringify(way))
  assert.equal(readIdNumber('军字 2001988').canonical, readIdNumber('军字第2001988号').canonical)
})

test('a bad 15-digit number stays as given and meets no 18-digit one', () => {
  const bad = readIdNumber('410102601301001')
  assert.deepEqual([bad.canonical, bad.presented15, bad.birthOn], ['410102601301001', true, null])
})

test('a masked number and one in scientific notation name nobody: refused', () => {
  for (const lost of ['4101********0019', '410102＊＊＊＊＊＊＊＊0019', '4.10102E+17', '4e+17'])
    assert.throws(() => readIdNumber(lost), { code: 'VALUE_ID_NUMBER' }, lost)
})

test('absurd values are refused, and the message does not repeat them', () => {
  for (const absurd of ['', ' \u3000', '1234', '9'.repeat(41)])
    assert.throws(() => readIdNumber(absurd), { code: 'VALUE_ID_NUMBER' }, absurd)
  assert.throws(
    () => readIdNumber('7'.repeat(45)),
    (error: Error) => !error.message.includes('77'),
  )
  assert.equal(read('9'.repeat(40)), 'unknown/length')
})

const first17s = fc
  .tuple(fc.constantFrom('410102', '110105', '650100', '810000', '941156'), fc.nat(40_000), fc.nat(999))
  .map(([region, days, sequence]) => {
    const birth = addDays('1900-01-01', days).replaceAll('-', '')
    return `${region}${birth}${String(sequence).padStart(3, '0')}`
  })

test('any single wrong character is caught', () => {
  fc.assert(
    fc.property(first17s, fc.nat(17), fc.integer({ min: 1, max: 10 }), (first17, at, shift) => {
      const number = first17 + checkDigit(first17)
      assert.equal(readIdNumber(number).check, 'ok')
      const characters = at === 17 ? '0123456789X' : '0123456789'
      const old = characters.indexOf(number[at] as string)
      const other = characters[(old + shift) % characters.length] as string
      if (other === number[at]) return
      const mistyped = number.slice(0, at) + other + number.slice(at + 1)
      assert.notEqual(readIdNumber(mistyped).check, 'ok', `${number} → ${mistyped}`)
    }),
  )
})

test('15 → 18 gives the number of the new card, once and for all', () => {
  fc.assert(
    fc.property(fc.nat(36_000), fc.nat(999), (days, sequence) => {
      const birth = addDays('1900-01-01', days).replaceAll('-', '')
      const first17 = `410102${birth}${String(sequence).padStart(3, '0')}`
      const old = readIdNumber(`410102${first17.slice(8)}`)
      assert.equal(old.canonical, first17 + checkDigit(first17))
      assert.ok(old.presented15)
      assert.equal(readIdNumber(old.canonical).canonical, old.canonical)
    }),
  )
})

test('reading is total and idempotent on whatever comes', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 0, maxLength: 45, unit: 'grapheme' }), (text) => {
      let canonical: string
      try {
        canonical = readIdNumber(text).canonical
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'VALUE_ID_NUMBER')
        return
      }
      assert.equal(readIdNumber(canonical).canonical, canonical)
    }),
  )
})
