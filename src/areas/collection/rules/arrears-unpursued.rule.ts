/**
 * COL-11 欠费未清. Two faults. Arrears, recorded or plain from an assessment that nothing was paid on, stand for three months
 * without a demand, a deferral or a plan, or three months beyond the last one's own term. And a late fee that is not
 * days × the rate of its time. What settles, waives or writes off counts as an answer here: whether it was lawful is
 * another rule's question. An insolvent employer is left to the court.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { arrearsWithoutStep, lateFeeJudgedFrom, lateFeeTolerance } from '#law/values/collection-limits.ts'
import { contributionRelief, contributionRoundingFen, lateFeePerDay } from '#law/values/contribution.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const arrearsUnpursued = defineRule({
  id: 'COL-11',
  version: 1,
  name: '欠费逾期未清或滞纳金不符',
  subject: 'employer',
  cut: ['employer_id'],
  grain: ['scheme', 'from_month', 'fault'],
  act: lead,
  basis: [zz27('四(一)'), zz27('四(二)'), lawOf('social-insurance-law', '第86条')],
  params: {
    months: arrearsWithoutStep,
    tolerance: lateFeeTolerance,
    judged_from: lateFeeJudgedFrom,
    late_fee: lateFeePerDay,
    relief: contributionRelief,
    rounding: contributionRoundingFen,
  },
  reads: {
    recorded: 'arrears_and_waiver',
    assessed: 'contribution_assessment',
    paid: 'contribution',
    register: 'employer',
  },
  requiresComplete: ['recorded', 'paid'],
  stages: ['unpaid'],
  sql: `
    with due as (
      select a.employer_id, a.scheme, a.for_month, a.person_id, a.agency_district, a.row_ref, a.due_on,
        a.employer_due_fen + a.personal_due_fen as due_fen
      from contribution_assessment a
      where a.employer_id is not null and a.insured_kind in ('employee', 'civil_servant')
        and a.employer_due_fen + a.personal_due_fen > 0
        and coalesce(a.deferred_to, a.due_on) < add_months($as_of, -$months)
    ),
    paid_up as (
      select d.row_ref
      from due d
      join contribution c on c.person_id = d.person_id and c.for_month = d.for_month and c.scheme = d.scheme
      where c.employer_fen + c.personal_fen >= d.due_fen - $rounding
    ),
    unpaid as (
      select d.* from due d where not exists (select 1 from paid_up p where p.row_ref = d.row_ref)
    ),
    -- A first version is not owed once a later one stands.
    standing as (
      select u.employer_id, u.scheme, u.for_month, u.agency_district, u.row_ref, u.due_on,
        u.due_fen - coalesce((
          select cast(sum(c.employer_fen + c.personal_fen) as bigint) from contribution c
          where c.person_id = u.person_id and c.for_month = u.for_month and c.scheme = u.scheme), 0) as open_fen
      from unpaid u
      where not exists (
          select 1 from contribution_assessment mine
          join contribution_assessment later
            on later.agency_district = mine.agency_district and later.version > mine.version
            and later.contribution_assessment_no = mine.contribution_assessment_no
          where mine.row_ref = u.row_ref)
        and not exists (
          select 1 from arrears_and_waiver r
          where r.employer_id = u.employer_id and r.scheme = u.scheme and u.for_month between r.from_month and r.to_month)
        and not exists (
          select 1 from p_relief relief
          where relief.scheme = u.scheme and relief.valid_from <= u.for_month and u.for_month < relief.valid_to)
    ),
    answered as (
      select r.employer_id, r.scheme, r.from_month, r.agency_district, r.row_ref, r.amount_fen,
        cast(coalesce(sum(case when s.record_kind in ('relief', 'write_off', 'settled') then s.amount_fen end), 0) as bigint) as ended_fen,
        max(greatest(r.occurred_on, coalesce(s.effective_to, s.occurred_on))) as last_on
      from arrears_and_waiver r
      left join arrears_and_waiver s
        on s.employer_id = r.employer_id and s.scheme = r.scheme and s.record_kind <> 'arrears'
        and s.occurred_on >= r.occurred_on and s.from_month <= r.to_month and s.to_month >= r.from_month
      where r.record_kind = 'arrears'
      group by r.employer_id, r.scheme, r.from_month, r.agency_district, r.row_ref, r.amount_fen
    ),
    fee as (
      select r.employer_id, r.scheme, r.from_month, r.occurred_on, r.agency_district, r.row_ref, r.amount_fen, r.late_fee_fen,
        share_ppm(r.amount_fen, rate.value * r.late_days) as due_fee_fen
      from arrears_and_waiver r
      join p_late_fee rate on rate.valid_from <= r.from_month and (rate.valid_to is null or r.from_month < rate.valid_to)
      join p_judged_from judged on judged.valid_from <= r.from_month
      where r.record_kind in ('arrears', 'settled') and r.late_fee_fen is not null and r.late_days is not null
        and r.policy_no is null and not coalesce(r.insolvent, false)
    ),
    told as (
      select employer_id, scheme, from_month, 'unpursued' as fault, add_days(add_months(last_on, $months), 1) as found_on,
        agency_district, amount_fen - ended_fen as at_risk_fen, row_ref as recorded_ref, cast(null as bigint) as assessed_ref
      from answered
      where amount_fen > ended_fen and add_months(last_on, $months) < $as_of
      union all
      select employer_id, scheme, for_month, 'unpursued', add_days(add_months(due_on, $months), 1),
        agency_district, open_fen, null, row_ref
      from standing
      where open_fen > $rounding
      union all
      select employer_id, scheme, from_month, 'late_fee', occurred_on, agency_district,
        least(abs(late_fee_fen - due_fee_fen), abs(late_fee_fen - least(due_fee_fen, amount_fen))), row_ref, null
      from fee
      where abs(late_fee_fen - due_fee_fen) > $tolerance
        and abs(late_fee_fen - least(due_fee_fen, amount_fen)) > $tolerance
    )
    select employer_id, scheme, from_month, fault, found_on, agency_district as district, at_risk_fen,
      recorded_ref, assessed_ref
    from told t
    where not exists (
        select 1 from arrears_and_waiver broke where broke.employer_id = t.employer_id and coalesce(broke.insolvent, false))
      and not exists (
        select 1 from employer r where r.employer_id = t.employer_id and r.status = 'cancelled')`,
  innocent: [
    '破产、关闭的单位,由破产程序清偿',
    '缓缴期内、分期清偿计划正在履行',
    '催缴期限未满,或催缴后三个月以内',
    '2020年、2022年阶段性减免缓缴',
    '已清欠,或多次清欠合计足额',
    '核定已更正,原核定不再应缴',
    '滞纳金逐月取整的尾差,滞纳金不超过欠费本金',
    '缓缴期间依政策免收滞纳金',
  ],
  next: '经办机构或税务部门限期催缴,到期不缴的查询划拨、申请强制执行;滞纳金自欠缴之日按日万分之五重新计算。',
  says: '{from_month} 起的欠费有误({fault}):逾期未采取措施,或滞纳金不符',
})
