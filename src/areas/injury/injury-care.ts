/**
 * Treatment of injured workers that the work-injury fund paid for, by both of its ways: settled over the network (scheme
 * 410), or reimbursed as 工伤医疗费 or 工伤康复费. A reimbursement of a visit that was settled as well tells the same money
 * again and is left out. Reversals count against the payment that they name.
 *
 * One row a source row; days, provider and net are those of the whole visit or claim. Columns: person_id (the worker),
 * person_name (null where somebody else draws), visit_id, provider_id, recognition_no, begin_on, end_on (null where a claim
 * does not tell them), for_month, paid_on, amount_fen, net_fen (> 0), total_fen (the bill, where told), body_part,
 * is_advance, agency_district, settlement_ref, pay_ref (the other is null). Rules of a person name injury_benefit's
 * column: `cutBy: { pay: { person_id: 'worker_id' } }`.
 */

import { defineRelation } from '#screening/define-relation.ts'
import { countedSettlement } from '#screening/relations/stays.ts'

export const injuryCare = defineRelation({
  name: 'injury_care',
  reads: ['injury_benefit'],
  uses: [countedSettlement],
  sql: `
    with settled as (
      select person_id, person_name, visit_id, provider_id, fund_pay_fen as amount_fen, agency_district, row_ref, settled_at,
        min(coalesce(begin_on, end_on, day_of(settled_at))) over (partition by person_id, visit_id) as began_on,
        max(coalesce(end_on, begin_on, day_of(settled_at))) over (partition by person_id, visit_id) as ended_on,
        cast(sum(fund_pay_fen) over (partition by person_id, visit_id) as bigint) as net_fen,
        cast(sum(total_fen) over (partition by person_id, visit_id) as bigint) as bill_fen
      from counted_settlement where scheme = '410'
    ),
    claimed as (
      select b.*, coalesce(b.reverses_payment_no, b.payment_no) as claim_no,
        sum(b.amount_fen) over (partition by b.worker_id, b.benefit_item, b.for_month) as month_fen
      from injury_benefit b
      where b.benefit_item in ('medical_fee', 'rehabilitation_fee') and (b.status = 'paid' or b.amount_fen < 0)
    ),
    claim as (
      select worker_id, case when person_id = worker_id then person_name end as person_name, for_month, paid_on, amount_fen, month_fen, agency_district, row_ref, visit_id, provider_id,
        recognition_no, body_part, coalesce(is_advance_payment, false) as is_advance,
        min(coalesce(incurred_from, incurred_to)) over (partition by worker_id, agency_district, claim_no) as began_on,
        max(coalesce(incurred_to, incurred_from)) over (partition by worker_id, agency_district, claim_no) as ended_on,
        cast(sum(amount_fen) over (partition by worker_id, agency_district, claim_no) as bigint) as net_fen
      from claimed
    )
    select person_id, person_name, visit_id, provider_id, cast(null as varchar) as recognition_no, began_on as begin_on,
      ended_on as end_on, month_of(began_on) as for_month, day_of(settled_at) as paid_on, amount_fen, net_fen,
      bill_fen as total_fen, cast(null as varchar) as body_part, false as is_advance, agency_district,
      row_ref as settlement_ref, cast(null as bigint) as pay_ref
    from settled where net_fen > 0
    union all
    select c.worker_id, c.person_name, c.visit_id, c.provider_id, c.recognition_no, c.began_on, c.ended_on,
      month_of(coalesce(c.began_on, c.for_month)), c.paid_on, c.amount_fen, c.net_fen, cast(null as bigint), c.body_part,
      c.is_advance, c.agency_district, cast(null as bigint), c.row_ref
    from claim c
    where c.net_fen > 0 and c.month_fen > 0
      and not exists (
        select 1 from settled s where s.person_id = c.worker_id and s.visit_id = c.visit_id and s.net_fen > 0)`,
})
