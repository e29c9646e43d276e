import { examples } from '#screening/examples.ts'

const death = { person_id: 1, name_agrees: true }
const settlement = {
  provider_id: 'H1',
  person_id: 1,
  visit_id: 'A',
  settlement_id: 'S1',
  scheme: '310',
  total_fen: 50,
  fund_pay_fen: 30,
  is_valid: true,
  is_refund: false,
  status: 'paid',
}

export const servedAfterDeathExamples = [
  examples({
    rule: 'MED-01',
    base: {
      death_record: death,
      'death_record#2': death,
      medical_visit: { person_id: 1, visit_id: 'A' },
      medical_settlement: settlement,
      'medical_settlement#2': { ...settlement, settlement_id: 'S2', refund_of: 'S1', is_refund: true },
    },
    columns: {
      死亡日: 'death_record.died_on',
      撤回日: 'death_record.withdrawn_on',
      姓名一致: 'death_record.name_agrees',
      另一来源: 'death_record#2.died_on',
      就诊日: 'medical_visit.begin_on',
      新生儿: 'medical_visit.is_newborn',
      结算时间: 'medical_settlement.settled_at',
      基金支付: 'medical_settlement.fund_pay_fen',
      险种: 'medical_settlement.scheme',
      费用开始: 'medical_settlement.begin_on',
      退基金: 'medical_settlement#2.fund_pay_fen',
      退费时间: 'medical_settlement#2.settled_at',
    },
    table: `
      死亡日      撤回日      姓名一致  另一来源    就诊日      新生儿  结算时间          基金支付  险种  费用开始    退基金  退费时间          结果  金额   说明
      2024-03-10  -           是        无          2024-03-11  否      2024-03-11T10:00  30.00     310   2024-03-11  无      无                命中  30.00  死亡次日就诊
      2024-03-10  -           是        无          2024-03-10  否      2024-03-10T23:00  30.00     310   2024-03-10  无      无                放过  -      死亡当日抢救
      2024-03-10  -           是        无          2024-03-08  否      2024-03-20T10:00  30.00     310   2024-03-08  无      无                放过  -      生前就医,死后结算
      2023-12-31  -           是        无          2024-01-01  否      2024-01-01T10:00  30.00     390   2024-01-01  无      无                命中  30.00  跨年
      2024-02-28  -           是        无          2024-02-29  否      2024-02-29T10:00  30.00     310   2024-02-29  无      无                命中  30.00  闰年
      2024-03-10  2024-04-01  是        无          2024-03-15  否      2024-03-15T10:00  30.00     310   2024-03-15  无      无                放过  -      死亡信息已撤回
      2024-03-10  -           否        无          2024-03-15  否      2024-03-15T10:00  30.00     310   2024-03-15  无      无                放过  -      死亡信息与姓名不符
      2024-03-10  -           是        2024-03-20  2024-03-15  否      2024-03-15T10:00  30.00     310   2024-03-15  无      无                放过  -      两个来源不一致,以较晚的为准
      2024-03-10  -           是        2024-03-12  2024-03-15  否      2024-03-15T10:00  30.00     310   2024-03-15  无      无                命中  30.00  较晚的来源也早于就诊
      2024-03-10  -           是        无          2024-03-15  是      2024-03-15T10:00  30.00     510   2024-03-15  无      无                放过  -      新生儿费用记在已故母亲名下
      2024-03-10  -           是        无          2024-03-15  否      2024-03-15T10:00  0.00      310   2024-03-15  无      无                放过  -      只用个人账户
      2024-03-10  -           是        无          2024-03-15  否      2024-03-15T10:00  30.00     410   2024-03-15  无      无                放过  -      工伤另有规则
      2024-03-10  -           是        无          无          无      2024-03-15T10:00  30.00     310   2024-03-15  无      无                命中  30.00  没有就诊记录,看费用开始日期
      2024-03-10  -           是        无          无          无      2024-03-15T10:00  30.00     310   2024-03-09  无      无                放过  -      手工报销生前费用
      2024-03-10  -           是        无          无          无      2024-03-15T10:00  30.00     310   -           无      无                放过  -      不知何日发生
      2024-03-10  -           是        无          2024-03-15  否      2024-03-15T10:00  30.00     310   2024-03-15  -30.00  2024-03-16T10:00  放过  -      已退费
      2024-03-10  -           是        无          2024-03-15  否      2024-03-15T10:00  30.00     310   2024-03-15  -10.00  2024-03-16T10:00  命中  20.00  退了一部分
    `,
  }),
  examples({
    rule: 'MED-01',
    base: {
      death_record: { ...death, died_on: '2024-03-10' },
      medical_visit: { person_id: 1, visit_id: 'A', begin_on: '2024-03-01', end_on: '2024-03-15' },
      medical_settlement: { ...settlement, settled_at: '2024-03-15T10:00', begin_on: '2024-03-01' },
      medical_item: {
        person_id: 1,
        provider_id: 'H1',
        visit_id: 'A',
        settlement_id: 'S1',
        item_no: 'F1',
        scheme: '310',
        quantity: 1,
        amount_fen: 20,
        fund_pay_fen: 12,
        is_valid: true,
      },
    },
    columns: {
      发生日: 'medical_item.charged_on',
      明细基金: 'medical_item.fund_pay_fen',
      结算状态: 'medical_settlement.status',
    },
    table: `
      发生日      明细基金  结算状态   结果  金额   说明
      2024-03-12  12.00     paid       命中  12.00  住院中死亡,第三日仍记费用
      2024-03-11  12.00     paid       放过  -      临终当夜的费用次日记账
      2024-03-10  12.00     paid       放过  -      死亡当日
      2024-03-12  0.00      paid       放过  -      基金没有付钱
      2024-03-12  12.00     reversed   放过  -      结算已冲销
    `,
  }),
]
