/** 移送、建议: discipline, licence, credit record, ban on signing again, other authorities. */

import { freeText } from '#screening/desk/free-text.ts'
import { stepDay } from '#workflow/deadline.ts'
import { defineCaseStep } from '../../core/define-case-step.ts'
import type { OnCase } from '../../core/held-case.ts'
import { checkReferral, type ReferralFacts } from '../refer-checks.ts'
import { writeReferral } from '../referral.ts'

export interface ReferOut extends OnCase, ReferralFacts {
  readonly toBody: string
  readonly proposal: string
}

export const referOut = defineCaseStep<ReferOut>('refer-out', async (held, input, { client, actor, at }) => {
  const day = stepDay(at)
  const { fromOn, untilOn, content: found } = await checkReferral(client, held, input, actor, day)
  const toBody = freeText('受移送的机关', input.toBody, 100)
  const content = { ...found, proposal: freeText('建议或者移送的事项', input.proposal) }
  return {
    content: { kind: input.kind, toBody, ...content },
    after: () =>
      writeReferral(client, { caseId: held.id, kind: input.kind, toBody, content, decidedOn: day, fromOn, untilOn }),
  }
})
