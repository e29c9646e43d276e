/**
 * COL-08 异常停保. Who leaves an employer's insurance and is not insured by anybody else within two months, without a reason
 * that ends employment by itself. Hit where such leavers are three in ten of an employer of some size in one month and the
 * headcount falls by as much, or where the employer goes on paying them wages. Enrolments are read, not contributions: what
 * is not paid is arrears.
 */
import { zz27 } from '#law/basis.ts'
import {
  changeOfEmployerDays,
  headcountAtLeast,
  headcountFall,
  stoppedStillPaid,
} from '#law/values/collection-limits.ts'
import { alert, defineRule } from '#screening/define-rule.ts'

export const headcountFalls = defineRule({
  id: 'COL-08',
  version: 1,
  name: '单位异常停保',
  subject: 'employer',
  cut: ['employer_id'],
  grain: ['stopped_month'],
  act: alert,
  basis: [zz27('四(三)'), zz27('十二(七)')],
  params: {
    at_least: headcountAtLeast,
    fall: headcountFall,
    still_paid: stoppedStillPaid,
    change_days: changeOfEmployerDays,
  },
  reads: {
    left: 'enrollment',
    again: 'enrollment',
    wage: 'taxed_wage',
    register: 'employer',
    business: 'business_registration',
  },
  cutBy: { again: null },
  requiresComplete: ['again'],
  stages: ['gone'],
  sql: `
    with gone as (
      select e.person_id, e.employer_id, e.agency_district, e.row_ref, month_of(add_days(e.ends_on, 1)) as stopped_month
      from enrollment e
      where e.scheme in ('110', '120') and e.insured_kind in ('employee', 'civil_servant')
        and e.ends_on < $as_of
        and coalesce(e.end_reason, 'other') not in ('retired', 'died', 'enlisted', 'emigrated', 'group_transfer', 'closed')
        and not exists (
          select 1 from enrollment n
          where n.person_id = e.person_id and n.row_ref <> e.row_ref and n.scheme in ('110', '120')
            and n.insured_kind in ('employee', 'civil_servant')
            and n.starts_on <= add_days(e.ends_on, $change_days)
            and (n.ends_on is null or n.ends_on > e.ends_on))
    ),
    lawful as (
      select g.person_id, g.employer_id, g.agency_district, g.row_ref, g.stopped_month,
        (select min(w.row_ref) from taxed_wage w
          where w.person_id = g.person_id and w.employer_id = g.employer_id and w.income_kind = 'wage'
            -- Wages are paid for the month before, so the month of the stop itself proves nothing.
            and w.for_month > g.stopped_month) as wage_ref
      from gone g
      where not exists (
          select 1 from employer r
          where r.employer_id = g.employer_id
            and (coalesce(r.seasonal, false) or r.status = 'cancelled' or r.cancelled_on is not null))
        and not exists (
          select 1 from business_registration b
          where b.employer_id = g.employer_id and b.status in ('cancelled', 'revoked')
            and b.status_changed_on <= add_months(g.stopped_month, 3))
    ),
    fallen as (
      select employer_id, stopped_month, count(*) as leavers, count(wage_ref) as paid_on
      from lawful
      group by employer_id, stopped_month
    ),
    sized as (
      select f.employer_id, f.stopped_month, f.leavers, f.paid_on,
        count(distinct case when e.starts_on < f.stopped_month
          and (e.ends_on >= add_days(f.stopped_month, -1) or (e.ends_on is null and e.status = '1')) then e.person_id end) as before_count,
        count(distinct case when e.starts_on < add_months(f.stopped_month, 1)
          and (e.ends_on >= add_days(add_months(f.stopped_month, 1), -1) or (e.ends_on is null and e.status = '1')) then e.person_id end) as after_count
      from fallen f
      join enrollment e on e.employer_id = f.employer_id
      where e.scheme in ('110', '120') and e.insured_kind in ('employee', 'civil_servant')
        and (share_ppm($at_least, $fall) <= f.leavers or f.paid_on >= $still_paid)
      group by f.employer_id, f.stopped_month, f.leavers, f.paid_on
    ),
    doubted as (
      select s.*,
        before_count >= $at_least and leavers * 1000000 >= before_count * $fall
          and (before_count - after_count) * 1000000 >= before_count * $fall as fell
      from sized s
    )
    select d.employer_id, d.stopped_month, d.stopped_month as found_on, l.agency_district as district,
      cast(0 as bigint) as at_risk_fen, l.row_ref as left_ref, l.wage_ref,
      d.before_count, d.leavers, d.paid_on as still_paid
    from doubted d
    join lawful l on l.employer_id = d.employer_id and l.stopped_month = d.stopped_month
    where d.fell or (d.paid_on >= $still_paid and l.wage_ref is not null)`,
  innocent: [
    '单位关闭、注销或被吊销',
    '集团内调动,由集团内另一单位参保',
    '停保后两个月内由其他单位参保(变更单位、派遣、分立合并)',
    '季节性用工单位',
    '退休、死亡、入伍、出国定居',
    '当月另有新进人员,人数没有减少三成',
    '参保不足十人的单位',
    '停保后发放的是最后一个月工资或离职补偿',
  ],
  next: '信息化综合管理机构报告监督机构;经办机构到单位核对用工与工资发放,仍在岗的责令恢复参保并补缴,确已裁员的核对失业保险。',
  says: '{stopped_month} 停保 {leavers} 人(上月末参保 {before_count} 人),其中仍发工资 {still_paid} 人',
})
