/** Parts of survivors: slot 0 draws the allowance, slot 1 is the insured who died; and what both the rules on them plant. */
import { survivorNo } from '../survivors.ts'
import { type Actor, actors, monthsBack } from './plant.ts'

export const deceased: Actor = { seg: 'cast-dead', born: ['1955-01-01', '1962-12-31'] }

export const withDeceased = (rule: string, variant: string): string =>
  `(select a.*, o.pid as deceased from ${actors(rule, variant)} a join p o on o.rule = a.rule and o.variant = a.variant and o.k = a.k and o.slot = 1)`

export const allowanceFen = '(60000 + c.pid % 20 * 1000)::bigint'

/** Months back → the allowances of a variant. */
export const allowances = (
  rule: string,
  variant: string,
  {
    newest = 0,
    oldest = 5,
    relation = `'spouse'`,
    set = {},
  }: { newest?: number; oldest?: number; relation?: string; set?: Readonly<Record<string, string>> } = {},
): string => {
  const all: Record<string, string> = {
    pid: 'c.pid',
    deceased: 'c.deceased',
    for_month: 'c.m',
    paid_on: 'c.m + 16',
    amount_fen: allowanceFen,
    relation,
    deceased_on: `date '2018-03-09' + c.pid % 300`,
    ...set,
  }
  return `insert into x_survivor(${Object.keys(all).join(', ')}) select ${Object.values(all).join(', ')} from (select a.*, add_months(a.w1, -b) as m from ${withDeceased(rule, variant)} a ${monthsBack(newest, oldest)}) c`
}

export const survivorKey = (month: string): Record<string, string> => ({
  agency_district: 'c.dist',
  payment_no: survivorNo({ pid: 'c.pid', month }),
})
