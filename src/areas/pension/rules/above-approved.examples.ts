import { examples } from '#screening/examples.ts'

export const aboveApprovedExamples = examples({
  rule: 'PEN-11',
  base: {
    pension_payment: {
      payment_no: 'F1',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2025-08',
      paid_on: '2025-08-15',
      amount_fen: '3500.00',
      status: 'paid',
      agency_district: '410102',
    },
    'pension_payment#2': {
      payment_no: 'F2',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2025-08',
      paid_on: '2025-08-15',
      amount_fen: '-3500.00',
      status: 'reversed',
      agency_district: '410102',
    },
    pension_assessment: {
      assessment_no: 'H1',
      person_id: 1,
      scheme: '110',
      assessment_kind: 'initial',
      status: 'approved',
      sex: '1',
      birth_on_used: '1960-03-10',
      first_work_on_used: '1980-07-01',
      retirement_category: 'male60',
      retirement_kind: 'normal',
      retired_on: '2020-03-10',
      benefit_from: '2020-04',
      actual_months: 240,
      deemed_months: 0,
      approved_fen: '3000.00',
      approved_at: '2020-03-20 16:00:00',
      agency_district: '410102',
    },
    'pension_assessment#2': {
      assessment_no: 'H2',
      person_id: 1,
      scheme: '110',
      assessment_kind: 'recalculation',
      status: 'approved',
      sex: '1',
      birth_on_used: '1960-03-10',
      first_work_on_used: '1980-07-01',
      retirement_category: 'male60',
      retirement_kind: 'normal',
      retired_on: '2020-03-10',
      benefit_from: '2020-04',
      actual_months: 240,
      deemed_months: 0,
      approved_fen: '3200.00',
      approved_at: '2025-07-01 10:00:00',
      agency_district: '410102',
    },
    pension_adjustment: {
      adjustment_no: 'T1',
      person_id: 1,
      scheme: '110',
      adjustment_kind: 'yearly',
      effective_from: '2025-01',
      increase_fen: '300.00',
      amount_after_fen: '3300.00',
      approved_on: '2025-06-20',
      agency_district: '410102',
    },
    'pension_adjustment#2': {
      adjustment_no: 'T2',
      person_id: 1,
      scheme: '110',
      adjustment_kind: 'suspension',
      effective_from: '2025-07',
      increase_fen: '-3300.00',
      amount_after_fen: '0.00',
      agency_district: '410102',
    },
  },
  columns: {
    核定额: 'pension_assessment.approved_fen',
    核定种类: 'pension_assessment.assessment_kind',
    核定状态: 'pension_assessment.status',
    重算额: 'pension_assessment#2.approved_fen',
    调整起月: 'pension_adjustment.effective_from',
    增加: 'pension_adjustment.increase_fen',
    调整后: 'pension_adjustment.amount_after_fen',
    停发起月: 'pension_adjustment#2.effective_from',
    后一调整: 'pension_adjustment#2.adjustment_kind',
    后一金额: 'pension_adjustment#2.amount_after_fen',
    险种: 'pension_payment.scheme',
    发放月: 'pension_payment.for_month',
    项目: 'pension_payment.benefit_item',
    发放额: 'pension_payment.amount_fen',
    状态: 'pension_payment.status',
    冲销行: 'pension_payment#2.amount_fen',
  },
  table: `
    核定额   核定种类     核定状态  重算额   调整起月  增加    调整后   停发起月  后一调整    后一金额  险种  发放月   项目           发放额   状态       冲销行    结果  金额     说明
    3000.00  initial      approved  无       无        300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3500.00  paid       无        命中  500.00   高于核定,风险金额为超出部分
    3000.00  initial      approved  无       无        300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3000.00  paid       无        放过  -        与核定相同
    3000.00  initial      approved  无       无        300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3001.00  paid       无        放过  -        一元尾差
    3000.00  initial      approved  无       无        300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3001.01  paid       无        命中  1.01     略超尾差
    3000.00  initial      approved  无       无        300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        2900.00  paid       无        放过  -        低于核定
    3000.00  initial      approved  无       2025-01   300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3300.00  paid       无        放过  -        年度调整后的金额
    3000.00  initial      approved  无       2025-01   300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3500.00  paid       无        命中  200.00   高于调整后金额
    3000.00  initial      approved  无       2025-08   300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3300.00  paid       无        放过  -        调整自当月起
    3000.00  initial      approved  无       2025-09   300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3300.00  paid       无        命中  300.00   调整自下月起,提前执行
    3000.00  initial      approved  3200.00  无        300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3200.00  paid       无        放过  -        重算后的金额
    3000.00  initial      approved  3200.00  2025-01   300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3500.00  paid       无        放过  -        追溯重算,以前的调整额继续计入
    3000.00  initial      approved  3200.00  2025-01   300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3600.00  paid       无        命中  100.00   高于重算加调整
    3000.00  provisional  approved  3500.00  无        300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3500.00  paid       无        放过  -        预发后重算
    3000.00  initial      approved  无       2025-01   300.00  3300.00  2025-07   suspension  0.00      110   2025-08  monthly        3500.00  paid       无        命中  3500.00  停发期间仍发放
    3000.00  initial      approved  无       2025-01   300.00  3300.00  2025-07   suspension  0.00      110   2025-06  monthly        3300.00  paid       无        放过  -        停发以前
    3000.00  initial      approved  无       2025-01   300.00  3300.00  2025-07   resumption  3500.00   110   2025-08  monthly        3500.00  paid       无        放过  -        恢复发放后的金额
    3000.00  initial      pending   无       无        300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3500.00  paid       无        放过  -        没有已核准的核定,属另一规则
    3000.00  initial      approved  无       无        300.00  3300.00  无        suspension  0.00      120   2025-08  monthly        3500.00  paid       无        放过  -        该险种没有核定,属另一规则
    3000.00  initial      approved  无       无        300.00  3300.00  无        suspension  0.00      110   2020-03  monthly        3500.00  paid       无        放过  -        起始月以前,属另一规则
    3000.00  initial      approved  无       无        300.00  3300.00  无        suspension  0.00      110   2025-08  arrears        3500.00  paid       无        放过  -        补发另列项目
    3000.00  initial      approved  无       无        300.00  3300.00  无        suspension  0.00      110   2025-08  recalculation  3500.00  paid       无        放过  -        重算补差另列项目
    3000.00  initial      approved  无       无        300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3500.00  recovered  无        放过  -        已追回
    3000.00  initial      approved  无       无        300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3500.00  paid       -3500.00  放过  -        已冲销
    3000.00  initial      approved  无       无        300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3500.00  paid       -400.00   命中  100.00   冲销后仍超出
    3000.00  initial      approved  无       无        300.00  3300.00  无        suspension  0.00      110   2025-08  monthly        3500.00  paid       -500.00   放过  -        冲销后不超出
  `,
})
