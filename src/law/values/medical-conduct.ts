/**
 * Thresholds by which a provider's conduct is doubted: empty beds, split and needless stays, drugs beyond need, doubled and
 * split charges, drugs sold that were never bought. The notice names the conduct and no number, so each is of practice.
 */
import { practice } from '../basis.ts'
import { dated, scalar } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

/** Charges of a stay that are booked so many days after a death in it are still taken for booked late. */
export const deathPostingDays = scalar('day', 1, practice('临终当夜的费用次日记账', 'U'))

/** Nights of a stay without any trace of the patient from which the bed is taken for empty. */
export const emptyNights = scalar('day', 2, practice('挂床筛查:连续或累计两夜无医嘱、检查、床位'))

/** Days between discharge and the next admission up to which one stay is taken for split. */
export const readmissionDays = scalar('day', 15, practice('分解住院筛查:十五日内同院同病再入院'))

/** Diagnoses (prefix of the ICD code) whose treatment comes back again and again by its nature (scope column prefix). */
export const cyclicDiagnosis = dated('flag', [
  ...['C', 'D0', 'Z51', 'Z49', 'N18', 'F'].map((prefix) => ({
    from: judgedFrom,
    scope: { prefix },
    value: true,
    basis: practice('放化疗、血液透析、精神疾病等周期性治疗不按分解住院'),
  })),
])

/** Nights up to which a stay is short enough to ask whether it was needed. */
export const shortStayNights = scalar('day', 3, practice('低标准入院筛查:住院三日以内'))

/** Share of examinations and laboratory tests in a short stay from which it is taken for a check-up in bed. */
export const examinationShare = scalar('ppm', 700_000, practice('低标准入院筛查:检查化验费占七成以上'))

/** Days of supply in hand when the same drug is charged again, up to which that is ordinary foresight. */
export const supplyInHand = scalar('day', 30, practice('超量开药筛查:重叠用药天数超过三十日'))

/** How far back supply is counted: smaller overlaps of a whole year are no hoard. */
export const supplyWindow = scalar('day', 90, practice('超量开药筛查:九十日内'))

/** Share of a month's sales up to which a gap in the books is taken for cut-off and counting. */
export const stockTolerance = scalar('ppm', 50_000, practice('购销存核对:跨月发药与盘点误差半成以内', 'U'))
