/** 执行、催告、申请法院强制执行: each waits for the term before it. */
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import { procedureTerm } from '#law/values/procedure.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { meetDeadline, startDeadline, stepDay } from '#workflow/deadline.ts'
import { dueOf } from '#workflow/due.ts'
import { defineCaseStep } from '../../core/define-case-step.ts'
import type { OnCase } from '../../core/held-case.ts'
import { standingDecisions } from '../decide.ts'
import { mustNotBeLater } from './tell-party.step.ts'

export interface StartExecution extends OnCase {
  readonly note: string
}

export const startExecution = defineCaseStep<StartExecution>('start-execution', (_held, input) => ({
  content: { note: freeText('执行安排', input.note, 500) },
}))

export interface Urge extends OnCase {
  readonly urgedOn: string
  readonly how: string
  readonly says: string
}

const overdue = async (client: Client, caseId: string, day: string): Promise<number> => {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from cases.claim where case_id = $1 and state in ('open', 'instalments') and kind <> 'refund' and due_on < $2`,
    [caseId, day],
  )
  return rows[0]?.n ?? 0
}

export const urge = defineCaseStep<Urge>('urge', async (held, input, { client, at }) => {
  mustNotBeLater(input.urgedOn, at, '催告日')
  if ((await overdue(client, held.id, input.urgedOn)) === 0)
    throw new Refusal('TERM_RUNS', '没有到期未缴的款项,不用催告;未到期的先看应收的期限(行政强制法第54条)')
  const { basis, ...term } = procedureTerm('dunning', input.urgedOn)
  const until = dueOf({ startsOn: input.urgedOn, ...term }).dueOn
  return {
    content: {
      urgedOn: input.urgedOn,
      how: freeText('催告方式', input.how, 200),
      says: freeText('催告内容', input.says),
      until,
    },
    after: () =>
      startDeadline(client, {
        subjectKind: 'case',
        subjectId: held.id,
        name: 'urged',
        clause: citeBasis(basis),
        startsOn: input.urgedOn,
        at,
        ...term,
      }),
  }
})

export interface AskCourt extends OnCase {
  readonly court: string
  readonly askedOn: string
}

/** @throws Refusal TERM_RUNS, CASE_WRONG. */
const mustBeAskable = async (
  client: Client,
  caseId: string,
  askedOn: string,
): Promise<{ from: string; until: string }> => {
  const suits = (await standingDecisions(client, caseId)).flatMap(({ suitUntil }) => (suitUntil ? [suitUntil] : []))
  const suitUntil = suits.toSorted().at(-1)
  if (suitUntil === undefined) throw new Refusal('CASE_WRONG', '还没有送达的决定,不能申请强制执行(行政强制法第53条)')
  if (askedOn <= suitUntil)
    throw new Refusal('TERM_RUNS', `当事人起诉的期限到 ${suitUntil} 才届满,期满后才能申请(行政强制法第53条)`)
  const { basis, length, unit } = procedureTerm('court-enforcement', askedOn)
  const until = dueOf({ startsOn: suitUntil, length, unit }).dueOn
  if (askedOn > until) throw new Refusal('CASE_WRONG', `申请期限已于 ${until} 届满(${citeBasis(basis)})`)
  const { rows } = await client.query<{ until: string }>(
    `select content ->> 'until' as until from cases.record where case_id = $1 and step = 'urge' order by id desc limit 1`,
    [caseId],
  )
  const urged = rows[0]?.until
  if (!urged) throw new Refusal('CASE_STEP_NOT_OPEN', '申请强制执行以前须先催告(行政强制法第54条)')
  if (askedOn <= urged) throw new Refusal('TERM_RUNS', `催告的期限到 ${urged} 才届满(行政强制法第54条)`)
  return { from: suitUntil, until }
}

export const askCourt = defineCaseStep<AskCourt>('ask-court', async (held, input, { client, at }) => {
  mustNotBeLater(input.askedOn, at, '申请日')
  const term = await mustBeAskable(client, held.id, input.askedOn)
  return {
    content: { askedOn: input.askedOn, court: freeText('法院', input.court, 100), ...term },
    after: () => meetDeadline(client, 'case', held.id, 'urged', stepDay(at)),
  }
})
