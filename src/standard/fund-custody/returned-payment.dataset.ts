import { zz27 } from '#law/basis.ts'
import { bankAccount, code, date, defineDataset, fen, idNumber } from '../define-dataset.ts'
import { accountFields, authorityFields, inOrder, notNegative, schemeFields } from '../fields.ts'

export const returnedPayment = defineDataset({
  id: 'returned_payment',
  title: '支付退票',
  basis: [zz27('十(一)2')],
  area: 'fund-custody',
  owner: '基金存储银行经经办机构',
  period: 'daily',
  kind: 'feed',
  key: 'account_id',
  monthOf: 'returned_on',
  naturalKey: ['return_no'],
  district: 'agency_district',
  fields: {
    return_no: code('退票编号', { required: true, max: 40 }),
    account_id: { ...accountFields.account_id, required: true, note: '原付款账户' },
    ...schemeFields,
    instruction_no: code('支付指令号', { required: true, max: 40 }),
    payment_no: code('支付流水号', { max: 40 }),
    payee_id: idNumber('收款人证件号码'),
    payee_account_id: bankAccount('原收款账号', { required: true }),
    returned_on: date('退票日期', { required: true }),
    amount_fen: fen('金额', { required: true, lb: 'AAE019' }),
    return_reason: code('退票原因', {
      codes: {
        closed: '账户已销',
        frozen: '账户冻结或只收不付',
        name_mismatch: '户名不符',
        wrong_account: '账号错误',
        bank_failure: '银行系统原因',
        other: '其他',
      },
    }),
    resolved_on: date('处理日期', { note: '空为尚未处理' }),
    repaid_instruction_no: code('重付指令号', { max: 40 }),
    repaid_account_id: bankAccount('重付账号'),
    account_change_no: code('账户变更编号', { max: 40, note: '重付账号不同于原账号时所依据的变更' }),
    ...authorityFields,
  },
  checks: [
    notNegative('amount_fen', '金额'),
    inOrder('returned_on', 'resolved_on', '处理日期早于退票日期:请核对两个日期'),
  ],
})
