/**
 * Parameters of retirement: ages and delays in months, by category. 'male60', 'female55' and 'female50' are the three
 * groups of the retirement decision; 'resident60' is the resident pension, 60 for both sexes and not delayed.
 */
import { lawOf, practice } from '../basis.ts'
import { type DatedValue, dated } from '../dated.ts'

export const retirementCategories = {
  male60: '男职工(原六十周岁)',
  female55: '女职工(原五十五周岁)',
  female50: '女职工(原五十周岁)',
  resident60: '城乡居民(六十周岁)',
} as const

export type RetirementCategory = keyof typeof retirementCategories

/** Before this day no dated age is needed: it covers everyone born from 1840 on. */
const always = '1900-01-01'
const decision = lawOf('npc-retirement', '第一条')
const scheduleStart = '2025-01-01'

const byCategory = (from: string, values: Partial<Record<RetirementCategory, number | string>>): DatedValue[] =>
  Object.entries(values).map(([category, value]) => ({ from, scope: { category }, value, basis: decision }))

/** Age at which one retired before the delay, in months. */
export const retirementBaseAge = dated('month', [
  ...byCategory(always, { male60: 720, female55: 660, female50: 600 }),
  {
    from: always,
    scope: { category: 'resident60' },
    value: 720,
    basis: practice('城乡居民养老保险待遇领取年龄男女均为60周岁', 'U'),
  },
])

/** First month of birth that is delayed, 'YYYY-MM'. */
export const firstDelayedBirth = dated(
  'birth-month',
  byCategory(scheduleStart, { male60: '1965-01', female55: '1970-01', female50: '1975-01' }),
)

/** Months of birth for each month of delay. */
export const birthMonthsPerDelay = dated('month', byCategory(scheduleStart, { male60: 4, female55: 4, female50: 2 }))

/** Longest delay, in months. */
export const retirementDelayCap = dated('month', byCategory(scheduleStart, { male60: 36, female55: 36, female50: 60 }))

const flexible = (category: RetirementCategory): DatedValue => ({
  from: scheduleStart,
  scope: { category },
  value: 36,
  basis: lawOf('npc-retirement', '弹性退休', 'V2'),
})

/** How much earlier than the statutory month one may choose, never below the old age. */
export const flexibleEarly = dated('month', [flexible('male60'), flexible('female55'), flexible('female50')])

/** How much later than the statutory month one may agree. */
export const flexibleLate = dated('month', [flexible('male60'), flexible('female55'), flexible('female50')])

const minimumByYear = [186, 192, 198, 204, 210, 216, 222, 228, 234, 240]

/** Contribution months needed for a monthly pension: 180, from 2030 six more each year, 240 from 2039. */
export const minimumContribution = dated('month', [
  { from: '2011-07-01', value: 180, basis: decision },
  ...minimumByYear.map((value, index) => ({
    from: `${2030 + index}-01-01`,
    value,
    basis: lawOf('npc-retirement', '第二条'),
  })),
])

/**
 * Months from the statutory month to the first month that is paid. For the resident scheme no rule was seen, and 0 is
 * the reading that accuses nobody.
 */
export const firstPaymentOffset = dated('month', [
  { from: always, scope: { scheme: '110' }, value: 1, basis: practice('退休次月起发给养老金', 'U') },
  { from: always, scope: { scheme: '120' }, value: 1, basis: practice('退休次月起发给养老金', 'U') },
  { from: always, scope: { scheme: '170' }, value: 0, basis: practice('居民养老起发月未见规定,从宽', 'U') },
])

/** 特殊工种类别 (scope column trade), grouped as the years are: the codes of the assessments and of the work histories. */
export const specialTrades = {
  heights: '高空和特别繁重体力劳动',
  underground: '井下和高温',
  harmful: '其他有害身体健康',
} as const

export type SpecialTrade = keyof typeof specialTrades

const tradeMonths: Readonly<Record<SpecialTrade, number>> = { heights: 120, underground: 108, harmful: 96 }

/** Months one must have worked in the trade to retire early, summed over employers. */
export const specialTradeMonths = dated(
  'month',
  Object.entries(tradeMonths).map(([trade, value]) => ({
    from: always,
    scope: { trade },
    value,
    basis: practice('特殊工种退休的工作年限:高空特繁十年、井下高温九年、有害八年', 'V2'),
  })),
)

/** Age for special-trade retirement by sex ('1' male, '2' female), in months. */
export const specialTradeAge = dated('month', [
  { from: always, scope: { sex: '1' }, value: 660, basis: practice('特殊工种退休年龄男55周岁', 'V2') },
  { from: always, scope: { sex: '2' }, value: 540, basis: practice('特殊工种退休年龄女45周岁', 'V2') },
])
