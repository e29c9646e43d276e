import { zz27 } from '#law/basis.ts'
import { flowDirections, fundFlowKinds, schemes } from '../codes.ts'
import { bankAccount, code, date, defineDataset, fen, text } from '../define-dataset.ts'
import { accountFields, authorityFields, inOrder, notNegative, schemeFields } from '../fields.ts'

/** 基金收支账: what the agency's own books say moved through an account. What the bank says is `bank_statement`. */
export const fundTransaction = defineDataset({
  id: 'fund_transaction',
  title: '基金收支账',
  basis: [zz27('二'), zz27('十(五)'), zz27('十一(二)1'), zz27('十二(三)1')],
  area: 'fund-custody',
  owner: '经办机构',
  period: 'realtime',
  kind: 'feed',
  key: 'account_id',
  monthOf: 'booked_on',
  naturalKey: ['transaction_no'],
  district: 'agency_district',
  fields: {
    transaction_no: code('收支流水号', { required: true, max: 40 }),
    account_id: { ...accountFields.account_id, required: true },
    ...schemeFields,
    booked_on: date('记账日期', { required: true }),
    collected_on: date('收款日期', { note: '征缴收入实际收到之日' }),
    direction: code('收支方向', { codes: flowDirections, required: true }),
    flow_kind: code('收付种类', { codes: fundFlowKinds, required: true }),
    amount_fen: fen('金额', { required: true, lb: 'AAE019' }),
    balance_after_fen: fen('账面余额'),
    used_for_scheme: code('用于险种', { codes: schemes, note: '与账户险种不同即为跨险种使用' }),
    counter_account_id: bankAccount('对方账号'),
    counter_scheme: code('对方账户险种', { codes: schemes }),
    voucher_no: code('凭证号', { max: 40 }),
    instruction_no: code('支付指令号', { max: 40 }),
    approval_no: code('批准文号', { max: 60 }),
    corrects_no: code('更正原流水号', { max: 40 }),
    purpose: text('摘要', { max: 200, lb: 'AAE013' }),
    ...authorityFields,
  },
  checks: [
    notNegative('amount_fen', '金额'),
    inOrder('collected_on', 'booked_on', '记账日期早于收款日期:请核对两个日期'),
    {
      sql: `flow_kind <> 'correction' or corrects_no is not null`,
      field: 'corrects_no',
      message: '错账更正没有写明更正哪一笔:请补上原流水号',
    },
  ],
})
