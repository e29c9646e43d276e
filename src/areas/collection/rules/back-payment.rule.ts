/**
 * COL-07 无依据补缴. Three ways: months that together need a judgment, award or decision and have none; past years of a
 * self-payer; a back-payment within a year of the first benefit without which the right would not exist. A number counts as
 * a document only where the document is on file for that person and month. Arrears that were declared, paid with the late
 * fee, are what the law demands of an employer.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { backPaymentBeforeBenefit, lateContributionMonths, selfPaidPastYears } from '#law/values/collection-limits.ts'
import { contributionRelief } from '#law/values/contribution.ts'
import { backPaymentDocumentMonths } from '#law/values/funds.ts'
import { minimumContribution } from '#law/values/retirement.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const backPayment = defineRule({
  id: 'COL-07',
  version: 1,
  name: '补缴没有政策文件或法律文书',
  subject: 'person',
  cut: ['person_id'],
  grain: ['scheme'],
  act: lead,
  basis: [zz27('四(五)'), zz27('十二(四)2'), lawOf('mohrss-2016-5', '一次性补缴三年以上', 'U')],
  params: {
    document_months: backPaymentDocumentMonths,
    past_years: selfPaidPastYears,
    before_benefit: backPaymentBeforeBenefit,
    late_months: lateContributionMonths,
    minimum: minimumContribution,
    relief: contributionRelief,
  },
  reads: { paid: 'contribution', document: 'legal_document', assessment: 'pension_assessment' },
  requiresComplete: ['document'],
  stages: ['bare'],
  sql: `
    with bare as (
      select c.person_id, c.scheme, c.for_month, c.paid_on, c.insured_kind, c.agency_district, c.row_ref,
        c.employer_fen + c.personal_fen as paid_fen
      from contribution c
      where c.scheme in ('110', '120') and c.insured_kind in ('employee', 'civil_servant', 'flexible')
        and c.contribution_kind in ('normal', 'arrears', 'backpay')
        and c.paid_on > add_days(c.for_month, 27 * $late_months)
        and months_between(c.for_month, c.paid_on) > $late_months
        and not (c.insured_kind <> 'flexible' and c.contribution_kind = 'arrears' and coalesce(c.late_fee_fen, 0) > 0)
        and not exists (
          select 1 from p_relief relief
          where relief.scheme = c.scheme and relief.valid_from <= c.for_month and c.for_month < relief.valid_to
            and c.contribution_kind <> 'backpay' and c.paid_on < add_months(relief.valid_to, 12))
        and not exists (
          select 1 from legal_document d
          where d.person_id = c.person_id and d.legal_document_no = c.legal_document_no and d.scheme = c.scheme
            and c.for_month between d.from_month and d.to_month
            and (d.revoked_on is null or d.revoked_on > c.paid_on))
        and not exists (
          select 1 from contribution back
          where back.person_id = c.person_id and back.contribution_kind = 'refund'
            and back.refund_of_no = c.contribution_no)
    ),
    standing as (
      select person_id, scheme, benefit_from, row_ref,
        actual_months, actual_months_before_back_pay, coalesce(deemed_months, 0) as deemed_months,
        row_number() over (
          partition by person_id, scheme
          order by benefit_from desc nulls last, row_ref desc nulls last
        ) as place
      from pension_assessment
      where status = 'approved'
    ),
    near as (
      select b.person_id, b.scheme, s.row_ref as assessment_ref,
        coalesce(s.actual_months_before_back_pay, s.actual_months - count(distinct b.for_month)) + s.deemed_months as without_months
      from bare b
      join standing s on s.person_id = b.person_id and s.scheme = b.scheme and s.place = 1
      where months_between(b.paid_on, s.benefit_from) between 0 and $before_benefit
      group by b.person_id, b.scheme, s.row_ref, s.actual_months, s.actual_months_before_back_pay, s.deemed_months, s.benefit_from
      having exists (
        select 1 from p_minimum m
        where m.valid_from <= s.benefit_from and (m.valid_to is null or s.benefit_from < m.valid_to)
          and s.actual_months + s.deemed_months >= m.value
          and coalesce(s.actual_months_before_back_pay, s.actual_months - count(distinct b.for_month)) + s.deemed_months < m.value)
    ),
    long as (
      select b.person_id, b.scheme
      from bare b
      join p_document_months need
        on need.valid_from <= b.paid_on and (need.valid_to is null or b.paid_on < need.valid_to)
      group by b.person_id, b.scheme
      having count(distinct b.for_month) >= min(need.value)
    ),
    told as (
      select b.*, near.assessment_ref,
        case
          when long.person_id is not null then '累计补缴三年以上没有文书'
          when near.person_id is not null then '补缴后一年内凭以取得领取资格'
          else '灵活就业人员补缴以往年度'
        end as ground
      from bare b
      left join long on long.person_id = b.person_id and long.scheme = b.scheme
      left join near on near.person_id = b.person_id and near.scheme = b.scheme
      left join p_past_years past
        on past.valid_from <= b.paid_on and (past.valid_to is null or b.paid_on < past.valid_to)
      where long.person_id is not null or near.person_id is not null
        or (b.insured_kind = 'flexible' and not past.value and year_of(b.for_month) < year_of(b.paid_on))
    )
    select person_id, scheme,
      max(paid_on) over (partition by person_id, scheme) as found_on,
      agency_district as district, paid_fen as at_risk_fen, row_ref as paid_ref, assessment_ref, ground
    from told`,
  innocent: [
    '政策性安置划转人员,按文件补缴',
    '法院判决、仲裁裁决、监督检查或稽核决定的补缴',
    '单位已申报的欠费,连同滞纳金补缴',
    '2020年、2022年缓缴后在规定期限内补缴',
    '当年内补缴本年度的灵活就业人员',
    '三年以内的应保未保补缴,不因此取得领取资格',
    '到龄后延长缴费、按规定一次性补足',
    '误缴已退费',
  ],
  next: '经办机构调取补缴档案,核对文件、生效文书与真实用工;没有依据的补缴清退,已据此核定待遇的重新核定,伪造文书的移交查处。',
  says: '补缴没有依据:{ground}',
})
