/** 支付低于核定而没有扣减决定;分期退回、已批准的核减、以后补足的不是。 */
import { unemploymentNo } from '../unemployment.ts'
import { into } from './into.ts'
import {
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
  worker,
} from './plant.ts'

const rule = 'BEN-02'
/** Too little to be a jump from one month to the next. */
const short = '15000'
const innocents: Readonly<Record<string, string>> = {
  instalments: '依退回决定分期扣减',
  reduced: '已批准的核减',
  'made-up': '差额以补发补足',
}
const pensioners = ['short', 'undocumented', ...Object.keys(innocents)]

const low = (variant: string, more = ''): string =>
  `update x_pension set amount_fen = amount_fen - ${short}${more} from ${actors(rule, variant)} c where x_pension.pid = c.pid and for_month >= add_months(c.w1, -1) and item = 'monthly'`
const found = (variant: string): string =>
  truth({
    rule,
    subject: { person_id: 'c.id' },
    grain: { for_month: 'c.m', scheme: `'110'` },
    amountFen: short,
    claims: '养老金少发,没有扣减决定',
    rows: { pension_payment: pensionKey('c.m', '110') },
    from: `(select a.*, add_months(a.w1, -b) as m from ${actors(rule, variant)} a ${monthsBack(0, 1)}) c`,
  })

const pensions = (): string[] => [
  assessed(actors(rule, pensioners)),
  paid(actors(rule, pensioners)),
  low('short'),
  low('undocumented', `, deducted_fen = ${short}`),
  low('instalments', `, deducted_fen = ${short}, deduction_no = '郑退' || c.pid`),
  low('reduced'),
  low('made-up'),
  found('short'),
  found('undocumented'),
  into(
    'x_adjustment',
    {
      pid: 'c.pid',
      kind: `'reduction'`,
      effective_from: 'add_months(c.w1, -1)',
      increase_fen: `-${short}`,
      amount_after_fen: `cast_fen(c.pid) - ${short}`,
      approved_on: 'add_months(c.w1, -1) + 3',
    },
    actors(rule, 'reduced'),
  ),
  paid(actors(rule, 'made-up'), { item: 'arrears', oldest: 1, amount: short, paidOn: 'c.w1 + 20', n: 1 }),
]

const others = (): string[] => [
  into(
    'x_claim',
    {
      pid: 'c.pid',
      left_on: `add_months(c.w1, -6) + 18`,
      contributed: '72',
      granted: '14',
      right_from: 'add_months(c.w1, -5)',
      right_to: 'add_months(c.w1, 8)',
    },
    actors(rule, 'jobless'),
  ),
  into(
    'x_enrollment',
    {
      pid: 'c.pid',
      scheme: `'110'`,
      eid: 'c.eid',
      status: `'3'`,
      starts_on: 'add_months(c.w1, -80)',
      ends_on: 'add_months(c.w1, -6) + 18',
      end_reason: `'expired'`,
    },
    actors(rule, 'jobless'),
  ),
  `insert into x_unemployment(pid, for_month, paid_on, amount_fen, month_no) select c.pid, c.m, c.m + 20, case when c.b < 2 then 140000 else 168000 end, 6 - c.b from (select a.*, b, add_months(a.w1, -b) as m from ${actors(rule, 'jobless')} a ${monthsBack(0, 5)}) c`,
  truth({
    rule,
    subject: { person_id: 'c.id' },
    grain: { for_month: 'c.m', scheme: `'210'` },
    amountFen: '28000',
    claims: '失业保险金少发',
    rows: {
      unemployment_payment: {
        agency_district: 'c.dist',
        payment_no: unemploymentNo({ pid: 'c.pid', month: 'c.m' }),
      },
    },
    from: `(select a.*, add_months(a.w1, -b) as m from ${actors(rule, 'jobless')} a ${monthsBack(0, 1)}) c`,
  }),
  ...Object.entries(innocents).map(([variant, why]) =>
    innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
  ),
]

export const ben02: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { short: [pensioner], undocumented: [pensioner], jobless: [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [pensioner]]))),
  ],
  write: () => [...pensions(), ...others()],
}
