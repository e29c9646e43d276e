/**
 * MED-10 超标准收费. The cap is the catalogue row in force on the day of the charge for the provider's level; the row for
 * every level ('0') holds only where that level has none of its own. What the patient already bears above the cap is not
 * the fund's loss, so at risk is the fund's share of the rest of the excess and nothing more. Remote providers charge by
 * their own catalogue. The level is the register's; what the provider writes on the line is taken only where that is silent.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { medicalSchemes } from '#screening/relations/stays.ts'
import { itemRefund, lostSettlement, stillCounts } from '../items.ts'

export const priceAboveCap = defineRule({
  id: 'MED-10',
  version: 1,
  name: '单价高于最高支付单价',
  subject: 'provider',
  cut: ['provider_id'],
  grain: ['item_code', 'for_month'],
  act: hold('no-settlement', zz27('六(五)')),
  basis: [zz27('六(五)6'), zz27('六(三)'), lawOf('medical-fund-regulation', '第38条')],
  params: {},
  reads: {
    item: 'medical_item',
    catalogue: 'catalogue_item',
    provider: 'provider',
  },
  uses: [lostSettlement, itemRefund],
  stages: ['registered_level', 'lowest_cap', 'dear'],
  cutBy: { catalogue: null },
  sql: `
    with registered_level as (
      select provider_id,
        case when count(*) = count(hospital_level) and min(hospital_level) = max(hospital_level)
          then min(hospital_level) else 'any' end as hospital_level
      from provider group by provider_id
    ),
    lowest_cap as (
      select c.item_code, l.hospital_level, min(c.price_cap_fen) as cap_fen
      from catalogue_item c
      join (
        select 'any' as hospital_level union select '9' union select hospital_level from registered_level
        union select hospital_level from medical_item where hospital_level is not null
      ) l on c.hospital_level in (l.hospital_level, '0') or l.hospital_level = 'any'
      where c.price_cap_fen is not null
      group by c.item_code, l.hospital_level
    ),
    -- Dear at the level of the register or, for a day without one, at the level that the item names: a first cut.
    dear as (
      select i.provider_id, i.person_id, i.item_no, i.item_code, i.charged_on, i.price_fen, i.quantity, i.amount_fen,
        i.fund_pay_fen, coalesce(i.over_limit_fen, 0) as over_limit_fen, i.hospital_level, i.row_ref
      from medical_item i
      left join registered_level p on p.provider_id = i.provider_id
      left join lowest_cap l
        on l.item_code = i.item_code and l.hospital_level = coalesce(p.hospital_level, 'any')
      left join lowest_cap own
        on own.item_code = i.item_code and own.hospital_level = coalesce(i.hospital_level, '9')
      where (i.price_fen > l.cap_fen or i.price_fen > own.cap_fen)
        and i.is_valid and i.refund_of is null and i.fund_pay_fen > 0 and i.scheme in ${medicalSchemes}
        and ${stillCounts('i')}
    ),
    registered as (
      select d.row_ref as item_ref, r.hospital_level, r.agency_district, r.provider_region, r.row_ref,
        row_number() over (
          partition by d.row_ref order by r.valid_from desc nulls last, r.row_ref nulls last
        ) as standing
      from dear d
      join provider r on r.provider_id = d.provider_id
        and r.valid_from <= d.charged_on and (r.valid_to is null or d.charged_on <= r.valid_to)
    ),
    capped as (
      select d.*, r.agency_district, r.row_ref as provider_ref, c.price_cap_fen, c.row_ref as catalogue_ref,
        row_number() over (
          partition by d.row_ref
          order by case when c.hospital_level = '0' then 1 else 0 end nulls last,
            c.valid_from desc nulls last, c.row_ref nulls last
        ) as standing
      from dear d
      left join registered r on r.item_ref = d.row_ref and r.standing = 1
      join catalogue_item c on c.item_code = d.item_code
        and c.hospital_level in (coalesce(r.hospital_level, d.hospital_level, '9'), '0')
        and c.valid_from <= d.charged_on and (c.valid_to is null or d.charged_on <= c.valid_to)
      where r.provider_region is null or r.provider_region like '4101%'
    ),
    net as (
      select c.provider_id, c.item_code, c.charged_on, c.agency_district, c.price_fen, c.price_cap_fen,
        c.row_ref, c.catalogue_ref, c.provider_ref,
        cast((c.quantity + coalesce(b.quantity, 0)) * 10000 as bigint) as quantity_e4,
        c.fund_pay_fen + coalesce(b.fund_pay_fen, 0) as fund_fen,
        c.amount_fen - c.over_limit_fen + coalesce(b.amount_fen - b.over_limit_fen, 0) as charged_fen
      from capped c
      left join item_refund b on b.provider_id = c.provider_id and b.person_id = c.person_id and b.item_no = c.item_no
      where c.standing = 1 and c.price_fen > c.price_cap_fen
    ),
    beyond as (
      select n.*, n.charged_fen - whole_div(n.price_cap_fen * n.quantity_e4, cast(10000 as bigint)) as excess_fen from net n
    )
    select provider_id, item_code, month_of(charged_on) as for_month, month_of(charged_on) as found_on,
      agency_district as district, whole_div(fund_fen * excess_fen, charged_fen) as at_risk_fen,
      row_ref as item_ref, catalogue_ref, provider_ref,
      price_fen, price_cap_fen
    from beyond
    where fund_fen > 0 and charged_fen > 0 and excess_fen > 0`,
  innocent: [
    '费用发生日之前限价已经上调',
    '该等级另有限价,或该等级明示不设上限',
    '超出限价的部分已由个人自费',
    '该费用已退费,或所属结算已冲销、追回',
    '异地机构按就医地目录收费',
    '机构等级登记滞后于评审决定',
    '计价单位不同:拆零、包装换算',
  ],
  next: '只扣超标准的部分:未结算的不予结算,已结算的由行政部门或经办机构责令退回;核对机构等级批文、物价公示与收费系统的项目对照。',
  says: '{for_month} 项目 {item_code} 按单价 {price_fen} 收费,高于当日该等级限价 {price_cap_fen}',
})
