import { examples } from '#screening/examples.ts'

const base = {
  post_subsidy: {
    payment_no: 'B1',
    person_id: 1,
    employer_id: 'UNIT',
    scheme: '210',
    benefit_item: 'post_subsidy',
    for_month: '2026-02',
    paid_on: '2026-03-20',
    amount_fen: '800.00',
    status: 'paid',
    funding_source: 'insurance_fund',
    hired_on: '2025-06-01',
    agency_district: '410102',
  },
  contribution: {
    contribution_no: 'C1',
    person_id: 1,
    employer_id: 'UNIT',
    scheme: '110',
    insured_kind: 'employee',
    contribution_kind: 'normal',
    for_month: '2026-02',
    paid_on: '2026-02-20',
  },
}

/** Contributions of the month. */
export const postSubsidyUninsuredExamples = examples({
  rule: 'UNE-08',
  base: {
    ...base,
    'contribution#2': {
      ...base.contribution,
      contribution_no: 'C2',
      contribution_kind: 'refund',
      paid_on: '2026-04-10',
    },
  },
  columns: {
    补贴项目: 'post_subsidy.benefit_item',
    资金: 'post_subsidy.funding_source',
    状态: 'post_subsidy.status',
    缴费单位: 'contribution.employer_id',
    缴费月: 'contribution.for_month',
    身份: 'contribution.insured_kind',
    险种: 'contribution.scheme',
    类型: 'contribution.contribution_kind',
    缴费日: 'contribution.paid_on',
    退费原号: 'contribution#2.refund_of_no',
  },
  table: `
    补贴项目           资金                状态      缴费单位  缴费月   身份         险种  类型     缴费日      退费原号  结果  金额    说明
    post_subsidy       insurance_fund      paid      无        无       -            -     -        -           无        命中  800.00  没有缴费
    insurance_subsidy  insurance_fund      paid      无        无       -            -     -        -           无        命中  800.00  社会保险补贴
    post_subsidy       insurance_fund      paid      UNIT      2026-02  employee     110   normal   2026-02-20  无        放过  -       当月已缴
    post_subsidy       insurance_fund      paid      UNIT      2026-02  employee     310   normal   2026-02-20  无        放过  -       当月已缴医保
    post_subsidy       insurance_fund      paid      UNIT      2026-02  employee     110   arrears  2026-06-28  无        放过  -       迟缴但已缴
    post_subsidy       insurance_fund      paid      UNIT      2026-01  employee     110   normal   2026-01-20  无        命中  800.00  只缴了上月
    post_subsidy       insurance_fund      paid      UNIT      2026-03  employee     110   normal   2026-03-20  无        命中  800.00  下月才参保
    post_subsidy       insurance_fund      paid      OTHER     2026-02  employee     110   normal   2026-02-20  无        命中  800.00  由别的单位参保
    post_subsidy       insurance_fund      paid      UNIT      2026-02  injury_only  410   normal   2026-02-20  无        命中  800.00  只参加工伤保险
    post_subsidy       insurance_fund      paid      UNIT      2026-02  employee     110   normal   2026-02-20  C1        命中  800.00  缴费后又退费
    post_subsidy       insurance_fund      paid      UNIT      2026-02  employee     110   normal   2026-02-20  C9        放过  -       退的是别的缴费
    post_subsidy       employment_subsidy  paid      无        无       -            -     -        -           无        放过  -       就业补助资金
    post_subsidy       insurance_fund      returned  无        无       -            -     -        -           无        放过  -       已退票
    post_subsidy       insurance_fund      reversed  无        无       -            -     -        -           无        放过  -       已冲销
  `,
})

/** No contribution of the month: when and why there need be none. */
export const postSubsidyLawfulGapExamples = examples({
  rule: 'UNE-08',
  base: {
    post_subsidy: base.post_subsidy,
    arrears_and_waiver: { record_no: 'A1', employer_id: 'UNIT', from_month: '2026-01', to_month: '2026-02' },
    enrollment: {
      enrollment_no: 'E1',
      person_id: 1,
      employer_id: 'AGENT',
      scheme: '110',
      insured_kind: 'employee',
    },
    employer: { agency_employer_no: 'N1', employer_id: 'AGENT' },
  },
  columns: {
    补贴月: 'post_subsidy.for_month',
    招用日: 'post_subsidy.hired_on',
    离岗日: 'post_subsidy.left_on',
    缓缴: 'arrears_and_waiver.record_kind',
    派遣参保日: 'enrollment.starts_on',
    派遣停保日: 'enrollment.ends_on',
    参保单位类型: 'employer.employer_kind',
  },
  table: `
    补贴月   招用日      离岗日      缓缴      派遣参保日  派遣停保日  参保单位类型  结果  金额    说明
    2026-02  2026-01-31  -           无        无          -           dispatch      命中  800.00  招用次月起应缴
    2026-02  2026-02-01  -           无        无          -           dispatch      放过  -       招用当月
    2026-02  -           -           无        无          -           dispatch      命中  800.00  没有招用日期
    2026-02  2025-06-01  2026-01-31  无        无          -           dispatch      命中  800.00  离岗以后仍补
    2026-02  2025-06-01  2026-02-15  无        无          -           dispatch      放过  -       离岗当月
    2026-02  2025-06-01  2026-03-01  无        无          -           dispatch      命中  800.00  离岗以前的月份
    2026-04  2025-06-01  -           无        无          -           dispatch      命中  800.00  所属月后已满一个月
    2026-05  2025-06-01  -           无        无          -           dispatch      放过  -       所属月后未满一个月
    2026-02  2025-06-01  -           deferral  无          -           dispatch      放过  -       经批准缓缴
    2026-02  2025-06-01  -           relief    无          -           dispatch      放过  -       减免
    2026-03  2025-06-01  -           deferral  无          -           dispatch      命中  800.00  缓缴期以后
    2026-02  2025-06-01  -           demand    无          -           dispatch      命中  800.00  欠费催缴中
    2026-02  2025-06-01  -           无        2026-02-28  -           dispatch      放过  -       由派遣单位参保
    2026-02  2025-06-01  -           无        2025-06-01  2026-02-01  agent         放过  -       由代办窗口参保
    2026-02  2025-06-01  -           无        2026-03-01  -           dispatch      命中  800.00  下月才由派遣单位参保
    2026-02  2025-06-01  -           无        2025-06-01  2026-01-31  dispatch      命中  800.00  派遣单位上月已停保
    2026-02  2025-06-01  -           无        2025-06-01  -           enterprise    命中  800.00  别的企业参保
  `,
})
