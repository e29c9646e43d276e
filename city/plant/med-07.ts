/** 同一社区八人同日住进一家机构。每个事件一家备用医院,一百日前另有一人住过,所以有平日可比。 */
import { type City, monthAgo } from '../session.ts'
import { cared, careKeys } from './care.ts'
import { more } from './more.ts'
import { actors, hospitalOf, innocent, type Part, type Plant, rowJson, truth, worker } from './plant.ts'

const rule = 'MED-07'
/** Persons of each kind of event; one more person came long before. */
const sizes: Readonly<Record<string, number>> = {
  bus: 8,
  crowd: 11,
  declared: 9,
  seven: 7,
  'two-days': 10,
  treatment: 8,
}
const kinds = Object.keys(sizes)
const guilty = ['bus', 'crowd']
const innocents: Readonly<Record<string, string>> = {
  declared: '社区有传染病疫情通报',
  seven: '一日只有七人',
  'two-days': '十人分两日入院',
  treatment: '政府组织的白内障集中救治,指定该院',
}
const fund = '(240000 + c.pid % 100)::bigint'
const vid = `'C' || no9(c.pid) || '1'`
const community = (variant: string): string => `'C4101990' || ${kinds.indexOf(variant)} || c.k`

const at = (city: City, variant: string): string =>
  `join prov v on v.ix = ${hospitalOf(city, rule, `${kinds.indexOf(variant)} + 6 * (c.k % 2)`)}`
const dayOf = (city: City, variant: string): string => {
  const ninth = `${monthAgo(city, 1)} + 9`
  return variant === 'two-days' ? `${ninth} + c.slot % 2` : variant === 'bus' ? `${ninth} + c.k` : ninth
}
/** Those who came, without the one before. */
const came = (city: City, variant: string): string =>
  `(select * from p where cast_ and rule = '${rule}' and variant = '${variant}' and slot < ${sizes[variant]}) c ${at(city, variant)}`

const stays = (city: City, variant: string): string[] => {
  const stay = { vid, medType: '21', totalFen: '400000', fundFen: fund }
  const day = dayOf(city, variant)
  const before = monthAgo(city, 1)
  return [
    ...cared({
      ...stay,
      from: came(city, variant),
      begin: day,
      end: `${day} + 5`,
      visit: { community_code: community(variant) },
    }),
    ...cared({
      ...stay,
      from: `${actors(rule, variant, sizes[variant])} c ${at(city, variant)}`,
      begin: `${before} - 100`,
      end: `${before} - 95`,
    }),
  ]
}

const declared = (city: City, variant: string, kind: string, provider: string): string =>
  more(
    'epidemic_declaration',
    {
      declaration_no: `'TBC' || no9(c.pid)`,
      declaration_kind: `'${kind}'`,
      community_code: community(variant),
      provider_id: provider,
      valid_from: `(${monthAgo(city, 1)} + 2)::date`,
      valid_to: `(${monthAgo(city, 1)} + 9)::date`,
      issuer_name: `'郑州市卫生健康委员会'`,
      agency_district: 'v.dist',
    },
    `${actors(rule, variant)} c ${at(city, variant)}`,
  )

const told = (city: City, variant: string): string =>
  truth({
    rule,
    subject: { provider_id: 'c.code' },
    grain: { community_code: 'c.community', admitted_on: 'c.day' },
    amountFen: 'c.fund',
    claims: '以利益诱导住院的费用不得结算',
    rows: 'c.rows',
    from: `(select v.code, ${community(variant)} as community, (${dayOf(city, variant)})::date as day, sum(${fund}) as fund, list(${rowJson('medical_visit', careKeys(vid).medical_visit)} order by c.pid) as rows from ${came(city, variant)} group by all) c`,
  })

export const med07: Plant = {
  rule,
  spare: () => ({ hospitals: 12 }),
  parts: () =>
    Object.entries(sizes).map(
      ([variant, size]): Part => ({
        rule,
        variant,
        count: variant === 'bus' ? 2 : 1,
        slots: Array.from({ length: size + 1 }, () => worker),
      }),
    ),
  write: (city) => [
    ...kinds.flatMap((variant) => stays(city, variant)),
    ...guilty.map((variant) => told(city, variant)),
    declared(city, 'declared', 'epidemic', 'null'),
    declared(city, 'treatment', 'organised_treatment', 'v.code'),
    ...Object.entries(innocents).map(([variant, why]) =>
      innocent({
        rule,
        subject: { provider_id: 'v.code' },
        why,
        from: `${actors(rule, variant)} c ${at(city, variant)}`,
      }),
    ),
  ],
}
