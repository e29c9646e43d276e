import { zz27 } from '#law/basis.ts'
import { paymentStatuses } from '../codes.ts'
import { code, date, defineDataset, fen, text } from '../define-dataset.ts'
import {
  accountFields,
  authorityFields,
  notNegative,
  personFields,
  providerFields,
  reviewFields,
  schemeFields,
} from '../fields.ts'

/** 手工报销票据: one row an invoice and claim. One invoice claimed twice is a fact to be seen, never a duplicate row. */
export const reimbursementVoucher = defineDataset({
  id: 'reimbursement_voucher',
  title: '手工报销票据',
  basis: [zz27('六(四)'), zz27('六(七)2'), zz27('七(三)'), zz27('九(二)')],
  area: 'medical',
  owner: '经办机构(医疗、工伤、生育)',
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'claimed_on',
  naturalKey: ['claim_line_no'],
  district: 'agency_district',
  fields: {
    claim_line_no: code('报销明细号', { required: true, max: 40 }),
    claim_no: code('报销申请号', { max: 40 }),
    ...personFields,
    ...schemeFields,
    ...providerFields,
    visit_id: code('就诊流水号', { max: 40, lb: 'AKC190', nhsa: 'mdtrt_id' }),
    settlement_id: code('结算流水号', { max: 40, nhsa: 'setl_id' }),
    invoice_code: code('票据代码', { required: true, max: 20, note: '没有代码的票据写 0' }),
    invoice_no: code('票据号码', { required: true, max: 30 }),
    issuer_code: code('开票单位代码', { required: true, max: 30, note: '统一社会信用代码或定点机构编码' }),
    issuer_name: text('开票单位名称', { max: 100 }),
    issued_on: date('开票日期'),
    invoice_fen: fen('票面金额', { required: true }),
    layer: code('支付层次', {
      required: true,
      codes: {
        basic: '基本保险',
        serious_illness: '大病保险',
        supplementary: '补充或大额医疗',
        medical_aid: '医疗救助',
        other: '其他',
      },
      note: '同一票据由不同层次依次支付是合法的',
    }),
    claimed_on: date('申请日期', { required: true }),
    claimed_fen: fen('申请金额', { required: true }),
    paid_fen: fen('报销金额', { required: true }),
    paid_on: date('支付日期'),
    status: code('支付状态', { codes: paymentStatuses, required: true, lb: 'AAE116' }),
    reversed_on: date('冲销日期'),
    ...accountFields,
    ...reviewFields,
    ...authorityFields,
  },
  checks: [
    notNegative('invoice_fen', '票面金额'),
    { sql: 'claimed_on >= issued_on', field: 'claimed_on', message: '申请日期早于开票日期:请核对两个日期' },
    { sql: 'paid_fen <= claimed_fen', field: 'paid_fen', message: '报销金额大于申请金额:请核对后重报' },
    { sql: 'claimed_fen <= invoice_fen', field: 'claimed_fen', message: '申请金额大于票面金额:请核对后重报' },
  ],
})
