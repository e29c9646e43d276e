/**
 * 罚款怎么算: every law that meets the act on its day, each with its range; which of them prevails and why; the notice's own number
 * beside them; limitation, hearing, discretion. One act is fined once, at the higher range (行政处罚法 29); where the law became
 * milder before the decision, the milder one is applied (37).
 */
import type { Day } from '#kernel/month.ts'
import { type Basis, citeBasis } from '#law/basis.ts'
import { valueOn } from '#law/dated.ts'
import { consequencesOf } from '#law/values/consequences.ts'
import type { Circumstance } from '#law/values/discretion.ts'
import { type BandRange, bandsOf, type Proposed, proposedBand } from './discretion.ts'
import {
  conductWords,
  type FineBase,
  type FineCondition,
  type FineLaw,
  fineBases,
  fineConditions,
  lawsOfFines,
} from './fine-laws.ts'
import { type HearingRight, hearingRightOf, type Party } from './hearing-right.ts'
import { type Limitation, limitationOf } from './limitation.ts'

export interface FineAsked {
  /** Clause item of the conduct: '五(五)3', '六(五)2', '十二(七)', '十二(七)/2'. */
  readonly item: string
  /** Last day of the act: its law is the act's law. */
  readonly endedOn: Day
  /** Day on which it was found out. */
  readonly foundOn: Day
  readonly decidedOn: Day
  readonly party: Party
  readonly scheme: string | null
  readonly authority: 'hrss' | 'nhsa'
  readonly bases: Readonly<Partial<Record<FineBase, bigint>>>
  /** Conditions that are established: intent, serious, not-corrected. */
  readonly established: readonly Exclude<FineCondition, 'serious-or-not-corrected'>[]
  readonly circumstances: readonly Circumstance[]
  /** For limitation: 涉及金融安全等且有危害后果. */
  readonly isGrave?: boolean
}

export type Standing = 'prevails' | 'lower' | 'yields' | 'notice' | 'not-met'

export interface FineLine {
  readonly conduct: string
  readonly label: string
  readonly basis: Basis
  readonly cite: string
  readonly isNotice: boolean
  readonly base: { readonly code: FineBase; readonly label: string; readonly fen: bigint } | null
  /** '2—5 倍'; null for a range in money. */
  readonly multiple: string | null
  readonly leastFen: bigint | null
  readonly mostFen: bigint | null
  readonly standing: Standing
  readonly why: string
  /** The notice's base is not the one that law names. */
  readonly isRisky: boolean
}

export interface FineReckoning {
  readonly item: string
  /** Whose law was applied: of the act's last day, or of the decision where that is milder. */
  readonly lawDay: Day
  readonly lines: readonly FineLine[]
  /** undefined: nobody may be fined, `noFine` says why. */
  readonly prevailing: FineLine | undefined
  readonly noFine: string | null
  readonly limitation: Limitation
  readonly bands: readonly BandRange[]
  readonly proposed: Proposed
  /** Hearing at the highest fine that is possible; the one that counts is of the fine told. */
  readonly hearing: HearingRight | null
  readonly decidedBy: string
  readonly notes: readonly string[]
}

const million = 1_000_000n
const times = (ppm: number): string => `${ppm / 1_000_000}`

const isEstablished = (asked: FineAsked, condition: FineCondition | null): boolean => {
  if (condition === null) return true
  if (condition !== 'serious-or-not-corrected') return asked.established.includes(condition)
  return asked.established.includes('serious') || asked.established.includes('not-corrected')
}

/** What law says about the act on the day; undefined where it was not in force or is for others. */
const lineOf = (asked: FineAsked, law: FineLaw, day: Day): FineLine | undefined => {
  const least = valueOn(law.table, day, { conduct: law.conduct, bound: 'least' })
  const most = valueOn(law.table, day, { conduct: law.conduct, bound: 'most' })
  if (!least || !most) return undefined
  if (law.authority !== null && law.authority !== asked.authority) return undefined
  if (law.schemes !== null && !(asked.scheme !== null && law.schemes.includes(asked.scheme))) return undefined
  if (law.party !== null && law.party !== asked.party) return undefined
  const baseFen = law.base === null ? undefined : asked.bases[law.base]
  const base =
    law.base === null || baseFen === undefined ? null : { code: law.base, label: fineBases[law.base], fen: baseFen }
  const isMultiple = law.base !== null
  const known = !isMultiple || (base !== null && base.fen > 0n)
  const fen = (value: unknown, up: boolean): bigint | null => {
    if (!known) return null
    if (!isMultiple) return BigInt(value as bigint)
    return ((base as { fen: bigint }).fen * BigInt(value as number) + (up ? million - 1n : 0n)) / million
  }
  const missing = !known
    ? `没有认定${fineBases[law.base as FineBase]}`
    : isEstablished(asked, law.condition)
      ? ''
      : `须${fineConditions[law.condition as FineCondition]}`
  return {
    conduct: law.conduct,
    label: conductWords[law.conduct] ?? law.conduct,
    basis: least.basis,
    cite: citeBasis(least.basis),
    isNotice: law.isNotice,
    base,
    multiple: isMultiple ? `${times(Number(least.value))}—${times(Number(most.value))} 倍` : null,
    leastFen: fen(least.value, true),
    mostFen: fen(most.value, false),
    standing: missing === '' ? (law.isNotice ? 'notice' : 'lower') : 'not-met',
    why: missing === '' ? law.risk : missing,
    isRisky: law.isNotice && law.base === 'notice-unpaid',
  }
}

const isHigher = (left: FineLine, right: FineLine): boolean => {
  const [a, b] = [left.mostFen as bigint, right.mostFen as bigint]
  return a === b ? (left.leastFen as bigint) > (right.leastFen as bigint) : a > b
}

interface Judged {
  readonly lines: readonly FineLine[]
  readonly prevailing: FineLine | undefined
}

const judged = (asked: FineAsked, day: Day): Judged => {
  const laws = lawsOfFines(consequencesOf(asked.item, day)?.fines ?? [])
  const found = laws.flatMap((law) => {
    const line = lineOf(asked, law, day)
    return line ? [{ law, line }] : []
  })
  const met = new Set(found.filter(({ line }) => line.standing === 'lower').map(({ line }) => line.conduct))
  const lines = found.map(({ law, line }) =>
    line.standing === 'lower' && law.yieldsTo !== null && met.has(law.yieldsTo)
      ? { ...line, standing: 'yields' as const }
      : line,
  )
  const prevailing = lines
    .filter(({ standing }) => standing === 'lower')
    .reduce<FineLine | undefined>((best, line) => (best === undefined || isHigher(line, best) ? line : best), undefined)
  return {
    prevailing: prevailing && { ...prevailing, standing: 'prevails' },
    lines: lines.map((line) =>
      line === prevailing
        ? { ...line, standing: 'prevails', why: line.why || '同一行为只罚一次,按数额高的规定(行政处罚法第29条)' }
        : line.standing === 'lower'
          ? { ...line, why: line.why || '数额不高于所适用的规定,不另罚(行政处罚法第29条)' }
          : line,
    ),
  }
}

const noFineOf = (
  asked: FineAsked,
  { lines, prevailing }: Judged,
  limitation: Limitation,
  proposed: Proposed,
): string | null => {
  if (limitation.isBarred) return limitation.says
  if (prevailing === undefined) {
    if (lines.length === 0) return `行为当日没有可以适用的罚款规定;责令改正、退回不受影响`
    const lacking = [...new Set(lines.filter(({ standing }) => standing === 'not-met').map(({ why }) => why))]
    return `不能罚款:${lacking.join(';') || '只有本通知的规定,不能作为罚款依据'}`
  }
  if (proposed.band === null) return `有不予处罚的情形:${proposed.because.join('、')}`
  return asked.decidedOn < asked.endedOn ? '决定日不能早于行为终了日' : null
}

/** @throws RangeError for an item without consequences. */
export const reckonFine = (asked: FineAsked): FineReckoning => {
  if (!consequencesOf(asked.item, asked.endedOn)) throw new RangeError(`no item of consequences: ${asked.item}`)
  const then = judged(asked, asked.endedOn)
  const now = judged(asked, asked.decidedOn)
  const isMilder =
    then.prevailing !== undefined && (now.prevailing === undefined || isHigher(then.prevailing, now.prevailing))
  const applied = isMilder ? now : then
  const { prevailing } = applied
  const limitation = limitationOf(asked.endedOn, asked.foundOn, asked.isGrave ?? false)
  const proposed = proposedBand(asked.circumstances)
  const noFine = noFineOf(asked, applied, limitation, proposed)
  const [least, most] = [prevailing?.leastFen ?? 0n, prevailing?.mostFen ?? 0n]
  return {
    item: asked.item,
    lawDay: isMilder ? asked.decidedOn : asked.endedOn,
    lines: applied.lines,
    prevailing: noFine === null ? prevailing : undefined,
    noFine,
    limitation,
    bands: noFine === null ? bandsOf(least, most, asked.decidedOn) : [],
    proposed,
    hearing: noFine === null ? hearingRightOf(most, asked.party, asked.decidedOn) : null,
    decidedBy: `${asked.authority === 'hrss' ? '人力资源社会保障' : '医疗保障'}行政部门负责人;情节复杂或者处罚较重的先经集体讨论`,
    notes: [
      ...(isMilder ? ['决定时的规定较轻,适用决定时的规定(行政处罚法第37条)'] : []),
      ...(applied.lines.some(({ isRisky }) => isRisky) ? ['本通知的基数有争议,不以其计算'] : []),
      ...(prevailing && prevailing.basis.mark !== 'V' ? ['所适用的规定尚未核对原文,决定前请核对'] : []),
    ],
  }
}
