/**
 * The calendar without people: which duty is due on which day. An occurrence is one duty in one period; its id
 * ('三(四)-3@2026-09') names the period that it is about, so it stays the same whatever day it is looked up.
 */
import { addDays, type Day, isDay } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import { clauseLabel } from '#law/clauses.ts'
import { type Actor, actors } from '#law/duties/define-duty.ts'
import { workingDayRelation } from '#law/holidays.ts'
import { dueOn, type RecurringDuty, type Schedule } from '#law/recurring-duties/define-recurring.ts'
import { authoritiesOn, type FundFact, objectOn } from '#law/recurring-duties/fund-object.ts'
import { recurringDuties, recurringOf } from '#law/recurring-duties/index.ts'
import { type Every, everyTitles, type Period, periodById, periodsTouching } from '#law/recurring-duties/period.ts'

export interface Occurrence {
  readonly id: string
  /** Key of the recurring duty: '三(四)-3'. */
  readonly duty: string
  /** '2026-09', '2026-Q3', '2026-H2', '2026'. */
  readonly period: string
  readonly periodLabel: string
  readonly every: Every
  readonly everyLabel: string
  /** First day on which it can be done. */
  readonly opensOn: Day
  readonly dueOn: Day
  /** The last working day up to and with the due day: later it cannot be done at a bank or an office. */
  readonly actBy: Day
  /** After the day of evaluation up to and with the due day; negative once it is past. */
  readonly workingDaysLeft: number
  /** A year without a published arrangement of holidays was counted: to be computed again. */
  readonly provisional: boolean
  readonly actor: Actor
  /** The body, as the notice names it. */
  readonly body: string
  readonly clause: string
  readonly clauseLabel: string
  readonly verb: string
  readonly what: string
  readonly document: string | null
  /** An inner date on the way to another body's deadline. */
  readonly internal: boolean
  /** The notice itself gives the recurrence; false: the office's own arrangement. */
  readonly stated: boolean
  /** What gives the recurrence, for people. */
  readonly basis: string
  readonly note: string | null
  /** Schemes for which it has an object, and the authorities competent for them on the due day. */
  readonly schemes: readonly string[]
  readonly authorities: readonly string[]
}

/** A duty whose object has gone: listed once with the periods, so that nobody misses it in silence. */
export interface WithoutObject {
  readonly duty: string
  readonly clauseLabel: string
  readonly what: string
  readonly why: string
  readonly periods: readonly string[]
}

interface Due {
  readonly duty: RecurringDuty
  readonly schedule: Schedule
  readonly period: Period
  readonly day: Day
  readonly provisional: boolean
}

/** A range wider than this is a mistake, or wants a report rather than a calendar. */
const mostDays = 366 * 3
/** A period's due day lies at most this far behind its last day. */
const dueBehind = 31

const scheduleOn = (duty: RecurringDuty, { every, firstDay }: Period): Schedule | undefined =>
  duty.schedules.find(
    (one) => one.every === every && one.from <= firstDay && (one.to === undefined || firstDay < one.to),
  )

const dueOf = (duty: RecurringDuty, period: Period): Due | undefined => {
  const schedule = scheduleOn(duty, period)
  return schedule && { duty, schedule, period, ...dueOn(schedule.due, period) }
}

const dueBetween = (from: Day, to: Day): Due[] =>
  recurringDuties.flatMap((duty) =>
    [...new Set(duty.schedules.map(({ every }) => every))].flatMap((every) =>
      periodsTouching(every, addDays(from, -dueBehind), to).flatMap((period) => {
        const due = dueOf(duty, period)
        return due && from <= due.day && due.day <= to ? [due] : []
      }),
    ),
  )

/** Working days between two days, and the last working day before one, from one walk over the whole span. */
const workingCalendarOf = (days: readonly Day[]) => {
  const sorted = days.toSorted()
  // A fortnight ahead of the first day: no holiday is longer, so a working day is found before it.
  const rows = workingDayRelation(addDays(sorted[0] ?? '2016-01-01', -14), sorted.at(-1) ?? '2016-01-01')
  const lastWorking: Day[] = []
  for (const { day, working } of rows) lastWorking.push(working ? day : (lastWorking.at(-1) ?? day))
  const at = new Map(rows.map(({ day }, index) => [day, index]))
  const indexOf = (day: Day): number => at.get(day) as number
  return {
    between: (from: Day, to: Day): number => (rows[indexOf(to)]?.ordinal ?? 0) - (rows[indexOf(from)]?.ordinal ?? 0),
    lastWorkingDay: (day: Day): Day => lastWorking[indexOf(day)] ?? day,
    provisional: (from: Day, to: Day): boolean => [from, to].some((day) => rows[indexOf(day)]?.provisional ?? false),
  }
}

const occurrenceOfDue = (
  due: Due,
  asOf: Day,
  calendar: ReturnType<typeof workingCalendarOf>,
  schemes: readonly string[],
): Occurrence => {
  const { duty, schedule, period, day } = due
  return {
    id: `${duty.key}@${period.id}`,
    duty: duty.key,
    period: period.id,
    periodLabel: period.label,
    every: period.every,
    everyLabel: everyTitles[period.every],
    opensOn: schedule.due.kind === 'day-of-next-month' ? addDays(period.lastDay, 1) : period.firstDay,
    dueOn: day,
    actBy: calendar.lastWorkingDay(day),
    workingDaysLeft: calendar.between(asOf, day),
    provisional: due.provisional || calendar.provisional(asOf, day),
    actor: duty.actor,
    body: actors[duty.actor],
    clause: duty.clause,
    clauseLabel: clauseLabel(duty.clause),
    verb: duty.verb,
    what: duty.what,
    document: duty.document,
    internal: duty.internal,
    stated: schedule.basis.document === 'zz27',
    basis: citeBasis(schedule.basis),
    note: duty.note,
    schemes,
    authorities: authoritiesOn(schemes, day),
  }
}

const byDueDay = (left: Occurrence, right: Occurrence): number =>
  left.dueOn.localeCompare(right.dueOn) ||
  recurringDuties.findIndex(({ key }) => key === left.duty) - recurringDuties.findIndex(({ key }) => key === right.duty)

export interface CalendarSpan {
  readonly occurrences: readonly Occurrence[]
  readonly withoutObject: readonly WithoutObject[]
}

const gone = (due: Due, why: string): WithoutObject => ({
  duty: due.duty.key,
  clauseLabel: clauseLabel(due.duty.clause),
  what: due.duty.what,
  why,
  periods: [due.period.id],
})

/**
 * What is due from `from` to `to`, both included, in order of the due day; and what has lost its object by `facts`, the
 * rows of the register of funds.
 * @throws Refusal MONTH_RANGE for days that do not exist, a range upside down, or one of more than three years.
 */
export const spanOf = (from: Day, to: Day, asOf: Day, facts: readonly FundFact[] = []): CalendarSpan => {
  for (const day of [from, to, asOf])
    if (!isDay(day)) throw new Refusal('MONTH_RANGE', `「${day}」不是日期,应写成 2026-03-05`)
  if (from > to) throw new Refusal('MONTH_RANGE', `开始日期 ${from} 晚于结束日期 ${to},请对调`)
  if (addDays(from, mostDays) < to) throw new Refusal('MONTH_RANGE', '日历一次最多看三年,请缩短起止日期')
  const due = dueBetween(from, to)
  const calendar = workingCalendarOf([from, to, asOf])
  const judged = due.map((one) => ({ one, object: objectOn(one.duty, one.period.lastDay, facts) }))
  const byWhy = Map.groupBy(
    judged.filter(({ object }) => object.why !== null),
    ({ one, object }) => `${one.duty.key} ${object.why}`,
  )
  return {
    occurrences: judged
      .filter(({ object }) => object.why === null)
      .map(({ one, object }) => occurrenceOfDue(one, asOf, calendar, object.schemes))
      .toSorted(byDueDay),
    withoutObject: [...byWhy.values()].map((group) => {
      const [first] = group as [(typeof group)[number]]
      return { ...gone(first.one, first.object.why ?? ''), periods: group.map(({ one }) => one.period.id) }
    }),
  }
}

/** What is due from `from` to `to`, as law and calendar alone have it. @throws Refusal MONTH_RANGE. */
export const occurrences = (from: Day, to: Day, asOf: Day, facts: readonly FundFact[] = []): readonly Occurrence[] =>
  spanOf(from, to, asOf, facts).occurrences

/** One occurrence by its id; undefined for an id that names none, or whose duty has lost its object. */
export const occurrenceById = (id: string, asOf: Day, facts: readonly FundFact[] = []): Occurrence | undefined => {
  const [key = '', periodId = ''] = id.split('@')
  const duty = recurringOf(key)
  const period = periodById(periodId)
  const due = duty && period && dueOf(duty, period)
  if (!due || id !== `${key}@${periodId}`) return undefined
  const object = objectOn(due.duty, due.period.lastDay, facts)
  if (object.why !== null) return undefined
  return occurrenceOfDue(due, asOf, workingCalendarOf([due.day, asOf]), object.schemes)
}
