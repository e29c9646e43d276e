/**
 * 滞纳金、加处罚款: reckoned by the day on what is still owed, each day at the rate in force on it, never above the cap. The day on
 * which it fell due is not counted, the day of payment is. Days of review or suit do not count for a fine (行政处罚法 73).
 */
import { addDays, type Day } from '#kernel/month.ts'
import { type Dated, valueOn } from '#law/dated.ts'
import { lateFeePerDay } from '#law/values/contribution.ts'
import { lateFeeCap } from '#law/values/late-fees.ts'
import { lateFineSurcharge } from '#law/values/penalties.ts'

export interface Span {
  readonly from: Day
  readonly to: Day
}

export interface LateAsked {
  readonly kind: 'contribution' | 'fine'
  readonly principalFen: bigint
  /** Last day of the term. */
  readonly dueOn: Day
  readonly payments: readonly { readonly on: Day; readonly fen: bigint }[]
  /** Reckoned up to and with this day. */
  readonly until: Day
  /** Days that do not count, both ends included. */
  readonly paused?: readonly Span[]
}

export interface LateLine {
  readonly from: Day
  readonly to: Day
  readonly days: number
  readonly owedFen: bigint
  /** Parts per million a day. */
  readonly ppm: number
}

export interface LateFee {
  readonly lines: readonly LateLine[]
  /** Before the cap. */
  readonly reckonedFen: bigint
  readonly capFen: bigint | null
  readonly feeFen: bigint
}

const million = 1_000_000n
const rateOf: Readonly<Record<LateAsked['kind'], { rate: Dated; scope: Record<string, string> }>> = {
  contribution: { rate: lateFeePerDay, scope: {} },
  fine: { rate: lateFineSurcharge, scope: { part: 'per-day' } },
}

/** Days on which something changes: a payment, a rate, a pause. */
const owedOn = (asked: LateAsked, day: Day): bigint => {
  // What is paid on a day still counts that day.
  const paid = asked.payments.filter(({ on }) => on < day).reduce((sum, { fen }) => sum + fen, 0n)
  return paid >= asked.principalFen ? 0n : asked.principalFen - paid
}

const isPaused = (asked: LateAsked, day: Day): boolean =>
  (asked.paused ?? []).some(({ from, to }) => from <= day && day <= to)

const linesOf = (asked: LateAsked): LateLine[] => {
  const { rate, scope } = rateOf[asked.kind]
  const lines: LateLine[] = []
  for (let day = addDays(asked.dueOn, 1); day <= asked.until; day = addDays(day, 1)) {
    const owedFen = owedOn(asked, day)
    if (owedFen === 0n) break
    if (isPaused(asked, day)) continue
    const ppm = Number(valueOn(rate, day, scope)?.value ?? 0)
    const last = lines.at(-1)
    if (last && last.owedFen === owedFen && last.ppm === ppm && last.to === addDays(day, -1))
      lines[lines.length - 1] = { ...last, to: day, days: last.days + 1 }
    else lines.push({ from: day, to: day, days: 1, owedFen, ppm })
  }
  return lines
}

const capOf = ({ kind, principalFen, until }: LateAsked): bigint | null => {
  const found = kind === 'fine' ? valueOn(lateFineSurcharge, until, { part: 'cap' }) : valueOn(lateFeeCap, until)
  return found ? (principalFen * BigInt(found.value)) / million : null
}

/** Rounded half up to the fen once, at the end. */
export const lateFeeOf = (asked: LateAsked): LateFee => {
  const lines = linesOf(asked)
  const parts = lines.reduce((sum, { owedFen, ppm, days }) => sum + owedFen * BigInt(ppm) * BigInt(days), 0n)
  const reckonedFen = (parts + million / 2n) / million
  const capFen = capOf(asked)
  return { lines, reckonedFen, capFen, feeFen: capFen !== null && reckonedFen > capFen ? capFen : reckonedFen }
}
