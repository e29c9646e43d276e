/**
 * BEN-01 到期未支付. What was claimed since the agency regulation is in force, was approved, can be paid, and has not been
 * paid within its term of working days. A pension or an unemployment benefit is late only after the month for which it is
 * first due, and only while nothing at all was tried: a payment that came back is the account's fault. A manual claim or a
 * maternity allowance is judged by its own two days. The sum is what one person is owed, of a monthly benefit one month.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { movedWorkingDays } from '#law/values/payment-terms.ts'
import { agencyTerm } from '#law/values/terms.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { custody } from '#screening/relations/custody.ts'
import { death } from '#screening/relations/death.ts'
import { benefitClaim } from '../benefit-claims.ts'
import { workingDaysBetween } from '../working-days.ts'

export const unpaidInTerm = defineRule({
  id: 'BEN-01',
  version: 1,
  name: '已核准的待遇到期未支付',
  subject: 'person',
  cut: ['person_id'],
  grain: ['scheme', 'business_no'],
  act: alert,
  basis: [
    zz27('十二(四)5'),
    zz27('六(三)'),
    lawOf('agency-regulation', '第18条'),
    lawOf('agency-regulation', '第20条'),
    lawOf('agency-regulation', '第22条'),
    lawOf('agency-regulation', '第24条'),
  ],
  params: { term: agencyTerm, moved: movedWorkingDays },
  reads: {
    assessment: 'pension_assessment',
    pension: 'pension_payment',
    grant: 'unemployment_assessment',
    unemployment: 'unemployment_payment',
    maternity: 'maternity_benefit',
    voucher: 'reimbursement_voucher',
    adjustment: 'pension_adjustment',
    returned: 'returned_payment',
    death: 'death_record',
    sentence: 'sentence_record',
  },
  uses: [benefitClaim, death, custody],
  cutBy: { returned: { person_id: 'payee_id' } },
  requiresComplete: ['pension', 'unemployment'],
  sql: `
    with overdue as (
      select c.*, t.value as term_days,
        ${workingDaysBetween('c.started_on', 'coalesce(c.paid_on, $as_of)')} as taken_days
      from benefit_claim c
      join p_term t
        on t.business = c.business and t.valid_from <= c.started_on and (t.valid_to is null or c.started_on < t.valid_to)
      -- Cut by calendar days first: working days are fewer.
      where coalesce(c.paid_on, $as_of) > add_days(c.started_on, t.value)
        and coalesce(c.paid_on, $as_of) > c.payable_on
    )
    select o.person_id, o.scheme, o.business_no, greatest(o.started_on, o.payable_on) as found_on,
      o.agency_district as district, o.owed_fen as at_risk_fen,
      o.assessment_ref, o.grant_ref, o.maternity_ref, o.voucher_ref,
      cast(o.term_days as varchar) as term, cast(o.taken_days as varchar) as taken,
      case when o.paid_on is null then '至今未支付' else '逾期支付' end as state
    from overdue o
    where o.taken_days > o.term_days
      and not exists (
        select 1 from death d
        where o.paid_on is null and d.person_id = o.person_id and d.died_on <= o.payable_on
      )
      and not exists (
        select 1 from custody c
        where o.paid_on is null and c.person_id = o.person_id and c.began_on <= $as_of and c.ended_on > o.payable_on
      )
      and not exists (
        select 1 from returned_payment r
        where o.paid_on is null and r.payee_id = o.person_id and r.scheme = o.scheme and r.returned_on >= o.started_on
      )`,
  innocent: [
    '账户错误、销户等退票,款项已经拨出过',
    '死亡、服刑等依法停发',
    '已办停发,或核定已被更正、重算替代',
    '资料补正期间不计入期限',
    '期限内含法定节假日,按工作日计算',
    '待遇起始月尚未过完',
    '二〇二三年十二月一日以前的申请',
    '系统上线前核定的存量人员',
  ],
  next: '经办机构说明原因并立即支付;资料不齐、账户有误的一次告知;无故拖延的按十二(四)责令改正,本金和应补月份一并支付。',
  says: '{business_no} 自受理已 {taken} 个工作日(期限 {term}),{state}',
})
