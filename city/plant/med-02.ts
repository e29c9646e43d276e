/** 两次住院重叠一个整日以上。 */
import { providerCounts } from '../medical.ts'
import { monthAgo } from '../session.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { settlementKey, visited, visitKey } from './stays.ts'

const rule = 'MED-02'
const mother = { ...worker, sex: '2' } as const
const innocents: Readonly<Record<string, string>> = {
  'same-day': '前一家出院与后一家入院是同一日',
  'split-settlement': '同一次住院分两笔结算',
  'split-visit': '同一次住院分成两条就诊记录,住院号相同',
  newborn: '新生儿的费用记在母亲名下',
  'home-bed': '其中一次是家庭病床',
  refunded: '后一次已全部退费',
}

export const med02: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { overlapping: [worker], 'one-day': [worker] }),
    ...lookAlikes(
      city,
      rule,
      Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [variant === 'newborn' ? mother : worker]])),
    ),
  ],
  write: (city) => {
    const m = monthAgo(city, 2)
    const { hospitals } = providerCounts(city.people)
    const here = `(1 + c.pid % ${hospitals})`
    const there = `(1 + (c.pid + 1) % ${hospitals})`
    const first = (variant: string | string[]): string[] =>
      visited({
        from: actors(rule, variant),
        no: 1,
        prov: here,
        begin: `${m} + 2`,
        end: `${m} + 10`,
        totalFen: '680000',
        fundFen: '510000',
      })
    const second = (
      variant: string,
      begin: number,
      end: number,
      more: Readonly<Record<string, string>> = {},
      prov = there,
      medType = '21',
    ): string[] =>
      visited({
        from: actors(rule, variant),
        no: 2,
        prov,
        begin: `${m} + ${begin}`,
        end: `${m} + ${end}`,
        totalFen: '520000',
        fundFen: '(364000 + c.pid % 100)::bigint',
        more,
        medType,
      })
    const told = (variant: string): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { visit_id: `'JZ' || 'C' || no9(c.pid) || '2'` },
        amountFen: '364000 + c.pid % 100',
        claims: '同一参保人两次住院时间重叠,冒名或挂床住院的费用不得结算',
        rows: { medical_visit: visitKey(1), 'medical_visit#2': visitKey(2), medical_settlement: settlementKey(2) },
        from: `${actors(rule, variant)} c`,
      })
    return [
      ...first(['overlapping', 'one-day', 'same-day', 'newborn', 'home-bed', 'refunded']),
      ...second('overlapping', 5, 13),
      told('overlapping'),
      ...second('one-day', 9, 15),
      told('one-day'),
      ...second('same-day', 10, 16),
      ...second('newborn', 3, 9, { newborn: 'true' }),
      ...second('home-bed', 6, 20, { home_bed: 'true' }, there, '71'),
      ...second('refunded', 6, 12, { refunded: 'true' }),
      ...visited({
        from: actors(rule, 'split-settlement'),
        no: 1,
        prov: here,
        begin: `${m} + 2`,
        end: `${m} + 20`,
        totalFen: '900000',
        fundFen: '630000',
        settled: { interim: 'true' },
      }),
      `insert into x_settlement(vid, sid, pid, prov, begin_on, end_on, total, fund, settled_at) select 'C' || no9(c.pid) || '1', 'JSC' || no9(c.pid) || '1B', c.pid, ${here}, ${m} + 12, ${m} + 20, 400000, 280000, ${m} + 20 + interval 11 hour from ${actors(rule, 'split-settlement')} c`,
      ...visited({
        from: actors(rule, 'split-visit'),
        no: 1,
        prov: here,
        begin: `${m} + 2`,
        end: `${m} + 12`,
        totalFen: '700000',
        fundFen: '490000',
        more: { ipt: `'C' || c.pid` },
      }),
      ...second('split-visit', 8, 18, { ipt: `'C' || c.pid` }, here),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
