/** 月养老金突变:没有调整或核定依据的增减。突增的部分同时也高于核定。 */
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

const rule = 'PEN-10'
const base = 'cast_fen(c.pid)'
const innocents = {
  yearly: '当月起执行的年度调整',
  'approved-late': '当月批准的追溯调整',
  recalculated: '重算后的核定',
  arrears: '补发另列项目',
  instalments: '凭决定分期扣回',
  resident: '居民养老金只增加几十元',
} as const

const step = (variant: string, newest: number, oldest: number, amount: string): string =>
  paid(actors(rule, variant), { newest, oldest, amount })
const jumped = (variant: string, back: number, amountFen: string): string =>
  truth({
    rule,
    subject: { person_id: 'c.id' },
    grain: { for_month: 'c.for_month', scheme: 'c.pay_scheme' },
    amountFen,
    claims: '月养老金突变而没有调整或核定依据',
    rows: { pension_payment: pensionKey('c.for_month', '110') },
    from: paidRows(rule, variant, `x.for_month = add_months(a.w1, -${back})`),
  })
/** What is drawn above the assessment is another rule's finding in each of these months. */
const above = (variant: string): string =>
  truth({
    rule: 'PEN-11',
    subject: { person_id: 'c.id' },
    grain: { for_month: 'c.for_month', scheme: 'c.pay_scheme' },
    amountFen: `c.paid_fen - ${base}`,
    claims: '月养老金高于核定金额',
    rows: { pension_payment: pensionKey('c.for_month', '110') },
    from: paidRows(rule, variant, 'x.amount_fen > cast_fen(a.pid)'),
  })
const adjusted = (variant: string, effective: string, approved: string): string =>
  into(
    'x_adjustment',
    {
      pid: 'c.pid',
      effective_from: effective,
      increase_fen: '60000',
      amount_after_fen: `${base} + 60000`,
      approved_on: approved,
    },
    actors(rule, variant),
  )

const jumps = (): readonly string[] => [
  assessed(
    actors(rule, ['rise', 'spike', 'fall', 'yearly', 'approved-late', 'recalculated', 'arrears', 'instalments']),
  ),
  assessed(actors(rule, 'resident'), '170', 'resident60', 'resident'),
  step('rise', 2, 5, base),
  step('rise', 0, 1, `${base} + 60000`),
  jumped('rise', 1, '60000'),
  step('spike', 2, 5, base),
  step('spike', 1, 1, `${base} * 2`),
  step('spike', 0, 0, base),
  jumped('spike', 1, base),
  step('fall', 3, 5, `${base} * 2`),
  step('fall', 0, 2, `${base} + 50000`),
  jumped('fall', 2, '0'),
  above('rise'),
  above('spike'),
  above('fall'),
]

const explained = (): readonly string[] => [
  step('yearly', 2, 5, base),
  step('yearly', 0, 1, `${base} + 60000`),
  adjusted('yearly', 'add_months(c.w1, -1)', 'add_months(c.w1, -1) + 3'),
  step('approved-late', 2, 5, base),
  step('approved-late', 0, 1, `${base} + 60000`),
  adjusted('approved-late', 'add_months(c.w1, -1)', 'add_months(c.w1, -1) + 9'),
  step('recalculated', 2, 5, base),
  step('recalculated', 0, 1, `${base} + 70000`),
  into(
    'x_assessment',
    {
      pid: 'c.pid',
      scheme: `'110'`,
      category: `'male60'`,
      retired_on: '(c.birth + interval 60 year)::date',
      benefit_from: 'add_months(c.w1, -1)',
      approved_fen: `${base} + 70000`,
      assessment_kind: `'recalculation'`,
      n: '1',
    },
    actors(rule, 'recalculated'),
  ),
  paid(actors(rule, 'arrears')),
  paid(actors(rule, 'arrears'), { item: 'arrears', newest: 1, oldest: 1, amount: '450000', n: 1 }),
  paid(actors(rule, 'instalments'), { newest: 2 }),
  paid(actors(rule, 'instalments'), { oldest: 1, amount: `${base} - 80000` }),
  `update x_pension set deducted_fen = 80000, deduction_no = '分期' || pid where pid in (select pid from ${actors(rule, 'instalments')} c) and amount_fen < cast_fen(pid)`,
]

const small = (): readonly string[] => [
  paid(actors(rule, 'resident'), { scheme: '170', newest: 2, amount: '15000', paidOn: 'm + 9' }),
  paid(actors(rule, 'resident'), { scheme: '170', oldest: 1, amount: '18000', paidOn: 'm + 9' }),
  `update x_assessment set approved_fen = 18000, benefit_from = add_months(c.w1, -1), n = 1 from ${actors(rule, 'resident')} c where x_assessment.pid = c.pid`,
  into(
    'x_assessment',
    {
      pid: 'c.pid',
      scheme: `'170'`,
      kind: `'resident'`,
      category: `'resident60'`,
      retired_on: '(c.birth + interval 60 year)::date',
      benefit_from: 'add_months(month_of(c.birth), 721)',
      approved_fen: '15000',
    },
    actors(rule, 'resident'),
  ),
  ...Object.entries(innocents).map(([variant, why]) =>
    innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
  ),
]

export const pen10: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { rise: [pensioner], spike: [pensioner], fall: [pensioner] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [pensioner]]))),
  ],
  write: () => [...jumps(), ...explained(), ...small()],
}
