import { examples } from '#screening/examples.ts'

const line = {
  person_id: 1,
  provider_id: 'H1',
  visit_id: 'A',
  settlement_id: 'S1',
  scheme: '310',
  charged_on: '2024-03-15',
  is_valid: true,
}
const one = { ...line, item_no: 'F1', item_code: 'X', amount_fen: 100, fund_pay_fen: 60 }
const other = { ...line, item_no: 'F2', item_code: 'Y', amount_fen: 40, fund_pay_fen: 20 }

export const chargedTwiceExamples = [
  examples({
    rule: 'MED-11',
    base: {
      medical_item: { ...one, quantity: 1 },
      'medical_item#2': other,
      medical_visit: { person_id: 1, visit_id: 'A', begin_on: '2024-03-15', end_on: '2024-03-15' },
      item_conflict: { item_code: 'X', other_item_code: 'Y' },
    },
    columns: {
      关系: 'item_conflict.relation',
      范围: 'item_conflict.span',
      可并收: 'item_conflict.bilateral_allowed',
      生效: 'item_conflict.valid_from',
      失效: 'item_conflict.valid_to',
      后者日期: 'medical_item#2.charged_on',
      后者就诊: 'medical_item#2.visit_id',
      后者机构: 'medical_item#2.provider_id',
      后者数量: 'medical_item#2.quantity',
      后者基金: 'medical_item#2.fund_pay_fen',
      出院: 'medical_visit.end_on',
    },
    table: `
      关系       范围   可并收  生效        失效        后者日期    后者就诊  后者机构  后者数量  后者基金  出院        结果  金额   说明
      contains   day    否      2024-01-01  -           2024-03-15  A         H1        1         20.00     2024-03-15  命中  20.00  前者已包含后者
      excludes   day    否      2024-01-01  -           2024-03-15  A         H1        1         20.00     2024-03-15  命中  20.00  互斥,以较低的为多收
      excludes   day    否      2024-01-01  -           2024-03-15  A         H1        1         40.00     2024-03-15  命中  40.00  互斥,后者仍较低
      excludes   day    -       2024-01-01  -           2024-03-15  A         H1        1         20.00     2024-03-15  命中  20.00  未注明可并收
      contains   day    是      2024-01-01  -           2024-03-15  A         H1        1         20.00     2024-03-15  放过  -      双侧或分期可并收
      component  day    否      2024-01-01  -           2024-03-15  A         H1        1         20.00     2024-03-15  放过  -      组合项目的组成另有规则
      contains   day    否      2024-01-01  -           2024-03-16  A         H1        1         20.00     2024-03-18  放过  -      分在两日
      contains   visit  否      2024-01-01  -           2024-03-16  A         H1        1         20.00     2024-03-18  命中  20.00  同一次就诊只许收一项
      contains   visit  否      2024-01-01  -           2024-03-15  B         H1        1         20.00     2024-03-15  放过  -      两次就诊
      contains   day    否      2024-01-01  -           2024-03-15  B         H1        1         20.00     2024-03-15  命中  20.00  同日两次挂号拆开收
      contains   day    否      2024-01-01  -           2024-03-15  A         H2        1         20.00     2024-03-15  放过  -      两家机构各做一次
      contains   day    否      2024-03-15  -           2024-03-15  A         H1        1         20.00     2024-03-15  命中  20.00  关系生效首日
      contains   day    否      2024-03-16  -           2024-03-15  A         H1        1         20.00     2024-03-15  放过  -      关系尚未生效
      contains   day    否      2024-01-01  2024-03-14  2024-03-15  A         H1        1         20.00     2024-03-15  放过  -      关系已失效
      contains   day    否      2024-01-01  -           2024-03-15  A         H1        5         20.00     2024-03-20  放过  -      住院多日的费用一次汇总
      contains   day    否      2024-01-01  -           2024-03-15  A         H1        1         20.00     2024-03-20  命中  20.00  住院中同日各收一次
      contains   day    否      2024-01-01  -           2024-03-15  A         H1        2         20.00     2024-03-15  命中  20.00  门诊当日两件
      contains   day    否      2024-01-01  -           2024-03-15  A         H1        1         0.00      2024-03-15  放过  -      后者由本人自费
    `,
  }),
  examples({
    rule: 'MED-11',
    base: {
      medical_item: { ...one, quantity: 1 },
      'medical_item#2': { ...other, quantity: 1 },
      'medical_item#3': { ...other, item_no: 'F3', quantity: 1, refund_of: 'F2' },
      'medical_item#4': { ...line, item_no: 'F4', item_code: 'Z', amount_fen: 70, fund_pay_fen: 50, quantity: 1 },
      medical_visit: { person_id: 1, visit_id: 'A', begin_on: '2024-03-15', end_on: '2024-03-15' },
      item_conflict: {
        item_code: 'X',
        other_item_code: 'Y',
        relation: 'contains',
        span: 'day',
        valid_from: '2024-01-01',
      },
      'item_conflict#2': {
        item_code: 'Z',
        other_item_code: 'Y',
        relation: 'contains',
        span: 'day',
        valid_from: '2024-01-01',
      },
      medical_settlement: {
        person_id: 1,
        provider_id: 'H1',
        settlement_id: 'S1',
        total_fen: 140,
        fund_pay_fen: 80,
        is_valid: true,
        is_refund: false,
      },
    },
    columns: {
      退数量: 'medical_item#3.quantity',
      退金额: 'medical_item#3.amount_fen',
      退基金: 'medical_item#3.fund_pay_fen',
      第三项: 'medical_item#4.item_code',
      前者基金: 'medical_item.fund_pay_fen',
      险种: 'medical_item#2.scheme',
      结算状态: 'medical_settlement.status',
    },
    table: `
      退数量  退金额  退基金  第三项  前者基金  险种  结算状态  结果  金额   说明
      无      无      无      无      60.00     310   paid      命中  20.00  照常
      -1      -40.00  -20.00  无      60.00     310   paid      放过  -      多收的已退
      -1      -20.00  -10.00  无      60.00     310   paid      命中  10.00  退了一半
      无      无      无      Z       60.00     310   paid      命中  20.00  两对关系都指同一条,钱只计一次
      无      无      无      无      0.00      310   paid      放过  -      前者由本人自费
      无      无      无      无      60.00     410   paid      放过  -      工伤费用另有规则
      无      无      无      无      60.00     310   reversed  放过  -      结算已冲销
      无      无      无      无      60.00     310   无        命中  20.00  尚未结算
    `,
  }),
]
