/** 领取资格认证:最后一次通过后十二个月内有效;数据比对、社会化管理、其他险种的认证一样算。 */
import { into } from './into.ts'
import { more } from './more.ts'
import {
  actors,
  assessed,
  innocent,
  lookAlikes,
  type Plant,
  paid,
  paidRows,
  pensioner,
  pensionKey,
  truth,
  violations,
} from './plant.ts'

const rule = 'PEN-09'
const ways = { lapsed: [pensioner], 'failed-since': [pensioner], never: [pensioner], resident: [pensioner] }
const innocents = {
  'by-data': '以数据比对认证',
  community: '社会化管理机构核查为健在',
  'other-scheme': '在工伤保险认证',
  'long-valid': '境外认证有效期更长',
  'healed-late': '其后补做认证并通过',
  'new-pensioner': '开始领取未满十二个月',
} as const
/** variant → certifications: [months back, method, result, scheme]. */
const certified: Readonly<Record<string, readonly (readonly [number, string, string, string])[]>> = {
  lapsed: [[14, 'face', 'passed', '110']],
  'failed-since': [
    [14, 'counter', 'passed', '110'],
    [1, 'face', 'failed', '110'],
  ],
  resident: [[14, 'community', 'passed', '170']],
  'by-data': [[7, 'data', 'passed', '110']],
  community: [[16, 'face', 'passed', '110']],
  'other-scheme': [[5, 'face', 'passed', '410']],
  'healed-late': [
    [20, 'face', 'passed', '110'],
    [0, 'visit', 'passed', '110'],
  ],
}
const claims = '超过十二个月没有领取资格认证,仍按月发放'

const found = (variant: string, scheme: string, where: string): string =>
  truth({
    rule,
    subject: { person_id: 'c.id' },
    grain: { for_month: 'c.for_month', scheme: 'c.pay_scheme' },
    amountFen: 'c.paid_fen',
    claims,
    rows: { pension_payment: pensionKey('c.for_month', scheme) },
    from: paidRows(rule, variant, where),
  })
const employees = [...Object.keys(ways), ...Object.keys(innocents)].filter((variant) => variant !== 'resident')

const drawing = (): readonly string[] => [
  assessed(
    actors(
      rule,
      employees.filter((variant) => variant !== 'new-pensioner'),
    ),
  ),
  assessed(actors(rule, 'resident'), '170', 'resident60', 'resident'),
  into(
    'x_assessment',
    {
      pid: 'c.pid',
      scheme: `'110'`,
      category: `'male60'`,
      retired_on: 'add_months(c.w1, -6) + 9',
      benefit_from: 'add_months(c.w1, -5)',
      approved_fen: 'cast_fen(c.pid)',
    },
    actors(rule, 'new-pensioner'),
  ),
  paid(actors(rule, employees)),
  paid(actors(rule, 'resident'), { scheme: '170', amount: '(15000 + c.pid % 60 * 100)::bigint', paidOn: 'm + 9' }),
]

const proofs = (): readonly string[] => [
  ...Object.entries(certified).flatMap(([variant, list]) =>
    list.map(([back, method, result, scheme], n) =>
      into(
        'x_certification',
        {
          pid: 'c.pid',
          scheme: `'${scheme}'`,
          certified_on: `add_months(c.w1, -${back}) + 10`,
          method: `'${method}'`,
          result: `'${result}'`,
          n: String(n),
        },
        actors(rule, variant),
      ),
    ),
  ),
  into(
    'x_certification',
    {
      pid: 'c.pid',
      certified_on: 'add_months(c.w1, -15) + 10',
      method: `'overseas'`,
      valid_to: 'add_months(c.w1, 3)',
    },
    actors(rule, 'long-valid'),
  ),
  more(
    'social_management_result',
    {
      result_no: `'GL' || no9(c.pid)`,
      person_id: 'c.id',
      person_name: 'c.name',
      scheme: `'110'`,
      result: `'alive'`,
      found_on: 'add_months(c.w1, -4) + 12',
      agency_district: 'c.dist',
    },
    `${actors(rule, 'community')} c`,
  ),
]

const outcome = (): readonly string[] => [
  found('lapsed', '110', 'x.for_month >= add_months(a.w1, -1)'),
  found('failed-since', '110', 'x.for_month >= add_months(a.w1, -1)'),
  found('never', '110', 'true'),
  found('resident', '170', 'x.for_month >= add_months(a.w1, -1)'),
  ...Object.entries(innocents).map(([variant, why]) =>
    innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
  ),
]

export const pen09: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, ways),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [pensioner]]))),
  ],
  write: () => [...drawing(), ...proofs(), ...outcome()],
}
