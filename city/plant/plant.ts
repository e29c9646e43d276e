/** What a planted case needs: the persons who play it, and the SQL that writes their rows and the truth. */
import { sqlText } from '#store/duck.ts'
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
  /** Variants of the violation (their counts together are the rule's number) and of the look-alikes. */
  readonly parts: (city: City) => readonly Part[]
  readonly write: (city: City) => readonly string[]
}

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
  Object.entries(ways).map(([variant, slots]) => ({ rule, variant, count: Math.max(1, Math.floor(city.planted / 4)), slots }))

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
  /** dataset → natural key by SQL expressions; several rows of one dataset as 'dataset#2'. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly from: string
}

const json = (of: Readonly<Record<string, string>>): string =>
  `json_object(${Object.entries(of)
    .flatMap(([name, expression]) => [sqlText(name), `(${expression})::varchar`])
    .join(', ')})`

/** One line of truth for each row of `from`. */
export const truth = (of: TruthSelect): string => `insert into truth
  select '${of.rule}', 'violation', ${json(of.subject)}, ${json(of.grain)}, (${of.amountFen})::varchar, ${sqlText(of.claims)}, null,
    [${Object.entries(of.rows)
      .map(([dataset, key]) => `json_object('dataset', '${dataset.split('#')[0]}', 'natural_key', ${json(key)})`)
      .join(', ')}]
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
