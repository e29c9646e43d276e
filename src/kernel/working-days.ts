/**
 * Working days on a calendar that is given: weekends are off, `daysOff` are off as well, `makeUpDays` are weekend days
 * that are worked. A year outside `firstYear`…`lastYear` has no published arrangement: there only weekends count, and
 * every answer that touches it says `provisional`, so that it is computed again once the arrangement is out.
 */
import type { Day } from './month.ts'
import { addDays, isDay } from './month.ts'

export interface WorkingCalendar {
  readonly daysOff: ReadonlySet<Day>
  readonly makeUpDays: ReadonlySet<Day>
  /** First and last year, both included, whose arrangement is published. */
  readonly firstYear: number
  readonly lastYear: number
}

export interface WorkingDayResult {
  readonly day: Day
  /** True when a day of an unpublished year was counted. */
  readonly provisional: boolean
}

/** `days` is signed: negative when `to` is before `from`. */
export interface WorkingDayCount {
  readonly days: number
  readonly provisional: boolean
}

const checked = (day: Day): Day => {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return day
}

const isWeekend = (day: Day): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** True when the arrangement of the day's year is not published, so the answer for it may still change. */
export const isProvisional = (calendar: WorkingCalendar, day: Day): boolean => {
  const year = Number(checked(day).slice(0, 4))
  return year < calendar.firstYear || year > calendar.lastYear
}

/** @throws RangeError when `day` does not exist. */
export const isWorkingDay = (calendar: WorkingCalendar, day: Day): boolean => {
  if (calendar.makeUpDays.has(checked(day))) return true
  return !calendar.daysOff.has(day) && !isWeekend(day)
}

/**
 * The n-th working day after `day`; the day itself is not counted. n = 0 gives `day` when it is worked, else the next
 * working day (a term that ends on a day off ends on the next working day). n < 0 counts backwards.
 * @throws RangeError when `n` is not an integer or `day` does not exist.
 */
export const addWorkingDays = (calendar: WorkingCalendar, day: Day, n: number): WorkingDayResult => {
  if (!Number.isInteger(n)) throw new RangeError(`not a number of working days: ${n}`)
  const direction = n < 0 ? -1 : 1
  let at = checked(day)
  let left = Math.abs(n)
  let provisional = isProvisional(calendar, at)
  while (left > 0 || (n === 0 && !isWorkingDay(calendar, at))) {
    at = addDays(at, direction)
    provisional ||= isProvisional(calendar, at)
    if (left > 0 && isWorkingDay(calendar, at)) left -= 1
  }
  return { day: at, provisional }
}

/**
 * Working days after `from` up to and with `to`: the inverse of addWorkingDays. When `to` is earlier, the working days
 * before `from` down to and with `to`, as a negative number.
 */
export const workingDaysBetween = (calendar: WorkingCalendar, from: Day, to: Day): WorkingDayCount => {
  const direction = checked(to) < checked(from) ? -1 : 1
  let provisional = isProvisional(calendar, from)
  let days = 0
  for (let at = from; at !== to; ) {
    at = addDays(at, direction)
    provisional ||= isProvisional(calendar, at)
    if (isWorkingDay(calendar, at)) days += direction
  }
  return { days, provisional }
}
