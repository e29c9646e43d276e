import { examples } from '#screening/examples.ts'

const stayOf = (person: number, day: string, community: string | null = 'C1') => ({
  [`medical_visit#${person}`]: {
    person_id: person,
    visit_id: `V${person}`,
    provider_id: 'H1',
    med_type: '21',
    begin_on: day,
    end_on: '2026-03-28',
    community_code: community,
    agency_district: '410105',
  },
  [`medical_settlement#${person}`]: {
    person_id: person,
    visit_id: `V${person}`,
    provider_id: 'H1',
    settlement_id: `S${person}`,
    total_fen: 5000,
    fund_pay_fen: 3000,
    is_valid: true,
    is_refund: false,
    status: 'paid',
  },
})
const day = (n: number): string => `2026-03-${String(n).padStart(2, '0')}`
const people = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const provider = { provider_id: 'H1', valid_from: '2020-01-01', agency_district: '410105' }

export const groupAdmissionExamples = [
  examples({
    rule: 'MED-07',
    base: {
      provider,
      ...stayOf(90, '2025-10-01', 'C2'),
      ...Object.assign({}, ...people(1, 8).map((person) => stayOf(person, '2026-03-20'))),
      person: { person_id: 8, community_code: 'C1', registered_on: '2020-01-01' },
      epidemic_declaration: { declaration_no: 'T1', declaration_kind: 'epidemic', agency_district: '410105' },
    },
    columns: {
      第八人: 'medical_visit#8.person_id',
      社区: 'medical_visit#8.community_code',
      入院日: 'medical_visit#8.begin_on',
      类别: 'medical_visit#8.med_type',
      状态: 'medical_settlement#8.status',
      开业: 'medical_visit#90.begin_on',
      通报社区: 'epidemic_declaration.community_code',
      通报区县: 'epidemic_declaration.agency_district',
      通报机构: 'epidemic_declaration.provider_id',
      起: 'epidemic_declaration.valid_from',
      止: 'epidemic_declaration.valid_to',
    },
    table: `
      第八人  社区  入院日      类别  状态      开业        通报社区  通报区县  通报机构  起          止          结果  金额      说明
      8       C1    2026-03-20  21    paid      2025-10-01  无        无        无        无          无          命中  24000.00  一日八人
      8       -     2026-03-20  21    paid      2025-10-01  无        无        无        无          无          命中  24000.00  社区取自人员登记
      无      无    无          无    无        2025-10-01  无        无        无        无          无          放过  -         一日七人
      7       C1    2026-03-20  21    paid      2025-10-01  无        无        无        无          无          放过  -         八人次而只有七人
      8       C2    2026-03-20  21    paid      2025-10-01  无        无        无        无          无          放过  -         第八人是另一社区
      8       C1    2026-03-21  21    paid      2025-10-01  无        无        无        无          无          放过  -         第八人次日才来
      8       C1    2026-03-20  11    paid      2025-10-01  无        无        无        无          无          放过  -         第八人是门诊
      8       C1    2026-03-20  21    reversed  2025-10-01  无        无        无        无          无          放过  -         第八人已全部冲销
      8       C1    2026-03-20  21    paid      2026-03-06  无        无        无        无          无          命中  24000.00  有住院记录满十四日
      8       C1    2026-03-20  21    paid      2026-03-07  无        无        无        无          无          放过  -         有住院记录十三日,尚无平日可比
      8       C1    2026-03-20  21    paid      2025-10-01  C1        410105    -         2026-03-01  2026-03-20  放过  -         通报末日当日
      8       C1    2026-03-20  21    paid      2025-10-01  C1        410105    -         2026-03-01  2026-03-19  命中  24000.00  通报已止
      8       C1    2026-03-20  21    paid      2025-10-01  -         410105    -         2026-03-01  -           放过  -         通报涉及全区
      8       C1    2026-03-20  21    paid      2025-10-01  -         410103    -         2026-03-01  -           命中  24000.00  通报的是另一区
      8       C1    2026-03-20  21    paid      2025-10-01  C2        410105    -         2026-03-01  -           命中  24000.00  通报的是另一社区
      8       C1    2026-03-20  21    paid      2025-10-01  C1        410105    H2        2026-03-01  -           命中  24000.00  集中救治指定的是另一家
    `,
  }),
  examples({
    rule: 'MED-07',
    base: {
      provider,
      ...Object.assign({}, ...people(1, 8).map((person) => stayOf(person, '2026-03-20'))),
      // Thirty-eight persons of the same community over the fourteen days before: 8 × 14 < 3 × 38.
      ...Object.assign({}, ...people(101, 138).map((person) => stayOf(person, day(6 + ((person - 101) % 14))))),
    },
    columns: {
      以前一人: 'medical_visit#110.community_code',
      以前又一人: 'medical_visit#111.begin_on',
    },
    table: `
      以前一人  以前又一人  结果  金额      说明
      C1        2026-03-16  放过  -         平日就多,不到三倍
      C2        2026-03-16  命中  24000.00  平日少一人,正好过三倍
      C1        2026-03-21  命中  24000.00  以后的人不算平日
    `,
  }),
]
