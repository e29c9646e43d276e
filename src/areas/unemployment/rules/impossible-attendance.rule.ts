/**
 * UNE-06 培训出勤与其他行踪冲突. A trainee cannot sit in two day courses at once, nor in class on a day that he spent wholly in
 * hospital. Class days are weekdays of the course: evening, weekend and online courses go beside anything. What counts is the
 * attendance that was reported: who missed the days that he was elsewhere was reported rightly, and two half-day courses fit
 * into one day. At risk is the part of the subsidy for the attendance that cannot be, of the later course where the fund pays
 * for both. Where no attendance was reported, a course counts as attended in full beside another course, but beside a stay
 * only for one day.
 */

import { zz27 } from '#law/basis.ts'
import { classHoursPerDay } from '#law/values/employment-promotion.ts'
import { weekdaysUpTo } from '#law/working-day-sql.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { stay } from '#screening/relations/stays.ts'

/** SQL: weekdays from `first` to `last`, both included. */
const weekdays = (first: string, last: string): string =>
  `(${weekdaysUpTo(last)} - ${weekdaysUpTo(`add_days(${first}, -1)`)})`

export const impossibleAttendance = defineRule({
  id: 'UNE-06',
  version: 1,
  name: '同时参加两个培训班或住院期间上课',
  subject: 'person',
  cut: ['person_id'],
  grain: ['training_no'],
  act: lead,
  basis: [zz27('八(三)3'), zz27('八(二)')],
  params: { hours_per_day: classHoursPerDay },
  reads: { training: 'training_record', other: 'training_record', visit: 'medical_visit' },
  uses: [stay],
  sql: `
    with course as (
      select t.person_id, t.training_no, t.begin_on, t.end_on, t.schedule_kind, t.class_hours, t.attended_days,
        t.subsidy_fen, t.agency_district, t.row_ref,
        t.funding_source = 'insurance_fund' and coalesce(t.subsidy_fen, 0) > 0 as by_fund,
        ${weekdays('t.begin_on', 't.end_on')} as class_days
      from training_record t
      where t.schedule_kind in ('weekday', 'full') and coalesce(t.status, 'paid') = 'paid'
    ),
    pair as (
      select t.row_ref, o.row_ref as other_ref, t.class_days, o.class_days as other_class_days,
        least(coalesce(t.attended_days, t.class_days), t.class_days) as attended,
        least(coalesce(o.attended_days, o.class_days), o.class_days) as other_attended,
        ${weekdays('greatest(t.begin_on, o.begin_on)', 'least(t.end_on, o.end_on)')} as common_days
      from course t
      join course o on o.person_id = t.person_id and o.row_ref <> t.row_ref
        and greatest(t.begin_on, o.begin_on) < least(t.end_on, o.end_on)
        and (not o.by_fund or o.begin_on < t.begin_on or (o.begin_on = t.begin_on and o.training_no < t.training_no))
      where t.by_fund
        and (t.schedule_kind = 'full' or o.schedule_kind = 'full' or t.class_hours is null or o.class_hours is null
          or t.class_hours * o.class_days + o.class_hours * t.class_days > $hours_per_day * t.class_days * o.class_days)
    ),
    nursed as (
      select t.row_ref, s.row_ref as visit_ref, least(coalesce(t.attended_days, 1), t.class_days) as attended, t.class_days,
        ${weekdays('greatest(add_days(s.begin_on, 1), t.begin_on)', 'least(add_days(s.end_on, -1), t.end_on)')} as days_inside
      from course t
      join stay s on s.person_id = t.person_id
        and greatest(add_days(s.begin_on, 1), t.begin_on) <= least(add_days(s.end_on, -1), t.end_on)
      where t.by_fund
    ),
    conflict as (
      select row_ref, other_ref, cast(null as bigint) as visit_ref, attended,
        attended + other_attended - (class_days + other_class_days - common_days) as impossible_days
      from pair
      union all
      select row_ref, cast(null as bigint), visit_ref, attended, attended - (class_days - days_inside)
      from nursed
    ),
    worst as (
      select t.row_ref, min(c.other_ref) as other_ref, min(c.visit_ref) as visit_ref,
        max(least(c.impossible_days, c.attended)) as impossible_days,
        max(whole_div(t.subsidy_fen * least(c.impossible_days, c.attended), c.attended)) as at_risk_fen
      from conflict c
      join course t on t.row_ref = c.row_ref
      where c.impossible_days > 0 and c.attended > 0
      group by t.row_ref
    )
    select t.person_id, t.training_no, t.begin_on as found_on, t.agency_district as district, w.at_risk_fen,
      t.row_ref as training_ref, w.other_ref, w.visit_ref, w.impossible_days
    from worst w
    join course t on t.row_ref = w.row_ref`,
  innocent: [
    '晚间、周末和线上班可以与其他班同时参加',
    '两个半天班,合计课时排得开',
    '住院或另有课程的日子已按缺勤登记',
    '前一班结业当日后一班开班',
    '入院、出院当日仍可上课',
    '另一班已退费、冲销或追回',
    '由就业补助资金支付的培训不属于失业保险基金',
    '住院期间经批准请假外出',
  ],
  next: '调取签到表、指纹或人脸考勤与课堂影像,向学员和培训机构核实;伪造出勤的不予支付,已支付的责令退回,按协议处理培训机构。',
  says: '{training_no} 班申报的出勤有 {impossible_days} 天与另一培训班或住院冲突',
})
