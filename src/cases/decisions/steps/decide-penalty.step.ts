/** 行政处罚决定: the fine, within the law and not above what was told; one act once; no fine in the place of a transfer to the police. */
import { showYuan } from '#kernel/fen.ts'
import { Refusal } from '#kernel/refusal.ts'
import { procedureTerm } from '#law/values/procedure.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { stepDay } from '#workflow/deadline.ts'
import { defineCaseStep } from '../../core/define-case-step.ts'
import type { OnCase } from '../../core/held-case.ts'
import { openClaim } from '../../recoveries/open-claim.ts'
import { mustNotReplaceTransfer } from '../../referrals/crime.ts'
import { alreadyDecided, mustBeTold, writeDecision } from '../decide.ts'
import { claimAct } from '../fined-act.ts'
import { accountOf } from '../orders.ts'
import { type FineInput, planFine } from '../plan-fine.ts'

export interface DecidePenalty extends OnCase {
  readonly fine: FineInput
  readonly reasons: string
}

export const decidePenalty = defineCaseStep<DecidePenalty>('decide-penalty', async (held, input, writing) => {
  const { client, at } = writing
  const day = stepDay(at)
  const { fine } = input
  await alreadyDecided(client, held.id, ['penalty', 'no-penalty'])
  const told = await mustBeTold(client, held, day)
  if (told.fineFen === null || fine.amountFen > told.fineFen)
    throw new Refusal(
      'FINE_ABOVE_TOLD',
      `罚款 ${showYuan(fine.amountFen)} 重于告知的 ${showYuan(told.fineFen ?? 0n)};陈述申辩、听证都不得加重(行政处罚法第45条),要改重须重新告知`,
    )
  const planned = await planFine(client, held, fine, day)
  await mustNotReplaceTransfer(client, held, planned, day)
  const grounds = { ...planned, reasons: freeText('决定的理由', input.reasons), remedies: ['复议', '诉讼'] }
  return {
    content: {
      fineFen: fine.amountFen,
      band: fine.band,
      reasons: grounds.reasons,
      law: planned.reckoning.prevailing?.cite,
    },
    after: async () => {
      const decision = await writeDecision(writing, held, 'penalty', grounds)
      await claimAct(
        client,
        held,
        { item: planned.reckoning.item, beganOn: fine.beganOn, endedOn: fine.endedOn },
        decision,
      )
      await openClaim(
        client,
        {
          caseId: held.id,
          decision,
          kind: 'fine',
          debtor: held.party,
          debtorName: held.partyName ?? '当事人',
          scheme: held.schemes[0] ?? null,
          account: accountOf('fine', held, day),
          amountFen: fine.amountFen,
          termDays: procedureTerm('fine-payment', day).length,
          startsOn: day,
        },
        at,
      )
    },
  }
})
