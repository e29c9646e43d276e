/** Unemployment contributions of claimants, and since when they have been insured. */
import { defineRelation } from '#screening/define-relation.ts'
import { unemploymentClaim } from './claims.ts'

/** Months paid and not refunded. Columns: person_id, for_month, paid_on, contribution_kind, legal_document_no, row_ref. */
export const claimantContribution = defineRelation({
  name: 'claimant_contribution',
  reads: ['contribution'],
  uses: [unemploymentClaim],
  sql: `
    select k.person_id, k.for_month, k.paid_on, k.contribution_kind, k.legal_document_no, k.row_ref
    from contribution k
    where k.scheme = '210' and k.contribution_kind <> 'refund'
      and k.person_id in (select person_id from unemployment_claim)
      and not exists (
        select 1 from contribution back
        where back.person_id = k.person_id and back.contribution_kind = 'refund'
          and back.refund_of_no = k.contribution_no)`,
})

/**
 * The first month of insurance on file, by enrolment or contribution, of who has an enrolment at all. Columns: person_id,
 * since_month, enrollment_ref.
 */
export const insuredSince = defineRelation({
  name: 'insured_since',
  reads: ['enrollment'],
  uses: [unemploymentClaim, claimantContribution],
  sql: `
    select e.person_id, e.enrollment_ref,
      case when k.first_paid < e.first_enrolled then k.first_paid else e.first_enrolled end as since_month
    from (
      select person_id, min(row_ref) as enrollment_ref,
        min(month_of(least(starts_on, coalesce(first_enrolled_on, starts_on)))) as first_enrolled
      from enrollment
      where scheme = '210' and person_id in (select person_id from unemployment_claim)
      group by person_id
    ) e
    left join (
      select person_id, min(for_month) as first_paid from claimant_contribution group by person_id
    ) k on k.person_id = e.person_id`,
})
