import { examples } from '#screening/examples.ts'

const contribution = {
  person_id: 1,
  scheme: '110',
  contribution_kind: 'normal',
  insured_kind: 'employee',
  employer_id: 'UNIT',
}

/** A course within March; the months that count are February and March. */
export const trainedWhileEmployedExamples = examples({
  rule: 'UNE-07',
  base: {
    training_record: {
      training_no: 'P1',
      person_id: 1,
      provider_id: 'T1',
      course_no: 'B1',
      schedule_kind: 'weekday',
      begin_on: '2026-03-02',
      end_on: '2026-03-13',
      subsidy_fen: '1500.00',
      status: 'paid',
      funding_source: 'insurance_fund',
      agency_district: '410102',
    },
    contribution: { ...contribution, contribution_no: 'C1', for_month: '2026-02', paid_on: '2026-02-20' },
    'contribution#2': { ...contribution, contribution_no: 'C2', for_month: '2026-03', paid_on: '2026-03-20' },
    'contribution#3': { ...contribution, contribution_no: 'C3', for_month: '2026-03', contribution_kind: 'refund' },
    unemployment_assessment: { person_id: 1, assessment_no: 'U1', left_on: '2026-02-10' },
  },
  columns: {
    结业日: 'training_record.end_on',
    在职: 'training_record.is_in_service',
    资金: 'training_record.funding_source',
    状态: 'training_record.status',
    补贴: 'training_record.subsidy_fen',
    前缴费月: 'contribution.for_month',
    缴费月: 'contribution#2.for_month',
    身份: 'contribution#2.insured_kind',
    险种: 'contribution#2.scheme',
    类型: 'contribution#2.contribution_kind',
    缴费日: 'contribution#2.paid_on',
    退费原号: 'contribution#3.refund_of_no',
    失业前单位: 'unemployment_assessment.employer_id',
  },
  table: `
    结业日      在职  资金                状态      补贴     前缴费月  缴费月   身份           险种  类型     缴费日      退费原号  失业前单位  结果  金额     说明
    2026-03-13  否    insurance_fund      paid      1500.00  2026-02   2026-03  employee       110   normal   2026-03-20  无        无          命中  1500.00  前后一直在职
    2026-03-13  -     insurance_fund      paid      1500.00  2026-02   2026-03  civil_servant  120   normal   2026-03-20  无        无          命中  1500.00  机关在编
    2026-03-31  否    insurance_fund      paid      1500.00  2026-02   2026-03  employee       310   normal   2026-03-20  无        无          命中  1500.00  月末结业
    2026-04-01  否    insurance_fund      paid      1500.00  2026-02   2026-03  employee       110   normal   2026-03-20  无        无          放过  -        结业当月已不在职
    2026-03-13  是    insurance_fund      paid      1500.00  2026-02   2026-03  employee       110   normal   2026-03-20  无        无          放过  -        在职技能提升
    2026-03-13  否    employment_subsidy  paid      1500.00  2026-02   2026-03  employee       110   normal   2026-03-20  无        无          放过  -        就业补助资金
    2026-03-13  否    insurance_fund      returned  1500.00  2026-02   2026-03  employee       110   normal   2026-03-20  无        无          放过  -        已退票
    2026-03-13  否    insurance_fund      paid      0.00     2026-02   2026-03  employee       110   normal   2026-03-20  无        无          放过  -        没有补贴
    2026-03-13  否    insurance_fund      paid      1500.00  无        2026-03  employee       110   normal   2026-03-20  无        无          放过  -        培训当月才招用
    2026-03-13  否    insurance_fund      paid      1500.00  2026-02   无       -              -     -        -           无        无          放过  -        上月以后失业
    2026-03-13  否    insurance_fund      paid      1500.00  2026-02   2026-03  flexible       110   normal   2026-03-20  无        无          放过  -        灵活就业
    2026-03-13  否    insurance_fund      paid      1500.00  2026-02   2026-03  injury_only    410   normal   2026-03-20  无        无          放过  -        只参加工伤
    2026-03-13  否    insurance_fund      paid      1500.00  2026-02   2026-03  employee       110   backpay  2026-03-20  无        无          放过  -        事后补缴
    2026-03-13  否    insurance_fund      paid      1500.00  2026-02   2026-03  employee       110   normal   2026-06-30  无        无          命中  1500.00  迟缴三个月以内
    2026-03-13  否    insurance_fund      paid      1500.00  2026-02   2026-03  employee       110   normal   2026-07-01  无        无          放过  -        迟缴四个月按补缴看待
    2026-03-13  否    insurance_fund      paid      1500.00  2026-02   2026-03  employee       110   normal   2026-03-20  C2        无          放过  -        误申报已退费
    2026-03-13  否    insurance_fund      paid      1500.00  2026-02   2026-03  employee       110   normal   2026-03-20  无        UNIT        放过  -        原单位没有减员
    2026-03-13  否    insurance_fund      paid      1500.00  2026-02   2026-03  employee       110   normal   2026-03-20  无        OLD         命中  1500.00  失业后又就业再参加培训
  `,
})
