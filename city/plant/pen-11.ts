/** 高于核定:每月应发是核定加各次已执行的调整;停发期间为零。 */
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

const rule = 'PEN-11'
const base = 'cast_fen(c.pid)'
const ways = { above: [pensioner], suspended: [pensioner], 'ahead-of-adjustment': [pensioner] }
const innocents = {
  adjusted: '年度调整后的金额',
  'recalculated-back': '追溯重算,以前的调整额继续计入',
  'odd-cents': '一元以内的尾差',
  arrears: '补发另列项目',
  reversed: '多发的一笔已冲销',
} as const
/** Small enough not to be a jump. */
const extra = 20000

const found = (variant: string, where: string, amountFen: string, claims: string): string =>
  truth({
    rule,
    subject: { person_id: 'c.id' },
    grain: { for_month: 'c.for_month', scheme: 'c.pay_scheme' },
    amountFen,
    claims,
    rows: { pension_payment: pensionKey('c.for_month', '110') },
    from: paidRows(rule, variant, where),
  })
const adjusted = (variant: string, set: Readonly<Record<string, string>>): string =>
  into(
    'x_adjustment',
    {
      pid: 'c.pid',
      effective_from: 'c.w1',
      increase_fen: `${extra}`,
      amount_after_fen: `${base} + ${extra}`,
      approved_on: 'c.w1 - 20',
      ...set,
    },
    actors(rule, variant),
  )
const pays = (variant: string, newest: number, oldest: number, amount: string): string =>
  paid(actors(rule, variant), { newest, oldest, amount })

const exceeding = (): readonly string[] => [
  assessed(actors(rule, [...Object.keys(ways), ...Object.keys(innocents)])),
  pays('above', 3, 5, base),
  pays('above', 0, 2, `${base} + ${extra}`),
  found('above', 'x.for_month >= add_months(a.w1, -2)', `${extra}`, '每月多发二百元,没有调整依据'),
  paid(actors(rule, 'suspended')),
  adjusted('suspended', {
    kind: `'suspension'`,
    effective_from: 'add_months(c.w1, -2)',
    increase_fen: `-${base}`,
    amount_after_fen: '0',
    approved_on: 'add_months(c.w1, -2) - 6',
  }),
  found('suspended', 'x.for_month >= add_months(a.w1, -2)', 'c.paid_fen', '已批准停发,仍按月发放'),
  pays('ahead-of-adjustment', 2, 5, base),
  pays('ahead-of-adjustment', 0, 1, `${base} + ${extra}`),
  adjusted('ahead-of-adjustment', {}),
  found('ahead-of-adjustment', 'x.for_month = add_months(a.w1, -1)', `${extra}`, '调整尚未执行即提前按新标准发放'),
]

const lawful = (): readonly string[] => [
  pays('adjusted', 3, 5, base),
  pays('adjusted', 0, 2, `${base} + ${extra}`),
  adjusted('adjusted', { effective_from: 'add_months(c.w1, -2)', approved_on: 'add_months(c.w1, -2) + 4' }),
  // 两年前起的调整按预发金额记,去年追溯重算又加一百元。
  pays('recalculated-back', 0, 5, `${base} + ${extra} + 10000`),
  adjusted('recalculated-back', {
    effective_from: 'add_months(c.w1, -24)',
    approved_on: 'add_months(c.w1, -24) + 4',
  }),
  into(
    'x_assessment',
    {
      pid: 'c.pid',
      scheme: `'110'`,
      category: `'male60'`,
      retired_on: '(c.birth + interval 60 year)::date',
      benefit_from: 'add_months(month_of(c.birth), 721)',
      approved_fen: `${base} + 10000`,
      assessment_kind: `'recalculation'`,
      approved_on: 'add_months(c.w1, -12) + 6',
      n: '1',
    },
    actors(rule, 'recalculated-back'),
  ),
  pays('odd-cents', 0, 5, `${base} + 90`),
  paid(actors(rule, ['arrears', 'reversed'])),
  paid(actors(rule, 'arrears'), { item: 'arrears', newest: 1, oldest: 1, amount: '300000', n: 1 }),
  paid(actors(rule, 'reversed'), { newest: 1, oldest: 1, n: 1 }),
  paid(actors(rule, 'reversed'), {
    newest: 1,
    oldest: 1,
    status: 'reversed',
    amount: `-${base}`,
    paidOn: 'm + 22',
    n: 2,
  }),
  ...Object.entries(innocents).map(([variant, why]) =>
    innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
  ),
]

export const pen11: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, ways),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [pensioner]]))),
  ],
  write: () => [...exceeding(), ...lawful()],
}
