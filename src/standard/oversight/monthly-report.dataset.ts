import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, fen, int, month, text } from '../define-dataset.ts'
import { authorityFields, schemeFields } from '../fields.ts'

/** 基金月报, one row an item. Each agency reports to the city agency; the city agency sums up and reports by the 15th. */
export const monthlyReport = defineDataset({
  id: 'monthly_report',
  title: '基金月报',
  basis: [zz27('三(四)'), zz27('十二(三)8')],
  area: 'oversight',
  owner: '市级经办机构及各经办机构',
  period: 'monthly',
  kind: 'feed',
  key: 'scheme',
  monthOf: 'for_month',
  naturalKey: ['layer', 'agency_district', 'scheme', 'for_month', 'report_item', 'version_no'],
  district: 'agency_district',
  fields: {
    ...schemeFields,
    for_month: month('报告所属月', { required: true, lb: 'AAE003' }),
    layer: code('报送层级', {
      required: true,
      codes: { agency: '经办机构报市级经办机构', city: '市级经办机构报基金监督机构' },
    }),
    report_item: code('报送项目', {
      required: true,
      codes: {
        collected: '征缴收入',
        other_income: '其他收入',
        paid: '待遇支付',
        other_expense: '其他支出',
        balance: '累计结余',
        income_account: '收入户余额',
        expenditure_account: '支出户余额',
        fiscal_account: '财政专户余额',
        term_deposit: '定期存款',
        bond: '债券及委托投资',
        arrears: '欠费余额',
        recovered: '追回基金',
      },
    }),
    version_no: int('版次', { required: true, min: 1 }),
    amount_fen: fen('金额', { required: true, lb: 'AAE019' }),
    person_count: int('人次', { min: 0 }),
    due_on: date('应报日期'),
    reported_on: date('报送日期', { required: true }),
    remark: text('说明', { max: 300, lb: 'AAE013' }),
    ...authorityFields,
  },
  checks: [{ sql: 'reported_on > for_month', field: 'reported_on', message: '报送日期早于报告所属月:请核对两个日期' }],
})
