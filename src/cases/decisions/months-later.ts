/** The same day of a later month, or that month's last day where it has no such day. */
import { addMonths, type Day, lastDay, monthOf } from '#kernel/month.ts'

export const monthsLater = (day: Day, months: number): Day => {
  const month = addMonths(monthOf(day), months)
  const same = `${month}-${day.slice(8)}`
  const end = lastDay(month)
  return same < end ? same : end
}
