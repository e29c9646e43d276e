/** How one benefit payment came about, beyond `benefitFields`: the same names in every insurance, so one rule reads all. */
import { reviewModes } from './codes.ts'
import { bool, code, fen } from './define-dataset.ts'

export const paymentCircumstances = {
  reverses_payment_no: code('所冲销的支付流水号', { max: 40 }),
  deducted_fen: fen('扣减金额', { note: '已从金额中扣除的部分' }),
  deduction_decision_no: code('扣减依据文书号', { max: 60 }),
  off_system: bool('系统外手工发放'),
  review_mode: code('审核方式', { codes: reviewModes }),
  auto_policy_no: code('自动办理依据', { max: 60, note: '免人工审核的批量业务所依文件' }),
} as const
