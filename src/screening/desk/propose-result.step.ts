/**
 * 提出结果: what the checker found, with the look-alikes that he went through. 属实 stands at once and opens the way to a case;
 * what drops the finding waits for a second person; 待查 only says why it is still open.
 */
import type { Step } from '#workflow/take.ts'
import type { Rule } from '../define-rule.ts'
import { confirmations, dismissals } from '../results.ts'
import { mustBeOpen } from './bars.ts'
import { deskSteps } from './desk-steps.ts'
import { changeFinding, holdSeen } from './held.ts'
import { checkedProposal, type Proposal } from './proposal.ts'

export interface ProposalOutcome {
  readonly revision: number
  /** 'proposed': a second person has to confirm. */
  readonly stage: 'checking' | 'proposed' | 'decided'
}

/** @param rules whose look-alikes must have been gone through. */
export const proposeResult = (rules: readonly Rule[]): Step<Proposal, ProposalOutcome> => ({
  name: 'propose-result',
  label: deskSteps['propose-result'].label,
  basis: deskSteps['propose-result'].basis,
  secondPerson: {
    notNeeded: '属实的结果不终结疑点,立案、处理、处罚另有审批和当事人的申辩;排除的结果须另一人复核后才生效',
  },
  async apply(input, { client, at, actor }) {
    const held = await holdSeen(client, input)
    mustBeOpen('propose-result', held, { person: actor, scope: input.scope })
    const said = await checkedProposal(client, rules, held, input)
    const stage = dismissals.has(said.result) ? 'proposed' : confirmations.has(said.result) ? 'decided' : 'checking'
    const revision = await changeFinding({ client, at, actor }, 'propose-result', held, {
      stage,
      result: said.result,
      result_fen: said.amountFen,
      reason: said.reason,
      look_alikes: JSON.stringify(said.lookAlikes),
      duplicate_of: said.duplicateOf,
      dismiss_from: said.dismissal?.from ?? null,
      dismiss_until: said.dismissal?.until ?? null,
      proposed_by: actor,
      proposed_at: at,
      ...(stage === 'decided' ? { changed_since: null } : {}),
    })
    return {
      subject: { kind: 'finding', id: held.fingerprint },
      payload: { ...said, stage, revision },
      result: { revision, stage },
    }
  },
})
