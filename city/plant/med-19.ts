/** 一人同日在三家以上医院就医;各家基金支付相同,所以不论哪一家算第三家,金额都一样。 */
import { providerCounts } from '../medical.ts'
import { monthAgo } from '../session.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { visited, visitKey } from './stays.ts'

const rule = 'MED-19'
const innocents: Readonly<Record<string, string>> = {
  pharmacy: '第三处是药店取药',
  referred: '第三家有转诊备案',
  emergency: '第三家是急诊',
  'own-account': '第三家只用个人账户',
  'next-day': '第三家在次日',
  refunded: '第三家已退费',
}

export const med19: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { three: [worker], four: [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const m = monthAgo(city, 1)
    const { hospitals, clinics, pharmacies } = providerCounts(city.people)
    const day = `${m} + 12`
    const hospital = (n: number): string => `(1 + (c.k + ${n}) % ${hospitals})`
    const treated = (
      variant: string | string[],
      no: number,
      of: {
        readonly prov?: string
        readonly begin?: string
        readonly medType?: string
        readonly fundFen?: string
        readonly accountFen?: string
        readonly settled?: Readonly<Record<string, string>>
        readonly more?: Readonly<Record<string, string>>
      } = {},
    ): string[] =>
      visited({
        from: actors(rule, variant),
        no,
        prov: of.prov ?? hospital(no),
        begin: of.begin ?? day,
        medType: of.medType ?? '11',
        totalFen: '20000',
        fundFen: of.fundFen ?? '(9000 + c.pid % 40)::bigint',
        accountFen: of.accountFen ?? '0',
        settled: of.settled ?? {},
        more: of.more ?? {},
      })
    const told = (variant: string, beyond: number, visits: readonly number[]): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { visited_on: day },
        amountFen: `${beyond} * (9000 + c.pid % 40)`,
        claims: '一人同日在多家医院由统筹基金支付,应核实冒用或虚构服务',
        rows: Object.fromEntries(visits.map((no) => [`medical_visit#${no}`, visitKey(no)])),
        from: `${actors(rule, variant)} c`,
      })
    const all = ['three', 'four', ...Object.keys(innocents)]
    return [
      ...treated(all, 1),
      ...treated(all, 2),
      ...treated(['three', 'four', 'referred'], 3),
      ...treated('four', 4),
      told('three', 1, [1, 2, 3]),
      told('four', 2, [1, 2, 3, 4]),
      ...treated('pharmacy', 3, { prov: `(${hospitals + clinics + 1} + c.k % ${pharmacies})`, medType: '41' }),
      `insert into x_referral(no, pid, from_prov, to_prov, filed_on, valid_to) select 'BAC' || no9(c.pid), c.pid, ${hospital(2)}, ${hospital(3)}, ${day} - 1, ${day} + 6 from ${actors(rule, 'referred')} c`,
      ...treated('emergency', 3, { medType: '13', settled: { emergency: 'true' } }),
      ...treated('own-account', 3, { fundFen: '0', accountFen: '20000' }),
      ...treated('next-day', 3, { begin: `${day} + 1` }),
      ...treated('refunded', 3, { more: { refunded: 'true' } }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
