/**
 * PEN-06 未到龄领取. Reckoned from the birth date and the category that the agency itself determined (whether they are true
 * is another rule's question), on the schedule in force in the month paid for. The resident scheme has one age for all.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import {
  birthMonthsPerDelay,
  firstDelayedBirth,
  firstPaymentOffset,
  flexibleEarly,
  minimumContribution,
  retirementBaseAge,
  retirementDelayCap,
} from '#law/values/retirement.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const paidBeforeRetirement = defineRule({
  id: 'PEN-06',
  version: 1,
  name: '未达到领取年龄即领取养老待遇',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month', 'scheme'],
  act: lead,
  basis: [zz27('五(五)1'), zz27('五(三)'), lawOf('npc-retirement', '第一条')],
  params: {
    base_age: retirementBaseAge,
    first_delayed_birth: firstDelayedBirth,
    births_per_delay: birthMonthsPerDelay,
    delay_cap: retirementDelayCap,
    flexible_early: flexibleEarly,
    minimum_months: minimumContribution,
    first_payment: firstPaymentOffset,
  },
  reads: { pay: 'pension_payment', assessment: 'pension_assessment', conference: 'entitlement_conference' },
  sql: `
    with determined as (
      select person_id, scheme, row_ref, retirement_kind, flexible, flexible_approval_no, trade_approval_no,
        appraisal_no, actual_months, deemed_months,
        case when scheme = '170' then 'resident60' else retirement_category end as category,
        month_of(birth_on_used) as birth_month,
        coalesce(retired_on, benefit_from) as retired_on,
        row_number() over (
          partition by person_id, scheme
          order by benefit_from desc nulls last, row_ref desc nulls last
        ) as standing
      from pension_assessment
      where status = 'approved' and birth_on_used is not null
        and (scheme = '170' or retirement_category is not null)
    ),
    aged as (
      select pay.person_id, pay.scheme, pay.for_month, pay.agency_district, pay.amount_fen,
        pay.row_ref as pay_ref, d.row_ref as assessment_ref,
        d.category, d.birth_month, d.retired_on, first_payment.value as offset_months,
        add_months(d.birth_month, base_age.value) as old_month,
        cast(first_birth.value || '-01' as date) as first_delayed_month, step.value as step_months, cap.value as cap_months,
        case
          when (d.retirement_kind = 'flexible_early' or d.flexible) and d.flexible_approval_no is not null
            and (d.actual_months is null
              or minimum.value is null
              or d.actual_months + coalesce(d.deemed_months, 0) >= minimum.value)
          then coalesce(flexible.value, 0)
          else cast(0 as bigint)
        end as chosen_months
      from pension_payment pay
      join determined d on d.person_id = pay.person_id and d.scheme = pay.scheme and d.standing = 1
      join p_first_payment first_payment
        on first_payment.scheme = pay.scheme and first_payment.valid_from <= pay.for_month
        and (first_payment.valid_to is null or pay.for_month < first_payment.valid_to)
      join p_base_age base_age
        on base_age.category = d.category and base_age.valid_from <= pay.for_month
        and (base_age.valid_to is null or pay.for_month < base_age.valid_to)
      left join p_first_delayed_birth first_birth
        on first_birth.category = d.category and first_birth.valid_from <= pay.for_month
        and (first_birth.valid_to is null or pay.for_month < first_birth.valid_to)
      left join p_births_per_delay step
        on step.category = d.category and step.valid_from <= pay.for_month
        and (step.valid_to is null or pay.for_month < step.valid_to)
      left join p_delay_cap cap
        on cap.category = d.category and cap.valid_from <= pay.for_month
        and (cap.valid_to is null or pay.for_month < cap.valid_to)
      left join p_flexible_early flexible
        on flexible.category = d.category and flexible.valid_from <= pay.for_month
        and (flexible.valid_to is null or pay.for_month < flexible.valid_to)
      left join p_minimum_months minimum
        on minimum.valid_from <= d.retired_on and (minimum.valid_to is null or d.retired_on < minimum.valid_to)
      where pay.benefit_item in ('monthly', 'arrears', 'recalculation')
        and (pay.status = 'paid' or pay.amount_fen < 0)
        -- Most are older than any schedule asks for: they need no schedule.
        and pay.for_month < add_months(d.birth_month, (select max(value) from p_base_age)
          + (select max(value) from p_delay_cap) + (select max(value) from p_first_payment))
        and d.retirement_kind <> 'veteran_cadre'
        and not (d.retirement_kind = 'special_trade' and d.trade_approval_no is not null)
        and not (d.retirement_kind in ('sick', 'resigned') and d.appraisal_no is not null)
        and not exists (
          select 1 from entitlement_conference conference
          where conference.person_id = d.person_id and conference.scheme = d.scheme
            and conference.conclusion = 'accepted' and conference.question in ('birth', 'trade', 'category')
        )
    ),
    delayed as (
      select aged.*,
        case
          when first_delayed_month is null or birth_month < first_delayed_month then cast(0 as bigint)
          when whole_div(months_between(first_delayed_month, birth_month), step_months) + 1 > cap_months then cap_months
          else whole_div(months_between(first_delayed_month, birth_month), step_months) + 1
        end as delay_months
      from aged
    ),
    scheduled as (
      select delayed.*,
        add_months(old_month, delay_months) as statutory_month,
        -- Choosing to retire early never reaches below the old age.
        add_months(
          old_month,
          offset_months + case when chosen_months > delay_months then cast(0 as bigint) else delay_months - chosen_months end
        ) as first_due_month
      from delayed
    ),
    early as (
      select scheduled.*,
        cast(sum(amount_fen) over (partition by person_id, scheme, for_month) as bigint) as net_fen
      from scheduled
      where for_month < first_due_month
    )
    select
      person_id, for_month, scheme,
      for_month as found_on,
      agency_district as district,
      amount_fen as at_risk_fen,
      pay_ref, assessment_ref,
      category, birth_month, statutory_month, first_due_month
    from early
    where net_fen > 0`,
  innocent: [
    '经批准的弹性提前退休:不早于原法定年龄、最多提前三年,且缴费满当年最低年限',
    '经批准的特殊工种退休',
    '凭劳动能力鉴定结论的因病退休、退职',
    '离休',
    '集体会商已认定出生日期、工种或年龄类别',
    '女职工按五十周岁(原)或五十五周岁(原)类别核定,以核定类别为准',
    '机关事业单位人员按公务员等规定提前退休,须查批准文件',
    '款项已退票、冲销或追回',
  ],
  next: '经办机构调取退休审批档案核对年龄、类别与批准文件;不符的更正起始月并追回早发部分,伪造变造的按涉嫌骗取处理。',
  says: '{birth_month} 出生,应自 {first_due_month} 起领取,已发放 {for_month} 的养老待遇',
})
