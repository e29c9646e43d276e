import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chapterKeys, clauseLabel, clauseOf, clauses, leafClauses, parentOf, withAncestors } from './clauses.ts'

test('chapters 一 to 十三 are all present, in order', () => {
  assert.deepEqual(
    clauses.filter((clause) => clause.parent === null).map((clause) => clause.key),
    [...chapterKeys],
  )
})

test('116 leaf items, by chapter', () => {
  const counts = chapterKeys.map((chapter) => leafClauses.filter((clause) => clause.chapter === chapter).length)
  assert.deepEqual(counts, [3, 1, 12, 5, 8, 20, 9, 7, 5, 8, 13, 23, 2])
  assert.equal(leafClauses.length, 116)
})

test('keys are unique, parents exist, items run without a gap', () => {
  const keys = clauses.map((clause) => clause.key)
  assert.equal(new Set(keys).size, keys.length)
  for (const clause of clauses) {
    if (clause.parent !== null) assert.ok(clauseOf(clause.parent), `${clause.key} hangs in the air`)
    const items = clauses.filter((other) => other.parent === clause.key && /\d$/.test(other.key))
    for (const [index, item] of items.entries()) assert.match(item.key, new RegExp(`\\D${index + 1}$`))
  }
})

test('parents, ancestors and labels', () => {
  assert.equal(parentOf('五(五)3'), '五(五)')
  assert.equal(parentOf('九(二)之二·1'), '九(二)之二')
  assert.equal(parentOf('九(二)之二'), '九')
  assert.equal(parentOf('二'), null)
  assert.equal(parentOf('十二(三)10'), '十二(三)')
  assert.deepEqual(withAncestors('六(五)3'), ['六(五)3', '六(五)', '六'])
  assert.equal(clauseLabel('九(二)之二·1'), '九(二)〔第二个〕1')
  assert.throws(() => parentOf('第87条'), RangeError)
  assert.throws(() => parentOf('五(五) 3'), RangeError)
})

test('九(三) is not in the notice, 九(二)之二·1 is', () => {
  assert.equal(clauseOf('九(三)'), undefined)
  assert.equal(clauseOf('九(二)之二·1')?.leaf, true)
  assert.equal(clauseOf('九(二)之二')?.leaf, false)
})
