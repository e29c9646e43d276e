/** 十二(七): the collector (经办机构, later 税务机关) orders correction within a term; only what is overdue or grave goes on to a fine. */
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis, zz27 } from '#law/basis.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { meetDeadline, startDeadline, stepDay } from '#workflow/deadline.ts'
import { defineCaseStep } from '../../core/define-case-step.ts'
import type { OnCase } from '../../core/held-case.ts'
import { consequenceOf } from '../orders.ts'
import { mustNotBeLater } from './tell-party.step.ts'

export interface RecordCorrection extends OnCase {
  readonly orderedBy: 'agency' | 'tax'
  readonly documentNo: string
  readonly orderedOn: string
  readonly termDays: number
  /** null: the term is running. */
  readonly outcome: 'corrected' | 'not-corrected' | null
  readonly note: string
}

export const recordCorrection = defineCaseStep<RecordCorrection>(
  'record-correction',
  async (held, input, { client, at }) => {
    mustNotBeLater(input.orderedOn, at, '责令日')
    if (held.conduct !== null) {
      const { correctedFirstBy, item } = consequenceOf(held, input.orderedOn)
      if (correctedFirstBy === null)
        throw new Refusal('CASE_WRONG', `${item} 不以责令限期纠正为前提,请在处理决定里责令(十二)`)
      if (correctedFirstBy !== input.orderedBy)
        throw new Refusal(
          'CASE_WRONG',
          `${input.orderedOn} 起社会保险费由${correctedFirstBy === 'tax' ? '税务机关' : '经办机构'}征收,责令限期纠正须由其作出(十二(七))`,
        )
    }
    const due = await startDeadline(client, {
      subjectKind: 'case',
      subjectId: held.id,
      name: 'correction',
      clause: citeBasis(zz27('十二(七)')),
      startsOn: input.orderedOn,
      length: input.termDays,
      unit: 'calendar-day',
      at,
    })
    if (input.outcome === 'not-corrected' && stepDay(at) <= due.dueOn)
      throw new Refusal('TERM_RUNS', `责令纠正的期限到 ${due.dueOn} 才届满,现在不能登记为逾期`)
    const { scope: _scope, caseId: _case, revision: _seen, note, ...content } = input
    return {
      content: { ...content, dueOn: due.dueOn, note: note === '' ? '' : freeText('说明', note) },
      after: async () => {
        if (input.outcome !== null) await meetDeadline(client, 'case', held.id, 'correction', stepDay(at))
      },
    }
  },
)
