/**
 * Clocks that an event starts, once each time: what the notice counts from a receipt, a termination or a report. Their
 * objects come with the cases; here is how long each runs, by which clause, and how its last day is counted.
 */
import { addDays, addMonths, type Day, lastDay, monthOf } from '#kernel/month.ts'
import { type Basis, zz27 } from '../basis.ts'
import { type Dated, valueOn } from '../dated.ts'
import { addWorkingDays } from '../holidays.ts'
import { payInWorkingDays, resignBanMonths } from '../values/funds.ts'
import { reportTerm } from '../values/terms.ts'

export interface ClockKind {
  readonly id: string
  /** The duty in the register whose clock it is. */
  readonly duty: string
  readonly label: string
  /** What starts it, in Chinese. The day itself is not counted. */
  readonly startedBy: string
  readonly length: Dated
  readonly scope: Readonly<Record<string, string>>
  readonly basis: Basis
  /** A term is kept by acting before its end; a ban is kept by not acting before its end. */
  readonly kind: 'term' | 'ban'
}

const report = (step: string, duty: string, label: string, startedBy: string): ClockKind => ({
  id: `report-${step}`,
  duty,
  label,
  startedBy,
  length: reportTerm,
  scope: { step },
  basis: zz27('三(二)'),
  kind: 'term',
})

const ban = (authority: string, reason: string, duty: string, label: string): ClockKind => ({
  id: `ban-${reason}-${authority}`,
  duty,
  label,
  startedBy: '解除服务协议',
  length: resignBanMonths,
  scope: { authority, reason },
  basis: zz27('十二(五)'),
  kind: 'ban',
})

export const clockKinds: readonly ClockKind[] = [
  {
    id: 'pay-in',
    duty: '十三(一)/1',
    label: '追回的基金或罚款足额缴入',
    startedBy: '收到追回款或罚款',
    length: payInWorkingDays,
    scope: {},
    basis: zz27('十三(一)'),
    kind: 'term',
  },
  ban('hrss', 'breach', '十二(五)/1', '违规解除后不得再签(人社)'),
  ban('nhsa', 'breach', '十二(五)/1', '违规解除后不得再签(医保)'),
  ban('hrss', 'illegal', '十二(五)/2', '违法解除后不得再签(人社)'),
  ban('nhsa', 'illegal', '十二(五)/2', '违法解除后不得再签(医保)'),
  report('review', '三(二)/2', '举报审查', '收到举报'),
  report('notify', '三(二)/2', '告知举报人是否受理', '收到举报'),
  report('finish', '三(二)/3', '举报办结', '受理举报'),
]

/** '十三(一)/1' → its clocks. */
export const clocksOfDuty = (duty: string): ClockKind[] => clockKinds.filter((clock) => clock.duty === duty)

export const clockOf = (id: string): ClockKind | undefined => clockKinds.find((clock) => clock.id === id)

export interface ClockEnd {
  /** The last day of the term or of the ban, itself included. */
  readonly day: Day
  readonly provisional: boolean
}

/** A period of months ends on the same day of its last month, or on that month's last day where there is no such day. */
const monthsLater = (day: Day, months: number): Day => {
  const month = addMonths(monthOf(day), months)
  const same = `${month}-${day.slice(8)}`
  const end = lastDay(month)
  return same < end ? same : end
}

/** @returns undefined when no length is in force on the day it starts: the clock does not run then. */
export const clockEnds = (clock: ClockKind, startedOn: Day): ClockEnd | undefined => {
  const length = valueOn(clock.length, startedOn, clock.scope)?.value
  if (typeof length !== 'number') return undefined
  if (clock.length.unit === 'working-day') return addWorkingDays(startedOn, length)
  if (clock.length.unit === 'month') return { day: monthsLater(startedOn, length), provisional: false }
  return { day: addDays(startedOn, length), provisional: false }
}
