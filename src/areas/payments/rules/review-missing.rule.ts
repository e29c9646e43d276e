/**
 * CTL-01 支付未经双岗审核. The subject is the payment. What is paid automatically stands on the document that allows it; a
 * settlement in the network is reviewed with the provider's monthly order, which is judged here in its place. Determinations
 * have their own rule.
 */
import { zz27 } from '#law/basis.ts'
import { paymentReviewRequired } from '#law/values/payment-terms.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { benefitPayment, benefitReads, benefitRefs, reversals } from '../benefit-payments.ts'

export const reviewMissing = defineRule({
  id: 'CTL-01',
  version: 1,
  name: '支付或结算缺少初审、复核,或由同一人办理',
  subject: 'payment',
  cut: ['payment_no'],
  grain: ['agency_district'],
  act: alert,
  basis: [zz27('五(三)'), zz27('六(三)'), zz27('七(三)'), zz27('十二(四)4')],
  params: { required: paymentReviewRequired },
  reads: {
    ...benefitReads,
    ...reversals.reads,
    settlement: 'medical_settlement',
    refund: 'medical_settlement',
    order: 'provider_payment',
  },
  uses: [benefitPayment],
  cutBy: {
    ...reversals.cutBy,
    settlement: { payment_no: 'settlement_id' },
    refund: { payment_no: 'refund_of' },
    order: { payment_no: 'provider_payment_no' },
  },
  sql: `
    with ${reversals.cte},
    unreviewed as (
      select pay.payment_no, pay.agency_district, pay.paid_on, pay.amount_fen, pay.first_reviewer_id, pay.second_reviewer_id,
        pay.source, pay.row_ref, cast(null as bigint) as settlement_ref, cast(null as bigint) as order_ref
      from benefit_payment pay
      where pay.status = 'paid' and pay.amount_fen > 0
        and (pay.first_reviewer_id is null or pay.second_reviewer_id is null or pay.first_reviewer_id = pay.second_reviewer_id)
        and (coalesce(pay.review_mode, 'manual') <> 'automatic' or pay.auto_policy_no is null)
      union all
      select settlement_id, agency_district, day_of(settled_at), fund_pay_fen, first_reviewer_id, second_reviewer_id,
        'settlement', row_ref, row_ref, cast(null as bigint)
      from medical_settlement
      where settlement_kind = 'centre' and is_valid and not is_refund and status = 'paid' and fund_pay_fen > 0
        and (first_reviewer_id is null or second_reviewer_id is null or first_reviewer_id = second_reviewer_id)
        and (coalesce(review_mode, 'manual') <> 'automatic' or auto_policy_no is null)
        and not exists (
          select 1 from medical_settlement r
          where r.refund_of = medical_settlement.settlement_id and r.is_refund and r.is_valid
        )
      union all
      select provider_payment_no, agency_district, paid_on, amount_fen, first_reviewer_id, second_reviewer_id,
        'order', row_ref, cast(null as bigint), row_ref
      from provider_payment
      where status = 'paid' and paid_on is not null
        and (first_reviewer_id is null or second_reviewer_id is null or first_reviewer_id = second_reviewer_id)
    )
    select u.payment_no, u.agency_district, u.paid_on as found_on, u.agency_district as district,
      u.amount_fen + coalesce(r.back_fen, 0) as at_risk_fen,
      ${benefitRefs('u')}, u.settlement_ref, u.order_ref,
      case when u.first_reviewer_id is null and u.second_reviewer_id is null then '没有初审和复核'
        when u.first_reviewer_id is null then '没有初审'
        when u.second_reviewer_id is null then '没有复核'
        else '初审与复核为同一人' end as ground
    from unreviewed u
    join p_required required
      on required.value and required.valid_from <= u.paid_on and (required.valid_to is null or u.paid_on < required.valid_to)
    left join reversed r on r.payment_no = u.payment_no and r.agency_district = u.agency_district
    where u.amount_fen + coalesce(r.back_fen, 0) > 0 or (u.source = 'order' and u.amount_fen <> 0)`,
  innocent: [
    '按有文号的政策由系统自动办理的批量业务',
    '联网结算的单笔,由机构月度拨付单双岗审核',
    '初审人与复核人同名而不同人,以证件号码为准',
    '尚未支付的拨付单还在审核',
    '款项已退票、冲销或追回',
    '补发、冲销行随原支付审核',
  ],
  next: '经办机构说明审核经过,补正双岗手续并逐笔复查该工作人员同期经手的支付;一人两个账号的收回其一。',
  says: '支付 {payment_no} {ground}',
})
