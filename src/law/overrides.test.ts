import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDay } from '#kernel/month.ts'
import { clauseOf } from './clauses.ts'
import { overrides, overridesOf } from './overrides.ts'

const documentsOf = (clause: string, day: string): string[] =>
  overridesOf(clause, day).map((override) => override.by.document)

test('each override is of a clause in the register, from a day that exists', () => {
  for (const override of overrides) {
    assert.ok(clauseOf(override.clause), override.clause)
    assert.ok(override.from === null || isDay(override.from), override.clause)
    assert.ok(override.effect.endsWith('。'), override.effect)
  }
})

test('by day: the medical regulation overrides 六(五) from its first day, not before', () => {
  assert.ok(!documentsOf('六(五)', '2021-04-30').includes('medical-fund-regulation'))
  assert.ok(documentsOf('六(五)', '2021-05-01').includes('medical-fund-regulation'))
})

test('an override of a clause holds for its items, not the other way round', () => {
  assert.ok(documentsOf('六(五)3', '2022-01-01').includes('medical-fund-regulation'))
  assert.ok(documentsOf('六(五)3', '2024-01-01').includes('agency-regulation'))
  assert.ok(!documentsOf('五(五)3', '2026-01-01').includes('npc-retirement'))
  assert.ok(documentsOf('五(五)1', '2025-01-01').includes('npc-retirement'))
})

test('an override whose day is unknown is shown on every day', () => {
  assert.ok(documentsOf('十三(一)', '2016-01-01').includes('fine-separation'))
  assert.ok(!documentsOf('十三(一)', '2016-01-01').includes('medical-fund-regulation'))
})

test('a clause that nothing overrides has none, a wrong key is refused', () => {
  assert.deepEqual(overridesOf('十(二)', '2026-01-01'), [])
  assert.throws(() => overridesOf('第3条', '2026-01-01'), RangeError)
})
