/** Planted trainees: a course of two weeks, Monday to Friday, at one of the city's training bodies, 1,500 yuan by the fund. */
import { trainerCode } from '../promotion.ts'
import { reviewed } from './benefits.ts'
import { monthBack } from './claimants.ts'
import { more } from './more.ts'

/** SQL: the first Monday of the month `back` months before the last, and so many days later. */
export const monday = (back: number, days = 0): string =>
  `(${monthBack(back)} + ((8 - isodow(${monthBack(back)})) % 7)::integer + ${days})::date`

export const trainingNo = (n: number): string => `'PXZ' || no9(c.pid) || '${n}'`

/** Course `n` of each of `from`, from the Monday two months back unless it is said otherwise. */
export const trained = (from: string, n: number, set: Readonly<Record<string, string>> = {}): string => {
  const ends = set.end_on ?? monday(2, 11)
  return more(
    'training_record',
    {
      training_no: trainingNo(n),
      person_id: 'c.id',
      person_name: 'c.name',
      provider_id: trainerCode(`(c.pid + ${n}) % 20`),
      course_no: `'ZB' || no9(c.pid) || '${n}'`,
      course_name: `'电工'`,
      schedule_kind: `'weekday'`,
      begin_on: monday(2),
      end_on: ends,
      attended_days: '10',
      is_in_service: 'false',
      is_completed: 'true',
      subsidy_fen: '150000',
      subsidy_paid_on: `(${ends} + 25)::date`,
      status: `'paid'`,
      funding_source: `'insurance_fund'`,
      ...reviewed(`(${ends} + 25)::date`),
      agency_district: 'c.dist',
      ...set,
    },
    `${from} c`,
  )
}
