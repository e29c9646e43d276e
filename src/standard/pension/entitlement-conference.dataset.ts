/** 待遇集体会商: the agency's conference on one person's entitlement. It is no deliberation of a case. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, int, text } from '../define-dataset.ts'
import { authorityFields, personFields, schemeFields } from '../fields.ts'

export const entitlementConference = defineDataset({
  id: 'entitlement_conference',
  title: '待遇审核集体会商',
  basis: [zz27('五(三)')],
  area: 'pension',
  owner: '社会保险经办机构',
  period: 'onchange',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['agency_district', 'conference_no', 'person_id'],
  district: 'agency_district',
  fields: {
    conference_no: code('集体会商编号', { required: true, max: 40 }),
    ...personFields,
    ...schemeFields,
    held_on: date('会商日期', { required: true }),
    question: code('会商事项', {
      codes: {
        birth: '出生日期认定',
        service: '工龄或视同年限认定',
        trade: '特殊工种认定',
        category: '退休年龄类别认定',
        duplicate: '重复领取处理',
        other: '其他',
      },
      required: true,
    }),
    conclusion: code('会商结论', {
      codes: { accepted: '予以认定', refused: '不予认定', postponed: '补充材料后再议' },
      required: true,
    }),
    determined_on: date('会商认定的日期', { note: '认定出生或参加工作日期的,填所认定的日期' }),
    attendees: int('参加人数', { min: 1, max: 100 }),
    minutes_no: code('会商纪要编号', { max: 60 }),
    summary: text('结论摘要'),
    ...authorityFields,
  },
})
