import { zz27 } from '#law/basis.ts'
import { instruments } from '../codes.ts'
import { bankAccount, code, date, defineDataset, fen, text } from '../define-dataset.ts'
import { authorityFields, inOrder, notNegative, schemeFields } from '../fields.ts'

export const investment = defineDataset({
  id: 'investment',
  title: '基金投资',
  basis: [zz27('十(六)')],
  area: 'fund-custody',
  owner: '基金管理机构',
  period: 'monthly',
  kind: 'feed',
  key: 'scheme',
  monthOf: 'invested_on',
  naturalKey: ['investment_no'],
  district: 'agency_district',
  fields: {
    investment_no: code('投资编号', { required: true, max: 40 }),
    ...schemeFields,
    instrument: code('投资品种', { codes: instruments, required: true }),
    instrument_name: text('品种名称', { max: 100 }),
    trustee: text('受托机构', { max: 100 }),
    account_id: bankAccount('划出账号'),
    instruction_no: code('支付指令号', { max: 40 }),
    amount_fen: fen('投资本金', { required: true, lb: 'AAE019' }),
    invested_on: date('投资日期', { required: true }),
    matures_on: date('到期日期'),
    redeemed_on: date('收回日期'),
    income_fen: fen('投资收益'),
    approval_no: code('批准文号', { max: 60 }),
    approved_on: date('批准日期'),
    report_reviewed_on: date('运营报告审核日期'),
    ...authorityFields,
  },
  checks: [
    notNegative('amount_fen', '投资本金'),
    inOrder('invested_on', 'matures_on', '到期日期早于投资日期:请核对两个日期'),
    inOrder('invested_on', 'redeemed_on', '收回日期早于投资日期:请核对两个日期'),
  ],
})
