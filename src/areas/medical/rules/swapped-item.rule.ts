/**
 * MED-26 串换项目, seen from the books: in a quarter a provider was paid for an item of which it had no stock at all, while
 * another item of the same price was bought, never sold or charged, and is not in the closing stock either. What a code's
 * successor or predecessor had in stock counts as its own stock. A lead: the pair is inferred, only the shelf can prove it.
 * At risk is what the fund paid for the item that was not there.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { samePriceBand } from '#law/values/medical-supply.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { medicalSchemes } from '#screening/relations/stays.ts'
import { goodsLine, itemRefund, lostSettlement, stillCounts } from '../items.ts'
import { vanishedGoods } from '../vanished-goods.ts'

export const swappedItem = defineRule({
  id: 'MED-26',
  version: 1,
  name: '无库存的项目由基金结算,同价位的另一项目购入后无踪',
  subject: 'provider',
  cut: ['provider_id'],
  grain: ['item_code', 'for_quarter'],
  act: lead,
  basis: [zz27('六(五)6'), zz27('六(五)7'), lawOf('medical-fund-regulation', '第38条')],
  params: { price_band: samePriceBand },
  reads: { item: 'medical_item', stock: 'stock_movement', catalogue: 'catalogue_item' },
  uses: [lostSettlement, itemRefund, vanishedGoods],
  cutBy: { catalogue: null },
  requiresComplete: ['stock'],
  stages: ['charged'],
  sql: `
    with charged as (
      select i.provider_id, i.item_code, q.for_quarter, i.price_fen, i.charged_on, i.agency_district, i.row_ref,
        i.fund_pay_fen + coalesce(b.fund_pay_fen, 0) as fund_fen
      from (select distinct provider_id, for_quarter from vanished_goods) q
      join medical_item i on i.provider_id = q.provider_id
        and i.charged_on >= q.for_quarter and i.charged_on < add_months(q.for_quarter, 3)
      left join item_refund b on b.provider_id = i.provider_id and b.person_id = i.person_id and b.item_no = i.item_no
      where i.is_valid and i.refund_of is null and i.fund_pay_fen > 0 and i.scheme in ${medicalSchemes}
        and ${goodsLine('i')}
        and i.quantity + coalesce(b.quantity, 0) > 0
        and ${stillCounts('i')}
    ),
    unstocked as (
      select c.provider_id, c.item_code, c.for_quarter, min(c.price_fen) as price_fen
      from charged c
      where not exists (
        select 1 from stock_movement s
        where s.provider_id = c.provider_id
          and (s.item_code = c.item_code or exists (
            select 1 from catalogue_item k
            where (k.item_code = c.item_code and k.replaces_code = s.item_code)
              or (k.item_code = s.item_code and k.replaces_code = c.item_code)))
          and s.movement_kind in ('opening', 'purchase', 'transfer_in', 'patient_return') and s.quantity > 0
          and s.moved_on >= c.for_quarter and s.moved_on < add_months(c.for_quarter, 3))
      group by c.provider_id, c.item_code, c.for_quarter
    ),
    pair as (
      select u.provider_id, u.item_code, u.for_quarter, m.item_code as other_item_code, m.stock_ref,
        row_number() over (
          partition by u.provider_id, u.item_code, u.for_quarter
          order by abs(u.price_fen - m.price_fen) nulls last, m.item_code nulls last
        ) as nearness
      from unstocked u
      join vanished_goods m on m.provider_id = u.provider_id and m.for_quarter = u.for_quarter
        and abs(u.price_fen - m.price_fen) * 1000000 <= u.price_fen * $price_band
    )
    select p.provider_id, p.item_code, p.for_quarter, p.for_quarter as found_on,
      min(c.agency_district) over (partition by p.provider_id, p.item_code, p.for_quarter) as district,
      c.fund_fen as at_risk_fen, c.row_ref as item_ref, p.stock_ref, p.other_item_code
    from pair p
    join charged c on c.provider_id = p.provider_id and c.item_code = p.item_code and c.for_quarter = p.for_quarter
    where p.nearness = 1 and c.fund_fen > 0`,
  innocent: [
    '编码版本更替:旧码的库存以新码结算',
    '另一项目尚未销售,在期末库存中',
    '另一项目已退供应商、调出或报损',
    '本项目由期初库存或调入供应',
    '寄售代销有记录',
    '价位相差较大,不成对',
    '机构项目与医保编码对照错误,未造成差价',
  ],
  next: '盘点两个项目的实物,核对随货同行单、入库单、处方与收费系统的项目对照;串换属实的,差额部分不得结算,已结算的由行政部门或经办机构责令退回。',
  says: '{for_quarter} 起的季度,{item_code} 没有任何库存而由基金结算,同价位的 {other_item_code} 购入后去向不明',
})
