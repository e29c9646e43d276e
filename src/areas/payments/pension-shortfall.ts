/**
 * Months for which a person's pension of one scheme came to less than was approved for it. Due is the assessment that stands
 * in that month with the increases approved before the month; a suspension or reduction in force lowers it at once. Paid is
 * the month's whole net, later arrears included, with what a decision had deducted put back.
 *
 * Columns: person_id, scheme, for_month, agency_district, pay_ref, assessment_ref, paid_fen, due_fen (greater than paid_fen).
 */
import { defineRelation } from '#screening/define-relation.ts'

const withDeducted = (row: string): string =>
  `${row}.amount_fen + case when ${row}.deduction_decision_no is null then 0 else coalesce(${row}.deducted_fen, 0) end`

export const pensionShortfall = defineRelation({
  name: 'pension_shortfall',
  reads: ['pension_payment', 'pension_assessment', 'pension_adjustment'],
  sql: `
    with event as (
      select person_id, scheme, benefit_from as from_month, benefit_from as effective_from, approved_fen,
        cast(0 as bigint) as increase_fen, 1 as is_assessment, row_ref
      from pension_assessment
      where status = 'approved'
      union all
      select person_id, scheme, greatest(effective_from, add_months(month_of(approved_on), 1)), effective_from,
        cast(0 as bigint), increase_fen, 0, row_ref
      from pension_adjustment
      where increase_fen > 0 and approved_on is not null
    ),
    numbered as (
      select e.*,
        row_number() over (
          partition by person_id, scheme
          order by from_month nulls last, is_assessment desc nulls last, row_ref nulls last
        ) as place
      from event e
    ),
    ordered as (
      select n.*,
        sum(is_assessment) over (partition by person_id, scheme order by place nulls last) as epoch,
        lead(from_month) over (partition by person_id, scheme order by place nulls last) as next_from
      from numbered n
    ),
    assessed as (
      select o.*,
        first_value(from_month) over (partition by person_id, scheme, epoch order by place nulls last) as epoch_from,
        first_value(approved_fen) over (partition by person_id, scheme, epoch order by place nulls last) as base_fen,
        first_value(row_ref) over (partition by person_id, scheme, epoch order by place nulls last) as assessment_ref
      from ordered o
      where epoch > 0
    ),
    schedule as (
      select person_id, scheme, from_month, next_from, assessment_ref,
        base_fen + cast(sum(case when effective_from >= epoch_from then increase_fen else 0 end)
          over (partition by person_id, scheme, epoch order by place nulls last) as bigint) as due_fen
      from assessed
    ),
    low as (
      -- Cut row by row; the exact sums follow for few.
      select p.person_id, p.scheme, p.for_month, min(p.agency_district) as agency_district, min(p.row_ref) as pay_ref,
        s.due_fen, s.assessment_ref
      from pension_payment p
      join schedule s
        on s.person_id = p.person_id and s.scheme = p.scheme
        and s.from_month <= p.for_month and (s.next_from is null or p.for_month < s.next_from)
      where p.benefit_item = 'monthly' and p.status = 'paid' and p.amount_fen > 0 and ${withDeducted('p')} < s.due_fen
      group by p.person_id, p.scheme, p.for_month, s.due_fen, s.assessment_ref
    ),
    lowered as (
      select l.person_id, l.scheme, l.for_month, min(a.amount_after_fen) as lowered_fen
      from low l
      join pension_adjustment a on a.person_id = l.person_id and a.scheme = l.scheme and a.effective_from <= l.for_month
      where a.adjustment_kind in ('suspension', 'reduction') or a.increase_fen < 0
      group by l.person_id, l.scheme, l.for_month
    ),
    paid as (
      select l.person_id, l.scheme, l.for_month, cast(sum(${withDeducted('p')}) as bigint) as paid_fen
      from low l
      join pension_payment p on p.person_id = l.person_id and p.scheme = l.scheme and p.for_month = l.for_month
      where p.benefit_item in ('monthly', 'arrears', 'recalculation') and (p.status = 'paid' or p.amount_fen < 0)
      group by l.person_id, l.scheme, l.for_month
      having sum(p.amount_fen) > 0
    ),
    due as (
      select l.person_id, l.scheme, l.for_month, l.agency_district, l.pay_ref, l.assessment_ref, p.paid_fen,
        least(l.due_fen, coalesce(a.lowered_fen, l.due_fen)) as due_fen
      from low l
      join paid p on p.person_id = l.person_id and p.scheme = l.scheme and p.for_month = l.for_month
      left join lowered a on a.person_id = l.person_id and a.scheme = l.scheme and a.for_month = l.for_month
    )
    select person_id, scheme, for_month, agency_district, pay_ref, assessment_ref, paid_fen, due_fen
    from due
    where paid_fen < due_fen`,
})
