/** 挂失、注销以后仍用原卡;一小时内郑州、北京两地用卡。 */
import { firstRemote, providerCounts } from '../medical.ts'
import { type City, monthAgo } from '../session.ts'
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
const fund = '(5200 + c.pid % 90)::bigint'
const vid = (no: number): string => `'C' || no9(c.pid) || '${no}'`
const firstCard = `'K' || no9(c.pid)`
const secondCard = `'L' || no9(c.pid)`

const issued = (
  city: City,
  variants: readonly string[],
  set: Readonly<Record<string, string>>,
  no = firstCard,
): string =>
  more(
    'card',
    {
      card_no: no,
      person_id: 'c.id',
      person_name: 'c.name',
      card_kind: `'physical'`,
      status: `'active'`,
      issued_on: `(${monthAgo(city, 1)} - 900)::date`,
      agency_district: 'c.dist',
      ...set,
    },
    `${actors(rule, variants)} c`,
  )

interface Use {
  readonly no: number
  readonly at: string
  readonly cardNo?: string
  /** In another province. */
  readonly isFar?: boolean
  readonly set?: Readonly<Record<string, string>>
}

const used = (
  city: City,
  variants: readonly string[],
  { no, at, cardNo = firstCard, isFar = false, set = {} }: Use,
): string[] => {
  const prov = isFar ? `${firstRemote(city.people)} + c.k % 3` : `1 + c.pid % ${providerCounts(city.people).hospitals}`
  const from = `${actors(rule, variants)} c join prov v on v.ix = ${prov}`
  const remote = { is_remote: `${isFar}` }
  return [
    ...cared({ from, vid: vid(no), begin: at, totalFen: '9900', fundFen: fund, visit: remote, settled: remote }),
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
        ...set,
      },
      from,
    ),
  ]
}

const cards = (city: City): string[] => {
  const m = monthAgo(city, 1)
  const lostAt = `(${m} + 3 + interval 9 hour)::timestamp`
  const anew = { issued_on: `(${m} + 6)::date` }
  return [
    issued(city, ['lost', 'electronic'], { status: `'lost'`, lost_at: lostAt }),
    issued(city, ['new-card', 'same-number'], { status: `'replaced'`, lost_at: lostAt }),
    issued(city, ['lifted'], { lost_at: lostAt, lost_lifted_at: `(${m} + 5 + interval 9 hour)::timestamp` }),
    issued(city, ['cancelled'], { status: `'cancelled'`, cancelled_at: lostAt }),
    issued(city, ['two-places', 'by-proxy'], {}),
    issued(city, ['new-card'], anew, secondCard),
    issued(city, ['same-number'], anew),
  ]
}

const uses = (city: City): string[] => {
  const m = monthAgo(city, 1)
  const tenth = (hour: number): string => `${m} + 10 + interval ${hour} hour`
  return [
    ...used(city, ['lost', 'cancelled', 'two-places', 'lifted', 'by-proxy', 'same-number'], { no: 1, at: tenth(11) }),
    ...used(city, ['new-card'], { no: 1, at: tenth(11), cardNo: secondCard }),
    ...used(city, ['electronic'], { no: 1, at: tenth(11), set: { electronic: 'true' } }),
    ...used(city, ['two-places'], { no: 2, at: tenth(12), isFar: true }),
    ...used(city, ['by-proxy'], { no: 2, at: tenth(12), isFar: true, set: { by_proxy: 'true' } }),
    // The old card, in good time before the loss.
    ...used(city, ['lost', 'cancelled', 'new-card', 'same-number'], { no: 3, at: `${m} + 1 + interval 11 hour` }),
  ]
}

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

export const med23: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, Object.fromEntries(guilty.map((variant) => [variant, [worker]]))),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => [
    ...cards(city),
    ...uses(city),
    told('lost', 1),
    told('cancelled', 1),
    told('two-places', 2),
    ...Object.entries(innocents).map(([variant, why]) =>
      innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
    ),
  ],
}
