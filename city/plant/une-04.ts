/** 领取期间担任法定代表人或个体经营者并有纳税;股东、空壳、注销歇业、申领以前的企业不是。 */
import { claimed, claimTold, drawn, monthBack } from './claimants.ts'
import { more } from './more.ts'
import { actors, innocent, lookAlikes, type Plant, violations, worker } from './plant.ts'

const rule = 'UNE-04'
const ways = { company: [worker], shop: [worker], 'until-revoked': [worker] }
const innocents: Readonly<Record<string, string>> = {
  shareholder: '只是股东',
  'no-tax': '没有纳税申报的空壳企业',
  dormant: '成立后即歇业备案',
  cancelled: '开业当月即注销',
  'before-claim': '申领以前已经登记的企业',
  'last-month': '任职当月照发',
  'start-up': '一次性领取失业保险金用于创业',
  resigned: '任职次月已卸任',
}
/** Role begins in this month. */
const opened = `${monthBack(4)} + 11`

const business = (variant: string, set: Readonly<Record<string, string>> = {}): string =>
  more(
    'business_registration',
    {
      employer_id: `uscc18('91410100MC' || substr((10000000 + c.pid)::varchar, 2))`,
      employer_name: `c.name || '商贸有限公司'`,
      business_kind: `'company'`,
      person_id: 'c.id',
      person_name: 'c.name',
      role: `'legal_representative'`,
      role_from: opened,
      status: `'active'`,
      registered_on: `least(${opened}, ${set.role_from ?? opened})`,
      tax_active: 'true',
      last_tax_on: 'c.w1 + 9',
      received_on: 'c.w1 + 20',
      ...set,
    },
    `${actors(rule, variant)} c`,
  )
const key = {
  employer_id: `uscc18('91410100MC' || substr((10000000 + c.pid)::varchar, 2))`,
  person_id: 'c.id',
  role: `'legal_representative'`,
  role_from: opened,
}

export const une04: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, ways),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: () => {
    const claims = '领取失业保险金期间自任法定代表人或经营者,有纳税申报,仍支付'
    const others = Object.keys(innocents).filter((variant) => variant !== 'start-up')
    return [
      claimed(actors(rule, [...Object.keys(ways), ...others])),
      claimed(actors(rule, 'start-up'), { start_up: 'true' }),
      drawn(actors(rule, [...Object.keys(ways), ...others])),
      drawn(actors(rule, 'start-up'), {
        newest: 5,
        oldest: 5,
        set: { item: `'start_up_lump_sum'`, amount_fen: '168000 * 12', month_no: 'null' },
      }),
      business('company'),
      claimTold({ rule, variant: 'company', oldest: 3, claims, rows: { business_registration: key } }),
      business('shop', { role: `'operator'`, business_kind: `'individual'` }),
      claimTold({
        rule,
        variant: 'shop',
        oldest: 3,
        claims,
        rows: { business_registration: { ...key, role: `'operator'` } },
      }),
      business('until-revoked', {
        status: `'revoked'`,
        status_changed_on: `${monthBack(1)} + 4`,
        tax_active: 'false',
        last_tax_on: `${monthBack(1)} + 2`,
      }),
      claimTold({
        rule,
        variant: 'until-revoked',
        newest: 2,
        oldest: 3,
        claims,
        rows: { business_registration: key },
      }),
      business('shareholder', { role: `'shareholder'` }),
      business('no-tax', { tax_active: 'false', last_tax_on: 'null::date' }),
      business('dormant', {
        status: `'dormant'`,
        status_changed_on: `${monthBack(4)} + 20`,
        tax_active: 'false',
        last_tax_on: `${monthBack(4)} + 19`,
      }),
      business('cancelled', { status: `'cancelled'`, status_changed_on: `${monthBack(4)} + 25` }),
      business('before-claim', { role_from: `${monthBack(30)} + 2` }),
      business('last-month', { role_from: 'c.w1' }),
      business('start-up'),
      business('resigned', { role_to: `${monthBack(3)} + 6` }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
