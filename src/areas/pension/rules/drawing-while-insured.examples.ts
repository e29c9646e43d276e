import { examples } from '#screening/examples.ts'

export const drawingWhileInsuredExamples = examples({
  rule: 'PEN-13',
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
    contribution: {
      contribution_no: 'J1',
      person_id: 1,
      scheme: '110',
      employer_id: '91410100MA3X000008',
      insured_kind: 'employee',
      for_month: '2025-08',
      paid_on: '2025-08-12',
      contribution_kind: 'normal',
      base_fen: '5000.00',
      employer_fen: '800.00',
      personal_fen: '400.00',
      agency_district: '410102',
    },
    'contribution#2': {
      contribution_no: 'J2',
      person_id: 1,
      scheme: '110',
      insured_kind: 'employee',
      for_month: '2025-08',
      paid_on: '2025-09-12',
      contribution_kind: 'refund',
      refund_of_no: 'J1',
      base_fen: '5000.00',
      employer_fen: '-800.00',
      personal_fen: '-400.00',
      agency_district: '410102',
    },
  },
  columns: {
    缴费险种: 'contribution.scheme',
    身份: 'contribution.insured_kind',
    所属期: 'contribution.for_month',
    缴费日: 'contribution.paid_on',
    缴费类型: 'contribution.contribution_kind',
    退费: 'contribution#2.refund_of_no',
    险种: 'pension_payment.scheme',
    发放月: 'pension_payment.for_month',
    项目: 'pension_payment.benefit_item',
    状态: 'pension_payment.status',
    核定起月: 'pension_assessment.benefit_from',
    核准: 'pension_assessment.approved_at',
    核定险种: 'pension_assessment.scheme',
  },
  table: `
    缴费险种  身份           所属期   缴费日      缴费类型  退费  险种  发放月   项目      状态       核定起月  核准                 核定险种  结果  金额     说明
    110       employee       2025-08  2025-08-12  normal    无    110   2025-08  monthly   paid       2020-04   2020-03-20 16:00:00  110       命中  3000.00  同月领取又缴费
    120       civil_servant  2025-08  2025-08-12  normal    无    110   2025-08  monthly   paid       2020-04   2020-03-20 16:00:00  110       命中  3000.00  以机关身份缴费
    110       employee       2025-07  2025-08-12  normal    无    110   2025-08  monthly   paid       2020-04   2020-03-20 16:00:00  110       放过  -        所属期不同月
    110       employee       2020-03  2025-08-12  normal    无    110   2020-03  monthly   paid       2020-04   2020-03-20 16:00:00  110       放过  -        退休当月的费款
    110       employee       2020-04  2020-05-12  normal    无    110   2020-04  monthly   paid       2020-04   2020-03-20 16:00:00  110       命中  3000.00  领取首月即又缴费
    110       employee       2020-02  2020-05-12  normal    无    110   2020-04  monthly   paid       2020-04   2020-03-20 16:00:00  110       放过  -        退休以前的月份在退休后才缴
    110       employee       2025-12  2026-01-12  normal    无    110   2025-12  monthly   paid       2020-04   2020-03-20 16:00:00  110       命中  3000.00  跨年缴纳,按所属期比较
    110       employee       2025-08  2025-08-12  normal    无    110   2025-08  monthly   paid       2020-04   2025-08-12 16:00:00  110       放过  -        核准当日以前已缴
    110       employee       2025-08  2025-08-13  normal    无    110   2025-08  monthly   paid       2020-04   2025-08-12 16:00:00  110       命中  3000.00  核准次日又缴
    410       injury_only    2025-08  2025-08-12  normal    无    110   2025-08  monthly   paid       2020-04   2020-03-20 16:00:00  110       放过  -        超龄人员只参加工伤保险
    310       employee       2025-08  2025-08-12  normal    无    110   2025-08  monthly   paid       2020-04   2020-03-20 16:00:00  110       放过  -        医疗保险
    110       flexible       2025-08  2025-08-12  normal    无    110   2025-08  monthly   paid       2020-04   2020-03-20 16:00:00  110       放过  -        灵活就业身份
    110       employee       2025-08  2025-08-12  deferred  无    110   2025-08  monthly   paid       2020-04   2020-03-20 16:00:00  110       放过  -        延长缴费
    110       employee       2025-08  2025-08-12  lump      无    110   2025-08  monthly   paid       2020-04   2020-03-20 16:00:00  110       放过  -        一次性补足
    110       employee       2025-08  2025-08-12  arrears   无    110   2025-08  monthly   paid       2020-04   2020-03-20 16:00:00  110       命中  3000.00  补缴的也是职工身份
    110       employee       2025-08  2025-08-12  normal    J1    110   2025-08  monthly   paid       2020-04   2020-03-20 16:00:00  110       放过  -        误缴已退费
    110       employee       2025-08  2025-08-12  normal    J9    110   2025-08  monthly   paid       2020-04   2020-03-20 16:00:00  110       命中  3000.00  退的是另一笔
    110       employee       2025-08  2025-08-12  normal    无    170   2025-08  monthly   paid       2020-04   2020-03-20 16:00:00  170       放过  -        居民养老金与在职另行核查
    110       employee       2025-08  2025-08-12  normal    无    110   2025-08  lump_sum  paid       2020-04   2020-03-20 16:00:00  110       放过  -        一次性待遇
    110       employee       2025-08  2025-08-12  normal    无    110   2025-08  monthly   recovered  2020-04   2020-03-20 16:00:00  110       放过  -        养老金已追回
  `,
})
