/**
 * CTL-02 未按程序审批支付. Approval is the second review of a benefit, and the approver's signature on a provider's order or an
 * instruction to the bank. Whether somebody held a post that approves is judged by the day from which he held it, not by the
 * day on which that was filed, and wherever he held it: districts review for each other.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { benefitPayment, benefitReads, benefitRefs, reversals } from '../benefit-payments.ts'

const heads = `'approval', 'head', 'department_head', 'leader_in_charge'`

const postedFor = (row: string, posts: string): string => `
        select 1 from staff_post held
        where held.officer_id = ${row}.approver_id and held.post in (${posts})
          and held.starts_on <= ${row}.approved_on and (held.ends_on is null or ${row}.approved_on <= held.ends_on)`

const reviewedOn = (row: string): string => `coalesce(day_of(${row}.second_reviewed_at), ${row}.paid_on)`
const isBenefit = (row: string): string =>
  `${row}.status = 'paid' and ${row}.amount_fen > 0 and ${row}.second_reviewer_id is not null`

export const approvalImproper = defineRule({
  id: 'CTL-02',
  version: 1,
  name: '先支付后审批,或审批人当日没有审批岗位',
  subject: 'payment',
  cut: ['payment_no'],
  grain: ['agency_district'],
  act: alert,
  basis: [zz27('十二(三)9'), zz27('十(二)'), lawOf('agency-regulation', '第36—38条')],
  params: {},
  reads: {
    ...benefitReads,
    ...reversals.reads,
    order: 'provider_payment',
    instruction: 'payment_instruction',
    post: 'staff_post',
  },
  uses: [benefitPayment],
  cutBy: {
    ...reversals.cutBy,
    order: { payment_no: 'provider_payment_no' },
    instruction: { payment_no: 'instruction_no' },
    post: null,
  },
  requiresComplete: ['post'],
  sql: `
    with ${reversals.cte},
    signed as (
      select provider_payment_no as payment_no, agency_district, paid_on, amount_fen, 'order' as source, row_ref,
        approved_by_id as approver_id, coalesce(day_of(approved_at), paid_on) as approved_on
      from provider_payment
      where status = 'paid' and paid_on is not null and approved_by_id is not null
      union all
      select instruction_no, agency_district, instructed_on, amount_fen, 'instruction', row_ref,
        approved_by_id, coalesce(day_of(approved_at), instructed_on)
      from payment_instruction
      where status = 'done' and approved_by_id is not null
    ),
    reviewing as (
      -- Few officers on few days, however many payments they made.
      select second_reviewer_id as approver_id, ${reviewedOn('pay')} as approved_on
      from benefit_payment pay
      where ${isBenefit('pay')}
      group by second_reviewer_id, ${reviewedOn('pay')}
    ),
    unposted as (
      select d.approver_id, d.approved_on from reviewing d where not exists (${postedFor('d', `'second_review', ${heads}`)})
    ),
    improper as (
      select b.payment_no, b.agency_district, b.paid_on, b.amount_fen, b.source, b.row_ref,
        case when ${reviewedOn('b')} > b.paid_on then '先支付后审批' else '审批人当日没有复核或审批岗位' end as ground
      from benefit_payment b
      where ${isBenefit('b')} and (${reviewedOn('b')} > b.paid_on
        or (b.second_reviewer_id, ${reviewedOn('b')}) in (select approver_id, approved_on from unposted))
      union all
      select s.payment_no, s.agency_district, s.paid_on, s.amount_fen, s.source, s.row_ref,
        case when s.approved_on > s.paid_on then '先支付后审批' else '审批人当日没有审批岗位' end as ground
      from signed s
      where s.approved_on > s.paid_on or not exists (${postedFor('s', heads)})
    )
    select i.payment_no, i.agency_district, i.paid_on as found_on, i.agency_district as district,
      i.amount_fen + coalesce(r.back_fen, 0) as at_risk_fen,
      ${benefitRefs('i')},
      case when i.source = 'order' then i.row_ref end as order_ref,
      case when i.source = 'instruction' then i.row_ref end as instruction_ref,
      i.ground
    from improper i
    left join reversed r on r.payment_no = i.payment_no and r.agency_district = i.agency_district
    where i.amount_fen + coalesce(r.back_fen, 0) > 0 or i.source = 'order'`,
  innocent: [
    '任职在审批以前开始,只是备案较晚',
    '审批与支付在同一日',
    '任职最后一日的审批',
    '跨区县集中审核,岗位在另一经办机构',
    '款项已退票、冲销或追回',
  ],
  next: '经办机构提供审批原件与任职文件;补签的查明原因,无权审批的逐笔复查其所批支付,按十二(三)责令改正。',
  says: '支付 {payment_no} {ground}',
})
