/** 挂床:住院中有几夜没有医嘱、检查和床位费。 */
import { ciOf, uncappedItem } from '../catalogue.ts'
import { providerCounts } from '../medical.ts'
import { type City, monthAgo } from '../session.ts'
import { ownOrders } from '../ward.ts'
import { type BillLine, billed, visitGrain } from './bills.ts'
import { more } from './more.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { settlementKey, visitKey } from './stays.ts'

const rule = 'MED-04'
const innocents: Readonly<Record<string, string>> = {
  leave: '空的几夜经批准请假',
  'lump-bed': '床位费出院时一次汇总,没有逐日记账',
  'one-night': '只有一夜没有记录',
  'daily-tests': '每日都有检查化验',
  'home-bed': '家庭病床',
}
/** Fund's share of the stay, in fen: divisible by all the shares of nights below. */
const fund = '(240000 + c.pid % 100 * 24)::bigint'

const scene = (city: City) => {
  const m = monthAgo(city, 2)
  const { hospitals } = providerCounts(city.people)
  const prov = `(1 + c.pid % ${hospitals})`
  const lump: BillLine = { ci: String(uncappedItem), price: '360000', fund }
  const stay = (variant: string, nights: number, more: readonly BillLine[] = [], medType = '21'): string[] => [
    ...billed({
      from: actors(rule, variant),
      no: 1,
      prov,
      medType,
      begin: `${m} + 4`,
      end: `${m} + ${4 + nights}`,
      lines: [lump, ...more],
      visit: medType === '71' ? { home_bed: 'true' } : {},
    }),
    ownOrders(visitGrain(1), `${actors(rule, variant)} c`),
  ]
  const bed = (nights: number): BillLine => ({
    ci: String(ciOf.bed),
    price: '4000',
    quantity: String(nights),
    fund: '0',
  })
  const test = (day: number): BillLine => ({ ci: '20', price: '1200', fund: '0', day: `${m} + ${day}` })
  const ordered = (variant: string, from: number, to: number): string =>
    more(
      'medical_order',
      {
        order_no: `'YZC' || c.pid`,
        person_id: 'c.id',
        provider_id: 'v.code',
        visit_id: visitGrain(1),
        order_kind: `'nursing'`,
        duration_kind: `'standing'`,
        ordered_at: `${m} + ${from} + interval 10 hour`,
        stopped_at: `${m} + ${to} + interval 17 hour`,
        agency_district: 'c.dist',
      },
      `${actors(rule, variant)} c join prov v on v.ix = ${prov}`,
    )
  const told = (variant: string, part: string): string =>
    truth({
      rule,
      subject: { person_id: 'c.id' },
      grain: { visit_id: visitGrain(1) },
      amountFen: part,
      claims: '挂床住院,空床各夜的费用不得结算',
      rows: { medical_visit: visitKey(1), medical_settlement: settlementKey(1) },
      from: `${actors(rule, variant)} c`,
    })
  return { m, prov, stay, bed, test, ordered, told }
}

export const med04: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { 'no-trace': [worker], 'left-early': [worker], 'half-the-beds': [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const { m, prov, stay, bed, test, ordered, told } = scene(city)
    return [
      // 六夜全空。
      ...stay('no-trace', 6),
      told('no-trace', fund),
      // 八夜,医嘱只管头四夜。
      ...stay('left-early', 8),
      ordered('left-early', 4, 7),
      told('left-early', `${fund} // 2`),
      // 六夜只收了三夜床位费。
      ...stay('half-the-beds', 6, [bed(3)]),
      told('half-the-beds', `${fund} // 2`),
      ...stay('leave', 8),
      ordered('leave', 4, 7),
      more(
        'inpatient_leave',
        {
          leave_no: `'QJC' || c.pid`,
          person_id: 'c.id',
          person_name: 'c.name',
          provider_id: 'v.code',
          visit_id: visitGrain(1),
          left_at: `${m} + 8 + interval 9 hour`,
          returned_at: `${m} + 12 + interval 8 hour`,
          reason: `'料理丧事'`,
          approved_at: `${m} + 7 + interval 16 hour`,
          agency_district: 'c.dist',
        },
        `${actors(rule, 'leave')} c join prov v on v.ix = ${prov}`,
      ),
      ...stay('lump-bed', 6, [bed(6)]),
      ...stay('one-night', 6),
      ordered('one-night', 4, 8),
      ...stay('daily-tests', 5, [4, 5, 6, 7, 8].map(test)),
      ...stay('home-bed', 20, [], '71'),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
