import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, int, text } from '../define-dataset.ts'
import { inOrder } from '../fields.ts'

/** 利率表: what a deposit of each kind must at least yield on a day. Rates of contribution are law, not data. */
export const rateTable = defineDataset({
  id: 'rate_table',
  title: '利率表',
  basis: [zz27('十(一)3')],
  area: 'fund-custody',
  owner: '基金管理机构',
  period: 'onchange',
  kind: 'feed',
  key: 'rate_kind',
  naturalKey: ['rate_kind', 'valid_from'],
  fields: {
    rate_kind: code('利率种类', {
      required: true,
      codes: {
        demand: '活期',
        agreed: '协定存款',
        notice_7d: '七天通知存款',
        fixed_3m: '定期三个月',
        fixed_6m: '定期六个月',
        fixed_1y: '定期一年',
        fixed_2y: '定期二年',
        fixed_3y: '定期三年',
        fixed_5y: '定期五年',
        preferential: '社会保险基金优惠利率',
      },
    }),
    rate_ppm: int('年利率(百万分之)', { required: true, min: 0, max: 1000000 }),
    document_no: text('依据文号', { max: 60 }),
    valid_from: date('有效开始日期', { required: true, lb: 'AAE030' }),
    valid_to: date('有效结束日期', { lb: 'AAE031' }),
  },
  checks: [inOrder('valid_from', 'valid_to', '有效结束日期早于开始日期:请核对两个日期')],
})
