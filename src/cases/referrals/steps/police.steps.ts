/** 移送公安机关: proposed by the officers, decided by the head within three days, sent within twenty-four hours. */

import { later } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import { crimeBandOf } from '#law/values/crime-amounts.ts'
import { procedureTerm } from '#law/values/procedure.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { meetDeadline, startDeadline, stepDay } from '#workflow/deadline.ts'
import { defineCaseStep } from '../../core/define-case-step.ts'
import type { OnCase } from '../../core/held-case.ts'
import { lastRecord } from '../../core/requirement.ts'
import { writeReferral } from '../referral.ts'

export interface ProposePolice extends OnCase {
  readonly amountFen: bigint
  readonly facts: string
}

export const proposePolice = defineCaseStep<ProposePolice>('propose-police', (held, input, { client, at }) => {
  const day = stepDay(at)
  const crime = crimeBandOf(input.amountFen, day)
  const { basis, ...term } = procedureTerm('crime-decision', day)
  return {
    content: {
      amountFen: input.amountFen,
      band: crime?.label ?? '未达到数额较大',
      facts: freeText('涉嫌犯罪的事实', input.facts),
    },
    after: () =>
      startDeadline(client, {
        subjectKind: 'case',
        subjectId: held.id,
        name: 'crime-decision',
        clause: citeBasis(basis),
        startsOn: day,
        at,
        ...term,
      }),
  }
})

export interface ReferPolice extends OnCase {
  readonly isTransferred: boolean
  readonly toBody: string
  readonly reasons: string
}

const hour = 3_600_000

export const referPolice = defineCaseStep<ReferPolice>('refer-police', async (held, input, { client, at }) => {
  const day = stepDay(at)
  const proposed = await lastRecord(client, held.id, ['propose-police'])
  if (proposed === 0n || proposed < (await lastRecord(client, held.id, ['refer-police'])))
    throw new Refusal('CASE_STEP_NOT_OPEN', '承办人还没有提出移送公安机关(移送规定第5条)')
  const reasons = freeText(input.isTransferred ? '移送的理由' : '不予移送的理由', input.reasons)
  const { basis, ...term } = procedureTerm('crime-transfer', day)
  return {
    content: {
      decided: input.isTransferred ? 'transfer' : 'not',
      reasons,
      toBody: input.isTransferred ? input.toBody : null,
    },
    after: async () => {
      await meetDeadline(client, 'case', held.id, 'crime-decision', day)
      if (!input.isTransferred) return
      await writeReferral(client, {
        caseId: held.id,
        kind: 'police',
        toBody: freeText('公安机关', input.toBody, 100),
        content: { reasons, outcome: null },
        decidedOn: day,
        dueAt: later(at, term.length * hour),
      })
      await startDeadline(client, {
        subjectKind: 'case',
        subjectId: held.id,
        name: 'crime-transfer',
        clause: citeBasis(basis),
        startsOn: day,
        at,
        ...term,
      })
    },
  }
})
