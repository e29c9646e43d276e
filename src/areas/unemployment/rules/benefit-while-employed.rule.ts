/**
 * UNE-01 就业后领取失业保险金. Re-employed is who a unit insures as its own worker, and has insured since an earlier month:
 * the month of re-employment is due. Contributions by the unit that was left are its failure to report the leaver; what
 * was paid late or back says nothing certain about that month; what the fund, the person or a student pays is no employment.
 */
import { lawOf, practice, zz27 } from '#law/basis.ts'
import { scalar } from '#law/dated.ts'
import { monthsDueAfterEvent } from '#law/values/funds.ts'
import { defineRule, hold } from '#screening/define-rule.ts'

export const benefitWhileEmployed = defineRule({
  id: 'UNE-01',
  version: 1,
  name: '重新就业后继续领取失业保险金',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: hold('no-settlement', zz27('八(三)')),
  basis: [zz27('八(三)2'), zz27('八(二)'), lawOf('social-insurance-law', '第51条')],
  params: {
    months_due: monthsDueAfterEvent,
    late_months: scalar('month', 3, practice('缴费晚于所属月三个月以上的按补缴看待', 'U')),
  },
  reads: { pay: 'unemployment_payment', contribution: 'contribution', assessment: 'unemployment_assessment' },
  requiresComplete: ['assessment'],
  stages: ['employed'],
  sql: `
    with paid as (
      select person_id, for_month, assessment_no, employer_id, agency_district, amount_fen, row_ref,
        cast(sum(amount_fen) over (partition by person_id, for_month) as bigint) as net_fen
      from unemployment_payment
      where benefit_item = 'unemployment_benefit' and (status = 'paid' or amount_fen < 0)
    ),
    drawn as (
      select p.person_id, p.for_month, p.assessment_no, p.employer_id, p.agency_district, p.amount_fen, p.row_ref,
        add_months(p.for_month, -1 - due.value) as earlier_month
      from paid p
      join p_months_due due
        on due.valid_from <= p.for_month and (due.valid_to is null or p.for_month < due.valid_to)
      where p.net_fen > 0
    ),
    employed as (
      select c.person_id, c.employer_id, c.for_month, c.row_ref
      from contribution c
      where c.insured_kind in ('employee', 'civil_servant') and c.contribution_kind = 'normal'
        and c.scheme in ('110', '120', '210', '310') and months_between(c.for_month, c.paid_on) <= $late_months
        and c.person_id in (select person_id from drawn)
        and not exists (
          select 1 from contribution back
          where back.person_id = c.person_id and back.contribution_kind = 'refund'
            and back.refund_of_no = c.contribution_no)
    ),
    worked as (
      select d.row_ref, min(case when e.for_month = d.for_month then e.row_ref end) as contribution_ref
      from drawn d
      join employed e on e.person_id = d.person_id and e.for_month in (d.for_month, d.earlier_month)
      where not coalesce(e.employer_id = d.employer_id, false)
        and not exists (
          select 1 from unemployment_assessment a
          where a.person_id = d.person_id and a.employer_id = e.employer_id
            and (d.assessment_no is null or a.assessment_no = d.assessment_no))
      group by d.row_ref
      having count(distinct e.for_month) = 2
    )
    select d.person_id, d.for_month, d.for_month as found_on, d.agency_district as district,
      d.amount_fen as at_risk_fen, d.row_ref as pay_ref, w.contribution_ref
    from worked w
    join drawn d on d.row_ref = w.row_ref`,
  innocent: [
    '重新就业当月的失业保险金照发',
    '失业保险基金代缴的医疗、养老保险费',
    '灵活就业身份自行缴费',
    '只参加工伤保险',
    '事后补缴、欠费补缴或迟缴三个月以上',
    '原单位没有及时办理减员,仍在缴费',
    '新单位误申报,已退费',
    '款项已退票、冲销或追回',
    '失业补助金、一次性生活补助等其他项目',
  ],
  next: '核实劳动合同、工资发放与参保登记后停发,同时停止基金代缴;未支付的不得支付,已支付的由行政部门责令退回,隐瞒就业继续领取的按涉嫌骗取处理。',
  says: '{for_month} 已由用人单位按职工缴费,仍发放当月失业保险金',
})
