/** 时效: how long after its end an act can still be fined. It bars the fine, never the recovery of the fund's money. */
import type { Day } from '#kernel/month.ts'
import { type Basis, citeBasis } from '#law/basis.ts'
import { valueOn } from '#law/dated.ts'
import { penaltyMonthTerm } from '#law/values/terms.ts'
import { monthsLater } from './months-later.ts'

export interface Limitation {
  /** Last day on which it must have been found out. */
  readonly until: Day
  readonly months: number
  readonly isBarred: boolean
  readonly basis: Basis
  readonly says: string
}

/**
 * The long term came with the amended law; an act that had ended before keeps the short one.
 * @param endedOn the act's last day; for a series of acts the last one's.
 * @param foundOn the day on which the authority found it out.
 * @param isGrave 涉及公民生命健康安全、金融安全且有危害后果.
 */
export const limitationOf = (endedOn: Day, foundOn: Day, isGrave: boolean): Limitation => {
  const long = isGrave ? valueOn(penaltyMonthTerm, endedOn, { step: 'limitation-serious' }) : undefined
  const term = long ?? valueOn(penaltyMonthTerm, foundOn, { step: 'limitation' })
  if (!term) throw new RangeError(`no limitation on ${foundOn}`)
  const months = Number(term.value)
  const until = monthsLater(endedOn, months)
  const isBarred = foundOn > until
  const years = months / 12
  return {
    until,
    months,
    isBarred,
    basis: term.basis,
    says: isBarred
      ? `行为终了于 ${endedOn},${years} 年内(至 ${until})未被发现,不再给予罚款;基金损失仍应追回(${citeBasis(term.basis)})`
      : `行为终了于 ${endedOn},发现于 ${foundOn},在 ${years} 年以内(至 ${until})`,
  }
}
