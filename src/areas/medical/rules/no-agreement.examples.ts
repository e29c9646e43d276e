import { examples } from '#screening/examples.ts'

const settlement = {
  provider_id: 'H1',
  person_id: 1,
  visit_id: 'V1',
  settlement_id: 'S1',
  scheme: '310',
  med_type: '21',
  settlement_kind: 'network',
  begin_on: '2024-03-15',
  settled_at: '2024-03-20 10:00:00',
  total_fen: 3000,
  fund_pay_fen: 2000,
  is_remote: false,
  is_valid: true,
  is_refund: false,
  status: 'paid',
}
const register = { provider_id: 'H1', provider_region: '410105', valid_from: '2018-01-01', agency_district: '410105' }
const agreement = { provider_id: 'H1', agreement_no: 'X1', scheme: '310', locality: 'local', valid_from: '2020-01-01' }

export const noAgreementExamples = [
  examples({
    rule: 'MED-15',
    base: {
      medical_settlement: settlement,
      provider: register,
      agreement,
      'agreement#2': { ...agreement, agreement_no: 'X2' },
    },
    columns: {
      服务日: 'medical_settlement.begin_on',
      结算: 'medical_settlement.settled_at',
      协议止: 'agreement.valid_to',
      解除日: 'agreement.terminated_on',
      停网日: 'agreement.network_closed_on',
      撤销日: 'agreement.designation_withdrawn_on',
      续签起: 'agreement#2.valid_from',
    },
    table: `
      服务日      结算                 协议止      解除日      停网日      撤销日      续签起      结果  金额     说明
      2024-03-15  2024-03-20 10:00:00  -           -           -           -           无          放过  -        协议有效
      2024-03-15  2024-03-20 10:00:00  无          无          无          无          无          命中  2000.00  从未签约
      2024-03-16  2024-03-20 10:00:00  -           2024-03-15  -           -           无          命中  2000.00  解除次日
      2024-03-15  2024-03-20 10:00:00  -           2024-03-15  -           -           无          放过  -        解除当日
      2024-03-14  2024-06-20 10:00:00  -           2024-03-15  -           -           无          放过  -        解除前就医解除后结算
      2024-03-16  2024-03-20 10:00:00  -           -           2024-03-15  -           无          命中  2000.00  停网次日
      2024-03-15  2024-03-20 10:00:00  -           -           2024-03-15  -           无          放过  -        停网当日
      2024-01-01  2024-01-05 10:00:00  2023-12-31  -           -           -           无          命中  2000.00  到期次日跨年
      2023-12-31  2024-01-05 10:00:00  2023-12-31  -           -           -           无          放过  -        到期当日
      2024-01-01  2024-01-05 10:00:00  2023-12-31  -           -           -           2024-01-01  放过  -        到期已续签
      2024-03-16  2024-03-20 10:00:00  -           2024-03-15  -           -           2024-04-01  命中  2000.00  解除与重签之间
      2024-04-01  2024-04-03 10:00:00  -           2024-03-15  -           -           2024-04-01  放过  -        重签首日
      2024-03-16  2024-03-20 10:00:00  -           -           -           2024-03-15  无          命中  2000.00  定点资格已撤销
      2019-12-31  2020-01-05 10:00:00  -           -           -           -           无          命中  2000.00  协议开始前一日
      -           2024-03-20 10:00:00  -           2024-03-15  -           -           无          命中  2000.00  没有费用日期以结算日计
    `,
  }),
  examples({
    rule: 'MED-15',
    base: {
      medical_settlement: settlement,
      'medical_settlement#2': { ...settlement, settlement_id: 'S2', refund_of: 'S1', is_refund: true },
      medical_visit: { provider_id: 'H1', person_id: 1, visit_id: 'V1' },
      provider: register,
      agreement: { ...agreement, terminated_on: '2024-03-01' },
    },
    columns: {
      险种: 'medical_settlement.scheme',
      类别: 'medical_settlement.med_type',
      方式: 'medical_settlement.settlement_kind',
      急救: 'medical_settlement.is_emergency',
      异地: 'medical_settlement.is_remote',
      有效: 'medical_settlement.is_valid',
      状态: 'medical_settlement.status',
      退基金: 'medical_settlement#2.fund_pay_fen',
      就诊日: 'medical_visit.begin_on',
      入院途径: 'medical_visit.admission_kind',
      所在地: 'provider.provider_region',
      协议险种: 'agreement.scheme',
    },
    table: `
      险种  类别  方式     急救  异地  有效  状态       退基金    就诊日      入院途径    所在地  协议险种  结果  金额     说明
      310   21    network  否    否    是    paid       无        无          无          410105  310       命中  2000.00  解除后住院
      390   41    network  否    否    是    paid       无        无          无          410105  390       命中  2000.00  居民购药
      310   21    network  是    否    是    paid       无        无          无          410105  310       放过  -        急诊抢救
      310   13    network  否    否    是    paid       无        无          无          410105  310       放过  -        急诊
      310   21    network  否    否    是    paid       无        2024-03-15  emergency   410105  310       放过  -        急诊入院
      310   21    network  否    是    是    paid       无        无          无          110101  310       放过  -        异地就医
      310   21    network  否    -     是    paid       无        无          无          110101  310       放过  -        机构在外地
      310   21    network  否    否    是    paid       无        无          无          无      310       命中  2000.00  登记册里没有的本地机构
      310   21    network  否    -     是    paid       无        无          无          无      310       放过  -        不知是否本地
      310   21    centre   否    否    是    paid       无        无          无          410105  310       放过  -        中心手工报销
      410   21    network  否    否    是    paid       无        无          无          410105  310       放过  -        工伤另有规则
      310   21    network  否    否    否    paid       无        无          无          410105  310       放过  -        结算作废
      310   21    network  否    否    是    reversed   无        无          无          410105  310       放过  -        已冲销
      310   21    network  否    否    是    recovered  无        无          无          410105  310       放过  -        已追回
      310   21    network  否    否    是    paid       -2000.00  无          无          410105  310       放过  -        已退费
      310   21    network  否    否    是    paid       -500.00   无          无          410105  310       命中  1500.00  部分退费只算净额
      310   21    network  否    否    是    paid       无        2024-02-28  outpatient  410105  310       放过  -        分段结算:就诊开始时协议仍有效
      310   21    network  否    否    是    paid       无        2024-03-02  outpatient  410105  310       命中  2000.00  就诊开始于解除次日
    `,
  }),
  examples({
    rule: 'MED-15',
    base: {
      medical_settlement: settlement,
      provider: register,
      agreement: { ...agreement, valid_from: '2022-01-01', valid_to: '2024-12-31' },
      'agreement#2': { ...agreement, agreement_no: 'X2', valid_from: '2023-01-01', valid_to: '2023-12-31' },
      'agreement#3': { ...agreement, agreement_no: 'X3', valid_from: '2025-01-01', valid_to: '2025-12-31' },
    },
    columns: {
      险种: 'medical_settlement.scheme',
      服务日: 'medical_settlement.begin_on',
      协议一险种: 'agreement.scheme',
      协议一解除: 'agreement.terminated_on',
      协议三险种: 'agreement#3.scheme',
      协议三起: 'agreement#3.valid_from',
    },
    table: `
      险种  服务日      协议一险种  协议一解除  协议三险种  协议三起    结果  金额     说明
      310   2024-03-15  310         -           310         2025-01-01  放过  -        短协议先到期,长协议仍有效
      310   2024-12-31  310         -           310         2025-01-01  放过  -        首尾相接的前一份末日
      310   2025-01-01  310         -           310         2025-01-01  放过  -        首尾相接的后一份首日
      310   2025-01-01  310         -           310         2025-01-02  命中  2000.00  相隔一日
      310   2026-01-01  310         -           310         2025-01-01  命中  2000.00  最后一份到期次日
      310   2021-12-31  310         -           310         2025-01-01  命中  2000.00  第一份生效前一日
      310   2024-01-01  310         2021-12-01  310         2025-01-01  命中  2000.00  未生效即解除的协议不算
      390   2024-03-15  310         -           310         2025-01-01  放过  -        居民医保用同一医疗协议
      510   2024-03-15  310         -           310         2025-01-01  放过  -        生育用医疗协议
      510   2025-06-01  310         -           510         2025-01-01  放过  -        生育另有协议
      310   2025-06-01  310         -           510         2025-01-01  命中  2000.00  生育协议不能结算医疗
      310   2025-06-01  310         -           410         2025-01-01  命中  2000.00  工伤协议不能结算医疗
    `,
  }),
]
