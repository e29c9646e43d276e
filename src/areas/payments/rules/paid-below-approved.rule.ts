/**
 * BEN-02 支付低于核定. Pensions against the assessment and the increases that were approved before the month, unemployment
 * benefit against its assessment. What a decision deducts, and what the agency's ledger offsets, is put back first; whatever
 * cuts the benefit by an approved adjustment lowers what is due at once. Made up by arrears for that month it is no shortfall.
 * The sum is what the person is short of.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { shortfallTolerance } from '#law/values/payment-terms.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { pensionShortfall } from '../pension-shortfall.ts'

export const paidBelowApproved = defineRule({
  id: 'BEN-02',
  version: 1,
  name: '支付低于核定且没有扣减决定',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month', 'scheme'],
  act: alert,
  basis: [zz27('十二(四)5'), zz27('五(三)'), lawOf('agency-regulation', '第46条')],
  params: { tolerance: shortfallTolerance },
  reads: {
    pay: 'pension_payment',
    assessment: 'pension_assessment',
    adjustment: 'pension_adjustment',
    unemployment: 'unemployment_payment',
    grant: 'unemployment_assessment',
    recovery: 'recovery',
  },
  uses: [pensionShortfall],
  cutBy: { recovery: { person_id: 'debtor_id' } },
  requiresComplete: ['adjustment'],
  sql: `
    with jobless as (
      select u.person_id, u.scheme, u.for_month, min(u.agency_district) as agency_district, min(u.row_ref) as unemployment_ref,
        cast(sum(u.amount_fen + case when u.deduction_decision_no is null then 0 else coalesce(u.deducted_fen, 0) end) as bigint) as paid_fen
      from unemployment_payment u
      where u.benefit_item = 'unemployment_benefit' and (u.status = 'paid' or u.amount_fen < 0)
      group by u.person_id, u.scheme, u.for_month
      having sum(u.amount_fen) > 0
    ),
    owed as (
      select s.person_id, s.scheme, s.for_month, s.agency_district, s.pay_ref, s.assessment_ref,
        cast(null as bigint) as unemployment_ref, cast(null as bigint) as grant_ref, s.paid_fen, s.due_fen
      from pension_shortfall s
      union all
      select j.person_id, j.scheme, j.for_month, min(j.agency_district), cast(null as bigint), cast(null as bigint),
        min(j.unemployment_ref), min(g.row_ref), min(j.paid_fen), min(g.monthly_fen)
      from jobless j
      join unemployment_assessment g
        on g.person_id = j.person_id and g.withdrawn_on is null and g.monthly_fen is not null
        and g.first_month <= j.for_month and (g.last_month is null or j.for_month <= g.last_month)
      group by j.person_id, j.scheme, j.for_month
    )
    select o.person_id, o.for_month, o.scheme, o.for_month as found_on, o.agency_district as district,
      o.due_fen - o.paid_fen as at_risk_fen, o.pay_ref, o.assessment_ref, o.unemployment_ref, o.grant_ref,
      cast(o.due_fen as varchar) as due_in_fen
    from owed o
    where o.paid_fen < o.due_fen - $tolerance
      and not exists (
        select 1 from recovery r
        where r.debtor_id = o.person_id and r.scheme = o.scheme and r.entry_kind = 'offset'
          and month_of(coalesce(r.received_on, r.ordered_on)) in (o.for_month, add_months(o.for_month, 1))
      )`,
  innocent: [
    '依退回决定分期扣减,有文书号',
    '追回台账已登记抵扣',
    '已批准的核减或停发',
    '差额以后以补发、重算补差补足',
    '年度调整尚未批准,先按原标准发放',
    '预发转正式后按重算的核定',
    '一元以内的尾差',
    '款项全部退票或冲销,不是少发',
  ],
  next: '经办机构查明扣减依据;没有的当期补足,并核对同批次其他人员;克扣的按十二(四)责令改正并追究责任。',
  says: '{for_month} 支付低于核定(应付 {due_in_fen})',
})
