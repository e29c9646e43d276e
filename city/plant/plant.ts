/** What a planted case needs: the persons who play it, and the SQL that writes their rows and the truth. */

import { addMonths } from '#kernel/month.ts'
import { sqlText } from '#store/duck.ts'
import { firstSpareEmployer } from '../employers.ts'
import { firstSpareHospital } from '../medical.ts'
import { pensionNo } from '../pension.ts'
import type { City } from '../session.ts'

export interface Actor {
  readonly seg: string
  readonly sex?: '1' | '2'
  readonly cat?: 'male60' | 'female55' | 'female50'
  /** Earliest and latest day of birth. */
  readonly born: readonly [string, string]
}

export interface Part {
  readonly rule: string
  readonly variant: string
  readonly count: number
  readonly slots: readonly Actor[]
}

/** Births by which a person is plainly of the age that a part asks for, whatever the window (2023–2028). */
export const bornAs = {
  oldMan: ['1948-01-01', '1957-12-31'],
  oldWoman: ['1950-01-01', '1959-12-31'],
  adult: ['1980-01-01', '1992-12-31'],
  young: ['1993-01-01', '1999-12-31'],
} as const satisfies Record<string, readonly [string, string]>

export const pensioner: Actor = { seg: 'cast-ret', sex: '1', cat: 'male60', born: bornAs.oldMan }
export const worker: Actor = { seg: 'cast-worker', born: bornAs.adult }

export interface Plant {
  readonly rule: string
  /** Hospitals (level 2, with agreements) and employers that nobody else goes to: see `hospitalOf`, `employerOf`. */
  readonly spare?: (city: City) => { readonly hospitals?: number; readonly employers?: number }
  /** Variants of the violation (their counts together are the rule's number) and of the look-alikes. */
  readonly parts: (city: City) => readonly Part[]
  readonly write: (city: City) => readonly string[]
}

/** Deals the spare hospitals and employers, in the order of the plants. */
export const allotSpares = (city: City, plants: readonly Plant[]): void => {
  for (const { rule, spare } of plants) {
    const { hospitals = 0, employers = 0 } = spare?.(city) ?? {}
    city.spare.from.set(rule, { hospital: city.spare.hospitals, employer: city.spare.employers })
    city.spare.hospitals += hospitals
    city.spare.employers += employers
  }
}

/** SQL of prov.ix of the rule's spare hospital `n`, from 0; `n` may be SQL, as in 'c.k % 3'. */
export const hospitalOf = (city: City, rule: string, n: number | string): string =>
  `(${firstSpareHospital(city.people) + (city.spare.from.get(rule)?.hospital ?? 0)} + (${n}))::integer`

/** SQL of e.eid of the rule's spare employer `n`, from 0. */
export const employerOf = (city: City, rule: string, n: number | string): string =>
  `(${firstSpareEmployer(city) + (city.spare.from.get(rule)?.employer ?? 0)} + (${n}))::integer`

/** Splits the rule's number over the ways of breaking it; every way at least once. */
export const violations = (city: City, rule: string, ways: Readonly<Record<string, readonly Actor[]>>): Part[] => {
  const names = Object.keys(ways)
  return names.map((variant, index) => ({
    rule,
    variant,
    count: Math.max(1, Math.floor(city.planted / names.length) + (index < city.planted % names.length ? 1 : 0)),
    slots: ways[variant] ?? [],
  }))
}

export const lookAlikes = (city: City, rule: string, ways: Readonly<Record<string, readonly Actor[]>>): Part[] =>
  Object.entries(ways).map(([variant, slots]) => ({
    rule,
    variant,
    count: Math.max(1, Math.floor(city.planted / 4)),
    slots,
  }))

/** The persons of a part, for a `from`: all columns of `p`. */
export const actors = (rule: string, variant: string | readonly string[], slot = 0): string =>
  `(select * from p where cast_ and rule = '${rule}' and variant in (${[variant].flat().map(sqlText).join(', ')}) and slot = ${slot})`

export interface TruthSelect {
  readonly rule: string
  /** SQL expressions over `from`. Text values are taken as they are. */
  readonly subject: Readonly<Record<string, string>>
  readonly grain: Readonly<Record<string, string>>
  readonly amountFen: string
  readonly claims: string
  /** dataset → natural key by SQL expressions; several rows of one dataset as 'dataset#2'. Or SQL for the whole list. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, string>>>> | string
  readonly from: string
}

const json = (of: Readonly<Record<string, string>>): string =>
  `json_object(${Object.entries(of)
    .flatMap(([name, expression]) => [sqlText(name), `(${expression})::varchar`])
    .join(', ')})`

export const rowJson = (dataset: string, key: Readonly<Record<string, string>>): string =>
  `json_object('dataset', '${dataset.split('#')[0]}', 'natural_key', ${json(key)})`

/** One line of truth for each row of `from`. */
export const truth = (of: TruthSelect): string => `insert into truth
  select '${of.rule}', 'violation', ${json(of.subject)}, ${json(of.grain)}, (${of.amountFen})::varchar, ${sqlText(of.claims)}, null,
    ${
      typeof of.rows === 'string'
        ? of.rows
        : `[${Object.entries(of.rows)
            .map(([dataset, key]) => rowJson(dataset, key))
            .join(', ')}]`
    }
  from ${of.from}`

export interface LookAlikeSelect {
  readonly rule: string
  readonly subject: Readonly<Record<string, string>>
  readonly why: string
  readonly from: string
}

export const innocent = (of: LookAlikeSelect): string => `insert into truth
  select '${of.rule}', 'look-alike', ${json(of.subject)}, json_object(), null, null, ${sqlText(of.why)}, []
  from ${of.from}`

export const truthTable = `create table truth(rule varchar, kind varchar, subject json, grain json, amount_fen varchar, claims varchar, why varchar, file_rows json[])`

/** Months of the window's end, newest first: `b` months before the last, from `newest` to `oldest`, as `t(b)`. */
export const monthsBack = (newest: number, oldest: number): string => `cross join range(${newest}, ${oldest + 1}) t(b)`

/** A month `back` before the window's last as the day of birth of somebody `years` old in it. */
export const bornYears = (city: City, years: number, back = 0): readonly [string, string] => {
  const month = addMonths(city.lastMonth, -back - years * 12)
  return [`${month}-05`, `${month}-20`]
}

export interface Pay {
  readonly scheme?: string
  readonly item?: string
  readonly newest?: number
  readonly oldest?: number
  /** SQL over the actor `c` and month `m`. */
  readonly paidOn?: string
  readonly amount?: string
  readonly status?: string
  readonly n?: number
}

/** Pensions paid to actors, one a month, as `x_pension` rows. */
export const paid = (
  from: string,
  {
    scheme = '110',
    item = 'monthly',
    newest = 0,
    oldest = 5,
    paidOn = 'm + 14',
    amount = 'cast_fen(c.pid)',
    status = 'paid',
    n = 0,
  }: Pay = {},
): string =>
  `insert into x_pension(pid, scheme, item, for_month, paid_on, amount_fen, status, n)
   select c.pid, '${scheme}', '${item}', c.m, (${paidOn})::date, ${amount}, '${status}', ${n} from (select a.*, add_months(a.w1, -b) as m from ${from} a ${monthsBack(newest, oldest)}) c`

/** An ordinary assessment, years ago, for actors who draw a pension. */
export const assessed = (from: string, scheme = '110', category = 'male60', kind = 'normal'): string =>
  `insert into x_assessment(pid, scheme, kind, category, retired_on, benefit_from, approved_fen)
   select c.pid, '${scheme}', '${kind}', '${category}', c.birth + interval 60 year, add_months(month_of(c.birth), 721), cast_fen(c.pid) from ${from} c`

export const pensionKey = (month: string, scheme: string, n = '0', pid = 'c.pid'): Record<string, string> => ({
  agency_district: 'c.dist',
  payment_no: pensionNo({ pid, month, scheme: `'${scheme}'`, n }),
})

/** The planted payments of actors with their person, from which truth is told: columns of `p` and for_month, paid_fen. */
export const paidRows = (rule: string, variant: string | readonly string[], where: string, slot = 0): string =>
  `(select a.*, x.scheme as pay_scheme, x.for_month, x.amount_fen as paid_fen, x.n as pay_n from ${actors(rule, variant, slot)} a join x_pension x on x.pid = a.pid where ${where}) c`
