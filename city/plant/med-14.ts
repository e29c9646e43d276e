/** 在院人数超过床位、检查人次超过设备能力:每家机构一例,三个病人。 */
import { type City, monthAgo } from '../session.ts'
import { more } from './more.ts'
import { actors, hospitalOf, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { visited } from './stays.ts'
import { caseOf, casesIn, supplied } from './supplied.ts'

const rule = 'MED-14'
const three = [worker, worker, worker]
const claims = '登记的床位或设备容不下所结算的人次,虚构服务的费用不得结算'
const innocents: Readonly<Record<string, string>> = {
  'extra-bed': '第三张是经批准的加床',
  'same-day': '前一人出院当日后一人入院,一张床先后用',
  'at-capacity': '检查人次正好等于设备能力',
  'two-lines': '同一次检查分两条收费',
}
const ct = '002103000010000'

const told = (
  m: string,
  hospital: string,
  variant: string,
  unitNo: string,
  amountFen: number,
  dataset: 'medical_visit' | 'medical_item',
) =>
  truth({
    rule,
    subject: { provider_id: 'v.code' },
    grain: { for_month: m, unit_no: `'${unitNo}'` },
    amountFen: String(amountFen),
    claims,
    rows: {
      [dataset]:
        dataset === 'medical_visit'
          ? { visit_id: `'JZC' || no9(c.pid) || '1'` }
          : { item_no: `'MXC' || no9(c.pid) || '1-1'` },
    },
    from: `${actors(rule, variant)} c join prov v on v.ix = ${hospital}`,
  })

/** What the cases are told with: who is charged what, where, and what is true of it. */
const scene = (city: City) => {
  const m = monthAgo(city, 2)
  const parts = med14.parts(city)
  const hospital = (variant: string): string => hospitalOf(city, rule, caseOf(parts, variant))
  const unit = (variant: string, set: Readonly<Record<string, string>>): string =>
    more(
      'bed_and_device',
      {
        provider_id: 'v.code',
        valid_from: `date '2019-01-01'`,
        agency_district: 'v.dist',
        unit_no: `'HD'`,
        unit_kind: `'licensed_bed'`,
        ...set,
      },
      `${actors(rule, variant)} c join prov v on v.ix = ${hospital(variant)}`,
    )
  const lay = (variant: string, days: readonly (readonly [number, number])[]): string[] =>
    days.flatMap(([from, to], slot) =>
      visited({
        from: actors(rule, variant, slot),
        no: 1,
        prov: hospital(variant),
        begin: `${m} + ${from}`,
        end: `${m} + ${to}`,
        totalFen: '600000',
        fundFen: '450000',
      }),
    )
  const examined = (variant: string, capacity: number, persons: number, linesEach = 1): string[] => [
    unit(variant, {
      unit_no: `'CT1'`,
      unit_kind: `'device'`,
      unit_count: '1',
      device_id: `'SBX' || v.code`,
      item_code: `'${ct}'`,
      daily_capacity: String(capacity),
    }),
    ...Array.from({ length: persons }, (_, slot) =>
      supplied({
        from: actors(rule, variant, slot),
        no: 1,
        prov: hospital(variant),
        begin: `${m} + 11`,
        medType: '11',
        lines: Array.from({ length: linesEach }, () => ({
          code: `'${ct}'`,
          chargeKind: '03',
          priceFen: 18_000,
          fundFen: 9_000,
          set: { device_id: `'SBX' || c.prov_code` },
        })),
      }),
    ).flat(),
  ]
  return { m, hospital, unit, lay, examined }
}

export const med14: Plant = {
  rule,
  spare: (city) => ({ hospitals: casesIn(med14.parts(city)) }),
  parts: (city) => [
    ...violations(city, rule, { 'all-nights': three, 'one-night': three, device: three }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, three]))),
  ],
  write: (city) => {
    const { m, hospital, unit, lay, examined } = scene(city)
    return [
      // 三人两床五夜:每夜三分之一没有床。
      unit('all-nights', { unit_count: '2' }),
      ...lay('all-nights', [
        [3, 8],
        [3, 8],
        [3, 8],
      ]),
      told(m, hospital('all-nights'), 'all-nights', '床位', 450_000, 'medical_visit'),
      // 第三人只与前两人重一夜:前两人每夜九万,第三人每夜十五万,各三分之一。
      unit('one-night', { unit_count: '2', unit_no: `'KF'`, unit_kind: `'open_bed'` }),
      ...lay('one-night', [
        [3, 8],
        [3, 8],
        [7, 10],
      ]),
      told(m, hospital('one-night'), 'one-night', '床位', 110_000, 'medical_visit'),
      ...examined('device', 2, 3),
      told(m, hospital('device'), 'device', 'CT1', 9_000, 'medical_item'),
      unit('extra-bed', { unit_count: '2' }),
      unit('extra-bed', {
        unit_count: '1',
        unit_no: `'JC'`,
        unit_kind: `'extra_bed'`,
        approval_no: `'郑卫医批2024001'`,
      }),
      ...lay('extra-bed', [
        [3, 8],
        [3, 8],
        [3, 8],
      ]),
      unit('same-day', { unit_count: '2' }),
      ...lay('same-day', [
        [3, 8],
        [3, 8],
        [8, 12],
      ]),
      ...examined('at-capacity', 3, 3),
      ...examined('two-lines', 2, 2, 2),
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
