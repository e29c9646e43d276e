/** 支付范围以外的费用由基金支付:风险是该项目中基金付的那一份。 */
import { firstRemote, providerCounts, remoteCount } from '../medical.ts'
import { type City, monthAgo } from '../session.ts'
import { more } from './more.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { itemKey, supplied } from './supplied.ts'

const rule = 'MED-13'
const innocents: Readonly<Record<string, string>> = {
  'self-paid': '范围外项目由本人自费',
  'last-day': '费用发生在项目调出前最后一日',
  'new-code': '旧编码由新编码接续',
  refunded: '整笔结算已退',
  remote: '异地机构按就医地目录',
}
const barred = '003999000010000'
const withdrawn = '003999000020000'
const oldCode = '003999000030000'
const newCode = '003999000040000'
const unlisted = '003999000050000'

/** What the cases are told with: who is charged what, where, and what is true of it. */
const scene = (city: City) => {
  const m = monthAgo(city, 2)
  const { hospitals } = providerCounts(city.people)
  const listed = (code: string, payable: boolean, to: string, replaces = 'null'): string =>
    more(
      'catalogue_item',
      {
        item_code: `'${code}'`,
        item_name: `'保健理疗项目'`,
        item_kind: `'service'`,
        hospital_level: `'0'`,
        coverage_class: payable ? `'01'` : `'03'`,
        payable_medical: String(payable),
        payable_injury: 'false',
        payable_maternity: 'false',
        replaces_code: replaces,
        valid_from: replaces === 'null' ? `date '2022-01-01'` : m,
        valid_to: to,
      },
      '(select 1) c',
    )
  const treated = (
    variant: string,
    code: string,
    begin: string,
    of: {
      readonly prov?: string
      readonly fundFen?: number
      readonly set?: Readonly<Record<string, string>>
      readonly settled?: Readonly<Record<string, string>>
    } = {},
  ): string[] =>
    supplied({
      from: actors(rule, variant),
      no: 1,
      prov: of.prov ?? `(1 + c.k % ${hospitals})`,
      begin,
      medType: '11',
      lines: [
        { code: `'${code}'`, chargeKind: '05', priceFen: 24_000, fundFen: of.fundFen ?? 12_000, set: of.set ?? {} },
      ],
      settled: of.settled ?? {},
    })
  const told = (variant: string, code: string): string =>
    truth({
      rule,
      subject: { person_id: 'c.id' },
      grain: { visit_id: `'JZC' || no9(c.pid) || '1'`, item_code: `'${code}'` },
      amountFen: '12000',
      claims: '支付范围以外的费用转由基金结算,不得结算',
      rows: { medical_item: itemKey(1) },
      from: `${actors(rule, variant)} c`,
    })
  const withSpan = `${m} - 1`
  return { m, listed, treated, told, withSpan }
}

export const med13: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { barred: [worker], withdrawn: [worker], 'self-pay-class': [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const { m, listed, treated, told, withSpan } = scene(city)
    return [
      listed(barred, false, 'null'),
      listed(withdrawn, true, withSpan),
      listed(oldCode, true, withSpan),
      listed(newCode, true, 'null', `'${oldCode}'`),
      ...treated('barred', barred, `${m} + 4`),
      told('barred', barred),
      ...treated('withdrawn', withdrawn, `${m} + c.k % 20`),
      told('withdrawn', withdrawn),
      ...treated('self-pay-class', unlisted, `${m} + 6`, { set: { coverage_class: `'03'` } }),
      told('self-pay-class', unlisted),
      ...treated('self-paid', barred, `${m} + 4`, { fundFen: 0 }),
      ...treated('last-day', withdrawn, withSpan),
      ...treated('new-code', oldCode, `${m} + 8`),
      ...treated('refunded', barred, `${m} + 4`, { settled: { refunded: 'true' } }),
      ...treated('remote', barred, `${m} + 4`, {
        prov: `(${firstRemote(city.people)} + c.k % ${remoteCount})`,
        settled: { remote: 'true' },
      }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
