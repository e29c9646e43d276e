import { examples } from '#screening/examples.ts'

const employer = '91410100MA3X000008'
const row = {
  contribution_assessment_no: 'HD1',
  version: 1,
  person_id: 1,
  scheme: '110',
  employer_id: employer,
  insured_kind: 'employee',
  for_month: '2026-01',
  base_fen: '5000.00',
  employer_due_fen: '800.00',
  personal_due_fen: '400.00',
  due_on: '2026-01-25',
  assessed_on: '2026-01-03',
  agency_district: '410102',
}
const waiver = {
  record_no: 'Q1',
  employer_id: employer,
  scheme: '110',
  record_kind: 'relief',
  from_month: '2026-01',
  to_month: '2026-03',
  amount_fen: '5000.00',
  occurred_on: '2026-04-10',
  agency_district: '410102',
}

export const waivedWithoutDocumentExamples = [
  examples({
    rule: 'COL-12',
    base: {
      contribution_assessment: row,
      'contribution_assessment#2': { ...row, version: 2, assessed_on: '2026-01-10', change_kind: 'waiver' },
      'contribution_assessment#3': { ...row, version: 3, assessed_on: '2026-02-10', change_document_no: '更1' },
      enrollment: {
        enrollment_no: 'D1',
        person_id: 1,
        scheme: '110',
        employer_id: employer,
        insured_kind: 'employee',
        status: '3',
        starts_on: '2020-01-01',
        ends_on: '2025-12-31',
        agency_district: '410102',
      },
      arrears_and_waiver: { ...waiver, document_no: '郑人社函1' },
    },
    columns: {
      所属期: 'contribution_assessment.for_month',
      二版所属期: 'contribution_assessment#2.for_month',
      二版单位: 'contribution_assessment#2.employer_due_fen',
      种类: 'contribution_assessment#2.change_kind',
      二版文号: 'contribution_assessment#2.change_document_no',
      三版单位: 'contribution_assessment#3.employer_due_fen',
      离职: 'enrollment.ends_on',
      减免记录: 'arrears_and_waiver.record_kind',
    },
    table: `
    所属期   二版所属期  二版单位  种类        二版文号  三版单位  离职        减免记录  结果  金额    说明
    2026-01  2026-01     300.00    waiver      -         无        无          无        命中  500.00  没有文号的减免
    2026-01  2026-01     300.00    waiver      函12号    无        无          无        放过  -       有文号
    2026-01  2026-01     800.00    waiver      -         无        无          无        放过  -       金额没有减少
    2026-01  2026-01     799.99    waiver      -         无        无          无        命中  0.01    减少一分
    2026-01  2026-01     900.00    base        -         无        无          无        放过  -       调增
    2026-01  2026-01     300.00    base        -         无        无          无        命中  500.00  没有文号的调低基数
    2026-01  2026-01     300.00    -           -         无        无          无        命中  500.00  没有写明种类
    2026-01  2026-01     0.00      headcount   -         无        2025-12-31  无        放过  -       上月已离职减员
    2026-01  2026-01     0.00      headcount   -         无        2026-01-20  无        放过  -       当月离职
    2026-01  2026-01     0.00      headcount   -         无        2026-02-01  无        命中  800.00  次月才离职
    2026-01  2026-01     0.00      waiver      -         无        2025-12-31  无        命中  800.00  称减免而人已离职,仍须文号
    2026-01  2026-01     300.00    waiver      -         800.00    无          无        放过  -       后来恢复原额
    2026-01  2026-01     300.00    waiver      -         600.00    无          无        命中  200.00  后来只恢复一部分
    2020-03  2020-03     400.00    waiver      -         无        无          无        放过  -       2020年减半征收
    2020-12  2020-12     0.00      waiver      -         无        无          无        放过  -       2020年12月免征
    2021-01  2021-01     400.00    waiver      -         无        无          无        命中  400.00  政策期满后
    2026-01  2026-01     300.00    waiver      -         无        无          relief    放过  -       另有减免记录,按记录判断
  `,
  }),
  examples({
    rule: 'COL-12',
    base: {
      contribution_assessment: { ...row, relief_fen: '200.00', employer_due_fen: '600.00' },
      arrears_and_waiver: waiver,
    },
    columns: {
      核定减免: 'contribution_assessment.relief_fen',
      核定文号: 'contribution_assessment.relief_document_no',
      事项: 'arrears_and_waiver.record_kind',
      起: 'arrears_and_waiver.from_month',
      止: 'arrears_and_waiver.to_month',
      文号: 'arrears_and_waiver.document_no',
      政策: 'arrears_and_waiver.policy_no',
    },
    table: `
    核定减免  核定文号  事项       起       止       文号       政策      结果  金额     说明
    200.00    -         无         2026-01  2026-03  -          -         命中  200.00   核定时减免没有文号
    200.00    函9号     无         2026-01  2026-03  -          -         放过  -        核定时减免有文号
    0.00      -         无         2026-01  2026-03  -          -         放过  -        没有减免
    0.00      -         relief     2026-01  2026-03  -          -         命中  5000.00  减免没有文书
    0.00      -         relief     2026-01  2026-03  函12号     -         放过  -        减免有文书
    0.00      -         relief     2020-02  2020-12  -          49号文    放过  -        2020年阶段性减免
    0.00      -         relief     2020-02  2021-01  -          49号文    命中  5000.00  减免期超出政策一个月
    0.00      -         relief     2026-01  2026-03  -          49号文    命中  5000.00  政策早已期满
    0.00      -         write_off  2026-01  2026-03  -          -         命中  5000.00  核销没有文书
    0.00      -         write_off  2020-02  2020-12  -          49号文    命中  5000.00  减免政策不是核销的依据
    0.00      -         write_off  2026-01  2026-03  豫破裁3    -         放过  -        依破产裁定核销
    0.00      -         deferral   2026-01  2026-03  -          -         放过  -        缓缴不减少应缴
    200.00    -         relief     2026-01  2026-03  -          -         命中  5000.00  同一减免只计一次
  `,
  }),
]
