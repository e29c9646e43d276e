/**
 * Contribution bases, rates and the late fee. Money is bigint fen, rates are parts per million of the base. Where a
 * period has no value nothing was found for it: a rule does not judge that period.
 */
import { lawOf, practice } from '../basis.ts'
import { type DatedValue, dated, scalar } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

/** Schemes whose base is a wage between floor and ceiling; resident schemes pay fixed amounts. */
const wageBasedSchemes = ['110', '120', '210', '310', '410', '510'] as const

interface BaseYear {
  readonly from: string
  readonly to?: string
  readonly average: bigint
  readonly floor: bigint
  readonly ceiling: bigint
  readonly mark: 'V2' | 'U'
}

/** Each base year runs from 1 July to 30 June. Figures in fen a month; nothing was found from 2026-07 on. */
const baseYears: readonly BaseYear[] = [
  { from: '2023-07-01', to: '2024-07-01', average: 596_500n, floor: 357_900n, ceiling: 1_789_500n, mark: 'U' },
  { from: '2024-07-01', to: '2025-07-01', average: 626_000n, floor: 375_600n, ceiling: 1_878_000n, mark: 'V2' },
  { from: '2025-07-01', to: '2026-07-01', average: 638_500n, floor: 383_100n, ceiling: 1_915_500n, mark: 'V2' },
]

const perScheme = (figure: 'floor' | 'ceiling'): DatedValue[] =>
  wageBasedSchemes.flatMap((scheme) =>
    baseYears.map((year) => ({
      from: year.from,
      to: year.to,
      scope: { scheme },
      value: year[figure],
      basis: lawOf('gbf-2019-13', '缴费基数口径', year.mark),
    })),
  )

/** Lowest monthly base by scheme, in fen, on the first day of the 费款所属期. */
export const contributionFloor = dated('fen', perScheme('floor'))

/** Highest monthly base by scheme, in fen. */
export const contributionCeiling = dated('fen', perScheme('ceiling'))

/** Provincial average monthly wage (全口径) that floor and ceiling are reckoned from, in fen. */
export const averageWage = dated(
  'fen',
  baseYears.map((year) => ({
    from: year.from,
    to: year.to,
    value: year.average,
    basis: lawOf('gbf-2019-13', '缴费基数口径', year.mark),
  })),
)

/** Floor and ceiling as shares of the average wage. */
export const contributionFloorShare = dated('ppm', [
  { from: '2019-05-01', value: 600_000, basis: lawOf('gbf-2019-13', '缴费基数口径') },
])
export const contributionCeilingShare = dated('ppm', [
  { from: '2019-05-01', value: 3_000_000, basis: lawOf('gbf-2019-13', '缴费基数口径') },
])

const sheet2025 = practice('郑州2025年度社会保险缴费标准(2025-07至2026-06)', 'V2')
const rate = (
  scheme: string,
  payer: 'employer' | 'employee' | 'self',
  from: string,
  value: number,
  basis: DatedValue['basis'],
  to?: string,
): DatedValue => ({ from, to, scope: { scheme, payer }, value, basis })

/**
 * Rate of the base by scheme and payer ('self' = flexible employment), in ppm. Injury (410) is not here: its employer
 * rate hangs on the class of trade, see `injuryBaseRate`.
 */
export const contributionRate = dated('ppm', [
  rate('110', 'employer', judgedFrom, 200_000, practice('2016年时企业养老单位费率', 'U')),
  rate('110', 'employer', '2016-05-01', 190_000, practice('河南2016-05至2019-04养老单位费率', 'U')),
  rate('110', 'employer', '2019-05-01', 160_000, lawOf('gbf-2019-13', '单位缴费比例')),
  rate('110', 'employee', judgedFrom, 80_000, lawOf('gbf-2019-13', '单位缴费比例')),
  rate('110', 'self', '2025-07-01', 200_000, sheet2025, '2026-07-01'),
  // Total 1% is read for 2019-05 to 2020-04 only; the split and the extensions after it are not.
  rate('210', 'employer', '2019-05-01', 7_000, practice('失业阶段性费率0.7/0.3及其延续', 'U')),
  rate('210', 'employer', '2025-07-01', 7_000, sheet2025, '2026-07-01'),
  rate('210', 'employee', '2019-05-01', 3_000, practice('失业阶段性费率0.7/0.3及其延续', 'U')),
  rate('210', 'employee', '2025-07-01', 3_000, sheet2025, '2026-07-01'),
  rate('310', 'employer', '2025-07-01', 80_000, sheet2025, '2026-07-01'),
  rate('310', 'employee', '2025-07-01', 20_000, sheet2025, '2026-07-01'),
  // Collected together with medical since the funds were merged.
  rate('510', 'employer', '2025-07-01', 10_000, sheet2025, '2026-07-01'),
  rate('510', 'employee', '2025-07-01', 0, sheet2025, '2026-07-01'),
  rate('410', 'employee', judgedFrom, 0, lawOf('mohrss-2015-71', '个人不缴费', 'V2')),
])

/**
 * The 2025 sheet notes that the medical employer rate is lowered for a phase and leaves open whether its 8% is before
 * or after. A payment at the rate less this cut is innocent until that is confirmed.
 */
export const medicalEmployerPhasedCut = dated('ppm', [
  { from: '2025-07-01', to: '2026-07-01', value: 10_000, basis: sheet2025 },
])

/** Unemployment, both payers together: 1% in the phase that was read. */
export const unemploymentTotalRate = dated('ppm', [
  { from: '2019-05-01', to: '2020-05-01', value: 10_000, basis: lawOf('gbf-2019-13', '失业阶段性降费') },
  { from: '2020-05-01', to: '2025-07-01', value: 10_000, basis: practice('失业阶段性降费的延续', 'U') },
  { from: '2025-07-01', to: '2026-07-01', value: 10_000, basis: sheet2025 },
])

const injuryClasses = [2_000, 4_000, 7_000, 9_000, 11_000, 13_000, 16_000, 19_000]

/** Base rate of injury insurance by class of trade '1' … '8' (scope column injury_class), in ppm; the employer pays. */
export const injuryBaseRate = dated(
  'ppm',
  injuryClasses.map((value, index) => ({
    from: '2015-10-01',
    scope: { injury_class: String(index + 1) },
    value,
    basis: lawOf('mohrss-2015-71', '行业基准费率', 'V2'),
  })),
)

/** Permitted floats of the base rate: 1 = this class may have this float (scope columns injury_class, float_ppm). */
export const injuryPermittedFloat = dated(
  'count',
  injuryClasses.flatMap((_, index) =>
    (index === 0 ? [1_000_000, 1_200_000, 1_500_000] : [500_000, 800_000, 1_000_000, 1_200_000, 1_500_000]).map(
      (float) => ({
        from: '2015-10-01',
        scope: { injury_class: String(index + 1), float_ppm: String(float) },
        value: 1,
        basis: lawOf('mohrss-2015-71', '费率浮动', 'U'),
      }),
    ),
  ),
)

/**
 * Cut of the injury rate for a phase by the months the fund could pay (scope column payable_months: band's start). Which
 * band Zhengzhou was in, and until when the phase was prolonged, was not seen: either cut is innocent.
 */
export const injuryPhasedCut = dated('ppm', [
  ...[
    { payable_months: '18', value: 200_000 },
    { payable_months: '24', value: 500_000 },
  ].map(({ payable_months, value }) => ({
    from: '2020-05-01',
    scope: { payable_months },
    value,
    basis: practice('工伤保险阶段性降费的延续', 'U'),
  })),
  {
    from: '2019-05-01',
    to: '2020-05-01',
    scope: { payable_months: '18' },
    value: 200_000,
    basis: lawOf('gbf-2019-13', '工伤阶段性降费'),
  },
  {
    from: '2019-05-01',
    to: '2020-05-01',
    scope: { payable_months: '24' },
    value: 500_000,
    basis: lawOf('gbf-2019-13', '工伤阶段性降费'),
  },
])

/** Periods in which employers were exempted, halved or deferred: paid below the assessed rate proves nothing there. */
export const contributionRelief = dated('flag', [
  {
    from: '2020-02-01',
    to: '2020-07-01',
    scope: { scheme: '310' },
    value: true,
    basis: practice('2020年职工医保单位缴费阶段性减征', 'U'),
  },
  ...['110', '210', '410'].flatMap((scheme) => [
    {
      from: '2020-01-01',
      to: '2021-01-01',
      scope: { scheme },
      value: true,
      basis: lawOf('mohrss-2020-49', '免征、减半征收', 'U'),
    },
    {
      from: '2022-01-01',
      to: '2023-01-01',
      scope: { scheme },
      value: true,
      basis: practice('2022年阶段性缓缴', 'U'),
    },
  ]),
])

/** Late fee a day on the unpaid amount, in ppm. */
export const lateFeePerDay = dated('ppm', [
  { from: '1999-01-22', value: 2_000, basis: lawOf('collection-regulation', '第13条', 'I') },
  { from: '2011-07-01', value: 500, basis: lawOf('social-insurance-law', '第86条') },
])

/** A contribution may differ from base × rate by the rounding of one line, in fen. */
export const contributionRoundingFen = scalar('fen', 1n, practice('缴费额四舍五入到分', 'I'))
