/** Months as a wall calendar has them, and the span of days in which an occurrence's day can lie. */

const pad = (value: number): string => String(value).padStart(2, '0')

/** Days in a month; `month` from 1. */
const lengthOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const shifted = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const months = year * 12 + number - 1 + by
  return `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`
}

/** '2026-03', 1 → '2026-04'. */
export const monthBeside = shifted

const firstDay = (month: string): string => `${month}-01`

const lastDay = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return `${month}-${pad(lengthOf(year, number))}`
}

export const spanOfMonth = (month: string): { readonly from: string; readonly to: string } => ({
  from: firstDay(month),
  to: lastDay(month),
})

/** Weeks of the month, Monday first; '' for days of the months beside it. */
export const weeksOf = (month: string): string[][] => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  const days = [
    ...Array.from({ length: before }, () => ''),
    ...Array.from({ length: lengthOf(year, number) }, (_, index) => `${month}-${pad(index + 1)}`),
  ]
  while (days.length % 7 > 0) days.push('')
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

/** Days between which '三(四)-3@2026-09', '…@2026-Q3', '…@2026-H2', '…@2026' is due: within its period or the month after. */
export const spanOfOccurrence = (occurrence: string): { readonly from: string; readonly to: string } | undefined => {
  const found = /@(\d{4})(?:-(\d{2})|-Q([1-4])|-H([12]))?$/.exec(occurrence)
  if (!found) return undefined
  const [, year = '', month, quarter, half] = found
  const [first, length] = month
    ? [Number(month), 1]
    : quarter
      ? [Number(quarter) * 3 - 2, 3]
      : half
        ? [Number(half) * 6 - 5, 6]
        : [1, 12]
  const from = `${year}-${pad(first)}`
  return { from: firstDay(from), to: lastDay(shifted(from, length)) }
}
