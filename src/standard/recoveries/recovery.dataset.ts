import { zz27 } from '#law/basis.ts'
import { bankAccount, code, date, defineDataset, fen, idNumber, int, text, uscc } from '../define-dataset.ts'
import { authorityFields, inOrder, providerFields, schemeFields } from '../fields.ts'

/**
 * 追回台账, one row an entry: an order, an instalment, an offset, a write-off. Two clocks run on it: the debtor's, set in
 * the decision, and the ten working days from money received to money in the right account.
 */
export const recovery = defineDataset({
  id: 'recovery',
  title: '追回台账',
  basis: [zz27('十三(一)'), zz27('十二(四)'), zz27('十二(六)')],
  area: 'recoveries',
  owner: '本平台(基金监督机构、经办机构办理)',
  period: 'onchange',
  kind: 'internal',
  key: 'scheme',
  monthOf: 'ordered_on',
  naturalKey: ['recovery_no', 'entry_no'],
  district: 'agency_district',
  fields: {
    recovery_no: code('追回编号', { required: true, max: 40 }),
    entry_no: int('行号', { required: true, min: 1 }),
    entry_kind: code('行类别', {
      required: true,
      codes: {
        ordered: '责令退回',
        received: '收到退款',
        offset: '抵扣后续待遇或拨付',
        penalty: '收到罚款',
        written_off: '核销',
        corrected: '更正',
      },
    }),
    ...schemeFields,
    case_no: code('案件编号', { max: 40 }),
    finding_no: code('疑点编号', { max: 80 }),
    debtor_id: idNumber('退款人证件号码'),
    debtor_uscc: uscc('退款单位统一社会信用代码'),
    ...providerFields,
    ordered_on: date('责令日期', { required: true }),
    due_on: date('退回期限'),
    amount_fen: fen('金额', { required: true, lb: 'AAE019' }),
    received_on: date('收到日期'),
    paid_in_on: date('缴入基金或罚没账户日期', { note: '自收到之日起十个工作日内' }),
    account_id: bankAccount('缴入账号', { lb: 'AAE010' }),
    bill_no: code('票据号码', { max: 40 }),
    bill_delivered_on: date('票据送交日期'),
    document_no: text('文书号', { max: 60 }),
    ...authorityFields,
  },
  checks: [
    inOrder('ordered_on', 'due_on', '退回期限早于责令日期:请核对两个日期'),
    inOrder('received_on', 'paid_in_on', '缴入日期早于收到日期:请核对两个日期'),
    {
      sql: `entry_kind not in ('received', 'penalty') or received_on is not null`,
      field: 'received_on',
      message: '收到退款或罚款而没有收到日期:请补上',
    },
  ],
})
