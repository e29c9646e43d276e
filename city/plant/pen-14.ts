/** 未经核定发放:没有核准的核定、早于起始月、先发放后核准。 */
import { into } from './into.ts'
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

const rule = 'PEN-14'
const ways = { none: [pensioner], pending: [pensioner], 'before-start': [pensioner], 'approved-after': [pensioner] }
const claims: Readonly<Record<string, string>> = {
  none: '没有任何核定即按月发放',
  pending: '核定尚未核准即按月发放',
  'before-start': '核定的起始月以前已发放',
  'approved-after': '先发放,次月才核准',
}
const innocents = {
  'same-month': '核定在支付的当月核准',
  provisional: '经批准的预发',
  legacy: '系统上线前已核定的存量人员',
  'other-district': '转移后由另一经办机构发放',
} as const

export const pen14: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, ways),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [pensioner]]))),
  ],
  write: () => {
    const found = (variant: string, where: string): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: 'c.for_month', scheme: 'c.pay_scheme' },
        amountFen: 'c.paid_fen',
        claims: claims[variant] ?? '',
        rows: { pension_payment: pensionKey('c.for_month', '110') },
        from: paidRows(rule, variant, where),
      })
    const recent = (variant: string, set: Readonly<Record<string, string>>): string =>
      into(
        'x_assessment',
        {
          pid: 'c.pid',
          scheme: `'110'`,
          category: `'male60'`,
          retired_on: 'add_months(c.w1, -2) + 9',
          benefit_from: 'add_months(c.w1, -1)',
          approved_fen: 'cast_fen(c.pid)',
          ...set,
        },
        actors(rule, variant),
      )
    return [
      paid(actors(rule, [...Object.keys(ways), 'same-month', 'provisional']), { oldest: 1 }),
      paid(actors(rule, ['legacy', 'other-district'])),
      recent('pending', { status: `'pending'` }),
      recent('before-start', {
        benefit_from: 'c.w1',
        retired_on: 'add_months(c.w1, -1) + 9',
        approved_on: 'add_months(c.w1, -2) + 11',
      }),
      recent('approved-after', { approved_on: 'c.w1 + 3' }),
      found('none', 'true'),
      found('pending', 'true'),
      found('before-start', 'x.for_month < a.w1'),
      found('approved-after', 'x.for_month < a.w1'),
      recent('same-month', { approved_on: 'add_months(c.w1, -1) + 18' }),
      recent('provisional', { assessment_kind: `'provisional'` }),
      assessed(actors(rule, ['legacy', 'other-district'])),
      `update x_assessment set legacy = true, benefit_from = add_months(c.w1, 1) from ${actors(rule, 'legacy')} c where x_assessment.pid = c.pid`,
      `update x_pension set dist = case when c.dist = '410105' then '410102' else '410105' end from ${actors(rule, 'other-district')} c where x_pension.pid = c.pid`,
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
