import { examples } from '#screening/examples.ts'

export const pensionJumpExamples = examples({
  rule: 'PEN-10',
  base: {
    pension_payment: {
      payment_no: 'F0',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2025-07',
      paid_on: '2025-07-15',
      amount_fen: '3000.00',
      status: 'paid',
      agency_district: '410102',
    },
    'pension_payment#2': {
      payment_no: 'F1',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2025-08',
      paid_on: '2025-08-15',
      amount_fen: '3600.00',
      status: 'paid',
      agency_district: '410102',
    },
    'pension_payment#3': {
      payment_no: 'F3',
      person_id: 1,
      scheme: '110',
      benefit_item: 'arrears',
      for_month: '2025-08',
      paid_on: '2025-08-15',
      amount_fen: '900.00',
      status: 'paid',
      agency_district: '410102',
    },
    pension_adjustment: {
      adjustment_no: 'T1',
      person_id: 1,
      scheme: '110',
      adjustment_kind: 'yearly',
      effective_from: '2025-08',
      increase_fen: '600.00',
      amount_after_fen: '3600.00',
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
  },
  columns: {
    前月: 'pension_payment.for_month',
    前额: 'pension_payment.amount_fen',
    本月: 'pension_payment#2.for_month',
    本额: 'pension_payment#2.amount_fen',
    项目: 'pension_payment#2.benefit_item',
    状态: 'pension_payment#2.status',
    扣减: 'pension_payment#2.deducted_fen',
    扣减文书: 'pension_payment#2.deduction_decision_no',
    另一笔: 'pension_payment#3.benefit_item',
    调整起月: 'pension_adjustment.effective_from',
    调整后: 'pension_adjustment.amount_after_fen',
    批准日: 'pension_adjustment.approved_on',
    核定额: 'pension_assessment.approved_fen',
    核定起月: 'pension_assessment.benefit_from',
  },
  table: `
    前月     前额     本月     本额     项目           状态      扣减    扣减文书  另一笔   调整起月  调整后   批准日      核定额   核定起月  结果  金额    说明
    2025-07  3000.00  2025-08  3600.00  monthly        paid      -       -         无       无        3600.00  -           3000.00  2020-04   命中  600.00  无依据增加两成
    2025-07  3000.00  2025-08  3300.00  monthly        paid      -       -         无       无        3600.00  -           3000.00  2020-04   放过  -       恰好一成
    2025-07  3000.00  2025-08  3300.01  monthly        paid      -       -         无       无        3600.00  -           3000.00  2020-04   命中  300.01  略超一成
    2025-07  150.00   2025-08  250.00   monthly        paid      -       -         无       无        3600.00  -           150.00   2020-04   放过  -       恰好一百元
    2025-07  150.00   2025-08  250.01   monthly        paid      -       -         无       无        3600.00  -           150.00   2020-04   命中  100.01  略超一百元
    2025-07  3000.00  2025-08  3600.00  monthly        paid      -       -         无       2025-08   3600.00  -           3000.00  2020-04   放过  -       当月起执行的调整
    2025-07  3000.00  2025-08  3600.00  monthly        paid      -       -         无       2025-01   3600.00  2025-08-05  3000.00  2020-04   放过  -       一月起执行,八月才批准
    2025-07  3000.00  2025-08  3600.00  monthly        paid      -       -         无       2025-01   3700.00  2025-08-31  3000.00  2020-04   放过  -       当月批准的追溯调整
    2025-07  3000.00  2025-08  3600.00  monthly        paid      -       -         无       2025-01   3100.00  2025-07-05  3000.00  2020-04   命中  600.00  上月已反映的调整不能解释本月
    2025-07  3000.00  2025-08  3600.00  monthly        paid      -       -         无       2025-01   3600.00  -           3000.00  2020-04   放过  -       未填批准日,但调整后正是本月金额
    2025-07  3000.00  2025-08  3600.00  monthly        paid      -       -         无       2025-09   3600.00  -           3000.00  2020-04   命中  600.00  下月才执行的调整
    2025-07  3000.00  2025-08  3600.00  monthly        paid      -       -         无       无        3600.00  -           3600.00  2020-04   放过  -       增加到核定金额
    2025-07  3000.00  2025-08  3600.00  monthly        paid      -       -         无       无        3600.00  -           3600.99  2020-04   放过  -       与核定金额只差尾数
    2025-07  3000.00  2025-08  3600.00  monthly        paid      -       -         无       无        3600.00  -           3700.00  2025-08   放过  -       当月起新的核定
    2025-07  3000.00  2025-08  2000.00  monthly        paid      -       -         无       无        3600.00  -           3000.00  2020-04   命中  0.00    无依据减少,基金没有多付
    2025-07  3900.00  2025-08  3000.00  monthly        paid      -       -         无       无        3600.00  -           3000.00  2020-04   放过  -       突增后恢复到核定金额
    2025-07  3000.00  2025-08  2400.00  monthly        paid      600.00  扣1号     无       无        3600.00  -           3000.00  2020-04   放过  -       凭决定分期扣回
    2025-07  3000.00  2025-08  2400.00  monthly        paid      600.00  -         无       无        3600.00  -           3000.00  2020-04   命中  0.00    扣减没有文书
    2025-07  3000.00  2025-08  3000.00  monthly        paid      -       -         arrears  无        3600.00  -           3000.00  2020-04   放过  -       补发另列项目
    2025-07  3000.00  2025-08  3000.00  monthly        paid      -       -         monthly  无        3600.00  -           3000.00  2020-04   命中  900.00  同月又发一笔月养老金
    2025-05  3000.00  2025-08  3600.00  monthly        paid      -       -         无       无        3600.00  -           3000.00  2020-04   命中  600.00  中间停发数月,与前一次发放相比
    2024-12  3000.00  2025-01  3600.00  monthly        paid      -       -         无       无        3600.00  -           3000.00  2020-04   命中  600.00  跨年
    2025-07  3000.00  2025-08  3600.00  monthly        returned  -       -         无       无        3600.00  -           3000.00  2020-04   放过  -       已退票
    2025-07  3000.00  2025-08  9000.00  recalculation  paid      -       -         无       无        3600.00  -           3000.00  2020-04   放过  -       重算补差另列项目
  `,
})
