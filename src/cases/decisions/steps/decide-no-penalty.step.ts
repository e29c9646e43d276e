/** 不予处罚: because of a circumstance of the law, because the time is over, or because the act does not stand. Money of the fund is still claimed. */
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import { type Circumstance, circumstances } from '#law/values/discretion.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { stepDay } from '#workflow/deadline.ts'
import { defineCaseStep } from '../../core/define-case-step.ts'
import type { OnCase } from '../../core/held-case.ts'
import { alreadyDecided, writeDecision } from '../decide.ts'

export interface DecideNoPenalty extends OnCase {
  /** 'barred': past the limitation; 'not-established': the unlawful fact does not stand. */
  readonly ground: Circumstance | 'barred' | 'not-established'
  readonly reasons: string
}

export const decideNoPenalty = defineCaseStep<DecideNoPenalty>('decide-no-penalty', async (held, input, writing) => {
  const { client, at } = writing
  await alreadyDecided(client, held.id, ['penalty', 'no-penalty', 'not-established'])
  const named =
    input.ground === 'barred' || input.ground === 'not-established' ? undefined : circumstances[input.ground]
  if (named && named.leads !== 'none')
    throw new Refusal('CASE_WRONG', `「${named.label}」只能从轻或者从重,不是不予处罚的情形(${citeBasis(named.basis)})`)
  const content = {
    ground: input.ground,
    says: named?.label ?? (input.ground === 'barred' ? '超过处罚时效' : '违法事实不成立'),
    basis: named ? citeBasis(named.basis) : input.ground === 'barred' ? '行政处罚法 第36条' : '行政处罚法 第57条',
    decidedOn: stepDay(at),
    reasons: freeText('不予处罚的理由', input.reasons),
  }
  return {
    content,
    after: () =>
      writeDecision(writing, held, input.ground === 'not-established' ? 'not-established' : 'no-penalty', content),
  }
})
