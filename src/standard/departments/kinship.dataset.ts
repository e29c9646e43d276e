/** 亲属关系: one row says what a relative is to a person. */
import { zz27 } from '#law/basis.ts'
import { kinshipRelations, recordSources } from '../codes.ts'
import { bool, code, date, defineDataset, idNumber, personName } from '../define-dataset.ts'
import { inOrder, personFields } from '../fields.ts'

export const kinship = defineDataset({
  id: 'kinship',
  title: '亲属关系',
  basis: [zz27('十一(七)'), zz27('七(四)3')],
  area: 'departments',
  owner: '公安、民政部门,社会保险经办机构',
  period: 'onchange',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['source', 'kinship_no'],
  fields: {
    kinship_no: code('亲属关系编号', { required: true, max: 40 }),
    source: code('信息来源部门', { codes: recordSources, required: true }),
    ...personFields,
    relative_id: idNumber('亲属证件号码', { required: true }),
    relative_name: personName('亲属姓名'),
    relation: code('亲属是本人的', { codes: kinshipRelations, required: true, note: '每一方向报一行' }),
    adopted: bool('收养关系'),
    starts_on: date('关系开始日期'),
    ends_on: date('关系终止日期'),
  },
  checks: [
    inOrder('starts_on', 'ends_on', '终止日期早于开始日期,请核对'),
    { sql: 'relative_id <> person_id', field: 'relative_id', message: '亲属与本人号码相同,请核对' },
  ],
})
