/** 没有有效工伤服务协议仍结算或配置。Clinics have no injury agreement of their own; each case has two of them. */
import { fittingNo } from '../injury.ts'
import { treated, treatmentId } from '../injury-care.ts'
import { firstRemote, providerCounts, remoteCount } from '../medical.ts'
import { type City, monthAgo } from '../session.ts'
import { recognised, treatmentKey } from './injured.ts'
import { actors, innocent, lookAlikes, type Plant, rowJson, truth, violations, worker } from './plant.ts'

const rule = 'INJ-07'
const settledWays = ['never-signed', 'terminated', 'network-closed']
const claims: Readonly<Record<string, string>> = {
  'never-signed': '没有签订工伤服务协议的机构结算',
  terminated: '工伤协议解除以后继续结算',
  'network-closed': '工伤结算网络停止以后继续结算',
  fitted: '没有签订工伤服务协议的机构配置辅助器具',
}
const innocents: Readonly<Record<string, string>> = {
  'settled-later': '服务在解除以前,解除以后才结算',
  emergency: '就近急救',
  remote: '异地机构与其统筹区有协议',
}
const kinds = [...Object.keys(claims), 'settled-later', 'emergency']

const clinicOf = (city: City, variant: string): string =>
  variant === 'remote'
    ? `(${firstRemote(city.people)} + c.k % ${remoteCount})`
    : `(${providerCounts(city.people).hospitals + 1 + kinds.indexOf(variant) * 2} + c.k % 2)`

const agreed = (city: City, variant: string, columns: string, values: string): string => {
  const first = providerCounts(city.people).hospitals + 1 + kinds.indexOf(variant) * 2
  return `insert into x_agreement(n, prov, scheme, pooling, signed_on, valid_from, network_from, ${columns}) select 910000000 + prov.ix, prov.ix, '410', '410100', date '2020-12-10', date '2021-01-01', date '2021-01-01', ${values}
    from prov where prov.ix between ${first} and ${first + 1}`
}

export const inj07: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, Object.fromEntries(Object.keys(claims).map((variant) => [variant, [worker]]))),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const m = monthAgo(city, 1)
    const fund = '(24000 + c.pid % 60 * 100)::bigint'
    const care = (variant: string, settled: Readonly<Record<string, string>> = {}): string[] =>
      treated({
        from: actors(rule, variant),
        no: '1',
        prov: clinicOf(city, variant),
        on: variant === 'settled-later' ? `${m} + 6` : `${m} + 12`,
        fundFen: fund,
        settled,
      })
    const rowOf = (variant: string): string =>
      variant === 'fitted'
        ? rowJson('assistive_device', { fitting_no: fittingNo('c.pid', '0') })
        : rowJson('medical_settlement', treatmentKey(treatmentId('c.pid', '1')))
    return [
      recognised(city, actors(rule, [...Object.keys(claims), ...Object.keys(innocents)])),
      agreed(city, 'terminated', 'terminated_on, reason', `${m} + 8, 'violation'`),
      agreed(city, 'network-closed', 'network_to', `${m} + 8`),
      agreed(city, 'settled-later', 'terminated_on, reason', `${m} + 8, 'expired'`),
      ...settledWays.flatMap((variant) => care(variant)),
      `insert into x_device(pid, fitted_on, prov, device) select c.pid, ${m} + 12, ${clinicOf(city, 'fitted')}, 2 from ${actors(rule, 'fitted')} c`,
      ...care('settled-later', { settled_at: `(${m} + 20 + interval 10 hour)::timestamp` }),
      ...care('emergency', { is_emergency: 'true', med_type: `'13'` }),
      ...care('remote', { is_remote: 'true' }),
      ...Object.entries(claims).map(([variant, claim]) =>
        truth({
          rule,
          subject: { provider_id: 'c.code' },
          grain: { for_month: m },
          amountFen: 'c.paid',
          claims: claim,
          rows: 'c.rows',
          from: `(select v.code, sum(${variant === 'fitted' ? '168000' : fund}) as paid, list(${rowOf(variant)} order by c.pid) as rows from ${actors(rule, variant)} c join prov v on v.ix = ${clinicOf(city, variant)} group by all) c`,
        }),
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({
          rule,
          subject: { provider_id: 'v.code' },
          why,
          from: `${actors(rule, variant)} c join prov v on v.ix = ${clinicOf(city, variant)}`,
        }),
      ),
    ]
  },
}
