/**
 * MED-12 购销不符: more of an item sold in a month than can have been there: opening stock, what came in, less what went out
 * otherwise and what is left at the end. Sold is the larger of the provider's own sales to all payers, net of what patients
 * returned, and what the funds alone were charged. All in one unit; where only one of the two sides names its factor the
 * catalogue must tell the other's. A month whose opening stock nobody wrote down cannot be judged; a closing stock not
 * written down counts as nothing. At risk is what the funds paid for the part that was not there.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { stockTolerance } from '#law/values/medical-conduct.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { lostSettlement } from '../items.ts'
import { itemSold } from '../sold.ts'
import { stockBook } from '../stock-book.ts'

export const soldBeyondStock = defineRule({
  id: 'MED-12',
  version: 1,
  name: '销售数量超过可供数量',
  subject: 'provider',
  cut: ['provider_id'],
  grain: ['item_code', 'for_month'],
  act: alert,
  basis: [zz27('六(五)7'), lawOf('medical-fund-regulation', '第38条')],
  params: { tolerance: stockTolerance },
  reads: { stock: 'stock_movement', item: 'medical_item', catalogue: 'catalogue_item' },
  cutBy: { catalogue: null },
  uses: [lostSettlement, itemSold, stockBook],
  stages: ['short'],
  requiresComplete: ['stock'],
  sql: `
    with month as (
      select b.*, coalesce(b.opening, before.closing) as first_stock, coalesce(b.closing, after.opening, 0) as last_stock
      from stock_book b
      left join stock_book before on before.provider_id = b.provider_id and before.item_code = b.item_code
        and add_months(before.for_month, 1) = b.for_month
      left join stock_book after on after.provider_id = b.provider_id and after.item_code = b.item_code
        and add_months(b.for_month, 1) = after.for_month
    ),
    against as (
      select m.provider_id, m.item_code, m.for_month, m.agency_district, coalesce(s.fund_fen, 0) as fund_fen,
        greatest(coalesce(m.sale, 0) - coalesce(m.patient_return, 0),
          coalesce(s.bare_quantity, 0) * m.factor + coalesce(s.unit_quantity, 0)) as sold,
        m.first_stock + coalesce(m.purchase, 0) + coalesce(m.transfer_in, 0) - coalesce(m.supplier_return, 0)
          - coalesce(m.transfer_out, 0) - coalesce(m.loss, 0) - m.last_stock as supply
      from month m
      left join item_sold s on s.provider_id = m.provider_id and s.item_code = m.item_code and s.for_month = m.for_month
      where m.first_stock is not null and m.is_one_unit
        and (s.provider_id is null or m.has_factor
          or (m.has_unit and s.bare_quantity = 0) or (not m.has_unit and s.unit_quantity = 0))
    ),
    short as (
      select a.*, cast(floor(sold * 100) as bigint) as sold_e2, cast(floor((sold - greatest(supply, 0)) * 100) as bigint) as excess_e2
      from against a where sold - supply > 0 and (sold - supply) * 1000000 > sold * $tolerance
    )
    select s.provider_id, s.item_code, s.for_month, s.for_month as found_on, s.agency_district as district,
      case when row_number() over (
          partition by s.provider_id, s.item_code, s.for_month order by k.movement_kind nulls last, k.row_ref nulls last
        ) = 1 and s.fund_fen > 0
        then whole_div(s.fund_fen * s.excess_e2, s.sold_e2) else cast(0 as bigint) end as at_risk_fen,
      k.row_ref as stock_ref
    from short s
    join stock_movement k on k.provider_id = s.provider_id and k.item_code = s.item_code
      and month_of(k.moved_on) = s.for_month`,
  innocent: [
    '其他机构调入,已登记',
    '计量单位不同,按换算系数折算后相符',
    '患者退药后再售',
    '月末结存已经用上月结存补足期初',
    '跨月发药、盘点误差在半成以内',
    '没有期初库存的月份无从判断',
    '编码版本更替,进货登记在旧码',
    '寄售代销的进货登记滞后',
  ],
  next: '封存并调取进货发票、随货同行单、出入库账与盘点表,与结算明细逐批核对;属串换药品或虚记的,退回相应基金,按协议处理并停网,涉嫌骗取的移送。',
  says: '{for_month} 项目 {item_code} 的销售数量超过期初、购进与期末结存所能供给的数量',
})
