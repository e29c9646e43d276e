/** 死亡后继续领取:当月照发,次月起为多发。 */
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

const rule = 'PEN-01'
const resident = { ...pensioner, born: ['1948-01-01', '1958-12-31'] as const }
const claims = '死亡次月起应停发养老待遇,经办机构仍发放'

/** variant → months back of the death, day in it, what the list says of it. */
const innocents = {
  'death-month': [1, 3, '死亡当月的待遇照发,次月已停'],
  'late-arrears': [2, 11, '死亡以前月份的补发,死亡后才支付'],
  'death-grants': [2, 17, '丧葬补助金、抚恤金、个人账户返还'],
  returned: [2, 9, '死亡后的款项已退票'],
  reversed: [2, 21, '死亡后的款项已另报负数行冲销'],
  'withdrawn-death': [4, 6, '死亡信息已撤回'],
  'name-differs': [3, 19, '号码相同而姓名不符的死亡信息'],
} as const satisfies Record<string, readonly [number, number, string]>

const died = (variant: string, back: number, day: number, more = ''): string =>
  `insert into x_death(pid, source, died_on, received_on, n${more ? ', withdrawn_on, name_agrees, told_name' : ''})
   select c.pid, 'police', add_months(c.w1, -${back}) + ${day}, add_months(c.w1, -${back}) + ${day + 9}, 0 ${more ? `, ${more}` : ''} from ${actors(rule, variant)} c`

export const pen01: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, {
      'after-death': [pensioner],
      'three-sources': [pensioner],
      'resident-last-day': [resident],
    }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [pensioner]]))),
  ],
  write: () => {
    const people = actors(rule, ['after-death', 'three-sources', 'withdrawn-death', 'name-differs'])
    return [
      assessed(actors(rule, ['after-death', 'three-sources', ...Object.keys(innocents)])),
      assessed(actors(rule, 'resident-last-day'), '170', 'resident60', 'resident'),
      paid(people),
      died('after-death', 3, 11),
      died('three-sources', 3, 11),
      // 民政与公安同日,卫健的日期晚一个月:按最晚的算。
      `insert into x_death(pid, source, died_on, received_on, n) select c.pid, s.source, s.day, s.day + 12, s.n from ${actors(rule, 'three-sources')} c
       cross join lateral (select 'civil' as source, add_months(c.w1, -3) + 11 as day, 1 as n union all select 'health', add_months(c.w1, -2) + 1, 2) s`,
      paid(actors(rule, 'resident-last-day'), {
        scheme: '170',
        amount: '(16000 + c.pid % 50 * 100)::bigint',
        paidOn: 'm + 9',
      }),
      `insert into x_death(pid, died_on, received_on) select c.pid, c.w1 - 1, c.w1 + 6 from ${actors(rule, 'resident-last-day')} c`,
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: 'c.for_month', scheme: 'c.pay_scheme' },
        amountFen: 'c.paid_fen',
        claims,
        rows: {
          pension_payment: pensionKey('c.for_month', '110'),
          death_record: { source: `'police'`, death_record_no: `'SW' || no9(c.pid) || '0'` },
        },
        from: paidRows(rule, 'after-death', 'x.for_month > add_months(a.w1, -3)'),
      }),
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: 'c.for_month', scheme: 'c.pay_scheme' },
        amountFen: 'c.paid_fen',
        claims,
        rows: {
          pension_payment: pensionKey('c.for_month', '110'),
          death_record: { source: `'health'`, death_record_no: `'SW' || no9(c.pid) || '2'` },
        },
        from: paidRows(rule, 'three-sources', 'x.for_month > add_months(a.w1, -2)'),
      }),
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: 'c.for_month', scheme: 'c.pay_scheme' },
        amountFen: 'c.paid_fen',
        claims,
        rows: {
          pension_payment: pensionKey('c.for_month', '170'),
          death_record: { source: `'police'`, death_record_no: `'SW' || no9(c.pid) || '0'` },
        },
        from: paidRows(rule, 'resident-last-day', 'x.for_month = a.w1'),
      }),
      paid(actors(rule, 'death-month'), { newest: 1 }),
      paid(actors(rule, ['late-arrears', 'death-grants']), { newest: 2 }),
      paid(actors(rule, 'late-arrears'), {
        item: 'arrears',
        newest: 4,
        oldest: 4,
        paidOn: 'add_months(m, 4) + 14',
        n: 1,
      }),
      paid(actors(rule, 'death-grants'), { item: 'funeral_grant', newest: 1, oldest: 1, amount: '792000', n: 1 }),
      paid(actors(rule, 'death-grants'), { item: 'death_grant', newest: 1, oldest: 1, amount: '2400000', n: 2 }),
      paid(actors(rule, 'death-grants'), { item: 'account_refund', newest: 0, oldest: 0, amount: '1234500', n: 3 }),
      paid(actors(rule, ['returned', 'reversed']), { newest: 2 }),
      paid(actors(rule, 'returned'), { newest: 0, oldest: 1, status: 'returned' }),
      paid(actors(rule, 'reversed'), { newest: 1, oldest: 1 }),
      paid(actors(rule, 'reversed'), {
        newest: 1,
        oldest: 1,
        status: 'reversed',
        amount: '-cast_fen(c.pid)',
        paidOn: 'm + 25',
        n: 1,
      }),
      `update x_pension set reverses = 'YL' || no9(pid) || yymm(for_month) || scheme || '0' where amount_fen < 0`,
      ...Object.entries(innocents).flatMap(([variant, [back, day, why]]) => {
        const more =
          variant === 'withdrawn-death'
            ? `add_months(c.w1, -${back}) + ${day + 40}, true, null`
            : variant === 'name-differs'
              ? `null, false, '王' || c.name`
              : ''
        return [
          died(variant, back, day, more),
          innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
        ]
      }),
    ]
  },
}
