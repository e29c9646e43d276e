/** Weights by which findings of one subject combine into a rank. They order the work; they decide nothing. */
import { practice } from '#law/basis.ts'
import { scalar } from '#law/dated.ts'

const own = practice('本平台的排序口径:处置越重、金额越大越先查', 'I')

/** Points of a rule that hits, by what a hit may do at once. */
export const actPoints = {
  hold: scalar('count', 3, own),
  alert: scalar('count', 2, own),
  lead: scalar('count', 1, own),
} as const

/** Money at risk from which a rule's points count once more, in fen: 一千元、一万元、十万元. */
export const moneySteps = [
  scalar('fen', 100_000n, own),
  scalar('fen', 1_000_000n, practice('要情报告一万元', 'V2')),
  scalar('fen', 10_000_000n, own),
] as const
