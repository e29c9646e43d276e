import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, isDay } from '#kernel/month.ts'
import { valueOn } from '../dated.ts'
import { duties, dutyOf } from '../duties/index.ts'
import { reconciliationsPerYear } from '../values/funds.ts'
import { clockEnds, clockKinds, clockOf } from './clocks.ts'
import { allSchemes, dueOn, recurring, stated } from './define-recurring.ts'
import { authoritiesOn, type FundFact, objectOn } from './fund-object.ts'
import { notScheduled, recurringDuties, recurringOf, recurringSettling } from './index.ts'
import { periodById, periodOf, periodsTouching } from './period.ts'

const recurs = (unit: string | undefined): boolean =>
  ['day-of-month', 'month-end', 'monthly', 'yearly'].includes(unit ?? '')

test('every duty of the register with a recurring deadline is on the calendar', () => {
  const due = duties.filter(({ deadline }) => recurs(deadline?.due?.unit))
  assert.equal(due.length, 12)
  assert.deepEqual(
    due.filter(({ key }) => !recurringSettling(key)).map(({ key }) => key),
    [],
  )
})

test('every other repeated duty is on the calendar, is what screening finds, or says why not', () => {
  const repeated = duties.filter(({ howOften }) => ['monthly', 'half-yearly', 'yearly', 'periodic'].includes(howOften))
  const open = repeated.filter(({ key, kind }) => kind !== 'detection' && !recurringSettling(key))
  assert.deepEqual(open.map(({ key }) => key).sort(), Object.keys(notScheduled).sort())
  for (const key of Object.keys(notScheduled)) assert.equal(recurringSettling(key), undefined, key)
})

test('keys are unique, nothing is settled twice, what comes first exists, schedules begin with a period', () => {
  assert.equal(new Set(recurringDuties.map(({ key }) => key)).size, recurringDuties.length)
  const settled = recurringDuties.flatMap((duty) => duty.duties)
  assert.equal(new Set(settled).size, settled.length)
  for (const duty of recurringDuties) {
    for (const key of duty.after) assert.ok(recurringOf(key), `${duty.key} after ${key}`)
    for (const { from, to, every } of duty.schedules) {
      assert.equal(periodOf(every, from).firstDay, from, duty.key)
      if (to) assert.equal(periodOf(every, to).firstDay, to, duty.key)
    }
    for (const scheme of duty.schemes) assert.ok(allSchemes.includes(scheme), duty.key)
    assert.doesNotMatch(duty.key, /[/?#&\s]/)
  }
  assert.throws(() => recurring(['三(四)/99'], stated('month', '三(四)')), RangeError)
})

test('what the notice numbers is stated by it, what it leaves open is marked as practice', () => {
  const every = (key: string): unknown[] =>
    recurringOf(key)?.schedules.map((one) => [one.every, one.basis.document]) ?? []
  assert.deepEqual(every('三(四)-3'), [['month', 'zz27']])
  assert.deepEqual(every('十(五)-3'), [['month', 'zz27']])
  assert.deepEqual(every('六(一)-8'), [['year', 'zz27']])
  assert.deepEqual(every('六(一)-3'), [['quarter', 'practice']])
  for (const duty of recurringDuties)
    for (const { basis } of duty.schedules) if (basis.document === 'practice') assert.equal(basis.mark, 'U', duty.key)
})

test('as many reconciliations in a year as the notice asks for', () => {
  const least = valueOn(reconciliationsPerYear, '2026-06-30')?.value
  assert.equal(
    periodsTouching(recurringOf('十(一)3-1')?.schedules[0]?.every ?? 'year', '2026-01-01', '2026-12-31').length,
    least,
  )
})

test('periods: names, borders, leap years and back again', () => {
  const table: readonly (readonly [Parameters<typeof periodOf>[0], string, string, string, string])[] = [
    ['month', '2024-02-29', '2024-02', '2024-02-01', '2024-02-29'],
    ['month', '2023-02-28', '2023-02', '2023-02-01', '2023-02-28'],
    ['month', '2026-12-31', '2026-12', '2026-12-01', '2026-12-31'],
    ['quarter', '2026-03-31', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['quarter', '2026-04-01', '2026-Q2', '2026-04-01', '2026-06-30'],
    ['half-year', '2026-07-01', '2026-H2', '2026-07-01', '2026-12-31'],
    ['year', '2027-01-01', '2027', '2027-01-01', '2027-12-31'],
  ]
  for (const [every, day, id, first, last] of table) {
    const period = periodOf(every, day)
    assert.deepEqual([period.id, period.firstDay, period.lastDay], [id, first, last])
    assert.deepEqual(periodById(id), period)
  }
  for (const wrong of ['2026-13', '2026-00', '2026-Q5', '2026-H3', '26', '2026-1', ''])
    assert.equal(periodById(wrong), undefined)
})

test('property: the periods of a kind tile the years, without a gap and without an overlap', () => {
  for (const every of ['month', 'quarter', 'half-year', 'year'] as const) {
    const periods = periodsTouching(every, '2015-06-15', '2032-02-29')
    assert.equal(new Set(periods.map(({ id }) => id)).size, periods.length)
    for (const [index, period] of periods.entries()) {
      assert.ok(isDay(period.firstDay) && isDay(period.lastDay))
      const next = periods[index + 1]
      if (next) assert.equal(addDays(period.lastDay, 1), next.firstDay)
    }
  }
})

const due = (key: string, period: string): string =>
  dueOn(recurringOf(key)?.schedules[0]?.due ?? { kind: 'period-end' }, periodById(period) ?? periodOf('month', period))
    .day

test('due days: the 15th is a calendar day, month ends are month ends, inner dates are working days', () => {
  // 2026-02-15 is the first day of the Spring Festival, 2025-06-15 a Sunday.
  assert.equal(due('三(四)-3', '2026-01'), '2026-02-15')
  assert.equal(due('三(四)-3', '2025-05'), '2025-06-15')
  assert.equal(due('三(四)-3', '2025-12'), '2026-01-15')
  assert.equal(due('三(四)-1', '2025-12'), '2026-01-10')
  assert.equal(due('十(五)-3', '2024-02'), '2024-02-29')
  assert.equal(due('十(五)-3', '2023-02'), '2023-02-28')
  // 2026-01-30 is the last working day: the third and the second last are Wednesday and Thursday.
  assert.equal(due('十(五)-1', '2026-01'), '2026-01-28')
  assert.equal(due('十(五)-2', '2026-01'), '2026-01-29')
  assert.equal(due('十(一)3-1', '2026-H1'), '2026-06-30')
  assert.equal(due('六(一)-8', '2026'), '2026-12-31')
})

test('an inner date in a year without a published arrangement is provisional', () => {
  const end = dueOn(
    recurringOf('十(五)-1')?.schedules[0]?.due ?? { kind: 'period-end' },
    periodOf('month', '2099-10-01'),
  )
  assert.equal(end.provisional, true)
})

const fact = (scheme: string, extra: Partial<FundFact> = {}): FundFact => ({
  scheme,
  validFrom: '2020-01-01',
  validTo: null,
  hasIncomeAccount: false,
  poolingLevel: 'city',
  ...extra,
})

test('an object lasts while one scheme holds it, and silence keeps it', () => {
  const transfer = recurringOf('十(五)-3')
  assert.ok(transfer)
  assert.deepEqual(objectOn(transfer, '2026-01-31', []).why, null)
  const none = allSchemes.map((scheme) => fact(scheme))
  assert.match(objectOn(transfer, '2026-01-31', none).why ?? '', /收入户/)
  assert.equal(objectOn(transfer, '2019-12-31', none).why, null, '登记开始之前不作推断')
  const left = none.map((one) => (one.scheme === '210' ? { ...one, hasIncomeAccount: true } : one))
  assert.deepEqual(objectOn(transfer, '2026-01-31', left), { schemes: ['210'], why: null })
})

test('a fund pooled by the province is no longer the city’s to reconcile; the merged maternity fund has none', () => {
  const reconcile = recurringOf('十(一)3-1')
  assert.ok(reconcile)
  const pooled = [fact('110', { poolingLevel: 'province' }), fact('310', { validTo: '2022-12-31' })]
  const { schemes } = objectOn(reconcile, '2022-12-31', pooled)
  assert.ok(!schemes.includes('110') && schemes.includes('310') && !schemes.includes('510'))
  assert.ok(objectOn(reconcile, '2018-12-28', pooled).schemes.includes('510'))
  const check = recurringOf('五(三)-1')
  assert.ok(check)
  assert.deepEqual(objectOn(check, '2026-01-31', pooled).schemes, ['110', '120', '170'])
})

test('medical duties are the medical authority’s from its first day', () => {
  const yearly = recurringOf('六(一)-8')?.schemes ?? []
  assert.deepEqual(authoritiesOn(yearly, '2018-12-31'), ['hrss'])
  assert.deepEqual(authoritiesOn(yearly, '2019-01-01'), ['nhsa'])
  assert.deepEqual(authoritiesOn(allSchemes, '2026-01-01'), ['hrss', 'nhsa'])
})

test('clocks: ten working days across a holiday, bans of one, two and three years', () => {
  const ends = (id: string, day: string): unknown => {
    const clock = clockOf(id)
    assert.ok(clock, id)
    return clockEnds(clock, day)?.day
  }
  assert.equal(ends('pay-in', '2025-09-26'), '2025-10-16')
  assert.equal(ends('ban-breach-hrss', '2024-02-29'), '2025-02-28')
  assert.equal(ends('ban-illegal-hrss', '2024-02-29'), '2026-02-28')
  assert.equal(ends('ban-illegal-nhsa', '2024-02-29'), '2027-02-28')
  assert.equal(ends('ban-illegal-nhsa', '2020-01-31'), '2022-01-31')
  assert.equal(ends('report-review', '2022-01-04'), undefined, '当日没有此期限')
  for (const { duty, id } of clockKinds) assert.ok(dutyOf(duty), id)
})
