/** 养老待遇支付: one row for each item paid to one person for one month. */
import { zz27 } from '#law/basis.ts'
import { reviewModes } from '../codes.ts'
import { bool, code, defineDataset, fen } from '../define-dataset.ts'
import { benefitChecks, benefitFields, notNegative } from '../fields.ts'

/** 按月发放的本人养老金项目为 monthly、arrears、recalculation;其余不因死亡次月停发,也不构成重复领取。 */
export const pensionItems = {
  monthly: '月养老金',
  arrears: '补发养老金',
  recalculation: '重算补差',
  account_refund: '个人账户余额返还',
  lump_sum: '一次性养老待遇',
  funeral_grant: '丧葬补助金',
  death_grant: '一次性抚恤金',
  survivor_allowance: '供养人员生活困难补助',
  annuity: '企业年金或职业年金',
  elderly_allowance: '高龄津贴',
  relief: '精简退职救济费',
  other: '其他',
} as const

export const pensionPayment = defineDataset({
  id: 'pension_payment',
  title: '养老待遇支付明细',
  basis: [zz27('五(三)'), zz27('五(四)'), zz27('十一(二)1')],
  area: 'pension',
  owner: '社会保险经办机构',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'for_month',
  naturalKey: ['agency_district', 'payment_no'],
  district: 'agency_district',
  fields: {
    ...benefitFields(pensionItems),
    reverses_payment_no: code('所冲销的支付流水号', { max: 40 }),
    deducted_fen: fen('扣减金额', { note: '已从金额中扣除的部分' }),
    deduction_decision_no: code('扣减依据文书号', { max: 60 }),
    off_system: bool('系统外手工发放'),
    review_mode: code('审核方式', { codes: reviewModes }),
    auto_policy_no: code('自动办理依据', { max: 60, note: '免人工审核的批量业务所依文件' }),
  },
  checks: [...benefitChecks, notNegative('deducted_fen', '扣减金额')],
})
