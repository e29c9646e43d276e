import { examples } from '#screening/examples.ts'

const paid = { fund_pay_fen: 50, is_valid: true, is_refund: false, status: 'paid' }
const visit = { person_id: 1, visit_id: 'V1', provider_id: 'H1', med_type: '11', practitioner_id: 9 }

/** So many outpatients of one doctor on one day, with their settlements. */
const crowd = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => index + 1).flatMap((n) => [
      [
        `medical_visit#${n}`,
        { ...visit, person_id: 100 + n, visit_id: `V${n}`, begin_on: '2026-03-10', begin_at: '2026-03-10 08:00:00' },
      ],
      [`medical_settlement#${n}`, { ...paid, person_id: 100 + n, visit_id: `V${n}`, settlement_id: `S${n}` }],
    ]),
  )

export const practitionerNotEntitledExamples = [
  examples({
    rule: 'MED-28',
    base: {
      medical_visit: visit,
      medical_settlement: { ...paid, person_id: 1, visit_id: 'V1', settlement_id: 'S1' },
      practitioner: { practitioner_id: 9, provider_id: 'H1', valid_from: '2020-01-01' },
      death_record: { person_id: 9, died_on: '2026-03-09', name_agrees: true },
    },
    columns: {
      就诊日: 'medical_visit.begin_on',
      类别: 'medical_visit.med_type',
      异地: 'medical_visit.is_remote',
      登记机构: 'practitioner.provider_id',
      多机构: 'practitioner.multi_site_no',
      起: 'practitioner.valid_from',
      止: 'practitioner.valid_to',
      证止: 'practitioner.licence_to',
      吊销: 'practitioner.licence_revoked_on',
      死亡: 'death_record.died_on',
      名相符: 'death_record.name_agrees',
      状态: 'medical_settlement.status',
    },
    table: `
      就诊日      类别  异地  登记机构  多机构  起          止          证止        吊销        死亡        名相符  状态      结果  金额   说明
      2026-03-10  11    -     H1        -       2020-01-01  -           -           -           2026-03-09  是      paid      命中  50.00  死亡次日接诊
      2026-03-09  11    -     H1        -       2020-01-01  -           -           -           2026-03-09  是      paid      放过  -      死亡当日
      2026-03-10  11    -     H1        -       2020-01-01  -           -           -           2026-03-09  否      paid      放过  -      死亡记录姓名不符
      2026-03-10  11    -     H2        -       2020-01-01  -           -           -           2026-03-09  是      paid      命中  50.00  已死亡又未登记,钱只计一次
      2026-03-10  11    -     H1        -       2020-01-01  -           -           -           无          无      paid      放过  -      登记在册
      2026-03-10  11    -     无        无      无          无          无          无          无          无      paid      命中  50.00  没有登记
      2026-03-10  21    -     无        无      无          无          无          无          无          无      paid      命中  50.00  没有登记而收住院
      2026-03-10  11    -     H2        -       2020-01-01  -           -           -           无          无      paid      命中  50.00  只在别家登记
      2026-03-10  11    -     H2        DB1     2020-01-01  -           -           -           无          无      paid      放过  -      多机构执业已备案
      2026-03-10  11    -     H1        -       2026-03-11  -           -           -           无          无      paid      命中  50.00  次日才登记
      2026-03-10  11    -     H1        -       2020-01-01  2026-03-10  -           -           无          无      paid      放过  -      登记末日当日
      2026-03-10  11    -     H1        -       2020-01-01  2026-03-09  -           -           无          无      paid      命中  50.00  登记已止
      2026-03-10  11    -     H1        -       2020-01-01  -           2026-03-09  -           无          无      paid      命中  50.00  执业证书过期
      2026-03-10  11    -     H1        -       2020-01-01  -           -           2026-03-10  无          无      paid      命中  50.00  当日吊销
      2026-03-10  11    -     H1        -       2020-01-01  -           -           2026-03-11  无          无      paid      放过  -      次日才吊销
      2026-03-10  41    -     无        无      无          无          无          无          无          无      paid      放过  -      药店购药不是接诊
      2026-03-10  11    是    无        无      无          无          无          无          无          无      paid      放过  -      异地机构不在本市登记
      2026-03-10  11    -     无        无      无          无          无          无          无          无      reversed  放过  -      已冲销
    `,
  }),
  examples({
    rule: 'MED-28',
    base: {
      medical_visit: {
        ...visit,
        begin_on: '2026-03-10',
        begin_at: '2026-03-10 09:00:00',
        end_at: '2026-03-10 09:20:00',
      },
      'medical_visit#2': { ...visit, person_id: 2, visit_id: 'V2', begin_on: '2026-03-10' },
      medical_settlement: { ...paid, person_id: 1, visit_id: 'V1', settlement_id: 'S1' },
      'medical_settlement#2': { ...paid, person_id: 2, visit_id: 'V2', settlement_id: 'S2', fund_pay_fen: 70 },
      practitioner: { practitioner_id: 9, provider_id: 'H1', valid_from: '2020-01-01' },
      'practitioner#2': { practitioner_id: 9, provider_id: 'H2', valid_from: '2020-01-01', multi_site_no: 'DB1' },
    },
    columns: {
      另一机构: 'medical_visit#2.provider_id',
      另一医师: 'medical_visit#2.practitioner_id',
      类别: 'medical_visit#2.med_type',
      始: 'medical_visit#2.begin_at',
      终: 'medical_visit#2.end_at',
    },
    table: `
      另一机构  另一医师  类别  始                   终                   结果  金额   说明
      H2        9         11    2026-03-10 09:19:59  2026-03-10 09:40:00  命中  70.00  前一机构还没看完
      H2        9         11    2026-03-10 09:20:00  2026-03-10 09:40:00  放过  -      看完以后(互联网复诊)
      H2        9         11    2026-03-10 14:00:00  2026-03-10 14:10:00  放过  -      多机构备案,上下午各一处
      H1        9         11    2026-03-10 09:05:00  2026-03-10 09:30:00  放过  -      同一机构内交叉接诊
      H2        8         11    2026-03-10 09:05:00  2026-03-10 09:30:00  命中  70.00  另一医师没有登记
      H2        9         21    2026-03-10 09:05:00  2026-03-18 09:00:00  放过  -      主管的住院不说明人在何处
      H2        9         11    -                    -                    放过  -      没有时刻
    `,
  }),
  examples({
    rule: 'MED-28',
    base: {
      practitioner: { practitioner_id: 9, provider_id: 'H1', valid_from: '2020-01-01' },
      ...crowd(122),
    },
    columns: {
      第一百二十一人: 'medical_visit#121.person_id',
      第一百二十二日: 'medical_visit#122.begin_on',
      第一百二十二类别: 'medical_visit#122.med_type',
    },
    table: `
      第一百二十一人  第一百二十二日  第一百二十二类别  结果  金额    说明
      221             2026-03-10      11                命中  100.00  一日一百二十二人次,多出两人次
      221             2026-03-11      11                命中  50.00   一日一百二十一人次
      无              2026-03-10      11                命中  50.00   少一人次
      无              2026-03-11      11                放过  -       正好一百二十人次
      无              2026-03-10      21                放过  -       多出的一人是住院
    `,
  }),
]
