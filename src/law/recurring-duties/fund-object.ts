/**
 * Whether a recurring duty still has an object on a day. Which funds the city still holds, and which still have an income
 * account, is a fact of the register of funds (dataset fund_scheme), not of the law: pooling and the handover of collection
 * came scheme by scheme. A scheme that the register does not name keeps its duty, since silence proves nothing.
 */
import type { Day } from '#kernel/month.ts'
import { valueOn } from '../dated.ts'
import { competentAuthority, maternityMerged } from '../values/authorities.ts'
import type { FundObject, RecurringDuty } from './define-recurring.ts'

export interface FundFact {
  readonly scheme: string
  readonly validFrom: Day
  /** Last day on which it holds, as the register writes it. */
  readonly validTo: Day | null
  readonly hasIncomeAccount: boolean
  /** 'county', 'city', 'province' or 'national'. */
  readonly poolingLevel: string
}

const holds: Readonly<Record<FundObject, (fact: FundFact) => boolean>> = {
  'income-account': ({ hasIncomeAccount }) => hasIncomeAccount,
  'city-fund': ({ poolingLevel }) => poolingLevel === 'county' || poolingLevel === 'city',
}

const whyNot: Readonly<Record<FundObject, string>> = {
  'income-account': '基金险种登记:所涉险种当日已不设收入户',
  'city-fund': '基金险种登记:所涉险种当日已由省级以上统筹,市级不再持有基金',
}

export interface DutyObject {
  /** Schemes for which it still has one. */
  readonly schemes: readonly string[]
  /** Why it has none, in Chinese; null while it has. */
  readonly why: string | null
}

/** @param day the last day of the period; facts of any district count, since one account left is one to be emptied. */
export const objectOn = (duty: RecurringDuty, day: Day, facts: readonly FundFact[]): DutyObject => {
  const { needs } = duty
  if (needs === null) return { schemes: duty.schemes, why: null }
  const merged = valueOn(maternityMerged, day)?.value === true
  const schemes = duty.schemes.filter((scheme) => {
    // From the merger the maternity fund is booked in the employees' medical fund and has no account of its own.
    if (scheme === '510' && merged) return false
    const known = facts.filter(
      (fact) => fact.scheme === scheme && fact.validFrom <= day && (fact.validTo === null || day <= fact.validTo),
    )
    return known.length === 0 || known.some(holds[needs])
  })
  return { schemes, why: schemes.length === 0 ? whyNot[needs] : null }
}

/** Authorities that are competent for the schemes on that day: 'hrss' (人社), 'nhsa' (医保). */
export const authoritiesOn = (schemes: readonly string[], day: Day): string[] =>
  [...new Set(schemes.map((scheme) => String(valueOn(competentAuthority, day, { scheme })?.value ?? 'hrss')))].sort()
