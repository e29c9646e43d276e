/**
 * UNE-07 在职人员占用失业人员培训补贴. The training subsidy is for who is out of work. Employed is whom a unit insures as its own
 * worker in every month from the one before the course to the one in which it ends: who was hired during the course or lost
 * the job just before it is none. Contributions by the unit that he has left are its failure to report the leaver.
 */
import { zz27 } from '#law/basis.ts'
import { lateContributionMonths } from '#law/values/collection-limits.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const trainedWhileEmployed = defineRule({
  id: 'UNE-07',
  version: 1,
  name: '在职人员享受失业人员培训补贴',
  subject: 'person',
  cut: ['person_id'],
  grain: ['training_no'],
  act: lead,
  basis: [zz27('八(三)3'), zz27('八(二)')],
  params: { late_months: lateContributionMonths },
  reads: { training: 'training_record', contribution: 'contribution', assessment: 'unemployment_assessment' },
  stages: ['employed'],
  sql: `
    with course as (
      select t.person_id, t.training_no, t.begin_on, t.subsidy_fen, t.agency_district, t.row_ref,
        add_months(month_of(t.begin_on), -1) as from_month, month_of(t.end_on) as to_month
      from training_record t
      where t.funding_source = 'insurance_fund' and t.subsidy_fen > 0 and coalesce(t.status, 'paid') = 'paid'
        and not coalesce(t.is_in_service, false)
    ),
    employed as (
      select c.person_id, c.employer_id, c.for_month, c.row_ref
      from contribution c
      where c.person_id in (select person_id from course)
        and c.insured_kind in ('employee', 'civil_servant') and c.contribution_kind = 'normal'
        and c.scheme in ('110', '120', '210', '310') and months_between(c.for_month, c.paid_on) <= $late_months
        and not exists (
          select 1 from contribution back
          where back.person_id = c.person_id and back.contribution_kind = 'refund'
            and back.refund_of_no = c.contribution_no)
    ),
    throughout as (
      select t.row_ref, min(e.row_ref) as contribution_ref
      from course t
      join employed e on e.person_id = t.person_id and e.for_month between t.from_month and t.to_month
      where not exists (
        select 1 from unemployment_assessment a
        where a.person_id = t.person_id and a.employer_id = e.employer_id and a.left_on <= t.begin_on
          and a.withdrawn_on is null)
      group by t.row_ref, t.from_month, t.to_month
      having count(distinct e.for_month) = months_between(t.from_month, t.to_month) + 1
    )
    select t.person_id, t.training_no, t.begin_on as found_on, t.agency_district as district,
      t.subsidy_fen as at_risk_fen, t.row_ref as training_ref, w.contribution_ref
    from throughout w
    join course t on t.row_ref = w.row_ref`,
  innocent: [
    '在职职工技能提升计划内的培训',
    '培训期间才被单位招用',
    '开班前刚失业,上月单位仍缴费',
    '原单位没有及时办理减员',
    '灵活就业人员自行缴费',
    '只参加工伤保险',
    '事后补缴、欠费补缴',
    '由就业补助资金支付的培训',
    '补贴已退票、冲销或追回',
  ],
  next: '核对学员名册、劳动合同与签到,询问本人是否参加;冒名或虚报学员的不予支付,已支付的责令退回,按协议处理培训机构。',
  says: '{training_no} 班学员在培训前一月至结业当月一直由用人单位参保缴费',
})
