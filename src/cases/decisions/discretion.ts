/** 裁量: the bands of a lawful range in fen, and the band that the circumstances lead to. No band reaches outside the range. */
import type { Day } from '#kernel/month.ts'
import { valueOn } from '#law/dated.ts'
import { type Band, bands, type Circumstance, circumstances, discretionBand } from '#law/values/discretion.ts'

export interface BandRange {
  readonly band: Band
  readonly label: string
  readonly fromFen: bigint
  readonly toFen: bigint
}

const million = 1_000_000n
const edge = (band: Band, bound: 'from' | 'to', day: Day): bigint => {
  const found = valueOn(discretionBand, day, { band, bound })
  if (!found) throw new RangeError(`no band ${band} on ${day}`)
  return BigInt(found.value)
}

/** Edges are rounded inwards to whole fen, so that the least and the most of the law are kept exactly. */
export const bandsOf = (leastFen: bigint, mostFen: bigint, day: Day): readonly BandRange[] => {
  const span = mostFen - leastFen
  return (Object.keys(bands) as Band[]).map((band) => ({
    band,
    label: bands[band],
    fromFen: leastFen + (span * edge(band, 'from', day) + million - 1n) / million,
    toFen: leastFen + (span * edge(band, 'to', day)) / million,
  }))
}

export interface Proposed {
  /** null: circumstances under which nobody is fined. */
  readonly band: Band | null
  readonly because: readonly string[]
}

/** Circumstances of both kinds are weighed against each other: the ordinary band, unless reasons lead elsewhere. */
export const proposedBand = (found: readonly Circumstance[]): Proposed => {
  const because = found.map((one) => circumstances[one].label)
  const leads = new Set<string>(found.map((one) => circumstances[one].leads))
  if (leads.has('none')) return { band: null, because }
  const lighter = leads.has('lighter')
  const heavier = leads.has('heavier')
  if (lighter && !heavier) return { band: 'lighter', because }
  if (heavier && !lighter) return { band: 'heavier', because }
  return { band: 'ordinary', because }
}
