/**
 * UNE-10 本人辞职或假失业. The right needs a job lost against one's will. Doubted where the assessment itself says that he resigned;
 * where the employer reported a resignation and the assessment says otherwise (unless the reason was corrected since, or the
 * worker left for the employer's fault); or where the same employer took him in again within a few months. An employer that
 * goes on paying without a break has only failed to report the leaver.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { leavingReportDays, rehiredWithin } from '#law/values/unemployment.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { unemploymentClaim, unemploymentMonth } from '../claims.ts'

export const leftByOwnWill = defineRule({
  id: 'UNE-10',
  version: 1,
  name: '本人辞职或假失业领取失业保险金',
  subject: 'person',
  cut: ['person_id'],
  grain: ['first_month'],
  act: lead,
  basis: [zz27('八(三)1'), zz27('八(二)'), lawOf('social-insurance-law', '第45条')],
  params: { rehired_within: rehiredWithin, report_days: leavingReportDays },
  reads: { pay: 'unemployment_payment', assessment: 'unemployment_assessment', enrollment: 'enrollment' },
  uses: [unemploymentClaim, unemploymentMonth],
  sql: `
    with spell as (
      select e.person_id, e.employer_id, e.starts_on, e.ends_on, e.end_reason, e.row_ref
      from enrollment e
      where e.person_id in (select person_id from unemployment_claim)
        and e.insured_kind in ('employee', 'civil_servant') and e.scheme in ('110', '120', '210', '310')
    ),
    reported as (
      select c.row_ref, min(s.row_ref) as enrollment_ref
      from unemployment_claim c
      join spell s on s.person_id = c.person_id and s.employer_id = c.employer_id and s.end_reason is not null
        and days_between(s.ends_on, c.left_on) between -$report_days and $report_days
      where c.leaving_reason not in ('resigned', 'employer_fault') and c.reason_corrected_on is null
      group by c.row_ref
      having min(case when s.end_reason = 'resigned' then 1 else 0 end) = 1
    ),
    rehired as (
      select c.row_ref, min(s.row_ref) as enrollment_ref
      from unemployment_claim c
      join spell s on s.person_id = c.person_id and s.employer_id = c.employer_id
        and s.starts_on > c.left_on and s.starts_on <= add_months(c.left_on, $rehired_within)
        and (s.ends_on is null or month_of(s.ends_on) > month_of(s.starts_on))
      group by c.row_ref
    ),
    doubted as (
      select c.person_id, c.first_month, c.claimed_on, c.row_ref,
        coalesce(p.enrollment_ref, r.enrollment_ref) as enrollment_ref,
        case when c.leaving_reason = 'resigned' then '核定的失业原因为本人意愿辞职'
          when r.row_ref is not null then '单位申报的停保原因为本人辞职' else '离职后又由原单位参保' end as why
      from unemployment_claim c
      left join reported r on r.row_ref = c.row_ref
      left join rehired p on p.row_ref = c.row_ref
      where c.leaving_reason = 'resigned' or r.row_ref is not null or p.row_ref is not null
    )
    select p.person_id, p.first_month, d.claimed_on as found_on,
      min(p.agency_district) over (partition by p.person_id, p.first_month) as district,
      p.amount_fen as at_risk_fen, p.row_ref as pay_ref, d.row_ref as assessment_ref, d.enrollment_ref, d.why
    from doubted d
    join unemployment_month p on p.person_id = d.person_id and p.first_month = d.first_month`,
  innocent: [
    '失业原因经核实已更正',
    '因用人单位过错由劳动者解除合同,单位报为辞职',
    '各险种停保原因填报不一致',
    '原单位没有及时减员,参保没有中断',
    '误增人员,当月撤回',
    '三个月以后原单位重新招用',
    '由另一单位招用',
    '季节性用工期满后再招用',
    '款项已退票、冲销或追回',
  ],
  next: '调取解除或终止劳动合同证明、工资与考勤,询问单位与本人;属本人辞职或虚假解除的撤销核定,责令退回,并追查出具证明的单位。',
  says: '{first_month} 起领取失业保险金:{why}',
})
