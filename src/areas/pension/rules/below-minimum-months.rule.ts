/**
 * PEN-17 缴费年限不足而按月领取. The minimum is that of the year of retirement. Retirement through illness and leaving by reason
 * of incapacity have terms of their own, and who retired before the law asked for a minimum is judged by the old rule.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { minimumContribution } from '#law/values/retirement.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { standingAssessment } from '../standing-assessment.ts'

export const belowMinimumMonths = defineRule({
  id: 'PEN-17',
  version: 1,
  name: '缴费年限不足最低年限而按月领取养老金',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month', 'scheme'],
  act: lead,
  basis: [zz27('五(一)'), zz27('五(三)'), lawOf('npc-retirement', '第二条')],
  params: { minimum_months: minimumContribution },
  reads: {
    pay: 'pension_payment',
    assessment: 'pension_assessment',
    contribution: 'contribution',
    conference: 'entitlement_conference',
  },
  uses: [standingAssessment],
  sql: `
    with few as (
      select s.person_id, s.scheme, s.row_ref, s.retired_on, s.actual_months + coalesce(s.deemed_months, 0) as counted_months,
        minimum.value as minimum_months
      from standing_assessment s
      join p_minimum_months minimum
        on minimum.valid_from <= s.retired_on and (minimum.valid_to is null or s.retired_on < minimum.valid_to)
      where s.scheme in ('110', '120') and not s.is_legacy
        and s.retirement_kind not in ('sick', 'resigned', 'veteran_cadre')
        and s.actual_months + coalesce(s.deemed_months, 0) < minimum.value
        and not exists (
          select 1 from entitlement_conference c
          where c.person_id = s.person_id and c.scheme = s.scheme and c.conclusion = 'accepted' and c.question = 'service')
    ),
    made_up as (
      -- Months made up or added after the assessment had counted are no longer missing.
      select few.person_id, few.scheme, count(*) as months
      from few
      join contribution c on c.person_id = few.person_id and c.scheme = few.scheme
      where c.contribution_kind in ('lump', 'deferred', 'backpay') and c.paid_on >= few.retired_on
      group by few.person_id, few.scheme
    ),
    paid as (
      select pay.person_id, pay.scheme, pay.for_month, pay.agency_district, pay.amount_fen, pay.row_ref,
        few.row_ref as assessment_ref, few.counted_months, few.minimum_months,
        cast(sum(pay.amount_fen) over (partition by pay.person_id, pay.scheme, pay.for_month) as bigint) as net_fen
      from few
      left join made_up m on m.person_id = few.person_id and m.scheme = few.scheme
      join pension_payment pay on pay.person_id = few.person_id and pay.scheme = few.scheme
      where few.counted_months + coalesce(m.months, 0) < few.minimum_months
        and pay.benefit_item in ('monthly', 'arrears', 'recalculation') and (pay.status = 'paid' or pay.amount_fen < 0)
    )
    select person_id, for_month, scheme, for_month as found_on, agency_district as district, amount_fen as at_risk_fen,
      row_ref as pay_ref, assessment_ref, counted_months, minimum_months
    from paid
    where net_fen > 0`,
  innocent: [
    '延长缴费后满年限退休,核定月数已含延长的月份',
    '核定以后一次性补足或补缴的月份',
    '实际与视同相加已满',
    '因病退休、退职、离休另有年限规定',
    '按当时规定退休的老人员(二〇一一年七月以前)',
    '集体会商已认定工龄',
    '系统上线前核定的存量人员',
    '款项已退票、冲销或追回',
  ],
  next: '养老保险管理机构复核实际与视同月数;不足的告知延长缴费或转居民养老,撤销核定并处理已发部分。',
  says: '核定缴费 {counted_months} 个月,不足 {minimum_months} 个月,仍发放 {for_month} 的养老金',
})
