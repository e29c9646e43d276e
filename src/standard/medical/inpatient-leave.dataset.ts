import { zz27 } from '#law/basis.ts'
import { code, defineDataset, idNumber, text, time } from '../define-dataset.ts'
import { authorityFields, inOrder, personFields, requiredProviderFields } from '../fields.ts'

export const inpatientLeave = defineDataset({
  id: 'inpatient_leave',
  title: '住院请假记录',
  basis: [zz27('六(五)2'), zz27('十一(二)3')],
  area: 'medical',
  owner: '定点医药机构',
  sentBy: { provider: 'provider_id' },
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'left_at',
  naturalKey: ['leave_no'],
  district: 'agency_district',
  fields: {
    leave_no: code('请假单号', { required: true, max: 50 }),
    ...personFields,
    ...requiredProviderFields,
    visit_id: code('就诊流水号', { required: true, max: 40, lb: 'AKC190', nhsa: 'mdtrt_id' }),
    left_at: time('离院时间', { required: true }),
    returned_at: time('返院时间'),
    reason: text('请假原因', { max: 100 }),
    approved_by_id: idNumber('批准医师证件号码'),
    approved_at: time('批准时间'),
    ...authorityFields,
  },
  checks: [inOrder('left_at', 'returned_at', '返院时间早于离院时间:请核对两个时间')],
})
