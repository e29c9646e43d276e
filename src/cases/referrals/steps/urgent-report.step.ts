/** 要情报告: by amount or because the matter is under investigation; signed by the head or the deputy in charge, under seal. */
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import { valueOn } from '#law/dated.ts'
import { urgentLevelOf, urgentLevels, urgentReportSeal, urgentReportTerm } from '#law/values/urgent-report.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { startDeadline, stepDay } from '#workflow/deadline.ts'
import { dueOf } from '#workflow/due.ts'
import { defineCaseStep } from '../../core/define-case-step.ts'
import type { OnCase } from '../../core/held-case.ts'
import { writeReferral } from '../referral.ts'

export interface UrgentReport extends OnCase {
  readonly amountFen: bigint
  readonly discoveredOn: string
  /** 已立案、被审查调查或者侦查. */
  readonly isInvestigated: boolean
  readonly says: string
  /** Person of the leadership who signs. */
  readonly signedBy: string
  readonly isSealed: boolean
  readonly toBody: string
}

export const urgentReport = defineCaseStep<UrgentReport>('urgent-report', async (held, input, { client, at }) => {
  const day = stepDay(at)
  const level = urgentLevelOf(input.amountFen, day, input.isInvestigated)
  if (level === undefined)
    throw new Refusal('REFERRAL_WRONG', '数额未达到要情的界线,也没有被立案、审查调查或者侦查,不用报要情')
  const { rowCount } = await client.query(
    `select 1 from access.post_holding where person = $1 and post = 'leader' and valid_from <= $2 and (valid_to is null or $2 < valid_to)`,
    [input.signedBy, day],
  )
  if (!rowCount || !input.isSealed)
    throw new Refusal(
      'REFERRAL_WRONG',
      `要情报告须由主要负责人或者分管负责人签发并加盖公章(${citeBasis(urgentReportSeal)})`,
    )
  const term = valueOn(urgentReportTerm, day)
  if (!term) throw new RangeError(`no term of urgent reports on ${day}`)
  const { dueAt } = dueOf({ startsOn: input.discoveredOn, length: Number(term.value), unit: 'working-day' })
  const content = {
    level,
    levelLabel: urgentLevels[level],
    amountFen: input.amountFen.toString(),
    discoveredOn: input.discoveredOn,
    signedBy: input.signedBy,
    says: freeText('要情内容', input.says, 4_000),
    termMark: term.basis.mark,
  }
  const toBody = freeText('报送机关', input.toBody, 100)
  return {
    content: { ...content, toBody },
    after: async () => {
      await writeReferral(client, { caseId: held.id, kind: 'urgent-report', toBody, content, decidedOn: day, dueAt })
      await startDeadline(client, {
        subjectKind: 'case',
        subjectId: held.id,
        name: 'urgent-report',
        clause: citeBasis(term.basis),
        startsOn: input.discoveredOn,
        length: Number(term.value),
        unit: 'working-day',
        at,
      })
    },
  }
})
