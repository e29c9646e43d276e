import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mask } from './mask.ts'
import { luhnOk, normalise, normaliseAccount, normaliseAddress, normaliseName, normalisePhone } from './normalise.ts'
import { variantPairs } from './variants.ts'

const names: [given: string, expected: string][] = [
  ['张三', '张三'],
  [' 张\u3000三 ', '张三'],
  ['张\u200b三\ufeff', '张三'],
  ['張三', '张三'],
  ['髙鈺峯', '高钰峰'],
  ['\uF9DC子', '隆子'],
  ['王\uE863', '王䶮'],
  ['葛\u{E0100}亮', '葛亮'],
  ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
  ['阿卜杜拉・买买提', '阿卜杜拉·买买提'],
  ['阿卜杜拉‧买买提', '阿卜杜拉·买买提'],
  ['阿卜杜拉．买买提', '阿卜杜拉·买买提'],
  ['阿卜杜拉.买买提', '阿卜杜拉·买买提'],
  ['阿卜杜拉 ● 买买提', '阿卜杜拉·买买提'],
  ['·张三·', '张三'],
  ['ｊｏｈｎ　ｓｍｉｔｈ', 'JOHN SMITH'],
  ['Smith,  John F.', 'SMITH JOHN F'],
  ['José', 'JOSÉ'],
  ['张三a', '张三A'],
  ['𠮷田', '𠮷田'],
]
for (const [given, expected] of names)
  test(`name ${JSON.stringify(given)}`, () => assert.equal(normaliseName(given), expected))

test('names that registers keep apart stay apart', () => {
  const apart = [
    '喆哲',
    '堃坤',
    '昇升',
    '淼水',
    '珮佩',
    '祐佑',
    '甯宁',
    '鍾钟',
    '範范',
    '餘余',
    '瀋沈',
    '阎闫',
    '萧肖',
    '晖辉',
    '濬浚',
    '叡睿',
  ]
  for (const [one = '', other = ''] of apart.map((pair) => [...pair]))
    assert.notEqual(normaliseName(`王${one}`), normaliseName(`王${other}`), one + other)
  assert.notEqual(normaliseName('张三'), normaliseName('张山'))
})

test('names that are none are refused', () => {
  for (const bad of ['', ' ', '—', '123', '···']) assert.throws(() => normaliseName(bad), { code: 'VALUE_TEXT' }, bad)
  assert.throws(() => normaliseName('张*三'), { code: 'VALUE_TEXT' })
  assert.throws(() => normaliseName('张'.repeat(101)), { code: 'VALUE_LENGTH' })
})

test('the table of shapes is a table of shapes', () => {
  assert.ok(variantPairs.size > 600)
  for (const [found, standard] of variantPairs) {
    assert.equal([...found].length, 1)
    assert.equal([...standard].length, 1, found)
    assert.match(standard, /\p{Script=Han}/u)
    assert.notEqual(found, standard)
    assert.ok(!variantPairs.has(standard), `${found} → ${standard} → ${variantPairs.get(standard)}`)
    assert.equal(found.normalize('NFKC'), found, 'a key that NFKC changes is never looked up')
  }
  assert.equal(variantPairs.get('\uE816'), '\u{20087}')
  assert.equal(variantPairs.get('\uE863'), '䶮')
  assert.equal(variantPairs.get('\uE864'), '龻')
})

const phones: [given: string, expected: string | null][] = [
  ['13812345678', '13812345678'],
  ['+86 138-1234-5678', '13812345678'],
  ['008613812345678', '13812345678'],
  ['8613812345678', '13812345678'],
  ['013812345678', '13812345678'],
  ['１３８１２３４５６７８', '13812345678'],
  ['0371-65001234', '037165001234'],
  ['(0371)65001234', '037165001234'],
  ['0371 6500 1234', '037165001234'],
  ['0371-6500-1234', '037165001234'],
  ['+86 371 65001234', '037165001234'],
  ['+86-10-8888-8888', '01088888888'],
  ['010-88888888', '01088888888'],
  ['0371-65001234-801', '037165001234-801'],
  ['0371-65001234转801', '037165001234-801'],
  ['400-820-8820', '4008208820'],
  ['+852 9123 4567', '+85291234567'],
  ['0085291234567', '+85291234567'],
  ['65001234', null],
  ['1381234567', null],
  ['12812345678', null],
  ['138****5678', null],
  ['', null],
]
for (const [given, expected] of phones)
  test(`phone ${given} is ${expected}`, () => {
    if (expected === null) assert.throws(() => normalisePhone(given), { code: 'VALUE_PHONE' })
    else assert.equal(normalisePhone(given), expected)
  })

test('bank accounts', () => {
  assert.equal(normaliseAccount(' 6222 0212-3456 7890 '), '6222021234567890')
  assert.equal(normaliseAccount("'６２２２０２１２"), '62220212')
  for (const bad of ['1234567', '1'.repeat(33), '6222x0212345', ''])
    assert.throws(() => normaliseAccount(bad), { code: 'VALUE_ACCOUNT' }, bad)
  assert.throws(() => normaliseAccount('6.22202E+15'), { message: /科学计数法/ })
  assert.equal(luhnOk('4111111111111111'), true)
  assert.equal(luhnOk('4111111111111112'), false)
})

test('addresses', () => {
  assert.equal(normaliseAddress(' 郑州市金水区 经三路１２号　A座－3 '), '郑州市金水区经三路12号A座-3')
  assert.throws(() => normaliseAddress(' '), { code: 'VALUE_TEXT' })
  assert.throws(() => normaliseAddress('路'.repeat(301)), { code: 'VALUE_LENGTH' })
})

test('normalising twice changes nothing, and nothing but a refusal is thrown', () => {
  const kinds = ['person_number', 'person_name', 'phone', 'bank_account', 'address'] as const
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'张髙·. ,-+*(０1A峯x\u3000') }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...kinds), texts, (kind, text) => {
      let once: string
      try {
        once = normalise(kind, text)
      } catch (error) {
        assert.match((error as { code?: string }).code ?? String(error), /^VALUE_/)
        return
      }
      assert.equal(normalise(kind, once), once)
      assert.equal(normalise(kind, `  ${text}\u3000`), once)
    }),
    { numRuns: 2000 },
  )
})

test('masks show the ends only', () => {
  assert.equal(mask('person_name', '张三'), '张*')
  assert.equal(mask('person_name', '张小三'), '张*三')
  assert.equal(mask('person_name', '欧阳小三'), '欧**三')
  assert.equal(mask('person_name', 'JOHN SMITH'), 'J*** S****')
  assert.equal(mask('person_number', '410102196001011234'), '410102********1234')
  assert.equal(mask('person_number', 'E12345678'), 'E1*****78')
  assert.equal(mask('phone', '13812345678'), '138****5678')
  assert.equal(mask('bank_account', '6222021234567890'), '****7890')
  assert.equal(mask('address', '郑州市金水区经三路12号'), '郑州市金水区****')
})
