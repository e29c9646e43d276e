import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { figuresOf, smallestShown, withheld } from './suppression.ts'

const cells = (...counts: number[]) => counts.map((findings) => ({ findings, atRiskFen: BigInt(findings * 100) }))
const hidden = (...counts: number[]): number[] => [...withheld(cells(...counts))].sort()

test('small cells go, and with a single one the next smallest, so that the total gives nothing away', () => {
  assert.deepEqual(hidden(10, 20, 30), [])
  assert.deepEqual(hidden(10, 2, 30), [0, 1])
  assert.deepEqual(hidden(10, 3, 30), [])
  assert.deepEqual(hidden(1, 1, 40, 9), [0, 1, 3])
  assert.deepEqual(hidden(2, 2, 40, 9), [0, 1])
  assert.deepEqual(hidden(2), [0])
  assert.deepEqual(hidden(0, 5, 0), [])
  assert.deepEqual(hidden(0, 1, 50), [1, 2])
})

test('who may see rows sees every number', () => {
  assert.deepEqual(figuresOf(cells(1, 5), false), [
    { findings: 1, atRiskFen: '100', isWithheld: false },
    { findings: 5, atRiskFen: '500', isWithheld: false },
  ])
  assert.deepEqual(figuresOf(cells(1, 5), true), [
    { findings: null, atRiskFen: null, isWithheld: true },
    { findings: null, atRiskFen: null, isWithheld: true },
  ])
})

test('property: no small number is shown, and what is withheld together is never one small number', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 12 }), (counts) => {
      const away = withheld(cells(...counts))
      const shown = counts.filter((count, at) => !away.has(at) && count > 0)
      assert.ok(shown.every((count) => count >= smallestShown))
      if (away.size === 0 || shown.length === 0) return
      const sum = counts.reduce((total, count, at) => total + (away.has(at) ? count : 0), 0)
      assert.ok(away.size > 1 && sum >= smallestShown)
    }),
  )
})
