/** 挂失、注销以后仍用原卡;一小时内郑州、北京两地用卡。 */
import { firstRemote, providerCounts } from '../medical.ts'
import { monthAgo } from '../session.ts'
import { cared, careKeys } from './care.ts'
import { more } from './more.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'MED-23'
const guilty = ['lost', 'cancelled', 'two-places']
const innocents: Readonly<Record<string, string>> = {
  'new-card': '补换新卡以后用新卡',
  electronic: '挂失期间用电子凭证',
  lifted: '解除挂失以后才用',
  'by-proxy': '家属登记代取药,本人在外地',
  'same-number': '原号补发以后再用',
}

export const med23: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, Object.fromEntries(guilty.map((variant) => [variant, [worker]]))),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const m = monthAgo(city, 1)
    const { hospitals } = providerCounts(city.people)
    const fund = '(5200 + c.pid % 90)::bigint'
    const vid = (no: number): string => `'C' || no9(c.pid) || '${no}'`
    const near = `1 + c.pid % ${hospitals}`
    const far = `${firstRemote(city.people)} + c.k % 3`
    const everybody = [...guilty, ...Object.keys(innocents)]
    const issued = (variants: readonly string[], no: string, set: Readonly<Record<string, string>>): string =>
      more(
        'card',
        {
          card_no: no,
          person_id: 'c.id',
          person_name: 'c.name',
          card_kind: `'physical'`,
          status: `'active'`,
          issued_on: `(${m} - 900)::date`,
          agency_district: 'c.dist',
          ...set,
        },
        `${actors(rule, variants)} c`,
      )
    const used = (
      variants: readonly string[],
      no: number,
      cardNo: string,
      at: string,
      of: { prov?: string; set?: Readonly<Record<string, string>> } = {},
    ): string[] => {
      const from = `${actors(rule, variants)} c join prov v on v.ix = ${of.prov ?? near}`
      return [
        ...cared({
          from,
          vid: vid(no),
          begin: at,
          totalFen: '9900',
          fundFen: fund,
          ...(of.prov ? { visit: { is_remote: 'true' }, settled: { is_remote: 'true' } } : {}),
        }),
        more(
          'card_event',
          {
            event_no: `'YKC' || no9(c.pid) || ${no}`,
            person_id: 'c.id',
            person_name: 'c.name',
            card_no: cardNo,
            event_kind: `'settle'`,
            occurred_at: `(${at})::timestamp`,
            electronic: 'false',
            by_proxy: 'false',
            provider_id: 'v.code',
            event_region: 'v.region',
            visit_id: `'JZ' || ${vid(no)}`,
            agency_district: 'c.dist',
            ...(of.set ?? {}),
          },
          from,
        ),
      ]
    }
    const first = `'K' || no9(c.pid)`
    const second = `'L' || no9(c.pid)`
    const lostAt = `(${m} + 3 + interval 9 hour)::timestamp`
    const noon = (day: number): string => `${m} + ${day} + interval 11 hour`
    const told = (variant: string, no: number): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { use_no: `'JZ' || ${vid(no)}` },
        amountFen: fund,
        claims: '冒用社会保障卡就医的费用应退回',
        rows: careKeys(vid(no)),
        from: `${actors(rule, variant)} c`,
      })
    return [
      issued(['lost', 'electronic'], first, { status: `'lost'`, lost_at: lostAt }),
      issued(['new-card', 'same-number'], first, { status: `'replaced'`, lost_at: lostAt }),
      issued(['lifted'], first, { lost_at: lostAt, lost_lifted_at: `(${m} + 5 + interval 9 hour)::timestamp` }),
      issued(['cancelled'], first, { status: `'cancelled'`, cancelled_at: lostAt }),
      issued(['two-places', 'by-proxy'], first, {}),
      issued(['new-card'], second, { issued_on: `(${m} + 6)::date` }),
      issued(['same-number'], first, { issued_on: `(${m} + 6)::date` }),
      ...used(
        everybody.filter((variant) => !['new-card', 'electronic'].includes(variant)),
        1,
        first,
        noon(10),
      ),
      ...used(['new-card'], 1, second, noon(10)),
      ...used(['electronic'], 1, first, noon(10), { set: { electronic: 'true' } }),
      ...used(['two-places'], 2, first, `${m} + 10 + interval 12 hour`, { prov: far }),
      ...used(['by-proxy'], 2, first, `${m} + 10 + interval 12 hour`, { prov: far, set: { by_proxy: 'true' } }),
      // The old card, in good time before the loss.
      ...used(['lost', 'cancelled', 'new-card', 'same-number'], 3, first, noon(1)),
      told('lost', 1),
      told('cancelled', 1),
      told('two-places', 2),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
