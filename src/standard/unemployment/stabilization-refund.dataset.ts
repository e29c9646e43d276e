import { zz27 } from '#law/basis.ts'
import { fundingSources, paymentStatuses } from '../codes.ts'
import { bool, code, date, defineDataset, fen, int } from '../define-dataset.ts'
import {
  accountFields,
  authorityFields,
  notNegative,
  requiredEmployerFields,
  reviewFields,
  schemeFields,
} from '../fields.ts'

/** 稳岗返还: part of a year's unemployment contributions returned to an employer that lays off few. */
export const stabilizationRefund = defineDataset({
  id: 'stabilization_refund',
  title: '稳岗返还',
  basis: [zz27('八(二)'), zz27('八(三)4')],
  area: 'unemployment',
  owner: '经办机构(失业)',
  period: 'monthly',
  kind: 'feed',
  key: 'employer_id',
  monthOf: 'paid_on',
  naturalKey: ['refund_no'],
  district: 'agency_district',
  fields: {
    refund_no: code('返还编号', { required: true, max: 40 }),
    ...requiredEmployerFields,
    ...schemeFields,
    for_year: int('返还所属年度', { required: true, min: 2014, max: 2100, lb: 'AAE001' }),
    insured_at_start: int('年初参保人数', { min: 0 }),
    insured_at_end: int('年末参保人数', { min: 0 }),
    laid_off: int('年度裁员人数', { required: true, min: 0 }),
    contributed_fen: fen('年度实缴失业保险费', { required: true }),
    is_small: bool('中小微企业'),
    amount_fen: fen('金额', { required: true, lb: 'AAE019' }),
    approved_on: date('批准日期'),
    paid_on: date('支付日期', { required: true }),
    status: code('支付状态', { codes: paymentStatuses, required: true, lb: 'AAE116' }),
    pay_batch_no: code('支付批次号', { max: 40 }),
    funding_source: code('资金来源', { codes: fundingSources, required: true }),
    ...accountFields,
    ...reviewFields,
    ...authorityFields,
  },
  checks: [
    notNegative('contributed_fen', '年度实缴失业保险费'),
    {
      sql: `amount_fen >= 0 or status in ('reversed', 'returned')`,
      field: 'amount_fen',
      message: '只有冲销或退票行可以是负数,请核对金额或支付状态',
    },
  ],
})
