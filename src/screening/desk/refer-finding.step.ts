/** 移交: the competent authority lets the other one read this finding. The document by which it does so is named. */
import type { Authority } from '#access/scope.ts'
import { defineStep } from '#workflow/take.ts'
import { mustBeOpen } from './bars.ts'
import { deskSteps } from './desk-steps.ts'
import { freeText } from './free-text.ts'
import { changeFinding, holdSeen, type OnFinding } from './held.ts'

export interface Referral extends OnFinding {
  /** Number of the letter, e.g. '郑人社函〔2026〕3号'. */
  readonly documentNo: string
  readonly reason: string
}

const other: Readonly<Record<Authority, Authority>> = { hrss: 'nhsa', nhsa: 'hrss' }

export const referFinding = defineStep({
  name: 'refer-finding',
  label: deskSteps['refer-finding'].label,
  basis: deskSteps['refer-finding'].basis,
  secondPerson: { notNeeded: '移交以书面函件为凭,函件的签发另有审批' },
  async apply(input: Referral, { client, at, actor }) {
    const held = await holdSeen(client, input)
    mustBeOpen('refer-finding', held, { person: actor, scope: input.scope })
    const documentNo = freeText('移交函文号', input.documentNo, 60)
    const reason = freeText('移交的理由', input.reason)
    const to = other[held.authority]
    await client.query(
      `insert into access.referral (finding, from_authority, to_authority, document_no, by_person, at) values ($1, $2, $3, $4, $5, $6)`,
      [held.fingerprint, held.authority, to, documentNo, actor, at],
    )
    const revision = await changeFinding({ client, at, actor }, 'refer-finding', held, {})
    return {
      subject: { kind: 'finding', id: held.fingerprint },
      payload: { to, documentNo, reason, revision },
      result: { revision, to },
    }
  },
})
