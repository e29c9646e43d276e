import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, fen, text } from '../define-dataset.ts'
import { authorityFields, inOrder, schemeFields } from '../fields.ts'

/** 整改台账: one row an issue, struck off only when the supervision body accepts the mend. */
export const rectification = defineDataset({
  id: 'rectification',
  title: '整改台账',
  basis: [zz27('十二(三)'), zz27('十二(三)8'), zz27('五(一)')],
  area: 'oversight',
  owner: '本平台(基金监督机构办理)',
  period: 'onchange',
  kind: 'internal',
  key: 'rectification_no',
  monthOf: 'ordered_on',
  naturalKey: ['rectification_no'],
  district: 'agency_district',
  fields: {
    rectification_no: code('整改编号', { required: true, max: 40 }),
    origin: code('问题来源', {
      required: true,
      codes: {
        inspection: '监督检查',
        screening: '疑点核查',
        audit: '审计',
        superior: '上级交办',
        third_party: '第三方审计',
        monthly_check: '业务管理机构月度检查',
        reconciliation: '数据比对',
      },
    }),
    scheme: { ...schemeFields.scheme, required: false },
    finding_no: code('疑点编号', { max: 80 }),
    case_no: code('案件编号', { max: 40 }),
    issue: text('问题', { required: true, max: 500 }),
    responsible_body: text('责任单位', { required: true, max: 100 }),
    amount_fen: fen('涉及金额'),
    ordered_on: date('责令日期', { required: true }),
    due_on: date('整改期限', { required: true }),
    reported_on: date('整改报告日期'),
    closed_on: date('销号日期'),
    status: code('整改状态', {
      required: true,
      codes: { ordered: '整改中', reported: '已报告待审', returned: '退回重改', closed: '已销号', refused: '拒不整改' },
    }),
    ...authorityFields,
  },
  checks: [
    inOrder('ordered_on', 'due_on', '整改期限早于责令日期:请核对两个日期'),
    {
      sql: `status <> 'closed' or closed_on is not null`,
      field: 'closed_on',
      message: '已销号而没有销号日期:请补上',
    },
  ],
})
