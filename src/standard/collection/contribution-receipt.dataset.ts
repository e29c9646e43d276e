/** 缴费到账: one row for each sum of one scheme that one payer paid, and the bank account in which it arrived. */
import { zz27 } from '#law/basis.ts'
import { bankAccount, code, date, defineDataset, fen, idNumber, month } from '../define-dataset.ts'
import { accountFields, authorityFields, employerFields, inOrder, notNegative, schemeFields } from '../fields.ts'

export const contributionReceipt = defineDataset({
  id: 'contribution_receipt',
  title: '社会保险费到账明细',
  basis: [zz27('四(四)'), zz27('四(二)'), zz27('三(三)4')],
  area: 'collection',
  owner: '社会保险费征收机构、基金存储银行',
  period: 'daily',
  kind: 'feed',
  key: 'account_id',
  monthOf: 'paid_on',
  naturalKey: ['agency_district', 'receipt_no'],
  district: 'agency_district',
  fields: {
    receipt_no: code('到账流水号', { required: true, max: 40 }),
    account_id: { ...accountFields.account_id, required: true, note: '实际收到社会保险费的账户' },
    ...schemeFields,
    ...employerFields,
    payer_id: idNumber('个人缴费人证件号码', { note: '以个人身份缴费的填' }),
    for_month: month('对应费款所属期', { lb: 'AAE003' }),
    amount_fen: fen('到账金额', { required: true, lb: 'AAE019' }),
    paid_on: date('缴费日期', { required: true }),
    credited_on: date('到账日期', { lb: 'AAB191', note: '未到账的留空' }),
    payer_account_id: bankAccount('付款账号'),
    tax_receipt_no: code('电子税票号', { lb: 'AAD009', max: 40 }),
    collector: code('征收机构', { codes: { agency: '经办机构', tax: '税务部门' } }),
    corrected_on: date('更正日期', { note: '误入其他账户的,转入指定账户的日期' }),
    reversed_on: date('退回日期', { note: '银行退回付款人的日期' }),
    ...authorityFields,
  },
  checks: [
    notNegative('amount_fen', '到账金额'),
    inOrder('paid_on', 'credited_on', '到账日期早于缴费日期,请核对'),
    inOrder('credited_on', 'corrected_on', '更正日期早于到账日期,请核对'),
    inOrder('paid_on', 'reversed_on', '退回日期早于缴费日期,请核对'),
  ],
})
