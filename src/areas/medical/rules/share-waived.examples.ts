import { examples } from '#screening/examples.ts'

const stayOf = (person: number) => ({
  provider_id: 'H1',
  person_id: person,
  visit_id: `V${person}`,
  settlement_id: `S${person}`,
  scheme: '310',
  med_type: '21',
  settled_at: '2026-03-20 10:00:00',
  end_on: '2026-03-20',
  fund_pay_fen: 4000,
  waived_fen: 900,
  is_valid: true,
  is_refund: false,
  status: 'paid',
})

export const shareWaivedExamples = [
  examples({
    rule: 'MED-29',
    base: {
      provider: { provider_id: 'H1', provider_region: '410105', valid_from: '2020-01-01', agency_district: '410105' },
      ...Object.fromEntries([1, 2, 3, 4].map((person) => [`medical_settlement#${person}`, stayOf(person)])),
      'medical_settlement#5': stayOf(5),
      'medical_settlement#6': {
        ...stayOf(5),
        settlement_id: 'S5T',
        refund_of: 'S5',
        is_refund: true,
        fund_pay_fen: -4000,
      },
    },
    columns: {
      第五人: 'medical_settlement#5.person_id',
      机构: 'medical_settlement#5.provider_id',
      类别: 'medical_settlement#5.med_type',
      出院日: 'medical_settlement#5.end_on',
      减免: 'medical_settlement#5.waived_fen',
      救助: 'medical_settlement#5.medical_aid_pay_fen',
      医院负担: 'medical_settlement#5.hospital_borne_fen',
      状态: 'medical_settlement#5.status',
      退费: 'medical_settlement#6.waived_fen',
    },
    table: `
      第五人  机构  类别  出院日      减免    救助    医院负担  状态      退费     结果  金额      说明
      5       H1    21    2026-03-20  900.00  -       -         paid      无       命中  20000.00  一个月内五人
      无      无    无    无          无      无      无        无        无       放过  -         只有四人
      4       H1    21    2026-03-20  900.00  -       -         paid      无       放过  -         同一人两次,仍是四人
      5       H1    21    2026-03-31  900.00  -       -         paid      无       命中  20000.00  当月末日出院
      5       H1    21    2026-04-01  900.00  -       -         paid      无       放过  -         第五人是次月出院
      5       H2    21    2026-03-20  900.00  -       -         paid      无       放过  -         第五人在另一家机构
      5       H1    11    2026-03-20  900.00  -       -         paid      无       放过  -         第五人是门诊
      5       H1    21    2026-03-20  1.00    -       -         paid      无       放过  -         抹零一元
      5       H1    21    2026-03-20  1.01    -       -         paid      无       命中  20000.00  超过抹零
      5       H1    21    2026-03-20  900.00  900.00  -         paid      无       放过  -         由医疗救助支付
      5       H1    21    2026-03-20  -       -       900.00    paid      无       放过  -         按病种付费超出部分由医院负担
      5       H1    21    2026-03-20  900.00  -       -         reversed  无       放过  -         第五人已冲销
      5       H1    21    2026-03-20  900.00  -       -         paid      -900.00  放过  -         第五人已退费
    `,
  }),
]
