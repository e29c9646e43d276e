/** What a case is about in money: consequences of the conduct, what was told, decisions with their terms, claims, referrals. */

import type { Who } from '#access/who.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { dayOf } from '#kernel/clock.ts'
import type { Day } from '#kernel/month.ts'
import { citeBasis } from '#law/basis.ts'
import { clauseLabel } from '#law/clauses.ts'
import { orderKinds } from '#law/values/consequence-lists.ts'
import { type Consequence, consequencesOf } from '#law/values/consequences.ts'
import { type CrimeAmount, crimeBandOf } from '#law/values/crime-amounts.ts'
import { urgentLevelOf, urgentLevels } from '#law/values/urgent-report.ts'
import type { Database, Queryable } from '#store/database.ts'
import { findCase, type HeldCase } from '../core/held-case.ts'
import { type ClaimLine, listClaims } from '../recoveries/read-claims.ts'
import { type PoliceStanding, policeStanding } from '../referrals/crime.ts'
import { type Referral, readReferrals } from '../referrals/referral.ts'
import { type DecisionKind, decisionKinds } from './decide.ts'
import { type FineBase, type FineCondition, fineBases, fineConditions, lawsOfFines } from './fine-laws.ts'
import { ordersOpen } from './orders.ts'
import { lastCorrection } from './plan-fine.ts'
import { readTold, type Told } from './told.ts'

export interface ShownDecision {
  readonly id: string
  readonly kind: DecisionKind
  readonly kindLabel: string
  readonly decidedOn: Day
  readonly decidedBy: string
  readonly grounds: Readonly<Record<string, unknown>>
  readonly servedOn: Day | null
  readonly reviewUntil: Day | null
  readonly suitUntil: Day | null
  readonly revokedOn: Day | null
  readonly revokeWhy: string | null
}

export interface ShownConsequence {
  readonly item: string
  readonly itemLabel: string
  readonly act: string
  readonly orders: readonly { readonly kind: keyof typeof orderKinds; readonly label: string }[]
  /** What a fine can be reckoned on, and what must be established for it. */
  readonly bases: readonly { readonly base: FineBase; readonly label: string }[]
  readonly conditions: readonly { readonly condition: FineCondition; readonly label: string }[]
  readonly correctedFirstBy: Consequence['correctedFirstBy']
  readonly discipline: boolean
  readonly licence: boolean
  readonly creditRecord: boolean
  readonly crime: boolean
  readonly resignBan: Consequence['resignBan']
  readonly basis: readonly string[]
  readonly note: string | null
}

export interface CaseMoney {
  readonly revision: number
  readonly partyIsPerson: boolean
  readonly schemes: readonly string[]
  readonly establishedFen: bigint | null
  readonly consequence: ShownConsequence | null
  readonly correction: { readonly outcome: string | null; readonly dueOn: string } | null
  readonly told: Told | null
  readonly decisions: readonly ShownDecision[]
  readonly claims: readonly ClaimLine[]
  readonly referrals: readonly Referral[]
  readonly crime: { readonly reached: CrimeAmount | null; readonly standing: PoliceStanding }
  readonly urgent: { readonly level: string | null; readonly reported: boolean }
  readonly leaders: readonly { readonly id: string; readonly name: string }[]
  readonly chairs: readonly { readonly id: string; readonly name: string }[]
}

const shownConsequence = (held: HeldCase, day: Day): ShownConsequence | null => {
  const found = held.conduct === null ? undefined : consequencesOf(held.conduct, day)
  if (!found) return null
  const laws = lawsOfFines(found.fines)
  const bases = new Set(laws.flatMap(({ base }) => (base === null ? [] : [base])))
  const conditions = new Set(
    laws.flatMap(({ condition }): FineCondition[] =>
      condition === null ? [] : condition === 'serious-or-not-corrected' ? ['serious', 'not-corrected'] : [condition],
    ),
  )
  return {
    item: found.item,
    itemLabel: clauseLabel(found.item),
    act: found.act,
    orders: ordersOpen(found).map((kind) => ({ kind, label: orderKinds[kind] })),
    bases: [...bases].map((base) => ({ base, label: fineBases[base] })),
    conditions: [...conditions].map((condition) => ({ condition, label: fineConditions[condition] })),
    correctedFirstBy: found.correctedFirstBy,
    discipline: found.discipline,
    licence: found.licence,
    creditRecord: found.creditRecord,
    crime: found.crime,
    resignBan: found.resignBan,
    basis: found.basis.map(citeBasis),
    note: found.note,
  }
}

interface DecisionRow {
  id: string
  kind: DecisionKind
  decided_on: Day
  decided_by: string
  grounds: Record<string, unknown>
  served_on: Day | null
  review_until: Day | null
  suit_until: Day | null
  revoked_on: Day | null
  revoke_why: string | null
}

const decisionsOf = async (client: Queryable, caseId: string): Promise<ShownDecision[]> => {
  const { rows } = await client.query<DecisionRow>(
    `select d.id, d.kind, d.decided_on, coalesce(p.name, d.decided_by) as decided_by, d.grounds, d.served_on, d.review_until, d.suit_until,
       d.revoked_on, d.revoke_why
     from cases.decision d left join access.person p on p.id = d.decided_by where d.case_id = $1 order by d.decided_on, d.id`,
    [caseId],
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    kindLabel: decisionKinds[row.kind],
    decidedOn: row.decided_on,
    decidedBy: row.decided_by,
    grounds: row.grounds,
    servedOn: row.served_on,
    reviewUntil: row.review_until,
    suitUntil: row.suit_until,
    revokedOn: row.revoked_on,
    revokeWhy: row.revoke_why,
  }))
}

const holdersOf = async (
  client: Queryable,
  post: string,
  authority: string,
  day: Day,
): Promise<{ id: string; name: string }[]> => {
  const { rows } = await client.query<{ id: string; name: string }>(
    `select distinct p.id, p.name from access.person p join access.post_holding h on h.person = p.id join access.organisation o on o.id = p.organisation
     where h.post = $1 and h.valid_from <= $3 and (h.valid_to is null or $3 < h.valid_to) and p.disabled_at is null and $2 = any(o.authorities)
     order by p.name`,
    [post, authority, day],
  )
  return rows
}

/** @throws Refusal CASE_UNKNOWN, also where the scope does not reach. */
export const readCaseMoney = async (
  database: Database,
  keys: VaultKeys,
  who: Who,
  caseId: string,
  at: Date,
): Promise<CaseMoney> => {
  const today = dayOf(at)
  const held = await findCase(database.pool, { caseId, scope: who.scope })
  const { claims } = await listClaims(database, keys, who.scope, { caseId }, { limit: 200, today })
  return database.transaction(async (client) => {
    const referrals = await readReferrals(client, caseId)
    const amount = held.establishedFen ?? held.atRiskFen
    const level = urgentLevelOf(amount, today, false)
    return {
      revision: held.revision,
      partyIsPerson: held.party.kind === 'person',
      schemes: held.schemes,
      establishedFen: held.establishedFen,
      consequence: shownConsequence(held, today),
      correction: (await lastCorrection(client, caseId)) ?? null,
      told: (await readTold(client, caseId)) ?? null,
      decisions: await decisionsOf(client, caseId),
      claims,
      referrals,
      crime: { reached: crimeBandOf(amount, today) ?? null, standing: await policeStanding(client, caseId) },
      urgent: {
        level: level === undefined ? null : urgentLevels[level],
        reported: referrals.some(({ kind }) => kind === 'urgent-report'),
      },
      leaders: await holdersOf(client, 'leader', held.authority, today),
      chairs: await holdersOf(client, 'hearing_chair', held.authority, today),
    }
  })
}
