/**
 * Goods that a provider bought in a quarter, neither sold nor had charged, and does not have in the last closing stock of
 * the quarter either; consignments are another's goods. Quarters that have ended by $as_of.
 *
 * Columns: provider_id, item_code, for_quarter, price_fen (dearest purchase), stock_ref (a purchase).
 */
import { defineRelation } from '#screening/define-relation.ts'
import { quarterOf } from './items.ts'

export const vanishedGoods = defineRelation({
  name: 'vanished_goods',
  reads: ['stock_movement', 'medical_item'],
  sql: `
    with bought as (
      select provider_id, item_code, ${quarterOf('moved_on')} as for_quarter,
        sum(case when movement_kind in ('purchase', 'transfer_in') then quantity
          when movement_kind in ('supplier_return', 'transfer_out', 'loss') then -quantity
          when movement_kind = 'opening' and moved_on = ${quarterOf('moved_on')} then quantity else 0 end) as left_over,
        max(case when movement_kind = 'purchase' then price_fen end) as price_fen,
        max(case when movement_kind = 'purchase' then row_ref end) as stock_ref,
        max(case when movement_kind = 'closing' then moved_on end) as closed_on
      from stock_movement
      group by provider_id, item_code, ${quarterOf('moved_on')}
      having max(case when movement_kind = 'purchase' then price_fen end) is not null
        and sum(case when movement_kind = 'sale' then quantity else 0 end) = 0
        and max(case when coalesce(is_consignment, false) then 1 else 0 end) = 0
    ),
    vanished as (
      select b.* from bought b
      where add_months(b.for_quarter, 3) <= add_days($as_of, 1)
        and b.left_over > coalesce((
          select sum(s.quantity) from stock_movement s
          where s.provider_id = b.provider_id and s.item_code = b.item_code and s.movement_kind = 'closing'
            and s.moved_on = b.closed_on), 0)
    ),
    charged as (
      select distinct v.provider_id, v.item_code, v.for_quarter
      from vanished v
      join medical_item i on i.provider_id = v.provider_id and i.item_code = v.item_code
      where i.is_valid and i.charged_on >= v.for_quarter and i.charged_on < add_months(v.for_quarter, 3)
    )
    select v.provider_id, v.item_code, v.for_quarter, v.price_fen, v.stock_ref
    from vanished v
    left join charged c on c.provider_id = v.provider_id and c.item_code = v.item_code and c.for_quarter = v.for_quarter
    where c.provider_id is null`,
})
