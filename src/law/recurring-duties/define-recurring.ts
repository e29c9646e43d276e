/**
 * A duty that comes round again: a duty of the register with the period in which it recurs and the day by which it is due.
 * Where the notice says 每月, 年度 or 每年不少于两次 the recurrence is its own; where it says 定期 and gives no number, the
 * recurrence is practice, is marked so, and may be moved by a dated schedule without touching what was due before.
 */
import { addDays, addMonths, type Day, monthOf } from '#kernel/month.ts'
import { type Basis, practice, zz27 } from '../basis.ts'
import { type Dated, valueOn } from '../dated.ts'
import type { Actor } from '../duties/define-duty.ts'
import { dutyOf } from '../duties/index.ts'
import { addWorkingDays } from '../holidays.ts'
import { competentAuthority } from '../values/authorities.ts'
import { judgedFrom } from '../values/judged-from.ts'
import type { Every, Period } from './period.ts'

export type DueDay =
  /** The last calendar day of the period. A holiday does not shift it. */
  | { readonly kind: 'period-end' }
  /** That calendar day of the month after the period. A holiday does not shift it. */
  | { readonly kind: 'day-of-next-month'; readonly day: Dated }
  /** The n-th last working day of the period. */
  | { readonly kind: 'last-working-day'; readonly nth: Dated; readonly scope: Readonly<Record<string, string>> }

export interface Schedule {
  readonly from: Day
  /** First day on which it no longer holds. Both days begin a period. */
  readonly to?: Day
  readonly every: Every
  readonly due: DueDay
  /** Why it recurs so: the clause, or the practice where the clause gives no number. */
  readonly basis: Basis
}

/** What must still be in the city's hands for the duty to have an object. */
export type FundObject = 'income-account' | 'city-fund'

export interface RecurringDuty {
  /** Permanent; the first duty's key, written so that it stands in an address: '三(四)-3', '五(一)-2'. */
  readonly key: string
  /** Keys in the register of duties: the one that it is, then those that it settles along the way. */
  readonly duties: readonly string[]
  readonly clause: string
  readonly actor: Actor
  readonly verb: string
  readonly what: string
  readonly document: string | null
  /** Schemes whose funds it is about. */
  readonly schemes: readonly string[]
  readonly needs: FundObject | null
  /** An inner date on the way to another body's deadline. */
  readonly internal: boolean
  /** Keys of recurring duties of other bodies that come first in the same period. */
  readonly after: readonly string[]
  readonly schedules: readonly Schedule[]
  /** For the person who does it, in Chinese; null where the summary says all. */
  readonly note: string | null
}

interface RecurringExtra {
  readonly schemes?: readonly string[]
  readonly needs?: FundObject
  readonly internal?: true
  readonly after?: readonly string[]
  readonly note?: string
}

/** All schemes that the notice's funds are kept in. */
export const allSchemes: readonly string[] = [
  ...new Set(competentAuthority.values.map(({ scope }) => scope?.scheme as string)),
].sort()

/** '三(四)/3' → '三(四)-3'. */
export const recurringKey = (duty: string): string => duty.replace('/', '-')

/** @throws RangeError when a key is not in the register of duties. */
export const recurring = (
  duties: readonly [string, ...string[]],
  schedule: Schedule,
  extra: RecurringExtra = {},
): RecurringDuty => {
  const entries = duties.map((key) => {
    const found = dutyOf(key)
    if (!found) throw new RangeError(`no duty ${key} in the register`)
    return found
  })
  const [own] = entries as [(typeof entries)[number]]
  return {
    key: recurringKey(own.key),
    duties,
    clause: own.clause,
    actor: own.actor,
    verb: own.verb,
    what: own.summary,
    document: entries.find(({ document }) => document !== null)?.document ?? null,
    schemes: extra.schemes ?? allSchemes,
    needs: extra.needs ?? null,
    internal: extra.internal ?? false,
    after: extra.after ?? [],
    schedules: [schedule],
    note: extra.note ?? null,
  }
}

/** The notice itself says how often. */
export const stated = (every: Every, clause: string, due: DueDay = { kind: 'period-end' }): Schedule => ({
  from: judgedFrom,
  every,
  due,
  basis: zz27(clause),
})

/** The notice says 定期, 根据工作安排 or nothing: how often is the office's own arrangement. */
export const arranged = (every: Every, why: string, due: DueDay = { kind: 'period-end' }): Schedule => ({
  from: judgedFrom,
  every,
  due,
  basis: practice(why, 'U'),
})

/** The day by which the duty of that period is due. @throws RangeError when no number is in force at the period's end. */
export const dueOn = (due: DueDay, period: Period): { readonly day: Day; readonly provisional: boolean } => {
  if (due.kind === 'period-end') return { day: period.lastDay, provisional: false }
  const number = (values: Dated, scope?: Readonly<Record<string, string>>): number => {
    const value = valueOn(values, period.lastDay, scope)?.value
    if (typeof value !== 'number') throw new RangeError(`no ${values.unit} in force on ${period.lastDay}`)
    return value
  }
  if (due.kind === 'day-of-next-month') {
    const day = String(number(due.day)).padStart(2, '0')
    return { day: `${addMonths(monthOf(period.lastDay), 1)}-${day}`, provisional: false }
  }
  return addWorkingDays(addDays(period.lastDay, 1), -number(due.nth, due.scope))
}
