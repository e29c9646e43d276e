import { zz27 } from '#law/basis.ts'
import { bool, code, date, defineDataset, int, text } from '../define-dataset.ts'
import { authorityFields, inOrder, schemeFields } from '../fields.ts'

/**
 * 基金险种登记: an open, dated register. A scheme that is merged, split or pooled higher gets a new row; after provincial
 * pooling a city holds no full fund, so balance rules ask this register first.
 */
export const fundScheme = defineDataset({
  id: 'fund_scheme',
  title: '基金险种登记',
  basis: [zz27('一(一)'), zz27('二'), zz27('十(六)')],
  area: 'fund-custody',
  owner: '基金管理机构',
  period: 'onchange',
  kind: 'feed',
  key: 'scheme',
  naturalKey: ['scheme', 'agency_district', 'valid_from'],
  district: 'agency_district',
  fields: {
    ...schemeFields,
    fund_name: text('基金名称', { required: true, max: 60 }),
    pooling_level: code('统筹层次', {
      required: true,
      codes: { county: '县级', city: '市级', province: '省级', national: '全国' },
    }),
    has_income_account: bool('设收入户', { required: true }),
    is_separately_booked: bool('单独建账', { required: true }),
    merged_into: code('并入险种', { max: 10 }),
    reserve_months: int('预留支付月数', { min: 0, max: 120 }),
    document_no: text('依据文号', { max: 60 }),
    valid_from: date('有效开始日期', { required: true, lb: 'AAE030' }),
    valid_to: date('有效结束日期', { lb: 'AAE031' }),
    ...authorityFields,
  },
  checks: [inOrder('valid_from', 'valid_to', '有效结束日期早于开始日期:请核对两个日期')],
})
