/**
 * MAT-04 生育津贴超标准. Allowance = the employer's average monthly wage of the year before ÷ 30 × days. The days are those
 * approved, never more than the law gives for the kind of leave, with its additions and the local extension of its time.
 * At risk, and held, is the excess alone.
 */
import { zz27 } from '#law/basis.ts'
import { extraDays, lateMiscarriageWeeks, leaveDays, maternityTolerance } from '#law/values/maternity.ts'
import { defineRule, hold } from '#screening/define-rule.ts'

export const allowanceAboveStandard = defineRule({
  id: 'MAT-04',
  version: 1,
  name: '生育津贴超过标准',
  subject: 'person',
  cut: ['person_id'],
  grain: ['born_on', 'benefit_item'],
  act: hold('no-settlement', zz27('九(二)之二')),
  basis: [zz27('九(二)'), zz27('九(二)之二·1')],
  params: {
    days: leaveDays,
    extra: extraDays,
    late_weeks: lateMiscarriageWeeks,
    tolerance: maternityTolerance,
  },
  reads: { pay: 'maternity_benefit' },
  sql: `
    with claim as (
      select person_id, born_on, benefit_item, min(agency_district) as agency_district, min(row_ref) as pay_ref,
        cast(sum(amount_fen) as bigint) as paid_fen,
        max(case when amount_fen > 0 then employer_average_wage_fen end) as wage_fen,
        max(case when amount_fen > 0 then leave_days end) as approved_days,
        max(case when amount_fen > 0 then coalesce(births, 1) end) as births,
        min(case when amount_fen > 0 then gestation_weeks end) as weeks,
        max(case when amount_fen > 0 then leave_kind end) as leave_kind
      from maternity_benefit
      where benefit_item in ('maternity_allowance', 'nursing_leave_allowance') and born_on is not null
        and (status = 'paid' or amount_fen < 0)
      group by person_id, born_on, benefit_item
      having sum(amount_fen) > 0
    ),
    kind as (
      select c.person_id, c.born_on, c.benefit_item, c.agency_district, c.pay_ref, c.paid_fen, c.wage_fen, c.approved_days,
        c.births, c.leave_kind,
        case when c.benefit_item = 'nursing_leave_allowance' or c.leave_kind = 'nursing' then 'nursing'
          when c.leave_kind = 'birth_control' then 'birth_control'
          when c.leave_kind = 'miscarriage' and coalesce(c.weeks, $late_weeks) >= $late_weeks then 'late_miscarriage'
          when c.leave_kind = 'miscarriage' then 'miscarriage'
          else 'birth' end as leave
      from claim c
      where c.wage_fen > 0
    ),
    allowed as (
      select k.person_id, k.born_on, k.benefit_item, k.agency_district, k.pay_ref, k.paid_fen, k.wage_fen, k.leave_kind,
        d.value
          + case when k.leave <> 'birth' then 0 else x.value * (
              case when k.leave_kind = 'difficult_birth' or k.leave_kind = 'multiple_birth' then 1 else 0 end
              + case when k.births > 1 then k.births - 1 else 0 end) end as most_days,
        k.approved_days
      from kind k
      join p_days d on d.kind = k.leave and d.valid_from <= k.born_on and (d.valid_to is null or k.born_on < d.valid_to)
      join p_extra x on x.valid_from <= k.born_on and (x.valid_to is null or k.born_on < x.valid_to)
    ),
    due as (
      select a.person_id, a.born_on, a.benefit_item, a.agency_district, a.pay_ref, a.paid_fen,
        least(coalesce(a.approved_days, a.most_days), a.most_days) as days,
        whole_div(a.wage_fen * least(coalesce(a.approved_days, a.most_days), a.most_days) + 29, cast(30 as bigint)) as due_fen
      from allowed a
    )
    select person_id, born_on, benefit_item, born_on as found_on, agency_district as district,
      paid_fen - due_fen as at_risk_fen, pay_ref, days, due_fen, paid_fen
    from due
    where paid_fen > due_fen + $tolerance`,
  innocent: [
    '难产、剖宫产增加的天数',
    '多胞胎每多一个增加的天数',
    '当时有效的地方奖励产假、护理假',
    '怀孕满四个月的流产',
    '四舍五入的尾差',
    '单位上年度平均工资经更正',
  ],
  next: '核对单位上年度月平均工资、假期类别与病历;只拦停超出部分,应付部分照发;多付的责令退回。',
  says: '按 {days} 天应付 {due_fen},实付 {paid_fen},超出部分不应支付',
})
