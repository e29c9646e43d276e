/**
 * UNE-02 超期领取失业保险金. Months are counted over 失业保险金 alone, month by month within one claim (same first month of
 * right, so a corrected assessment goes on counting). The limit is what was granted, or less where the law caps it: the cap
 * of the contribution years and what is carried over, together never above the total cap. Below one year of contribution
 * no cap is known and the grant alone counts (whether it was due at all is another rule). Each month beyond is a finding.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { unemploymentCap, unemploymentTotalCap } from '#law/values/unemployment.ts'
import { defineRule, hold } from '#screening/define-rule.ts'

export const monthsOverGrant = defineRule({
  id: 'UNE-02',
  version: 1,
  name: '领取失业保险金超过期限',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: hold('no-settlement', zz27('八(三)')),
  basis: [zz27('八(三)2'), zz27('八(二)'), lawOf('social-insurance-law', '第46条')],
  params: { cap: unemploymentCap, total_cap: unemploymentTotalCap },
  reads: { pay: 'unemployment_payment', assessment: 'unemployment_assessment' },
  sql: `
    with claim as (
      select person_id, first_month, claimed_on, granted_months, contribution_months,
        coalesce(carried_over_months, 0) as carried_over_months, coalesce(is_near_retirement, false) as extended, row_ref,
        row_number() over (
          partition by person_id, first_month
          order by approved_on desc nulls last, assessment_no desc nulls last, row_ref desc nulls last
        ) as standing
      from unemployment_assessment
      where withdrawn_on is null
    ),
    limited as (
      select c.person_id, c.first_month, c.row_ref,
        least(c.granted_months, coalesce(cap.value + c.carried_over_months, c.granted_months),
          coalesce(total.value, c.granted_months)) as limit_months
      from claim c
      left join p_cap cap
        on cap.years_from = case when c.contribution_months >= 120 then '10' when c.contribution_months >= 60 then '5'
            when c.contribution_months >= 12 then '1' end
        and cap.valid_from <= c.claimed_on and (cap.valid_to is null or c.claimed_on < cap.valid_to)
      left join p_total_cap total
        on total.valid_from <= c.claimed_on and (total.valid_to is null or c.claimed_on < total.valid_to)
      where c.standing = 1 and not c.extended
    ),
    named as (
      select p.person_id, p.for_month, p.agency_district, p.amount_fen, p.row_ref, a.first_month
      from unemployment_payment p
      left join (
        select person_id, assessment_no, max(first_month) as first_month
        from unemployment_assessment group by person_id, assessment_no
      ) a on a.person_id = p.person_id and a.assessment_no = p.assessment_no
      where p.benefit_item = 'unemployment_benefit' and (p.status = 'paid' or p.amount_fen < 0)
    ),
    begun as (
      select n.row_ref, max(c.first_month) as first_month
      from named n
      join claim c on c.person_id = n.person_id and c.first_month <= n.for_month
      where n.first_month is null
      group by n.row_ref
    ),
    paid as (
      select n.person_id, n.for_month, n.agency_district, n.amount_fen, n.row_ref,
        coalesce(n.first_month, b.first_month) as first_month
      from named n
      left join begun b on b.row_ref = n.row_ref
    ),
    counted as (
      select person_id, first_month, for_month,
        row_number() over (partition by person_id, first_month order by for_month nulls last) as month_no
      from paid
      group by person_id, first_month, for_month
      having sum(amount_fen) > 0
    )
    select p.person_id, p.for_month, p.for_month as found_on, p.agency_district as district,
      p.amount_fen as at_risk_fen, p.row_ref as pay_ref, l.row_ref as assessment_ref,
      c.month_no, l.limit_months
    from counted c
    join limited l on l.person_id = c.person_id and l.first_month = c.first_month and c.month_no > l.limit_months
    join paid p on p.person_id = c.person_id and p.first_month = c.first_month and p.for_month = c.for_month`,
  innocent: [
    '临近退休延长:期满距法定退休年龄不足一年,继续发放至退休',
    '结转前次应领未领的月数(合计不超过二十四个月)',
    '失业补助金、一次性生活补助、代缴医保养老不是失业保险金',
    '退票后重发的同一月份',
    '重新失业后另行核定的新一次领取',
    '核定经更正,增加了月数',
    '款项已退票、冲销或追回',
  ],
  next: '核对核定表、缴费年限与历次领取记录,超出月份停发;未支付的不得支付,已支付的由行政部门责令退回;经办差错与个人故意分开认定。',
  says: '{for_month} 是本次领取的第 {month_no} 个月,期限为 {limit_months} 个月',
})
