/** Civil dates and months as text: 'YYYY-MM-DD' and 'YYYY-MM'. No time zone takes part; instants come from the clock. */
import { Refusal } from './refusal.ts'

export type Month = string
export type Day = string

const monthPattern = /^(\d{4})-(0[1-9]|1[0-2])$/

/** @throws Refusal MONTH_RANGE when `text` is not a month. */
export const parseMonth = (text: string): Month => {
  if (!monthPattern.test(text)) throw new Refusal('MONTH_RANGE', `「${text}」不是月份,应写成 2024-03`)
  return text
}

const ordinal = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** addMonths('2024-11', 3) → '2025-02'. */
export const addMonths = (month: Month, months: number): Month => {
  const at = ordinal(month) + months
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** Whole months from `from` to `to`; negative when `to` is earlier. */
export const monthsBetween = (from: Month, to: Month): number => ordinal(to) - ordinal(from)

export const monthOf = (day: Day): Month => day.slice(0, 7)
export const firstDay = (month: Month): Day => `${month}-01`

/** Last day of the month, e.g. '2024-02' → '2024-02-29'. */
export const lastDay = (month: Month): Day => {
  const [year, mon] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  return `${month}-${String(new Date(Date.UTC(year, mon, 0)).getUTCDate()).padStart(2, '0')}`
}

/** addDays('2024-02-28', 2) → '2024-03-01'. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)) + days))
    .toISOString()
    .slice(0, 10)

/** All months from `from` to `to`, both included. */
export const monthRange = (from: Month, to: Month): Month[] =>
  Array.from({ length: monthsBetween(from, to) + 1 }, (_, index) => addMonths(from, index))

/** True only for a day that exists: '2024-02-30' is false. */
export const isDay = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const month = `${match[1]}-${match[2]}`
  return monthPattern.test(month) && match[3] !== '00' && text <= lastDay(month)
}
