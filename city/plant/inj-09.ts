/** 伤残津贴与基本养老金同月领取未抵扣。 */
import { appraised, benefitKey, drawn, inMonths, recognised } from './injured.ts'
import { actors, innocent, lookAlikes, type Plant, paid, pensioner, pensionKey, truth, violations } from './plant.ts'

const rule = 'INJ-09'
const claims: Readonly<Record<string, string>> = {
  'not-offset': '退休以后伤残津贴仍全额发放',
  'short-offset': '抵扣的养老金少于实发养老金',
}
const innocents: Readonly<Record<string, string>> = {
  difference: '只补伤残津贴高于养老金的差额',
  nursing: '退休以后生活护理费继续',
  resident: '居民养老待遇不抵扣',
}

export const inj09: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, Object.fromEntries(Object.keys(claims).map((variant) => [variant, [pensioner]]))),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [pensioner]]))),
  ],
  write: (city) => {
    const all = actors(rule, [...Object.keys(claims), ...Object.keys(innocents)])
    return [
      recognised(city, all),
      appraised(city, all),
      paid(actors(rule, [...Object.keys(claims), 'difference', 'nursing'])),
      paid(actors(rule, 'resident'), { scheme: '170', amount: '16000' }),
      drawn(actors(rule, ['not-offset', 'resident']), 'disability_allowance', '460000'),
      drawn(actors(rule, 'short-offset'), 'disability_allowance', '460000 - cast_fen(c.pid) + 50000', {
        offset_fen: 'cast_fen(c.pid) - 50000',
      }),
      drawn(actors(rule, 'difference'), 'disability_allowance', '460000 - cast_fen(c.pid)', {
        offset_fen: 'cast_fen(c.pid)',
      }),
      drawn(actors(rule, 'nursing'), 'nursing_allowance', '210000'),
      ...Object.entries(claims).map(([variant, claim]) =>
        truth({
          rule,
          subject: { person_id: 'c.id' },
          grain: { for_month: 'c.m' },
          amountFen: variant === 'not-offset' ? 'cast_fen(c.pid)' : '50000',
          claims: claim,
          rows: { injury_benefit: benefitKey('c.m', '0'), pension_payment: pensionKey('c.m', '110') },
          from: `${inMonths(actors(rule, variant), 0, 5)} c`,
        }),
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
