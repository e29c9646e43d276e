import { examples } from '#screening/examples.ts'

export const noApprovedAssessmentExamples = examples({
  rule: 'PEN-14',
  base: {
    pension_payment: {
      payment_no: 'F1',
      person_id: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2025-08',
      paid_on: '2025-08-15',
      amount_fen: '3000.00',
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
      amount_fen: '-3000.00',
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
      benefit_from: '2025-08',
      actual_months: 240,
      deemed_months: 0,
      approved_fen: '3000.00',
      approved_at: '2025-08-10 16:00:00',
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
      benefit_from: '2025-08',
      actual_months: 240,
      deemed_months: 0,
      approved_fen: '3000.00',
      approved_at: '2025-12-10 16:00:00',
      agency_district: '410102',
    },
  },
  columns: {
    核定险种: 'pension_assessment.scheme',
    核定种类: 'pension_assessment.assessment_kind',
    核定状态: 'pension_assessment.status',
    起始月: 'pension_assessment.benefit_from',
    核准: 'pension_assessment.approved_at',
    存量: 'pension_assessment.legacy_stock',
    核定区划: 'pension_assessment.agency_district',
    重算: 'pension_assessment#2.status',
    险种: 'pension_payment.scheme',
    发放月: 'pension_payment.for_month',
    支付日: 'pension_payment.paid_on',
    项目: 'pension_payment.benefit_item',
    状态: 'pension_payment.status',
    冲销行: 'pension_payment#2.amount_fen',
  },
  table: `
    核定险种  核定种类     核定状态   起始月   核准                 存量  核定区划  重算      险种  发放月   支付日      项目           状态      冲销行    结果  金额     说明
    无        initial      approved   2025-08  2025-08-10 16:00:00  否    410102    无        110   2025-08  2025-08-15  monthly        paid      无        命中  3000.00  没有任何核定
    110       initial      approved   2025-08  2025-08-10 16:00:00  否    410102    无        110   2025-08  2025-08-15  monthly        paid      无        放过  -        当月核准,当月发放
    110       initial      approved   2025-08  2025-08-31 16:00:00  否    410102    无        110   2025-08  2025-08-15  monthly        paid      无        放过  -        核准在支付之后但在当月
    110       initial      approved   2025-08  2025-09-01 09:00:00  否    410102    无        110   2025-08  2025-08-15  monthly        paid      无        命中  3000.00  先发放,次月才核准
    110       initial      approved   2025-08  2025-09-01 09:00:00  否    410102    无        110   2025-08  2025-09-15  monthly        paid      无        放过  -        核准当月支付上月待遇
    110       initial      approved   2025-08  -                    否    410102    无        110   2025-08  2025-08-15  monthly        paid      无        放过  -        未填核准时间,不判断先后
    110       initial      pending    2025-08  2025-08-10 16:00:00  否    410102    无        110   2025-08  2025-08-15  monthly        paid      无        命中  3000.00  待核准
    110       initial      rejected   2025-08  2025-08-10 16:00:00  否    410102    无        110   2025-08  2025-08-15  monthly        paid      无        命中  3000.00  不予核准
    110       initial      withdrawn  2025-08  2025-08-10 16:00:00  否    410102    无        110   2025-08  2025-08-15  monthly        paid      无        命中  3000.00  核定已撤销
    110       initial      withdrawn  2025-08  2025-08-10 16:00:00  否    410102    approved  110   2025-08  2025-08-15  monthly        paid      无        放过  -        首次核定被重算替代
    110       initial      approved   2025-08  2025-08-10 16:00:00  否    410102    无        110   2025-07  2025-08-15  monthly        paid      无        命中  3000.00  早于起始月
    110       initial      approved   2026-01  2025-12-10 16:00:00  否    410102    无        110   2025-12  2025-12-15  monthly        paid      无        命中  3000.00  跨年,早一个月
    110       initial      approved   2025-08  2025-08-10 16:00:00  是    410102    无        110   2025-07  2025-08-15  monthly        paid      无        放过  -        系统上线前存量
    110       provisional  approved   2025-08  2025-08-10 16:00:00  否    410102    无        110   2025-08  2025-08-15  monthly        paid      无        放过  -        经批准的预发
    110       provisional  pending    2025-08  2025-08-10 16:00:00  否    410102    无        110   2025-08  2025-08-15  monthly        paid      无        命中  3000.00  预发未批准
    110       initial      approved   2025-08  2025-08-10 16:00:00  否    410102    无        170   2025-08  2025-08-15  monthly        paid      无        命中  3000.00  核定的是另一险种
    110       initial      approved   2025-08  2025-08-10 16:00:00  否    410105    无        110   2025-08  2025-08-15  monthly        paid      无        放过  -        核定在另一经办机构
    无        initial      approved   2025-08  2025-08-10 16:00:00  否    410102    无        110   2025-08  2025-08-15  funeral_grant  paid      无        放过  -        丧葬补助金
    无        initial      approved   2025-08  2025-08-10 16:00:00  否    410102    无        110   2025-08  2025-08-15  lump_sum       paid      无        放过  -        一次性待遇
    无        initial      approved   2025-08  2025-08-10 16:00:00  否    410102    无        110   2025-08  2025-08-15  arrears        paid      无        命中  3000.00  补发也须有核定
    无        initial      approved   2025-08  2025-08-10 16:00:00  否    410102    无        110   2025-08  2025-08-15  monthly        returned  无        放过  -        已退票
    无        initial      approved   2025-08  2025-08-10 16:00:00  否    410102    无        110   2025-08  2025-08-15  monthly        paid      -3000.00  放过  -        已冲销
    无        initial      approved   2025-08  2025-08-10 16:00:00  否    410102    无        110   2025-08  2025-08-15  monthly        paid      -1000.00  命中  2000.00  只冲销一部分
  `,
})
