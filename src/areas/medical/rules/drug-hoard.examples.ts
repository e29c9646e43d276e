import { examples } from '#screening/examples.ts'

const line = {
  person_id: 1,
  provider_id: 'H1',
  scheme: '310',
  item_code: 'X',
  quantity: 10,
  amount_fen: 100,
  fund_pay_fen: 70,
  is_valid: true,
}
const first = { ...line, item_no: 'F1', settlement_id: 'S1', charged_on: '2024-03-01' }
const second = { ...line, item_no: 'F2', settlement_id: 'S2', provider_id: 'H2' }

export const drugHoardExamples = [
  examples({
    rule: 'MED-08',
    base: { medical_item: first, 'medical_item#2': second },
    columns: {
      前次天数: 'medical_item.supply_days',
      前次日: 'medical_item.charged_on',
      后次日: 'medical_item#2.charged_on',
      后次天数: 'medical_item#2.supply_days',
      后次药品: 'medical_item#2.item_code',
      后次基金: 'medical_item#2.fund_pay_fen',
    },
    table: `
      前次天数  前次日      后次日      后次天数  后次药品  后次基金  结果  金额   说明
      60        2024-03-01  2024-03-30  30        X         70.00     命中  2.33   手中尚有三十一天,超一天
      60        2024-03-01  2024-03-31  30        X         70.00     放过  -      手中恰三十天
      60        2024-03-01  2024-04-01  30        X         70.00     放过  -      手中二十九天
      60        2024-03-01  2024-03-11  10        X         70.00     命中  70.00  手中五十天,全部多余
      84        2024-03-01  2024-04-24  84        X         70.00     放过  -      长期处方,用到最后三十天再开
      84        2024-03-01  2024-04-23  84        X         70.00     命中  0.83   长期处方提前一天
      60        2024-03-01  2024-03-05  30        Y         70.00     放过  -      另一种药
      60        2024-03-01  2024-03-05  30        X         0.00      放过  -      后一次没有用基金
      365       2024-03-01  2024-05-30  30        X         70.00     命中  70.00  九十日内
      365       2024-03-01  2024-05-31  30        X         70.00     放过  -      九十日以外不再计
      -         2024-03-01  2024-03-05  30        X         70.00     放过  -      用药天数未上传
      31        2024-03-01  2024-03-01  30        X         70.00     命中  2.33   同日两家
      60        2023-12-20  2024-01-02  30        X         70.00     命中  39.66  跨年
    `,
  }),
  examples({
    rule: 'MED-08',
    base: {
      medical_item: { ...first, supply_days: 60, charged_on: '2024-03-01' },
      'medical_item#2': { ...second, supply_days: 30, charged_on: '2024-03-06' },
      'medical_item#3': {
        ...line,
        item_no: 'F1T',
        refund_of: 'F1',
        charged_on: '2024-03-03',
        supply_days: null,
      },
      medical_settlement: {
        person_id: 1,
        provider_id: 'H1',
        settlement_id: 'S1',
        total_fen: 100,
        fund_pay_fen: 70,
        is_valid: true,
        is_refund: false,
      },
    },
    columns: {
      退数量: 'medical_item#3.quantity',
      退金额: 'medical_item#3.amount_fen',
      退基金: 'medical_item#3.fund_pay_fen',
      前次结算: 'medical_settlement.status',
      前次有效: 'medical_item.is_valid',
      险种: 'medical_item#2.scheme',
    },
    table: `
      退数量  退金额   退基金  前次结算   前次有效  险种  结果  金额   说明
      无      无       无      paid       是        310   命中  58.33  手中五十五天,超二十五天
      -10     -100.00  -70.00  paid       是        310   放过  -      前次全部退药
      -5      -50.00   -35.00  paid       是        310   放过  -      退了一半,手中只剩二十五天
      -1      -10.00   -7.00   paid       是        310   命中  44.33  退一盒,手中四十九天
      无      无       无      reversed   是        310   放过  -      前次结算已冲销
      无      无       无      paid       否        310   放过  -      前次明细作废
      无      无       无      paid       是        410   放过  -      工伤用药另有规则
    `,
  }),
  examples({
    rule: 'MED-08',
    base: {
      medical_item: { ...first, supply_days: 14 },
      'medical_item#2': { ...second, supply_days: 14 },
      'medical_item#3': { ...line, item_no: 'F3', provider_id: 'H3', supply_days: 14 },
      'medical_item#4': { ...line, item_no: 'F4', provider_id: 'H4', supply_days: 14 },
    },
    columns: {
      一: 'medical_item.charged_on',
      二: 'medical_item#2.charged_on',
      三: 'medical_item#3.charged_on',
      四: 'medical_item#4.charged_on',
    },
    table: `
      一          二          三          四          结果  金额   说明
      2024-03-01  2024-03-03  2024-03-05  2024-03-07  命中  30.00  四家各开两周,手中三十六天
      2024-03-01  2024-03-05  2024-03-09  2024-03-13  放过  -      手中恰三十天
      2024-03-01  2024-03-15  2024-03-29  2024-04-12  放过  -      用完再开
      2024-03-01  2024-03-12  2024-03-23  2024-04-03  放过  -      每次早三天
    `,
  }),
]
