import { zz27 } from '#law/basis.ts'
import { flowDirections } from '../codes.ts'
import { bankAccount, code, date, defineDataset, fen, personName, text } from '../define-dataset.ts'
import { accountFields, authorityFields, notNegative, schemeFields } from '../fields.ts'

export const bankStatement = defineDataset({
  id: 'bank_statement',
  title: '银行对账单',
  basis: [zz27('十(一)2'), zz27('十(一)3'), zz27('三(三)5')],
  area: 'fund-custody',
  owner: '基金存储银行',
  period: 'daily',
  kind: 'feed',
  key: 'account_id',
  monthOf: 'banked_on',
  naturalKey: ['account_id', 'statement_line_no'],
  district: 'agency_district',
  fields: {
    statement_line_no: code('银行流水号', { required: true, max: 50 }),
    account_id: { ...accountFields.account_id, required: true },
    ...schemeFields,
    banked_on: date('交易日期', { required: true }),
    direction: code('收支方向', { codes: flowDirections, required: true }),
    amount_fen: fen('金额', { required: true, lb: 'AAE019' }),
    balance_after_fen: fen('账户余额', { required: true }),
    counter_account_id: bankAccount('对方账号'),
    counter_name: personName('对方户名'),
    instruction_no: code('支付指令号', { max: 40, note: '银行回执所附' }),
    summary: text('摘要', { max: 200 }),
    ...authorityFields,
  },
  checks: [notNegative('amount_fen', '金额')],
})
