import { zz27 } from '#law/basis.ts'
import { code, defineDataset, fen, int, month, text, time } from '../define-dataset.ts'
import { authorityFields, notNegative } from '../fields.ts'

/**
 * 报送声明: a sender says how much it has sent for a month. Without one a month is not complete, and rules that conclude
 * from missing rows stay silent. 信息化 and 经办 both declare, so their counts and sums can be compared.
 */
export const feedHeartbeat = defineDataset({
  id: 'feed_heartbeat',
  title: '数据报送声明',
  basis: [zz27('十一(二)'), zz27('四(三)'), zz27('五(四)')],
  area: 'data-custody',
  owner: '各数据报送单位',
  period: 'monthly',
  kind: 'feed',
  key: 'feed',
  monthOf: 'for_month',
  naturalKey: ['feed', 'source', 'for_month', 'declared_at'],
  district: 'agency_district',
  fields: {
    feed: code('数据集编号', { required: true, max: 60, note: '数据标准中的数据集编号,如 pension_payment' }),
    source: code('报送来源', { required: true, max: 40 }),
    agency_district: { ...authorityFields.agency_district, required: false, note: '空为全市' },
    for_month: month('所属月', { required: true, lb: 'AAE003' }),
    sent_rows: int('报送行数', { required: true, min: 0 }),
    sent_fen: fen('报送金额合计', { lb: 'AAE019', note: '该数据集有金额时填写' }),
    declared_at: time('声明时间', { required: true, note: '更正时以后一次声明为准' }),
    remark: text('说明', { max: 200, lb: 'AAE013' }),
  },
  checks: [notNegative('sent_rows', '报送行数')],
})
