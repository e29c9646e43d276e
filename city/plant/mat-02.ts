/** 同一母亲两次分娩间隔过短。 */
import { monthAgo } from '../session.ts'
import { claimedBy, claimNo, contributed, insured, mother, registered } from './births.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations } from './plant.ts'

const rule = 'MAT-02'
const innocents: Readonly<Record<string, string>> = {
  twins: '双胞胎跨过零点',
  miscarriage: '前一次是流产',
  'first-reversed': '前一次已冲销',
}
const amount = '(1900000 + c.pid % 40 * 100)::bigint'

export const mat02: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { near: [mother] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [mother]]))),
  ],
  write: (city) => {
    const [earlier, later] = [`${monthAgo(city, 5)} + 3`, `${monthAgo(city, 1)} + 2`]
    const all = ['near', ...Object.keys(innocents)]
    return [
      ...all.flatMap((variant) => [
        insured(rule, variant, 'c.eid', `date '2019-03-01'`),
        contributed(rule, variant, { eid: 'c.eid', last: later, months: 14 }),
      ]),
      claimedBy({ rule, variant: 'near', born: earlier, amount }),
      registered(rule, 'near', earlier),
      claimedBy({ rule, variant: 'near', born: later, n: 1, amount }),
      registered(rule, 'near', later, 1),
      truth({
        rule,
        subject: { mother_id: 'c.id' },
        grain: { born_on: `(${later})::date` },
        amountFen: amount,
        claims: '同一母亲两次分娩间隔不足最短孕期,冒领生育待遇',
        rows: { maternity_benefit: { agency_district: 'c.dist', payment_no: claimNo(1) } },
        from: `${actors(rule, 'near')} c`,
      }),
      ...[0, 1].flatMap((n) => [
        claimedBy({
          rule,
          variant: 'twins',
          born: `${later} + ${n}`,
          n,
          amount: '1000000',
          set: { leave_kind: `'multiple_birth'`, births: '2' },
        }),
        registered(rule, 'twins', `${later} + ${n}`, n),
      ]),
      claimedBy({
        rule,
        variant: 'miscarriage',
        born: earlier,
        amount: '300000',
        set: {
          leave_kind: `'miscarriage'`,
          births: '0',
          certificate_no: 'null',
          certificate_region: 'null',
          leave_days: '15',
          gestation_weeks: '9',
        },
      }),
      claimedBy({ rule, variant: 'miscarriage', born: later, n: 1, amount }),
      registered(rule, 'miscarriage', later, 1),
      claimedBy({ rule, variant: 'first-reversed', born: earlier, amount, set: { status: `'reversed'` } }),
      registered(rule, 'first-reversed', earlier),
      claimedBy({ rule, variant: 'first-reversed', born: later, n: 1, amount }),
      registered(rule, 'first-reversed', later, 1),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { mother_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
