/**
 * China's working days, by the yearly arrangement of the State Council's office, as the package `chinese-days` carries
 * it. The package calls every weekday of a year it does not know a working day, so the years it was published for are
 * said here, and every answer outside them is provisional.
 */
import arrangement from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { Day } from '#kernel/month.ts'
import { addDays } from '#kernel/month.ts'
import type { WorkingCalendar, WorkingDayCount, WorkingDayResult } from '#kernel/working-days.ts'
import * as workingDays from '#kernel/working-days.ts'

/** The yearly arrangements taken in, and where they come from. */
export const holidaySource = {
  title: '国务院办公厅关于部分节假日安排的通知(逐年)',
  firstYear: 2016,
  lastYear: 2026,
  takenFrom: 'chinese-days',
} as const

const within = (days: object): Set<Day> =>
  new Set(
    Object.keys(days).filter((day) => {
      const year = Number(day.slice(0, 4))
      return year >= holidaySource.firstYear && year <= holidaySource.lastYear
    }),
  )

export const workingCalendar: WorkingCalendar = {
  daysOff: within(arrangement.holidays),
  makeUpDays: within(arrangement.workdays),
  firstYear: holidaySource.firstYear,
  lastYear: holidaySource.lastYear,
}

/** isWorkingDay('2024-02-04') → true: a Sunday worked in exchange. */
export const isWorkingDay = (day: Day): boolean => workingDays.isWorkingDay(workingCalendar, day)

/** True for a day of a year whose arrangement is not published. */
export const isProvisional = (day: Day): boolean => workingDays.isProvisional(workingCalendar, day)

/** The n-th working day after `day`. addWorkingDays('2024-09-30', 1) → 2024-10-08. */
export const addWorkingDays = (day: Day, n: number): WorkingDayResult =>
  workingDays.addWorkingDays(workingCalendar, day, n)

/** Working days after `from` up to and with `to`. */
export const workingDaysBetween = (from: Day, to: Day): WorkingDayCount =>
  workingDays.workingDaysBetween(workingCalendar, from, to)

export interface WorkingDayRow {
  readonly day: Day
  readonly working: boolean
  /** Working days from the first row up to and with this day: the difference of two rows is the count between them. */
  readonly ordinal: number
  readonly provisional: boolean
}

/** The calendar as a relation for rule SQL, one row a day, both ends included. */
export const workingDayRelation = (from: Day, to: Day): WorkingDayRow[] => {
  const rows: WorkingDayRow[] = []
  let ordinal = 0
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const working = isWorkingDay(day)
    if (working) ordinal += 1
    rows.push({ day, working, ordinal, provisional: isProvisional(day) })
  }
  return rows
}
