/** Who is not rewarded: found by comparing keyed hashes, so that nobody need look at the reporter to answer it. */
import { identityIndex } from '#access/people.ts'
import { recordAccess } from '#audit/access-events.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { surrogateOf } from '#identity/lookup.ts'
import { dayOf } from '#kernel/clock.ts'
import { valueOn } from '#law/dated.ts'
import { rewardExcluded } from '#law/values/rewards.ts'
import type { Acting } from '../held-report.ts'
import { reporterOf } from '../reporter-kept-out.ts'

/** Kinds of organisations whose people watch, run or oversee the business. */
const onDuty = ['supervision', 'leadership', 'inspection', 'agency', 'fund_administration', 'business_administration']
const alsoOnDuty = ['informatization', 'finance', 'social_management', 'authority_office', 'platform']

/** @returns why not, in words for the file; null where nothing was found. An anonymous reporter cannot be compared. */
export const exclusionOf = async (
  { client, at, actor }: Acting,
  keys: VaultKeys,
  { report, caseId }: { readonly report: string; readonly caseId: string },
): Promise<string | null> => {
  const reporter = await reporterOf(client, keys, report)
  if (!reporter?.idNumber) return null
  await recordAccess(client, {
    at,
    actor,
    kind: 'read-personal',
    subjectKind: 'report',
    subjectId: report,
    reason: '奖励资格由平台比对,未显示举报人',
  })
  const rule = String(valueOn(rewardExcluded, dayOf(at))?.value ?? '')
  const staff = await client.query(
    `select 1 from access.person p join access.organisation o on o.id = p.organisation
     where p.identity_index = $1 and o.kind = any($2) limit 1`,
    [identityIndex(keys, reporter.idNumber), [...onDuty, ...alsoOnDuty]],
  )
  if (staff.rowCount) return `经比对,举报人负有监督或经办职责。${rule}`
  const surrogate = await surrogateOf(client, keys, 'person_number', reporter.idNumber)
  if (surrogate === null) return null
  const party = await client.query(`select 1 from cases.case where id = $1 and party->>'person_id' = $2`, [
    caseId,
    surrogate.toString(),
  ])
  return party.rowCount ? `经比对,举报人就是案件当事人。${rule}` : null
}
