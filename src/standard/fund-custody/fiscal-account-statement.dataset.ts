import { zz27 } from '#law/basis.ts'
import { bankAccount, code, date, defineDataset, fen, month } from '../define-dataset.ts'
import { authorityFields, notNegative, schemeFields } from '../fields.ts'

export const fiscalAccountStatement = defineDataset({
  id: 'fiscal_account_statement',
  title: '财政专户对账单',
  basis: [zz27('十(一)3'), zz27('十(五)')],
  area: 'fund-custody',
  owner: '财政部门',
  period: 'monthly',
  kind: 'feed',
  key: 'scheme',
  monthOf: 'for_month',
  naturalKey: ['statement_no'],
  district: 'agency_district',
  fields: {
    statement_no: code('对账单编号', { required: true, max: 40 }),
    account_id: bankAccount('银行账号', { required: true, lb: 'AAE010' }),
    ...schemeFields,
    for_month: month('对账月份', { required: true, lb: 'AAE003' }),
    opening_fen: fen('月初余额', { required: true }),
    received_fen: fen('本月收入', { required: true }),
    paid_fen: fen('本月支出', { required: true }),
    closing_fen: fen('月末余额', { required: true }),
    term_deposit_fen: fen('其中定期存款'),
    bond_fen: fen('其中债券'),
    issued_on: date('出具日期'),
    ...authorityFields,
  },
  checks: [
    notNegative('received_fen', '本月收入'),
    notNegative('paid_fen', '本月支出'),
    {
      sql: 'opening_fen + received_fen - paid_fen = closing_fen',
      field: 'closing_fen',
      message: '月初余额加收入减支出不等于月末余额:请核对四个金额',
    },
  ],
})
