/**
 * PEN-04 本人养老金与生活困难补助同月领取. The allowance is for survivors without an income of their own, so it is the allowance
 * that ends and whose money is at risk; the own pension goes on. What a decision took back out of the pension is set off.
 */
import { zz27 } from '#law/basis.ts'
import { ownPensionEndsAllowance } from '#law/values/pension-terms.ts'
import { defineRule, hold } from '#screening/define-rule.ts'

export const pensionBesideAllowance = defineRule({
  id: 'PEN-04',
  version: 1,
  name: '同月领取本人养老金和供养人员生活困难补助',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: hold('stop-benefit', zz27('五(三)')),
  basis: [zz27('五(五)2'), zz27('五(三)')],
  params: { ends: ownPensionEndsAllowance },
  reads: { allowance: 'survivor_allowance', pay: 'pension_payment' },
  sql: `
    with drawn as (
      select person_id, for_month, agency_district, amount_fen, row_ref as allowance_ref, cast(null as bigint) as pay_ref
      from survivor_allowance
      where benefit_item in ('hardship_allowance', 'hardship_arrears') and (status = 'paid' or amount_fen < 0)
      union all
      select person_id, for_month, agency_district, amount_fen, cast(null as bigint), row_ref
      from pension_payment
      where benefit_item = 'survivor_allowance' and (status = 'paid' or amount_fen < 0)
    ),
    allowance_month as (
      select person_id, for_month, min(agency_district) as district, cast(sum(amount_fen) as bigint) as net_fen
      from drawn
      group by person_id, for_month
      having sum(amount_fen) > 0
    ),
    own as (
      select pay.person_id, pay.for_month, pay.row_ref, a.net_fen, a.district,
        case when pay.deduction_decision_no is null then cast(0 as bigint)
          else coalesce(pay.deducted_fen, 0) end as taken_back_fen,
        cast(sum(pay.amount_fen) over (partition by pay.person_id, pay.for_month) as bigint) as pension_fen,
        cast(sum(case when pay.deduction_decision_no is null then cast(0 as bigint) else coalesce(pay.deducted_fen, 0) end)
          over (partition by pay.person_id, pay.for_month) as bigint) as all_taken_back_fen
      from allowance_month a
      join pension_payment pay on pay.person_id = a.person_id and pay.for_month = a.for_month
      join p_ends ends
        on ends.scheme = pay.scheme and ends.value
        and ends.valid_from <= pay.for_month and (ends.valid_to is null or pay.for_month < ends.valid_to)
      where pay.benefit_item in ('monthly', 'arrears', 'recalculation') and (pay.status = 'paid' or pay.amount_fen < 0)
    ),
    doubled as (
      select person_id, for_month, row_ref, taken_back_fen, district
      from own
      where pension_fen > 0 and all_taken_back_fen < net_fen
    )
    select person_id, for_month, for_month as found_on, district,
      -taken_back_fen as at_risk_fen,
      cast(null as bigint) as allowance_ref, row_ref as pay_ref
    from doubled
    union all
    select drawn.person_id, drawn.for_month, drawn.for_month, month.district, drawn.amount_fen,
      drawn.allowance_ref, drawn.pay_ref
    from (select person_id, for_month, min(district) as district from doubled group by person_id, for_month) month
    join drawn on drawn.person_id = month.person_id and drawn.for_month = month.for_month`,
  innocent: [
    '补助在本人开始领取养老金的上月已经终止',
    '一次性抚恤金、丧葬补助金与本人养老金并存是合法的',
    '本人领取的是城乡居民养老金,是否停补未见规定,不作判断',
    '企业年金、职业年金、高龄津贴、精简退职救济费不是本人养老金',
    '补发本人养老金时已凭决定扣回当月补助',
    '同户的父或母领取养老金,未成年子女领取补助,是两个人',
    '款项已退票、冲销或追回',
  ],
  next: '经办机构停发困难补助,本人养老金照发;已多领的补助责令退回或从以后待遇中抵扣。',
  says: '{for_month} 同时领取本人养老金和供养人员生活困难补助',
})
