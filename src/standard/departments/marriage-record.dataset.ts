/** 婚姻登记: one row for each party of each registration, so that either party finds it under the own number. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, idNumber, personName } from '../define-dataset.ts'
import { personFields } from '../fields.ts'

export const marriageRecord = defineDataset({
  id: 'marriage_record',
  title: '婚姻登记信息',
  basis: [zz27('十一(七)'), zz27('七(四)4')],
  area: 'departments',
  owner: '民政部门(经信息化综合管理机构)',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['marriage_certificate_no', 'event_kind', 'person_id'],
  fields: {
    marriage_certificate_no: code('婚姻登记证号', { required: true, max: 40 }),
    ...personFields,
    spouse_id: idNumber('配偶证件号码'),
    spouse_name: personName('配偶姓名'),
    event_kind: code('登记种类', {
      codes: { marriage: '结婚', divorce: '离婚', annulled: '婚姻无效或撤销' },
      required: true,
      note: '双方各报一行',
    }),
    registered_on: date('登记日期', { required: true }),
    received_on: date('收到日期', { required: true }),
  },
  checks: [
    { sql: 'registered_on <= received_on', field: 'registered_on', message: '登记日期晚于收到日期,请核对' },
    { sql: 'spouse_id <> person_id', field: 'spouse_id', message: '配偶与本人号码相同,请核对' },
  ],
})
