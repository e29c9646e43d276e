/**
 * The statutory month of retirement and what hangs on it. A month of birth is 'YYYY-MM'; the law in force when a
 * person reaches the old age decides whether he is delayed.
 */
import { addMonths, firstDay, type Month, monthRange, monthsBetween } from '#kernel/month.ts'
import { type Dated, dated, valueOn } from './dated.ts'
import {
  birthMonthsPerDelay,
  firstDelayedBirth,
  flexibleEarly,
  flexibleLate,
  minimumContribution,
  type RetirementCategory,
  retirementBaseAge,
  retirementCategories,
  retirementDelayCap,
  specialTradeAge,
} from './values/retirement.ts'

const monthsOn = (values: Dated, month: Month, scope: Readonly<Record<string, string>>): number | undefined => {
  const value = valueOn(values, firstDay(month), scope)?.value
  return typeof value === 'number' ? value : undefined
}

const needed = (months: number | undefined, what: string): number => {
  if (months === undefined) throw new RangeError(`no dated value: ${what}`)
  return months
}

/** The month in which the old age (60, 55 or 50) is reached. */
export const oldRetirementMonth = (category: RetirementCategory, birth: Month): Month => {
  const age = needed(monthsOn(retirementBaseAge, '1900-01', { category }), `retirement age of ${category}`)
  return addMonths(birth, age)
}

/** Months of delay: 0 for births before the schedule and for categories that it leaves out. */
export const retirementDelay = (category: RetirementCategory, birth: Month): number => {
  const reached = oldRetirementMonth(category, birth)
  const first = valueOn(firstDelayedBirth, firstDay(reached), { category })?.value
  const step = monthsOn(birthMonthsPerDelay, reached, { category })
  const cap = monthsOn(retirementDelayCap, reached, { category })
  if (typeof first !== 'string' || step === undefined || cap === undefined || birth < first) return 0
  return Math.min(cap, Math.floor(monthsBetween(first, birth) / step) + 1)
}

/** statutoryRetirementMonth('male60', '1965-05') → '2025-07'. */
export const statutoryRetirementMonth = (category: RetirementCategory, birth: Month): Month =>
  addMonths(oldRetirementMonth(category, birth), retirementDelay(category, birth))

export interface RetirementWindow {
  readonly earliest: Month
  readonly statutory: Month
  readonly latest: Month
}

/** What one may choose: up to three years early but not below the old age, up to three years late, from 2025 on. */
export const retirementWindow = (category: RetirementCategory, birth: Month): RetirementWindow => {
  const statutory = statutoryRetirementMonth(category, birth)
  const old = oldRetirementMonth(category, birth)
  const asked = addMonths(statutory, -(monthsOn(flexibleEarly, statutory, { category }) ?? 0))
  const latest = addMonths(statutory, monthsOn(flexibleLate, statutory, { category }) ?? 0)
  return { earliest: monthsBetween(asked, old) > 0 ? old : asked, statutory, latest }
}

/** Contribution months needed by who retires in `year`: 180 to 2029, 186 in 2030, 240 from 2039; undefined before the law. */
export const minimumContributionMonths = (year: number): number | undefined =>
  monthsOn(minimumContribution, `${String(year).padStart(4, '0')}-12`, {})

/** Month in which a worker of a special trade may retire; sex '1' male, '2' female. */
export const specialTradeRetirementMonth = (sex: '1' | '2', birth: Month): Month =>
  addMonths(birth, needed(monthsOn(specialTradeAge, '1900-01', { sex }), 'special-trade age'))

export interface RetirementRow {
  readonly category: RetirementCategory
  readonly birth_month: Month
  readonly statutory_month: Month
  readonly earliest_month: Month
  readonly latest_month: Month
}

const categories = Object.keys(retirementCategories) as RetirementCategory[]

/** The schedule as a relation for rule SQL: one row a category and month of birth, both ends included. */
export const retirementRelation = (from: Month = '1900-01', to: Month = '2010-12'): RetirementRow[] =>
  categories.flatMap((category) =>
    monthRange(from, to).map((birth) => {
      const { earliest, statutory, latest } = retirementWindow(category, birth)
      return {
        category,
        birth_month: birth,
        statutory_month: statutory,
        earliest_month: earliest,
        latest_month: latest,
      }
    }),
  )

/** A figure of the schedule by date of birth: bands of births that share it, the last one open. */
const bandsByBirth = (monthOfRow: (row: RetirementRow) => Month): Dated =>
  dated(
    'month',
    retirementRelation()
      .map((row) => ({ row, age: monthsBetween(row.birth_month, monthOfRow(row)) }))
      .filter(({ row, age }, index, all) => {
        const before = all[index - 1]
        return before === undefined || before.row.category !== row.category || before.age !== age
      })
      .map(({ row, age }) => ({
        from: firstDay(row.birth_month),
        scope: { category: row.category },
        value: age,
        basis: {
          document: 'npc-retirement',
          clause: '第一条',
          mark: row.category === 'resident60' ? 'U' : 'V',
        } as const,
      })),
  )

/**
 * The schedule for rule SQL, small enough to be a parameter: scope column category, and the legal date to join on is
 * the **date of birth** (valid_from <= birth < valid_to). Value: months from the month of birth to the statutory month.
 */
export const retirementAgeByBirth: Dated = bandsByBirth((row) => row.statutory_month)

/** As `retirementAgeByBirth`, to the earliest month of flexible retirement. */
export const earliestRetirementAgeByBirth: Dated = bandsByBirth((row) => row.earliest_month)

/** As `retirementAgeByBirth`, to the latest month of agreed late retirement. */
export const latestRetirementAgeByBirth: Dated = bandsByBirth((row) => row.latest_month)
