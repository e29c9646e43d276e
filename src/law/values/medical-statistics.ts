/** Thresholds of comparison in medical care: with a provider's own days, with peers, and of what one person can do in a day. */
import { practice } from '../basis.ts'
import { dated, scalar } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

/** Persons of one community admitted to one provider on one day, from which the day is looked at. */
export const groupAdmissionPersons = scalar('count', 8, practice('同一社区一日入院八人以上', 'U'))
/** And how many times the mean of the days before it must be. */
export const groupAdmissionTimes = scalar('count', 3, practice('达到该机构平日三倍以上', 'U'))
/** Days before the day that make the mean; and the fewest since the provider's first admission for a mean to say anything. */
export const groupAdmissionHistory = scalar('day', 90, practice('以前九十日为平日', 'U'))
export const groupAdmissionLeastHistory = scalar('day', 14, practice('有住院记录不满十四日的不评判', 'U'))

/** Outpatient visits of one person in one month above which they are looked at. */
export const monthlyVisitLimit = scalar('count', 20, practice('月门诊二十次以上', 'U'))

/** Robust z, in thousandths, above which a value stands outside its peers. */
export const outlierZ = scalar('thousandth', 3000, practice('异常值判别:稳健 z 大于 3,MediModel 病组费用口径'))
/** Fewest persons or providers that make a group of peers. */
export const leastPeers = scalar('count', 30, practice('同组不足三十人的不比较', 'U'))
export const leastPeerProviders = scalar('count', 5, practice('同级同病组不足五家机构的不比较', 'U'))
/** Fewest stays of a provider in a month and diagnosis group. */
export const leastPeerStays = scalar('count', 8, practice('当月不足八例的不比较', 'U'))
/** Consecutive months outside the peers. */
export const outlierMonths = scalar('month', 3, practice('连续三个月', 'U'))
/** How much of the peers' median a value must reach, in parts per million: what is odd but small is not worth a visit. */
export const outlierShare = dated('ppm', [
  {
    from: judgedFrom,
    scope: { indicator: 'cost' },
    value: 1_500_000,
    basis: practice('次均费用达同级中位数一倍半', 'U'),
  },
  {
    from: judgedFrom,
    scope: { indicator: 'nights' },
    value: 1_500_000,
    basis: practice('平均住院日达同级中位数一倍半', 'U'),
  },
  {
    from: judgedFrom,
    scope: { indicator: 'fund_share' },
    value: 1_100_000,
    basis: practice('基金支付占比高出同级一成', 'U'),
  },
])
/** The spread of the peers counts as at least so much of their median (ppm): equal prices would make any difference infinite. */
export const leastSpread = scalar('ppm', 50_000, practice('离散度按中位数百分之五保底', 'U'))

/**
 * Minutes that lie at least between two uses of a card that was shown, by how far apart the places are. Within one city none is
 * known: the next district may begin across the street.
 */
export const travelMinutes = dated('minute', [
  { from: judgedFrom, scope: { distance: 'city' }, value: 30, basis: practice('省内跨市不短于半小时', 'U') },
  { from: judgedFrom, scope: { distance: 'province' }, value: 120, basis: practice('跨省不短于两小时', 'U') },
])

/** Outpatients that one practitioner can see in a day. */
export const practitionerDailyLimit = scalar('count', 120, practice('一名医师日接诊一百二十人次以上', 'U'))

/** Persons in one month whose own share a provider waived, from which it is a practice of that provider. */
export const waivedPersons = scalar('count', 5, practice('同一机构一个月内为五人以上减免', 'U'))
/** A waiver up to so much, in fen, is rounding to the yuan at the till. */
export const waivedRounding = scalar('fen', 100n, practice('收费处抹零一元以内', 'U'))

/**
 * Main diagnoses (beginnings of ICD-10 codes, scope column code) for which patients come again and again in turns: dialysis,
 * chemotherapy and radiotherapy, tumours, chronic kidney failure, haemophilia, mental illness, rehabilitation.
 */
export const courseDiagnosis = dated(
  'flag',
  ['Z49', 'Z51', 'Z50', 'N18', 'C', 'D66', 'F2', 'F3'].map((code) => ({
    from: judgedFrom,
    scope: { code },
    value: true,
    basis: practice('按疗程周期住院的病种', 'V2'),
  })),
)

/** Joint admissions, within a day, of two persons at one provider; the days in which a group's lie; its persons. */
export const jointAdmissions = scalar('count', 3, practice('一同入院三次以上', 'U'))
export const jointDays = scalar('day', 365, practice('三次在一年之内', 'U'))
export const jointPersons = scalar('count', 3, practice('三人以上', 'U'))
/** How many times what the provider's own days would give by chance. */
export const jointTimes = scalar('count', 5, practice('达到按该机构每日入院量推算的五倍', 'U'))

/** First digits: fewest vouchers, chi-square (thousandths, 8 degrees of freedom) and mean absolute deviation (ppm) allowed. */
export const firstDigitLeast = scalar('count', 500, practice('首位数检验样本不少于五百笔', 'U'))
export const firstDigitChiSquare = scalar(
  'thousandth',
  40_000,
  practice('首位数卡方大于 40(自由度 8,偶然超过的不到十万分之一)', 'I'),
)
export const firstDigitDeviation = scalar(
  'ppm',
  15_000,
  practice('首位数平均绝对偏差大于 0.015:Nigrini 的不符合界限', 'V2'),
)

/** Sums from which a reimbursement is reviewed one level higher, in fen (scope column level). */
export const reviewLimit = dated('fen', [
  {
    from: judgedFrom,
    scope: { level: 'section' },
    value: 1_000_000n,
    basis: practice('一万元以上由科室负责人复核', 'U'),
  },
  { from: judgedFrom, scope: { level: 'bureau' }, value: 5_000_000n, basis: practice('五万元以上由分管领导复核', 'U') },
])
/** Width of the bands just below and just above a limit, in ppm of it. */
export const limitBand = scalar('ppm', 50_000, practice('限额以下百分之五以内', 'U'))
export const limitBandLeast = scalar('count', 10, practice('一个季度十笔以上', 'U'))
export const limitBandTimes = scalar('count', 4, practice('为限额以上同宽区间的四倍以上', 'U'))
/** Claims of whole thousands of yuan: the unit in fen, the fewest, and the share of all claims (ppm). */
export const roundUnit = scalar('fen', 100_000n, practice('整千元', 'U'))
export const roundLeast = scalar('count', 20, practice('一个季度二十笔以上', 'U'))
export const roundShare = scalar('ppm', 300_000, practice('占全部申请三成以上', 'U'))
