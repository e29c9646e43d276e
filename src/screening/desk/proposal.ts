/** What a result must say before it may be proposed. */
import { addMonths, isDay, monthOf } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import { dismissalMonths } from '#law/values/dismissal.ts'
import type { Client } from '#store/database.ts'
import type { Rule } from '../define-rule.ts'
import { unknownFinding } from '../read-findings.ts'
import { confirmations, isResult, type Result, results } from '../results.ts'
import { freeText } from './free-text.ts'
import { type Held, type OnFinding, readHeld } from './held.ts'

export interface LookAlike {
  /** The rule's own words. */
  readonly reason: string
  /** Whether the case is so: true makes the hit innocent. */
  readonly holds: boolean
  readonly note: string
}

export interface Proposal extends OnFinding {
  readonly result: string
  readonly reason: string
  readonly lookAlikes: readonly LookAlike[]
  /** 属实 only: what was established; left out = what the rule found at risk. */
  readonly amountFen?: bigint
  /** 重复 only: the finding of the same fact. */
  readonly duplicateOf?: string
  /** Later findings of this subject under this rule, found on these days, are dismissed too; left out: this one only. */
  readonly dismissal?: { readonly from: string; readonly until: string }
}

export interface CheckedProposal {
  readonly result: Result
  readonly reason: string
  readonly lookAlikes: readonly LookAlike[]
  readonly amountFen: bigint | null
  readonly duplicateOf: string | null
  readonly dismissal: { readonly from: string; readonly until: string } | null
}

/** Accusing nobody of what the rule itself knows to be lawful: 属实 only when every look-alike was ruled out. */
const checkedLookAlikes = (
  rules: readonly Rule[],
  held: Held,
  result: Result,
  given: readonly LookAlike[],
): LookAlike[] => {
  const known = rules.find(({ id }) => id === held.rule)?.innocent ?? []
  const checked = known.flatMap((reason): LookAlike[] => {
    const one = given.find((candidate) => candidate.reason === reason)
    return one
      ? [{ reason, holds: one.holds, note: one.note.trim() === '' ? '' : freeText('说明', one.note, 500) }]
      : []
  })
  if (!confirmations.has(result)) return checked
  const open = known.filter((reason) => !checked.some((one) => one.reason === reason))
  if (open.length > 0)
    throw new Refusal(
      'CHECKLIST_OPEN',
      `定为「${results[result]}」之前须逐项排除不构成问题的情形,还有 ${open.length} 项没有核对:${open.join(';')}`,
    )
  const holding = checked.filter(({ holds }) => holds)
  if (holding.length > 0)
    throw new Refusal(
      'CHECKLIST_OPEN',
      `核对清单写明有不构成问题的情形(${holding.map(({ reason }) => reason).join(';')}),不能定为「${results[result]}」`,
    )
  return checked
}

const checkedAmount = (held: Held, result: Result, given: bigint | undefined): bigint | null => {
  if (!confirmations.has(result)) {
    if (given !== undefined) throw new Refusal('RESULT_WRONG', `只有属实的结果才有金额,「${results[result]}」不填金额`)
    return null
  }
  if (given !== undefined && given < 0n) throw new Refusal('RESULT_WRONG', '查实的金额不能是负数')
  return given ?? held.atRiskFen
}

const checkedDuplicate = async (
  client: Client,
  held: Held,
  { scope }: OnFinding,
  result: Result,
  given: string | undefined,
): Promise<string | null> => {
  if (result !== 'duplicate') {
    if (given !== undefined) throw new Refusal('RESULT_WRONG', '只有结果为「重复」时才写与哪一条重复')
    return null
  }
  if (given === undefined || given === held.fingerprint)
    throw new Refusal('RESULT_WRONG', '定为「重复」须写明与另外哪一条疑点是同一事实')
  const [other] = await readHeld(client, scope, [given], false)
  if (!other) throw unknownFinding(given)
  return given
}

const checkedDismissal = (held: Held, result: Result, given: Proposal['dismissal']): CheckedProposal['dismissal'] => {
  if (given === undefined) return null
  if (confirmations.has(result) || result === 'pending' || result === 'duplicate')
    throw new Refusal('RESULT_WRONG', `「${results[result]}」只对这一条疑点,不能连同以后的一并排除`)
  const { from, until } = given
  if (!isDay(from) || !isDay(until) || from > held.foundOn || held.foundOn > until)
    throw new Refusal('RESULT_WRONG', `有期排除的起止日应为 YYYY-MM-DD,并包括这条疑点的日期 ${held.foundOn}`)
  const most = Number(dismissalMonths.value)
  if (until >= `${addMonths(monthOf(from), most)}${from.slice(7)}`)
    throw new Refusal('RESULT_WRONG', `有期排除至多 ${most} 个月(${citeBasis(dismissalMonths.basis)})`)
  return { from, until }
}

/** @throws Refusal VALUE_MISSING, RESULT_WRONG, CHECKLIST_OPEN, FINDING_UNKNOWN. */
export const checkedProposal = async (
  client: Client,
  rules: readonly Rule[],
  held: Held,
  input: Proposal,
): Promise<CheckedProposal> => {
  const { result } = input
  if (!isResult(result)) throw new Refusal('RESULT_WRONG', `结果应为 ${Object.values(results).join('、')} 之一`)
  return {
    result,
    reason: freeText('理由', input.reason),
    lookAlikes: checkedLookAlikes(rules, held, result, input.lookAlikes),
    amountFen: checkedAmount(held, result, input.amountFen),
    duplicateOf: await checkedDuplicate(client, held, input, result, input.duplicateOf),
    dismissal: checkedDismissal(held, result, input.dismissal),
  }
}
