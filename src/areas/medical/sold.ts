/** What the funds were charged for drugs and materials, by provider, item and month: the other side of the stock books. */
import { defineRelation } from '#screening/define-relation.ts'
import { lostSettlement } from './items.ts'

/**
 * Columns: provider_id, item_code, for_month, fund_fen, and the net quantity in two parts: `bare_quantity` of lines
 * that name no unit factor, `unit_quantity` in smallest units of those that do. The one grouping over all charged lines
 * that the rules about stock share; refunds are negative lines in it.
 */
export const itemSold = defineRelation({
  name: 'item_sold',
  reads: ['medical_item'],
  uses: [lostSettlement],
  sql: `
    select i.provider_id, i.item_code, month_of(i.charged_on) as for_month,
      cast(sum(i.fund_pay_fen) as bigint) as fund_fen,
      sum(case when i.unit_factor is null then i.quantity else 0 end) as bare_quantity,
      sum(case when i.unit_factor is null then 0 else i.quantity * i.unit_factor end) as unit_quantity
    from medical_item i
    left join lost_settlement l on l.provider_id = i.provider_id and l.person_id = i.person_id
      and l.settlement_id = i.settlement_id
    where i.is_valid and coalesce(i.charge_kind, '09') in ('08', '09', '10', '11') and l.settlement_id is null
    group by i.provider_id, i.item_code, month_of(i.charged_on)`,
})
