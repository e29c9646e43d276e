/** 同月两份养老金:多领的是应当终止的那一份。 */
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

const rule = 'PEN-03'
const claims = '同一人同月只应领取一份养老金,另一份未终止'
const innocents = {
  'hand-over': '衔接当月一处停发、另一处起发',
  'lump-sum': '一次性待遇与月养老金同月支付',
  annuity: '企业年金不是基本养老金',
  'elderly-allowance': '高龄津贴不是基本养老金',
  returned: '多发的一处已退票',
} as const
const small = '(14000 + c.pid % 70 * 100)::bigint'

export const pen03: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { 'resident-beside': [pensioner], 'office-beside': [pensioner] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [pensioner]]))),
  ],
  write: () => {
    const everybody = ['resident-beside', ...Object.keys(innocents)]
    const told = (variant: string, scheme: string, other: string, where: string): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: 'c.for_month' },
        amountFen: 'c.paid_fen',
        claims,
        rows: {
          pension_payment: pensionKey('c.for_month', scheme),
          'pension_payment#2': pensionKey('c.for_month', other),
        },
        from: paidRows(rule, variant, where),
      })
    return [
      assessed(actors(rule, everybody)),
      assessed(actors(rule, ['resident-beside', 'hand-over', 'returned']), '170', 'resident60', 'resident'),
      paid(actors(rule, ['resident-beside', 'lump-sum', 'annuity', 'elderly-allowance', 'returned'])),
      paid(actors(rule, 'resident-beside'), { scheme: '170', oldest: 3, amount: small, paidOn: 'm + 9' }),
      told('resident-beside', '170', '110', `x.scheme = '170'`),
      // 机关养老先领,企业养老后起:后起的一份应当终止。
      assessed(actors(rule, 'office-beside'), '120'),
      assessed(actors(rule, 'office-beside')),
      paid(actors(rule, 'office-beside'), { scheme: '120', amount: '(520000 + c.pid % 90 * 100)::bigint' }),
      paid(actors(rule, 'office-beside'), { oldest: 2 }),
      told('office-beside', '110', '120', `x.scheme = '110'`),
      paid(actors(rule, 'hand-over'), { scheme: '170', newest: 2, amount: small, paidOn: 'm + 9' }),
      paid(actors(rule, 'hand-over'), { oldest: 2 }),
      paid(actors(rule, 'lump-sum'), { scheme: '170', item: 'lump_sum', newest: 1, oldest: 1, amount: '560000' }),
      paid(actors(rule, 'annuity'), { scheme: '120', item: 'annuity', amount: '86000' }),
      paid(actors(rule, 'elderly-allowance'), { scheme: '170', item: 'elderly_allowance', amount: '10000' }),
      paid(actors(rule, 'returned'), { scheme: '170', oldest: 1, amount: small, status: 'returned' }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
