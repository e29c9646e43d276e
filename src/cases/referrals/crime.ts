/** 涉嫌犯罪: from which amount the transfer has to be put to decision, and that no fine takes its place (移送规定 5—12). */
import { showYuan } from '#kernel/fen.ts'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import { type CrimeAmount, crimeBandOf } from '#law/values/crime-amounts.ts'
import type { Queryable } from '#store/database.ts'
import type { HeldCase } from '../core/held-case.ts'
import type { PlannedFine } from '../decisions/plan-fine.ts'

const fraudConducts: ReadonlySet<string> = new Set([
  'fraud',
  'agency-fraud',
  'injury-fraud',
  'unemployment-fraud',
  'medical-fraud',
])

/** The fraud's amount as a crime; undefined where it is none or below Henan's figure. */
export const crimeOf = ({ input, reckoning }: PlannedFine, day: Day): CrimeAmount | undefined => {
  if (!input.established.includes('intent') || !fraudConducts.has(reckoning.prevailing?.conduct ?? '')) return undefined
  return crimeBandOf(input.bases.defrauded ?? 0n, day)
}

export interface PoliceStanding {
  /** Decided by the head: 'transfer' or 'not'; null: nobody has decided. */
  readonly decided: 'transfer' | 'not' | null
  /** What the police answered; null: not yet. */
  readonly outcome: string | null
}

export const policeStanding = async (client: Queryable, caseId: string): Promise<PoliceStanding> => {
  const { rows } = await client.query<{ decided: 'transfer' | 'not'; outcome: string | null }>(
    `select r.content ->> 'decided' as decided,
       (select o.content ->> 'outcome' from cases.referral_out o where o.case_id = r.case_id and o.kind = 'police' order by o.decided_on desc, o.due_at desc limit 1) as outcome
     from cases.record r where r.case_id = $1 and r.step = 'refer-police' order by r.id desc limit 1`,
    [caseId],
  )
  return { decided: rows[0]?.decided ?? null, outcome: rows[0]?.outcome ?? null }
}

/** Answers after which the authority may go on by itself. */
const backWithUs: ReadonlySet<string> = new Set(['not-filed', 'returned'])

/** @throws Refusal CRIME_FIRST. */
export const mustNotReplaceTransfer = async (
  client: Queryable,
  held: HeldCase,
  planned: PlannedFine,
  day: Day,
): Promise<void> => {
  const crime = crimeOf(planned, day)
  const { decided, outcome } = await policeStanding(client, held.id)
  if (decided === 'transfer' && !backWithUs.has(outcome ?? ''))
    throw new Refusal(
      'CRIME_FIRST',
      '本案已决定移送公安机关,公安机关答复不立案或者退回以前不作罚款决定;责令退回可以先作(移送规定第11条)',
    )
  if (crime && decided === null)
    throw new Refusal(
      'CRIME_FIRST',
      `骗取数额达到「${crime.label}」(满 ${showYuan(crime.floorFen)},${citeBasis(crime.basis)}),须先提出并决定是否移送公安机关,不得以罚代移(移送规定第3、5条)`,
    )
}
