/** 三人以上一年内多次同日住进同一家机构。每组一家备用医院;化疗的、一家人的、只同来两次的不应命中。 */
import { monthAgo } from '../session.ts'
import { cared, careKeys } from './care.ts'
import { more } from './more.ts'
import { actors, hospitalOf, innocent, type Part, type Plant, rowJson, truth, worker } from './plant.ts'

const rule = 'ANO-04'
const sizes: Readonly<Record<string, number>> = {
  trio: 3,
  quartet: 4,
  courses: 4,
  family: 3,
  twice: 5,
  'days-apart': 3,
}
const guilty = ['trio', 'quartet']
const innocents: Readonly<Record<string, string>> = {
  courses: '按疗程化疗',
  family: '一家三口',
  twice: '只同来两次',
  'days-apart': '每次相隔几日',
}

export const ano04: Plant = {
  rule,
  spare: () => ({ hospitals: 12 }),
  parts: (city) =>
    Object.entries(sizes).map(
      ([variant, size]): Part => ({
        rule,
        variant,
        count: variant === 'trio' && city.planted > 1 ? 2 : 1,
        slots: Array.from({ length: size }, () => worker),
      }),
    ),
  write: (city) => {
    const fund = '(250000 + c.pid % 100)::bigint'
    const vid = `'C' || no9(c.pid) || c.t`
    // 5, 3 and 1 months before the last; the quartet's last comes a day later, those days apart three days later.
    const day = (variant: string): string =>
      `add_months(${monthAgo(city, 5)}, 2 * c.t) + 6 + ${variant === 'quartet' ? 'c.slot // 3' : variant === 'days-apart' ? '3 * c.slot' : '0'}`
    const stays = (variant: string): string =>
      `(select a.*, t.t::integer as t from (select * from p where cast_ and rule = '${rule}' and variant = '${variant}') a cross join range(${variant === 'twice' ? 2 : 3}) t(t)) c
        join prov v on v.ix = ${hospitalOf(city, rule, `${Object.keys(sizes).indexOf(variant)} + 6 * (c.k % 2)`)}`
    const kin = (one: number, two: number, relation: string): string =>
      more(
        'kinship',
        {
          kinship_no: `'QSC' || no9(c.pid) || '${two}'`,
          source: `'police'`,
          person_id: 'c.id',
          person_name: 'c.name',
          relative_id: 'd.id',
          relative_name: 'd.name',
          relation: `'${relation}'`,
        },
        `${actors(rule, 'family', one)} c join ${actors(rule, 'family', two)} d on d.k = c.k`,
      )
    return [
      ...Object.keys(sizes).flatMap((variant) =>
        cared({
          from: stays(variant),
          vid,
          begin: day(variant),
          end: `${day(variant)} + 5`,
          medType: '21',
          totalFen: '380000',
          fundFen: fund,
          diagnosis: variant === 'courses' ? `'Z51.101'` : `'M51.202'`,
        }),
      ),
      ...guilty.map((variant) =>
        truth({
          rule,
          subject: { provider_id: 'c.code' },
          grain: { first_together_on: 'c.first_on' },
          amountFen: 'c.fund',
          claims: '结伴挂床、虚构住院的费用应退回',
          rows: 'c.rows',
          from: `(select v.code, min(${day(variant)})::date as first_on, sum(${fund}) as fund, list(${rowJson('medical_visit', careKeys(vid).medical_visit)} order by c.pid, c.t) as rows from ${stays(variant)} group by v.code) c`,
        }),
      ),
      kin(0, 1, 'spouse'),
      kin(0, 2, 'child'),
      kin(1, 2, 'child'),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({
          rule,
          subject: { provider_id: 'c.code' },
          why,
          from: `(select distinct v.code from ${stays(variant)}) c`,
        }),
      ),
    ]
  },
}
