/** 住院期间在别处门诊、购药并由统筹基金支付。 */
import { providerCounts } from '../medical.ts'
import { monthAgo } from '../session.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { settlementKey, visited, visitKey } from './stays.ts'

const rule = 'MED-03'
const innocents: Readonly<Record<string, string>> = {
  'edge-days': '入院当日、出院当日的门诊',
  referral: '住院机构办了转诊备案',
  'own-account': '只用个人账户支付',
  refunded: '门诊已退费',
}

export const med03: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { pharmacy: [worker], outpatient: [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const m = monthAgo(city, 1)
    const { hospitals, clinics, pharmacies } = providerCounts(city.people)
    const here = `(1 + c.pid % ${hospitals})`
    const there = `(1 + (c.pid + 1) % ${hospitals})`
    const pharmacy = `(${hospitals + clinics} + 1 + c.pid % ${pharmacies})`
    const fund = '(4200 + c.pid % 90)::bigint'
    const outside = (
      variant: string,
      day: number,
      of: {
        prov?: string
        medType?: string
        no?: number
        fundFen?: string
        accountFen?: string
        more?: Readonly<Record<string, string>>
      } = {},
    ): string[] =>
      visited({
        from: actors(rule, variant),
        no: of.no ?? 2,
        prov: of.prov ?? there,
        medType: of.medType ?? '11',
        begin: `${m} + ${day}`,
        totalFen: '8600',
        fundFen: of.fundFen ?? fund,
        accountFen: of.accountFen ?? '0',
        more: of.more ?? {},
      })
    const told = (variant: string): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { stay_visit_id: `'JZ' || 'C' || no9(c.pid) || '1'` },
        amountFen: fund,
        claims: '住院期间人不在床,挂床住院的费用应退回',
        rows: { medical_visit: visitKey(1), 'medical_visit#2': visitKey(2), medical_settlement: settlementKey(2) },
        from: `${actors(rule, variant)} c`,
      })
    return [
      ...visited({
        from: actors(rule, ['pharmacy', 'outpatient', ...Object.keys(innocents)]),
        no: 1,
        prov: here,
        begin: `${m} + 3`,
        end: `${m} + 14`,
        totalFen: '760000',
        fundFen: '570000',
      }),
      ...outside('pharmacy', 8, { prov: pharmacy, medType: '41' }),
      told('pharmacy'),
      ...outside('outpatient', 4),
      told('outpatient'),
      ...outside('edge-days', 3),
      ...outside('edge-days', 14, { no: 3, prov: pharmacy, medType: '41' }),
      ...outside('referral', 7),
      `insert into x_referral(no, pid, from_prov, to_prov, filed_on, valid_to) select 'BAC' || no9(c.pid), c.pid, ${here}, ${there}, ${m} + 6, ${m} + 20 from ${actors(rule, 'referral')} c`,
      ...outside('own-account', 9, { prov: pharmacy, medType: '41', fundFen: '0::bigint', accountFen: '8600' }),
      ...outside('refunded', 9, { more: { refunded: 'true' } }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
