import { zz27 } from '#law/basis.ts'
import { flowDirections } from '../codes.ts'
import { code, date, defineDataset, fen, int, text } from '../define-dataset.ts'
import { authorityFields, schemeFields } from '../fields.ts'

export const fundFinalAccount = defineDataset({
  id: 'fund_final_account',
  title: '基金决算',
  basis: [zz27('三(三)2'), zz27('十二(三)6')],
  area: 'fund-custody',
  owner: '基金管理机构、经办机构',
  period: 'yearly',
  kind: 'feed',
  key: 'scheme',
  naturalKey: ['scheme', 'agency_district', 'final_year', 'account_code', 'version_no'],
  district: 'agency_district',
  fields: {
    ...schemeFields,
    final_year: int('决算年度', { required: true, min: 1990, max: 2100, lb: 'AAE001' }),
    version_no: int('版次', { required: true, min: 1 }),
    account_code: code('决算科目编码', { required: true, max: 20, note: '按现行基金会计制度的科目' }),
    account_title: text('决算科目名称', { max: 60 }),
    direction: code('收支方向', { codes: flowDirections, required: true }),
    amount_fen: fen('决算金额', { required: true, lb: 'AAE019' }),
    opening_balance_fen: fen('上年结余'),
    closing_balance_fen: fen('年末结余'),
    reported_on: date('编报日期', { required: true }),
    approved_on: date('批复日期'),
    ...authorityFields,
  },
})
