import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addMonths, monthsBetween } from '#kernel/month.ts'
import { valueOn } from './dated.ts'
import {
  earliestRetirementAgeByBirth,
  minimumContributionMonths,
  oldRetirementMonth,
  retirementAgeByBirth,
  retirementDelay,
  retirementRelation,
  retirementWindow,
  specialTradeRetirementMonth,
  statutoryRetirementMonth,
} from './retirement.ts'
import type { RetirementCategory } from './values/retirement.ts'

test('the schedule by its known births', () => {
  const table: readonly (readonly [RetirementCategory, string, string])[] = [
    ['male60', '1964-12', '2024-12'],
    ['male60', '1965-01', '2025-02'],
    ['male60', '1965-04', '2025-05'],
    ['male60', '1965-05', '2025-07'],
    ['male60', '1976-08', '2039-07'],
    ['male60', '1976-09', '2039-09'],
    ['male60', '1990-06', '2053-06'],
    ['female55', '1969-12', '2024-12'],
    ['female55', '1970-01', '2025-02'],
    ['female55', '1981-09', '2039-09'],
    ['female50', '1974-12', '2024-12'],
    ['female50', '1975-01', '2025-02'],
    ['female50', '1975-03', '2025-05'],
    ['female50', '1984-11', '2039-11'],
    ['resident60', '1965-05', '2025-05'],
    ['resident60', '1976-09', '2036-09'],
    ['male60', '1900-01', '1960-01'],
  ]
  for (const [category, birth, month] of table) {
    assert.equal(statutoryRetirementMonth(category, birth), month, `${category} ${birth}`)
  }
})

const caps: Readonly<Record<RetirementCategory, number>> = { male60: 36, female55: 36, female50: 60, resident60: 0 }
const category = fc.constantFrom<RetirementCategory>('male60', 'female55', 'female50', 'resident60')
const birth = fc.integer({ min: 0, max: 1320 }).map((months) => addMonths('1900-01', months))

test('who is born later never retires earlier, and never is delayed beyond the cap', () => {
  fc.assert(
    fc.property(category, birth, (group, born) => {
      const [now, next] = [statutoryRetirementMonth(group, born), statutoryRetirementMonth(group, addMonths(born, 1))]
      assert.ok(now < next, `${group} ${born}`)
      assert.ok(monthsBetween(now, next) <= 2)
      const delay = retirementDelay(group, born)
      assert.ok(delay >= 0 && delay <= caps[group])
    }),
  )
})

test('the delay reaches its cap at the last birth of the schedule, not before', () => {
  assert.deepEqual([retirementDelay('male60', '1976-08'), retirementDelay('male60', '1976-09')], [35, 36])
  assert.equal(retirementDelay('male60', '1976-04'), 34)
  assert.equal(retirementDelay('female55', '1981-08'), 35)
  assert.equal(retirementDelay('female50', '1984-10'), 59)
  assert.equal(retirementDelay('female50', '1984-11'), 60)
})

test('flexible retirement: not below the old age, none before 2025, none for residents', () => {
  assert.deepEqual(retirementWindow('male60', '1965-05'), {
    earliest: '2025-05',
    statutory: '2025-07',
    latest: '2028-07',
  })
  assert.deepEqual(retirementWindow('female50', '1984-11'), {
    earliest: '2036-11',
    statutory: '2039-11',
    latest: '2042-11',
  })
  assert.deepEqual(retirementWindow('male60', '1964-12'), {
    earliest: '2024-12',
    statutory: '2024-12',
    latest: '2024-12',
  })
  assert.equal(retirementWindow('resident60', '1970-01').latest, '2030-01')
  fc.assert(
    fc.property(category, birth, (group, born) => {
      const window = retirementWindow(group, born)
      assert.ok(window.earliest >= oldRetirementMonth(group, born))
      assert.ok(window.earliest <= window.statutory && window.statutory <= window.latest)
    }),
  )
})

test('minimum contribution months by year', () => {
  const table: readonly (readonly [number, number | undefined])[] = [
    [2010, undefined],
    [2016, 180],
    [2029, 180],
    [2030, 186],
    [2034, 210],
    [2038, 234],
    [2039, 240],
    [2050, 240],
  ]
  for (const [year, months] of table) assert.equal(minimumContributionMonths(year), months, String(year))
})

test('special trades', () => {
  assert.equal(specialTradeRetirementMonth('1', '1970-03'), '2025-03')
  assert.equal(specialTradeRetirementMonth('2', '1980-03'), '2025-03')
})

test('the relation has every category and month once and says what the function says', () => {
  const rows = retirementRelation()
  assert.equal(rows.length, 4 * 111 * 12)
  assert.equal(new Set(rows.map((row) => `${row.category} ${row.birth_month}`)).size, rows.length)
  for (const row of rows) {
    assert.equal(row.statutory_month, statutoryRetirementMonth(row.category, row.birth_month))
  }
})

test('the bands by birth say what the function says and stay few', () => {
  assert.deepEqual(retirementAgeByBirth.scopeColumns, ['category'])
  assert.equal(retirementAgeByBirth.values.length, 37 + 37 + 61 + 1)
  fc.assert(
    fc.property(category, birth, fc.integer({ min: 1, max: 28 }), (group, born, dayOfMonth) => {
      const day = `${born}-${String(dayOfMonth).padStart(2, '0')}`
      const age = valueOn(retirementAgeByBirth, day, { category: group })?.value
      const earliest = valueOn(earliestRetirementAgeByBirth, day, { category: group })?.value
      assert.equal(addMonths(born, Number(age)), statutoryRetirementMonth(group, born))
      assert.equal(addMonths(born, Number(earliest)), retirementWindow(group, born).earliest)
    }),
  )
})
