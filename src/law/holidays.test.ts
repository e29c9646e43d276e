import assert from 'node:assert/strict'
import { test } from 'node:test'
import arrangement from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import fc from 'fast-check'
import { addDays } from '#kernel/month.ts'
import {
  addWorkingDays,
  holidaySource,
  isProvisional,
  isWorkingDay,
  workingDayRelation,
  workingDaysBetween,
} from './holidays.ts'

test('days known by hand', () => {
  const table: readonly (readonly [string, boolean, string])[] = [
    ['2024-02-04', true, '星期日,春节调休上班'],
    ['2024-02-18', true, '星期日,春节调休上班'],
    ['2024-02-10', false, '春节'],
    ['2024-10-01', false, '国庆节'],
    ['2024-09-29', true, '星期日,国庆调休上班'],
    ['2024-10-12', true, '星期六,国庆调休上班'],
    ['2020-01-31', false, '2020年春节延长'],
    ['2020-02-01', false, '2020年春节延长(原为调休上班)'],
    ['2020-02-02', false, '2020年春节延长'],
    ['2020-02-03', true, '延长后的首个工作日'],
    ['2016-10-08', true, '星期六,国庆调休上班'],
    ['2023-06-22', false, '端午节'],
    ['2024-03-13', true, '平常星期三'],
    ['2024-03-16', false, '平常星期六'],
  ]
  for (const [day, working, why] of table) assert.equal(isWorkingDay(day), working, `${day} ${why}`)
})

test('terms over the long holidays', () => {
  assert.deepEqual(addWorkingDays('2024-09-30', 1), { day: '2024-10-08', provisional: false })
  assert.deepEqual(addWorkingDays('2020-01-22', 2), { day: '2020-02-03', provisional: false })
  assert.deepEqual(addWorkingDays('2024-02-08', 10), { day: '2024-02-28', provisional: false })
  assert.deepEqual(workingDaysBetween('2024-09-30', '2024-10-12'), { days: 5, provisional: false })
})

test('2027 is not published: the answer is given and says that it is provisional', () => {
  assert.equal(isProvisional('2026-12-31'), false)
  assert.equal(isProvisional('2027-10-01'), true)
  assert.equal(addWorkingDays('2027-09-30', 1).provisional, true)
  assert.equal(addWorkingDays('2026-12-31', 1).provisional, true)
  assert.equal(addWorkingDays('2026-12-30', 1).provisional, false)
})

test('every published year is in the data, and no later one is in it unsaid', () => {
  const years = new Set(Object.keys(arrangement.holidays).map((day) => Number(day.slice(0, 4))))
  for (let year: number = holidaySource.firstYear; year <= holidaySource.lastYear; year += 1) {
    assert.ok(years.has(year), `${year}`)
  }
  assert.equal(Math.max(...years), holidaySource.lastYear)
})

test('a make-up day is a weekend, a year has 247 to 253 working days', () => {
  for (const day of Object.keys(arrangement.workdays)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    assert.ok(weekday === 0 || weekday === 6, day)
  }
  for (let year: number = holidaySource.firstYear; year <= holidaySource.lastYear; year += 1) {
    const { days } = workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)
    assert.ok(days >= 247 && days <= 253, `${year}: ${days}`)
  }
})

test('the relation counts as the function does', () => {
  const rows = new Map(workingDayRelation('2023-12-01', '2025-03-31').map((row) => [row.day, row]))
  const day = fc.integer({ min: 0, max: 480 }).map((offset) => addDays('2023-12-01', offset))
  fc.assert(
    fc.property(day, day, (left, right) => {
      const [from, to] = left < right ? [left, right] : [right, left]
      const difference = (rows.get(to)?.ordinal ?? Number.NaN) - (rows.get(from)?.ordinal ?? Number.NaN)
      assert.equal(difference, workingDaysBetween(from, to).days)
    }),
  )
})
