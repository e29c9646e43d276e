/**
 * UNE-05 缴费不满一年而享受. The right needs a full year of unemployment contributions before the job was lost. Doubted where the
 * assessment itself counts fewer months; where the whole time from the first enrolment or contribution to the leave is
 * shorter; or where the year is only reached with months paid after the leave, by nobody's decision. Months of a former
 * claim that were carried over are due without a new year, so only what is drawn beyond them is at risk. Who served in the
 * army before is left out: service counts as contribution and is not in these files. A person without any enrolment before
 * the leave on file may have been insured elsewhere, and nothing follows from it.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { unemploymentMinimumContribution } from '#law/values/unemployment.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { unemploymentClaim, unemploymentMonth } from '../claims.ts'
import { claimantContribution, insuredSince } from '../contributions.ts'

export const contributionUnderAYear = defineRule({
  id: 'UNE-05',
  version: 1,
  name: '缴费不满一年享受失业保险金',
  subject: 'person',
  cut: ['person_id'],
  grain: ['first_month'],
  act: lead,
  basis: [zz27('八(三)1'), zz27('八(二)'), lawOf('social-insurance-law', '第45条')],
  params: { minimum: unemploymentMinimumContribution },
  reads: {
    pay: 'unemployment_payment',
    assessment: 'unemployment_assessment',
    enrollment: 'enrollment',
    contribution: 'contribution',
    service: 'enlistment_record',
  },
  uses: [unemploymentClaim, unemploymentMonth, claimantContribution, insuredSince],
  requiresComplete: ['enrollment'],
  sql: `
    with claim as (
      select c.person_id, c.first_month, c.claimed_on, c.approved_on, c.left_on, month_of(c.left_on) as left_month,
        c.contribution_months, c.carried_over_months, c.row_ref, minimum.value as minimum_months
      from unemployment_claim c
      join p_minimum minimum
        on minimum.valid_from <= c.claimed_on and (minimum.valid_to is null or c.claimed_on < minimum.valid_to)
      where not exists (
        select 1 from enlistment_record m where m.person_id = c.person_id and m.discharged_on <= c.left_on)
    ),
    after_leave as (
      select c.person_id, c.first_month, count(distinct b.for_month) as late_months, min(b.row_ref) as contribution_ref
      from claim c
      join claimant_contribution b on b.person_id = c.person_id and b.contribution_kind in ('backpay', 'lump')
        and b.legal_document_no is null and b.for_month <= c.left_month
        and b.paid_on > c.left_on and b.paid_on <= c.approved_on
      where not exists (
        select 1 from claimant_contribution n
        where n.person_id = b.person_id and n.for_month = b.for_month and n.row_ref <> b.row_ref
          and (n.paid_on <= c.left_on or n.contribution_kind not in ('backpay', 'lump')))
      group by c.person_id, c.first_month
    ),
    counted as (
      select c.person_id, c.first_month, c.claimed_on, c.carried_over_months, c.row_ref, c.minimum_months,
        a.contribution_ref,
        case when months_between(s.since_month, c.left_month) + 1 < c.minimum_months then s.enrollment_ref end as enrollment_ref,
        least(c.contribution_months - coalesce(a.late_months, 0),
          coalesce(months_between(s.since_month, c.left_month) + 1, c.contribution_months)) as counted_months
      from claim c
      left join insured_since s on s.person_id = c.person_id and s.since_month <= c.left_month
      left join after_leave a on a.person_id = c.person_id and a.first_month = c.first_month
    ),
    drawn as (
      select person_id, first_month, for_month, amount_fen, row_ref, agency_district,
        dense_rank() over (partition by person_id, first_month order by for_month nulls last) as month_no
      from unemployment_month
      where first_month is not null
    )
    select d.person_id, d.first_month, c.claimed_on as found_on,
      min(d.agency_district) over (partition by d.person_id, d.first_month) as district,
      d.amount_fen as at_risk_fen, d.row_ref as pay_ref, c.row_ref as assessment_ref, c.enrollment_ref,
      c.contribution_ref, c.counted_months, c.minimum_months
    from counted c
    join drawn d on d.person_id = c.person_id and d.first_month = c.first_month and d.month_no > c.carried_over_months
    where c.counted_months < c.minimum_months`,
  innocent: [
    '结转前次应领未领的月数',
    '缴费恰满十二个月',
    '外地转入的缴费尚未登记在本市',
    '单位欠费,失业后由单位补缴',
    '按裁决、判决或稽核文书补缴',
    '服现役年限视同缴费',
    '农民合同制工人领取的是一次性生活补助',
    '失业补助金另有规定',
    '款项已退票、冲销或追回',
  ],
  next: '调取单位申报、工资发放与转移接续记录,逐月核对失业前的缴费;不足一年的撤销核定,已支付的责令退回,挂靠补缴的追查单位。',
  says: '{first_month} 起领取失业保险金,失业前可核实缴费 {counted_months} 个月,不足 {minimum_months} 个月',
})
