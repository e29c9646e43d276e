/** 没有有效协议或停网后仍结算:按就诊开始日判断。 */
import { firstRemote, remoteCount } from '../medical.ts'
import { type City, monthAgo } from '../session.ts'
import { actors, innocent, lookAlikes, type Plant, rowJson, truth, violations, worker } from './plant.ts'
import { castVisit, visited } from './stays.ts'

const rule = 'MED-15'
const innocents: Readonly<Record<string, string>> = {
  'settled-later': '服务在解除以前,解除以后才结算',
  emergency: '急诊抢救',
  remote: '异地机构与其统筹区有协议',
}
/** Four hospitals of each kind of case. */
const hospitalOf = (city: City, kind: number): string =>
  `(${firstRemote(city.people) + remoteCount + kind * 4} + c.k % 4)`

export const med15: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { 'never-signed': [worker], terminated: [worker], 'network-closed': [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const m = monthAgo(city, 1)
    const fund = '(36000 + c.pid % 80 * 100)::bigint'
    const kinds = ['never-signed', 'terminated', 'network-closed', 'settled-later', 'emergency']
    const prov = (variant: string): string =>
      variant === 'remote'
        ? `(${firstRemote(city.people)} + c.k % ${remoteCount})`
        : hospitalOf(city, kinds.indexOf(variant))
    const agreed = (kind: number, columns: string, values: string): string =>
      `insert into x_agreement(n, prov, pooling, signed_on, valid_from, network_from, ${columns}) select 900000000 + prov.ix, prov.ix, '410100', date '2020-12-10', date '2021-01-01', date '2021-01-01', ${values}
       from prov where prov.ix between ${firstRemote(city.people) + remoteCount + kind * 4} and ${firstRemote(city.people) + remoteCount + kind * 4 + 3}`
    const treated = (
      variant: string,
      begin: string,
      end: string,
      of: {
        medType?: string
        settledAfter?: number
        settled?: Readonly<Record<string, string>>
        more?: Readonly<Record<string, string>>
      } = {},
    ): string[] =>
      visited({
        from: actors(rule, variant),
        no: 1,
        prov: prov(variant),
        begin,
        end,
        totalFen: '52000',
        fundFen: fund,
        medType: of.medType ?? '21',
        settledAfter: of.settledAfter ?? 0,
        settled: of.settled ?? {},
        more: of.more ?? {},
      })
    const told = (variant: string): string =>
      truth({
        rule,
        subject: { provider_id: 'c.code' },
        grain: { for_month: m },
        amountFen: 'c.paid',
        claims: '没有有效协议或已停网的机构,其费用不得结算',
        rows: 'c.rows',
        from: `(select v.code, sum(${fund}) as paid, list(${rowJson('medical_settlement', { settlement_id: `'JS' || ${castVisit('c.pid', 1)}` })} order by c.pid) as rows from ${actors(rule, variant)} c join prov v on v.ix = ${prov(variant)} group by all) c`,
      })
    return [
      agreed(1, 'terminated_on, reason, valid_to, network_to', `${m} - 20, 'violation', null, ${m} - 18`),
      agreed(2, 'network_to', `${m} + 3`),
      agreed(3, 'terminated_on, reason, network_to', `${m} + 9, 'expired', ${m} + 9`),
      ...treated('never-signed', `${m} + 4`, `${m} + 9`),
      ...treated('terminated', `${m} + 6`, `${m} + 11`),
      ...treated('network-closed', `${m} + 8`, `${m} + 12`),
      ...['never-signed', 'terminated', 'network-closed'].map(told),
      ...treated('settled-later', `${m} + 6`, `${m} + 14`, { settledAfter: 6 }),
      ...treated('emergency', `${m} + 6`, `${m} + 8`, { medType: '13', settled: { emergency: 'true' } }),
      ...treated('remote', `${m} + 6`, `${m} + 12`, { settled: { remote: 'true' }, more: { remote: 'true' } }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({
          rule,
          subject: { provider_id: 'v.code', for_month: m },
          why,
          from: `${actors(rule, variant)} c join prov v on v.ix = ${prov(variant)}`,
        }),
      ),
    ]
  },
}
