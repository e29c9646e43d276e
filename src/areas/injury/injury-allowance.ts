/**
 * Long-term benefits of work injury that are still out: 伤残津贴, 生活护理费, 供养亲属抚恤金. Rows count while they are paid or
 * negative, and only where the month's net of that item is more than nothing.
 *
 * Columns: person_id (who draws), worker_id, person_name, benefit_item, for_month, recognition_no, pension_offset_fen,
 * agency_district, amount_fen, net_fen (of the month and item), row_ref.
 */
import { defineRelation } from '#screening/define-relation.ts'

export const injuryAllowance = defineRelation({
  name: 'injury_allowance',
  reads: ['injury_benefit'],
  sql: `
    select person_id, worker_id, person_name, benefit_item, for_month, recognition_no, pension_offset_fen, agency_district,
      amount_fen, net_fen, row_ref
    from (
      select b.*, cast(sum(amount_fen) over (partition by person_id, worker_id, benefit_item, for_month) as bigint) as net_fen
      from injury_benefit b
      where benefit_item in ('disability_allowance', 'nursing_allowance', 'dependant_pension')
        and (status = 'paid' or amount_fen < 0)
    ) paid
    where net_fen > 0`,
})
