import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { workingDaysBetween } from '#law/holidays.ts'
import { allSchemes } from '#law/recurring-duties/define-recurring.ts'
import { recurringDuties } from '#law/recurring-duties/index.ts'
import { periodById, periodsTouching } from '#law/recurring-duties/period.ts'
import { type Occurrence, occurrenceById, occurrences, spanOf } from './occurrences.ts'

const of = (duty: string, list: readonly Occurrence[]): Occurrence[] => list.filter((one) => one.duty === duty)

test('property: every recurring duty has an occurrence in each of its periods, and none twice', () => {
  const day = fc.integer({ min: 0, max: 365 * 12 }).map((days) => addDays('2017-01-01', days))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 700 }), (from, length) => {
      const to = addDays(from, length)
      const found = occurrences(from, to, from)
      assert.equal(new Set(found.map(({ id }) => id)).size, found.length)
      for (const duty of recurringDuties) {
        const [schedule] = duty.schedules
        assert.ok(schedule)
        // Periods whose whole time for being due lies inside the range are all there; none is there that is due outside.
        const inside = periodsTouching(schedule.every, from, to).filter(
          ({ firstDay, lastDay }) => firstDay >= from && addDays(lastDay, 31) <= to,
        )
        const got = of(duty.key, found).map(({ period }) => period)
        for (const { id } of inside) assert.ok(got.includes(id), `${duty.key}@${id} from ${from} to ${to}`)
        for (const one of of(duty.key, found)) assert.ok(from <= one.dueOn && one.dueOn <= to)
      }
    }),
    { numRuns: 40 },
  )
})

test('a year holds twelve, four, two or one of each', () => {
  const year = occurrences('2026-01-01', '2026-12-31', '2026-01-01')
  const times = { month: 12, quarter: 4, 'half-year': 2, year: 1 }
  for (const duty of recurringDuties)
    assert.equal(of(duty.key, year).length, times[duty.schedules[0]?.every ?? 'year'], duty.key)
})

test('the monthly report: due on the 15th whatever that day is, about the month before, across the year', () => {
  const found = of('三(四)-3', occurrences('2026-01-01', '2026-02-28', '2026-01-12'))
  assert.deepEqual(
    found.map(({ id, opensOn, dueOn, actBy }) => [id, opensOn, dueOn, actBy]),
    [
      ['三(四)-3@2025-12', '2026-01-01', '2026-01-15', '2026-01-15'],
      // 15 February 2026 is in the Spring Festival, Saturday the 14th is worked in exchange.
      ['三(四)-3@2026-01', '2026-02-01', '2026-02-15', '2026-02-14'],
    ],
  )
  assert.equal(found[0]?.workingDaysLeft, 3)
  assert.equal(found[0]?.body, '市级经办机构')
  assert.equal(found[0]?.document, '全市基金月报')
})

test('month ends: leap day, short months, the last working day before', () => {
  const ends = (from: string, to: string) =>
    of('十(五)-3', occurrences(from, to, from)).map(({ dueOn, actBy }) => [dueOn, actBy])
  assert.deepEqual(ends('2024-02-01', '2024-02-29'), [['2024-02-29', '2024-02-29']])
  assert.deepEqual(ends('2023-02-01', '2023-03-01'), [['2023-02-28', '2023-02-28']])
  // 2026-01-31 is a Saturday, 2025-08-31 a Sunday.
  assert.deepEqual(ends('2026-01-31', '2026-01-31'), [['2026-01-31', '2026-01-30']])
  assert.deepEqual(ends('2025-08-30', '2025-09-01'), [['2025-08-31', '2025-08-29']])
})

test('working days left agree with the calendar day by day, are negative once past, and provisional where unpublished', () => {
  for (const one of occurrences('2025-09-01', '2025-11-30', '2025-09-24')) {
    const counted = workingDaysBetween('2025-09-24', one.dueOn)
    if (one.dueOn > '2025-09-24') assert.equal(one.workingDaysLeft, counted.days, one.id)
    assert.equal(one.provisional, false, one.id)
  }
  const [late] = of('三(四)-3', occurrences('2026-01-15', '2026-01-15', '2026-01-19'))
  assert.equal(late?.workingDaysLeft, -2)
  const [today] = of('三(四)-3', occurrences('2026-01-15', '2026-01-15', '2026-01-15'))
  assert.equal(today?.workingDaysLeft, 0)
  const [far] = of('三(四)-3', occurrences('2099-01-15', '2099-01-15', '2099-01-05'))
  assert.equal(far?.provisional, true)
})

test('an id names one occurrence and gives the same answer; what it does not name is nothing', () => {
  for (const one of occurrences('2026-01-01', '2026-12-31', '2026-03-01'))
    assert.deepEqual(occurrenceById(one.id, '2026-03-01'), one)
  for (const wrong of [
    '三(四)-3@2026-13',
    '三(四)-3@2026',
    '三(四)-9@2026-01',
    '三(四)-3',
    '三(四)-3@2026-01@',
    '十(五)-3@2015-12',
  ])
    assert.equal(occurrenceById(wrong, '2026-03-01'), undefined, wrong)
})

test('what has lost its object is told, not shown; medical duties pass to their authority on its day', () => {
  const facts = allSchemes.map((scheme) => ({
    scheme,
    validFrom: '2024-02-01',
    validTo: null,
    hasIncomeAccount: false,
    poolingLevel: 'city',
  }))
  const { occurrences: left, withoutObject } = spanOf('2024-01-01', '2024-03-31', '2024-01-01', facts)
  assert.deepEqual(
    of('十(五)-3', left).map(({ period }) => period),
    ['2024-01'],
  )
  assert.deepEqual(
    withoutObject.map(({ duty, periods }) => [duty, periods]),
    [
      ['十(五)-1', ['2024-02', '2024-03']],
      ['十(五)-2', ['2024-02', '2024-03']],
      ['十(五)-3', ['2024-02', '2024-03']],
    ],
  )
  assert.equal(occurrenceById('十(五)-3@2024-02', '2024-01-01', facts), undefined)
  const yearly = of('六(一)-8', occurrences('2018-12-31', '2019-12-31', '2018-12-31'))
  assert.deepEqual(
    yearly.map(({ authorities }) => authorities),
    [['hrss'], ['nhsa']],
  )
})

test('days that do not exist, ranges upside down or too wide are refused', () => {
  const code = (from: string, to: string, asOf = '2026-01-01'): unknown => {
    try {
      occurrences(from, to, asOf)
      return undefined
    } catch (error) {
      return error instanceof Refusal ? error.code : error
    }
  }
  assert.equal(code('2026-02-30', '2026-03-01'), 'MONTH_RANGE')
  assert.equal(code('2026-03-01', '2026-02-28'), 'MONTH_RANGE')
  assert.equal(code('2020-01-01', '2026-01-01'), 'MONTH_RANGE')
  assert.equal(code('2026-01-01', '2026-01-31', 'heute'), 'MONTH_RANGE')
  assert.equal(code('2026-01-01', '2028-12-31'), undefined)
  assert.ok(periodById('2026'))
})
