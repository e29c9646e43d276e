/** Mothers of planted cases: their births in the register and what maternity insurance pays them. */

import { more } from './more.ts'
import { type Actor, actors } from './plant.ts'

export const mother: Actor = { seg: 'cast-mother', sex: '2', cat: 'female55', born: ['1990-01-01', '1998-12-31'] }

export interface Claim {
  readonly rule: string
  readonly variant: string
  /** Day of birth, as SQL. */
  readonly born: string
  /** Number of the claim of one person: 0…9. */
  readonly n?: number
  readonly amount: string
  /** Further fields of maternity_benefit, or others for those given here. */
  readonly set?: Readonly<Record<string, string>>
}

export const claimNo = (n = 0): string => `'SYM' || no9(c.pid) || '${n}'`
export const certificateOf = (n = 0): string => `'S41D' || no9(c.pid) || '${n}'`

/** An allowance to the mother herself, approved and paid a month after the birth. */
export const claimedBy = ({ rule, variant, born, n = 0, amount, set = {} }: Claim): string =>
  more(
    'maternity_benefit',
    {
      payment_no: claimNo(n),
      person_id: 'c.id',
      person_name: 'c.name',
      scheme: `'510'`,
      benefit_item: `'maternity_allowance'`,
      for_month: `month_of((${born})::date)`,
      paid_on: `((${born})::date + 40)::date`,
      claimed_on: `((${born})::date + 29)::date`,
      amount_fen: amount,
      assessment_no: `'SYA' || no9(c.pid) || '${n}'`,
      claim_no: `'SYQ' || no9(c.pid) || '${n}'`,
      status: `'paid'`,
      payee_name_agrees: 'true',
      account_id: 'c.acct',
      account_name: 'c.name',
      first_reviewer_id: 'o0.officer_id',
      first_reviewed_at: `((${born})::date + 30)::timestamp + interval 9 hour`,
      second_reviewer_id: 'o1.officer_id',
      second_reviewed_at: `((${born})::date + 31)::timestamp + interval 9 hour`,
      funding_source: `'insurance_fund'`,
      agency_district: 'c.dist',
      certificate_no: certificateOf(n),
      certificate_region: `'410100'`,
      mother_id: 'c.id',
      mother_name: 'c.name',
      born_on: `(${born})::date`,
      child_order: '1',
      births: '1',
      gestation_weeks: '39',
      leave_kind: `'birth'`,
      leave_from: `(${born})::date`,
      leave_to: `((${born})::date + 97)::date`,
      leave_days: '98',
      employer_id: 'e.uscc',
      employer_name: 'e.name',
      employer_average_wage_fen: '600000',
      ...set,
    },
    `${actors(rule, variant)} c join e on e.eid = c.eid join officer o0 on o0.dist = c.dist and o0.n = 0 join officer o1 on o1.dist = c.dist and o1.n = 1`,
  )

/** The certificate as the health authority has it. */
export const registered = (
  rule: string,
  variant: string,
  born: string,
  n = 0,
  set: Readonly<Record<string, string>> = {},
): string =>
  more(
    'birth_register',
    {
      certificate_no: certificateOf(n),
      born_on: `(${born})::date`,
      child_sex: `'1'`,
      child_count: '1',
      child_order: '1',
      delivery_kind: `'natural'`,
      mother_id: 'c.id',
      mother_name: 'c.name',
      issuing_region: `'410100'`,
      issued_on: `((${born})::date + 4)::date`,
      registered_on: `((${born})::date + 9)::date`,
      ...set,
    },
    `${actors(rule, variant)} c`,
  )

/** Insured as an employee of `eid` (SQL) from a day on, in one scheme. */
export const insured = (rule: string, variant: string, eid: string, from: string, n = 0): string =>
  `insert into x_enrollment(pid, scheme, eid, starts_on, n) select c.pid, '310', ${eid}, (${from})::date, ${n} from ${actors(rule, variant)} c`

/** Contributions of so many months, the last one `newest` months before `last` (a month as SQL). */
export const contributed = (
  rule: string,
  variant: string,
  of: {
    readonly eid: string
    readonly last: string
    readonly months: number
    readonly base?: string
    readonly paidOn?: string
  },
): string =>
  `insert into x_contribution(pid, scheme, for_month, paid_on, eid, base_fen, employer_ppm, personal_ppm)
   select c.pid, '310', c.m, ${of.paidOn ?? '(c.m + 12)::date'}, ${of.eid}, ${of.base ?? '600000'}, 80000, 20000
   from (select a.*, add_months(month_of((${of.last})::date), -b) as m from ${actors(rule, variant)} a cross join range(0, ${of.months}) t(b)) c`
