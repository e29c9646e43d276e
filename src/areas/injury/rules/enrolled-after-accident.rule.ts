/**
 * INJ-11 事故以后参保,旧费用由基金支付. Uninsured on the day of the accident, enrolled later by the same employer: the fund pays what
 * arises after that, never the bills from before nor the lump sums, which are the employer's. Cover shows in an enrolment
 * of that day or in a contribution paid before it; a project is enrolled as a whole. Who has more than one injury is
 * judged only on rows that name theirs; care that lasted over the day of enrolment is not split.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { injuryCare } from '../injury-care.ts'

export const enrolledAfterAccident = defineRule({
  id: 'INJ-11',
  version: 1,
  name: '事故以后参保,旧费用由工伤基金支付',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: hold('no-settlement', zz27('七(四)')),
  basis: [zz27('七(四)2'), zz27('七(三)'), lawOf('injury-regulation', '第62条')],
  params: {},
  reads: {
    pay: 'injury_benefit',
    settlement: 'medical_settlement',
    recognition: 'injury_recognition',
    enrollment: 'enrollment',
    contribution: 'contribution',
  },
  cutBy: { pay: { person_id: 'worker_id' } },
  uses: [injuryCare],
  requiresComplete: ['enrollment', 'contribution'],
  sql: `
    with injured as (
      select person_id, recognition_no, employer_id, accident_on, row_ref,
        coalesce(is_legacy, false) or coalesce(is_occupational_disease, false) or coalesce(is_project_insured, false) as excused,
        count(*) over (partition by person_id) as injuries
      from injury_recognition where conclusion in ('recognised', 'deemed')
    ),
    late as (
      select i.person_id, i.recognition_no, i.injuries, i.row_ref as recognition_ref, i.accident_on,
        min(n.starts_on) as enrolled_on, min(n.row_ref) as enrollment_ref
      from injured i
      join enrollment n on n.person_id = i.person_id and n.scheme = '410' and n.employer_id = i.employer_id
        and n.starts_on > i.accident_on
      where not i.excused
        and not exists (
          select 1 from enrollment then_
          where then_.person_id = i.person_id and then_.scheme = '410' and then_.starts_on <= i.accident_on
            and (then_.ends_on is null or then_.ends_on >= i.accident_on))
        and not exists (
          select 1 from contribution c
          where c.person_id = i.person_id and c.scheme = '410' and c.contribution_kind <> 'refund'
            and c.paid_on < i.accident_on and c.for_month >= add_months(month_of(i.accident_on), -1))
      group by i.person_id, i.recognition_no, i.injuries, i.row_ref, i.accident_on
    ),
    paid as (
      select person_id, recognition_no, for_month, end_on, amount_fen, agency_district, settlement_ref, pay_ref
      from injury_care where not is_advance and end_on is not null
      union all
      select worker_id, recognition_no, for_month,
        case when benefit_item in ('disability_lump_sum', 'death_lump_sum', 'funeral_grant') then date '1900-01-01'
          when benefit_item in ('disability_allowance', 'nursing_allowance', 'dependant_pension')
            then add_days(add_months(for_month, 1), -1)
          else coalesce(incurred_to, incurred_from) end,
        amount_fen, agency_district, null, row_ref
      from (
        select b.*, sum(amount_fen) over (partition by worker_id, person_id, benefit_item, for_month) as net_fen
        from injury_benefit b
        where benefit_item not in ('medical_fee', 'rehabilitation_fee', 'medical_lump_sum', 'appraisal_fee')
          and not coalesce(is_advance_payment, false) and (status = 'paid' or amount_fen < 0)
      ) other
      where net_fen > 0
    )
    select p.person_id, p.for_month, p.for_month as found_on, p.agency_district as district, p.amount_fen as at_risk_fen,
      p.settlement_ref, p.pay_ref, l.recognition_ref, l.enrollment_ref, l.accident_on, l.enrolled_on
    from paid p
    join late l on l.person_id = p.person_id
      and (p.recognition_no = l.recognition_no or (l.injuries = 1 and p.recognition_no is null))
    where p.end_on < l.enrolled_on`,
  innocent: [
    '参保并补缴以后新发生的费用,由基金支付',
    '事故当日已参保,包括由另一单位参保',
    '建设项目整体参保,没有个人参保登记',
    '先行支付,由基金追偿',
    '职业病以诊断日期登记,接触危害在参保期内',
    '老工伤',
    '款项已退费、冲销或追回',
  ],
  next: '核对事故报告、首诊病历与参保登记时间;参保以前的费用由用人单位承担,未支付的不得支付,已支付的责令退回;涂改事故日期的按涉嫌骗取处理。',
  says: '{accident_on} 发生事故,{enrolled_on} 才参加工伤保险,此前的费用已由基金支付({for_month})',
})
