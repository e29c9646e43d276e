import { zz27 } from '#law/basis.ts'
import { flowDirections } from '../codes.ts'
import { code, date, defineDataset, fen, int, text } from '../define-dataset.ts'
import { authorityFields, schemeFields } from '../fields.ts'

/** 基金预算, one row a line and version: the first version is the approved budget, each later one an adjustment. */
export const fundBudget = defineDataset({
  id: 'fund_budget',
  title: '基金预算',
  basis: [zz27('三(三)2')],
  area: 'fund-custody',
  owner: '基金管理机构、财政部门',
  period: 'yearly',
  kind: 'feed',
  key: 'scheme',
  naturalKey: ['scheme', 'agency_district', 'budget_year', 'account_code', 'version_no'],
  district: 'agency_district',
  fields: {
    ...schemeFields,
    budget_year: int('预算年度', { required: true, min: 1990, max: 2100, lb: 'AAE001' }),
    version_no: int('版次', { required: true, min: 1, note: '1 为年初预算,以后各版为调整' }),
    account_code: code('预算科目编码', { required: true, max: 20, note: '按现行基金会计制度的科目' }),
    account_title: text('预算科目名称', { max: 60 }),
    direction: code('收支方向', { codes: flowDirections, required: true }),
    amount_fen: fen('预算金额', { required: true, lb: 'AAE019' }),
    approval_no: code('批准文号', { max: 60 }),
    approved_on: date('批准日期', { required: true, note: '自批准之日起取代前一版' }),
    adjustment_reason: text('调整原因', { max: 200 }),
    ...authorityFields,
  },
})
