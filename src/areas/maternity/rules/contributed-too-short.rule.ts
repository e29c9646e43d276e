/**
 * MAT-03 缴费月数不足. Counted by the month that a contribution is for, so what was paid late counts. A month before the
 * person's first contribution row in which he was enrolled is taken as paid: the data begin there, the insurance did not.
 * At risk is the allowance of that birth, net.
 */
import { zz27 } from '#law/basis.ts'
import { contributedMonthsBefore } from '#law/values/maternity.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const contributedTooShort = defineRule({
  id: 'MAT-03',
  version: 1,
  name: '分娩前缴费月数不足领取生育津贴',
  subject: 'person',
  cut: ['person_id'],
  grain: ['born_on'],
  act: lead,
  basis: [zz27('九(二)'), zz27('九(二)之二·1')],
  params: { months: contributedMonthsBefore },
  reads: { pay: 'maternity_benefit', paid: 'contribution', enrolled: 'enrollment' },
  requiresComplete: ['paid'],
  sql: `
    with claim as (
      select p.person_id, p.born_on, min(p.agency_district) as agency_district, min(p.row_ref) as pay_ref,
        cast(sum(p.amount_fen) as bigint) as paid_fen, max(need.value) as needed
      from maternity_benefit p
      join p_months need on need.valid_from <= p.born_on and (need.valid_to is null or p.born_on < need.valid_to)
      where p.benefit_item = 'maternity_allowance' and p.born_on is not null
        and coalesce(p.leave_kind, 'birth') in ('birth', 'difficult_birth', 'multiple_birth')
        and (p.status = 'paid' or p.amount_fen < 0)
      group by p.person_id, p.born_on
      having sum(p.amount_fen) > 0
    ),
    month_paid as (
      select c.person_id, c.for_month
      from contribution c
      join (select distinct person_id from claim) who on who.person_id = c.person_id
      where c.scheme in ('310', '510') and c.insured_kind in ('employee', 'civil_servant')
      group by c.person_id, c.for_month
      having sum(c.employer_fen + c.personal_fen) > 0
    ),
    first_paid as (select person_id, min(for_month) as for_month from month_paid group by person_id),
    counted as (
      select c.person_id, c.born_on, count(distinct m.for_month) as months
      from claim c
      left join month_paid m on m.person_id = c.person_id and m.for_month < month_of(c.born_on)
        and m.for_month >= add_months(month_of(c.born_on), -c.needed)
      group by c.person_id, c.born_on
    ),
    before_data as (
      -- Months of the span that lie before the first row and inside an enrolment.
      select c.person_id, c.born_on,
        max(months_between(
          greatest(month_of(e.starts_on), add_months(month_of(c.born_on), -c.needed)),
          least(coalesce(f.for_month, month_of(c.born_on)), month_of(c.born_on)))) as months
      from claim c
      join enrollment e on e.person_id = c.person_id and e.scheme in ('310', '510') and e.starts_on < c.born_on
        and e.insured_kind in ('employee', 'civil_servant') and (e.ends_on is null or e.ends_on >= c.born_on)
      left join first_paid f on f.person_id = c.person_id
      group by c.person_id, c.born_on
    )
    select c.person_id, c.born_on, c.born_on as found_on, c.agency_district as district, c.paid_fen as at_risk_fen,
      c.pay_ref, c.needed, n.months + coalesce(greatest(b.months, 0), 0) as months
    from claim c
    join counted n on n.person_id = c.person_id and n.born_on = c.born_on
    left join before_data b on b.person_id = c.person_id and b.born_on = c.born_on
    where n.months + coalesce(greatest(b.months, 0), 0) < c.needed`,
  innocent: [
    '分娩后补缴的月份按所属期计入',
    '在异地缴费、转移接续的月份',
    '由机关事业单位等其他身份连续参保',
    '待遇为生育医疗费而非津贴:不要求缴费月数',
    '流产、计划生育手术的津贴另有规定',
  ],
  next: '核对缴费明细与转移接续凭证;确不足的,津贴不应由基金支付,未支付的不得支付,已支付的责令退回,由单位按规定承担。',
  says: '{born_on} 分娩,此前应缴满 {needed} 个月,只有 {months} 个月',
})
