/** 处理: what a decision orders besides a fine. Which orders fit the conduct is said by the consequence table, not here. */

import { showYuan } from '#kernel/fen.ts'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import { clauseLabel } from '#law/clauses.ts'
import { valueOn } from '#law/dated.ts'
import { collector } from '#law/values/authorities.ts'
import { type OrderKind, orderKinds } from '#law/values/consequence-lists.ts'
import { type Consequence, consequencesOf } from '#law/values/consequences.ts'
import { type MoneyAccount, payInAccount } from '#law/values/pay-in.ts'
import type { HeldCase } from '../core/held-case.ts'

export interface OrderAsked {
  readonly kind: OrderKind
  readonly scheme: string | null
  /** null for 'correct', which is no money. */
  readonly amountFen: bigint | null
  /** Days from service within which it is to be done. */
  readonly termDays: number
  /** What exactly is ordered, in words. */
  readonly text: string
  /** Left out: the party of the case. */
  readonly debtorName?: string | undefined
}

const longestTerm = 180

/** @throws Refusal CASE_WRONG where nobody has said which conduct it is. */
export const consequenceOf = (held: HeldCase, day: Day): Consequence => {
  const found = held.conduct === null ? undefined : consequencesOf(held.conduct, day)
  if (!found)
    throw new Refusal('CASE_WRONG', '案件还没有认定违规情形所属条款(调查终结时填写),不能据以责令或者罚款(十二)')
  return found
}

/** Orders of the table; where it names returning of what was settled, that too. */
export const ordersOpen = (consequence: Consequence): readonly OrderKind[] => [
  ...new Set<OrderKind>([...consequence.orders, ...(consequence.settled ? (['return'] as const) : [])]),
]

/** @throws Refusal ORDER_WRONG, CASE_WRONG. */
export const checkOrders = (held: HeldCase, orders: readonly OrderAsked[], day: Day): void => {
  const consequence = consequenceOf(held, day)
  const open = ordersOpen(consequence)
  for (const { kind, amountFen, termDays, scheme } of orders) {
    const label = orderKinds[kind]
    if (!open.includes(kind))
      throw new Refusal(
        'ORDER_WRONG',
        `${clauseLabel(consequence.item)} 的后果里没有「${label}」,可以责令的是:${open.map((one) => orderKinds[one]).join('、') || '没有'}(${citeBasis(consequence.basis[0] as Consequence['basis'][number])})`,
      )
    if (kind === 'correct' && amountFen !== null)
      throw new Refusal('ORDER_WRONG', '责令限期改正不涉及金额,请把金额写在退回、追缴、追回、退还或者赔偿里')
    if (kind !== 'correct' && (amountFen === null || amountFen <= 0n))
      throw new Refusal('ORDER_WRONG', `「${label}」须写明金额,单位分,大于零`)
    if (!Number.isInteger(termDays) || termDays < 1 || termDays > longestTerm)
      throw new Refusal('ORDER_WRONG', `「${label}」的期限须为 1—${longestTerm} 日`)
    if (scheme !== null && held.schemes.length > 0 && !held.schemes.includes(scheme))
      throw new Refusal('ORDER_WRONG', `险种 ${scheme} 不在本案的险种之内(${held.schemes.join('、')})`)
  }
  const keys = orders.map(({ kind, scheme, debtorName }) => `${kind}|${scheme ?? ''}|${debtorName ?? ''}`)
  if (new Set(keys).size < keys.length)
    throw new Refusal('ORDER_WRONG', '同一险种、同一责令、同一义务人写了两次,请合为一项')
}

/** Each money order may not exceed what the party was told of. @throws Refusal FINE_ABOVE_TOLD. */
export const notAboveTold = (orders: readonly OrderAsked[], told: readonly OrderAsked[]): void => {
  for (const { kind, scheme, amountFen } of orders) {
    const before = told.find((one) => one.kind === kind && one.scheme === scheme)
    if (before === undefined || (amountFen ?? 0n) > (before.amountFen ?? 0n))
      throw new Refusal(
        'FINE_ABOVE_TOLD',
        `「${orderKinds[kind]}」${amountFen === null ? '' : showYuan(amountFen)}没有告知过当事人,或者多于告知的${showYuan(before?.amountFen ?? 0n)};须重新告知(行政处罚法第44、45条)`,
      )
  }
}

/** Where money of the order goes: contributions by whom collects on the day, what leaves the fund to its payer, the rest into the fund. */
export const accountOf = (kind: OrderKind | 'fine' | 'late-fee', held: HeldCase, day: Day): MoneyAccount => {
  if (kind === 'refund') return 'payer'
  if (kind === 'collect' || kind === 'late-fee')
    return valueOn(collector, day)?.value === 'tax' ? 'treasury' : 'fund-income'
  const found = valueOn(payInAccount, day, { money: kind === 'fine' ? 'fine' : 'fund', authority: held.authority })
  if (!found) throw new RangeError(`no account for ${kind} on ${day}`)
  return found.value as MoneyAccount
}
