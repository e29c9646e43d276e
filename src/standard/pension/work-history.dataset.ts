/** 工作经历: each span of work with its trade, as the retirement file proves it. */
import { zz27 } from '#law/basis.ts'
import { tradeKinds } from '../codes.ts'
import { bool, code, date, defineDataset, text } from '../define-dataset.ts'
import { authorityFields, employerFields, inOrder, personFields } from '../fields.ts'

export const workHistory = defineDataset({
  id: 'work_history',
  title: '工作经历与工种',
  basis: [zz27('五(一)'), zz27('五(五)1')],
  area: 'pension',
  owner: '社会保险经办机构',
  period: 'onchange',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['agency_district', 'history_no'],
  district: 'agency_district',
  fields: {
    history_no: code('经历编号', { required: true, max: 40 }),
    ...personFields,
    ...employerFields,
    trade_code: code('工种代码', { max: 30 }),
    trade_name: text('工种名称'),
    trade_kind: code('特殊工种类别', { codes: tradeKinds, required: true }),
    starts_on: date('开始日期', { required: true }),
    ends_on: date('结束日期'),
    evidence_kind: code('证明材料种类', {
      codes: {
        file: '人事档案',
        payroll: '工资表册',
        trade_filing: '工种备案表',
        contribution: '缴费记录',
        statement: '单位证明',
        other: '其他',
      },
    }),
    evidence_no: code('证明材料编号', { max: 60 }),
    recognised: bool('已认定', { required: true }),
    recognised_on: date('认定日期'),
    ...authorityFields,
  },
  checks: [inOrder('starts_on', 'ends_on', '结束日期早于开始日期,请核对')],
})
