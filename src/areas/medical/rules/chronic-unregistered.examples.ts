import { examples } from '#screening/examples.ts'

const paid = { is_valid: true, is_refund: false, status: 'paid' }

export const chronicUnregisteredExamples = [
  examples({
    rule: 'MED-24',
    base: {
      medical_visit: { person_id: 1, visit_id: 'V1', scheme: '310', disease_code: 'M01600' },
      medical_settlement: { person_id: 1, visit_id: 'V1', settlement_id: 'S1', fund_pay_fen: 130, ...paid },
      chronic_registration: { person_id: 1, registration_no: 'M1', disease_code: 'M01600', valid_from: '2025-01-15' },
    },
    columns: {
      类别: 'medical_visit.med_type',
      就诊日: 'medical_visit.begin_on',
      就诊病种: 'medical_visit.disease_code',
      参保地: 'medical_visit.pooling_district',
      登记人: 'chronic_registration.person_id',
      登记病种: 'chronic_registration.disease_code',
      起: 'chronic_registration.valid_from',
      止: 'chronic_registration.valid_to',
      撤销: 'chronic_registration.withdrawn_on',
      状态: 'medical_settlement.status',
      基金: 'medical_settlement.fund_pay_fen',
    },
    table: `
      类别  就诊日      就诊病种  参保地  登记人  登记病种  起          止          撤销        状态      基金    结果  金额    说明
      14    2026-03-10  M01600    -       无      无        无          无          无          paid      130.00  命中  130.00  从未登记
      14    2026-03-10  M01600    -       2       M01600    2025-01-15  -           -           paid      130.00  命中  130.00  登记的是另一个人
      14    2026-03-10  M01600    -       1       M01600    2025-01-15  -           -           paid      130.00  放过  -       登记长期有效
      14    2026-03-10  M01600    -       1       M03900    2025-01-15  -           -           paid      130.00  命中  130.00  登记的是另一病种
      14    2026-03-10  -         -       1       M03900    2025-01-15  -           -           paid      130.00  放过  -       就诊未写病种
      14    2026-03-10  M01600    -       1       M01600    2025-01-15  2026-02-28  -           paid      130.00  命中  130.00  上月末到期
      14    2026-03-10  M01600    -       1       M01600    2025-01-15  2026-03-01  -           paid      130.00  放过  -       当月到期,续办之月
      14    2026-03-10  M01600    -       1       M01600    2026-03-31  -           -           paid      130.00  放过  -       当月生效
      14    2026-03-10  M01600    -       1       M01600    2026-04-01  -           -           paid      130.00  命中  130.00  下月才生效
      14    2026-03-10  M01600    -       1       M01600    2025-01-15  -           2026-03-10  paid      130.00  命中  130.00  当日已撤销
      14    2026-03-10  M01600    -       1       M01600    2025-01-15  -           2026-03-11  paid      130.00  放过  -       次日才撤销
      11    2026-03-10  M01600    -       无      无        无          无          无          paid      130.00  放过  -       普通门诊不须登记
      14    2026-03-10  M01600    411700  无      无        无          无          无          paid      130.00  放过  -       外统筹区参保
      14    2026-03-10  M01600    410105  无      无        无          无          无          paid      130.00  命中  130.00  本市参保
      14    2026-03-10  M01600    -       无      无        无          无          无          reversed  130.00  放过  -       已冲销
      14    2026-03-10  M01600    -       无      无        无          无          无          paid      0.00    放过  -       只用个人账户
    `,
  }),
]
