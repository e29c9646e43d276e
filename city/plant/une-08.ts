/** 享受补贴的月份单位没有为本人缴费;迟缴、招用当月、派遣参保、缓缴、就业补助资金不是。 */

import type { City } from '../session.ts'
import { monthBack } from './claimants.ts'
import { more } from './more.ts'
import {
  type Actor,
  actors,
  employerOf,
  innocent,
  lookAlikes,
  type Part,
  type Plant,
  truth,
  violations,
  worker,
} from './plant.ts'
import { contributed, insuredBy, subsidised, subsidyKey } from './subsidised.ts'

const rule = 'UNE-08'
const ways: Readonly<Record<string, readonly Actor[]>> = {
  'never-insured': [worker],
  'after-leaving': [worker],
  'insured-elsewhere': [worker],
}
const innocents: Readonly<Record<string, string>> = {
  'paid-late': '迟缴,但已缴',
  'month-of-hire': '招用当月没有缴费',
  dispatched: '由劳务派遣单位参保',
  deferred: '经批准缓缴',
  'other-budget': '由就业补助资金支付',
}

const parts = (city: City): Part[] => [
  ...violations(city, rule, ways),
  ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
]
/** Every case has a unit of its own: how many units come before those of the variant. */
const unitsBefore = (city: City, variant?: string): number => {
  const all = parts(city)
  const at = variant === undefined ? all.length : all.findIndex((part) => part.variant === variant)
  return all.slice(0, at).reduce((sum, { count }) => sum + count, 0)
}

const deferral = (unit: string): string =>
  more(
    'arrears_and_waiver',
    {
      record_no: `'HJ' || no9(c.pid)`,
      employer_id: `(select uscc from e where e.eid = ${unit})`,
      employer_name: `(select name from e where e.eid = ${unit})`,
      scheme: `'110'`,
      record_kind: `'deferral'`,
      from_month: monthBack(5),
      to_month: 'c.w1',
      amount_fen: '600000',
      occurred_on: `${monthBack(5)} + 4`,
      effective_to: 'add_months(c.w1, 12)',
      document_no: `'郑社缓〔' || year(c.w1) || '〕' || c.pid || '号'`,
      approved_on: `${monthBack(5)} + 4`,
      agency_district: 'c.dist',
    },
    `${actors(rule, 'deferred')} c`,
  )

export const une08: Plant = {
  rule,
  // One more is the dispatch firm.
  spare: (city) => ({ employers: unitsBefore(city) + 1 }),
  parts,
  write: (city) => {
    const unit = (variant: string): string => employerOf(city, rule, `${unitsBefore(city, variant)} + c.k`)
    const dispatch = employerOf(city, rule, unitsBefore(city))
    const posts = (variant: string, set: Readonly<Record<string, string>> = {}): string =>
      subsidised({ from: actors(rule, variant), unit: unit(variant), newest: 2, oldest: 5, set })
    const pays = (
      variant: string,
      newest: number,
      oldest: number,
      by = unit(variant),
      set: Readonly<Record<string, string>> = {},
    ): string[] => insuredBy({ from: actors(rule, variant), unit: by, newest, oldest, set })
    const told = (variant: string, oldest: number): string =>
      truth({
        rule,
        subject: { employer_id: `(select uscc from e where e.eid = ${unit(variant)})` },
        grain: { for_month: 'c.m' },
        amountFen: '80000',
        claims: '单位未为本人参保缴费的月份仍享受岗位补贴',
        rows: { post_subsidy: subsidyKey('c.m') },
        from: `(select a.*, add_months(a.w1, -b::integer) as m from ${actors(rule, variant)} a cross join range(2, ${oldest + 1}) t(b)) c`,
      })
    return [
      posts('never-insured'),
      told('never-insured', 5),
      posts('after-leaving', { left_on: `${monthBack(4)} + 20` }),
      ...pays('after-leaving', 4, 8),
      told('after-leaving', 3),
      posts('insured-elsewhere'),
      ...pays('insured-elsewhere', 0, 8, 'c.eid'),
      told('insured-elsewhere', 5),
      posts('paid-late'),
      ...pays('paid-late', 2, 3, unit('paid-late'), { paid_on: 'c.w1 + 9', kind: `'arrears'` }),
      contributed({ from: actors(rule, 'paid-late'), unit: unit('paid-late'), newest: 4, oldest: 5 }),
      posts('month-of-hire', { hired_on: `${monthBack(5)} + 20` }),
      ...pays('month-of-hire', 0, 4),
      posts('dispatched'),
      ...pays('dispatched', 0, 8, dispatch),
      `insert into x_employer(eid, kind) select ${dispatch}, 'dispatch'`,
      posts('deferred'),
      deferral(unit('deferred')),
      posts('other-budget', { funding_source: `'employment_subsidy'` }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({
          rule,
          subject: { employer_id: `(select uscc from e where e.eid = ${unit(variant)})` },
          why,
          from: `${actors(rule, variant)} c`,
        }),
      ),
    ]
  },
}
