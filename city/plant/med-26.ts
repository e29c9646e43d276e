/** 串换项目:一家自己记账的医院,账上没有的药结算了,同价位的另一种购入后无踪。季度取窗口内最后一个完整的。 */
import { type City, monthAgo } from '../session.ts'
import { ownStock } from '../stock.ts'
import { more } from './more.ts'
import { actors, hospitalOf, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { caseOf, casesIn, itemKey, supplied } from './supplied.ts'

const rule = 'MED-26'
const innocents: Readonly<Record<string, string>> = {
  'on-shelf': '另一种尚未销售,在期末库存中',
  stocked: '结算的药有期初库存',
  'new-code': '结算的编码是购入编码的新码',
  'other-price': '购入的另一种价位相差一倍',
}
/** 盐酸二甲双胍缓释片, below its cap. */
const charged = 'XA10BAE046A001010100001'
const bought = 'XA99ZZZ001A001010100901'
const newCode = 'XA99ZZZ002A001010100902'
const oldCode = 'XA99ZZZ003A001010100903'

/** Months before the window's last at which its last whole quarter begins. */
const quarterBack = (city: City): number => (Number(city.lastMonth.slice(5, 7)) % 3) + 2

/** What the cases are told with: who is charged what, where, and what is true of it. */
const scene = (city: City) => {
  const back = quarterBack(city)
  const quarter = monthAgo(city, back)
  const month = monthAgo(city, back - 1)
  const parts = med26.parts(city)
  const hospital = (variant: string): string => hospitalOf(city, rule, caseOf(parts, variant))
  const moved = (
    variant: string,
    kind: string,
    day: string,
    quantity: number,
    of: { readonly code?: string; readonly priceFen?: number } = {},
  ): string =>
    more(
      'stock_movement',
      {
        movement_no: `'KCX' || c.pid || '${kind}${of.code ?? ''}'`,
        provider_id: 'v.code',
        movement_kind: `'${kind}'`,
        moved_on: day,
        item_code: `'${of.code ?? bought}'`,
        unit: `'盒'`,
        quantity: String(quantity),
        price_fen: kind === 'purchase' ? String(of.priceFen ?? 1_900) : 'null',
        is_consignment: 'false',
        agency_district: 'v.dist',
      },
      `${actors(rule, variant)} c join prov v on v.ix = ${hospital(variant)}`,
    )
  const sold = (variant: string, code = charged): string[] => [
    ownStock(hospital(variant), `${actors(rule, variant)} c`),
    ...supplied({
      from: actors(rule, variant),
      no: 1,
      prov: hospital(variant),
      begin: `${month} + 9`,
      medType: '11',
      lines: [{ code: `'${code}'`, chargeKind: '09', priceFen: 2_000, quantity: 6, fundFen: 7_000 }],
    }),
  ]
  const told = (variant: string): string =>
    truth({
      rule,
      subject: { provider_id: 'v.code' },
      grain: { item_code: `'${charged}'`, for_quarter: quarter },
      amountFen: '7000',
      claims: '串换项目收费:结算的药品没有库存,同价位的另一种购入后无踪',
      rows: { medical_item: itemKey(1) },
      from: `${actors(rule, variant)} c join prov v on v.ix = ${hospital(variant)}`,
    })
  const lastDay = `add_months(${quarter}, 3) - 1`
  return { quarter, month, hospital, moved, sold, told, lastDay }
}

export const med26: Plant = {
  rule,
  spare: (city) => ({ hospitals: casesIn(med26.parts(city)) }),
  parts: (city) => [
    ...violations(city, rule, { vanished: [worker], dwindled: [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const { quarter, month, hospital, moved, sold, told, lastDay } = scene(city)
    return [
      ...sold('vanished'),
      moved('vanished', 'purchase', `${month} + 2`, 10),
      told('vanished'),
      ...sold('dwindled'),
      moved('dwindled', 'purchase', `${month} + 2`, 10),
      moved('dwindled', 'closing', lastDay, 4),
      told('dwindled'),
      ...sold('on-shelf'),
      moved('on-shelf', 'purchase', `${month} + 2`, 10),
      moved('on-shelf', 'closing', lastDay, 10),
      ...sold('stocked'),
      moved('stocked', 'purchase', `${month} + 2`, 10),
      moved('stocked', 'opening', `${month}`, 8, { code: charged }),
      moved('stocked', 'sale', `${month} + 9`, 6, { code: charged }),
      moved('stocked', 'closing', `add_months(${month}, 1) - 1`, 2, { code: charged }),
      more(
        'catalogue_item',
        {
          item_code: `'${newCode}'`,
          item_name: `'盐酸二甲双胍缓释片(新编码)'`,
          item_kind: `'drug'`,
          hospital_level: `'0'`,
          coverage_class: `'01'`,
          payable_medical: 'true',
          payable_injury: 'true',
          unit: `'盒'`,
          replaces_code: `'${oldCode}'`,
          valid_from: quarter,
        },
        '(select 1) c',
      ),
      ...sold('new-code', newCode),
      moved('new-code', 'purchase', `${month} + 2`, 10, { code: oldCode }),
      ...sold('other-price'),
      moved('other-price', 'purchase', `${month} + 2`, 10, { priceFen: 4_000 }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({
          rule,
          subject: { provider_id: 'v.code', for_quarter: quarter },
          why,
          from: `${actors(rule, variant)} c join prov v on v.ix = ${hospital(variant)}`,
        }),
      ),
    ]
  },
}
