import { examples } from '#screening/examples.ts'

const pay = {
  person_id: 1,
  scheme: '210',
  benefit_item: 'unemployment_benefit',
  amount_fen: '1890.00',
  assessment_no: 'U1',
  status: 'paid',
  agency_district: '410102',
}
const base = {
  unemployment_payment: { ...pay, payment_no: 'F1', for_month: '2025-06', paid_on: '2025-06-20' },
  'unemployment_payment#2': { ...pay, payment_no: 'F2', for_month: '2025-07', paid_on: '2025-07-20' },
  unemployment_assessment: {
    person_id: 1,
    assessment_no: 'U1',
    left_on: '2025-05-10',
    claimed_on: '2025-05-15',
    approved_on: '2025-05-20',
    first_month: '2025-06',
    contribution_months: 15,
    carried_over_months: 0,
  },
}

/** Two months paid, June and July; what the assessment counts, and the time since the first enrolment. */
export const contributionUnderAYearExamples = examples({
  rule: 'UNE-05',
  base: {
    ...base,
    enrollment: { enrollment_no: 'E1', person_id: 1, scheme: '210', employer_id: 'OLD', insured_kind: 'employee' },
    contribution: { contribution_no: 'C1', person_id: 1, scheme: '210', contribution_kind: 'normal' },
    enlistment_record: { enlistment_no: 'R1', person_id: 1, enlisted_on: '2019-09-01' },
  },
  columns: {
    申领日: 'unemployment_assessment.claimed_on',
    缴费月数: 'unemployment_assessment.contribution_months',
    结转: 'unemployment_assessment.carried_over_months',
    项目: 'unemployment_payment#2.benefit_item',
    参保日: 'enrollment.starts_on',
    首次参保: 'enrollment.first_enrolled_on',
    险种: 'enrollment.scheme',
    最早缴费月: 'contribution.for_month',
    退役日: 'enlistment_record.discharged_on',
  },
  table: `
    申领日      缴费月数  结转  项目                  参保日      首次参保    险种  最早缴费月  退役日      结果  金额     说明
    2025-05-15  11        0     unemployment_benefit  2020-01-01  -           210   无          无          命中  3780.00  核定只有十一个月
    2025-05-15  12        0     unemployment_benefit  2020-01-01  -           210   无          无          放过  -        恰满十二个月
    2025-05-15  13        0     unemployment_benefit  2020-01-01  -           210   无          无          放过  -        十三个月
    2025-05-15  11        1     unemployment_benefit  2020-01-01  -           210   无          无          命中  1890.00  结转一个月,只有第二个月多领
    2025-05-15  11        2     unemployment_benefit  2020-01-01  -           210   无          无          放过  -        领的是结转的两个月
    2025-05-15  11        0     migrant_lump_sum      2020-01-01  -           210   无          无          命中  1890.00  一次性生活补助不算
    2025-05-15  0         0     unemployment_benefit  2020-01-01  -           210   无          无          命中  3780.00  没有缴费
    2011-06-30  11        0     unemployment_benefit  2005-01-01  -           210   无          无          放过  -        社会保险法施行以前
    2025-05-15  15        0     unemployment_benefit  2024-07-01  -           210   无          无          命中  3780.00  首次参保到失业只有十一个月
    2025-05-15  15        0     unemployment_benefit  2024-06-30  -           210   无          无          放过  -        首次参保到失业恰十二个月
    2025-05-15  15        0     unemployment_benefit  2024-07-01  2022-03-01  210   无          无          放过  -        外地转入,首次参保更早
    2025-05-15  15        0     unemployment_benefit  2024-07-01  -           210   2023-11     无          放过  -        登记较晚,缴费更早
    2025-05-15  15        0     unemployment_benefit  2024-07-01  -           110   无          无          放过  -        没有失业保险登记,不下结论
    2025-05-15  15        0     unemployment_benefit  2025-08-01  -           210   无          无          放过  -        只有失业以后的登记
    2025-05-15  15        0     unemployment_benefit  无          -           -     无          无          放过  -        没有登记
    2025-05-15  11        0     unemployment_benefit  2020-01-01  -           210   无          2024-09-01  放过  -        服役年限视同缴费
    2025-05-15  11        0     unemployment_benefit  2020-01-01  -           210   无          2025-09-01  命中  3780.00  失业以后才服役
  `,
})

/** Fifteen months counted, of which some were paid after the leave. */
export const paidAfterLeaveExamples = examples({
  rule: 'UNE-05',
  base: {
    ...base,
    unemployment_assessment: { ...base.unemployment_assessment, contribution_months: 12 },
    contribution: { contribution_no: 'C1', person_id: 1, scheme: '210' },
    'contribution#2': { contribution_no: 'C2', person_id: 1, scheme: '210', contribution_kind: 'normal' },
    'contribution#3': { contribution_no: 'C3', person_id: 1, scheme: '210', contribution_kind: 'refund' },
  },
  columns: {
    补缴月: 'contribution.for_month',
    补缴日: 'contribution.paid_on',
    类型: 'contribution.contribution_kind',
    文书: 'contribution.legal_document_no',
    险种: 'contribution.scheme',
    另缴月: 'contribution#2.for_month',
    另缴日: 'contribution#2.paid_on',
    退费原号: 'contribution#3.refund_of_no',
  },
  table: `
    补缴月   补缴日      类型     文书  险种  另缴月   另缴日      退费原号  结果  金额     说明
    2024-12  2025-05-14  backpay  -     210   无       无          无        命中  3780.00  失业后补一个月才满一年
    2024-12  2025-05-14  lump     -     210   无       无          无        命中  3780.00  一次性补足
    2024-12  2025-05-11  backpay  -     210   无       无          无        命中  3780.00  失业次日
    2024-12  2025-05-10  backpay  -     210   无       无          无        放过  -        失业当日以前补缴
    2024-12  2025-05-20  backpay  -     210   无       无          无        命中  3780.00  核定当日
    2024-12  2025-05-21  backpay  -     210   无       无          无        放过  -        核定以后的补缴没有计入
    2024-12  2025-05-14  arrears  -     210   无       无          无        放过  -        单位欠费补缴
    2024-12  2025-05-14  backpay  裁1   210   无       无          无        放过  -        按裁决补缴
    2024-12  2025-05-14  backpay  -     110   无       无          无        放过  -        补的是养老
    2025-06  2025-05-14  backpay  -     210   无       无          无        放过  -        不是失业以前的月份
    2024-12  2025-05-14  backpay  -     210   2024-12  2025-01-10  无        放过  -        该月另有正常缴费
    2024-12  2025-05-14  backpay  -     210   2024-11  2024-12-10  无        命中  3780.00  别的月份正常缴费
    2024-12  2025-05-14  backpay  -     210   无       无          C1        放过  -        补缴已退费
    无       无          -        -     -     无       无          无        放过  -        没有补缴
  `,
})
