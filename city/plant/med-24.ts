/** 没有登记、登记已到期或登记的是另一病种,而按门诊慢特病结算。 */
import { providerCounts } from '../medical.ts'
import { type City, monthAgo } from '../session.ts'
import { cared, careKeys } from './care.ts'
import { more } from './more.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'MED-24'
const guilty = ['unregistered', 'expired', 'other-disease', 'withdrawn']
const innocents: Readonly<Record<string, string>> = {
  'renewal-month': '登记当月到期,续办之月',
  'made-later': '登记是以后补办的,有效期追溯',
  elsewhere: '外统筹区参保,登记在参保地',
  'own-account': '只用个人账户',
}
const fund = '(16000 + c.pid % 90)::bigint'
const vid = `'C' || no9(c.pid) || '1'`

const visited = (city: City, variant: string): string[] =>
  cared({
    from: `${actors(rule, variant)} c join prov v on v.ix = 1 + c.pid % ${providerCounts(city.people).hospitals}`,
    vid,
    begin: `${monthAgo(city, 1)} + 12`,
    medType: '14',
    totalFen: '24000',
    fundFen: variant === 'own-account' ? '0::bigint' : fund,
    accountFen: variant === 'own-account' ? '24000' : '0',
    diagnosis: `'E11.900'`,
    visit: { disease_code: `'M01600'`, ...(variant === 'elsewhere' ? { pooling_district: `'411700'` } : {}) },
  })

const registered = (city: City, variants: readonly string[], set: Readonly<Record<string, string>>): string =>
  more(
    'chronic_registration',
    {
      registration_no: `'MTC' || no9(c.pid)`,
      person_id: 'c.id',
      person_name: 'c.name',
      scheme: `'310'`,
      disease_code: `'M01600'`,
      disease_name: `'糖尿病'`,
      valid_from: `(${monthAgo(city, 1)} - 700)::date`,
      agency_district: 'c.dist',
      ...set,
    },
    `${actors(rule, variants)} c`,
  )

const registrations = (city: City): string[] => {
  const m = monthAgo(city, 1)
  return [
    registered(city, ['expired'], { valid_to: `(${m} - 1)::date` }),
    registered(city, ['other-disease'], { disease_code: `'M03900'`, disease_name: `'高血压'` }),
    registered(city, ['withdrawn'], { withdrawn_on: `(${m} + 12)::date` }),
    registered(city, ['renewal-month'], { valid_to: `(${m} + 4)::date` }),
    registered(city, ['made-later'], { valid_from: `(${m} + 5)::date`, approved_on: `(${m} + 40)::date` }),
    // What makes these innocent is not a registration: theirs is for another disease and long ended.
    registered(city, ['elsewhere', 'own-account'], {
      disease_code: `'M05300'`,
      disease_name: `'慢性阻塞性肺病'`,
      valid_to: `(${m} - 200)::date`,
    }),
  ]
}

export const med24: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, Object.fromEntries(guilty.map((variant) => [variant, [worker]]))),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => [
    ...[...guilty, ...Object.keys(innocents)].flatMap((variant) => visited(city, variant)),
    ...registrations(city),
    ...guilty.map((variant) =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: monthAgo(city, 1) },
        amountFen: fund,
        claims: '没有资格而享受的门诊慢特病待遇应退回',
        rows: careKeys(vid),
        from: `${actors(rule, variant)} c`,
      }),
    ),
    ...Object.entries(innocents).map(([variant, why]) =>
      innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
    ),
  ],
}
