import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, fen, idNumber, int, text } from '../define-dataset.ts'
import { authorityFields, schemeFields } from '../fields.ts'

/** 会计凭证, one row an entry line. */
export const voucher = defineDataset({
  id: 'voucher',
  title: '会计凭证',
  basis: [zz27('十(二)'), zz27('十(三)'), zz27('十二(三)6')],
  area: 'fund-custody',
  owner: '经办机构',
  period: 'daily',
  kind: 'feed',
  key: 'scheme',
  monthOf: 'booked_on',
  naturalKey: ['agency_district', 'scheme', 'voucher_no', 'line_no'],
  district: 'agency_district',
  fields: {
    voucher_no: code('凭证号', { required: true, max: 40 }),
    line_no: int('分录行号', { required: true, min: 1 }),
    ...schemeFields,
    booked_on: date('记账日期', { required: true }),
    account_code: code('会计科目编码', { required: true, max: 20, note: '按现行基金会计制度的科目' }),
    account_title: text('会计科目名称', { max: 60 }),
    debit_fen: fen('借方金额', { required: true }),
    credit_fen: fen('贷方金额', { required: true }),
    summary: text('摘要', { max: 200, lb: 'AAE013' }),
    pay_batch_no: code('支付批次号', { max: 40 }),
    instruction_no: code('支付指令号', { max: 40 }),
    statement_line_no: code('银行流水号', { max: 50 }),
    reversal_of: code('红冲原凭证号', { max: 40 }),
    made_by_id: idNumber('制单人证件号码'),
    reviewed_by_id: idNumber('复核人证件号码'),
    accountant_id: idNumber('会计证件号码'),
    cashier_id: idNumber('出纳证件号码'),
    ...authorityFields,
  },
  checks: [
    {
      sql: 'debit_fen = 0 or credit_fen = 0',
      field: 'credit_fen',
      message: '一行分录同时有借方和贷方金额:请拆成两行',
    },
    {
      sql: 'debit_fen <> 0 or credit_fen <> 0',
      field: 'debit_fen',
      message: '一行分录的借方和贷方金额都是零:请核对或删去该行',
    },
  ],
})
