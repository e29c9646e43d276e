/**
 * BEN-03 补缴未按时办理. A document whose papers are complete names months; each of them must be assessed or paid within the
 * days. That the employer does not pay what was assessed is not the agency's delay.
 */
import { zz27 } from '#law/basis.ts'
import { backPaymentDays } from '#law/values/payment-terms.ts'
import { alert, defineRule } from '#screening/define-rule.ts'

export const backPaymentDelayed = defineRule({
  id: 'BEN-03',
  version: 1,
  name: '补缴文书资料齐备后逾期未办理',
  subject: 'person',
  cut: ['person_id'],
  grain: ['legal_document_no', 'scheme'],
  act: alert,
  basis: [zz27('四(五)'), zz27('十二(四)5')],
  params: { within_days: backPaymentDays },
  reads: { document: 'legal_document', contribution: 'contribution', assessed: 'contribution_assessment' },
  requiresComplete: ['contribution', 'assessed'],
  sql: `
    with due as (
      select person_id, scheme, legal_document_no, agency_district, from_month, to_month, row_ref,
        months_between(from_month, to_month) + 1 as months,
        add_days(greatest(complete_on, filed_on, coalesce(effective_on, filed_on)), $within_days) as due_on
      from legal_document
      where filed_on is not null and complete_on is not null
        and add_days(greatest(complete_on, filed_on, coalesce(effective_on, filed_on)), $within_days) < $as_of
        and (revoked_on is null
          or revoked_on > add_days(greatest(complete_on, filed_on, coalesce(effective_on, filed_on)), $within_days))
    ),
    booked as (
      select distinct d.row_ref, c.for_month
      from due d
      join contribution c on c.person_id = d.person_id and c.scheme = d.scheme
      where c.for_month between d.from_month and d.to_month and c.paid_on <= d.due_on and c.contribution_kind <> 'refund'
      union
      select distinct d.row_ref, a.for_month
      from due d
      join contribution_assessment a on a.person_id = d.person_id and a.scheme = d.scheme
      where a.for_month between d.from_month and d.to_month and a.assessed_on <= d.due_on
    ),
    counted as (
      select row_ref, count(*) as months from booked group by row_ref
    )
    select d.person_id, d.legal_document_no, d.scheme, d.due_on as found_on, d.agency_district as district,
      cast(0 as bigint) as at_risk_fen, d.row_ref as document_ref,
      cast(d.months - coalesce(c.months, 0) as varchar) as open_months
    from due d
    left join counted c on c.row_ref = d.row_ref
    where coalesce(c.months, 0) < d.months`,
  innocent: [
    '资料不齐,尚未补正完毕',
    '文书未生效,或已撤销',
    '已在期限内核定,单位尚未缴纳',
    '所列月份本已正常缴费',
    '期限届满当日办结',
    '期限尚未届满',
  ],
  next: '经办机构立即核定并通知缴费;说明逾期原因,核对同批文书;影响待遇领取的补算补发。',
  says: '文书 {legal_document_no} 资料齐备,{found_on} 前应办结,仍有 {open_months} 个月未办理',
})
