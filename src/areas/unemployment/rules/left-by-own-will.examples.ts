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
const base = {
  unemployment_payment: pay,
  unemployment_assessment: {
    person_id: 1,
    assessment_no: 'U1',
    employer_id: 'OLD',
    left_on: '2025-05-10',
    leaving_reason: 'expired',
    claimed_on: '2025-05-15',
    approved_on: '2025-05-20',
    first_month: '2025-06',
  },
  enrollment: { enrollment_no: 'E1', person_id: 1, insured_kind: 'employee', starts_on: '2020-03-01' },
  'enrollment#2': { enrollment_no: 'E2', person_id: 1, insured_kind: 'employee' },
}

/** What the assessment says, and what the employer reported. */
export const resignedExamples = examples({
  rule: 'UNE-10',
  base: { ...base, 'enrollment#2': { ...base.enrollment, enrollment_no: 'E2', scheme: '310', employer_id: 'OLD' } },
  columns: {
    失业原因: 'unemployment_assessment.leaving_reason',
    更正日: 'unemployment_assessment.reason_corrected_on',
    状态: 'unemployment_payment.status',
    险种: 'enrollment.scheme',
    单位: 'enrollment.employer_id',
    停保日: 'enrollment.ends_on',
    停保原因: 'enrollment.end_reason',
    医保停保日: 'enrollment#2.ends_on',
    医保原因: 'enrollment#2.end_reason',
  },
  table: `
    失业原因        更正日      状态      险种  单位  停保日      停保原因  医保停保日  医保原因  结果  金额     说明
    resigned        -           paid      210   OLD   2025-05-10  expired   无          -         命中  1890.00  核定为本人辞职
    resigned        -           returned  210   OLD   2025-05-10  expired   无          -         放过  -        款项已退票
    expired         -           paid      210   OLD   2025-05-10  expired   无          -         放过  -        合同期满
    expired         -           paid      210   OLD   2025-05-10  resigned  无          -         命中  1890.00  单位报的是辞职
    dismissed       -           paid      110   OLD   2025-05-31  resigned  无          -         命中  1890.00  养老停保报的是辞职
    expired         2025-05-18  paid      210   OLD   2025-05-10  resigned  无          -         放过  -        原因经核实更正
    employer_fault  -           paid      210   OLD   2025-05-10  resigned  无          -         放过  -        单位过错,劳动者解除
    expired         -           paid      210   NEW   2025-05-10  resigned  无          -         放过  -        从别的单位辞职
    expired         -           paid      210   OLD   2025-06-10  resigned  无          -         命中  1890.00  停保恰晚三十一日
    expired         -           paid      210   OLD   2025-06-11  resigned  无          -         放过  -        停保晚三十二日,不是这次离职
    expired         -           paid      210   OLD   2025-04-09  resigned  无          -         命中  1890.00  停保恰早三十一日
    expired         -           paid      210   OLD   2025-04-08  resigned  无          -         放过  -        停保早三十二日
    expired         -           paid      210   OLD   2025-05-10  resigned  2025-05-10  expired   放过  -        两个险种填报不一致
    expired         -           paid      210   OLD   2025-05-10  resigned  2025-05-10  resigned  命中  1890.00  两个险种都报辞职
    expired         -           paid      210   OLD   2025-05-10  -         无          -         放过  -        没有填停保原因
  `,
})

/** The same employer again. */
export const rehiredExamples = examples({
  rule: 'UNE-10',
  base: {
    ...base,
    enrollment: {
      ...base.enrollment,
      scheme: '210',
      employer_id: 'OLD',
      ends_on: '2025-05-10',
      end_reason: 'expired',
    },
  },
  columns: {
    单位: 'enrollment#2.employer_id',
    险种: 'enrollment#2.scheme',
    身份: 'enrollment#2.insured_kind',
    参保日: 'enrollment#2.starts_on',
    停保日: 'enrollment#2.ends_on',
    项目: 'unemployment_payment.benefit_item',
  },
  table: `
    单位  险种  身份         参保日      停保日      项目                  结果  金额     说明
    OLD   110   employee     2025-07-01  -           unemployment_benefit  命中  1890.00  两个月后原单位又参保
    OLD   210   employee     2025-05-11  -           unemployment_benefit  命中  1890.00  次日即参保
    OLD   110   employee     2025-08-10  -           unemployment_benefit  命中  1890.00  恰三个月
    OLD   110   employee     2025-08-11  -           unemployment_benefit  放过  -        三个月零一日
    OLD   110   employee     2025-05-10  -           unemployment_benefit  放过  -        离职当日,没有中断
    NEW   110   employee     2025-07-01  -           unemployment_benefit  放过  -        另一单位招用
    OLD   410   injury_only  2025-07-01  -           unemployment_benefit  放过  -        只参加工伤保险
    OLD   110   employee     2025-07-01  2025-07-31  unemployment_benefit  放过  -        误增,当月撤回
    OLD   110   employee     2025-07-01  2025-08-31  unemployment_benefit  命中  1890.00  又干了两个月
    OLD   110   employee     2025-07-01  -           migrant_lump_sum      放过  -        没有领失业保险金
    无    110   employee     无          -           unemployment_benefit  放过  -        没有再参保
  `,
})
