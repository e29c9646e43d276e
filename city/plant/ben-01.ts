/** 核准后到期未支付;退票、停发、死亡、服刑、补正资料的不是。 */
import { claimRow } from './benefits.ts'
import { into } from './into.ts'
import { actors, innocent, lookAlikes, type Plant, paid, pensioner, truth, violations, worker } from './plant.ts'

const rule = 'BEN-01'
const from = 'add_months(c.w1, -4)'
const innocents: Readonly<Record<string, string>> = {
  bounced: '账户已销,款项退票',
  suspended: '核定后即依法停发',
  died: '起始月内死亡',
  imprisoned: '服刑期间',
  supplemented: '报销资料补正后按期支付',
}
const pensioners = ['pension', 'bounced', 'suspended', 'died', 'imprisoned']

const owed = (
  variant: string,
  scheme: string,
  no: string,
  amount: string,
  rows: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string =>
  truth({
    rule,
    subject: { person_id: 'c.id' },
    grain: { scheme: `'${scheme}'`, business_no: no },
    amountFen: amount,
    claims: '核准的待遇到期未支付',
    rows,
    from: `${actors(rule, variant)} c`,
  })
const claimed = 'add_months(c.w1, -3) + 2'

const broken = (): string[] => [
  into(
    'x_assessment',
    {
      pid: 'c.pid',
      scheme: `'110'`,
      category: `'male60'`,
      retired_on: '(c.birth + interval 60 year)::date',
      benefit_from: from,
      approved_fen: 'cast_fen(c.pid)',
    },
    actors(rule, pensioners),
  ),
  owed('pension', '110', `'HD' || no9(c.pid) || '110'`, 'cast_fen(c.pid)', {
    pension_assessment: { agency_district: 'c.dist', assessment_no: `'HD' || no9(c.pid) || '110'` },
  }),
  into(
    'x_claim',
    {
      pid: 'c.pid',
      left_on: `add_months(c.w1, -5) + 11`,
      contributed: '72',
      granted: '14',
      right_from: from,
      right_to: 'add_months(c.w1, 9)',
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
      ends_on: 'add_months(c.w1, -5) + 11',
      end_reason: `'expired'`,
    },
    actors(rule, 'jobless'),
  ),
  owed('jobless', '210', `'SH' || no9(c.pid)`, '168000', {
    unemployment_assessment: { assessment_no: `'SH' || no9(c.pid)` },
  }),
  claimRow(actors(rule, 'manual'), 1, { claimed_on: claimed, paid_on: `${claimed} + 62` }),
  owed('manual', '390', `'BM' || no9(c.pid) || '1'`, '400000', {
    reimbursement_voucher: { claim_line_no: `'BM' || no9(c.pid) || '1'` },
  }),
]

const lawful = (): string[] => [
  claimRow(actors(rule, 'supplemented'), 1, {
    claimed_on: claimed,
    complete_on: `${claimed} + 45`,
    paid_on: `${claimed} + 62`,
  }),
  paid(actors(rule, 'bounced'), { oldest: 4, status: 'returned' }),
  into(
    'x_adjustment',
    {
      pid: 'c.pid',
      kind: `'suspension'`,
      effective_from: from,
      increase_fen: '-cast_fen(c.pid)',
      amount_after_fen: '0',
      approved_on: `${from} - 2`,
    },
    actors(rule, 'suspended'),
  ),
  into('x_death', { pid: 'c.pid', died_on: `${from} + 11`, received_on: `${from} + 30` }, actors(rule, 'died')),
  into(
    'x_sentence',
    { pid: 'c.pid', detained_on: `${from} + 4`, starts_on: `${from} + 4`, ends_on: 'add_months(c.w1, 30)' },
    actors(rule, 'imprisoned'),
  ),
  ...Object.entries(innocents).map(([variant, why]) =>
    innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
  ),
]

export const ben01: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { pension: [pensioner], jobless: [worker], manual: [worker] }),
    ...lookAlikes(
      city,
      rule,
      Object.fromEntries(
        Object.keys(innocents).map((variant) => [variant, [variant === 'supplemented' ? worker : pensioner]]),
      ),
    ),
  ],
  write: () => [...broken(), ...lawful()],
}
