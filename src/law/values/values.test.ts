import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Dated, valueOn } from '../dated.ts'
import {
  grantedUnemploymentMonths,
  totalUnemploymentMonths,
  unemploymentCapMonths,
  unemploymentMonthsByYears,
} from '../unemployment.ts'
import { competentAuthority } from './authorities.ts'
import {
  averageWage,
  contributionCeiling,
  contributionCeilingShare,
  contributionFloor,
  contributionFloorShare,
  contributionRate,
  contributionRelief,
  injuryBaseRate,
  lateFeePerDay,
} from './contribution.ts'
import { resignBanMonths } from './funds.ts'
import { fineMultiple, hearingThreshold } from './penalties.ts'
import { minimumWage } from './unemployment.ts'

const at = (values: Dated, day: string, scope: Record<string, string> = {}): unknown =>
  valueOn(values, day, scope)?.value

test('base: floor and ceiling by 费款所属期, none before and after the years that were found', () => {
  const table: readonly (readonly [string, bigint | undefined, bigint | undefined])[] = [
    ['2023-06-01', undefined, undefined],
    ['2023-07-01', 357_900n, 1_789_500n],
    ['2024-06-30', 357_900n, 1_789_500n],
    ['2024-07-01', 375_600n, 1_878_000n],
    ['2025-07-01', 383_100n, 1_915_500n],
    ['2026-06-30', 383_100n, 1_915_500n],
    ['2026-07-01', undefined, undefined],
  ]
  for (const [day, floor, ceiling] of table) {
    assert.equal(at(contributionFloor, day, { scheme: '110' }), floor, day)
    assert.equal(at(contributionCeiling, day, { scheme: '110' }), ceiling, day)
  }
  assert.equal(at(contributionFloor, '2025-07-01', { scheme: '170' }), undefined, '居民养老不按工资')
})

test('base: floor and ceiling are the shares of the average wage', () => {
  for (const { from, value } of averageWage.values) {
    const share = (shares: Dated): bigint => (BigInt(value) * BigInt(Number(at(shares, from)))) / 1_000_000n
    assert.equal(at(contributionFloor, from, { scheme: '110' }), share(contributionFloorShare), from)
    assert.equal(at(contributionCeiling, from, { scheme: '110' }), share(contributionCeilingShare), from)
  }
})

test('rates by scheme, payer and day', () => {
  const table: readonly (readonly [string, string, string, number | undefined])[] = [
    ['110', 'employer', '2016-04-30', 200_000],
    ['110', 'employer', '2016-05-01', 190_000],
    ['110', 'employer', '2019-04-30', 190_000],
    ['110', 'employer', '2019-05-01', 160_000],
    ['110', 'employee', '2027-06-01', 80_000],
    ['210', 'employer', '2024-01-01', 7_000],
    ['210', 'employee', '2025-08-01', 3_000],
    ['210', 'employer', '2019-04-30', undefined],
    ['210', 'employer', '2026-07-01', undefined],
    ['310', 'employer', '2025-08-01', 80_000],
    ['310', 'employee', '2025-08-01', 20_000],
    ['310', 'employer', '2025-06-30', undefined],
    ['510', 'employer', '2025-08-01', 10_000],
    ['510', 'employee', '2025-08-01', 0],
    ['410', 'employee', '2024-01-01', 0],
    ['410', 'employer', '2024-01-01', undefined],
  ]
  for (const [scheme, payer, day, rate] of table) {
    assert.equal(at(contributionRate, day, { scheme, payer }), rate, `${scheme} ${payer} ${day}`)
  }
  assert.equal(at(injuryBaseRate, '2024-01-01', { injury_class: '1' }), 2_000)
  assert.equal(at(injuryBaseRate, '2024-01-01', { injury_class: '8' }), 19_000)
  assert.equal(at(injuryBaseRate, '2024-01-01', { injury_class: '9' }), undefined)
})

test('2020 and 2022 are marked as years of relief, 2021 is not', () => {
  assert.equal(at(contributionRelief, '2020-06-01', { scheme: '110' }), true)
  assert.equal(at(contributionRelief, '2021-06-01', { scheme: '110' }), undefined)
  assert.equal(at(contributionRelief, '2022-06-01', { scheme: '410' }), true)
})

test('late fee changes with the law of 2011', () => {
  assert.equal(at(lateFeePerDay, '2011-06-30'), 2_000)
  assert.equal(at(lateFeePerDay, '2011-07-01'), 500)
})

test('unemployment months: national cap and the increments of Zhengzhou', () => {
  const table: readonly (readonly [number, number, number])[] = [
    [0, 0, 0],
    [1, 12, 3],
    [3, 12, 9],
    [4, 12, 12],
    [5, 18, 14],
    [6, 18, 16],
    [7, 18, 18],
    [9, 18, 18],
    [10, 24, 19],
    [15, 24, 24],
    [30, 24, 24],
  ]
  for (const [years, cap, granted] of table) {
    assert.equal(unemploymentCapMonths(years, '2024-01-01'), cap, `cap of ${years}`)
    assert.equal(grantedUnemploymentMonths(years, '2024-01-01'), granted, `granted for ${years}`)
    const row = at(unemploymentMonthsByYears, '2024-01-01', { full_years: String(Math.min(years, 15)) })
    assert.equal(row, granted)
  }
  assert.equal(unemploymentCapMonths(5, '2011-06-30'), undefined)
  assert.equal(totalUnemploymentMonths(10, 8, '2024-01-01'), 24)
  assert.equal(totalUnemploymentMonths(4, 8, '2024-01-01'), 20)
})

test('minimum wage: the figure of 2026 is not known', () => {
  assert.equal(at(minimumWage, '2025-12-31'), 210_000n)
  assert.equal(at(minimumWage, '2026-01-01'), undefined)
})

test('authority, ban, fines and hearing by day', () => {
  assert.equal(at(competentAuthority, '2017-01-01', { scheme: '310' }), 'hrss')
  assert.equal(at(competentAuthority, '2024-01-01', { scheme: '310' }), 'nhsa')
  assert.equal(at(competentAuthority, '2024-01-01', { scheme: '110' }), 'hrss')
  assert.equal(at(resignBanMonths, '2020-01-01', { authority: 'nhsa', reason: 'illegal' }), 24)
  assert.equal(at(resignBanMonths, '2022-01-01', { authority: 'nhsa', reason: 'illegal' }), 36)
  assert.equal(at(resignBanMonths, '2022-01-01', { authority: 'hrss', reason: 'illegal' }), 24)
  assert.equal(at(fineMultiple, '2022-01-01', { conduct: 'medical-loss', bound: 'most' }), 2_000_000)
  assert.equal(at(fineMultiple, '2021-04-30', { conduct: 'medical-loss', bound: 'most' }), undefined)
  assert.equal(at(hearingThreshold, '2021-12-01', { party: 'citizen' }), 500_000n)
})
