import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { editDistance, nearestOf } from './nearest.ts'

for (const [left, right, distance] of [
  ['', '', 0],
  ['', '姓名', 2],
  ['kitten', 'sitting', 3],
  ['AAC002', 'AAC003', 1],
  ['支付日期', '支付日', 1],
  ['𠮷田', '吉田', 1],
] as const) {
  test(`edit distance of 「${left}」 and 「${right}」 is ${distance}`, () =>
    assert.equal(editDistance(left, right), distance))
}

test('edit distance is symmetric and zero only for equal words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (left, right) => {
      assert.equal(editDistance(left, right), editDistance(right, left))
      assert.equal(editDistance(left, right) === 0, left === right)
    }),
  )
})

test('the nearest comes first', () => {
  assert.deepEqual(
    nearestOf('pension_paymnt', ['pension_assessment', 'pension_payment', 'employer'])[0],
    'pension_payment',
  )
})

test('a part of a word is near, whatever its length', () => {
  assert.deepEqual(nearestOf('账号', ['个人银行结算账号']), ['个人银行结算账号'])
})

test('what resembles nothing gets no suggestion', () => assert.deepEqual(nearestOf('xyz', ['employer', '姓名']), []))

test('no more than the limit', () => assert.equal(nearestOf('ab', ['aba', 'abb', 'abc', 'abd'], 2).length, 2))
