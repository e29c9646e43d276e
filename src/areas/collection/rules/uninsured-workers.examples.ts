import { examples } from '#screening/examples.ts'

const employer = '91410100MA3X000008'
const other = '124101000052520006'
const row = { employer_id: employer, income_kind: 'wage' }
const months = ['2026-01', '2026-02', '2026-03']

/** Persons `from`…`to` with a wage in each of the months; the first row of person 1 is the plain 'taxed_wage'. */
const waged = (from: number, to: number, paidMonths: readonly string[]) =>
  Object.fromEntries(
    Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((person) =>
      paidMonths.map((month, index) => {
        const n = (person - 1) * 3 + index + 1
        return [
          n === 1 ? 'taxed_wage' : `taxed_wage#${n}`,
          { ...row, tax_record_no: `S${n}`, person_id: person, for_month: month, income_fen: '5000.00' },
        ]
      }),
    ),
  )
const known = (persons: number) =>
  Object.fromEntries(
    Array.from({ length: persons }, (_, index) => index + 1).map((person) => [
      person === 1 ? 'identity_record' : `identity_record#${person}`,
      {
        identity_record_no: `K${person}`,
        person_id: person,
        person_name: person,
        sex: '1',
        birth_on: '1985-05-01',
        register_status: 'normal',
        received_on: '2025-01-01',
      },
    ]),
  )
const enrolled = {
  enrollment_no: 'D1',
  person_id: 90,
  scheme: '110',
  employer_id: employer,
  insured_kind: 'employee',
  status: '1',
  starts_on: '2020-01-01',
  agency_district: '410102',
}
const of1 = {
  contribution: {
    contribution_no: 'J1',
    person_id: 1,
    scheme: '110',
    employer_id: other,
    insured_kind: 'employee',
    contribution_kind: 'normal',
    for_month: '2026-02',
    paid_on: '2026-02-15',
    base_fen: '5000.00',
    employer_fen: '800.00',
    personal_fen: '400.00',
    agency_district: '410102',
  },
  'enrollment#2': { ...enrolled, enrollment_no: 'D2', person_id: 1, employer_id: other, starts_on: '2026-01-10' },
  pension_payment: {
    payment_no: 'Y1',
    person_id: 1,
    scheme: '110',
    benefit_item: 'monthly',
    for_month: '2026-01',
    paid_on: '2026-01-15',
    amount_fen: '3000.00',
    status: 'paid',
    agency_district: '410102',
  },
  student_record: { student_record_no: 'X1', person_id: 1, starts_on: '2023-09-01', received_on: '2024-01-01' },
}
const columns = {
  首人一月所得: 'taxed_wage.income_kind',
  首人一月: 'taxed_wage.for_month',
  首人出生: 'identity_record.birth_on',
  首人性别: 'identity_record.sex',
  别处缴费: 'contribution.scheme',
  别处参保: 'enrollment#2.starts_on',
  养老金: 'pension_payment.status',
  学籍: 'student_record.starts_on',
  离校: 'student_record.ends_on',
}

export const uninsuredWorkersExamples = [
  examples({
    rule: 'COL-06',
    // 十一人未参保,单位另有参保人员。
    base: { ...waged(1, 11, months), ...known(11), enrollment: enrolled, ...of1 },
    columns,
    table: `
    首人一月所得  首人一月  首人出生    首人性别  别处缴费  别处参保    养老金  学籍        离校        结果  说明
    wage          2026-01   1985-05-01  1         无        无          无      无          -           命中  十一人三个月未参保
    wage          2025-06   1985-05-01  1         无        无          无      无          -           放过  首人只有两个月在近一年内,余十人
    wage          2025-07   1985-05-01  1         无        无          无      无          -           命中  近一年内满三个月
    labour_fee    2026-01   1985-05-01  1         无        无          无      无          -           放过  首人一个月是劳务报酬
    wage          2026-01   1966-03-31  1         无        无          无      无          -           放过  首人三月已满六十周岁
    wage          2026-01   1966-04-01  1         无        无          无      无          -           命中  首人四月才满六十周岁
    wage          2026-01   1976-03-31  2         无        无          无      无          -           放过  女职工可能已到五十周岁退休
    wage          2026-01   1985-05-01  1         110       无          无      无          -           放过  首人二月由另一单位参保
    wage          2026-01   1985-05-01  1         410       无          无      无          -           放过  首人二月参加工伤保险
    wage          2026-01   1985-05-01  1         390       无          无      无          -           命中  居民医保不能代替职工参保
    wage          2026-01   1985-05-01  1         无        2026-01-10  无      无          -           放过  首人已由另一单位办理参保登记
    wage          2026-01   1985-05-01  1         无        2026-04-10  无      无          -           命中  首人四月才参保
    wage          2026-01   1985-05-01  1         无        无          paid    无          -           放过  首人已领取养老金
    wage          2026-01   1985-05-01  1         无        无          无      2023-09-01  -           放过  首人是在校实习学生
    wage          2026-01   1985-05-01  1         无        无          无      2019-09-01  2023-07-01  命中  首人已毕业
  `,
  }),
  examples({
    rule: 'COL-06',
    // 三人未参保,单位没有参保人员。
    base: { ...waged(1, 3, months), ...known(3), 'enrollment#3': enrolled, ...of1 },
    columns: { ...columns, 本单位他人参保: 'enrollment#3.employer_id' },
    table: `
    首人一月所得  首人一月  首人出生    首人性别  别处缴费  别处参保    养老金  学籍        离校  本单位他人参保      结果  说明
    wage          2026-01   1985-05-01  1         无        无          无      无          -     无                  命中  三人的单位从未参保
    wage          2026-01   1985-05-01  1         无        无          无      无          -     91410100MA3X000008  放过  单位已参保,未参保三人不足十人
    wage          2026-01   1985-05-01  1         无        无          无      无          -     124101000052520006  命中  参保的是别的单位
    wage          2026-01   1985-05-01  1         无        2026-01-10  无      无          -     无                  放过  首人由派遣单位参保,只剩两人
    bonus         2026-01   1985-05-01  1         无        无          无      无          -     无                  放过  首人不满三个月工资
  `,
  }),
]
