/** 同一社区八人同日住进一家机构。每个事件一家备用医院,一百日前另有一人住过,所以有平日可比。 */
import { monthAgo } from '../session.ts'
import { cared, careKeys } from './care.ts'
import { more } from './more.ts'
import { actors, hospitalOf, innocent, type Part, type Plant, rowJson, truth, worker } from './plant.ts'

const rule = 'MED-07'
/** Persons of each kind of event; the last of them is the one who came long before. */
const sizes: Readonly<Record<string, number>> = {
  bus: 8,
  crowd: 11,
  declared: 9,
  seven: 7,
  'two-days': 10,
  treatment: 8,
}
const guilty = ['bus', 'crowd']
const innocents: Readonly<Record<string, string>> = {
  declared: '社区有传染病疫情通报',
  seven: '一日只有七人',
  'two-days': '十人分两日入院',
  treatment: '政府组织的白内障集中救治,指定该院',
}
const eventsOf = (variant: string): number => (variant === 'bus' ? 2 : 1)

export const med07: Plant = {
  rule,
  spare: () => ({ hospitals: 12 }),
  parts: () =>
    Object.entries(sizes).map(
      ([variant, size]): Part => ({
        rule,
        variant,
        count: eventsOf(variant),
        slots: Array.from({ length: size + 1 }, () => worker),
      }),
    ),
  write: (city) => {
    const m = monthAgo(city, 1)
    const fund = '(240000 + c.pid % 100)::bigint'
    const place = (variant: string): string =>
      hospitalOf(city, rule, `${Object.keys(sizes).indexOf(variant)} + 6 * (c.k % 2)`)
    const community = (variant: string): string => `'C4101990' || ${Object.keys(sizes).indexOf(variant)} || c.k`
    const day = (variant: string): string =>
      variant === 'two-days' ? `${m} + 9 + c.slot % 2` : variant === 'bus' ? `${m} + 9 + c.k` : `${m} + 9`
    const all = (variant: string): string =>
      `(select * from p where cast_ and rule = '${rule}' and variant = '${variant}')`
    const came = (variant: string): string =>
      `${all(variant)} c join prov v on v.ix = ${place(variant)} where c.slot < ${sizes[variant]}`
    const vid = `'C' || no9(c.pid) || '1'`
    const stays = Object.keys(sizes).flatMap((variant) => [
      ...cared({
        from: came(variant),
        vid,
        begin: day(variant),
        end: `${day(variant)} + 5`,
        medType: '21',
        totalFen: '400000',
        fundFen: fund,
        visit: { community_code: community(variant) },
      }),
      ...cared({
        from: `${actors(rule, variant, sizes[variant])} c join prov v on v.ix = ${place(variant)}`,
        vid,
        begin: `${m} - 100`,
        end: `${m} - 95`,
        medType: '21',
        totalFen: '400000',
        fundFen: fund,
      }),
    ])
    const told = guilty.map((variant) =>
      truth({
        rule,
        subject: { provider_id: 'c.code' },
        grain: { community_code: 'c.community', admitted_on: 'c.day' },
        amountFen: 'c.fund',
        claims: '以利益诱导住院的费用不得结算',
        rows: 'c.rows',
        from: `(select v.code, ${community(variant)} as community, (${day(variant)})::date as day, sum(${fund}) as fund, list(${rowJson('medical_visit', careKeys(vid).medical_visit ?? {})} order by c.pid) as rows from ${came(variant)} group by all) c`,
      }),
    )
    const declared = (variant: string, kind: string, provider: string): string =>
      more(
        'epidemic_declaration',
        {
          declaration_no: `'TBC' || no9(c.pid)`,
          declaration_kind: `'${kind}'`,
          community_code: community(variant),
          provider_id: provider,
          valid_from: `(${m} + 2)::date`,
          valid_to: `(${m} + 9)::date`,
          issuer_name: `'郑州市卫生健康委员会'`,
          agency_district: 'v.dist',
        },
        `${actors(rule, variant)} c join prov v on v.ix = ${place(variant)}`,
      )
    return [
      ...stays,
      ...told,
      declared('declared', 'epidemic', 'null'),
      declared('treatment', 'organised_treatment', 'v.code'),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({
          rule,
          subject: { provider_id: 'v.code' },
          why,
          from: `${actors(rule, variant)} c join prov v on v.ix = ${place(variant)}`,
        }),
      ),
    ]
  },
}
