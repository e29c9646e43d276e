/**
 * What was claimed and approved and has a term of payment: pensions and unemployment benefits of which nothing has been tried
 * to be paid, and maternity allowances and manual claims with the day on which they were. A determination that was suspended,
 * withdrawn or replaced is none.
 *
 * Columns: person_id, scheme, business (scope of the agency's terms), business_no, agency_district, started_on (the term runs
 * from the day after), payable_on (before which nothing is late), paid_on (null = not paid), owed_fen, and the evidence:
 * assessment_ref, grant_ref, maternity_ref, voucher_ref.
 */
import { defineRelation } from '#screening/define-relation.ts'

const evidence = (one: string): string =>
  ['assessment', 'grant', 'maternity', 'voucher']
    .map((name) => (name === one ? `c.row_ref as ${name}_ref` : `cast(null as bigint) as ${name}_ref`))
    .join(', ')

export const benefitClaim = defineRelation({
  name: 'benefit_claim',
  reads: [
    'pension_assessment',
    'pension_payment',
    'pension_adjustment',
    'unemployment_assessment',
    'unemployment_payment',
    'maternity_benefit',
    'reimbursement_voucher',
  ],
  sql: `
    select c.person_id, c.scheme, 'pension-claim' as business, c.assessment_no as business_no, c.agency_district,
      coalesce(c.applied_on, day_of(c.approved_at)) as started_on,
      add_days(add_months(c.benefit_from, 1), -1) as payable_on,
      cast(null as date) as paid_on, c.approved_fen as owed_fen, ${evidence('assessment')}
    from pension_assessment c
    where c.status = 'approved' and c.assessment_kind in ('initial', 'provisional') and c.approved_fen > 0
      and not coalesce(c.legacy_stock, false) and c.benefit_from <= $as_of
      and not exists (
        select 1 from pension_payment p
        where p.person_id = c.person_id and p.scheme = c.scheme and p.for_month >= c.benefit_from
      )
      and not exists (
        select 1 from pension_assessment l
        where l.person_id = c.person_id and l.scheme = c.scheme and l.replaces_no = c.assessment_no
      )
      and not exists (
        select 1 from pension_adjustment s
        where s.person_id = c.person_id and s.scheme = c.scheme and s.adjustment_kind = 'suspension'
      )
    union all
    select c.person_id, c.scheme, 'unemployment-benefit', c.assessment_no, c.agency_district, c.claimed_on,
      add_days(add_months(c.first_month, 1), -1), cast(null as date), coalesce(c.monthly_fen, 0), ${evidence('grant')}
    from unemployment_assessment c
    where c.withdrawn_on is null and (c.ended_on is null or c.ended_on >= add_months(c.first_month, 1))
      and c.first_month <= $as_of and c.granted_months > 0
      and not exists (
        select 1 from unemployment_payment p where p.person_id = c.person_id and p.for_month >= c.first_month
      )
    union all
    select c.person_id, c.scheme, 'maternity-allowance', c.payment_no, c.agency_district, c.claimed_on, c.claimed_on,
      c.paid_on, c.amount_fen, ${evidence('maternity')}
    from maternity_benefit c
    where c.benefit_item = 'maternity_allowance' and c.status = 'paid' and c.amount_fen > 0 and c.claimed_on is not null
    union all
    select c.person_id, c.scheme, case when c.scheme = '410' then 'injury-manual-claim' else 'medical-manual-claim' end,
      c.claim_line_no, c.agency_district, coalesce(c.complete_on, c.claimed_on), coalesce(c.complete_on, c.claimed_on),
      c.paid_on, c.paid_fen, ${evidence('voucher')}
    from reimbursement_voucher c
    where c.layer = 'basic' and c.status = 'paid' and c.paid_fen > 0`,
})
