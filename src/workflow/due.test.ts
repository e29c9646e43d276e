import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day } from '#kernel/month.ts'
import { addWorkingDays, isWorkingDay, workingDayRelation, workingDaysBetween } from '#law/holidays.ts'
import { dueOf, suspendedBetween, type TermUnit } from './due.ts'

/** The national calendar 2016–2026, a margin left so that no term leaves the published years. */
const days = workingDayRelation('2016-01-01', '2026-12-31')
const anyDay = fc.integer({ min: 0, max: days.length - 300 }).map((index) => (days[index] as { day: Day }).day)
const someLength = fc.integer({ min: 1, max: 120 })

test('terms worked by hand', () => {
  const table: readonly [string, Parameters<typeof dueOf>[0], string][] = [
    ['over the national holiday', { startsOn: '2024-09-30', length: 1, unit: 'working-day' }, '2024-10-08'],
    ['a make-up Sunday counts', { startsOn: '2024-02-02', length: 1, unit: 'working-day' }, '2024-02-04'],
    ['over the spring festival', { startsOn: '2024-02-08', length: 5, unit: 'working-day' }, '2024-02-21'],
    ['ends on a day off, runs on', { startsOn: '2024-09-16', length: 15, unit: 'calendar-day' }, '2024-10-08'],
    ['ends on a worked Saturday', { startsOn: '2024-09-29', length: 13, unit: 'calendar-day' }, '2024-10-12'],
    ['a month without that day', { startsOn: '2024-01-31', length: 1, unit: 'month' }, '2024-02-29'],
    ['six months, a Sunday', { startsOn: '2024-03-01', length: 6, unit: 'month' }, '2024-09-02'],
    [
      'stood still for three',
      { startsOn: '2024-03-04', length: 5, unit: 'working-day', suspendedDays: 3 },
      '2024-03-14',
    ],
    ['ninety days of the penalty law', { startsOn: '2026-01-05', length: 90, unit: 'calendar-day' }, '2026-04-07'],
  ]
  for (const [title, term, dueOn] of table) assert.equal(dueOf(term).dueOn, dueOn, title)
})

test('a term ends at 24:00 in Shanghai, hours run through day and night', () => {
  assert.equal(
    dueOf({ startsOn: '2024-09-30', length: 1, unit: 'working-day' }).dueAt.toISOString(),
    '2024-10-08T16:00:00.000Z',
  )
  const startsAt = new Date('2024-09-30T10:00:00+08:00')
  const { dueAt, dueOn } = dueOf({ startsOn: '2024-09-30', length: 24, unit: 'hour', startsAt })
  assert.equal(dueAt.toISOString(), '2024-10-01T02:00:00.000Z')
  assert.equal(dueOn, '2024-10-01')
})

test('a year without a published arrangement is provisional', () => {
  assert.equal(dueOf({ startsOn: '2026-12-30', length: 5, unit: 'working-day' }).provisional, true)
  assert.equal(dueOf({ startsOn: '2026-03-02', length: 5, unit: 'working-day' }).provisional, false)
  assert.equal(dueOf({ startsOn: '2026-12-01', length: 60, unit: 'calendar-day' }).provisional, true)
})

test('no term of a part of a day, or of less than none', () => {
  assert.throws(() => dueOf({ startsOn: '2026-03-02', length: 1.5, unit: 'working-day' }), RangeError)
  assert.throws(() => dueOf({ startsOn: '2026-03-02', length: -1, unit: 'month' }), RangeError)
})

test('2016–2026: counting back from the last day gives the length, and the last day is worked', () => {
  fc.assert(
    fc.property(anyDay, someLength, (startsOn, length) => {
      const { dueOn, provisional } = dueOf({ startsOn, length, unit: 'working-day' })
      assert.equal(provisional, false)
      assert.ok(isWorkingDay(dueOn))
      assert.equal(workingDaysBetween(startsOn, dueOn).days, length)
      // From a worked day, going back as many leads to where it began.
      if (isWorkingDay(startsOn)) assert.equal(addWorkingDays(dueOn, -length).day, startsOn)
    }),
    { numRuns: 300 },
  )
})

test('2016–2026: the relation of the calendar counts the same', () => {
  const ordinal = new Map(days.map((row) => [row.day, row.ordinal]))
  fc.assert(
    fc.property(anyDay, someLength, (startsOn, length) => {
      const { dueOn } = dueOf({ startsOn, length, unit: 'working-day' })
      assert.equal((ordinal.get(dueOn) ?? 0) - (ordinal.get(startsOn) ?? 0), length)
    }),
    { numRuns: 300 },
  )
})

test('2016–2026: every make-up day is worked and every weekday off is not, so terms over them differ from plain weeks', () => {
  const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  const makeUp = days.filter(({ day, working }) => working && isWeekend(day))
  const off = days.filter(({ day, working }) => !working && !isWeekend(day))
  assert.ok(makeUp.length > 50 && off.length > 100)
  for (const { day } of makeUp)
    assert.equal(dueOf({ startsOn: addDays(day, -1), length: 1, unit: 'working-day' }).dueOn, day)
  for (const { day } of off)
    assert.notEqual(dueOf({ startsOn: addDays(day, -1), length: 1, unit: 'working-day' }).dueOn, day)
})

test('2016–2026: a calendar term never ends on a day off, and runs on by no more than a holiday', () => {
  fc.assert(
    fc.property(anyDay, someLength, (startsOn, length) => {
      const { dueOn } = dueOf({ startsOn, length, unit: 'calendar-day' })
      const plain = addDays(startsOn, length)
      assert.ok(isWorkingDay(dueOn))
      assert.ok(dueOn >= plain && dueOn <= addDays(plain, 10))
    }),
    { numRuns: 300 },
  )
})

test('2016–2026: standing still moves the end by just those working days', () => {
  const units: readonly TermUnit[] = ['working-day', 'calendar-day']
  fc.assert(
    fc.property(
      anyDay,
      someLength,
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom(...units),
      (from, length, still, unit) => {
        const resumed = addDays(from, still)
        const suspendedDays = suspendedBetween(unit, from, resumed)
        const before = dueOf({ startsOn: from, length, unit })
        const after = dueOf({ startsOn: from, length, unit, suspendedDays })
        assert.ok(after.dueOn >= before.dueOn)
        if (unit === 'working-day') assert.equal(workingDaysBetween(before.dueOn, after.dueOn).days, suspendedDays)
        else assert.equal(suspendedDays, still)
      },
    ),
    { numRuns: 300 },
  )
})
