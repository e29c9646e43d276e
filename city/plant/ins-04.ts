/** 虚构人员:领取待遇的号码在人口库中没有;护照、曾用号码、已退票的不是。 */
import { claimRow } from './benefits.ts'
import { into } from './into.ts'
import { more } from './more.ts'
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
  worker,
} from './plant.ts'

const rule = 'INS-04'
const villager = { seg: 'cast-res', born: ['1950-01-01', '1957-12-31'] } as const
const innocents: Readonly<Record<string, string>> = {
  passport: '外国人持护照参保并报销医疗费',
  'former-number': '以曾用号码享受,人口库记在新号码下',
  'sent-back': '退票,款项没有付出',
}
const passport = `'E' || (60000000 + c.pid)`

export const ins04: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { pension: [pensioner], resident: [villager] }),
    ...lookAlikes(city, rule, {
      passport: [worker],
      'former-number': [pensioner],
      'sent-back': [pensioner],
    }),
  ],
  write: () => {
    const absent = (variant: string): string =>
      into('x_identity', { pid: 'c.pid', absent: 'true' }, actors(rule, variant))
    const ghost = (variant: string, scheme: string): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: 'c.for_month', scheme: 'c.pay_scheme' },
        amountFen: 'c.paid_fen',
        claims: '人口库中没有此人,仍支付待遇',
        rows: { pension_payment: pensionKey('c.for_month', scheme) },
        from: paidRows(rule, variant, 'true'),
      })
    return [
      assessed(actors(rule, ['pension', 'former-number', 'sent-back'])),
      assessed(actors(rule, 'resident'), '170', 'resident60', 'resident'),
      ...['pension', 'resident', 'former-number', 'sent-back'].map(absent),
      paid(actors(rule, ['pension', 'former-number']), { oldest: 2 }),
      paid(actors(rule, 'resident'), { scheme: '170', oldest: 3, amount: '15000', paidOn: 'm + 9' }),
      ghost('pension', '110'),
      ghost('resident', '170'),
      paid(actors(rule, 'sent-back'), { newest: 1, oldest: 1, status: 'returned' }),
      into(
        'x_identity',
        { pid: 'c.pid', agency_id: passport, document_kind: `'passport'`, absent: 'true' },
        actors(rule, 'passport'),
      ),
      claimRow(actors(rule, 'passport'), 1, { person_id: passport, claimed_on: 'add_months(c.w1, -2) + 3' }),
      more(
        'identity_record',
        {
          identity_record_no: `'HM' || no9(c.pid)`,
          person_id: `id18(c.id[1:14] || (case when c.id[15:17] = '999' then '997' else substr((1002 + c.id[15:17]::integer)::varchar, 2) end))`,
          person_name: 'c.name',
          sex: 'c.sex',
          birth_on: 'c.birth',
          former_id: 'c.id',
          register_status: `'normal'`,
          received_on: 'c.w0',
        },
        `${actors(rule, 'former-number')} c`,
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({
          rule,
          subject: { person_id: variant === 'passport' ? passport : 'c.id' },
          why,
          from: `${actors(rule, variant)} c`,
        }),
      ),
    ]
  },
}
