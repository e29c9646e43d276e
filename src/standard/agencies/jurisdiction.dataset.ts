import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, text, uscc } from '../define-dataset.ts'
import { authorityFields, inOrder, schemeFields } from '../fields.ts'

/** 管辖: which body is competent for a district and insurance on a day. Since 2018–19 人社 and 医保 are two bodies. */
export const jurisdiction = defineDataset({
  id: 'jurisdiction',
  title: '监督管辖登记',
  basis: [zz27('一'), zz27('一(三)'), zz27('十三(二)')],
  area: 'agencies',
  owner: '市人力资源社会保障行政部门',
  period: 'onchange',
  kind: 'feed',
  key: 'agency_district',
  naturalKey: ['agency_district', 'scheme', 'competence', 'valid_from'],
  district: 'agency_district',
  fields: {
    ...authorityFields,
    ...schemeFields,
    competence: code('管辖事项', {
      required: true,
      codes: { supervision: '基金监督', penalty: '行政处罚', collection: '费款征收', handling: '业务经办' },
    }),
    body_id: uscc('主管单位统一社会信用代码'),
    body_name: text('主管单位名称', { required: true, max: 100 }),
    body_kind: code('主管单位类别', {
      required: true,
      codes: { hrss: '人力资源社会保障', medical_security: '医疗保障', tax: '税务', agency: '经办机构', other: '其他' },
    }),
    document_no: text('依据文号', { max: 60 }),
    valid_from: date('有效开始日期', { required: true, lb: 'AAE030' }),
    valid_to: date('有效结束日期', { lb: 'AAE031' }),
  },
  checks: [inOrder('valid_from', 'valid_to', '有效结束日期早于开始日期:请核对两个日期')],
})
