/**
 * PEN-14 未经核定发放养老待遇. Money goes out on an approved assessment of that scheme, for months from its start on, and not
 * before the month in which it was approved. Whether approval came before the very payment is another rule's question.
 */
import { zz27 } from '#law/basis.ts'
import { defineRule, hold } from '#screening/define-rule.ts'

export const noApprovedAssessment = defineRule({
  id: 'PEN-14',
  version: 1,
  name: '没有核准的核定即发放养老待遇',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month', 'scheme'],
  act: hold('stop-benefit', zz27('五(三)')),
  basis: [zz27('五(三)'), zz27('五(一)')],
  params: {},
  reads: { pay: 'pension_payment', assessment: 'pension_assessment' },
  requiresComplete: ['assessment'],
  sql: `
    with determined as (
      select person_id, scheme,
        min(case when coalesce(legacy_stock, false) then date '1900-01-01' else benefit_from end) as from_month,
        min(case when coalesce(legacy_stock, false) or approved_at is null
            or assessment_kind in ('recalculation', 'correction') then date '1900-01-01'
          else month_of(day_of(approved_at)) end) as approved_in,
        max(row_ref) as row_ref
      from pension_assessment
      where status = 'approved'
      group by person_id, scheme
    ),
    paid as (
      select pay.person_id, pay.scheme, pay.for_month, pay.agency_district, pay.amount_fen, pay.row_ref,
        d.row_ref as assessment_ref,
        case when d.person_id is null then '没有核准的核定'
          when pay.for_month < d.from_month then '早于核定的起始月'
          else '先发放后核准' end as ground,
        cast(sum(pay.amount_fen) over (partition by pay.person_id, pay.scheme, pay.for_month) as bigint) as net_fen
      from pension_payment pay
      left join determined d on d.person_id = pay.person_id and d.scheme = pay.scheme
      where pay.benefit_item in ('monthly', 'arrears', 'recalculation') and (pay.status = 'paid' or pay.amount_fen < 0)
        and (d.person_id is null or pay.for_month < d.from_month or month_of(pay.paid_on) < d.approved_in)
    )
    select person_id, for_month, scheme, for_month as found_on, agency_district as district, amount_fen as at_risk_fen,
      row_ref as pay_ref, assessment_ref, ground
    from paid
    where net_fen > 0`,
  innocent: [
    '核定在支付的当月才核准',
    '经批准的预发,有预发的核定',
    '系统上线前已核定的存量人员',
    '核定由另一经办机构作出,转移后继续发放',
    '重算、更正在后,首次核定已被替代',
    '一次性待遇、丧葬补助金、抚恤金另有核定',
    '款项已退票、冲销或追回',
  ],
  next: '经办机构调取核定审批表;没有的停发并查明经办人员,漏录的补录,起始月有误的更正并追回早发部分。',
  says: '{ground},仍发放 {for_month} 的养老待遇',
})
