/** 学籍信息: each span in which a person was a registered student. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, text } from '../define-dataset.ts'
import { inOrder, personFields } from '../fields.ts'

export const studentRecord = defineDataset({
  id: 'student_record',
  title: '学籍信息',
  basis: [zz27('十一(七)'), zz27('五(五)2')],
  area: 'departments',
  owner: '教育部门(经信息化综合管理机构)',
  period: 'yearly',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['student_record_no'],
  fields: {
    student_record_no: code('学籍信息编号', {
      required: true,
      max: 40,
      note: '提供部门的流水号;学籍号内含身份号码,不得填报',
    }),
    ...personFields,
    school_name: text('学校名称'),
    level: code('学段', {
      codes: { primary: '小学', junior: '初中', senior: '高中', vocational: '中职技工', college: '高等教育' },
    }),
    study_mode: code('学习形式', { codes: { full: '全日制', part: '非全日制' } }),
    starts_on: date('入学日期', { required: true }),
    ends_on: date('离校日期'),
    received_on: date('收到日期', { required: true }),
  },
  checks: [inOrder('starts_on', 'ends_on', '离校日期早于入学日期,请核对')],
})
