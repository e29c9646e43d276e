/** 月、季、半年、年: the periods in which a duty comes round again. Civil days only. */
import { addMonths, type Day, firstDay, lastDay, monthOf } from '#kernel/month.ts'

export const everyTitles = { month: '每月', quarter: '每季', 'half-year': '每半年', year: '每年' } as const
export type Every = keyof typeof everyTitles

const monthsIn: Readonly<Record<Every, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

export interface Period {
  readonly every: Every
  /** '2026-10', '2026-Q4', '2026-H2' or '2026'. */
  readonly id: string
  readonly firstDay: Day
  readonly lastDay: Day
  /** '2026年10月', '2026年第4季度', '2026年下半年', '2026年'. */
  readonly label: string
}

const idOf = (every: Every, year: string, nth: number): string =>
  ({
    month: `${year}-${String(nth).padStart(2, '0')}`,
    quarter: `${year}-Q${nth}`,
    'half-year': `${year}-H${nth}`,
    year,
  })[every]

const labelOf = (every: Every, year: string, nth: number): string =>
  ({
    month: `${year}年${nth}月`,
    quarter: `${year}年第${nth}季度`,
    'half-year': `${year}年${nth === 1 ? '上' : '下'}半年`,
    year: `${year}年`,
  })[every]

/** The n-th period of its year, from 1. */
const periodAt = (every: Every, year: string, nth: number): Period => {
  const first = addMonths(`${year}-01`, (nth - 1) * monthsIn[every])
  return {
    every,
    id: idOf(every, year, nth),
    firstDay: firstDay(first),
    lastDay: lastDay(addMonths(first, monthsIn[every] - 1)),
    label: labelOf(every, year, nth),
  }
}

/** The period in which the day lies. */
export const periodOf = (every: Every, day: Day): Period =>
  periodAt(every, day.slice(0, 4), Math.floor((Number(day.slice(5, 7)) - 1) / monthsIn[every]) + 1)

/** '2026-Q4' → that period; undefined for what names none ('2026-13', '2026-Q5'). */
export const periodById = (id: string): Period | undefined => {
  const groups = /^(?<year>\d{4})(?:-(?:Q(?<quarter>[1-4])|H(?<half>[12])|(?<month>0[1-9]|1[0-2])))?$/.exec(id)?.groups
  if (!groups?.year) return undefined
  const { year, quarter, half, month } = groups
  if (quarter) return periodAt('quarter', year, Number(quarter))
  if (half) return periodAt('half-year', year, Number(half))
  return month ? periodAt('month', year, Number(month)) : periodAt('year', year, 1)
}

/** Periods that have a day in `from`…`to`, in order. */
export const periodsTouching = (every: Every, from: Day, to: Day): Period[] => {
  const periods: Period[] = []
  for (let at = periodOf(every, from); at.firstDay <= to; ) {
    periods.push(at)
    at = periodOf(every, firstDay(addMonths(monthOf(at.lastDay), 1)))
  }
  return periods
}
