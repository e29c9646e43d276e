/** 本人养老金与生活困难补助同月领取:应停的是补助。 */
import { into } from './into.ts'
import {
  type Actor,
  actors,
  assessed,
  innocent,
  lookAlikes,
  monthsBack,
  type Plant,
  paid,
  pensioner,
  pensionKey,
  truth,
  violations,
} from './plant.ts'
import { allowanceFen, allowances, deceased, survivorKey } from './survivor-parts.ts'

const rule = 'PEN-04'
const claims = '已领取本人养老金,仍按月发放供养人员生活困难补助'
const pair: readonly Actor[] = [pensioner, deceased]
const ways = { worker: pair, office: pair, 'in-pension-file': pair }
const innocents = {
  'ended-before': [pair, '补助在领取养老金的上月终止'],
  resident: [pair, '居民养老金是否停补未见规定'],
  'lump-sum': [pair, '一次性抚恤金与养老金并存合法'],
  'taken-back': [pair, '补发养老金时已扣回当月补助'],
  returned: [pair, '补助已退票'],
} as const
/** The months in which both are drawn. */
const both = (variant: string): string =>
  `(select a.*, add_months(a.w1, -b) as m from ${actors(rule, variant)} a ${monthsBack(0, 1)})`

export const pen04: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, ways),
    ...lookAlikes(
      city,
      rule,
      Object.fromEntries(Object.entries(innocents).map(([variant, [slots]]) => [variant, slots])),
    ),
  ],
  write: () => {
    const told = (variant: string, scheme: string, allowance: Record<string, Record<string, string>>): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: 'c.m' },
        amountFen: allowanceFen,
        claims,
        rows: { pension_payment: pensionKey('c.m', scheme), ...allowance },
        from: `${both(variant)} c`,
      })
    const workers = ['worker', 'in-pension-file', 'ended-before', 'lump-sum', 'taken-back', 'returned']
    return [
      assessed(actors(rule, workers)),
      assessed(actors(rule, 'office'), '120'),
      assessed(actors(rule, 'resident'), '170', 'resident60', 'resident'),
      paid(
        actors(
          rule,
          workers.filter((variant) => variant !== 'taken-back'),
        ),
        { oldest: 1 },
      ),
      paid(actors(rule, 'office'), { scheme: '120', oldest: 1 }),
      paid(actors(rule, 'resident'), { scheme: '170', amount: '15000', paidOn: 'm + 9' }),
      ...['worker', 'office', 'resident'].map((variant) => allowances(rule, variant)),
      allowances(rule, 'ended-before', { newest: 2 }),
      allowances(rule, 'in-pension-file', { newest: 2 }),
      paid(actors(rule, 'in-pension-file'), { item: 'survivor_allowance', oldest: 1, amount: allowanceFen, n: 3 }),
      allowances(rule, 'lump-sum', { oldest: 0, set: { item: `'survivor_lump_sum'`, amount_fen: '2400000' } }),
      allowances(rule, 'taken-back', { newest: 1 }),
      into(
        'x_pension',
        {
          pid: 'c.pid',
          scheme: `'110'`,
          item: `'arrears'`,
          for_month: 'add_months(c.w1, -1)',
          paid_on: 'c.w1 + 14',
          amount_fen: `cast_fen(c.pid) - ${allowanceFen}`,
          deducted_fen: allowanceFen,
          deduction_no: `'扣回' || c.pid`,
        },
        actors(rule, 'taken-back'),
      ),
      paid(actors(rule, 'taken-back'), { oldest: 0 }),
      allowances(rule, 'returned', { oldest: 1, set: { status: `'returned'` } }),
      told('worker', '110', { survivor_allowance: survivorKey('c.m') }),
      told('office', '120', { survivor_allowance: survivorKey('c.m') }),
      told('in-pension-file', '110', { 'pension_payment#2': pensionKey('c.m', '110', '3') }),
      ...Object.entries(innocents).map(([variant, [, why]]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
