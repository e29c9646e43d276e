/** 听证: whether the fine is large enough, on the day of telling, that the party may ask for a hearing. */
import type { Day } from '#kernel/month.ts'
import { type Basis, citeBasis } from '#law/basis.ts'
import { valueOn } from '#law/dated.ts'
import { hearingThreshold } from '#law/values/penalties.ts'

export type Party = 'citizen' | 'organisation'

export interface HearingRight {
  readonly isNeeded: boolean
  readonly thresholdFen: bigint | null
  readonly basis: Basis | null
  readonly says: string
}

const yuan = (fen: bigint): string => `${fen / 100n} 元`

/** 以上 includes the figure itself. @param otherPenalty a penalty besides the fine that opens the hearing by itself, such as a revoked licence. */
export const hearingRightOf = (fineFen: bigint, party: Party, day: Day, otherPenalty = false): HearingRight => {
  const found = valueOn(hearingThreshold, day, { party })
  const thresholdFen = found ? BigInt(found.value) : null
  const basis = found?.basis ?? null
  const who = party === 'citizen' ? '公民' : '法人或者其他组织'
  if (otherPenalty) return { isNeeded: true, thresholdFen, basis, says: '拟同时吊销资格,当事人有权要求听证' }
  if (thresholdFen === null || basis === null)
    return { isNeeded: true, thresholdFen, basis, says: '当日听证门槛未见规定,按有权要求听证告知' }
  const isNeeded = fineFen >= thresholdFen
  return {
    isNeeded,
    thresholdFen,
    basis,
    says: `${who}罚款满 ${yuan(thresholdFen)}的有权要求听证(${citeBasis(basis)}),本案${isNeeded ? '应当告知听证权利' : '未达到'}`,
  }
}
