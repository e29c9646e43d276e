/** Planted workers on subsidised posts: the subsidies and the contributions of their units, month by month. */
import { reviewed } from './benefits.ts'
import { monthBack } from './claimants.ts'
import { into } from './into.ts'
import { more } from './more.ts'

const months = (from: string, newest: number, oldest: number): string =>
  `(select a.*, add_months(a.w1, -b::integer) as m from ${from} a cross join range(${newest}, ${oldest + 1}) t(b))`

export const subsidyNo = (month: string, n = 0): string => `'GWZ' || no9(c.pid) || yymm(${month}) || '${n}'`
export const subsidyKey = (month: string, n = 0): Record<string, string> => ({
  agency_district: 'c.dist',
  payment_no: subsidyNo(month, n),
})

export interface Subsidised {
  readonly from: string
  /** SQL of e.eid. */
  readonly unit: string
  readonly newest: number
  readonly oldest: number
  /** Tells apart the subsidies of one person and month. */
  readonly n?: number
  readonly set?: Readonly<Record<string, string>>
}

/** 800 yuan a month, paid in the month after. */
export const subsidised = ({ from, unit, newest, oldest, n = 0, set = {} }: Subsidised): string =>
  more(
    'post_subsidy',
    {
      payment_no: subsidyNo('c.m', n),
      person_id: 'c.id',
      person_name: 'c.name',
      scheme: `'210'`,
      benefit_item: `'post_subsidy'`,
      for_month: 'c.m',
      paid_on: '(add_months(c.m, 1) + 18)::date',
      amount_fen: '80000',
      status: `'paid'`,
      ...reviewed('(add_months(c.m, 1) + 18)::date'),
      funding_source: `'insurance_fund'`,
      employer_id: `(select uscc from e where e.eid = ${unit})`,
      employer_name: `(select name from e where e.eid = ${unit})`,
      post_kind: `'hard_to_employ'`,
      hired_on: `${monthBack(9)} + 3`,
      agency_district: 'c.dist',
      ...set,
    },
    `${months(from, newest, oldest)} c`,
  )

export interface Insured {
  readonly from: string
  readonly unit: string
  readonly newest: number
  readonly oldest: number
  readonly scheme?: string
  readonly set?: Readonly<Record<string, string>>
}

/** Contributions of a unit. */
export const contributed = ({ from, unit, newest, oldest, scheme = '110', set = {} }: Insured): string =>
  into(
    'x_contribution',
    {
      pid: 'c.pid',
      scheme: `'${scheme}'`,
      for_month: 'c.m',
      paid_on: 'c.m + 14',
      eid: unit,
      base_fen: 'base_of(c.wage_fen, c.m)',
      ...(scheme === '310' ? { employer_ppm: '80000', personal_ppm: '20000' } : {}),
      ...set,
    },
    months(from, newest, oldest),
  )

/** Contributions of a unit with the enrolment, which ends with them if they end before the window does. */
export const insuredBy = (of: Insured): string[] => [
  contributed(of),
  into(
    'x_enrollment',
    {
      pid: 'c.pid',
      scheme: `'${of.scheme ?? '110'}'`,
      eid: of.unit,
      starts_on: `${monthBack(of.oldest)} + 3`,
      ...(of.newest > 0
        ? { status: `'3'`, ends_on: `add_months(${monthBack(of.newest)}, 1) - 1`, end_reason: `'expired'` }
        : {}),
    },
    of.from,
  ),
]
