/** 事先告知: facts, grounds, law, what is going to be ordered and fined, and the rights. What was told binds the decision from above. */
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import { valueOn } from '#law/dated.ts'
import { procedureTerm } from '#law/values/procedure.ts'
import { statementTerm } from '#law/values/terms.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { dropDeadline, startDeadline, stepDay } from '#workflow/deadline.ts'
import { defineCaseStep } from '../../core/define-case-step.ts'
import type { OnCase } from '../../core/held-case.ts'
import type { Writing } from '../../core/move-case.ts'
import { hearingRightOf } from '../hearing-right.ts'
import { checkOrders, type OrderAsked } from '../orders.ts'
import { type FineInput, planFine } from '../plan-fine.ts'

export interface TellParty extends OnCase {
  readonly facts: string
  readonly orders: readonly OrderAsked[]
  readonly fine: FineInput | null
  /** 拟同时吊销资格等: opens the hearing whatever the fine. */
  readonly otherPenalty: boolean
  readonly toldOn: string
  readonly how: 'direct' | 'left' | 'mail' | 'notice' | 'electronic' | 'through-other'
}

export const mustNotBeLater = (day: string, at: Date, what: string): void => {
  if (day > stepDay(at)) throw new Refusal('CASE_WRONG', `${what} ${day} 晚于今天 ${stepDay(at)}`)
}

const startTerms = async (
  { client, at }: Writing,
  caseId: string,
  toldOn: string,
  isHearingNeeded: boolean,
): Promise<{ statementUntil: string; hearingUntil: string | null }> => {
  // What ran from an earlier telling is over: the party is told anew.
  for (const name of ['statement', 'hearing-request'] as const)
    await dropDeadline(client, 'case', caseId, name, stepDay(at))
  const on = { subjectKind: 'case', subjectId: caseId, startsOn: toldOn, at } as const
  const statement = valueOn(statementTerm, toldOn)
  if (!statement) throw new RangeError(`no statement term on ${toldOn}`)
  const said = await startDeadline(client, {
    ...on,
    name: 'statement',
    clause: citeBasis(statement.basis),
    length: Number(statement.value),
    unit: 'working-day',
  })
  if (!isHearingNeeded) return { statementUntil: said.dueOn, hearingUntil: null }
  const { basis, ...term } = procedureTerm('hearing-request', toldOn)
  const heard = await startDeadline(client, { ...on, name: 'hearing-request', clause: citeBasis(basis), ...term })
  return { statementUntil: said.dueOn, hearingUntil: heard.dueOn }
}

export const tellParty = defineCaseStep<TellParty>('tell-party', async (held, input, writing) => {
  const { client, at } = writing
  mustNotBeLater(input.toldOn, at, '告知日')
  if (input.orders.length === 0 && input.fine === null)
    throw new Refusal('CASE_WRONG', '告知须写明拟作出的处理或者处罚,两者至少有一项(行政处罚法第44条)')
  const day = stepDay(at)
  checkOrders(held, input.orders, day)
  const fine = input.fine === null ? null : await planFine(client, held, input.fine, day)
  const right = input.fine
    ? hearingRightOf(input.fine.amountFen, input.fine.party, input.toldOn, input.otherPenalty)
    : hearingRightOf(0n, 'organisation', input.toldOn, input.otherPenalty)
  const isNeeded = right.isNeeded && (input.fine !== null || input.otherPenalty)
  const content: Record<string, unknown> = {
    facts: freeText('告知的事实和理由', input.facts),
    orders: input.orders,
    fine: fine && { ...fine.input, reckoning: fine.reckoning },
    toldOn: input.toldOn,
    how: input.how,
    rights: ['陈述、申辩,不因此加重', ...(isNeeded ? ['要求听证'] : [])],
  }
  const terms = await startTerms(writing, held.id, input.toldOn, isNeeded)
  content.statementUntil = terms.statementUntil
  content.hearing = { isNeeded, until: terms.hearingUntil, says: right.says }
  return { content }
})
