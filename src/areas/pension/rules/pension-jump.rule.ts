/**
 * PEN-10 养老金月环比异常. Compared is the monthly item with what a decision deducted put back, against the month paid before.
 * An approved adjustment or assessment that takes effect or is approved in between explains a change, and so does any that
 * grants just the new amount. A fall costs the fund nothing, so nothing is at risk.
 */
import { practice, zz27 } from '#law/basis.ts'
import { approvedAmountTolerance, pensionJumpFloor, pensionJumpShare } from '#law/values/pension-terms.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { pensionMonth } from '../pension-month.ts'

export const pensionJump = defineRule({
  id: 'PEN-10',
  version: 1,
  name: '月养老金突然增减而没有调整依据',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month', 'scheme'],
  act: lead,
  basis: [zz27('五(三)'), practice('审计模型 P13:待遇发放突变')],
  params: { jump_share: pensionJumpShare, jump_floor: pensionJumpFloor, tolerance: approvedAmountTolerance },
  reads: {
    pay: 'pension_payment',
    before: 'pension_payment',
    adjustment: 'pension_adjustment',
    assessment: 'pension_assessment',
  },
  uses: [pensionMonth],
  // Next month's payment is compared with this month's.
  requiresComplete: ['adjustment'],
  sql: `
    with swung as (
      -- Few persons' pensions ever differ by so much; everything after this reads their months only.
      select person_id
      from pension_month
      group by person_id
      having max(gross_fen) - min(gross_fen) > $jump_floor
        and max(gross_fen) * 1000000 > min(gross_fen) * (1000000 + $jump_share)
    ),
    step as (
      select m.person_id, m.scheme, m.for_month, m.gross_fen, m.row_ref,
        lag(m.gross_fen) over (partition by m.person_id, m.scheme order by m.for_month nulls last) as before_fen,
        lag(m.for_month) over (partition by m.person_id, m.scheme order by m.for_month nulls last) as before_month,
        lag(m.row_ref) over (partition by m.person_id, m.scheme order by m.for_month nulls last) as before_ref
      from pension_month m
      join swung on swung.person_id = m.person_id
    ),
    jumped as (
      select * from step
      where abs(gross_fen - before_fen) > $jump_floor
        and abs(gross_fen - before_fen) > share_ppm(before_fen, $jump_share)
    )
    select j.person_id, j.for_month, j.scheme, j.for_month as found_on, pay.agency_district as district,
      greatest(j.gross_fen - j.before_fen, cast(0 as bigint)) as at_risk_fen,
      j.row_ref as pay_ref, j.before_ref,
      j.before_month, case when j.gross_fen > j.before_fen then '增加' else '减少' end as direction
    from jumped j
    join pension_payment pay on pay.person_id = j.person_id and pay.row_ref = j.row_ref
    where not exists (
        select 1 from pension_adjustment a
        where a.person_id = j.person_id and a.scheme = j.scheme and a.effective_from <= j.for_month
          and (a.effective_from > j.before_month
            or month_of(a.approved_on) > j.before_month and month_of(a.approved_on) <= j.for_month
            or abs(a.amount_after_fen - j.gross_fen) <= $tolerance))
      and not exists (
        select 1 from pension_assessment s
        where s.person_id = j.person_id and s.scheme = j.scheme and s.status = 'approved'
          and s.benefit_from <= j.for_month
          and (s.benefit_from > j.before_month
            or month_of(day_of(s.approved_at)) > j.before_month and month_of(day_of(s.approved_at)) <= j.for_month
            or abs(s.approved_fen - j.gross_fen) <= $tolerance))`,
  innocent: [
    '年度调整、重算、更正、停发与恢复,有调整记录',
    '预发转正式核定,有重算的核定',
    '补发、重算补差另列项目,不在月养老金内',
    '凭决定分期扣回多领部分,扣除前金额未变',
    '一次突增后恢复到核定金额',
    '变动在一成以内或一百元以内',
    '款项已退票、冲销或追回',
  ],
  next: '经办机构月核查时逐笔说明变动依据;没有依据的更正,多发部分追回,少发部分补发。',
  says: '{for_month} 月养老金比 {before_month} {direction}超过容差,没有调整或核定依据',
})
