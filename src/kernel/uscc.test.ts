import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkUscc, usccCheckDigit } from './uscc.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

test('vectors of GB 32100', () => {
  for (const code of ['91350100M000100Y43', '91410100MA3X000008', '124101000052520006'])
    assert.deepEqual(checkUscc(code), { canonical: code, ok: true })
  assert.equal(checkUscc(' 91350100m000100y43 ').ok, true)
  assert.equal(checkUscc('９１３５０１００Ｍ０００１００Ｙ４３').canonical, '91350100M000100Y43')
})

test('what is wrong is named', () => {
  const why = (text: string) => checkUscc(text).why
  assert.equal(why('91350100M000100Y44'), 'checksum')
  assert.equal(why('91350100M000100Y4'), 'length')
  assert.equal(why(''), 'length')
  assert.equal(why('410100000012345'), 'length')
  assert.equal(why('9135O100M000100Y43'), 'alphabet')
  assert.equal(why('91350100M000100Y4?'), 'alphabet')
})

test('any single wrong character is caught', () => {
  const first17s = fc.string({ minLength: 17, maxLength: 17, unit: fc.constantFrom(...alphabet) })
  fc.assert(
    fc.property(first17s, fc.nat(17), fc.integer({ min: 1, max: 30 }), (first17, at, shift) => {
      const code = first17 + usccCheckDigit(first17)
      assert.equal(checkUscc(code).ok, true)
      const other = alphabet[(alphabet.indexOf(code[at] as string) + shift) % 31]
      assert.equal(checkUscc(code.slice(0, at) + other + code.slice(at + 1)).why, 'checksum')
    }),
  )
  assert.throws(() => usccCheckDigit('9135010'), RangeError)
})
