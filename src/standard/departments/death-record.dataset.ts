/** 死亡信息: one row as one department gave it; conflicting rows of one person are all kept. */
import { zz27 } from '#law/basis.ts'
import { recordSources } from '../codes.ts'
import { bool, code, date, defineDataset } from '../define-dataset.ts'
import { inOrder, personFields } from '../fields.ts'

export const deathRecord = defineDataset({
  id: 'death_record',
  title: '死亡信息',
  basis: [zz27('十一(七)'), zz27('五(五)3')],
  area: 'departments',
  owner: '公安、民政、卫生健康部门(经信息化综合管理机构)',
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['source', 'death_record_no'],
  fields: {
    death_record_no: code('死亡信息编号', { required: true, max: 40 }),
    source: code('信息来源部门', { codes: recordSources, required: true }),
    ...personFields,
    died_on: date('死亡日期', { required: true }),
    precision: code('死亡日期精度', {
      codes: { day: '到日', month: '到月', year: '到年' },
      required: true,
      note: '只到月或年的,日期填该月或该年最后一日',
    }),
    name_agrees: bool('姓名与人口库一致', { required: true }),
    cremated_on: date('火化日期'),
    received_on: date('收到日期', { required: true }),
    withdrawn_on: date('撤回日期', { note: '来源部门更正或撤回的日期;撤回后本行不作为依据' }),
  },
  checks: [
    {
      sql: "precision <> 'day' or died_on <= received_on",
      field: 'died_on',
      message: '死亡日期晚于收到日期,请核对',
    },
    inOrder('received_on', 'withdrawn_on', '撤回日期早于收到日期,请核对'),
    {
      sql: "precision <> 'day' or cremated_on >= died_on",
      field: 'cremated_on',
      message: '火化日期早于死亡日期,请核对',
    },
  ],
})
