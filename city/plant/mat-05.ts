/** 出生医学证明不在卫生健康部门的登记,或登记的母亲是别人。 */
import { monthAgo } from '../session.ts'
import { certificateOf, claimedBy, claimNo, contributed, insured, mother, registered } from './births.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations } from './plant.ts'

const rule = 'MAT-05'
const innocents: Readonly<Record<string, string>> = {
  'registered-later': '登记入库晚于申领',
  elsewhere: '省外签发的证明',
  reissued: '遗失补发,旧证作废',
}
const amount = '(1850000 + c.pid % 40 * 100)::bigint'
const ways = ['unknown', 'another-mother', 'forged'] as const

export const mat05: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, Object.fromEntries(ways.map((variant) => [variant, [mother]]))),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [mother]]))),
  ],
  write: (city) => {
    const born = `${monthAgo(city, 5)} + 4`
    const other = `(select o.id from p o where o.pid = 1 + c.pid % 1000)`
    return [
      ...[...ways, ...Object.keys(innocents)].flatMap((variant) => [
        insured(rule, variant, 'c.eid', `date '2019-03-01'`),
        contributed(rule, variant, { eid: 'c.eid', last: born, months: 12 }),
        claimedBy({
          rule,
          variant,
          born,
          amount,
          ...(variant === 'elsewhere' ? { set: { certificate_region: `'440100'` } } : {}),
        }),
      ]),
      registered(rule, 'another-mother', born, 0, { mother_id: other, mother_name: 'null' }),
      registered(rule, 'forged', born, 0, { cancelled_on: `((${born})::date + 90)::date`, cancel_reason: `'forged'` }),
      registered(rule, 'registered-later', born, 0, { registered_on: `((${born})::date + 70)::date` }),
      registered(rule, 'reissued', born, 0, {
        cancelled_on: `((${born})::date + 60)::date`,
        cancel_reason: `'reissued'`,
      }),
      ...ways.map((variant) =>
        truth({
          rule,
          subject: { certificate_no: certificateOf() },
          grain: {},
          amountFen: amount,
          claims: '出生医学证明不在登记库、母亲不符或系伪造',
          rows: { maternity_benefit: { agency_district: 'c.dist', payment_no: claimNo() } },
          from: `${actors(rule, variant)} c`,
        }),
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { certificate_no: certificateOf() }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
