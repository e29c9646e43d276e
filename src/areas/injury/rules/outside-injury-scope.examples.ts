import { examples } from '#screening/examples.ts'

const item = {
  item_no: 'M1',
  visit_id: 'V1',
  settlement_id: 'S1',
  person_id: 1,
  provider_id: 'H1',
  scheme: '410',
  charged_on: '2024-03-15',
  item_code: 'XM01AEB001A001',
  fund_pay_fen: '80.00',
  hospital_level: '2',
  is_valid: true,
}
const listed = {
  item_code: 'XM01AEB001A001',
  item_name: '药',
  item_kind: 'drug',
  hospital_level: '0',
  payable_medical: true,
  payable_injury: false,
  valid_from: '2022-01-01',
}
const settled = {
  person_id: 1,
  settlement_id: 'S1',
  visit_id: 'V1',
  scheme: '410',
  settled_at: '2024-03-15 10:00:00',
  fund_pay_fen: '80.00',
  is_valid: true,
  is_refund: false,
  status: 'paid',
}

export const outsideInjuryScopeExamples = [
  examples({
    rule: 'INJ-04',
    base: {
      medical_item: item,
      'medical_item#2': { ...item, item_no: 'M2', settlement_id: 'S1', refund_of: 'M1' },
      medical_settlement: settled,
      catalogue_item: listed,
      'catalogue_item#2': { ...listed, payable_injury: true },
      provider: { provider_id: 'H1', provider_region: '410105', hospital_level: '2', valid_from: '2018-01-01' },
    },
    columns: {
      险种: 'medical_item.scheme',
      日期: 'medical_item.charged_on',
      基金: 'medical_item.fund_pay_fen',
      审批: 'medical_item.limited_use_approved',
      退费: 'medical_item#2.fund_pay_fen',
      结算状态: 'medical_settlement.status',
      目录止: 'catalogue_item.valid_to',
      二级专行: 'catalogue_item#2.hospital_level',
      专行起: 'catalogue_item#2.valid_from',
      地区: 'provider.provider_region',
    },
    table: `
      险种  日期        基金   审批  退费    结算状态   目录止      二级专行  专行起      地区    结果  金额   说明
      410   2024-03-15  80.00  -     无      paid       -           无        无          410105  命中  80.00  目录明示工伤不付
      410   2024-03-15  80.00  是    无      paid       -           无        无          410105  放过  -      已审批
      410   2024-03-15  0.00   -     无      paid       -           无        无          410105  放过  -      由职工自付
      310   2024-03-15  80.00  -     无      paid       -           无        无          410105  放过  -      医疗保险支付
      410   2024-03-15  80.00  -     -80.00  paid       -           无        无          410105  放过  -      已退费
      410   2024-03-15  80.00  -     -30.00  paid       -           无        无          410105  命中  50.00  只退一部分
      410   2024-03-15  80.00  -     无      reversed   -           无        无          410105  放过  -      结算已冲销
      410   2024-03-15  80.00  -     无      recovered  -           无        无          410105  放过  -      已追回
      410   2024-03-15  80.00  -     无      paid       2024-03-15  无        无          410105  命中  80.00  目录末日
      410   2024-03-15  80.00  -     无      paid       2024-03-14  无        无          410105  放过  -      目录前一日失效
      410   2024-03-15  80.00  -     无      paid       -           2         2022-01-01  410105  放过  -      二级另有专行可付
      410   2024-03-15  80.00  -     无      paid       -           0         2024-03-15  410105  放过  -      当日起调入工伤范围
      410   2024-03-15  80.00  -     无      paid       -           0         2024-03-16  410105  命中  80.00  次日才调入
      410   2024-03-15  80.00  -     无      paid       -           无        无          110105  放过  -      异地机构
      410   2024-03-15  80.00  -     无      paid       无          无        无          410105  放过  -      目录里没有,不作结论
      410   2024-03-15  80.00  -     无      paid       -           无        无          无      命中  80.00  机构未登记按明细等级
    `,
  }),
  examples({
    rule: 'INJ-04',
    base: {
      medical_item: { ...item, item_code: 'XA10BAE046A001' },
      medical_settlement: settled,
      catalogue_item: { ...listed, item_code: 'XA10BAE046A001', payable_injury: true },
      injury_recognition: { person_id: 1, recognition_no: 'R1', conclusion: 'recognised' },
    },
    columns: {
      药品: 'medical_item.item_code',
      结论: 'injury_recognition.conclusion',
      并发症: 'injury_recognition.agreed_comorbidity',
      职业病: 'injury_recognition.is_occupational_disease',
    },
    table: `
      药品            结论        并发症  职业病  结果  金额   说明
      XA10BAE046A001  recognised  -       否      命中  80.00  外伤开降糖药
      XC08CAB094A001  recognised  -       否      命中  80.00  外伤开降压药
      XC10AAR217A001  deemed      -       否      命中  80.00  视同工伤
      XA10BAE046A001  recognised  糖尿病  否      放过  -      经确认的并发症
      XA10BAE046A001  recognised  -       是      放过  -      职业病
      XM01AEB001A001  recognised  -       否      放过  -      止痛药
      XA02BCA001A001  recognised  -       否      放过  -      不在慢性病类别
      XA10BAE046A001  pending     -       否      放过  -      没有认定,另有规则
    `,
  }),
]
