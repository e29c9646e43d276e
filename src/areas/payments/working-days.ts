/**
 * Working days in rule SQL: the weekdays between two days, corrected by the days that the yearly arrangement of holidays
 * moves. Needs the parameter `moved` (`movedWorkingDays`), which begins in 2023-12.
 */
import { weekdaysUpTo } from '#law/working-day-sql.ts'

/** Working days after `from` up to and with `to`, both SQL of days from 2023-12 on. */
export const workingDaysBetween = (from: string, to: string): string =>
  `(${weekdaysUpTo(to)} - ${weekdaysUpTo(from)}
        + coalesce((select sum(m.value) from p_moved m where m.valid_from > ${from} and m.valid_from <= ${to}), 0))`
