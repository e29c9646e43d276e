/**
 * MED-27 无购销记录: drugs or consumables were settled in a month for which the provider has no stock record of any kind.
 * Single items that are not in the books are another matter (购销不符). A consignment on record within the last year explains
 * it. The month that is still running is not judged, nor are remote providers, whose books go to their own area.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { consignmentMonths } from '#law/values/medical-supply.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { medicalSchemes } from '#screening/relations/stays.ts'
import { goodsLine, itemRefund, lostSettlement, stillCounts } from '../items.ts'

export const noStockRecords = defineRule({
  id: 'MED-27',
  version: 1,
  name: '结算药品耗材而没有购销存记录',
  subject: 'provider',
  cut: ['provider_id'],
  grain: ['for_month'],
  act: alert,
  basis: [zz27('六(五)7'), zz27('六(四)'), lawOf('medical-fund-regulation', '第39条')],
  params: { consignment_months: consignmentMonths },
  reads: { item: 'medical_item', stock: 'stock_movement', provider: 'provider' },
  uses: [lostSettlement, itemRefund],
  requiresComplete: ['stock'],
  stages: ['booked', 'charged_month', 'unbooked'],
  sql: `
    with booked as (
      select distinct provider_id, month_of(moved_on) as month from stock_movement
    ),
    charged_month as (
      select distinct month_of(charged_on) as for_month from medical_item
    ),
    unbooked as (
      select r.provider_id, m.for_month, min(r.agency_district) as district, max(r.row_ref) as provider_ref
      from charged_month m
      join provider r on r.valid_from < add_months(m.for_month, 1) and (r.valid_to is null or m.for_month <= r.valid_to)
      left join booked b on b.provider_id = r.provider_id and b.month = m.for_month
      where b.provider_id is null and m.for_month < month_of(add_days($as_of, 1))
        and not exists (
          select 1 from stock_movement s
          where s.provider_id = r.provider_id and s.is_consignment and s.moved_on < add_months(m.for_month, 1)
            and s.moved_on >= add_months(m.for_month, cast(-$consignment_months as integer)))
      group by r.provider_id, m.for_month
      having min(coalesce(r.provider_region, '410100')) like '4101%'
    )
    select u.provider_id, u.for_month, u.for_month as found_on, u.district,
      i.fund_pay_fen + coalesce(b.fund_pay_fen, 0) as at_risk_fen, i.row_ref as item_ref, u.provider_ref
    from unbooked u
    join medical_item i on i.provider_id = u.provider_id and i.charged_on >= u.for_month
      and i.charged_on < add_months(u.for_month, 1)
    left join item_refund b on b.provider_id = i.provider_id and b.person_id = i.person_id and b.item_no = i.item_no
    where ${goodsLine('i')} and i.fund_pay_fen > 0 and i.is_valid and i.refund_of is null
      and i.scheme in ${medicalSchemes} and i.fund_pay_fen + coalesce(b.fund_pay_fen, 0) > 0
      and ${stillCounts('i')}`,
  innocent: [
    '寄售代销有记录:货属供应商,由其记账',
    '该月有记录,只是个别品种不在账上',
    '该月尚未结束,记录未到报送时间',
    '费用已退费,或所属结算已冲销、追回',
    '异地机构向其所在统筹区报送',
    '机构已报送而接口退回,尚未补正',
  ],
  next: '责令提供该月购进票据、随货同行单、验收与销售记录;不能提供的,按购销明细不全处理,造成基金损失的不得结算,已结算的由行政部门或经办机构责令退回。',
  says: '{for_month} 由基金结算药品耗材,而没有任何购销存记录',
})
