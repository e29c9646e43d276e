/**
 * INJ-12 领取一次性工伤医疗补助金后仍在原单位参保. The lump sum presupposes that the employment has ended. The month of leaving is still
 * insured, a late report of the leaver explains one more; a new enrolment by the same employer after leaving is a new
 * employment. What was paid back or refunded says nothing about the month.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { lateLeaverReportMonths } from '#law/values/injury.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const lumpSumStillInsured = defineRule({
  id: 'INJ-12',
  version: 1,
  name: '领取一次性工伤医疗补助金后仍在原单位参保',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: lead,
  basis: [zz27('七(四)4'), zz27('七(三)'), lawOf('injury-regulation', '第36、37条', 'U')],
  params: { report_months: lateLeaverReportMonths },
  reads: {
    pay: 'injury_benefit',
    recognition: 'injury_recognition',
    contribution: 'contribution',
    enrollment: 'enrollment',
  },
  requiresComplete: ['enrollment'],
  sql: `
    with granted as (
      select b.person_id, b.for_month, b.agency_district, b.amount_fen, b.row_ref,
        coalesce(b.left_employer_on, b.paid_on) as left_on, coalesce(b.employer_id, r.employer_id) as employer_id,
        r.row_ref as recognition_ref,
        cast(sum(b.amount_fen) over (partition by b.person_id, b.for_month) as bigint) as net_fen
      from injury_benefit b
      left join injury_recognition r on r.person_id = b.person_id and r.recognition_no = b.recognition_no
      where b.benefit_item = 'medical_lump_sum' and (b.status = 'paid' or b.amount_fen < 0)
    ),
    insured as (
      select g.row_ref as pay_ref, min(c.row_ref) as contribution_ref, max(c.for_month) as insured_to
      from granted g
      join contribution c on c.person_id = g.person_id and c.employer_id = g.employer_id
        and c.for_month > add_months(month_of(g.left_on), $report_months)
      where g.amount_fen > 0 and g.net_fen > 0 and c.contribution_kind = 'normal' and c.insured_kind in ('employee', 'civil_servant')
        and c.scheme in ('110', '120', '210', '310', '410')
        and not exists (
          select 1 from contribution back
          where back.person_id = c.person_id and back.contribution_kind = 'refund' and back.refund_of_no = c.contribution_no)
        and not exists (
          select 1 from enrollment n
          where n.person_id = g.person_id and n.employer_id = g.employer_id and n.starts_on > g.left_on)
      group by g.row_ref
    )
    select g.person_id, g.for_month, g.for_month as found_on, g.agency_district as district, least(g.amount_fen, g.net_fen) as at_risk_fen,
      g.row_ref as pay_ref, g.recognition_ref, i.contribution_ref, g.left_on, i.insured_to
    from granted g
    join insured i on i.pay_ref = g.row_ref`,
  innocent: [
    '终止劳动关系当月仍在参保',
    '单位减员申报滞后一个月,或误缴已退费',
    '终止以后又被同一单位重新招用,另有参保登记',
    '终止以后由其他单位参保',
    '欠费、应保未保的补缴',
    '款项已退票、冲销或追回',
  ],
  next: '核对解除或终止劳动关系的文书、工资发放和参保登记;劳动关系没有终止的,责令退回一次性工伤医疗补助金,恢复工伤待遇。',
  says: '{left_on} 终止劳动关系并领取一次性工伤医疗补助金,原单位缴费至 {insured_to}',
})
