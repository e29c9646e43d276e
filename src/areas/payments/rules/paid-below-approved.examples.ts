import { examples } from '#screening/examples.ts'

const pay = {
  person_id: 1,
  scheme: '110',
  benefit_item: 'monthly',
  for_month: '2024-04',
  paid_on: '2024-04-15',
  amount_fen: '2500.00',
  status: 'paid',
  agency_district: '410102',
}
const assessment = {
  person_id: 1,
  scheme: '110',
  assessment_kind: 'initial',
  status: 'approved',
  retirement_kind: 'normal',
  benefit_from: '2023-01',
  approved_fen: '3000.00',
  agency_district: '410102',
}

export const pensionShortExamples = examples({
  rule: 'BEN-02',
  base: {
    pension_payment: { ...pay, payment_no: 'F1' },
    'pension_payment#2': {
      ...pay,
      payment_no: 'F2',
      benefit_item: 'arrears',
      paid_on: '2024-06-15',
      amount_fen: '500.00',
    },
    pension_assessment: { ...assessment, assessment_no: 'D1' },
    'pension_assessment#2': {
      ...assessment,
      assessment_no: 'D2',
      assessment_kind: 'recalculation',
      approved_fen: '2500.00',
    },
    pension_adjustment: {
      adjustment_no: 'T1',
      person_id: 1,
      scheme: '110',
      adjustment_kind: 'yearly',
      effective_from: '2024-01',
      increase_fen: '100.00',
      amount_after_fen: '3100.00',
      document_no: '豫人社〔2024〕1号',
      approved_on: '2024-03-31',
      agency_district: '410102',
    },
    recovery: {
      recovery_no: 'Z1',
      entry_no: 1,
      entry_kind: 'offset',
      scheme: '110',
      debtor_id: 1,
      ordered_on: '2024-02-01',
      received_on: '2024-04-15',
      amount_fen: '500.00',
      agency_district: '410102',
    },
  },
  columns: {
    金额实发: 'pension_payment.amount_fen',
    扣减: 'pension_payment.deducted_fen',
    文书: 'pension_payment.deduction_decision_no',
    状态: 'pension_payment.status',
    补发: 'pension_payment#2.amount_fen',
    重算起: 'pension_assessment#2.benefit_from',
    调整: 'pension_adjustment.adjustment_kind',
    增减: 'pension_adjustment.increase_fen',
    调整后: 'pension_adjustment.amount_after_fen',
    批准: 'pension_adjustment.approved_on',
    抵扣月: 'recovery.received_on',
  },
  table: `
    金额实发  扣减    文书          状态      补发    重算起   调整       增减      调整后   批准        抵扣月      结果  金额    说明
    2500.00   -       -             paid      无      无       无         100.00    3100.00  2024-03-31  无          命中  500.00  少发而没有扣减决定
    2999.00   -       -             paid      无      无       无         100.00    3100.00  2024-03-31  无          放过  -       相差一元
    2998.99   -       -             paid      无      无       无         100.00    3100.00  2024-03-31  无          命中  1.01    相差一元零一分
    3000.00   -       -             paid      无      无       无         100.00    3100.00  2024-03-31  无          放过  -       足额
    2500.00   500.00  -             paid      无      无       无         100.00    3100.00  2024-03-31  无          命中  500.00  扣减没有文书
    2500.00   500.00  郑退〔2024〕3号  paid    无      无       无         100.00    3100.00  2024-03-31  无          放过  -       分期退回协议,有文书
    2500.00   300.00  郑退〔2024〕3号  paid    无      无       无         100.00    3100.00  2024-03-31  无          命中  200.00  文书只扣三百
    2500.00   -       -             paid      500.00  无       无         100.00    3100.00  2024-03-31  无          放过  -       以后补发补足
    2500.00   -       -             paid      200.00  无       无         100.00    3100.00  2024-03-31  无          命中  300.00  只补一部分
    2500.00   -       -             paid      无      2024-04  无         100.00    3100.00  2024-03-31  无          放过  -       重算后即此金额
    2500.00   -       -             paid      无      2024-05  无         100.00    3100.00  2024-03-31  无          命中  500.00  重算自下月起
    2500.00   -       -             paid      无      无       reduction  -500.00   2500.00  2024-03-31  无          放过  -       已批准的核减
    2500.00   -       -             paid      无      无       suspension  -3000.00  0.00     2024-03-31  无          放过  -       停发月份
    3000.00   -       -             paid      无      无       yearly     100.00    3100.00  2024-03-31  无          命中  100.00  年度调整批准后未执行
    3000.00   -       -             paid      无      无       yearly     100.00    3100.00  2024-04-01  无          放过  -       发放当月才批准,下月执行
    3000.00   -       -             paid      无      无       yearly     100.00    3100.00  -           无          放过  -       尚未批准
    2500.00   -       -             paid      无      无       无         100.00    3100.00  2024-03-31  2024-04-15  放过  -       追回台账已登记抵扣
    2500.00   -       -             paid      无      无       无         100.00    3100.00  2024-03-31  2024-02-15  命中  500.00  抵扣在另一月份
    2500.00   -       -             returned  无      无       无         100.00    3100.00  2024-03-31  无          放过  -       全部退票,不是少发
  `,
})

export const unemploymentShortExamples = examples({
  rule: 'BEN-02',
  base: {
    unemployment_payment: {
      payment_no: 'S1',
      person_id: 1,
      scheme: '210',
      benefit_item: 'unemployment_benefit',
      for_month: '2024-04',
      paid_on: '2024-04-21',
      amount_fen: '1200.00',
      status: 'paid',
      agency_district: '410102',
    },
    unemployment_assessment: {
      assessment_no: 'U1',
      person_id: 1,
      scheme: '210',
      left_on: '2024-02-20',
      leaving_reason: 'expired',
      claimed_on: '2024-03-01',
      contribution_months: 60,
      granted_months: 18,
      first_month: '2024-03',
      last_month: '2025-08',
      monthly_fen: '1680.00',
      approved_on: '2024-03-06',
      agency_district: '410102',
    },
  },
  columns: {
    实发: 'unemployment_payment.amount_fen',
    扣减: 'unemployment_payment.deducted_fen',
    文书: 'unemployment_payment.deduction_decision_no',
    项目: 'unemployment_payment.benefit_item',
    标准: 'unemployment_assessment.monthly_fen',
    止月: 'unemployment_assessment.last_month',
  },
  table: `
    实发     扣减    文书            项目                   标准     止月     结果  金额    说明
    1200.00  -       -               unemployment_benefit   1680.00  2025-08  命中  480.00  失业保险金少发
    1680.00  -       -               unemployment_benefit   1680.00  2025-08  放过  -       足额
    1200.00  480.00  郑退〔2024〕5号  unemployment_benefit   1680.00  2025-08  放过  -       依退回决定扣减
    1200.00  -       -               medical_contribution   1680.00  2025-08  放过  -       代缴医疗保险费另有标准
    1200.00  -       -               unemployment_benefit   -        2025-08  放过  -       未报核定标准
    1200.00  -       -               unemployment_benefit   1680.00  2024-03  放过  -       不在核定期内,由另一规则判断
  `,
})
