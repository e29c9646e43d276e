/** 同一追溯码重复结算:一个码就是一盒药。 */
import { providerCounts } from '../medical.ts'
import { type City, monthAgo } from '../session.ts'
import { actors, innocent, lookAlikes, type Plant, rowJson, truth, violations, worker } from './plant.ts'
import { itemNo, returned, type Supplied, supplied } from './supplied.ts'

const rule = 'MED-22'
const pair = [worker, worker]
const innocents: Readonly<Record<string, string>> = {
  resold: '退药后重新上架再售',
  split: '拆零:两人各半盒',
  'own-account': '另一次只用个人账户',
  'double-scan': '同一次结算内重复扫码',
  makeshift: '不足二十位的临时码',
}
const code = `'82' || lpad((c.pid + c.slot)::varchar, 18, '0')`
/** 对乙酰氨基酚片, below its cap. */
const drug = 'XN02BEB001A001010100009'

/** What the cases are told with: who is charged what, where, and what is true of it. */
const scene = (city: City) => {
  const m = monthAgo(city, 1)
  const { hospitals, clinics, pharmacies } = providerCounts(city.people)
  const shop = (n: number): string => `(${hospitals + clinics + 1} + (c.k + ${n}) % ${pharmacies})`
  const sale = (
    variant: string,
    slot: number,
    of: {
      readonly shop?: number
      readonly quantity?: number
      readonly fundFen?: number
      readonly lines?: number
      readonly code?: string
      readonly day?: number
    } = {},
  ): Supplied => {
    const { quantity = 1, fundFen = 480 } = of
    return {
      from: actors(rule, variant, slot),
      no: 1,
      prov: shop(of.shop ?? 0),
      begin: `${m} + ${of.day ?? 4 + slot * 6}`,
      lines: Array.from({ length: of.lines ?? 1 }, () => ({
        code: `'${drug}'`,
        chargeKind: '09',
        priceFen: 800,
        quantity,
        fundFen,
        set: { trace_code: of.code ?? code, is_split_pack: String(quantity < 1) },
      })),
      accountFen: fundFen === 0 ? 800 : 0,
    }
  }
  const told = (variant: string, amountFen: number): string =>
    truth({
      rule,
      subject: { trace_code: code },
      grain: {},
      amountFen: String(amountFen),
      claims: '同一包装的药品重复结算,虚假售药的费用不得结算',
      rows: `[${[itemNo(1), `'MXC' || no9(c.pid - 1) || '1-1'`].map((no) => rowJson('medical_item', { item_no: no })).join(', ')}]`,
      from: `${actors(rule, variant)} c`,
    })
  const first = sale('resold', 0)
  return { sale, told, first }
}

export const med22: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { 'two-shops': pair, 'same-shop': pair, 'whole-then-split': pair }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, pair]))),
  ],
  write: (city) => {
    const { sale, told, first } = scene(city)
    return [
      ...supplied(sale('two-shops', 0)),
      ...supplied(sale('two-shops', 1, { shop: 1 })),
      told('two-shops', 480),
      ...supplied(sale('same-shop', 0, { day: 7 })),
      ...supplied(sale('same-shop', 1, { day: 7 })),
      told('same-shop', 480),
      ...supplied(sale('whole-then-split', 0)),
      ...supplied(sale('whole-then-split', 1, { quantity: 0.5, fundFen: 240 })),
      told('whole-then-split', 240),
      ...supplied({ ...first, settled: { refunded: 'true' } }),
      ...returned(first),
      ...supplied(sale('resold', 1)),
      ...supplied(sale('split', 0, { quantity: 0.5, fundFen: 240 })),
      ...supplied(sale('split', 1, { quantity: 0.5, fundFen: 240 })),
      ...supplied(sale('own-account', 0)),
      ...supplied(sale('own-account', 1, { shop: 1, fundFen: 0 })),
      ...supplied(sale('double-scan', 0, { lines: 2 })),
      ...supplied(sale('makeshift', 0, { code: `'1000' || c.k` })),
      ...supplied(sale('makeshift', 1, { code: `'1000' || c.k` })),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { trace_code: code }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
