/**
 * When a term ends, by the civil rules of counting: the day on which it begins is not counted (民法典 201), a month ends on its
 * day of the same number or on the month's last (202), and a term of days or months that would end on a day off ends at 24:00
 * of the next working day (203). Hours run through day and night. A fixed day of the calendar, such as the 15th of a month, is
 * no term and does not come here.
 */
import { dayOf, later, startOfDay } from '#kernel/clock.ts'
import type { Day } from '#kernel/month.ts'
import { addDays, addMonths, firstDay, lastDay, monthOf } from '#kernel/month.ts'
import { addWorkingDays, isProvisional, workingDaysBetween } from '#law/holidays.ts'

export const termUnits = ['working-day', 'calendar-day', 'month', 'hour'] as const
export type TermUnit = (typeof termUnits)[number]

export const unitWords: Readonly<Record<TermUnit, string>> = {
  'working-day': '个工作日',
  'calendar-day': '日',
  month: '个月',
  hour: '小时',
}

export interface Term {
  /** Civil day of what starts the term; not counted itself. */
  readonly startsOn: Day
  readonly length: number
  readonly unit: TermUnit
  /** Days for which the term stood still: working days for a term of working days, else calendar days. */
  readonly suspendedDays?: number
  /** The instant that starts a term of hours; left out: the beginning of `startsOn`. */
  readonly startsAt?: Date
}

export interface Due {
  /** Last day of the term. */
  readonly dueOn: Day
  /** The end: 24:00 of the last day, or the hour. */
  readonly dueAt: Date
  /** A year without a published arrangement of holidays was counted. */
  readonly provisional: boolean
}

const hour = 3_600_000

const endOf = (day: Day): Date => startOfDay(addDays(day, 1))

const sameDayLater = (day: Day, months: number): Day => {
  const month = addMonths(monthOf(day), months)
  const wanted = addDays(firstDay(month), Number(day.slice(8)) - 1)
  const last = lastDay(month)
  return wanted > last ? last : wanted
}

const rolled = (day: Day): Due => {
  const { day: dueOn, provisional } = addWorkingDays(day, 0)
  return { dueOn, dueAt: endOf(dueOn), provisional: provisional || isProvisional(day) }
}

/** @throws RangeError for a length that is no whole number or below 0. */
export const dueOf = ({ startsOn, length, unit, suspendedDays = 0, startsAt }: Term): Due => {
  if (!Number.isInteger(length) || length < 0) throw new RangeError(`not a term: ${length}`)
  switch (unit) {
    case 'working-day': {
      const { day, provisional } = addWorkingDays(startsOn, length + suspendedDays)
      return { dueOn: day, dueAt: endOf(day), provisional }
    }
    case 'calendar-day':
      return rolled(addDays(startsOn, length + suspendedDays))
    case 'month':
      return rolled(addDays(sameDayLater(startsOn, length), suspendedDays))
    case 'hour': {
      const dueAt = later(startsAt ?? startOfDay(startsOn), (length + suspendedDays * 24) * hour)
      return { dueOn: dayOf(dueAt), dueAt, provisional: false }
    }
  }
}

/** Days from `from` to `to` as a suspension of a term of this unit counts them. */
export const suspendedBetween = (unit: TermUnit, from: Day, to: Day): number => {
  if (to <= from) return 0
  if (unit === 'working-day') return workingDaysBetween(from, to).days
  let days = 0
  for (let at = from; at < to; at = addDays(at, 1)) days += 1
  return days
}
