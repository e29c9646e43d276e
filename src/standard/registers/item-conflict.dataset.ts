/** 项目关系: which items may not be charged together, and which are parts of a composite item. */
import { zz27 } from '#law/basis.ts'
import { bool, code, date, defineDataset } from '../define-dataset.ts'
import { inOrder } from '../fields.ts'

export const itemConflict = defineDataset({
  id: 'item_conflict',
  title: '收费项目互斥与组合关系',
  basis: [zz27('六(六)3'), zz27('六(五)6')],
  area: 'registers',
  owner: '医疗保险管理机构',
  period: 'onchange',
  kind: 'feed',
  key: 'item_code',
  naturalKey: ['item_code', 'other_item_code', 'relation', 'valid_from'],
  fields: {
    item_code: code('医保目录编码', { required: true, max: 50 }),
    other_item_code: code('另一目录编码', { required: true, max: 50 }),
    relation: code('关系', {
      codes: { contains: '前者已包含后者', excludes: '二者互斥', component: '后者是前者(组合项目)的组成部分' },
      required: true,
    }),
    span: code('适用范围', { codes: { day: '同一日', visit: '同一次就诊' }, required: true }),
    bilateral_allowed: bool('双侧或分期可并收'),
    document_no: code('依据文号', { max: 60 }),
    valid_from: date('生效日期', { required: true }),
    valid_to: date('失效日期', { note: '当日仍有效' }),
  },
  checks: [
    inOrder('valid_from', 'valid_to', '失效日期早于生效日期,请核对'),
    { sql: 'item_code <> other_item_code', field: 'other_item_code', message: '项目不能与自身互斥,请核对' },
  ],
})
