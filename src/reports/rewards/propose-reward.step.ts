/** 提出奖励意见: by a handler, for a report that proved true, computed from what the case has established. */

import type { VaultKeys } from '#identity/keyring.ts'
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lawOf, zz27 } from '#law/basis.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { defineStep } from '#workflow/take.ts'
import { type Acting, type HeldReport, holdReport, mustBeHandler, type OnReport, recordReport } from '../held-report.ts'
import { readFacts } from '../next-steps.ts'
import { mustKeepReporterOut } from '../reporter-kept-out.ts'
import { computeReward, type RewardObject } from './compute.ts'
import { enterReward, rewardMoney } from './enter-reward.ts'
import { exclusionOf } from './excluded.ts'

export interface RewardProposal extends OnReport {
  readonly object: RewardObject
  readonly sharePpm: number | null
  /** The handler found that the reporter has an interest of his own: why; '' where not. */
  readonly interested: string
  readonly keys: VaultKeys
}

/** @throws Refusal REWARD_NOT_OPEN. */
const mustBeOpen = (held: HeldReport, hasReward: boolean): void => {
  const why =
    held.outcome !== 'found'
      ? '举报还没有登记为查证属实'
      : !held.wantsReward
        ? '举报人没有申请奖励'
        : held.state === 'closed'
          ? '举报已经办结'
          : hasReward
            ? '奖励意见已经提出'
            : undefined
  if (why) throw new Refusal('REWARD_NOT_OPEN', `不能提出奖励意见:${why}(十二(一))`)
}

const computed = async (acting: Acting, held: HeldReport, input: RewardProposal, caseId: string) => {
  const money = await rewardMoney(acting.client, caseId, held.id)
  const found = await exclusionOf(acting, input.keys, { report: held.id, caseId })
  const interested = input.interested.trim() === '' ? null : freeText('利害关系', input.interested, 300)
  const reward = computeReward({
    authority: held.authority,
    object: input.object,
    day: dayOf(acting.at),
    establishedFen: money.established ?? 0n,
    recoveredFen: money.recovered,
    givenFen: money.given,
    sharePpm: input.sharePpm,
    excluded: found ?? interested,
  })
  return { reward, baseFen: money.established ?? 0n }
}

export const proposeReward = defineStep<RewardProposal, { readonly amountFen: bigint }>({
  name: 'propose-reward',
  label: '提出奖励意见',
  basis: [zz27('十二(一)'), lawOf('mohrss-2022-45', '奖励的提出', 'V2')],
  secondPerson: { notNeeded: '奖励另由两人先后审批' },
  async apply(input, { client, at, actor }) {
    const held = await holdReport(client, input)
    mustBeHandler(held, actor)
    const facts = await readFacts(client, held)
    mustBeOpen(held, facts.hasReward)
    if (facts.caseId === null) throw new Refusal('REWARD_NOT_OPEN', '举报没有案件,无从核定奖励(十二(一))')
    await mustKeepReporterOut(client, input.keys, held.id, [input.interested])
    const { reward, baseFen } = await computed({ client, at, actor }, held, input, facts.caseId)
    await enterReward(client, held, facts.caseId, { reward, baseFen, actor, at })
    await recordReport({ client, at, actor }, held.id, 'propose-reward', {})
    return {
      subject: { kind: 'report', id: held.id },
      payload: { amountFen: reward.amountFen, baseFen },
      result: { amountFen: reward.amountFen },
    }
  },
})
