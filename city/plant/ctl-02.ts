/** 先支付后审批,或审批人当日没有审批岗位;备案晚、任职首日末日、当日审批不是。 */
import type { City } from '../session.ts'
import { beside, officer, orderRow, pensionRow, pensionRowKey, post } from './benefits.ts'
import { more } from './more.ts'
import {
  actors,
  assessed,
  hospitalOf,
  innocent,
  lookAlikes,
  type Plant,
  paid,
  pensioner,
  truth,
  violations,
  worker,
} from './plant.ts'

const rule = 'CTL-02'
const month = 'add_months(c.w1, -1)'
const paidOn = `${month} + 14`
const claims: Readonly<Record<string, string>> = {
  after: '支付以后才复核',
  'no-post': '窗口人员复核支付',
  order: '拨付单由初审岗位人员审批',
  instruction: '支付指令执行以后才审批',
}
/** Look-alikes with an officer of their own in slot 1. */
const posted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'filed-late': { post: `'second_review'`, starts_on: `${month} + 10`, filed_on: `${month} + 60` },
  'last-day': { post: `'second_review'`, ends_on: `${month} + 12` },
}
const innocents: Readonly<Record<string, string>> = {
  'filed-late': '任职在前,备案在后',
  'last-day': '任职最后一日复核',
  'same-day': '支付当日复核',
}
const people = ['after', 'no-post', ...Object.keys(innocents)]

const row = (from: string, set: Readonly<Record<string, string>>): string =>
  pensionRow(from, 1, { for_month: month, paid_on: paidOn, ...set })
const found = (
  variant: string,
  no: string,
  amount: string,
  rows: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string =>
  truth({
    rule,
    subject: { payment_no: no },
    grain: { agency_district: 'c.dist' },
    amountFen: amount,
    claims: claims[variant] ?? '',
    rows,
    from: `${actors(rule, variant)} c`,
  })
const ownNo = `'YM' || no9(c.pid) || '1'`

const pensions = (): string[] => [
  assessed(actors(rule, people)),
  paid(actors(rule, people), { newest: 2 }),
  paid(actors(rule, people), { newest: 0, oldest: 0 }),
  row(actors(rule, 'after'), { second_reviewed_at: `(${paidOn} + 1 + interval 9 hour)::timestamp` }),
  row(actors(rule, 'no-post'), { second_reviewer_id: officer(3) }),
  row(actors(rule, 'same-day'), { second_reviewed_at: `(${paidOn} + interval 17 hour)::timestamp` }),
  ...Object.entries(posted).flatMap(([variant, set]) => [
    post(actors(rule, variant, 1), set),
    row(beside(rule, variant, [1]), { second_reviewer_id: 'c.o1_id' }),
  ]),
  found('after', ownNo, 'cast_fen(c.pid)', { pension_payment: pensionRowKey(1) }),
  found('no-post', ownNo, 'cast_fen(c.pid)', { pension_payment: pensionRowKey(1) }),
]

const others = (city: City): string[] => [
  orderRow(actors(rule, 'order'), hospitalOf(city, rule, 0), { approved_by_id: officer(0) }),
  found('order', `'BM' || no9(c.pid)`, '50000000', {
    provider_payment: { provider_payment_no: `'BM' || no9(c.pid)`, line_no: '1' },
  }),
  more(
    'payment_instruction',
    {
      instruction_no: `'ZM' || no9(c.pid)`,
      account_id: `luhn19('102110' || c.dist || '100000')`,
      scheme: `'110'`,
      flow_kind: `'benefit'`,
      used_for_scheme: `'110'`,
      amount_fen: '1800000',
      payee_account_id: 'c.acct',
      payee_name: 'c.name',
      instructed_on: `${month} + 14`,
      status: `'done'`,
      approval_no: `'批' || c.pid`,
      approved_by_id: officer(2),
      approved_at: `(${month} + 16 + interval 9 hour)::timestamp`,
      first_reviewer_id: officer(0),
      second_reviewer_id: officer(1),
      agency_district: 'c.dist',
    },
    `${actors(rule, 'instruction')} c`,
  ),
  found('instruction', `'ZM' || no9(c.pid)`, '1800000', {
    payment_instruction: { instruction_no: `'ZM' || no9(c.pid)` },
  }),
  ...Object.entries(innocents).map(([variant, why]) =>
    innocent({ rule, subject: { payment_no: ownNo }, why, from: `${actors(rule, variant)} c` }),
  ),
]

export const ctl02: Plant = {
  rule,
  spare: () => ({ hospitals: 1 }),
  parts: (city) => [
    ...violations(city, rule, {
      after: [pensioner],
      'no-post': [pensioner],
      order: [worker],
      instruction: [worker],
    }),
    ...lookAlikes(city, rule, {
      'filed-late': [pensioner, worker],
      'last-day': [pensioner, worker],
      'same-day': [pensioner],
    }),
  ],
  write: (city) => [...pensions(), ...others(city)],
}
