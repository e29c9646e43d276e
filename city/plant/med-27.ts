/** 结算药品而没有任何购销存记录:一家不记账的医院。 */
import { type City, monthAgo } from '../session.ts'
import { ownStock } from '../stock.ts'
import { more } from './more.ts'
import { actors, hospitalOf, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { caseOf, casesIn, itemKey, supplied } from './supplied.ts'

const rule = 'MED-27'
const innocents: Readonly<Record<string, string>> = {
  consignment: '寄售代销有记录',
  'other-item': '当月有别的品种的记录',
  'no-drugs': '只做检查,没有药品耗材',
  refunded: '药品结算已全部退费',
}
/** 苯磺酸氨氯地平片, below its cap, and 血细胞分析. */
const drug = 'XC08CAB094A001020100002'
const test = '002501010150000'

/** What the cases are told with: who is charged what, where, and what is true of it. */
const scene = (city: City) => {
  const m = monthAgo(city, 2)
  const parts = med27.parts(city)
  const hospital = (variant: string): string => hospitalOf(city, rule, caseOf(parts, variant))
  const booked = (variant: string, day: string, set: Readonly<Record<string, string>> = {}): string =>
    more(
      'stock_movement',
      {
        movement_no: `'KCY' || c.pid`,
        provider_id: 'v.code',
        movement_kind: `'purchase'`,
        moved_on: day,
        item_code: `'XA99ZZZ009A001010100909'`,
        unit: `'盒'`,
        quantity: '10',
        is_consignment: 'false',
        agency_district: 'v.dist',
        ...set,
      },
      `${actors(rule, variant)} c join prov v on v.ix = ${hospital(variant)}`,
    )
  const sold = (variant: string, code = drug, settled: Readonly<Record<string, string>> = {}): string[] => [
    ownStock(hospital(variant), `${actors(rule, variant)} c`),
    ...supplied({
      from: actors(rule, variant),
      no: 1,
      prov: hospital(variant),
      begin: `${m} + 9`,
      medType: '11',
      lines: [
        { code: `'${code}'`, chargeKind: code === drug ? '09' : '04', priceFen: 1_500, quantity: 3, fundFen: 2_400 },
      ],
      settled,
    }),
  ]
  const told = (variant: string): string =>
    truth({
      rule,
      subject: { provider_id: 'v.code' },
      grain: { for_month: m },
      amountFen: '2400',
      claims: '销售药品无购销明细、购销记录,造成的基金损失不得结算',
      rows: { medical_item: itemKey(1) },
      from: `${actors(rule, variant)} c join prov v on v.ix = ${hospital(variant)}`,
    })
  return { m, hospital, booked, sold, told }
}

export const med27: Plant = {
  rule,
  spare: (city) => ({ hospitals: casesIn(med27.parts(city)) }),
  parts: (city) => [
    ...violations(city, rule, { 'no-books': [worker], 'books-ended': [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const { m, hospital, booked, sold, told } = scene(city)
    return [
      ...sold('no-books'),
      told('no-books'),
      ...sold('books-ended'),
      booked('books-ended', `${m} - 1`),
      told('books-ended'),
      ...sold('consignment'),
      booked('consignment', `add_months(${m}, -4) + 5`, { is_consignment: 'true' }),
      ...sold('other-item'),
      booked('other-item', `${m} + 3`),
      ...sold('no-drugs', test),
      ...sold('refunded', drug, { refunded: 'true' }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({
          rule,
          subject: { provider_id: 'v.code', for_month: m },
          why,
          from: `${actors(rule, variant)} c join prov v on v.ix = ${hospital(variant)}`,
        }),
      ),
    ]
  },
}
