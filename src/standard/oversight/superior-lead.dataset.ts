import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, fen, int, month, text } from '../define-dataset.ts'
import { authorityFields, employerFields, inOrder, personFields, providerFields, schemeFields } from '../fields.ts'

/** 上级下发疑点: one line of an order from ministry or province, of an auditor's list, or of the office's own older list. */
export const superiorLead = defineDataset({
  id: 'superior_lead',
  title: '上级下发疑点',
  basis: [zz27('十一(七)'), zz27('三(一)')],
  area: 'oversight',
  owner: '人力资源社会保障部、省厅、审计机关(由监督机构导入)',
  period: 'onchange',
  kind: 'feed',
  key: 'order_no',
  monthOf: 'issued_on',
  naturalKey: ['order_no', 'line_no'],
  district: 'agency_district',
  fields: {
    order_no: code('令号', { required: true, max: 60 }),
    line_no: int('序号', { required: true, min: 1 }),
    issuer_kind: code('下发机关', {
      required: true,
      codes: { ministry: '部', province: '省', audit: '审计机关', legacy: '本机构以前的疑点' },
    }),
    issued_on: date('下发日期', { required: true }),
    due_on: date('办结期限', { required: true }),
    ...schemeFields,
    problem: text('疑点问题', { required: true, max: 300 }),
    person_id: { ...personFields.person_id, required: false },
    person_name: { ...personFields.person_name, required: false },
    employer_id: employerFields.employer_id,
    provider_id: providerFields.provider_id,
    from_month: month('所涉起始月'),
    to_month: month('所涉截止月'),
    amount_fen: fen('涉及金额'),
    ...authorityFields,
  },
  checks: [
    inOrder('issued_on', 'due_on', '办结期限早于下发日期:请核对两个日期'),
    inOrder('from_month', 'to_month', '所涉截止月早于起始月:请核对'),
    {
      sql: 'order_no is null or person_id is not null or employer_id is not null or provider_id is not null',
      field: 'person_id',
      message: '没有写明对象:个人、单位、定点机构至少填一个',
    },
  ],
})
