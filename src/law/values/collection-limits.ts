/** Limits and thresholds of collection (chapter 四): declared wages, coverage, back-payments, arrears, receipts, ages. */
import { lawOf, practice, zz27 } from '../basis.ts'
import { dated, scalar } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

/** Share of the wage that is the base which a declared base must reach, in ppm: more than a fifth below is doubted. */
export const declaredWageShare = scalar('ppm', 800_000, practice('审计模型 C01:申报基数低于计税工资两成以上'))

/** Months for which a base must have been too low. */
export const understatedMonths = scalar('month', 3, practice('审计模型 C01:持续三个月以上'))

/** Months of taxed wage without any insurance from which a person counts as left out. */
export const uninsuredMonths = scalar('month', 3, practice('计税工资满三个月而未参保', 'U'))

/** An employer is doubted above this many persons left out, if they are also more than this share of its payroll … */
export const uninsuredPersons = scalar('count', 10, practice('审计模型 C02:计税人数多于参保人数十人以上'))
export const uninsuredShare = scalar('ppm', 200_000, practice('审计模型 C02:占计税人数两成以上'))

/** … or from this many persons on, if it has insured nobody at all. */
export const unregisteredEmployerPersons = scalar('count', 3, practice('整户未参保的,三人以上即列疑点', 'U'))

/** Months after the month it is for within which a contribution is no back-payment yet. */
export const lateContributionMonths = scalar('month', 3, practice('缴费晚于所属月三个月以上的按补缴看待', 'U'))

/** Months from a back-payment to the first benefit in which it is taken to have been made for the benefit. */
export const backPaymentBeforeBenefit = scalar('month', 12, practice('补缴后十二个月内开始领取待遇', 'U'))

/** Self-payers may not pay for past years. */
export const selfPaidPastYears = dated('flag', [
  { from: judgedFrom, value: false, basis: lawOf('mohrss-2016-5', '灵活就业人员不得补缴以往年度', 'U') },
])

/** Fewest insured of an employer whose fall in headcount is looked at, and the fall in one month. */
export const headcountAtLeast = scalar('count', 10, practice('参保十人以上的单位', 'U'))
export const headcountFall = scalar('ppm', 300_000, practice('参保人数一个月内减少三成以上'))

/** Persons taken out of insurance while the same employer goes on paying them, from which it is doubted whatever its size. */
export const stoppedStillPaid = scalar('count', 3, practice('停保后仍发工资三人以上', 'U'))

/** Days in which somebody who was taken out may be insured again elsewhere: an ordinary change of employer. */
export const changeOfEmployerDays = scalar('day', 62, practice('变更单位的参保间隔不超过两个月', 'U'))

/** Employers that share one mark, and the share of their joiners without taxed income, from which membership is doubted. */
export const sharedMarkEmployers = scalar('count', 3, practice('审计模型 P10:三家以上单位共用联系方式、账户或地址'))
export const wagelessJoinerShare = scalar('ppm', 800_000, practice('新参保人员八成以上没有计税收入', 'U'))

/** Months of joiners that are looked back on, and months a first wage may take to be taxed. */
export const joinerMonths = scalar('month', 12, practice('近十二个月的新参保人员', 'U'))
export const firstWageMonths = scalar('month', 3, practice('入职后三个月内应有计税工资', 'U'))

/** Months that arrears may stand without a step, or after the last step's own term. */
export const arrearsWithoutStep = scalar('month', 3, practice('欠费三个月以上未催缴、未缓缴、无清偿计划'))

/** What a late fee may differ from days × rate, in fen: it is rounded month by month. */
export const lateFeeTolerance = scalar('fen', 100n, practice('滞纳金逐月取整,一元以内为尾差', 'U'))

/** Late fees of periods before this month were reckoned by two rates and are not judged. */
export const lateFeeJudgedFrom = dated('flag', [
  { from: '2011-07-01', value: true, basis: lawOf('social-insurance-law', '第86条', 'I') },
])

/** Days in which a receipt booked into a wrong account may be put right: the same day. */
export const receiptCorrectionDays = dated('day', [{ from: judgedFrom, value: 0, basis: zz27('四(四)') }])

/** Account kinds into which contributions may be paid (scope column account_kind). */
export const receiptAccountKinds = dated(
  'flag',
  ['income', 'treasury', 'fiscal'].map((account_kind) => ({
    from: judgedFrom,
    scope: { account_kind },
    value: true,
    basis: account_kind === 'income' ? zz27('四(四)') : practice('税务征收后缴入国库、财政专户', 'U'),
  })),
)

/** Age, in months, below which nobody may be insured as an employee. */
export const employeeAge = dated('month', [
  { from: '1900-01-01', value: 192, basis: practice('禁止使用不满十六周岁的未成年人', 'U') },
])

/** Months after the month of death or of retirement within which an employer may not yet have reported it. */
export const deathReportMonths = scalar('month', 1, lawOf('agency-regulation', '第25条', 'I'))
export const retirementReportMonths = scalar('month', 3, practice('办理退休期间继续缴费,三个月内', 'U'))
