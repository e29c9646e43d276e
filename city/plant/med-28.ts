/** 以已死亡、未登记的医师名义接诊,同一时刻在两家机构,一日接诊一百二十六人次。医师是 slot 0,其余是患者。 */
import { providerCounts } from '../medical.ts'
import { monthAgo } from '../session.ts'
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
  write: (city) => {
    const m = monthAgo(city, 1)
    const { hospitals } = providerCounts(city.people)
    const fund = '(4100 + c.pid % 90)::bigint'
    const here = `1 + c.k % ${hospitals}`
    const there = `1 + (c.k + 1) % ${hospitals}`
    const vid = `'C' || no9(c.pid) || '1'`
    /** The patients of a slot, with their doctor as dr. */
    const patients = (variant: string, slot: number, prov: string): string =>
      `${actors(rule, variant, slot)} c join ${actors(rule, variant)} dr on dr.k = c.k join prov v on v.ix = ${prov}`
    const seen = (variant: string, slot: number, prov: string, hour: number): string[] =>
      cared({
        from: patients(variant, slot, prov),
        vid,
        begin: `${m} + 15`,
        totalFen: '8000',
        fundFen: fund,
        visit: {
          practitioner_id: 'dr.id',
          begin_at: `(${m} + 15 + interval ${hour * 60} minute)::timestamp`,
          end_at: `(${m} + 15 + interval ${hour * 60 + 20} minute)::timestamp`,
        },
      })
    const registered = (
      variants: readonly string[],
      prov: string,
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
        `${actors(rule, variants)} c join prov v on v.ix = ${prov}`,
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
    const told = (variant: string, slot: number, prov: string): string =>
      truth({
        rule,
        subject: { practitioner_id: 'dr.id' },
        grain: { reason: `'${variant}'`, provider_id: 'v.code', for_month: m },
        amountFen: fund,
        claims: '借用执业人员名义或虚构的服务,费用应退回',
        rows: careKeys(vid),
        from: patients(variant, slot, prov),
      })
    const many = `(select a.*, n.n::integer as n, row_number() over (partition by a.k order by n.n, a.slot) as patient_no from
      (select * from p where cast_ and rule = '${rule}' and variant = 'too-many' and slot > 0) a cross join range(${eachOfCrowd}) n(n)) c
      join ${actors(rule, 'too-many')} dr on dr.k = c.k join prov v on v.ix = ${here}`
    const manyVid = `'C' || no9(c.pid) || 'N' || c.n`
    return [
      ...seen('dead', 1, here, 9),
      ...seen('unregistered', 1, here, 9),
      ...seen('two-places', 1, here, 9),
      ...seen('two-places', 2, there, 9.25),
      ...seen('multi-site', 1, here, 9),
      ...seen('multi-site', 2, there, 14),
      ...seen('last-day', 1, here, 9),
      ...seen('licence', 1, here, 9),
      ...cared({
        from: many,
        vid: manyVid,
        begin: `${m} + 15`,
        totalFen: '8000',
        fundFen: fund,
        visit: {
          practitioner_id: 'dr.id',
          begin_at: `(${m} + 15 + interval 8 hour + to_seconds(c.patient_no * 240))::timestamp`,
        },
      }),
      registered(['dead', 'last-day', 'two-places', 'multi-site', 'too-many'], here),
      registered(['two-places', 'multi-site'], there, { multi_site_no: `'DJG' || no9(c.pid)` }),
      registered(['unregistered'], there),
      registered(['licence'], here, { valid_from: `(${m} + 15)::date`, licence_from: `(${m} + 1)::date` }),
      died('dead', `${m} - 40`),
      died('last-day', `${m} + 15`),
      told('dead', 1, here),
      told('unregistered', 1, here),
      told('two-places', 2, there),
      truth({
        rule,
        subject: { practitioner_id: 'c.doctor' },
        grain: { reason: `'too-many'`, provider_id: 'c.code', for_month: m },
        amountFen: 'c.beyond',
        claims: '虚增人次的费用应退回',
        rows: 'c.rows',
        from: `(select dr.id as doctor, v.code, sum(case when c.patient_no > 120 then ${fund} else 0 end) as beyond, list(${rowJson('medical_visit', { visit_id: `'JZ' || ${manyVid}` })} order by c.patient_no) filter (c.patient_no > 120) as rows from ${many} group by all) c`,
      }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { practitioner_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
