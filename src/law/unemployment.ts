/** Months of unemployment benefit by contribution, from the dated values. */
import type { Day } from '#kernel/month.ts'
import { type Dated, dated, valueOn } from './dated.ts'
import {
  unemploymentCap,
  unemploymentTotalCap,
  zhengzhouBaseMonths,
  zhengzhouMonthsPerYear,
} from './values/unemployment.ts'

/** First day that the cap and the local increments are both given for. */
const relationFrom = '2016-01-01'

/** The band a number of full years falls in, as its first year; undefined below every band. */
const bandOf = (values: Dated, fullYears: number): string | undefined =>
  [...new Set(values.values.map((value) => Number(value.scope?.years_from)))]
    .filter((first) => first <= fullYears)
    .toSorted((left, right) => right - left)
    .map(String)[0]

const numberOn = (values: Dated, day: Day, band: string): number | undefined => {
  const value = valueOn(values, day, { years_from: band })?.value
  return typeof value === 'number' ? value : undefined
}

/** Most months for `fullYears` full contribution years; 0 below one year; undefined where the law had no value. */
export const unemploymentCapMonths = (fullYears: number, day: Day): number | undefined => {
  const band = bandOf(unemploymentCap, fullYears)
  return band === undefined ? 0 : numberOn(unemploymentCap, day, band)
}

/**
 * Months Zhengzhou grants for `fullYears`, before carried-over months: 4 years → 12, 5 → 14, 7 → 18, 10 → 19, 15 → 24.
 * 0 below one year; undefined where the law had no value.
 */
export const grantedUnemploymentMonths = (fullYears: number, day: Day): number | undefined => {
  const band = bandOf(zhengzhouMonthsPerYear, fullYears)
  if (band === undefined) return 0
  const perYear = numberOn(zhengzhouMonthsPerYear, day, band)
  const base = numberOn(zhengzhouBaseMonths, day, band)
  const cap = unemploymentCapMonths(fullYears, day)
  if (perYear === undefined || base === undefined || cap === undefined) return undefined
  // Years inside the band: the first band counts from its first year on, the others count that year as one as well.
  const years = Math.floor(fullYears) - Number(band) + 1
  return Math.min(cap, base + perYear * years)
}

/** Granted months with months carried over from an earlier claim, held to the total cap. */
export const totalUnemploymentMonths = (fullYears: number, carriedOver: number, day: Day): number | undefined => {
  const granted = grantedUnemploymentMonths(fullYears, day)
  const cap = valueOn(unemploymentTotalCap, day)?.value
  return granted === undefined || typeof cap !== 'number' ? undefined : Math.min(cap, granted + carriedOver)
}

/** Years at and above which nothing is added any more. */
const lastYearOfRelation = 15

/** The same months as a dated value with scope column full_years ('0' … '15'; join on least(years, 15)). */
export const unemploymentMonthsByYears: Dated = dated(
  'month',
  Array.from({ length: lastYearOfRelation + 1 }, (_, years) => ({
    from: relationFrom,
    scope: { full_years: String(years) },
    value: grantedUnemploymentMonths(years, relationFrom) ?? 0,
    basis: { document: 'zz-unemployment', clause: '第24条', mark: 'I' } as const,
  })),
)
