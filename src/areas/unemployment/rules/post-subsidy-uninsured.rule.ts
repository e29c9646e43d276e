/**
 * UNE-08 补贴月份单位未为本人参保. A post subsidy is for a worker whom the unit insures in that month. Whenever the contribution was
 * paid, it counts; the month of hiring and the month of leaving may lawfully have none. A worker insured through a dispatch
 * or agency firm, and a month whose contribution was deferred or waived, are insured. Subsidies of the employment subsidy
 * budget are not this fund's.
 */
import { zz27 } from '#law/basis.ts'
import { subsidyContributionGrace } from '#law/values/employment-promotion.ts'
import { defineRule, hold } from '#screening/define-rule.ts'

export const postSubsidyUninsured = defineRule({
  id: 'UNE-08',
  version: 1,
  name: '享受岗位补贴月份单位未为本人参保缴费',
  subject: 'employer',
  cut: ['employer_id'],
  grain: ['for_month'],
  act: hold('no-settlement', zz27('八(三)')),
  basis: [zz27('八(三)4'), zz27('八(二)')],
  params: { grace: subsidyContributionGrace },
  reads: {
    pay: 'post_subsidy',
    contribution: 'contribution',
    waiver: 'arrears_and_waiver',
    elsewhere: 'enrollment',
    register: 'employer',
  },
  cutBy: { elsewhere: null, register: null },
  requiresComplete: ['contribution'],
  sql: `
    with paid as (
      select employer_id, person_id, for_month, agency_district, amount_fen, hired_on, left_on, row_ref,
        cast(sum(amount_fen) over (partition by employer_id, person_id, for_month, benefit_item) as bigint) as net_fen
      from post_subsidy
      where funding_source = 'insurance_fund' and (status = 'paid' or amount_fen < 0)
    ),
    due as (
      select p.employer_id, p.person_id, p.for_month, p.agency_district, p.amount_fen, p.row_ref
      from paid p
      where p.net_fen > 0 and months_between(p.for_month, month_of($as_of)) > $grace
        and (p.hired_on is null or month_of(p.hired_on) < p.for_month)
        and (p.left_on is null or month_of(p.left_on) <> p.for_month)
    ),
    insured as (
      select distinct c.employer_id, c.person_id, c.for_month
      from contribution c
      where c.person_id in (select person_id from due) and c.contribution_kind <> 'refund'
        and c.insured_kind in ('employee', 'civil_servant') and c.scheme in ('110', '120', '210', '310')
        and not exists (
          select 1 from contribution back
          where back.person_id = c.person_id and back.employer_id = c.employer_id
            and back.contribution_kind = 'refund' and back.refund_of_no = c.contribution_no)
    )
    select d.employer_id, d.for_month, d.for_month as found_on, d.agency_district as district,
      d.amount_fen as at_risk_fen, d.row_ref as pay_ref
    from due d
    left join insured i on i.employer_id = d.employer_id and i.person_id = d.person_id and i.for_month = d.for_month
    where i.employer_id is null
      and not exists (
        select 1 from arrears_and_waiver w
        where w.employer_id = d.employer_id and w.record_kind in ('deferral', 'relief')
          and d.for_month between w.from_month and w.to_month)
      and not exists (
        select 1 from enrollment n
        join employer r on r.employer_id = n.employer_id and r.employer_kind in ('dispatch', 'agent')
        where n.person_id = d.person_id and n.insured_kind = 'employee' and n.scheme in ('110', '210', '310')
          and n.starts_on < add_months(d.for_month, 1) and (n.ends_on is null or n.ends_on >= d.for_month))`,
  innocent: [
    '缴费迟缴,但已缴',
    '招用当月或离岗当月没有缴费',
    '所属月刚过,缴费尚未到期',
    '经批准缓缴或减免',
    '由劳务派遣单位或代办窗口参保',
    '就业补助资金支付的补贴',
    '补贴已退票、冲销或追回',
  ],
  next: '核对劳动合同、工资发放与参保登记;未支付的不得支付,已支付的由行政部门责令单位退回,虚报在岗人员的按涉嫌骗取处理。',
  says: '{for_month} 为未参保缴费的人员享受岗位补贴或社会保险补贴',
})
