/** 并案: the case goes on in another one, with its sources, reports and holds. What was not checked on site stays to be checked. */

import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { dropDeadline } from '#workflow/deadline.ts'
import { defineCaseStep } from '../define-case-step.ts'
import { findCase, type HeldCase, nameOfCase, type OnCase } from '../held-case.ts'
import { caseSteps } from '../machine.ts'
import { type Writing, writeRecord } from '../move-case.ts'

export interface MergeInput extends OnCase {
  readonly into: string
  readonly reason: string
}

const mustTake = (held: HeldCase, into: HeldCase): void => {
  const says =
    into.id === held.id
      ? '不能并入自己'
      : into.authority !== held.authority
        ? '主管部门不同,请移送'
        : caseSteps.merge.moves.every(({ from }) => from !== into.state)
          ? `${nameOfCase(into)} 已过调查阶段,不能再并入`
          : undefined
  if (says !== undefined) throw new Refusal('CASE_WRONG', `不能并案:${says}`)
}

const carryOver = async ({ client, actor, at }: Writing, held: HeldCase, into: HeldCase): Promise<void> => {
  await client.query(
    `insert into cases.source (case_id, kind, ref, added_at) select $2, kind, ref, $3 from cases.source where case_id = $1 on conflict do nothing`,
    [held.id, into.id, at],
  )
  await client.query('update reports.report set case_id = $2 where case_id = $1', [held.id, into.id])
  await client.query('update cases.hold set case_id = $2 where case_id = $1', [held.id, into.id])
  const isUnchecked = held.offSite && held.onSiteCheckedOn === null
  await client.query(
    `update cases.case set off_site = off_site or $2, on_site_checked_on = case when $3 then null else on_site_checked_on end,
       at_risk_fen = at_risk_fen + $4, schemes = array(select distinct unnest(schemes || $5::text[]) order by 1), revision = revision + 1
     where id = $1`,
    [into.id, held.offSite, isUnchecked, held.atRiskFen, held.schemes],
  )
  await writeRecord({ client, actor, at }, into.id, 'merge', { from: nameOfCase(held) })
}

/** Two cases merged into each other at once must not wait for one another: who comes second is told so. */
const holdOther = async (client: Client, { into, scope }: MergeInput): Promise<HeldCase> => {
  const seen = await findCase(client, { caseId: into, scope })
  try {
    await client.query('select 1 from cases.case where id = $1 for update nowait', [into])
  } catch (error) {
    if ((error as { code?: unknown }).code !== '55P03') throw error
    throw new Refusal('CASE_CHANGED', `${nameOfCase(seen)} 正由他人办理,请稍后重试`)
  }
  return findCase(client, { caseId: into, scope })
}

export const mergeCases = defineCaseStep('merge', async (held, input: MergeInput, writing) => {
  const reason = freeText('并案的理由', input.reason)
  const into = await holdOther(writing.client, input)
  mustTake(held, into)
  const day = dayOf(writing.at)
  return {
    content: { into: nameOfCase(into), reason },
    changes: { merged_into: into.id, closed_on: day, outcome: 'merged' },
    after: async () => {
      await dropDeadline(writing.client, 'case', held.id, 'all', day)
      await carryOver(writing, held, into)
    },
  }
})
