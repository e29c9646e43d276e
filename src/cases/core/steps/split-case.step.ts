/** 分案: some of the findings go on in a case of their own, in the same state, with the same officers and the same clock. */
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { type CaseSource, sourceKinds } from '../clue-sources.ts'
import { defineCaseStep } from '../define-case-step.ts'
import type { HeldCase, OnCase } from '../held-case.ts'
import type { Writing } from '../move-case.ts'
import { caseNumber, openCase } from '../open-case.ts'

export interface SplitInput extends OnCase {
  readonly title: string
  /** Those of the case's sources that go. */
  readonly sources: readonly CaseSource[]
  readonly atRiskFen: bigint
  readonly reason: string
}

const cutOut = async (writing: Writing, held: HeldCase, input: SplitInput): Promise<void> => {
  const { client, at } = writing
  const day = dayOf(at)
  const opened = await openCase(writing, {
    matter: { ...held, atRiskFen: input.atRiskFen },
    sources: input.sources,
    title: input.title,
    track: held.track,
    conduct: held.conduct,
    organisation: held.organisation,
    step: 'split',
    content: { from: held.caseNo ?? held.registerNo, reason: input.reason },
    state: held.state,
    columns: {
      split_from: held.id,
      delegation: held.delegation,
      on_site_checked_on: held.onSiteCheckedOn,
      filed_on: held.filedOn,
      case_no: held.caseNo === null ? null : await caseNumber(writing, held.authority, 'filed', day),
    },
  })
  for (const { kind, ref } of input.sources)
    await client.query('delete from cases.source where case_id = $1 and kind = $2 and ref = $3', [held.id, kind, ref])
  await client.query(
    `insert into cases.officer (case_id, person, part, certificate_no, appointed_at)
     select $2, person, part, certificate_no, $3 from cases.officer where case_id = $1 and recused_at is null and part in ('lead', 'officer')`,
    [held.id, opened.caseId, at],
  )
  await client.query(
    `insert into workflow.deadline (subject_kind, subject_id, name, clause, starts_on, length, unit, due_at, due_on, provisional, extended_by, suspended_days, organisation)
     select subject_kind, $2, name, clause, starts_on, length, unit, due_at, due_on, provisional, extended_by, suspended_days, organisation
     from workflow.deadline where subject_kind = 'case' and subject_id = $1 and met_on is null and dropped_on is null`,
    [held.id, opened.caseId],
  )
}

export const splitCase = defineCaseStep('split', async (held, input: SplitInput, writing) => {
  const title = freeText('新案案由', input.title, 120)
  const reason = freeText('分案的理由', input.reason)
  const { rows } = await writing.client.query<CaseSource>('select kind, ref from cases.source where case_id = $1', [
    held.id,
  ])
  const foreign = input.sources.find(({ kind, ref }) => !rows.some((one) => one.kind === kind && one.ref === ref))
  if (foreign) throw new Refusal('CASE_WRONG', `${sourceKinds[foreign.kind]} ${foreign.ref.slice(0, 12)} 不是本案来源`)
  if (input.sources.length === 0 || input.sources.length >= rows.length)
    throw new Refusal('CASE_WRONG', '分案须分出一部分来源,并给原案留下一部分')
  if (input.atRiskFen < 0n || input.atRiskFen > held.atRiskFen)
    throw new Refusal('CASE_WRONG', '分出的风险金额不能超过原案')
  return {
    content: {
      title,
      sources: input.sources.map(
        ({ kind, ref }) => `${sourceKinds[kind]} ${kind === 'finding' ? ref.slice(0, 12) : ref.slice(0, 60)}`,
      ),
      reason,
    },
    changes: { at_risk_fen: held.atRiskFen - input.atRiskFen },
    after: () => cutOut(writing, held, { ...input, title, reason }),
  }
})
