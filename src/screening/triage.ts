/**
 * 首轮分批: a first load brings old hits by the ten thousand. They are cut into tranches by whether money still goes out, by
 * limitation and by money, each with a date; what is found afterwards is daily work. A finding belongs to the first tranche
 * whose words fit it.
 */
import { addMonths, type Day, lastDay, monthOf, monthsBetween } from '#kernel/month.ts'
import { zz27 } from '#law/basis.ts'
import { type Scalar, valueOn } from '#law/dated.ts'
import { penaltyMonthTerm } from '#law/values/terms.ts'
import { largeFen, limitationNearMonths, stillLeakingMonths, trancheMonths } from '#law/values/triage.ts'
import { defineStep } from '#workflow/take.ts'

export interface Untreated {
  readonly fingerprint: string
  readonly rule: string
  readonly act: 'hold' | 'alert' | 'lead'
  readonly foundOn: Day
  readonly atRiskFen: bigint
  /** Subject as text: findings of one subject are large together. */
  readonly subject: string
}

export interface Tranche {
  readonly rank: number
  readonly name: string
  readonly why: string
  readonly dueOn: Day
  readonly findings: readonly Untreated[]
  readonly atRiskFen: bigint
}

const number = (scalar: Scalar): number => Number(scalar.value)

const names = [
  ['仍在流失', '拦停类疑点,发生月距评价日不超过两个月,钱还在往外付'],
  ['时效将届', '距行政处罚时效届满不足六个月'],
  ['大额', '同一对象疑点金额合计达到一万元'],
  ['一般', '时效以内的其余疑点'],
  ['已过处罚时效', '不再处罚,仍应追回的只作追回'],
] as const

/** Months of the limitation of penalties on the day. @throws RangeError where the law has none. */
const limitationMonths = (day: Day): number => {
  const term = valueOn(penaltyMonthTerm, day, { step: 'limitation' })
  if (!term) throw new RangeError(`no limitation of penalties on ${day}`)
  return Number(term.value)
}

/** The place (0…4) of a finding among the tranches. */
const placeOf = (finding: Untreated, asOf: Day, large: ReadonlySet<string>): number => {
  const age = monthsBetween(monthOf(finding.foundOn), monthOf(asOf))
  const left = limitationMonths(asOf) - age
  if (finding.act === 'hold' && age <= number(stillLeakingMonths)) return 0
  if (left < 0) return 4
  if (left <= number(limitationNearMonths)) return 1
  return large.has(finding.subject) ? 2 : 3
}

/** Every finding in exactly one tranche; empty tranches are left out. */
export const tranchesOf = (findings: readonly Untreated[], asOf: Day): Tranche[] => {
  const sums = new Map<string, bigint>()
  for (const { subject, atRiskFen } of findings) sums.set(subject, (sums.get(subject) ?? 0n) + atRiskFen)
  const large = new Set(
    [...sums].filter(([, sum]) => sum >= BigInt(largeFen.value as bigint)).map(([subject]) => subject),
  )
  const byPlace = Map.groupBy(findings, (finding) => placeOf(finding, asOf, large))
  return names.flatMap(([name, why], place): Tranche[] => {
    const of = byPlace.get(place)
    if (!of) return []
    return [
      {
        rank: place + 1,
        name,
        why,
        dueOn: lastDay(addMonths(monthOf(asOf), number(trancheMonths[place] as Scalar))),
        findings: of,
        atRiskFen: of.reduce((sum, { atRiskFen }) => sum + atRiskFen, 0n),
      },
    ]
  })
}

/** Takes the open findings of rules in force that no tranche has yet, and cuts them. */
export const triage = defineStep({
  name: 'triage',
  label: '首轮分批',
  basis: [zz27('十一(七)'), zz27('三(一)')],
  secondPerson: { notNeeded: '分批只定先后和时限,不改变疑点,也不作处理' },
  async apply({ asOf }: { readonly asOf: Day }, { client }) {
    const { rows } = await client.query<{
      fingerprint: string
      rule: string
      act: Untreated['act']
      found_on: string
      at_risk_fen: bigint
      subject: string
    }>(
      `select fingerprint, rule, act, found_on, at_risk_fen, subject_kind || subject::text as subject
       from screening.finding where is_active and not trial and tranche is null and found_on <= $1 for update`,
      [asOf],
    )
    const tranches = tranchesOf(
      rows.map(({ found_on, at_risk_fen, ...row }) => ({ ...row, foundOn: found_on, atRiskFen: at_risk_fen })),
      asOf,
    )
    const numbered = await client.query<{ n: bigint }>(`select nextval('screening.triage_number') as n`)
    const number = (numbered.rows[0] as { n: bigint }).n
    for (const { rank, name, why, dueOn, findings, atRiskFen } of tranches) {
      const made = await client.query<{ id: bigint }>(
        `insert into screening.tranche (triage, rank, name, why, due_on, findings, at_risk_fen) values ($1, $2, $3, $4, $5, $6, $7) returning id`,
        [number, rank, name, why, dueOn, findings.length, atRiskFen],
      )
      await client.query('update screening.finding set tranche = $1 where fingerprint = any($2)', [
        (made.rows[0] as { id: bigint }).id,
        findings.map(({ fingerprint }) => fingerprint),
      ])
    }
    const counts = tranches.map(({ findings, ...rest }) => ({ ...rest, findings: findings.length }))
    return { subject: { kind: 'triage', id: number.toString() }, payload: { asOf, tranches: counts }, result: counts }
  },
})
