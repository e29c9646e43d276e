import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from './month.ts'
import {
  addWorkingDays,
  isProvisional,
  isWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from './working-days.ts'

/** Tuesday 2030-01-01 is off, Saturday 2030-01-05 is worked; 2031 is not published. */
const calendar: WorkingCalendar = {
  daysOff: new Set(['2030-01-01']),
  makeUpDays: new Set(['2030-01-05']),
  firstYear: 2030,
  lastYear: 2030,
}

const dayOf2030 = fc.integer({ min: 0, max: 300 }).map((offset) => addDays('2030-01-01', offset))

test('a weekend is off, a day off is off, a make-up day is worked', () => {
  const table: readonly (readonly [string, boolean])[] = [
    ['2030-01-01', false],
    ['2030-01-02', true],
    ['2030-01-05', true],
    ['2030-01-06', false],
    ['2030-01-12', false],
    ['2030-01-14', true],
  ]
  for (const [day, working] of table) assert.equal(isWorkingDay(calendar, day), working, day)
})

test('the day itself is not counted, a term of nothing ends on a worked day', () => {
  assert.deepEqual(addWorkingDays(calendar, '2030-01-04', 1), { day: '2030-01-05', provisional: false })
  assert.deepEqual(addWorkingDays(calendar, '2030-01-04', 2), { day: '2030-01-07', provisional: false })
  assert.deepEqual(addWorkingDays(calendar, '2030-01-06', 0), { day: '2030-01-07', provisional: false })
  assert.deepEqual(addWorkingDays(calendar, '2030-01-07', 0), { day: '2030-01-07', provisional: false })
  assert.deepEqual(addWorkingDays(calendar, '2030-01-07', -1), { day: '2030-01-05', provisional: false })
})

test('an unpublished year is provisional, a published one is not', () => {
  assert.equal(isProvisional(calendar, '2030-12-31'), false)
  assert.equal(isProvisional(calendar, '2031-01-01'), true)
  assert.equal(isProvisional(calendar, '2029-12-31'), true)
  assert.equal(addWorkingDays(calendar, '2030-12-31', 1).provisional, true)
  assert.equal(addWorkingDays(calendar, '2030-12-30', 1).provisional, false)
  assert.equal(workingDaysBetween(calendar, '2030-12-30', '2031-01-02').provisional, true)
})

test('a day that does not exist and half a day are refused', () => {
  assert.throws(() => isWorkingDay(calendar, '2030-02-30'), RangeError)
  assert.throws(() => addWorkingDays(calendar, '2030-01-04', 1.5), RangeError)
  assert.throws(() => workingDaysBetween(calendar, '2030-01-04', '2030-1-9'), RangeError)
})

test('counting is the inverse of adding, in both directions', () => {
  fc.assert(
    fc.property(dayOf2030, fc.integer({ min: -40, max: 40 }), (day, n) => {
      const { day: reached } = addWorkingDays(calendar, day, n)
      assert.ok(isWorkingDay(calendar, reached))
      if (n !== 0) assert.equal(workingDaysBetween(calendar, day, reached).days, n)
    }),
  )
})

test('counts of adjoining spans add up', () => {
  fc.assert(
    fc.property(dayOf2030, fc.nat(60), fc.nat(60), (day, first, second) => {
      const [middle, end] = [addDays(day, first), addDays(day, first + second)]
      const parts = workingDaysBetween(calendar, day, middle).days + workingDaysBetween(calendar, middle, end).days
      assert.equal(workingDaysBetween(calendar, day, end).days, parts)
    }),
  )
})
