/** 双岗审核:初审与复核须是两个人,缺一岗也不行。 */
import { into } from './into.ts'
import { actors, innocent, lookAlikes, type Plant, paid, pensioner, truth, violations } from './plant.ts'

const rule = 'PEN-15'
const ways = { same: [pensioner], 'no-second': [pensioner], 'no-first': [pensioner] }
const claims: Readonly<Record<string, string>> = {
  same: '初审与复核为同一人',
  'no-second': '没有复核即核准',
  'no-first': '没有初审即核准',
}
const innocents = {
  two: '两人分别初审、复核',
  pending: '尚未核准的核定还在办理',
  legacy: '系统上线前的存量人员没有岗位记录',
} as const

export const pen15: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, ways),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [pensioner]]))),
  ],
  write: () => {
    const reviewed = (variant: string, set: Readonly<Record<string, string>>): string =>
      into(
        'x_assessment',
        {
          pid: 'c.pid',
          scheme: `'110'`,
          category: `'male60'`,
          retired_on: 'add_months(c.w1, -3) + 9',
          benefit_from: 'add_months(c.w1, -2)',
          approved_fen: 'cast_fen(c.pid)',
          ...set,
        },
        actors(rule, variant),
      )
    return [
      ...Object.keys(ways).map((variant) => reviewed(variant, { reviewed: `'${variant}'` })),
      paid(actors(rule, [...Object.keys(ways), 'two', 'legacy']), { oldest: 2 }),
      reviewed('two', {}),
      reviewed('pending', { reviewed: `'same'`, status: `'pending'`, benefit_from: 'add_months(c.w1, 1)' }),
      reviewed('legacy', { reviewed: `'no-second'`, legacy: 'true' }),
      ...Object.keys(ways).map((variant) =>
        truth({
          rule,
          subject: { person_id: 'c.id' },
          grain: { assessment_no: `'HD' || no9(c.pid) || '110'` },
          amountFen: '0',
          claims: claims[variant] ?? '',
          rows: { pension_assessment: { agency_district: 'c.dist', assessment_no: `'HD' || no9(c.pid) || '110'` } },
          from: `${actors(rule, variant)} c`,
        }),
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
