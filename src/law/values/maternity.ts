/** Numbers of maternity benefits: leave by kind, contributed months, gaps. What was not read in the law is marked U. */
import { practice } from '#law/basis.ts'
import { dated, scalar } from '#law/dated.ts'
import { judgedFrom } from './judged-from.ts'

const leaveRule = practice('女职工劳动保护特别规定(2012-04-28 起)第7条', 'U')
const local = practice('河南省人口与计划生育条例(2016-05-27 起)奖励产假三个月、护理假一个月', 'U')

/** Most days of allowance by kind of leave (scope kind); difficult birth and each further child add `extraDays`. */
export const leaveDays = dated('day', [
  { from: '2012-04-28', to: '2016-05-27', scope: { kind: 'birth' }, value: 98, basis: leaveRule },
  { from: '2016-05-27', scope: { kind: 'birth' }, value: 188, basis: local },
  { from: '2012-04-28', scope: { kind: 'miscarriage' }, value: 15, basis: leaveRule },
  { from: '2012-04-28', scope: { kind: 'late_miscarriage' }, value: 42, basis: leaveRule },
  {
    from: judgedFrom,
    scope: { kind: 'birth_control' },
    value: 30,
    basis: practice('计划生育手术假按医嘱,最长三十天', 'U'),
  },
  { from: '2016-05-27', scope: { kind: 'nursing' }, value: 31, basis: local },
])

/** Days added for a difficult birth or caesarean, and for each child after the first. */
export const extraDays = dated('day', [{ from: '2012-04-28', value: 15, basis: leaveRule }])

/** Weeks of gestation from which a miscarriage counts as late: 怀孕满四个月. */
export const lateMiscarriageWeeks = scalar('count', 16, leaveRule)

/** Contributed months in a row before the birth that the allowance asks for. */
export const contributedMonthsBefore = dated('month', [
  { from: judgedFrom, value: 9, basis: practice('本省职工生育保险:分娩前连续足额缴费满九个月', 'U') },
])

/** Two births of one mother cannot lie nearer than this. */
export const leastBirthGap = scalar('day', 210, practice('审计模型:两次分娩间隔不足二百一十天'))
/** Children of one birth are born within so many days. */
export const sameBirthDays = scalar('day', 3, practice('多胎延迟娩出以外,同一次分娩不跨三日', 'U'))

/** A certificate reaches the register within so many days after the claim. */
export const registerDelayDays = scalar('day', 60, practice('出生登记入库可晚于申领,等六十日', 'U'))

/** 突击参保: months before the birth, insured of a tiny unit, months without contribution afterwards, share of the base. */
export const rushMonths = scalar('month', 10, practice('分娩前十个月内参保'))
export const tinyUnit = scalar('count', 5, practice('参保不足六人的单位', 'U'))
export const silentMonths = scalar('month', 2, practice('休假结束后两个月没有缴费', 'U'))
export const baseTimes = scalar('ppm', 2_000_000, practice('基数达到本单位其他职工平均的两倍', 'U'))

/** Difference by rounding that is no excess. */
export const maternityTolerance = scalar('fen', 100n, practice('见分进角等尾差一元以内', 'U'))
