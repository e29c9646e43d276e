/**
 * Suspicion at subject level: open findings in force combine into a ranking of persons, providers, employers, accounts and
 * districts. For one subject each rule counts once, with the money of all its findings: points of its act, times one plus
 * the steps of money that it reaches. Every point names its rule and its findings; nothing else goes in, so a re-run that
 * changes no finding changes no rank.
 */
import type { Scalar } from '#law/dated.ts'
import { actPoints, moneySteps } from '#law/values/suspicion.ts'
import type { Queryable } from '#store/database.ts'

export type SuspectKind = 'person' | 'provider' | 'employer' | 'account' | 'district'

/** Columns of a finding's subject, grain or facts that name a suspect. */
const namedBy: Readonly<Record<Exclude<SuspectKind, 'district'>, string>> = {
  person: 'person_id',
  provider: 'provider_id',
  employer: 'employer_id',
  account: 'account_id',
}
export const suspectKinds: readonly SuspectKind[] = ['person', 'provider', 'employer', 'account', 'district']

export interface ScoredFinding {
  readonly fingerprint: string
  readonly rule: string
  readonly act: 'hold' | 'alert' | 'lead'
  readonly subject: Readonly<Record<string, string>>
  readonly grain: Readonly<Record<string, string | null>>
  readonly facts: Readonly<Record<string, unknown>>
  readonly district: string | null
  readonly atRiskFen: bigint
}

export interface SuspicionPart {
  readonly rule: string
  readonly act: 'hold' | 'alert' | 'lead'
  readonly points: number
  readonly atRiskFen: bigint
  readonly fingerprints: readonly string[]
}

export interface Suspect {
  readonly kind: SuspectKind
  /** A surrogate for persons and accounts, else a public code. */
  readonly key: string
  readonly rank: number
  readonly points: number
  readonly atRiskFen: bigint
  readonly findings: number
  readonly parts: readonly SuspicionPart[]
}

const value = (scalar: Scalar): bigint => BigInt(scalar.value as bigint | number)

const pointsOf = (act: keyof typeof actPoints, fen: bigint): number =>
  Number(value(actPoints[act])) * (1 + moneySteps.filter((step) => fen >= value(step)).length)

const keyOf = (finding: ScoredFinding, kind: SuspectKind): string | undefined => {
  if (kind === 'district') return finding.district ?? undefined
  const column = namedBy[kind]
  const named = finding.subject[column] ?? finding.grain[column] ?? finding.facts[column]
  return named === undefined || named === null || named === '' ? undefined : String(named)
}

const partsOf = (findings: readonly ScoredFinding[]): SuspicionPart[] =>
  [...Map.groupBy(findings, ({ rule }) => rule)]
    .map(([rule, group]): SuspicionPart => {
      const atRiskFen = group.reduce((sum, one) => sum + one.atRiskFen, 0n)
      const act = (group[0] as ScoredFinding).act
      return {
        rule,
        act,
        points: pointsOf(act, atRiskFen),
        atRiskFen,
        fingerprints: group.map(({ fingerprint }) => fingerprint).sort(),
      }
    })
    .sort((left, right) => right.points - left.points || left.rule.localeCompare(right.rule))

/** Most points first; of equal points the more money, then the first fingerprint, which is the same in every installation. */
export const suspicion = (findings: readonly ScoredFinding[], kind: SuspectKind): Suspect[] => {
  const byKey = Map.groupBy(findings, (finding) => keyOf(finding, kind))
  byKey.delete(undefined)
  return [...byKey]
    .map(([key, group]) => {
      const parts = partsOf(group)
      return {
        kind,
        key: key as string,
        points: parts.reduce((sum, { points }) => sum + points, 0),
        atRiskFen: parts.reduce((sum, { atRiskFen }) => sum + atRiskFen, 0n),
        findings: group.length,
        parts,
        first: group.map(({ fingerprint }) => fingerprint).sort()[0] as string,
      }
    })
    .sort(
      (left, right) =>
        right.points - left.points ||
        (right.atRiskFen > left.atRiskFen ? 1 : right.atRiskFen < left.atRiskFen ? -1 : 0) ||
        left.first.localeCompare(right.first),
    )
    .map(({ first: _first, ...suspect }, index) => ({ ...suspect, rank: index + 1 }))
}

interface Row {
  fingerprint: string
  rule: string
  act: 'hold' | 'alert' | 'lead'
  subject: Record<string, string>
  grain: Record<string, string | null>
  facts: Record<string, unknown>
  district: string | null
  at_risk_fen: bigint
}

/** Open findings of rules in force; those on trial accuse nobody. */
export const scoredFindings = async (database: Queryable): Promise<ScoredFinding[]> => {
  const { rows } = await database.query<Row>(
    `select fingerprint, rule, act, subject, grain, facts, district, at_risk_fen from screening.finding where state = 'open' and not trial and not is_dismissed`,
  )
  return rows.map(({ at_risk_fen, ...row }) => ({ ...row, atRiskFen: at_risk_fen }))
}
