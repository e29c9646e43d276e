/** What the planted cases about payments share: a person beside another, one payment row in its own fields, officers. */
import { more } from './more.ts'
import { actors } from './plant.ts'

/** Actors of `slot` with columns of the actors of other slots of the same case: o1_id, o1_name, o1_acct, o1_pid … */
export const beside = (
  rule: string,
  variant: string | readonly string[],
  others: readonly number[],
  slot = 0,
): string =>
  `(select a.*, ${others.map((n) => `o${n}.pid as o${n}_pid, o${n}.id as o${n}_id, o${n}.name as o${n}_name, o${n}.acct as o${n}_acct`).join(', ')} from ${actors(rule, variant, slot)} a
    ${others.map((n) => `join p o${n} on o${n}.rule = a.rule and o${n}.variant = a.variant and o${n}.k = a.k and o${n}.slot = ${n}`).join(' ')})`

/** The officer `n` of the actor's district. */
export const officer = (n: number): string => `(select officer_id from officer o where o.dist = c.dist and o.n = ${n})`

/** Both reviews of a row paid on `paidOn`, as everybody's are. */
export const reviewed = (paidOn: string): Record<string, string> => ({
  first_reviewer_id: officer(0),
  first_reviewed_at: `(${paidOn} - 3 + interval 9 hour)::timestamp`,
  second_reviewer_id: officer(1),
  second_reviewed_at: `(${paidOn} - 2 + interval 15 hour)::timestamp`,
})

const pensionNo = (n: string): string => `'YM' || no9(c.pid) || ${n}`

/** One pension row for each of `from`, `n` telling apart those of one person. `set` adds to or replaces the usual fields. */
export const pensionRow = (
  from: string,
  n: number,
  set: Readonly<Record<string, string>> & { readonly for_month: string; readonly paid_on: string },
): string =>
  more(
    'pension_payment',
    {
      payment_no: pensionNo(`'${n}'`),
      person_id: 'c.id',
      person_name: 'c.name',
      scheme: `'110'`,
      benefit_item: `'monthly'`,
      amount_fen: 'cast_fen(c.pid)',
      status: `'paid'`,
      payee_name_agrees: 'true',
      account_id: 'c.acct',
      account_name: 'c.name',
      ...reviewed(`(${set.paid_on})::date`),
      funding_source: `'insurance_fund'`,
      off_system: 'false',
      agency_district: 'c.dist',
      ...set,
    },
    `${from} c`,
  )

export const pensionRowKey = (n: number): Record<string, string> => ({
  agency_district: 'c.dist',
  payment_no: pensionNo(`'${n}'`),
})

/** A manual claim of 4,000 yuan, claimed on the day and paid twelve days later unless it is said otherwise. */
export const claimRow = (
  from: string,
  n: number,
  set: Readonly<Record<string, string>> & { readonly claimed_on: string },
): string =>
  more(
    'reimbursement_voucher',
    {
      claim_line_no: `'BM' || no9(c.pid) || '${n}'`,
      person_id: 'c.id',
      person_name: 'c.name',
      scheme: `'390'`,
      invoice_code: `'0'`,
      invoice_no: `'8' || no9(c.pid) || '${n}'`,
      issuer_code: `'H34000000001'`,
      issued_on: `(${set.claimed_on} - 20)::date`,
      invoice_fen: '800000',
      layer: `'basic'`,
      claimed_fen: '800000',
      paid_fen: '400000',
      paid_on: `(${set.claimed_on} + 12)::date`,
      status: `'paid'`,
      account_id: 'c.acct',
      account_name: 'c.name',
      review_mode: `'manual'`,
      ...reviewed(`(${set.claimed_on} + 12)::date`),
      agency_district: 'c.dist',
      ...set,
    },
    `${from} c`,
  )

/** One operation in the business system, by the desk unless it is said otherwise. */
export const operation = (from: string, n: number, kind: string, at: string): string =>
  more(
    'operation_log',
    {
      operation_no: `'CM' || no9(c.pid) || '${n}'`,
      operator_id: officer(0),
      operated_at: `(${at} + interval 10 hour)::timestamp`,
      operation_kind: `'${kind}'`,
      scheme: `'110'`,
      subject_id: 'c.id',
      off_system: 'false',
      agency_district: 'c.dist',
    },
    `${from} c`,
  )

/** A post held by an actor. */
export const post = (from: string, set: Readonly<Record<string, string>>): string =>
  more(
    'staff_post',
    {
      post_record_no: `'RM' || no9(c.pid)`,
      officer_id: 'c.id',
      officer_name: 'c.name',
      organisation_code: `'AG' || c.dist`,
      organisation_name: `'社会保险中心'`,
      organisation_kind: `'agency'`,
      post: `'front_desk'`,
      login_code: `'U' || no9(c.pid)`,
      salary_account_id: 'c.acct',
      starts_on: `date '2018-03-01'`,
      filed_on: `date '2018-03-20'`,
      agency_district: 'c.dist',
      ...set,
    },
    `${from} c`,
  )

/** An order of 500,000 yuan to a hospital, one line. */
export const orderRow = (from: string, prov: string, set: Readonly<Record<string, string>>): string =>
  more(
    'provider_payment',
    {
      provider_payment_no: `'BM' || no9(c.pid)`,
      line_no: '1',
      provider_id: `(select code from prov where ix = ${prov})`,
      scheme: `'310'`,
      for_month: 'add_months(c.w1, -2)',
      line_kind: `'settlement'`,
      amount_fen: '50000000',
      settlement_count: '120',
      declared_on: 'add_months(c.w1, -1) + 4',
      approved_by_id: officer(2),
      approved_at: '(add_months(c.w1, -1) + 17 + interval 16 hour)::timestamp',
      paid_on: 'add_months(c.w1, -1) + 19',
      status: `'paid'`,
      ...reviewed('(add_months(c.w1, -1) + 17)::date'),
      agency_district: 'c.dist',
      ...set,
    },
    `${from} c`,
  )
