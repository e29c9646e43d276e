/** Numbers of fund management, reporting and agreements that the notice gives, and what later law says beside them. */
import { lawOf, practice, zz27 } from '../basis.ts'
import { dated, scalar } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

/** Months of benefit payments to be kept in reserve. */
export const reserveMonths = dated('month', [{ from: judgedFrom, value: 3, basis: zz27('十(六)') }])

/** Reconciliations with the fiscal account in a calendar year, at least. */
export const reconciliationsPerYear = dated('count', [{ from: judgedFrom, value: 2, basis: zz27('十(一)3') }])

/** Calendar day of the month by which the city agency hands in the month before; holidays do not shift it. */
export const monthlyReportDay = dated('day', [{ from: judgedFrom, value: 15, basis: zz27('三(四)') }])

/** Working days from receipt of recovered money or a fine to its full payment into the account. */
export const payInWorkingDays = dated('working-day', [{ from: judgedFrom, value: 10, basis: zz27('十三(一)') }])

/** What may stay in the income account at month end, in fen. */
export const incomeAccountMonthEnd = dated('fen', [{ from: judgedFrom, value: 0n, basis: zz27('十(五)') }])

/**
 * Months after termination in which no agreement may be signed again, by authority (hrss, nhsa) and reason of the
 * termination (breach = 违规/违约, illegal = 违法).
 */
export const resignBanMonths = dated('month', [
  { from: judgedFrom, scope: { authority: 'hrss', reason: 'breach' }, value: 12, basis: zz27('十二(五)') },
  { from: judgedFrom, scope: { authority: 'hrss', reason: 'illegal' }, value: 24, basis: zz27('十二(五)') },
  { from: judgedFrom, scope: { authority: 'nhsa', reason: 'breach' }, value: 12, basis: zz27('十二(五)') },
  { from: judgedFrom, scope: { authority: 'nhsa', reason: 'illegal' }, value: 24, basis: zz27('十二(五)') },
  {
    from: '2021-02-01',
    scope: { authority: 'nhsa', reason: 'breach' },
    value: 12,
    basis: lawOf('nhsa-2', '违约解除后重新申请', 'U'),
  },
  {
    from: '2021-02-01',
    scope: { authority: 'nhsa', reason: 'illegal' },
    value: 36,
    basis: lawOf('nhsa-2', '违法违规解除后重新申请', 'U'),
  },
])

/** Months of benefit still due after the month of death, detention or re-employment: the month of the event is due. */
export const monthsDueAfterEvent = dated('month', [{ from: judgedFrom, value: 0, basis: zz27('五(五)3') }])

/** Age, in months, at which a dependant child's right ends. */
export const dependantChildAge = dated('month', [
  { from: judgedFrom, value: 216, basis: lawOf('labour-order-18', '第3—5条', 'U') },
])

/** From this death on, pension survivors get lump sums; a monthly grant begun later is itself the anomaly. */
export const survivorLumpSumOnly = dated('flag', [
  { from: judgedFrom, to: '2021-09-01', value: false, basis: lawOf('mohrss-2021-18', '施行日前死亡', 'U') },
  { from: '2021-09-01', value: true, basis: lawOf('mohrss-2021-18', '施行日起死亡', 'U') },
])

/** Months a qualification certification is good for before a payment without a new one is doubted. */
export const certificationMonths = scalar('month', 12, practice('领取资格认证每十二个月一次'))

/** Months of back-payment from which a legal document is asked for. */
export const backPaymentDocumentMonths = dated('month', [
  { from: judgedFrom, value: 36, basis: lawOf('mohrss-2016-5', '一次性补缴三年以上', 'U') },
])

/** From this service day a drug's trace code must be scanned (pharmacy settlement), and uploaded by every institution. */
export const traceCodeRequired = dated('flag', [
  { from: '2025-07-01', scope: { step: 'scan' }, value: true, basis: practice('药品追溯码扫码结算', 'V2') },
  { from: '2026-01-01', scope: { step: 'upload' }, value: true, basis: practice('药品追溯码全量上传', 'V2') },
])

/** Cap of a report reward, in fen, by authority; the medical reward has a floor as well. */
export const reportRewardCap = dated('fen', [
  {
    from: '2023-01-01',
    scope: { authority: 'hrss' },
    value: 10_000_000n,
    basis: lawOf('mohrss-2022-45', '奖励上限', 'V2'),
  },
  {
    from: '2023-01-01',
    scope: { authority: 'nhsa' },
    value: 20_000_000n,
    basis: lawOf('nhsa-report-reward', '奖励上限', 'V2'),
  },
])
export const reportRewardFloor = dated('fen', [
  {
    from: '2023-01-01',
    scope: { authority: 'nhsa' },
    value: 20_000n,
    basis: lawOf('nhsa-report-reward', '奖励下限', 'V2'),
  },
])

/** Loss from which an incident is reported as 普通要情 ('ordinary') and as 重大要情 ('major'), in fen. */
export const incidentReportFloor = dated('fen', [
  {
    from: '2020-01-01',
    scope: { level: 'ordinary' },
    value: 1_000_000n,
    basis: lawOf('mohrss-2020-21', '普通要情', 'V2'),
  },
  {
    from: '2020-01-01',
    scope: { level: 'major' },
    value: 50_000_000n,
    basis: lawOf('mohrss-2020-21', '重大要情', 'I'),
  },
])
