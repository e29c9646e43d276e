import { examples } from '#screening/examples.ts'

const days = ['2025-09-10', '2025-12-10', '2026-03-10', '2026-04-10', '2026-05-10', '2026-06-10']

const stayOf = (person: number, no: number) => {
  const visit = { person_id: person, visit_id: `V${person}-${no}`, provider_id: 'H1', med_type: '21' }
  const day = days[no - 1] as string
  return [
    [
      `medical_visit#${person}-${no}`,
      {
        ...visit,
        begin_on: day,
        end_on: day.replace('10', '16'),
        main_diagnosis_code: 'M51.202',
        agency_district: '410105',
      },
    ] as const,
    [
      `medical_settlement#${person}-${no}`,
      {
        ...visit,
        settlement_id: `S${person}-${no}`,
        total_fen: 4000,
        fund_pay_fen: 3000,
        is_valid: true,
        is_refund: false,
        status: 'paid',
      },
    ] as const,
  ]
}
const stays = (persons: readonly number[], numbers: readonly number[]) =>
  Object.fromEntries(persons.flatMap((person) => numbers.flatMap((no) => stayOf(person, no))))

export const jointAdmissionsExamples = [
  examples({
    rule: 'ANO-04',
    base: {
      ...stays([1, 2, 3], [1, 2, 3]),
      kinship: { kinship_no: 'K1', person_id: 1, relation: 'spouse' },
      'kinship#2': { kinship_no: 'K2', person_id: 1, relation: 'child' },
    },
    columns: {
      末次入院: 'medical_visit#3-3.begin_on',
      末次机构: 'medical_visit#3-3.provider_id',
      末次诊断: 'medical_visit#3-3.main_diagnosis_code',
      末次状态: 'medical_settlement#3-3.status',
      甲首次: 'medical_visit#1-1.begin_on',
      乙首次: 'medical_visit#2-1.begin_on',
      丙首次: 'medical_visit#3-1.begin_on',
      亲属: 'kinship.relative_id',
      又一亲属: 'kinship#2.relative_id',
    },
    table: `
      末次入院  末次机构  末次诊断  末次状态  甲首次  乙首次  丙首次  亲属  又一亲属  结果  金额  说明
      2026-03-10  H1  M51.202  paid  2025-09-10  2025-09-10  2025-09-10  无  无  命中  27000.00  三人三次同日入院
      2026-03-11  H1  M51.202  paid  2025-09-10  2025-09-10  2025-09-10  无  无  命中  27000.00  末次晚一日
      2026-03-12  H1  M51.202  paid  2025-09-10  2025-09-10  2025-09-10  无  无  放过  -  末次晚两日,只有两次
      2026-03-10  H2  M51.202  paid  2025-09-10  2025-09-10  2025-09-10  无  无  放过  -  末次是另一家机构
      2026-03-10  H1  Z51.101  paid  2025-09-10  2025-09-10  2025-09-10  无  无  放过  -  末次是化疗
      2026-03-10  H1  N18.900  paid  2025-09-10  2025-09-10  2025-09-10  无  无  放过  -  末次是肾衰竭透析
      2026-03-10  H1  M51.202  reversed  2025-09-10  2025-09-10  2025-09-10  无  无  放过  -  末次已全部冲销
      2026-03-10  H1  M51.202  paid  2025-03-10  2025-03-10  2025-03-10  无  无  命中  27000.00  三次正好在一年之内
      2026-03-10  H1  M51.202  paid  2025-03-09  2025-03-09  2025-03-09  无  无  放过  -  三次超过一年
      2026-03-10  H1  M51.202  paid  2025-09-10  2025-09-10  2025-09-12  无  无  放过  -  首次一人晚两日
      2026-03-10  H1  M51.202  paid  2025-09-10  2025-09-10  2025-09-10  2  无  命中  27000.00  两人是夫妻,第三人不是亲属
      2026-03-10  H1  M51.202  paid  2025-09-10  2025-09-10  2025-09-10  2  3  放过  -  一家三口
    `,
  }),
  examples({
    rule: 'ANO-04',
    // The second comes three times with the first and three times with the third.
    base: { ...stays([1], [1, 2, 3]), ...stays([2], [1, 2, 3, 4, 5, 6]), ...stays([3], [4, 5, 6]) },
    columns: { 第三人: 'medical_visit#3-4.person_id' },
    table: `
      第三人  结果  金额  说明
      3       放过  -     从来没有三人同来
      4       放过  -     第三人更少
    `,
  }),
  examples({
    rule: 'ANO-04',
    // Sixty others on each of the three days: the provider admits on these days.
    base: {
      ...stays([1, 2, 3], [1, 2, 3]),
      ...Object.fromEntries(
        [1, 2, 3].flatMap((no) =>
          Array.from({ length: 60 }, (_, index) => stayOf(100 + no * 100 + index, no)[0] as readonly [string, object]),
        ),
      ),
    },
    columns: { 首次入院: 'medical_visit#3-1.begin_on' },
    table: `
      首次入院    结果  金额  说明
      2025-09-10  放过  -     机构固定日期集中收治,同来是偶然
      2025-09-11  放过  -     晚一日也一样
    `,
  }),
]
