/** 支付缺少初审或复核,或由同一人两审;有文号的自动办理、已冲销、联网结算不是。 */
import { officer, orderRow, pensionRow, pensionRowKey } from './benefits.ts'
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

const rule = 'CTL-01'
const month = 'add_months(c.w1, -1)'
const claims: Readonly<Record<string, string>> = {
  'no-second': '没有复核即支付',
  'no-first': '没有初审即支付',
  same: '初审与复核为同一人',
  order: '拨付单没有复核即支付',
}
const lacking: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-second': { second_reviewer_id: 'null', second_reviewed_at: 'null' },
  'no-first': { first_reviewer_id: 'null', first_reviewed_at: 'null' },
  same: { second_reviewer_id: officer(1), first_reviewer_id: officer(1) },
  automatic: {
    first_reviewer_id: 'null',
    first_reviewed_at: 'null',
    second_reviewer_id: 'null',
    second_reviewed_at: 'null',
    review_mode: `'automatic'`,
    auto_policy_no: `'郑社保〔2023〕19号'`,
  },
  reversed: { second_reviewer_id: 'null', second_reviewed_at: 'null' },
  returned: { second_reviewer_id: 'null', second_reviewed_at: 'null', status: `'returned'` },
}
const innocents: Readonly<Record<string, string>> = {
  automatic: '按有文号的政策自动办理',
  reversed: '没有复核的一笔已冲销',
  returned: '没有复核的一笔已退票',
  pending: '尚未支付的拨付单还在审核',
}
const people = Object.keys(lacking)

export const ctl01: Plant = {
  rule,
  spare: () => ({ hospitals: 1 }),
  parts: (city) => [
    ...violations(city, rule, {
      'no-second': [pensioner],
      'no-first': [pensioner],
      same: [pensioner],
      order: [worker],
    }),
    ...lookAlikes(city, rule, {
      automatic: [pensioner],
      reversed: [pensioner],
      returned: [pensioner],
      pending: [worker],
    }),
  ],
  write: (city) => {
    const prov = hospitalOf(city, rule, 0)
    const found = (variant: string, of: { no: string; amount: string; rows: Record<string, Record<string, string>> }) =>
      truth({
        rule,
        subject: { payment_no: of.no },
        grain: { agency_district: 'c.dist' },
        amountFen: of.amount,
        claims: claims[variant] ?? '',
        rows: of.rows,
        from: `${actors(rule, variant)} c`,
      })
    return [
      assessed(actors(rule, people)),
      paid(actors(rule, people), { newest: 2 }),
      paid(actors(rule, people), { newest: 0, oldest: 0 }),
      ...people.map((variant) =>
        pensionRow(actors(rule, variant), 1, { for_month: month, paid_on: `${month} + 14`, ...lacking[variant] }),
      ),
      ...['no-second', 'no-first', 'same'].map((variant) =>
        found(variant, {
          no: `'YM' || no9(c.pid) || '1'`,
          amount: 'cast_fen(c.pid)',
          rows: { pension_payment: pensionRowKey(1) },
        }),
      ),
      pensionRow(actors(rule, 'reversed'), 2, {
        for_month: month,
        paid_on: `${month} + 25`,
        amount_fen: '-cast_fen(c.pid)',
        status: `'reversed'`,
        reverses_payment_no: `'YM' || no9(c.pid) || '1'`,
      }),
      orderRow(actors(rule, 'order'), prov, { second_reviewer_id: 'null', second_reviewed_at: 'null' }),
      found('order', {
        no: `'BM' || no9(c.pid)`,
        amount: '50000000',
        rows: { provider_payment: { provider_payment_no: `'BM' || no9(c.pid)`, line_no: '1' } },
      }),
      orderRow(actors(rule, 'pending'), prov, {
        second_reviewer_id: 'null',
        second_reviewed_at: 'null',
        approved_by_id: 'null',
        approved_at: 'null',
        paid_on: 'null',
        status: `'pending'`,
      }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({
          rule,
          subject: { payment_no: variant === 'pending' ? `'BM' || no9(c.pid)` : `'YM' || no9(c.pid) || '1'` },
          why,
          from: `${actors(rule, variant)} c`,
        }),
      ),
    ]
  },
}
