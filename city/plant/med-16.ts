/** 结算终端转借或离开登记场所:每例一台自己的终端。 */
import { providerCounts } from '../medical.ts'
import { type City, monthAgo } from '../session.ts'
import { more } from './more.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { settlementKey, visited } from './stays.ts'

const rule = 'MED-16'
const innocents: Readonly<Record<string, string>> = {
  transferred: '终端已调拨,有登记',
  shared: '两家机构共用,都有登记',
  mobile: '移动终端在已备案的另一场所',
  'late-paper': '原登记已停,启用登记晚了几日',
  refunded: '该笔结算已全部退费',
}
const terminal = `'ZDX' || no9(c.pid)`

/** What the cases are told with: who is charged what, where, and what is true of it. */
const scene = (city: City) => {
  const m = monthAgo(city, 1)
  const { hospitals } = providerCounts(city.people)
  const owner = `(1 + c.k % ${hospitals})`
  const user = `(1 + (c.k + 1) % ${hospitals})`
  const registered = (variant: string | string[], prov: string, set: Readonly<Record<string, string>> = {}): string =>
    more(
      'terminal',
      {
        terminal_id: terminal,
        provider_id: 'v.code',
        site_no: `'01'`,
        terminal_kind: `'pos'`,
        serial_no: `'SNX' || c.pid`,
        valid_from: `date '2020-03-01'`,
        agency_district: 'v.dist',
        ...set,
      },
      `${actors(rule, variant)} c join prov v on v.ix = ${prov}`,
    )
  const settled = (variant: string, columns: Readonly<Record<string, string>> = {}, isRefunded = false): string[] =>
    visited({
      from: actors(rule, variant),
      no: 1,
      prov: user,
      medType: '11',
      begin: `${m} + 5`,
      totalFen: '20000',
      fundFen: '9000',
      accountFen: '(5000 + c.pid % 50)::bigint',
      settled: { terminal, ...columns },
      more: isRefunded ? { refunded: 'true' } : {},
    })
  const told = (variant: string): string =>
    truth({
      rule,
      subject: { terminal_id: terminal },
      grain: { provider_id: 'v.code', for_month: m },
      amountFen: '9000 + 5000 + c.pid % 50',
      claims: '转借服务终端或延伸定点服务,所结算的费用不得结算',
      rows: { medical_settlement: settlementKey(1), terminal: { terminal_id: terminal } },
      from: `${actors(rule, variant)} c join prov v on v.ix = ${user}`,
    })
  return { m, owner, user, registered, settled, told }
}

export const med16: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { lent: [worker], retired: [worker], 'away-site': [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const { m, owner, user, registered, settled, told } = scene(city)
    return [
      registered(['lent', 'refunded', 'shared'], owner),
      registered('retired', owner, { valid_to: `${m} - 1` }),
      registered('away-site', user),
      registered('shared', user, { valid_from: `date '2020-03-02'` }),
      registered('transferred', owner, { valid_to: `${m} + 3` }),
      registered('transferred', user, { valid_from: `${m} + 4`, transfer_no: `'郑信调' || c.pid` }),
      registered('late-paper', owner, { valid_to: `${m} + 3` }),
      registered('late-paper', user, { valid_from: `${m} + 8`, transfer_no: `'郑信调' || c.pid` }),
      registered('mobile', user, { terminal_kind: `'mobile'` }),
      more(
        'provider_site',
        {
          provider_id: 'c.code',
          site_no: `'02'`,
          site_region: 'c.dist',
          approval_no: `'郑医保定' || c.ix`,
          valid_from: `date '2021-05-01'`,
          agency_district: 'c.dist',
        },
        `(select distinct v.code, v.dist, v.ix from ${actors(rule, 'mobile')} c join prov v on v.ix = ${user}) c`,
      ),
      ...settled('lent'),
      ...settled('retired'),
      ...settled('away-site', { site: `'09'` }),
      ...['lent', 'retired', 'away-site'].map(told),
      ...settled('transferred'),
      ...settled('shared'),
      ...settled('late-paper'),
      ...settled('mobile', { site: `'02'` }),
      ...settled('refunded', {}, true),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { terminal_id: terminal }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
