import { zz27 } from '#law/basis.ts'
import { paymentStatuses } from '../codes.ts'
import { code, date, defineDataset, fen, idNumber, int, month, text, time } from '../define-dataset.ts'
import {
  accountFields,
  authorityFields,
  inOrder,
  requiredProviderFields,
  reviewFields,
  schemeFields,
} from '../fields.ts'

/**
 * 月度拨付单 between an agency and a provider, one row a line of the order: what the settlements come to, what is kept
 * back, what is deducted and why. The order pays the sum of its lines; deductions are negative.
 */
export const providerPayment = defineDataset({
  id: 'provider_payment',
  title: '协议机构月度拨付单',
  basis: [zz27('六(三)'), zz27('六(五)'), zz27('十一(二)2')],
  area: 'medical',
  owner: '经办机构(医疗、工伤、失业、生育)',
  period: 'monthly',
  kind: 'feed',
  key: 'provider_id',
  monthOf: 'for_month',
  naturalKey: ['provider_payment_no', 'line_no'],
  district: 'agency_district',
  fields: {
    provider_payment_no: code('机构拨付单号', { required: true, max: 40 }),
    line_no: int('行号', { required: true, min: 1 }),
    ...requiredProviderFields,
    ...schemeFields,
    for_month: month('结算所属月', { required: true, lb: 'AAE003' }),
    line_kind: code('行类别', {
      required: true,
      codes: {
        settlement: '应拨结算款',
        deduction: '审核或稽核扣减',
        recovery: '抵扣应退回款',
        reserve: '预留质量保证金',
        reserve_release: '返还质量保证金',
        prepayment: '预付款及其冲抵',
        other: '其他',
      },
    }),
    amount_fen: fen('金额', { required: true, lb: 'AAE019', note: '扣减为负数' }),
    settlement_count: int('结算笔数', { min: 0 }),
    settled_from: date('结算期开始日期', { lb: 'AAE030' }),
    settled_to: date('结算期结束日期', { lb: 'AAE031' }),
    deduction_reason: text('扣减原因', { max: 200 }),
    finding_no: code('疑点或稽核编号', { max: 40 }),
    declared_on: date('机构申报日期'),
    due_on: date('应拨付日期'),
    approved_by_id: idNumber('审批人证件号码'),
    approved_at: time('审批时间'),
    paid_on: date('支付日期', { note: '空为尚未拨付' }),
    instruction_no: code('支付指令号', { max: 40 }),
    status: code('支付状态', { codes: { pending: '待支付', ...paymentStatuses }, required: true }),
    ...accountFields,
    ...reviewFields,
    ...authorityFields,
  },
  checks: [
    inOrder('settled_from', 'settled_to', '结算期结束日期早于开始日期:请核对两个日期'),
    {
      sql: `line_kind not in ('deduction', 'recovery', 'reserve') or amount_fen <= 0`,
      field: 'amount_fen',
      message: '扣减、抵扣、预留行的金额应为负数:请核对符号',
    },
    {
      sql: `line_kind <> 'deduction' or deduction_reason is not null`,
      field: 'deduction_reason',
      message: '扣减行没有写明扣减原因:请补上',
    },
    {
      sql: `status = 'pending' or paid_on is not null`,
      field: 'paid_on',
      message: '已支付的拨付单没有支付日期:请补上',
    },
  ],
})
