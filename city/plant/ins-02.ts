/** 发放前把账户改成他人的,付后改回;一个经办人把几个人改到同一账户。换卡、代领、集体账户不是。 */
import { beside, officer } from './benefits.ts'
import { into } from './into.ts'
import { more } from './more.ts'
import {
  actors,
  assessed,
  innocent,
  lookAlikes,
  type Plant,
  paid,
  pensioner,
  pensionKey,
  truth,
  violations,
  worker,
} from './plant.ts'

const rule = 'INS-02'
/** The last slot's person holds the account to which the money went. */
const ways = { back: [pensioner, worker], gathered: [pensioner, pensioner, worker] }
const innocents: Readonly<Record<string, string>> = {
  'lost-card': '卡遗失,先用本人另一张卡,找回后改回',
  'one-way': '只改一次,没有改回',
  agent: '登记的女儿代领两个月后改回',
  home: '同一经办人将两位老人改入敬老院账户',
  bounced: '改入他人账户的一笔已退票',
}
const holders: Readonly<Record<string, readonly (typeof pensioner)[]>> = {
  'lost-card': [pensioner],
  'one-way': [pensioner, worker],
  agent: [pensioner, worker],
  home: [pensioner, pensioner, worker],
  bounced: [pensioner, worker],
}
const month = 'add_months(c.w1, -2)'

/** `to` in place of the payee's account for the payment `back` months ago, and the change before it. */
const change = (
  from: string,
  n: number,
  at: string,
  old: string,
  to: string,
  reason = 'other',
  desk = officer(3),
): string =>
  more(
    'account_change',
    {
      account_change_no: `'ZM' || no9(c.pid) || '${n}'`,
      person_id: 'c.id',
      person_name: 'c.name',
      scheme: `'110'`,
      old_account_id: old,
      new_account_id: to,
      change_reason: `'${reason}'`,
      requested_at: `(${at} + interval 9 hour)::timestamp`,
      changed_at: `(${at} + interval 10 hour)::timestamp`,
      operator_id: desk,
      approved_by_id: officer(1),
      channel: `'counter'`,
      agency_district: 'c.dist',
    },
    `${from} c`,
  )

const divert = (variant: string, holder: number, slot = 0, when = month, more = ''): string =>
  `update x_pension set acct = c.o${holder}_acct, acct_name = c.o${holder}_name${more} from ${beside(rule, variant, [holder], slot)} c where x_pension.pid = c.pid and x_pension.for_month = ${when}`
const there = (variant: string, holder: number, slot = 0, when = month): string =>
  change(
    beside(rule, variant, [holder], slot),
    1,
    `${when} + 6`,
    'c.acct',
    `c.o${holder}_acct`,
    'other',
    // The holder's own desk, whatever the payee's district: one officer for both.
    `(select officer_id from officer o join p h on h.dist = o.dist where h.pid = c.o${holder}_pid and o.n = 3)`,
  )
const back = (variant: string, holder: number, when = month): string =>
  change(beside(rule, variant, [holder]), 2, `${when} + 20`, `c.o${holder}_acct`, 'c.acct')
const found = (variant: string, holder: number, slot: number, when: string): string =>
  truth({
    rule,
    subject: { account_id: `c.o${holder}_acct` },
    grain: { for_month: when },
    amountFen: 'cast_fen(c.pid)',
    claims: '发放前将待遇账户改为他人账户',
    rows: {
      pension_payment: pensionKey(when, '110'),
      account_change: { account_change_no: `'ZM' || no9(c.pid) || '1'` },
    },
    from: `${beside(rule, variant, [holder], slot)} c`,
  })
const cardOf = `luhn19('621798' || substr((1000000000000 + c.pid::bigint * 7919)::varchar, 2))`
const later = 'add_months(c.w1, -1)'

const broken = (): string[] => [
  assessed(actors(rule, [...Object.keys(ways), ...Object.keys(innocents)])),
  assessed(actors(rule, ['gathered', 'home'], 1)),
  paid(actors(rule, [...Object.keys(ways), ...Object.keys(innocents)])),
  paid(actors(rule, ['gathered', 'home'], 1)),
  divert('back', 1),
  there('back', 1),
  back('back', 1),
  found('back', 1, 0, month),
  // In two months, so that no month pays two persons into the account.
  divert('gathered', 2),
  there('gathered', 2),
  divert('gathered', 2, 1, later),
  there('gathered', 2, 1, later),
  found('gathered', 2, 0, month),
  found('gathered', 2, 1, later),
]

const lawful = (): string[] => [
  `update x_pension set acct = ${cardOf} from ${actors(rule, 'lost-card')} c where x_pension.pid = c.pid and x_pension.for_month = ${month}`,
  change(actors(rule, 'lost-card'), 1, `${month} + 6`, 'c.acct', cardOf, 'lost'),
  change(actors(rule, 'lost-card'), 2, `${month} + 20`, cardOf, 'c.acct'),
  divert('one-way', 1, 0, 'c.w1'),
  there('one-way', 1, 0, 'c.w1'),
  divert('agent', 1),
  there('agent', 1),
  back('agent', 1),
  into(
    'x_account',
    {
      n: '810000000 + c.pid',
      acct: 'c.o1_acct',
      acct_name: 'c.o1_name',
      kind: `'agent'`,
      pid: 'c.pid',
      holder: 'c.o1_pid',
      relation: `'child'`,
      authorised: `'代领' || c.pid`,
      starts_on: `${month} + 4`,
      ends_on: `${month} + 40`,
      dist: 'c.dist',
    },
    beside(rule, 'agent', [1]),
  ),
  divert('home', 2),
  there('home', 2),
  divert('home', 2, 1),
  there('home', 2, 1),
  into(
    'x_account',
    {
      n: '810000000 + c.pid',
      acct: 'c.o2_acct',
      acct_name: 'c.o2_name',
      kind: `'institution'`,
      institution: `'颐和敬老院'`,
      institution_kind: `'nursing_home'`,
      authorised: `'集体账户' || c.pid`,
      starts_on: `date '2022-01-01'`,
      dist: 'c.dist',
    },
    beside(rule, 'home', [2]),
  ),
  divert('bounced', 1, 0, month, `, status = 'returned'`),
  there('bounced', 1),
  back('bounced', 1),
  ...Object.entries(innocents).map(([variant, why]) =>
    innocent({
      rule,
      subject: {
        account_id: variant === 'lost-card' ? cardOf : variant === 'home' ? 'c.o2_acct' : 'c.o1_acct',
      },
      why,
      from: `${variant === 'lost-card' ? actors(rule, variant) : beside(rule, variant, variant === 'home' ? [2] : [1])} c`,
    }),
  ),
]

export const ins02: Plant = {
  rule,
  parts: (city) => [...violations(city, rule, ways), ...lookAlikes(city, rule, holders)],
  write: () => [...broken(), ...lawful()],
}
