/** Statements taken apart into steps: every rule's text reads, and put together again says the same. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rules } from '#areas/rules.ts'
import { partsOf, staged } from './stages.ts'

test('括号、引号和注释里的字符不算', () => {
  const sql = `-- a (comment
    with a as (select ')' as x, '(' as y -- another ) here
      from t), b(x, y) as materialized (select 1, 2)
    -- before the end
    select * from a, b`
  const { queries, last } = partsOf(sql)
  assert.deepEqual(
    queries.map(({ name }) => name),
    ['a', 'b(x, y)'],
  )
  assert.equal(last, 'select * from a, b')
})

test('列为一步的先成表,其余留在语句里,按原来的先后', () => {
  const outer = [{ name: 'p', body: '(select 0)' }]
  const { tables, query } = staged(
    outer,
    'with a as (select 1), b as (select * from a), c as (select * from b) select * from c',
    ['b'],
  )
  assert.deepEqual(
    tables.map(({ name }) => name),
    ['b'],
  )
  assert.match(tables[0]?.sql ?? '', /^with p as \(select 0\),\na as \(select 1\)\nselect \* from a$/)
  assert.doesNotMatch(query, /b as/)
  assert.match(query, /c as \(select \* from b\)/)
})

test('没有的一步退回', () => {
  assert.throws(() => staged([], 'with a as (select 1) select * from a', ['z']), RangeError)
  assert.throws(() => partsOf("with a as (select 'x from t) select 1"), RangeError)
})

test('每条规则的文字都拆得开,所列的步都在', () => {
  for (const rule of rules) assert.doesNotThrow(() => staged([], rule.sql, rule.stages ?? []), rule.id)
})
