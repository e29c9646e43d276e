/** Unemployment benefit: months, levels, notices. Months and days are integers, shares are ppm. */
import { lawOf, practice } from '../basis.ts'
import { dated, scalar } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

/** Bands of full contribution years; a band is named by its first year (scope column years_from). */
const bands = ['1', '5', '10'] as const
type Band = (typeof bands)[number]

const byBand = (
  from: string,
  values: Readonly<Record<Band, number>>,
  basis: ReturnType<typeof lawOf>,
): { from: string; scope: { years_from: string }; value: number; basis: ReturnType<typeof lawOf> }[] =>
  bands.map((band) => ({ from, scope: { years_from: band }, value: values[band], basis }))

/** Most months of benefit by contribution: 1 to <5 years 12, 5 to <10 years 18, 10 and more 24. */
export const unemploymentCap = dated(
  'month',
  byBand('2011-07-01', { '1': 12, '5': 18, '10': 24 }, lawOf('social-insurance-law', '第46条')),
)

/** Carried over months included, never more than this. */
export const unemploymentTotalCap = dated('month', [
  { from: '2011-07-01', value: 24, basis: lawOf('social-insurance-law', '第46条') },
])

/** Zhengzhou: months granted for each full year inside a band … */
export const zhengzhouMonthsPerYear = dated(
  'month',
  byBand(judgedFrom, { '1': 3, '5': 2, '10': 1 }, lawOf('zz-unemployment', '第24条')),
)

/** … on top of what the band below gave at most. The text leaves this baseline open; it is read so. */
export const zhengzhouBaseMonths = dated(
  'month',
  byBand(judgedFrom, { '1': 0, '5': 12, '10': 18 }, lawOf('zz-unemployment', '第24条', 'I')),
)

/** Fewest contribution months for a claim. */
export const unemploymentMinimumContribution = dated('month', [
  { from: '2011-07-01', value: 12, basis: lawOf('social-insurance-law', '第46条', 'I') },
])

/** Minimum wage of Zhengzhou (class 1), fen a month. The figure of 2026 was not found. */
export const minimumWage = dated('fen', [
  { from: '2024-01-01', to: '2026-01-01', value: 210_000n, basis: practice('郑州市最低工资标准(起始日待核)', 'V2') },
])

/** Benefit as a share of the minimum wage. A later rise in Henan is known of without its day, see the next value. */
export const unemploymentBenefitShare = dated('ppm', [
  { from: judgedFrom, value: 800_000, basis: lawOf('zz-unemployment', '第25条') },
])

/** Share after the rise whose first day was not seen: up to it a benefit may be lawful. */
export const unemploymentBenefitShareRaised = scalar('ppm', 900_000, practice('河南提高失业金比例', 'U'))

/** Days an employer has to report a leaver: the national term, and the local one. */
export const unemploymentNotice = dated('day', [
  {
    from: '2011-07-01',
    scope: { level: 'national' },
    value: 15,
    basis: lawOf('social-insurance-law', '第50条'),
  },
  { from: judgedFrom, scope: { level: 'local' }, value: 7, basis: lawOf('zz-unemployment', '用人单位告知期限') },
])

/** Months after a leave within which the same employer's taking the worker in again is doubted. */
export const rehiredWithin = scalar('month', 3, practice('离职三个月内由原单位再参保', 'U'))

/** Days by which the end of insurance may differ from the day of leaving and still be of the same leave. */
export const leavingReportDays = scalar('day', 31, practice('停保日期与失业日期相差一个月以内的为同一次离职', 'U'))
