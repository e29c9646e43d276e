/**
 * The assessment by which a person's pension of one scheme is paid: the approved one with the latest start, of equals the one
 * that came last, so that a recalculation takes the place of what it recalculates.
 *
 * Columns: those of pension_assessment that rules ask for, with retired_on (where it is not told, the first month paid) and
 * category (the resident pension's where the scheme is the resident one).
 */
import { defineRelation } from '#screening/define-relation.ts'

export const standingAssessment = defineRelation({
  name: 'standing_assessment',
  reads: ['pension_assessment'],
  sql: `
    select person_id, scheme, assessment_no, sex, birth_on_used, first_work_on_used, category, retirement_kind, trade_kind,
      retired_on, benefit_from, actual_months, deemed_months, approved_fen, is_legacy, agency_district, row_ref
    from (
      select person_id, scheme, assessment_no, sex, birth_on_used, first_work_on_used, retirement_kind, trade_kind,
        benefit_from, actual_months, deemed_months, approved_fen, agency_district, row_ref,
        coalesce(legacy_stock, false) as is_legacy,
        coalesce(retired_on, benefit_from) as retired_on,
        case when scheme = '170' then 'resident60' else retirement_category end as category,
        row_number() over (
          partition by person_id, scheme
          order by benefit_from desc nulls last, row_ref desc nulls last
        ) as standing
      from pension_assessment
      where status = 'approved'
    ) approved
    where standing = 1`,
})
