/** Amounts from which fraud of insurance funds is a crime (刑法 266, with the 2014 interpretation): national span and Henan's figure. */
import { type Basis, lawOf } from '../basis.ts'
import { type DatedValue, dated, valueOn } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

export type CrimeBand = 'large' | 'huge' | 'extreme'
export const crimeBands: Readonly<Record<CrimeBand, string>> = {
  large: '数额较大',
  huge: '数额巨大',
  extreme: '数额特别巨大',
}

const bands = (values: Readonly<Record<CrimeBand, bigint>>, basis: Basis): DatedValue[] =>
  Object.entries(values).map(([band, value]) => ({ from: judgedFrom, scope: { band }, value, basis }))

/** Amount of fraud from which the bands of 刑法 266 begin in Henan, in fen (scope column band). */
export const fraudCrimeFloor = dated(
  'fen',
  bands({ large: 500_000n, huge: 5_000_000n, extreme: 50_000_000n }, lawOf('criminal-law', '第266条(河南标准)', 'V2')),
)

/** Where the national span of the bands begins, in fen (scope column band): a province sets its figure within the span. */
export const fraudCrimeNationalFloor = dated(
  'fen',
  bands({ large: 300_000n, huge: 3_000_000n, extreme: 50_000_000n }, lawOf('criminal-law', '第266条(全国幅度)', 'V2')),
)

export interface CrimeAmount {
  readonly band: CrimeBand
  readonly label: string
  readonly floorFen: bigint
  readonly basis: Basis
}

/** The highest band that the amount reaches on the day; undefined below the lowest. */
export const crimeBandOf = (amountFen: bigint, day: string): CrimeAmount | undefined => {
  for (const band of ['extreme', 'huge', 'large'] as const) {
    const floor = valueOn(fraudCrimeFloor, day, { band })
    if (floor && amountFen >= BigInt(floor.value))
      return { band, label: crimeBands[band], floorFen: BigInt(floor.value), basis: floor.basis }
  }
  return undefined
}
