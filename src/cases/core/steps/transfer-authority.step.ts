/** 移送主管部门: what later law gave to the other authority goes to it as a clue, with its findings; here it is closed. */
import type { Authority } from '#access/scope.ts'
import { cityDistrict } from '#access/who.ts'
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { valueOn } from '#law/dated.ts'
import { competentAuthority } from '#law/values/authorities.ts'
import { authorityWords } from '#screening/desk/desk-steps.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { dropDeadline } from '#workflow/deadline.ts'
import { defineCaseStep } from '../define-case-step.ts'
import { type HeldCase, nameOfCase, type OnCase } from '../held-case.ts'
import type { Writing } from '../move-case.ts'
import { openCase } from '../open-case.ts'

export interface TransferInput extends OnCase {
  /** Number of the letter. */
  readonly documentNo: string
  readonly reason: string
}

const other: Readonly<Record<Authority, Authority>> = { hrss: 'nhsa', nhsa: 'hrss' }

/** @throws Refusal CASE_WRONG where the law of the day leaves the matter with this authority. */
const mustBeTheirs = ({ schemes, authority }: HeldCase, day: string): void => {
  const ours = schemes.filter((scheme) => valueOn(competentAuthority, day, { scheme })?.value === authority)
  if (ours.length > 0)
    throw new Refusal(
      'CASE_WRONG',
      `险种 ${ours.join('、')} 在 ${day} 由${authorityWords[authority]}主管,不能移送;两类险种都涉及的请先分案(一(一))`,
    )
}

const handOver = async (writing: Writing, held: HeldCase, input: TransferInput): Promise<void> => {
  const { client, actor, at } = writing
  const to = other[held.authority]
  const { rows } = await client.query<{ id: string }>(
    `select id from access.organisation where kind = 'supervision' and district = $1 and $2 = any(authorities) order by id limit 1`,
    [cityDistrict, to],
  )
  await client.query(
    `insert into access.referral (finding, from_authority, to_authority, document_no, by_person, at)
     select ref, $2, $3, $4, $5, $6 from cases.source where case_id = $1 and kind = 'finding' on conflict do nothing`,
    [held.id, held.authority, to, input.documentNo, actor, at],
  )
  if (!rows[0]) return
  await openCase(writing, {
    matter: { ...held, authority: to },
    sources: [{ kind: 'referral', ref: `${input.documentNo} ${nameOfCase(held)}` }],
    title: held.title,
    track: held.track,
    conduct: held.conduct,
    organisation: rows[0].id,
    step: 'register-clue',
    content: { from: authorityWords[held.authority], documentNo: input.documentNo, reason: input.reason },
  })
}

export const transferAuthority = defineCaseStep('transfer-authority', (held, input: TransferInput, writing) => {
  const documentNo = freeText('移送函文号', input.documentNo, 60)
  const reason = freeText('移送的理由', input.reason)
  const day = dayOf(writing.at)
  mustBeTheirs(held, day)
  return {
    content: { to: authorityWords[other[held.authority]], documentNo, reason },
    changes: { closed_on: day, outcome: 'referred' },
    after: async () => {
      await dropDeadline(writing.client, 'case', held.id, 'all', day)
      await handOver(writing, held, { ...input, documentNo, reason })
    },
  }
})
