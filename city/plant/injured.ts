/** Rows that planted cases of work injury have in common: recognition, appraisal, benefits, by SQL over the actor `c`. */
import { injuryNo } from '../injury.ts'
import { type City, monthAgo } from '../session.ts'
import { monthsBack } from './plant.ts'

type Cells = Readonly<Record<string, string>>

const insert = (table: string, cells: Cells, from: string): string =>
  `insert into ${table}(${Object.keys(cells).join(', ')}) select ${Object.values(cells).join(', ')} from ${from} c`

/** Hurt and recognised years ago, unless `cells` say otherwise. */
export const recognised = (city: City, from: string, cells: Cells = {}): string =>
  insert('x_recognition', { pid: 'c.pid', accident_on: `${monthAgo(city, 44)} + 8`, ...cells }, from)

export const appraised = (city: City, from: string, cells: Cells = {}): string =>
  insert(
    'x_appraisal',
    { pid: 'c.pid', kind: `'injury_first'`, grade: `'3'`, appraised_on: `${monthAgo(city, 38)} + 4`, ...cells },
    from,
  )

/** One benefit of the month `month` (SQL of a first day). */
export const benefit = (from: string, item: string, month: string, amount: string, cells: Cells = {}): string =>
  insert(
    'x_injury',
    {
      pid: 'c.pid',
      worker: 'c.pid',
      item: `'${item}'`,
      for_month: month,
      paid_on: `(${month} + 19)::date`,
      amount_fen: `(${amount})::bigint`,
      n: '1',
      ...cells,
    },
    from,
  )

/** The actors once for each of the window's last months, from `newest` to `oldest`, as column `m`. */
export const inMonths = (from: string, newest: number, oldest: number): string =>
  `(select a.*, add_months(a.w1, -b) as m from ${from} a ${monthsBack(newest, oldest)})`

/** One long-term benefit in each of the last six months. */
export const drawn = (from: string, item: string, amount: string, cells: Cells = {}, newest = 0, oldest = 5): string =>
  benefit(inMonths(from, newest, oldest), item, 'c.m', amount, { n: '0', ...cells })

export const benefitKey = (month: string, n = '1'): Cells => ({
  agency_district: 'c.dist',
  payment_no: injuryNo({ pid: 'c.pid', month, n }),
})
export const treatmentKey = (id: string): Cells => ({ settlement_id: `'JS' || ${id}` })
