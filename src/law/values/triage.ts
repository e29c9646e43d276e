/** How the hits of a first load are cut into tranches: practice, apart from the limitation, which is law. */
import { practice } from '#law/basis.ts'
import { scalar } from '#law/dated.ts'

const own = practice('本平台首轮分批口径:仍在流失的先办,时效将届的其次,再按金额', 'I')

/** A hold whose month lies this near the evaluation day is money that still goes out. */
export const stillLeakingMonths = scalar('month', 2, own)
/** What reaches the limitation of penalties within so many months is done before it lapses. */
export const limitationNearMonths = scalar('month', 6, own)
/** A subject with this much at risk, over all its findings, is done before the small ones: 要情报告一万元. */
export const largeFen = scalar('fen', 1_000_000n, practice('要情报告一万元', 'V2'))
/** Months from the evaluation day to each tranche's end, in the order of the tranches. */
export const trancheMonths = [1, 3, 6, 12, 24].map((months) => scalar('month', months, own))
