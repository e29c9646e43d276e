/**
 * All benefits that agencies pay to persons, whatever the insurance, in one shape: six payment datasets and the manual
 * claims, which are paid as well. What the payment rules share: the relation, the evidence columns, and which rows were
 * taken back.
 */
import { defineRelation } from '#screening/define-relation.ts'

/** Source (= alias of the evidence) → dataset. */
const sources = {
  pension: 'pension_payment',
  survivor: 'survivor_allowance',
  funeral: 'funeral_grant',
  injury: 'injury_benefit',
  unemployment: 'unemployment_payment',
  maternity: 'maternity_benefit',
  voucher: 'reimbursement_voucher',
} as const

type Source = keyof typeof sources

/** For `reads` of a rule that uses `benefit_payment`. */
export const benefitReads: Readonly<Record<string, string>> = sources

const isClaimed: readonly Source[] = ['funeral', 'unemployment']

const selectOf = (source: Source): string =>
  source === 'voucher'
    ? `
    select 'voucher' as source, person_id, person_name, person_id as payee_id, scheme, 'manual_claim' as benefit_item,
      month_of(coalesce(paid_on, claimed_on)) as for_month, coalesce(paid_on, claimed_on) as paid_on,
      paid_fen as amount_fen, status, claim_line_no as payment_no, cast(null as varchar) as reverses_payment_no,
      account_id, account_name, cast(null as boolean) as payee_name_agrees, false as off_system, review_mode,
      auto_policy_no, first_reviewer_id, first_reviewed_at, second_reviewer_id, second_reviewed_at, agency_district, row_ref
    from reimbursement_voucher`
    : `
    select '${source}' as source, person_id, person_name, ${isClaimed.includes(source) ? 'coalesce(claimant_id, person_id)' : 'person_id'} as payee_id, scheme, benefit_item,
      for_month, paid_on, amount_fen, status, payment_no, reverses_payment_no,
      account_id, account_name, payee_name_agrees, coalesce(off_system, false) as off_system, review_mode,
      auto_policy_no, first_reviewer_id, first_reviewed_at, second_reviewer_id, second_reviewed_at, agency_district, row_ref
    from ${sources[source]}`

/**
 * Columns: source (an alias of `benefitReads`), person_id, person_name, payee_id (who drew it where that is told), scheme,
 * benefit_item, for_month, paid_on, amount_fen, status, payment_no, reverses_payment_no, account_id, account_name,
 * payee_name_agrees, off_system, review_mode, auto_policy_no, the four review columns, agency_district, row_ref.
 */
export const benefitPayment = defineRelation({
  name: 'benefit_payment',
  reads: Object.values(sources),
  isLarge: true,
  sql: (Object.keys(sources) as Source[]).map(selectOf).join('\n    union all'),
})

/**
 * What was taken back by rows of their own, whenever that was. Columns: person_id, scheme, for_month, benefit_item, back_fen
 * (negative).
 */
export const takenBack = defineRelation({
  name: 'taken_back',
  reads: [],
  uses: [benefitPayment],
  sql: `
    select person_id, scheme, for_month, benefit_item, cast(sum(amount_fen) as bigint) as back_fen
    from benefit_payment
    where amount_fen < 0
    group by person_id, scheme, for_month, benefit_item`,
})

/** Evidence columns of one payment row: `<source>_ref` for the dataset it comes from, null for the others. */
export const benefitRefs = (row: string): string =>
  Object.keys(sources)
    .map((source) => `case when ${row}.source = '${source}' then ${row}.row_ref end as ${source}_ref`)
    .join(', ')

/** Items that are paid because somebody died: they lawfully reach another's account. */
export const deathItems = `('funeral_grant', 'death_grant', 'account_refund', 'death_lump_sum', 'survivor_lump_sum')`

const reversing = (Object.keys(sources) as Source[]).filter((source) => source !== 'voucher')

/**
 * What a rule whose subject is one payment needs to see that payment taken back by another row: reads, cuts, and the CTE
 * `reversed(payment_no, agency_district, back_fen)` with the negative sum.
 */
export const reversals = {
  reads: Object.fromEntries(reversing.map((source) => [`${source}_back`, sources[source]])),
  cutBy: Object.fromEntries([
    ...reversing.map((source) => [`${source}_back`, { payment_no: 'reverses_payment_no' }]),
    ['voucher', { payment_no: 'claim_line_no' }],
  ]) as Readonly<Record<string, Readonly<Record<string, string>>>>,
  cte: `reversed as (
      select reverses_payment_no as payment_no, agency_district, cast(sum(amount_fen) as bigint) as back_fen
      from benefit_payment
      where reverses_payment_no is not null and amount_fen < 0
      group by reverses_payment_no, agency_district
    )`,
} as const
