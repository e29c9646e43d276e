/** 移居境外: settlement abroad, and the return from it. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset } from '../define-dataset.ts'
import { inOrder, personFields } from '../fields.ts'

export const exitResidence = defineDataset({
  id: 'exit_residence',
  title: '移居境外信息',
  basis: [zz27('十一(七)'), zz27('八(三)2')],
  area: 'departments',
  owner: '出入境管理部门(经信息化综合管理机构)',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['exit_record_no'],
  fields: {
    exit_record_no: code('定居信息编号', { required: true, max: 40 }),
    ...personFields,
    exit_kind: code('离境种类', {
      codes: { settled: '定居境外', renounced: '退出国籍', long_stay: '长期出境未定居' },
      required: true,
    }),
    settled_on: date('定居或离境日期', { required: true }),
    returned_on: date('回国恢复户籍日期'),
    destination: code('前往国家或地区', { max: 10 }),
    received_on: date('收到日期', { required: true }),
  },
  checks: [inOrder('settled_on', 'returned_on', '回国日期早于离境日期,请核对')],
})
