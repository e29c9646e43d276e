import { examples } from '#screening/examples.ts'

const employers = ['91410100MA3X000008', '91410100MA3X000016', '91410100MA3X000024'] as const
const rowOf = (no: number) => ({
  agency_employer_no: `E${no}`,
  employer_id: employers[no - 1] as string,
  employer_kind: 'enterprise',
  status: 'active',
  agency_district: '410102',
})
const joiner = (no: number, person: number, employer: number) => ({
  enrollment_no: `D${no}`,
  person_id: person,
  scheme: '110',
  employer_id: employers[employer - 1] as string,
  insured_kind: 'employee',
  status: '1',
  starts_on: '2026-01-10',
  agency_district: '410102',
})
const wage = { income_kind: 'wage', income_fen: '5000.00' }

export const nominalMembershipExamples = [
  examples({
    rule: 'COL-10',
    base: {
      employer: { ...rowOf(1), contact_phone: 1, office_address: 11 },
      'employer#2': { ...rowOf(2), contact_phone: 1, office_address: 12 },
      'employer#3': { ...rowOf(3), contact_phone: 1, office_address: 13 },
      enrollment: joiner(1, 1, 1),
      'enrollment#2': joiner(2, 2, 2),
      'enrollment#3': joiner(3, 3, 3),
      taxed_wage: {
        ...wage,
        tax_record_no: 'S1',
        person_id: 1,
        employer_id: '124101000052520006',
        for_month: '2026-03',
      },
    },
    columns: {
      丙电话: 'employer#3.contact_phone',
      丙地址: 'employer#3.office_address',
      丙账户: 'employer#3.pay_account_id',
      甲种类: 'employer.employer_kind',
      甲状态: 'employer.status',
      甲人参保: 'enrollment.starts_on',
      甲人身份: 'enrollment.insured_kind',
      甲人险种: 'enrollment.scheme',
      甲人所得: 'taxed_wage.income_kind',
      所得月: 'taxed_wage.for_month',
    },
    table: `
    丙电话  丙地址  丙账户  甲种类      甲状态     甲人参保    甲人身份  甲人险种  甲人所得    所得月   结果  说明
    1       13      -       enterprise  active     2026-01-10  employee  110       无          2026-03  命中  三家共用电话,新参保的都没有工资
    2       13      -       enterprise  active     2026-01-10  employee  110       无          2026-03  放过  只有两家共用
    -       13      -       enterprise  active     2026-01-10  employee  110       无          2026-03  放过  丙没有填电话
    1       13      -       enterprise  active     2026-01-10  employee  110       wage        2026-03  放过  甲的人有计税工资,只剩两家
    1       13      -       enterprise  active     2026-01-10  employee  110       wage        2025-12  命中  参保以前的工资
    1       13      -       enterprise  active     2026-01-10  employee  110       wage        2026-01  放过  参保当月的工资
    1       13      -       enterprise  active     2026-01-10  employee  110       labour_fee  2026-03  放过  甲的人取得劳务报酬
    1       13      -       enterprise  active     2026-01-10  employee  110       severance   2026-03  命中  离职补偿不是工资
    1       13      -       dispatch    active     2026-01-10  employee  110       无          2026-03  命中  派遣单位没有工资同样可疑
    1       13      -       agent       active     2026-01-10  employee  110       无          2026-03  放过  甲是代办代缴窗口
    1       13      -       enterprise  cancelled  2026-01-10  employee  110       无          2026-03  放过  甲已注销,只剩两家
    1       13      -       enterprise  active     2026-01-10  flexible  110       无          2026-03  放过  灵活就业身份不需要工资
    1       13      -       enterprise  active     2026-01-10  employee  310       无          2026-03  命中  只参加职工医保
    1       13      -       enterprise  active     2026-01-10  employee  410       无          2026-03  放过  只参加工伤保险
    1       13      -       enterprise  active     2026-03-30  employee  110       无          2026-03  命中  入职正好三个月
    1       13      -       enterprise  active     2026-03-31  employee  110       无          2026-03  放过  入职不满三个月
    1       13      -       enterprise  active     2025-06-30  employee  110       无          2026-03  放过  十二个月以前参保
    1       13      -       enterprise  active     2025-07-01  employee  110       无          2026-03  命中  十二个月以内参保
  `,
  }),
  examples({
    rule: 'COL-10',
    // 甲有五名新参保人员;三家只共用缴费账户。
    base: {
      employer: { ...rowOf(1), pay_account_id: 5 },
      'employer#2': { ...rowOf(2), pay_account_id: 5 },
      'employer#3': { ...rowOf(3), pay_account_id: 5 },
      enrollment: joiner(1, 1, 1),
      'enrollment#2': joiner(2, 2, 2),
      'enrollment#3': joiner(3, 3, 3),
      ...Object.fromEntries([4, 5, 6, 7].map((no) => [`enrollment#${no}`, joiner(no, no, 1)])),
      taxed_wage: { ...wage, tax_record_no: 'S1', person_id: 1, employer_id: employers[0], for_month: '2026-03' },
      'taxed_wage#2': { ...wage, tax_record_no: 'S2', person_id: 4, employer_id: employers[0], for_month: '2026-03' },
    },
    columns: {
      甲账户: 'employer.pay_account_id',
      甲地址: 'employer.office_address',
      一人所得: 'taxed_wage.income_kind',
      二人所得: 'taxed_wage#2.income_kind',
    },
    table: `
    甲账户  甲地址  一人所得  二人所得  结果  说明
    5       -       无        无        命中  共用缴费账户
    5       -       wage      无        命中  五人中四人没有工资,正好八成
    5       -       wage      wage      放过  五人中三人没有工资
    6       5       无        无        放过  地址与账户不是同一种联系
  `,
  }),
]
