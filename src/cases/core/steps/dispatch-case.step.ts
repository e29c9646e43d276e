/** 派单核查: to the competent district by delegation, else the city; a day may be set by which it is verified. */
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis, zz27 } from '#law/basis.ts'
import { startDeadline } from '#workflow/deadline.ts'
import { defineCaseStep } from '../define-case-step.ts'
import { dispatchTargets } from '../dispatch-targets.ts'
import type { OnCase } from '../held-case.ts'

export interface DispatchInput extends OnCase {
  /** Left out: the first of those that can have it, the delegated district before the city. */
  readonly organisation?: string | null
  /** Working days in which it is to be verified; left out: none is set. */
  readonly workingDays?: number | null
  readonly note?: string
}

export const dispatchCase = defineCaseStep('dispatch', async (held, input: DispatchInput, { client, at }) => {
  const day = dayOf(at)
  const targets = await dispatchTargets(client, held, day)
  const target = input.organisation
    ? targets.find(({ organisation }) => organisation === input.organisation)
    : targets[0]
  if (!target)
    throw new Refusal(
      'CASE_WRONG',
      `不能派给这个机构:本案在 ${held.district},可派 ${targets.map(({ name }) => name).join('、') || '(无)'};委托须有书面文件并在有效期内(一(三))`,
      { details: { targets } },
    )
  const { organisation, name, delegation, documentNo } = target
  return {
    content: { organisation: name, documentNo, note: input.note?.trim() ?? '' },
    changes: { organisation, delegation },
    after: async () => {
      if (input.workingDays)
        await startDeadline(client, {
          subjectKind: 'case',
          subjectId: held.id,
          name: 'file-or-not',
          clause: citeBasis(zz27('三(一)')),
          startsOn: day,
          length: input.workingDays,
          unit: 'working-day',
          organisation,
          at,
        })
    },
  }
})
