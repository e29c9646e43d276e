import { examples } from '#screening/examples.ts'

const pay = {
  payment_no: 'F1',
  person_id: 1,
  scheme: '210',
  benefit_item: 'unemployment_benefit',
  for_month: '2025-06',
  paid_on: '2025-06-20',
  amount_fen: '1890.00',
  assessment_no: 'U1',
  status: 'paid',
  agency_district: '410102',
}
const assessment = { person_id: 1, assessment_no: 'U1', claimed_on: '2025-01-10', first_month: '2025-01' }

/** Death: of three sources the latest day holds. */
export const benefitAfterDeathExamples = examples({
  rule: 'UNE-03',
  base: {
    unemployment_payment: pay,
    'unemployment_payment#2': { ...pay, payment_no: 'F2', status: 'reversed' },
    death_record: { death_record_no: 'D1', source: 'police', person_id: 1, precision: 'day', name_agrees: true },
    'death_record#2': { death_record_no: 'D2', source: 'health', person_id: 1, precision: 'day', name_agrees: true },
    unemployment_assessment: assessment,
  },
  columns: {
    发放月: 'unemployment_payment.for_month',
    项目: 'unemployment_payment.benefit_item',
    状态: 'unemployment_payment.status',
    冲销行: 'unemployment_payment#2.amount_fen',
    死亡日: 'death_record.died_on',
    姓名相符: 'death_record.name_agrees',
    撤回日: 'death_record.withdrawn_on',
    另一来源: 'death_record#2.died_on',
  },
  table: `
    发放月   项目                  状态      冲销行    死亡日      姓名相符  撤回日      另一来源    结果  金额     说明
    2025-06  unemployment_benefit  paid      无        2025-05-31  是        -           无          命中  1890.00  死亡次月仍发
    2025-06  unemployment_benefit  paid      无        2025-06-01  是        -           无          放过  -        死亡当月照发
    2025-06  unemployment_benefit  paid      无        2025-05-31  是        -           2025-06-01  放过  -        来源不一致,以较晚的为准
    2025-06  unemployment_benefit  paid      无        2025-05-31  是        -           2025-04-30  命中  1890.00  两个来源都在上月以前
    2025-06  unemployment_benefit  paid      无        2025-05-31  是        2025-07-01  无          放过  -        死亡信息已撤回
    2025-06  unemployment_benefit  paid      无        2025-05-31  否        -           无          放过  -        姓名不符
    2025-06  funeral_grant         paid      无        2025-05-31  是        -           无          放过  -        丧葬补助金
    2025-06  death_grant           paid      无        2025-05-31  是        -           无          放过  -        一次性抚恤金
    2025-06  unemployment_benefit  returned  无        2025-05-31  是        -           无          放过  -        已退票
    2025-06  unemployment_benefit  paid      -1890.00  2025-05-31  是        -           无          放过  -        已冲销
    2025-06  unemployment_benefit  paid      -890.00   2025-05-31  是        -           无          命中  1000.00  部分冲销只余净额
    2026-01  unemployment_benefit  paid      无        2025-12-31  是        -           无          命中  1890.00  跨年
    2025-06  unemployment_benefit  paid      无        无          是        -           无          放过  -        没有事由
  `,
})

/** Prison, service, settlement abroad: lost from the month after, due again from the month of the return. */
export const benefitWhileAwayExamples = examples({
  rule: 'UNE-03',
  base: {
    unemployment_payment: pay,
    sentence_record: {
      sentence_record_no: 'S1',
      person_id: 1,
      sentence_kind: 'imprisonment',
      execution_mode: 'prison',
      outcome: 'convicted',
    },
    enlistment_record: { enlistment_no: 'R1', person_id: 1, service_kind: 'conscript' },
    exit_residence: { exit_record_no: 'X1', person_id: 1, exit_kind: 'settled' },
    unemployment_assessment: assessment,
  },
  columns: {
    收监日: 'sentence_record.starts_on',
    执行方式: 'sentence_record.execution_mode',
    案件: 'sentence_record.outcome',
    出监日: 'sentence_record.actual_release_on',
    入伍日: 'enlistment_record.enlisted_on',
    种类: 'enlistment_record.service_kind',
    退役日: 'enlistment_record.discharged_on',
    离境日: 'exit_residence.settled_on',
    离境种类: 'exit_residence.exit_kind',
    回国日: 'exit_residence.returned_on',
  },
  table: `
    收监日      执行方式   案件       出监日      入伍日      种类       退役日      离境日      离境种类   回国日      结果  金额     说明
    2025-05-31  prison     convicted  -           无          -          -           无          -          -           命中  1890.00  收监次月
    2025-06-01  prison     convicted  -           无          -          -           无          -          -           放过  -        收监当月
    2025-05-31  prison     convicted  2025-07-01  无          -          -           无          -          -           命中  1890.00  下月才出监
    2025-05-31  prison     convicted  2025-06-30  无          -          -           无          -          -           放过  -        出监当月恢复
    2025-05-31  probation  convicted  -           无          -          -           无          -          -           放过  -        缓刑
    2025-05-31  outside    convicted  -           无          -          -           无          -          -           放过  -        监外执行
    2025-05-31  custody    pending    -           无          -          -           无          -          -           放过  -        判决前羁押
    无          -          -          -           2025-05-31  conscript  -           无          -          -           命中  1890.00  入伍次月
    无          -          -          -           2025-06-01  conscript  -           无          -          -           放过  -        入伍当月
    无          -          -          -           2023-09-01  conscript  2025-07-01  无          -          -           命中  1890.00  下月才退役
    无          -          -          -           2023-09-01  conscript  2025-06-30  无          -          -           放过  -        退役当月
    无          -          -          -           2025-05-31  civilian   -           无          -          -           放过  -        文职人员
    无          -          -          -           2025-05-31  -          -           无          -          -           命中  1890.00  没有填种类
    无          -          -          -           无          -          -           2025-05-31  settled    -           命中  1890.00  定居境外次月
    无          -          -          -           无          -          -           2025-06-01  settled    -           放过  -        定居境外当月
    无          -          -          -           无          -          -           2025-05-31  renounced  -           命中  1890.00  退出国籍
    无          -          -          -           无          -          -           2025-05-31  long_stay  -           放过  -        长期出境未定居
    无          -          -          -           无          -          -           2024-05-31  settled    2025-06-30  放过  -        回国当月恢复
    2025-05-31  prison     convicted  -           2025-05-31  conscript  -           无          -          -           命中  1890.00  两个事由,一笔钱只算一次
  `,
})

/** A pension already being paid, and a refused offer in this claim. */
export const benefitBesidePensionExamples = examples({
  rule: 'UNE-03',
  base: {
    unemployment_payment: pay,
    pension_payment: {
      payment_no: 'Y1',
      person_id: 1,
      for_month: '2025-06',
      amount_fen: '2900.00',
      agency_district: '410102',
    },
    employment_registration: { registration_no: 'J1', person_id: 1, registration_kind: 'unemployed' },
    unemployment_assessment: assessment,
  },
  columns: {
    养老险种: 'pension_payment.scheme',
    项目: 'pension_payment.benefit_item',
    养老月: 'pension_payment.for_month',
    养老支付日: 'pension_payment.paid_on',
    状态: 'pension_payment.status',
    拒绝日: 'employment_registration.refused_offer_on',
    申领日: 'unemployment_assessment.claimed_on',
  },
  table: `
    养老险种  项目           养老月   养老支付日  状态      拒绝日      申领日      结果  金额     说明
    110       monthly        2025-06  2025-06-15  paid      无          2025-01-10  命中  1890.00  已领职工养老金
    120       monthly        2025-06  2025-06-30  paid      无          2025-01-10  命中  1890.00  同月稍后支付
    170       monthly        2025-06  2025-06-15  paid      无          2025-01-10  命中  1890.00  居民养老也是基本养老
    110       monthly        2025-07  2025-06-15  paid      无          2025-01-10  放过  -        养老金从下月起
    110       monthly        2025-06  2025-07-01  paid      无          2025-01-10  放过  -        养老金次月才支付
    110       arrears        2025-06  2025-09-15  paid      无          2025-01-10  放过  -        事后补发,另行抵扣
    110       annuity        2025-06  2025-06-15  paid      无          2025-01-10  放过  -        企业年金
    110       monthly        2025-06  2025-06-15  returned  无          2025-01-10  放过  -        养老金已退票
    无        -              -        -           -         2025-05-31  2025-01-10  命中  1890.00  拒绝介绍次月
    无        -              -        -           -         2025-06-01  2025-01-10  放过  -        拒绝当月
    无        -              -        -           -         2024-11-20  2025-01-10  放过  -        前一次领取时拒绝
    无        -              -        -           -         -           2025-01-10  放过  -        没有拒绝
  `,
})
