/**
 * Days inside recurring duties that the notice itself does not give: the inner dates of duties in two or three layers, when
 * feeds are expected, and from which number on a count may be shown to people who see sums only.
 */
import { practice } from '../basis.ts'
import { dated, scalar } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

/** Calendar day of the month by which each agency hands its figures to the city agency, which sums them up by the 15th. */
export const agencyReportDay = dated('day', [
  { from: judgedFrom, value: 10, basis: practice('三(四)汇总前的内部期限:每月10日', 'U') },
])

/**
 * Month-end transfer: the request and the consent come before the transfer, on the n-th last working day of the month
 * (scope column step).
 */
export const transferPreparation = dated('working-day', [
  { from: judgedFrom, scope: { step: 'request' }, value: 3, basis: practice('十(五)划转申请的内部期限', 'U') },
  { from: judgedFrom, scope: { step: 'consent' }, value: 2, basis: practice('十(五)划转同意的内部期限', 'U') },
])

/** Calendar day of the next month by which a monthly feed has arrived: the day on which the month is reported. */
export const monthlyFeedDay = dated('day', [
  { from: judgedFrom, value: 15, basis: practice('月度数据与三(四)月报同日报齐', 'U') },
])

/** Month of the next year at whose end a yearly feed has arrived. */
export const yearlyFeedMonths = scalar('month', 3, practice('年度数据于次年第一季度报齐', 'U'))

/** Working days after which a feed of every day, or of the moment, is late: 十一(二) wants it at once. */
export const dailyFeedWorkingDays = scalar('working-day', 1, practice('实时、每日数据隔一个工作日未到即为迟报', 'U'))

/** The smallest number of findings that a cell shows to people who see sums only. */
export const smallestShownCount = scalar('count', 3, practice('汇总统计少于三件的不单列', 'U'))
