/** One step of procedure → its term with its law, whatever unit the law counts in. The values: terms.ts. */
import type { Basis } from '../basis.ts'
import { type Dated, valueOn } from '../dated.ts'
import { payInWorkingDays } from './funds.ts'
import { crimeTransferHours, penaltyCalendarTerm, penaltyMonthTerm, penaltyProcedureTerm } from './terms.ts'

export interface ProcedureTerm {
  readonly length: number
  readonly unit: 'working-day' | 'calendar-day' | 'month' | 'hour'
  readonly basis: Basis
}

const inTables: readonly (readonly [Dated, ProcedureTerm['unit']])[] = [
  [penaltyProcedureTerm, 'working-day'],
  [penaltyCalendarTerm, 'calendar-day'],
  [penaltyMonthTerm, 'month'],
]

/**
 * Term of the step in force on the day: 'hearing-request', 'hearing-notice', 'service', 'fine-payment', 'reconsideration',
 * 'litigation', 'dunning', 'court-enforcement', 'limitation', 'limitation-serious', 'crime-decision', 'crime-transfer', 'pay-in'.
 * @throws RangeError where the law has none.
 */
export const procedureTerm = (step: string, day: string): ProcedureTerm => {
  const alone: Readonly<Record<string, readonly [Dated, ProcedureTerm['unit']]>> = {
    'crime-transfer': [crimeTransferHours, 'hour'],
    'pay-in': [payInWorkingDays, 'working-day'],
  }
  const own = alone[step]
  const found = own
    ? { value: valueOn(own[0], day), unit: own[1] }
    : inTables.map(([table, unit]) => ({ value: valueOn(table, day, { step }), unit })).find(({ value }) => value)
  if (!found?.value) throw new RangeError(`no term of ${step} on ${day}`)
  return { length: Number(found.value.value), unit: found.unit, basis: found.value.basis }
}
