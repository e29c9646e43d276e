/** 养老待遇调整: each approved change of the monthly amount after the assessment. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, fen, month } from '../define-dataset.ts'
import { authorityFields, notNegative, personFields, reviewFields, schemeFields } from '../fields.ts'

export const pensionAdjustment = defineDataset({
  id: 'pension_adjustment',
  title: '养老待遇调整',
  basis: [zz27('五(三)')],
  area: 'pension',
  owner: '社会保险经办机构',
  period: 'onchange',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'effective_from',
  naturalKey: ['agency_district', 'adjustment_no'],
  district: 'agency_district',
  fields: {
    adjustment_no: code('调整编号', { required: true, max: 40 }),
    ...personFields,
    ...schemeFields,
    assessment_no: code('核定编号', { max: 40 }),
    adjustment_kind: code('调整种类', {
      codes: {
        yearly: '年度调整',
        recalculation: '重算',
        correction: '更正',
        suspension: '停发',
        resumption: '恢复发放',
        reduction: '依决定核减',
      },
      required: true,
    }),
    effective_from: month('执行起月', { required: true }),
    increase_fen: fen('月增减金额', { required: true, note: '核减为负数' }),
    amount_after_fen: fen('调整后月待遇', { required: true }),
    document_no: code('调整依据文号', { max: 60 }),
    approved_on: date('批准日期'),
    ...reviewFields,
    ...authorityFields,
  },
  checks: [
    notNegative('amount_after_fen', '调整后月待遇'),
    {
      sql: "adjustment_kind not in ('suspension', 'reduction') or increase_fen <= 0",
      field: 'increase_fen',
      message: '停发、核减的增减金额须为负数或零',
    },
  ],
})
