import { examples } from '#screening/examples.ts'

const settled = {
  provider_id: 'H1',
  person_id: 1,
  visit_id: 'V1',
  settlement_id: 'S1',
  scheme: '410',
  med_type: '11',
  settlement_kind: 'network',
  begin_on: '2024-03-15',
  settled_at: '2024-03-20 10:00:00',
  fund_pay_fen: '2000.00',
  is_remote: false,
  is_valid: true,
  is_refund: false,
  status: 'paid',
}
const agreement = { provider_id: 'H1', agreement_no: 'X1', scheme: '410', locality: 'local', valid_from: '2020-01-01' }
const register = { provider_id: 'H1', provider_region: '410105', valid_from: '2018-01-01', agency_district: '410105' }

export const noInjuryAgreementExamples = [
  examples({
    rule: 'INJ-07',
    base: {
      medical_settlement: settled,
      'medical_settlement#2': { ...settled, settlement_id: 'S2', refund_of: 'S1', is_refund: true },
      medical_visit: { provider_id: 'H1', person_id: 1, visit_id: 'V1' },
      agreement,
      'agreement#2': { ...agreement, agreement_no: 'X2', valid_from: '2024-03-15' },
      provider: register,
    },
    columns: {
      险种: 'medical_settlement.scheme',
      类别: 'medical_settlement.med_type',
      方式: 'medical_settlement.settlement_kind',
      急救: 'medical_settlement.is_emergency',
      异地: 'medical_settlement.is_remote',
      退基金: 'medical_settlement#2.fund_pay_fen',
      就诊日: 'medical_visit.begin_on',
      入院途径: 'medical_visit.admission_kind',
      协议险种: 'agreement.scheme',
      协议止: 'agreement.valid_to',
      解除日: 'agreement.terminated_on',
      撤销日: 'agreement.designation_withdrawn_on',
      停网日: 'agreement.network_closed_on',
      续签: 'agreement#2.valid_from',
      所在地: 'provider.provider_region',
    },
    table: `
      险种  类别  方式     急救  异地  退基金    就诊日      入院途径   协议险种  协议止      解除日      撤销日      停网日      续签        所在地  结果  金额     说明
      410   11    network  否    否    无        无          无         410       -           -           -           -           无          410105  放过  -        协议有效
      410   11    network  否    否    无        无          无         无        无          无          无          无          无          410105  命中  2000.00  从未签约
      410   11    network  否    否    无        无          无         310       -           -           -           -           无          410105  命中  2000.00  医疗协议不是工伤协议
      410   11    network  否    否    无        无          无         410       -           2024-03-14  -           -           无          410105  命中  2000.00  解除次日
      410   11    network  否    否    无        无          无         410       -           2024-03-15  -           -           无          410105  放过  -        解除当日
      410   11    network  否    否    无        无          无         410       -           -           2024-03-14  -           无          410105  命中  2000.00  资格已撤销
      410   11    network  否    否    无        无          无         410       -           -           -           2024-03-14  无          410105  命中  2000.00  已停网
      410   11    network  否    否    无        无          无         410       2024-03-14  -           -           -           无          410105  命中  2000.00  到期次日
      410   11    network  否    否    无        无          无         410       2024-03-14  -           -           -           2024-03-15  410105  放过  -        当日续签
      410   11    network  否    否    无        无          无         410       2024-03-14  -           -           -           2024-03-16  410105  命中  2000.00  次日才续签
      410   11    network  否    否    无        2024-03-10  outpatient  410      -           2024-03-12  -           -           无          410105  放过  -        协议期内开始的诊疗
      410   11    network  否    否    无        2024-03-15  emergency  无        无          无          无          无          无          410105  放过  -        急诊入院
      410   13    network  否    否    无        无          无         无        无          无          无          无          无          410105  放过  -        急诊
      410   11    network  是    否    无        无          无         无        无          无          无          无          无          410105  放过  -        急救
      410   11    network  否    是    无        无          无         无        无          无          无          无          无          110105  放过  -        异地就医
      410   11    network  否    -     无        无          无         无        无          无          无          无          无          110105  放过  -        机构在外地
      410   11    network  否    -     无        无          无         无        无          无          无          无          无          无      放过  -        不知是否本地
      410   11    network  否    否    无        无          无         无        无          无          无          无          无          无      命中  2000.00  登记册里没有的本地机构
      410   11    centre   否    否    无        无          无         无        无          无          无          无          无          410105  放过  -        手工报销
      310   11    network  否    否    无        无          无         无        无          无          无          无          无          410105  放过  -        医疗保险另有规则
      410   11    network  否    否    -2000.00  无          无         无        无          无          无          无          无          410105  放过  -        已退费
      410   11    network  否    否    -500.00   无          无         无        无          无          无          无          无          410105  命中  1500.00  只退一部分
    `,
  }),
  examples({
    rule: 'INJ-07',
    base: {
      assistive_device: {
        provider_id: 'H1',
        person_id: 1,
        fitting_no: 'Q1',
        fitting_kind: 'first',
        fitted_on: '2024-03-15',
        fund_pay_fen: '5000.00',
      },
      agreement: { ...agreement, agreement_kind: 'assistive_device' },
      provider: register,
    },
    columns: {
      类别: 'assistive_device.fitting_kind',
      状态: 'assistive_device.status',
      解除日: 'agreement.terminated_on',
      所在地: 'provider.provider_region',
    },
    table: `
      类别         状态      解除日      所在地  结果  金额     说明
      first        -         -           410105  放过  -        协议有效
      first        -         2024-03-14  410105  命中  5000.00  解除次日配置
      replacement  -         无          410105  命中  5000.00  从未签约的机构
      repair       -         无          410105  放过  -        维修
      first        reversed  无          410105  放过  -        已冲销
      first        -         无          110105  放过  -        外地机构
      first        -         无          无      放过  -        不知是否本地
    `,
  }),
]
