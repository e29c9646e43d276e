/** Dated terms of law as deadlines take them. */
import type { Day } from '#kernel/month.ts'
import { citeBasis } from '#law/basis.ts'
import { type Dated, valueOn } from '#law/dated.ts'
import type { TermUnit } from '#workflow/due.ts'

/** A term in working days or calendar days by its dated value. @throws RangeError where the law had none on the day. */
export const termOf = (
  values: Dated,
  day: Day,
  scope: Readonly<Record<string, string>> = {},
): { startsOn: Day; length: number; unit: TermUnit; clause: string } => {
  const line = valueOn(values, day, scope)
  if (!line) throw new RangeError(`no term on ${day}`)
  const unit = values.unit === 'working-day' ? 'working-day' : 'calendar-day'
  return { startsOn: day, length: Number(line.value), unit, clause: citeBasis(line.basis) }
}

export const numberOn = (values: Dated, day: Day, scope: Readonly<Record<string, string>> = {}): number =>
  termOf(values, day, scope).length
