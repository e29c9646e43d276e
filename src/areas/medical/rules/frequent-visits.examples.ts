import { examples } from '#screening/examples.ts'

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)
const visitOf = (person: number, no: number) => ({
  person_id: person,
  visit_id: `V${person}-${no}`,
  med_type: '11',
  begin_on: `2026-03-${String(1 + (no % 28)).padStart(2, '0')}`,
  age: 45,
})
const peers = (count: number, visits: (person: number) => number) =>
  Object.fromEntries(
    numbers(count).flatMap((n) =>
      numbers(visits(n)).map((no) => [`medical_visit#p${n}-${no}`, visitOf(1000 + n, no)] as const),
    ),
  )
const candidate = (count: number) =>
  Object.fromEntries(
    numbers(count).flatMap((no) => [
      [`medical_visit#${no}`, visitOf(1, no)] as const,
      [
        `medical_settlement#${no}`,
        {
          person_id: 1,
          visit_id: `V1-${no}`,
          settlement_id: `S${no}`,
          fund_pay_fen: 30,
          is_valid: true,
          is_refund: false,
          status: 'paid',
        },
      ] as const,
    ]),
  )
const registered = (person: number) => ({
  person_id: person,
  registration_no: `M${person}`,
  disease_code: 'M07801',
  valid_from: '2025-01-01',
})

export const frequentVisitsExamples = [
  examples({
    rule: 'MED-20',
    base: {
      ...peers(29, (person) => 1 + (person % 3)),
      ...candidate(21),
      chronic_registration: registered(1),
    },
    columns: {
      第二十一次: 'medical_visit#21.begin_on',
      类别: 'medical_visit#21.med_type',
      基金: 'medical_settlement#21.fund_pay_fen',
      状态: 'medical_settlement#21.status',
      随母: 'medical_visit#21.is_newborn',
      同类一人: 'medical_visit#p29-1.age',
      登记人: 'chronic_registration.person_id',
      登记止: 'chronic_registration.valid_to',
    },
    table: `
      第二十一次  类别  基金   状态      随母  同类一人  登记人  登记止      结果  金额   说明
      2026-03-22  11    30.00  paid      -     45        无      无          命中  30.00  二十一次,同类一般两次
      2026-03-22  41    30.00  paid      -     45        无      无          命中  30.00  药店购药也算一次
      无          无    30.00  paid      无    45        无      无          放过  -      正好二十次
      2026-04-01  11    30.00  paid      -     45        无      无          放过  -      第二十一次在次月
      2026-03-22  11    0.00   paid      -     45        无      无          放过  -      第二十一次只用个人账户
      2026-03-22  11    30.00  reversed  -     45        无      无          放过  -      第二十一次已冲销
      2026-03-22  21    30.00  paid      -     45        无      无          放过  -      第二十一次是住院
      2026-03-22  11    30.00  paid      是    45        无      无          放过  -      新生儿用母亲的卡
      2026-03-22  11    30.00  paid      -     70        无      无          放过  -      同类一人是老人,其余二十九人,不比较
      2026-03-22  11    30.00  paid      -     45        1       -           放过  -      已登记慢特病,同病种人数不足以比较
      2026-03-22  11    30.00  paid      -     45        1       2026-02-28  命中  30.00  登记上月已止
      2026-03-22  11    30.00  paid      -     45        2       -           命中  30.00  登记的是另一个人
    `,
  }),
  examples({
    rule: 'MED-20',
    base: {
      ...peers(28, () => 1),
      ...candidate(21),
      'medical_visit#last': visitOf(2000, 1),
    },
    columns: { 第三十人: 'medical_visit#last.person_id', 年龄: 'medical_visit#last.age' },
    table: `
      第三十人  年龄  结果  金额   说明
      2000      45    命中  30.00  同类三十人
      无        无    放过  -      同类二十九人,不比较
      2000      70    放过  -      第三十人是另一年龄段
      1028      45    放过  -      第三十人与人重复
    `,
  }),
  examples({
    rule: 'MED-20',
    base: {
      ...peers(29, (person) => (person <= 16 ? 18 : 1)),
      ...candidate(22),
      ...Object.fromEntries(numbers(29).map((n) => [`chronic_registration#${n}`, registered(1000 + n)])),
      'chronic_registration#30': registered(1),
    },
    columns: { 第二十二次: 'medical_visit#22.begin_on', 本人登记: 'chronic_registration#30.person_id' },
    table: `
      第二十二次  本人登记  结果  金额   说明
      2026-03-23  1         命中  60.00  同病种一般十八次,二十二次仍在界外
      2026-04-01  1         放过  -      二十一次,在同病种的正常范围
      2026-04-01  无        放过  -      未登记,同年龄段只有本人,不比较
    `,
  }),
]
