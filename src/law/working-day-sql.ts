/**
 * Working days inside rule SQL, in the subset that both engines read. Weekdays are counted by arithmetic; what the yearly
 * arrangements take from them is a short list of spans, each with the days lost so far.
 */
import type { Day } from '#kernel/month.ts'
import { addDays } from '#kernel/month.ts'
import { holidaySource, isWorkingDay } from './holidays.ts'

/** A Monday before every judged day. */
const epoch = '2000-01-03'

interface Span {
  readonly from: Day
  readonly to: Day
  /** Weekdays off less weekend days worked, since the first published year, up to and with each day of the span. */
  readonly lost: number
}

const spansOf = (): Span[] => {
  const spans: Span[] = []
  let lost = 0
  let weekday = 4
  for (let day = `${holidaySource.firstYear}-01-01`; day <= `${holidaySource.lastYear}-12-31`; day = addDays(day, 1)) {
    lost += Number(weekday < 5) - Number(isWorkingDay(day))
    weekday = (weekday + 1) % 7
    const last = spans.at(-1)
    if (last?.lost === lost) spans[spans.length - 1] = { ...last, to: day }
    else spans.push({ from: day, to: day, lost })
  }
  return spans
}

/**
 * A CTE body: `first_day, last_day, days_lost`, both ends included. Days of a year whose arrangement is not published are
 * in no span, so that what touches them is not judged.
 */
export const daysLostToHolidays = `select * from (values ${spansOf()
  .map(({ from, to, lost }) => `(date '${from}', date '${to}', ${lost})`)
  .join(', ')}) h(first_day, last_day, days_lost)`

/** SQL: weekdays from the epoch up to and with `day`. Working days from a to b: weekdays(b) - weekdays(a) - (lost b - lost a). */
export const weekdaysUpTo = (day: string): string =>
  `(5 * whole_div(days_between(date '${epoch}', ${day}), 7) + least(days_between(date '${epoch}', ${day}) % 7, 4))`
