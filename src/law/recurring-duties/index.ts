/** All duties that come round again, in the notice's order, and why the rest of the register's repeated duties has no date. */
import { recurringOfChapters1to5 } from './chapters-1-5.ts'
import { recurringOfChapters6to9 } from './chapters-6-9.ts'
import { recurringOfChapters10to13 } from './chapters-10-13.ts'
import type { RecurringDuty } from './define-recurring.ts'

export const recurringDuties: readonly RecurringDuty[] = [
  ...recurringOfChapters1to5,
  ...recurringOfChapters6to9,
  ...recurringOfChapters10to13,
]

const byKey = new Map(recurringDuties.map((duty) => [duty.key, duty]))

export const recurringOf = (key: string): RecurringDuty | undefined => byKey.get(key)

/** The recurring duty that settles a duty of the register ('三(四)/2' is settled by the report '三(四)-3'). */
const bySettled = new Map(recurringDuties.flatMap((duty) => duty.duties.map((key) => [key, duty] as const)))

export const recurringSettling = (dutyKey: string): RecurringDuty | undefined => bySettled.get(dutyKey)

const standing = '随时履行,没有到期日'
const byRequest = '有事即办,没有到期日'
const withInspection = '列入各险种专项检查'

/**
 * Repeated duties of the register, other than what screening finds, that have no day on the calendar, each with why.
 * Detection without a deadline is screening's: every run answers it.
 */
export const notScheduled: Readonly<Record<string, string>> = {
  '一(二)/2': standing,
  '一(二)/6': standing,
  '一(三)/3': standing,
  '二/1': standing,
  '三(二)/1': byRequest,
  '三(三)9': withInspection,
  '五(二)/1': standing,
  '六(一)/9': standing,
  '八(一)/6': standing,
  '九(一)/7': standing,
  '十(一)2/2': '随十(五)每月月末划转办理',
  '十一(三)/1': standing,
  '十一(四)/1': standing,
  '十一(五)/1': standing,
  '十一(七)/1': standing,
}
