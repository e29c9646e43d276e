/**
 * PEN-07 特殊工种退休年限或年龄不足. Years are put together over employers. Who served in several trades is let through when any one of them suffices, or when all
 * together reach the longest that one of them asks for. Judged are the months that only the special trade gives a right to.
 */
import { practice, zz27 } from '#law/basis.ts'
import { retirementAgeByBirth } from '#law/retirement.ts'
import { specialTradeAge, specialTradeMonths } from '#law/values/retirement.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { specialTradeServed } from '../special-trade-served.ts'
import { standingAssessment } from '../standing-assessment.ts'

export const specialTradeYears = defineRule({
  id: 'PEN-07',
  version: 1,
  name: '特殊工种提前退休的年限或年龄不足',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month', 'scheme'],
  act: lead,
  basis: [zz27('五(五)1'), zz27('五(一)'), practice('特殊工种退休的年龄与年限', 'V2')],
  params: { trade_months: specialTradeMonths, trade_age: specialTradeAge, retirement_age: retirementAgeByBirth },
  reads: {
    pay: 'pension_payment',
    assessment: 'pension_assessment',
    history: 'work_history',
    conference: 'entitlement_conference',
  },
  uses: [standingAssessment, specialTradeServed],
  requiresComplete: ['history'],
  sql: `
    with retired as (
      select s.person_id, s.scheme, s.row_ref, s.birth_on_used, s.retired_on, s.benefit_from,
        add_months(month_of(s.birth_on_used), schedule.value) as statutory_month,
        coalesce(month_of(s.retired_on) < add_months(month_of(s.birth_on_used), age.value), false) as is_young
      from standing_assessment s
      join p_retirement_age schedule
        on schedule.category = s.category and schedule.valid_from <= s.birth_on_used
        and (schedule.valid_to is null or s.birth_on_used < schedule.valid_to)
      left join p_trade_age age
        on age.sex = s.sex and age.valid_from <= s.retired_on
        and (age.valid_to is null or s.retired_on < age.valid_to)
      where s.retirement_kind = 'special_trade' and not s.is_legacy
        and not exists (
          select 1 from entitlement_conference c
          where c.person_id = s.person_id and c.scheme = s.scheme and c.conclusion = 'accepted' and c.question = 'trade')
    ),
    judged as (
      select r.person_id, r.scheme,
        coalesce(max(case when s.trade <> 'any' and s.months >= n.value then 1 else 0 end), 0) as one_suffices,
        coalesce(max(case when s.trade = 'any' then s.months end), 0) as all_months,
        max(case when s.trade <> 'any' then n.value end) as longest_months
      from retired r
      left join special_trade_served s on s.person_id = r.person_id and s.scheme = r.scheme
      left join p_trade_months n
        on n.trade = s.trade and n.valid_from <= r.retired_on and (n.valid_to is null or r.retired_on < n.valid_to)
      group by r.person_id, r.scheme
    ),
    short as (
      select r.person_id, r.scheme, r.row_ref, r.statutory_month, r.benefit_from, j.all_months,
        case when r.is_young then '年龄不足' else '年限不足' end as ground
      from retired r
      join judged j on j.person_id = r.person_id and j.scheme = r.scheme
      where r.is_young or not (j.one_suffices = 1 or coalesce(j.all_months >= j.longest_months, false))
    ),
    paid as (
      select pay.person_id, pay.for_month, pay.scheme, pay.agency_district, pay.amount_fen, pay.row_ref as pay_ref,
        short.row_ref as assessment_ref, short.ground, short.all_months,
        cast(sum(pay.amount_fen) over (partition by pay.person_id, pay.scheme, pay.for_month) as bigint) as net_fen
      from short
      join pension_payment pay on pay.person_id = short.person_id and pay.scheme = short.scheme
      where pay.for_month <= short.statutory_month
        and pay.benefit_item in ('monthly', 'arrears', 'recalculation') and (pay.status = 'paid' or pay.amount_fen < 0)
    )
    select person_id, for_month, scheme, for_month as found_on, agency_district as district, amount_fen as at_risk_fen,
      pay_ref, assessment_ref, cast(null as bigint) as history_ref, ground, all_months
    from paid
    where net_fen > 0
    union all
    select m.person_id, m.for_month, m.scheme, m.for_month, m.district, cast(0 as bigint),
      cast(null as bigint), cast(null as bigint), h.row_ref, m.ground, m.all_months
    from (
      select person_id, for_month, scheme, ground, all_months, min(agency_district) as district
      from paid
      where net_fen > 0
      group by person_id, for_month, scheme, ground, all_months
    ) m
    join work_history h on h.person_id = m.person_id and h.recognised and h.trade_kind <> 'none'`,
  innocent: [
    '工种年限分散在几个单位,加总后已满',
    '先后从事几类特殊工种,其中一类已满,或合计已满其中要求最长的一类',
    '工作经历尚在补认,须核对档案原件与工种备案',
    '集体会商已认定特殊工种年限',
    '系统上线前核定的存量人员,工作经历未录入系统',
    '已到法定退休年龄后的月份,不靠特殊工种也应发放',
    '款项已退票、冲销或追回',
  ],
  next: '养老保险管理机构调取档案原件、工种名录与缴费记录核对;不符的撤销提前退休认定,追回早发部分,伪造变造的按涉嫌骗取处理。',
  says: '特殊工种提前退休{ground}(已认定 {all_months} 个月),仍发放 {for_month} 的养老待遇',
})
