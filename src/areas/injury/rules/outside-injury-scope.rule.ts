/**
 * INJ-04 工伤范围外的药品、项目由工伤基金支付. Two grounds: the catalogue says on the day of the charge that the injury fund does not pay
 * the item (the row for the provider's level before the row for all), unless its use was approved; or the drug treats a
 * lasting illness and no comorbidity was agreed. An occupational disease may be such an illness. Providers elsewhere
 * charge by their own catalogue. A line counts net of its refunds, and only while its settlement does.
 */

import { lawOf, zz27 } from '#law/basis.ts'
import { chronicDrugGroup } from '#law/values/injury.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { countedSettlement } from '#screening/relations/stays.ts'

export const outsideInjuryScope = defineRule({
  id: 'INJ-04',
  version: 1,
  name: '工伤范围外的药品或项目由工伤基金支付',
  subject: 'person',
  cut: ['person_id'],
  grain: ['item_code', 'for_month'],
  act: lead,
  basis: [zz27('七(四)5'), zz27('七(三)'), lawOf('injury-regulation', '第30条', 'U')],
  params: { chronic_drug: chronicDrugGroup },
  reads: {
    item: 'medical_item',
    catalogue: 'catalogue_item',
    provider: 'provider',
    settlement: 'medical_settlement',
    recognition: 'injury_recognition',
  },
  cutBy: { catalogue: null, provider: null },
  uses: [countedSettlement],
  sql: `
    with settled as (
      select person_id, settlement_id, row_ref as settlement_ref,
        sum(fund_pay_fen) over (partition by person_id, visit_id) as visit_fen
      from counted_settlement where scheme = '410'
    ),
    charged as (
      select i.person_id, i.provider_id, i.item_code, coalesce(i.refund_of, i.item_no) as line_no, i.charged_on, i.fund_pay_fen,
        coalesce(i.limited_use_approved, false) as approved, i.hospital_level, i.agency_district, i.row_ref, s.settlement_ref,
        cast(sum(i.fund_pay_fen) over (partition by i.person_id, coalesce(i.refund_of, i.item_no)) as bigint) as net_fen
      from medical_item i
      left join settled s on s.person_id = i.person_id and s.settlement_id = i.settlement_id
      where i.scheme = '410' and i.is_valid and (i.settlement_id is null or s.visit_fen > 0)
    ),
    registered as (
      select c.row_ref as item_ref, r.hospital_level, r.provider_region,
        row_number() over (partition by c.row_ref order by r.valid_from desc nulls last, r.row_ref nulls last) as standing
      from charged c
      join provider r on r.provider_id = c.provider_id
        and r.valid_from <= c.charged_on and (r.valid_to is null or c.charged_on <= r.valid_to)
      where c.net_fen > 0
    ),
    listed as (
      select c.*, k.payable_injury, k.row_ref as catalogue_ref,
        row_number() over (
          partition by c.row_ref
          order by case when k.hospital_level = '0' then 1 else 0 end nulls last,
            k.valid_from desc nulls last, k.row_ref nulls last
        ) as standing
      from charged c
      left join registered r on r.item_ref = c.row_ref and r.standing = 1
      left join catalogue_item k on k.item_code = c.item_code
        and k.hospital_level in (coalesce(r.hospital_level, c.hospital_level, '9'), '0')
        and k.valid_from <= c.charged_on and (k.valid_to is null or c.charged_on <= k.valid_to)
      where c.net_fen > 0 and (r.provider_region is null or r.provider_region like '4101%')
    ),
    worker as (
      select person_id, min(row_ref) as recognition_ref,
        max(case when agreed_comorbidity is not null or is_occupational_disease then 1 else 0 end) as may_be_ill
      from injury_recognition where conclusion in ('recognised', 'deemed') group by person_id
    ),
    judged as (
      select l.*, w.recognition_ref, not l.payable_injury and not l.approved as outside,
        d.value and w.may_be_ill = 0 as other_illness
      from listed l
      left join worker w on w.person_id = l.person_id
      left join p_chronic_drug d on d.drug_group = substr(l.item_code, 1, 4)
        and d.valid_from <= l.charged_on and (d.valid_to is null or l.charged_on < d.valid_to)
      where l.standing = 1
    )
    select person_id, item_code, month_of(charged_on) as for_month, month_of(charged_on) as found_on,
      agency_district as district, fund_pay_fen as at_risk_fen, row_ref as item_ref, settlement_ref, recognition_ref,
      case when outside then catalogue_ref end as catalogue_ref,
      case when outside then '目录规定工伤保险不予支付' else '治疗与工伤无关的慢性病' end as ground
    from judged
    where outside or other_illness`,
  innocent: [
    '经确认的并发症由工伤基金支付',
    '职业病本身就是慢性病',
    '限制使用的药品、器械已经审批',
    '费用发生日该项目在工伤支付范围之内,以后才调出',
    '异地机构按就医地目录收费',
    '该明细已退费,或所属结算已冲销、追回',
    '手术前必须控制的基础病,有病历说明',
  ],
  next: '调阅病历与医嘱,核对工伤认定的伤情和确认的并发症;不属工伤范围的,未结算的不予结算,已结算的由行政部门责令退回;系机构有意转换项目的,按七(四)处理协议与网络。',
  says: '{for_month} 项目 {item_code} 由工伤基金支付:{ground}',
})
