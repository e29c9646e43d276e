/** Employers of planted cases, one of its own (or several) for each case, and what they do for their staff. */
import { assessmentNo } from '../assessed.ts'
import type { City } from '../session.ts'
import { more } from './more.ts'
import { employerOf, monthsBack, type Part } from './plant.ts'

export interface CaseEmployers {
  readonly spare: (city: City) => { readonly employers: number }
  /** SQL of e.eid of the case of `c`; `nth` of its employers where it has several. */
  readonly of: (city: City, variant: string, nth?: string) => string
}

/** @param each employers of one case. */
export const caseEmployers = (
  rule: string,
  parts: (city: City) => readonly Part[],
  each: (part: Part) => number = () => 1,
): CaseEmployers => ({
  spare: (city) => ({ employers: parts(city).reduce((sum, part) => sum + part.count * each(part), 0) }),
  of: (city, variant, nth = '0') => {
    const all = parts(city)
    const at = all.findIndex((part) => part.variant === variant)
    const before = all.slice(0, at).reduce((sum, part) => sum + part.count * each(part), 0)
    return employerOf(city, rule, `${before} + c.k * ${each(all[at] as Part)} + ${nth}`)
  },
})

/** All persons of a variant, or those of some slots. */
export const everySlot = (rule: string, variant: string, from = 0, to = 99): string =>
  `(select * from p where cast_ and rule = '${rule}' and variant = '${variant}' and slot between ${from} and ${to})`

export interface Wage {
  /** SQL of the employer's e.eid over the actor `c`. */
  readonly eid: string
  readonly newest?: number
  readonly oldest?: number
  /** The first month instead of months back, as a SQL date; `oldest` then counts onwards. */
  readonly since?: string
  readonly amount?: string
  readonly kind?: string
  readonly employedFrom?: string
  readonly n?: number
}

/** Taxed wages, one a month. */
export const waged = (
  from: string,
  { eid, newest = 0, oldest = 0, since, amount = 'c.wage_fen', kind = 'wage', employedFrom, n = 0 }: Wage,
): string =>
  more(
    'taxed_wage',
    {
      tax_record_no: `'SX' || no9(c.pid) || yymm(c.m) || '${n}'`,
      person_id: 'c.id',
      person_name: 'c.name',
      employer_id: 'e.uscc',
      employer_name: 'e.name',
      for_month: 'c.m',
      income_kind: `'${kind}'`,
      income_fen: amount,
      filed_on: '(add_months(c.m, 1) + 9)::date',
      ...(employedFrom ? { employed_from: employedFrom } : {}),
    },
    `(select a.*, ${since ? `add_months(${since}, b)` : 'add_months(a.w1, -b)'} as m from ${from} a ${monthsBack(newest, oldest)}) c join e on e.eid = ${eid}`,
  )

export interface Assessment {
  readonly eid: string
  /** SQL date of the month. */
  readonly month: string
  readonly scheme?: string
  readonly version?: number
  readonly base: string
  /** Parts per million, as SQL. */
  readonly employerPpm?: string
  readonly personalPpm?: string
  /** Instead of base × rate. */
  readonly employerDue?: string
  readonly more?: Readonly<Record<string, string>>
}

/** One version of one month's assessment. */
export const assessedAs = (from: string, of: Assessment): string => {
  const { employerPpm = '160000', personalPpm = '80000', scheme = '110', version = 1 } = of
  return more(
    'contribution_assessment',
    {
      contribution_assessment_no: assessmentNo({ pid: 'c.pid', month: of.month, scheme: `'${scheme}'` }),
      version: `${version}`,
      person_id: 'c.id',
      person_name: 'c.name',
      scheme: `'${scheme}'`,
      employer_id: 'e.uscc',
      employer_name: 'e.name',
      insured_kind: `'employee'`,
      for_month: of.month,
      base_fen: of.base,
      employer_rate_ppm: `(${employerPpm})::integer`,
      personal_rate_ppm: `(${personalPpm})::integer`,
      employer_due_fen: of.employerDue ?? `share(${of.base}, ${employerPpm})`,
      personal_due_fen: `share(${of.base}, ${personalPpm})`,
      due_on: `(${of.month} + 24)::date`,
      assessed_on: `(${of.month} + ${2 + version})::date`,
      agency_district: 'c.dist',
      ...of.more,
    },
    `${from} c join e on e.eid = ${of.eid}`,
  )
}

export const assessedKey = (month: string, scheme = '110', version = 1): Record<string, string> => ({
  agency_district: 'c.dist',
  contribution_assessment_no: assessmentNo({ pid: 'c.pid', month, scheme: `'${scheme}'` }),
  version: `${version}`,
})

export interface ArrearsRecord {
  readonly eid: string
  readonly kind: string
  readonly n: number
  readonly month: string
  readonly on: string
  readonly amount?: string
  readonly more?: Readonly<Record<string, string>>
}

export const recordNo = (n: number): string => `'QX' || no9(c.pid) || ${n}`

/** One line of the arrears ledger, of one month of the pension scheme. */
export const ledger = (from: string, of: ArrearsRecord): string =>
  more(
    'arrears_and_waiver',
    {
      record_no: recordNo(of.n),
      employer_id: 'e.uscc',
      employer_name: 'e.name',
      scheme: `'110'`,
      record_kind: `'${of.kind}'`,
      from_month: of.month,
      to_month: of.month,
      amount_fen: of.amount ?? '1000000',
      occurred_on: `(${of.on})::date`,
      agency_district: 'c.dist',
      ...of.more,
    },
    `${from} c join e on e.eid = ${of.eid}`,
  )

/** A contribution told in its own fields, where the core of `contributionRows` does not reach. */
export const contributed = (from: string, month: string, set: Readonly<Record<string, string>>): string =>
  more(
    'contribution',
    {
      contribution_no: `'JX' || no9(c.pid) || yymm(${month})`,
      person_id: 'c.id',
      person_name: 'c.name',
      scheme: `'110'`,
      employer_id: 'e.uscc',
      employer_name: 'e.name',
      insured_kind: `'employee'`,
      for_month: month,
      paid_on: `(${month} + 9)::date`,
      contribution_kind: `'normal'`,
      base_fen: `base_of(c.wage_fen, ${month})`,
      employer_fen: `share(base_of(c.wage_fen, ${month}), 160000)`,
      personal_fen: `share(base_of(c.wage_fen, ${month}), 80000)`,
      credited_on: `(${month} + 11)::date`,
      collector: `'tax'`,
      agency_district: 'c.dist',
      ...set,
    },
    from,
  )
