/** 工伤费率: an employer's risk class and floating rate, span by span. */
import { zz27 } from '#law/basis.ts'
import { code, defineDataset, int, month } from '../define-dataset.ts'
import { authorityFields, inOrder, requiredEmployerFields } from '../fields.ts'

export const employerInjuryClass = defineDataset({
  id: 'employer_injury_class',
  title: '单位工伤保险费率',
  basis: [zz27('四(二)'), zz27('十二(四)1')],
  area: 'collection',
  owner: '社会保险经办机构(工伤)',
  period: 'onchange',
  kind: 'feed',
  key: 'employer_id',
  naturalKey: ['agency_district', 'employer_id', 'from_month'],
  district: 'agency_district',
  fields: {
    ...requiredEmployerFields,
    risk_class: code('行业风险类别', {
      codes: { '1': '一类', '2': '二类', '3': '三类', '4': '四类', '5': '五类', '6': '六类', '7': '七类', '8': '八类' },
      required: true,
      lb: 'AAA149',
    }),
    base_rate_ppm: int('行业基准费率(百万分比)', { required: true, min: 0, max: 100_000, note: '0.2% 为 2000' }),
    float_percent: int('浮动比例(百分比)', { required: true, min: 0, max: 300, note: '不浮动为 100' }),
    rate_ppm: int('执行费率(百万分比)', { required: true, min: 0, max: 100_000 }),
    from_month: month('执行起月', { required: true }),
    to_month: month('执行止月'),
    document_no: code('核定文号', { max: 60 }),
    ...authorityFields,
  },
  checks: [inOrder('from_month', 'to_month', '执行止月早于起月,请核对')],
})
