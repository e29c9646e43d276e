/** 生育津贴超过单位上年度平均工资和假期天数的标准:只有超出部分是问题。 */
import { monthAgo } from '../session.ts'
import { claimedBy, claimNo, contributed, insured, mother, registered } from './births.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations } from './plant.ts'

const rule = 'MAT-04'
/** 上年度月平均工资六千元,每天二百元:九十八天 19,600 元。 */
const excess = '(50000 + c.pid % 40 * 100)::bigint'
const innocents: Readonly<
  Record<string, readonly [why: string, amount: string, set: Readonly<Record<string, string>>]>
> = {
  difficult: ['难产增加十五天', '2260000', { leave_kind: `'difficult_birth'`, leave_days: '113' }],
  extended: ['地方奖励产假', '3760000', { leave_days: '188' }],
  rounded: ['尾差一元以内', '1960100', {}],
}

export const mat04: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { dear: [mother], long: [mother] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [mother]]))),
  ],
  write: (city) => {
    const born = `${monthAgo(city, 2)} + 4`
    const told = (variant: string): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { born_on: `(${born})::date`, benefit_item: `'maternity_allowance'` },
        amountFen: excess,
        claims: '生育津贴超过单位平均工资与假期天数的标准',
        rows: { maternity_benefit: { agency_district: 'c.dist', payment_no: claimNo() } },
        from: `${actors(rule, variant)} c`,
      })
    return [
      ...['dear', 'long', ...Object.keys(innocents)].flatMap((variant) => [
        insured(rule, variant, 'c.eid', `date '2019-03-01'`),
        contributed(rule, variant, { eid: 'c.eid', last: born, months: 12 }),
        registered(rule, variant, born),
      ]),
      claimedBy({ rule, variant: 'dear', born, amount: `1960000 + ${excess}` }),
      // 核定天数写到二百二十天,比一百八十八天的上限多;按上限计。
      claimedBy({ rule, variant: 'long', born, amount: `3760000 + ${excess}`, set: { leave_days: '220' } }),
      told('dear'),
      told('long'),
      ...Object.entries(innocents).flatMap(([variant, [why, amount, set]]) => [
        claimedBy({ rule, variant, born, amount, set }),
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ]),
    ]
  },
}
