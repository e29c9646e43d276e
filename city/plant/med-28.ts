/** 以已死亡、未登记的医师名义接诊,同一时刻在两家机构,一日接诊一百二十六人次。医师是 slot 0,其余是患者。 */
import { providerCounts } from '../medical.ts'
import { type City, monthAgo } from '../session.ts'
import { cared, careKeys } from './care.ts'
import { more } from './more.ts'
import { actors, innocent, lookAlikes, type Plant, rowJson, truth, violations, worker } from './plant.ts'

const rule = 'MED-28'
const crowd = 7
const eachOfCrowd = 18
const innocents: Readonly<Record<string, string>> = {
  'multi-site': '多机构执业已备案,上下午各在一家',
  'last-day': '死亡当日接诊',
  licence: '执业登记当日起生效',
}
const fund = '(4100 + c.pid % 90)::bigint'
const vid = `'C' || no9(c.pid) || '1'`
const manyVid = `'C' || no9(c.pid) || 'N' || c.n`

type Place = 'here' | 'there'
const provOf = (city: City, place: Place): string =>
  `1 + (c.k + ${place === 'here' ? 0 : 1}) % ${providerCounts(city.people).hospitals}`
const dayOf = (city: City): string => `${monthAgo(city, 1)} + 15`

/** The patients of a slot, with their doctor as dr. */
const patients = (city: City, variant: string, slot: number, place: Place): string =>
  `${actors(rule, variant, slot)} c join ${actors(rule, variant)} dr on dr.k = c.k join prov v on v.ix = ${provOf(city, place)}`

/** @param minute of the day at which they come. */
const seen = (city: City, variant: string, slot: number, place: Place, minute: number): string[] =>
  cared({
    from: patients(city, variant, slot, place),
    vid,
    begin: dayOf(city),
    totalFen: '8000',
    fundFen: fund,
    visit: {
      practitioner_id: 'dr.id',
      begin_at: `(${dayOf(city)} + interval ${minute} minute)::timestamp`,
      end_at: `(${dayOf(city)} + interval ${minute + 20} minute)::timestamp`,
    },
  })

const registered = (
  city: City,
  variants: readonly string[],
  place: Place,
  set: Readonly<Record<string, string>> = {},
): string =>
  more(
    'practitioner',
    {
      practitioner_id: 'c.id',
      practitioner_name: 'c.name',
      practitioner_code: `'D410100' || no9(c.pid)`,
      practitioner_kind: `'doctor'`,
      provider_id: 'v.code',
      licence_no: `'1104101' || no9(c.pid)`,
      licence_from: `date '2012-05-01'`,
      valid_from: `date '2019-03-01'`,
      agency_district: 'v.dist',
      ...set,
    },
    `${actors(rule, variants)} c join prov v on v.ix = ${provOf(city, place)}`,
  )

const died = (variant: string, on: string): string =>
  more(
    'death_record',
    {
      death_record_no: `'SWC' || no9(c.pid)`,
      source: `'police'`,
      person_id: 'c.id',
      person_name: 'c.name',
      died_on: `(${on})::date`,
      precision: `'day'`,
      name_agrees: 'true',
      received_on: `(${on} + 9)::date`,
    },
    `${actors(rule, variant)} c`,
  )

const told = (city: City, variant: string, slot: number, place: Place): string =>
  truth({
    rule,
    subject: { practitioner_id: 'dr.id' },
    grain: { reason: `'${variant}'`, provider_id: 'v.code', for_month: monthAgo(city, 1) },
    amountFen: fund,
    claims: '借用执业人员名义或虚构的服务,费用应退回',
    rows: careKeys(vid),
    from: patients(city, variant, slot, place),
  })

const tooMany = (city: City): string[] => {
  const from = `(select a.*, n.n::integer as n, row_number() over (partition by a.k order by n.n, a.slot) as patient_no from
    (select * from p where cast_ and rule = '${rule}' and variant = 'too-many' and slot > 0) a cross join range(${eachOfCrowd}) n(n)) c
    join ${actors(rule, 'too-many')} dr on dr.k = c.k join prov v on v.ix = ${provOf(city, 'here')}`
  return [
    ...cared({
      from,
      vid: manyVid,
      begin: dayOf(city),
      totalFen: '8000',
      fundFen: fund,
      visit: {
        practitioner_id: 'dr.id',
        begin_at: `(${dayOf(city)} + interval 8 hour + to_seconds(c.patient_no * 240))::timestamp`,
      },
    }),
    truth({
      rule,
      subject: { practitioner_id: 'c.doctor' },
      grain: { reason: `'too-many'`, provider_id: 'c.code', for_month: monthAgo(city, 1) },
      amountFen: 'c.beyond',
      claims: '虚增人次的费用应退回',
      rows: 'c.rows',
      from: `(select dr.id as doctor, v.code, sum(case when c.patient_no > 120 then ${fund} else 0 end) as beyond, list(${rowJson('medical_visit', careKeys(manyVid).medical_visit)} order by c.patient_no) filter (c.patient_no > 120) as rows from ${from} group by all) c`,
    }),
  ]
}

export const med28: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, {
      dead: [worker, worker],
      unregistered: [worker, worker],
      'two-places': [worker, worker, worker],
      'too-many': Array.from({ length: crowd + 1 }, () => worker),
    }),
    ...lookAlikes(city, rule, {
      'multi-site': [worker, worker, worker],
      'last-day': [worker, worker],
      licence: [worker, worker],
    }),
  ],
  write: (city) => [
    ...['dead', 'unregistered', 'two-places', 'multi-site', 'last-day', 'licence'].flatMap((variant) =>
      seen(city, variant, 1, 'here', 540),
    ),
    ...seen(city, 'two-places', 2, 'there', 555),
    ...seen(city, 'multi-site', 2, 'there', 840),
    registered(city, ['dead', 'last-day', 'two-places', 'multi-site', 'too-many'], 'here'),
    registered(city, ['two-places', 'multi-site'], 'there', { multi_site_no: `'DJG' || no9(c.pid)` }),
    registered(city, ['unregistered'], 'there'),
    registered(city, ['licence'], 'here', {
      valid_from: `(${dayOf(city)})::date`,
      licence_from: `(${dayOf(city)} - 14)::date`,
    }),
    died('dead', `${dayOf(city)} - 55`),
    died('last-day', dayOf(city)),
    told(city, 'dead', 1, 'here'),
    told(city, 'unregistered', 1, 'here'),
    told(city, 'two-places', 2, 'there'),
    ...tooMany(city),
    ...Object.entries(innocents).map(([variant, why]) =>
      innocent({ rule, subject: { practitioner_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
    ),
  ],
}
