/** What unemployment rules share: which assessments stand, and which payments of 失业保险金 belong to which claim. */
import { defineRelation } from '#screening/define-relation.ts'

/**
 * One row a claim: its latest assessment that was not withdrawn. A claim is known by its first month of right, so that a
 * corrected assessment is the same claim.
 *
 * Columns: person_id, first_month, assessment_no, employer_id, left_on, leaving_reason, reason_corrected_on, claimed_on,
 * approved_on, contribution_months, carried_over_months, is_lump_sum_start_up, row_ref.
 */
export const unemploymentClaim = defineRelation({
  name: 'unemployment_claim',
  reads: ['unemployment_assessment'],
  sql: `
    select person_id, first_month, assessment_no, employer_id, left_on, leaving_reason, reason_corrected_on, claimed_on,
      approved_on, contribution_months, coalesce(carried_over_months, 0) as carried_over_months,
      coalesce(is_lump_sum_start_up, false) as is_lump_sum_start_up, row_ref
    from (
      select person_id, first_month, assessment_no, employer_id, left_on, leaving_reason, reason_corrected_on, claimed_on,
        approved_on, contribution_months, carried_over_months, is_lump_sum_start_up, row_ref,
        row_number() over (
          partition by person_id, first_month
          order by approved_on desc nulls last, assessment_no desc nulls last, row_ref desc nulls last
        ) as standing
      from unemployment_assessment
      where withdrawn_on is null
    ) told
    where standing = 1`,
})

/**
 * Rows of 失业保险金 in months whose net is still out. A row without an assessment number belongs to the claim that had begun;
 * first_month is null where there is none.
 *
 * Columns: person_id, first_month, for_month, paid_on, agency_district, amount_fen, row_ref.
 */
export const unemploymentMonth = defineRelation({
  name: 'unemployment_month',
  reads: ['unemployment_payment', 'unemployment_assessment'],
  uses: [unemploymentClaim],
  sql: `
    with paid as (
      select person_id, for_month, paid_on, assessment_no, agency_district, amount_fen, row_ref,
        cast(sum(amount_fen) over (partition by person_id, for_month) as bigint) as net_fen
      from unemployment_payment
      where benefit_item = 'unemployment_benefit' and (status = 'paid' or amount_fen < 0)
    ),
    named as (
      select p.person_id, p.for_month, p.paid_on, p.agency_district, p.amount_fen, p.row_ref, a.first_month
      from paid p
      left join (
        select person_id, assessment_no, max(first_month) as first_month
        from unemployment_assessment group by person_id, assessment_no
      ) a on a.person_id = p.person_id and a.assessment_no = p.assessment_no
      where p.net_fen > 0
    ),
    begun as (
      select n.row_ref, max(c.first_month) as first_month
      from named n
      join unemployment_claim c on c.person_id = n.person_id and c.first_month <= n.for_month
      where n.first_month is null
      group by n.row_ref
    )
    select n.person_id, coalesce(n.first_month, b.first_month) as first_month, n.for_month, n.paid_on, n.agency_district,
      n.amount_fen, n.row_ref
    from named n
    left join begun b on b.row_ref = n.row_ref`,
})
