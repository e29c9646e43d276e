/** Terms and thresholds of paying any benefit: review, account changes, arrears, what is owed and how long it may take. */
import { addDays } from '#kernel/month.ts'
import { isWorkingDay, type WorkingCalendar } from '#kernel/working-days.ts'
import { lawOf, practice, zz27 } from '../basis.ts'
import { dated, scalar } from '../dated.ts'
import { holidaySource, workingCalendar } from '../holidays.ts'
import { judgedFrom } from './judged-from.ts'

/** From this day a payment needs a first and a second reviewer. */
export const paymentReviewRequired = dated('flag', [{ from: judgedFrom, value: true, basis: zz27('五(三)') }])

/** Days between an account change and the payment that it is made for: one payroll. */
export const payrollDays = scalar('day', 31, practice('变更账户后一个发放周期内即付款', 'U'))

/** Days after the payment within which a change back to the former account belongs to the same doing. */
export const accountReturnDays = scalar('day', 92, practice('付款后三个月内改回原账户', 'U'))

/** Payees whom one officer may move to one and the same other person's account before it is doubted. */
export const movedPayeesAtLeast = scalar('count', 2, practice('同一经办人将两人以上改入同一账户', 'U'))

/** Days after a reactivation within which arrears are taken to be paid on its strength. */
export const reactivationDays = scalar('day', 62, practice('恢复待遇后两个发放周期内补发', 'U'))

/** Months before a reactivation in which a proof of life still serves it, where the stop itself is not on record. */
export const lifeProofMonths = scalar('month', 12, practice('资格认证每年一次', 'U'))

/** A person who dies leaves one funeral grant, of pension, injury or unemployment insurance. */
export const oneFuneralGrant = dated('flag', [
  { from: '2011-07-01', value: true, basis: lawOf('social-insurance-law', '第49条') },
])

/** What a payment may lie below the approved amount by, in fen: the last digit is rounded in several steps. */
export const shortfallTolerance = scalar('fen', 100n, practice('见分进角等尾差一元以内', 'U'))

/** Days from complete papers to the booking of a back-payment that a document orders. */
export const backPaymentDays = scalar('day', 30, practice('补缴资料齐备后三十日内办理', 'U'))

/** The term of the agency regulation runs from here; what was claimed earlier is not judged by it. */
const termsFrom = '2023-12-01'
const arrangement = practice(holidaySource.title, 'V2')
const weekly: WorkingCalendar = { ...workingCalendar, daysOff: new Set(), makeUpDays: new Set() }

/**
 * Days that the yearly arrangement of holidays moves: a weekday off counts -1, a weekend day worked +1. Years without a
 * published arrangement have none, so their weekdays count.
 */
export const movedWorkingDays = dated(
  'count',
  [...workingCalendar.daysOff, ...workingCalendar.makeUpDays]
    .filter((day) => day >= termsFrom)
    .map((day) => ({ day, value: Number(isWorkingDay(workingCalendar, day)) - Number(isWorkingDay(weekly, day)) }))
    .filter(({ value }) => value !== 0)
    .map(({ day, value }) => ({ from: day, to: addDays(day, 1), value, basis: arrangement })),
)
