import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, text } from '../define-dataset.ts'
import { authorityFields, inOrder, personFields, providerFields, reviewFields, schemeFields } from '../fields.ts'

export const chronicRegistration = defineDataset({
  id: 'chronic_registration',
  title: '门诊慢特病登记',
  basis: [zz27('六(三)'), zz27('六(七)1')],
  area: 'medical',
  owner: '经办机构(医疗)',
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['registration_no'],
  district: 'agency_district',
  fields: {
    registration_no: code('慢特病登记号', { required: true, max: 40 }),
    ...personFields,
    ...schemeFields,
    disease_code: code('病种编码', { required: true, max: 30, nhsa: 'dise_no' }),
    disease_name: text('病种名称', { max: 100 }),
    ...providerFields,
    certified_by_provider_id: code('鉴定机构编码', { max: 30 }),
    approved_on: date('批准日期'),
    valid_from: date('有效开始日期', { required: true, lb: 'AAE030' }),
    valid_to: date('有效结束日期', { lb: 'AAE031' }),
    withdrawn_on: date('撤销日期'),
    ...reviewFields,
    ...authorityFields,
  },
  checks: [inOrder('valid_from', 'valid_to', '有效结束日期早于开始日期:请核对两个日期')],
})
