import { examples } from '#screening/examples.ts'

const employer = '91410100MA3X000008'
const other = '124101000052520006'
const row = {
  scheme: '110',
  employer_id: employer,
  insured_kind: 'employee',
  status: '1',
  starts_on: '2020-01-01',
  agency_district: '410102',
}
/** Persons 1…`total`; the first `left` of them leave in 2025-10. */
const staff = (total: number, left: number) =>
  Object.fromEntries(
    Array.from({ length: total }, (_, index) => [
      index === 0 ? 'enrollment' : `enrollment#${index + 1}`,
      {
        ...row,
        enrollment_no: `D${index + 1}`,
        person_id: index + 1,
        ...(index < left ? { status: '3', ends_on: '2025-10-15', end_reason: 'dismissed' } : {}),
      },
    ]),
  )
const others = {
  'enrollment#31': {
    ...row,
    enrollment_no: 'D31',
    person_id: 1,
    employer_id: other,
    starts_on: '2025-10-16',
  },
  'enrollment#32': { ...row, enrollment_no: 'D32', person_id: 32, starts_on: '2025-10-20' },
  employer: {
    agency_employer_no: 'E1',
    employer_id: employer,
    status: 'active',
    seasonal: false,
    agency_district: '410102',
  },
}
const wages = Object.fromEntries(
  [1, 2, 3].map((person) => [
    person === 1 ? 'taxed_wage' : `taxed_wage#${person}`,
    {
      tax_record_no: `S${person}`,
      person_id: person,
      employer_id: employer,
      for_month: '2025-11',
      income_kind: 'wage',
      income_fen: '5000.00',
    },
  ]),
)
const columns = {
  首人停保: 'enrollment.ends_on',
  原因: 'enrollment.end_reason',
  别处参保: 'enrollment#31.starts_on',
  新进: 'enrollment#32.starts_on',
  单位状态: 'employer.status',
  季节性: 'employer.seasonal',
}

export const headcountFallsExamples = [
  examples({
    rule: 'COL-08',
    base: {
      ...staff(10, 3),
      ...others,
      business_registration: {
        employer_id: employer,
        person_id: 50,
        role: 'legal_representative',
        role_from: '2015-01-01',
        status: 'cancelled',
        registered_on: '2015-01-01',
        status_changed_on: '2025-11-20',
        received_on: '2025-12-01',
      },
    },
    columns: {
      ...columns,
      市场监管: 'business_registration.status',
      状态变更: 'business_registration.status_changed_on',
    },
    table: `
    首人停保    原因            别处参保    新进        单位状态   季节性  市场监管   状态变更    结果  说明
    2025-10-15  dismissed       无          无          active     否      无         2025-11-20  命中  十人中三人停保,正好三成
    2025-11-15  dismissed       无          无          active     否      无         2025-11-20  放过  当月只有两人停保
    2025-10-31  dismissed       无          无          active     否      无         2025-11-20  放过  首人缴到月末,属次月停保
    2025-09-30  dismissed       无          无          active     否      无         2025-11-20  命中  上月末停保,属当月
    2025-10-15  group_transfer  无          无          active     否      无         2025-11-20  放过  首人集团内调动
    2025-10-15  retired         无          无          active     否      无         2025-11-20  放过  首人退休
    2025-10-15  dismissed       2025-10-16  无          active     否      无         2025-11-20  放过  首人次日由另一单位参保
    2025-10-15  dismissed       2025-12-16  无          active     否      无         2025-11-20  放过  首人第六十二日由另一单位参保
    2025-10-15  dismissed       2025-12-17  无          active     否      无         2025-11-20  命中  首人第六十三日才参保
    2025-10-15  dismissed       无          2025-10-20  active     否      无         2025-11-20  放过  当月新进一人,净减两成
    2025-10-15  dismissed       无          2025-11-01  active     否      无         2025-11-20  命中  次月才有新进
    2025-10-15  dismissed       无          无          cancelled  否      无         2025-11-20  放过  单位已注销参保登记
    2025-10-15  dismissed       无          无          active     是      无         2025-11-20  放过  季节性用工
    2025-10-15  dismissed       无          无          active     否      cancelled  2025-11-20  放过  次月注销营业执照
    2025-10-15  dismissed       无          无          active     否      active     2025-11-20  命中  营业执照存续
    2025-10-15  dismissed       无          无          active     否      cancelled  2026-05-20  命中  半年以后才注销
  `,
  }),
  examples({
    rule: 'COL-08',
    base: { ...staff(9, 3), ...others, ...wages },
    columns: {
      ...columns,
      所得: 'taxed_wage.income_kind',
      计税月: 'taxed_wage.for_month',
      计税单位: 'taxed_wage.employer_id',
    },
    table: `
    首人停保    原因       别处参保    新进  单位状态  季节性  所得       计税月   计税单位            结果  说明
    2025-10-15  dismissed  无          无    active    否      wage       2025-11  91410100MA3X000008  命中  不足十人,三人停保后仍发工资
    2025-10-15  dismissed  无          无    active    否      无         2025-11  91410100MA3X000008  放过  不足十人,只有两人仍发工资
    2025-10-15  dismissed  无          无    active    否      severance  2025-11  91410100MA3X000008  放过  首人是离职补偿
    2025-10-15  dismissed  无          无    active    否      wage       2025-10  91410100MA3X000008  放过  首人停保当月的工资
    2025-10-15  dismissed  无          无    active    否      wage       2025-11  124101000052520006  放过  首人由别的单位发工资
    2025-10-15  dismissed  2025-10-16  无    active    否      wage       2025-11  91410100MA3X000008  放过  首人由派遣单位参保
    2025-10-15  resigned   无          无    active    否      wage       2026-01  91410100MA3X000008  命中  称辞职而一直发工资
  `,
  }),
  examples({
    rule: 'COL-08',
    base: { ...staff(10, 2), ...others },
    columns,
    table: `
    首人停保    原因       别处参保  新进  单位状态  季节性  结果  说明
    2025-10-15  dismissed  无        无    active    否      放过  十人中两人停保
    2026-06-30  dismissed  无        无    active    否      放过  评价日当日停保
  `,
  }),
]
