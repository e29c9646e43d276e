/** 服兵役信息: one row for each period of service. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset } from '../define-dataset.ts'
import { inOrder, personFields } from '../fields.ts'

export const enlistmentRecord = defineDataset({
  id: 'enlistment_record',
  title: '服兵役信息',
  basis: [zz27('十一(七)'), zz27('八(三)2')],
  area: 'departments',
  owner: '兵役机关、退役军人事务部门(经信息化综合管理机构)',
  period: 'onchange',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['enlistment_no'],
  fields: {
    enlistment_no: code('入伍批准书编号', { required: true, max: 40 }),
    ...personFields,
    service_kind: code('服役种类', {
      codes: { conscript: '义务兵', sergeant: '军士', officer: '军官', civilian: '文职人员' },
    }),
    enlisted_on: date('入伍日期', { required: true }),
    discharged_on: date('退役日期'),
    received_on: date('收到日期', { required: true }),
  },
  checks: [inOrder('enlisted_on', 'discharged_on', '退役日期早于入伍日期,请核对')],
})
