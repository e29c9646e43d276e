/** 购销不符:卖出的比可供的多。每种情形一家自己记账的医院,一人一种药,十五种药轮流。 */
import { type City, monthAgo } from '../session.ts'
import { ownStock } from '../stock.ts'
import { billed } from './bills.ts'
import { more } from './more.ts'
import { actors, hospitalOf, innocent, lookAlikes, type Plant, rowJson, truth, violations, worker } from './plant.ts'

const rule = 'MED-12'
const innocents: Readonly<Record<string, string>> = {
  'moved-in': '从别家调入,已登记',
  'given-back': '患者退回后再售',
  'sold-out': '期末售空',
  unopened: '没有期初库存,无从判断',
  'last-closing': '期初用上月结存',
  counted: '盘点误差在半成以内',
}
const broken = ['books', 'billed', 'no-purchase']
const variants = [...broken, ...Object.keys(innocents)]

/** Every patient is charged ten packs, of which the fund pays so much. */
const fund = 10_000
type Moves = Readonly<Record<string, number>>
/** Packs of each movement for one patient. */
const moves: Readonly<Record<string, Moves>> = {
  books: { opening: 5, purchase: 12, sale: 20, closing: 2 },
  billed: { opening: 5, purchase: 3, sale: 6, closing: 2 },
  'no-purchase': { opening: 4, sale: 10, closing: 4 },
  'moved-in': { opening: 4, purchase: 2, transfer_in: 8, sale: 10, closing: 4 },
  'given-back': { opening: 4, purchase: 10, patient_return: 3, sale: 13, closing: 4 },
  'sold-out': { opening: 4, purchase: 6, sale: 10, closing: 0 },
  unopened: { purchase: 3, sale: 10, closing: 2 },
  'last-closing': { purchase: 8, sale: 10, closing: 2 },
  counted: { opening: 100, purchase: 100, sale: 103, closing: 100 },
}

const price = '(select base * 8 // 10 from cat where cat.ci = 1 + c.k % 15)'

const scene = (city: City) => {
  const m = monthAgo(city, 1)
  const prov = (variant: string): string => hospitalOf(city, rule, variants.indexOf(variant))
  const ci = '(1 + c.k % 15)'
  const dayOf: Readonly<Record<string, string>> = {
    opening: m,
    closing: `add_months(${m}, 1) - 1`,
    sale: `add_months(${m}, 1) - 1`,
  }
  const moved = (variant: string, kind: string, packs: number, day = dayOf[kind] ?? `${m} + 4`): string =>
    more(
      'stock_movement',
      {
        movement_no: `'KCC' || c.pid || '${kind}' || ${day}`,
        provider_id: 'v.code',
        movement_kind: `'${kind}'`,
        moved_on: `(${day})::date`,
        item_code: 'cat.code',
        item_name: 'cat.name',
        unit: 'cat.unit',
        quantity: String(packs),
        is_consignment: 'false',
        agency_district: 'v.dist',
      },
      `${actors(rule, variant)} c join prov v on v.ix = ${prov(variant)} join cat on cat.ci = ${ci}`,
    )
  const sold = (variant: string): string[] => [
    ownStock(prov(variant), '(select 1) c'),
    ...billed({
      from: actors(rule, variant),
      no: 1,
      prov: prov(variant),
      begin: `${m} + 12`,
      lines: [{ ci, price, quantity: '10', fund: `least(${fund}, 4 * ${price})` }],
    }),
    ...Object.entries(moves[variant] as Moves).map(([kind, packs]) => moved(variant, kind, packs)),
  ]
  const told = (variant: string): string => {
    const { opening = 0, purchase = 0, sale = 0, closing = 0 } = moves[variant] as Moves
    const gone = Math.max(sale, 10)
    const excess = gone - (opening + purchase - closing)
    return truth({
      rule,
      subject: { provider_id: 'c.code' },
      grain: { item_code: 'c.item_code', for_month: m },
      amountFen: `c.fund * ${excess} // ${gone}`,
      claims: '销售数量超过可供数量,医保记录与实际购销不符的部分应退回',
      rows: 'c.rows',
      from: `(select v.code, cat.code as item_code, sum(x.fund_fen)::bigint as fund, list(${rowJson('stock_movement', { provider_id: 'v.code', movement_no: `'KCC' || c.pid || 'sale' || (add_months(${m}, 1) - 1)` })} order by c.pid) as rows
        from ${actors(rule, variant)} c join prov v on v.ix = ${prov(variant)} join cat on cat.ci = ${ci} join x_item x on x.pid = c.pid group by v.code, cat.code) c`,
    })
  }
  return { m, prov, moved, sold, told }
}

export const med12: Plant = {
  rule,
  spare: () => ({ hospitals: variants.length }),
  parts: (city) => [
    ...violations(city, rule, Object.fromEntries(broken.map((variant) => [variant, [worker]]))),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const { m, prov, moved, sold, told } = scene(city)
    return [
      ...variants.flatMap(sold),
      moved('last-closing', 'closing', 4, `${m} - 1`),
      ...broken.map(told),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({
          rule,
          subject: { provider_id: 'v.code' },
          why,
          from: `${actors(rule, variant)} c join prov v on v.ix = ${prov(variant)}`,
        }),
      ),
    ]
  },
}
