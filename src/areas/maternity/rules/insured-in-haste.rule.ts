/**
 * MAT-06 突击参保. First insured by a tiny employer within ten months before the birth, nowhere as an employee in the year
 * before that, and then either a base far above the colleagues' or no contribution once the leave is over. Each alone is
 * lawful; together they ask for a look at the employment itself.
 */
import { zz27 } from '#law/basis.ts'
import { baseTimes, rushMonths, silentMonths, tinyUnit } from '#law/values/maternity.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const insuredInHaste = defineRule({
  id: 'MAT-06',
  version: 1,
  name: '分娩前在小单位突击参保',
  subject: 'person',
  cut: ['person_id'],
  grain: ['born_on'],
  act: lead,
  basis: [zz27('九(二)之二·1'), zz27('九(二)之二·3'), zz27('四(二)')],
  params: { rush: rushMonths, tiny: tinyUnit, silent: silentMonths, base_times: baseTimes },
  reads: { pay: 'maternity_benefit', paid: 'contribution', enrolled: 'enrollment', employer: 'employer' },
  cutBy: { employer: null },
  requiresComplete: ['paid', 'enrolled'],
  sql: `
    with claim as (
      select person_id, born_on, employer_id, min(agency_district) as agency_district, min(row_ref) as pay_ref,
        max(coalesce(leave_to, born_on)) as leave_to, cast(sum(amount_fen) as bigint) as paid_fen,
        max(employer_average_wage_fen) as average_fen
      from maternity_benefit
      where benefit_item = 'maternity_allowance' and born_on is not null and employer_id is not null
        and coalesce(leave_kind, 'birth') in ('birth', 'difficult_birth', 'multiple_birth')
        and (status = 'paid' or amount_fen < 0)
      group by person_id, born_on, employer_id
      having sum(amount_fen) > 0
    ),
    joined as (
      select c.person_id, c.born_on, c.employer_id, c.agency_district, c.pay_ref, c.leave_to, c.paid_fen, c.average_fen,
        min(e.starts_on) as joined_on, min(e.row_ref) as enrolled_ref
      from claim c
      join enrollment e on e.person_id = c.person_id and e.employer_id = c.employer_id and e.scheme in ('310', '510')
        and e.insured_kind = 'employee'
      group by c.person_id, c.born_on, c.employer_id, c.agency_district, c.pay_ref, c.leave_to, c.paid_fen, c.average_fen
    ),
    tiny as (
      select j.person_id, j.born_on, j.employer_id, j.agency_district, j.pay_ref, j.leave_to, j.paid_fen, j.average_fen,
        j.joined_on, j.enrolled_ref, max(u.row_ref) as employer_ref
      from joined j
      join employer u on u.employer_id = j.employer_id and u.insured_count <= $tiny
      where j.joined_on <= j.born_on and j.joined_on > add_months(j.born_on, -$rush)
        and not exists (
          select 1 from enrollment other
          where other.person_id = j.person_id and other.insured_kind in ('employee', 'civil_servant')
            and other.starts_on < j.joined_on
            and (other.ends_on is null or other.ends_on >= add_months(j.joined_on, -12)))
      group by j.person_id, j.born_on, j.employer_id, j.agency_district, j.pay_ref, j.leave_to, j.paid_fen, j.average_fen,
        j.joined_on, j.enrolled_ref
    ),
    after_leave as (
      select t.person_id, t.born_on,
        max(case when c.for_month <= month_of(t.born_on) then c.base_fen end) as base_fen,
        sum(case when c.for_month > month_of(t.leave_to)
          and c.for_month <= add_months(month_of(t.leave_to), $silent) then 1 else 0 end) as months_after
      from tiny t
      left join contribution c on c.person_id = t.person_id and c.employer_id = t.employer_id
        and c.scheme in ('310', '510') and c.contribution_kind <> 'refund'
      group by t.person_id, t.born_on
    )
    select t.person_id, t.born_on, t.born_on as found_on, t.agency_district as district, t.paid_fen as at_risk_fen,
      t.pay_ref, t.enrolled_ref, t.employer_ref, t.joined_on,
      case when a.base_fen * 1000000 >= t.average_fen * $base_times then '缴费基数远高于单位平均工资' else '休假结束后即停止缴费' end as sign
    from tiny t
    join after_leave a on a.person_id = t.person_id and a.born_on = t.born_on
    where a.base_fen * 1000000 >= t.average_fen * $base_times
      or (a.months_after = 0 and add_months(month_of(t.leave_to), $silent) < month_of($as_of))`,
  innocent: [
    '此前在其他单位参保,或集团内调动',
    '真实就业:有劳动合同、考勤、工资流水',
    '单位规模小但长期经营',
    '休假后依法解除、转移到其他单位参保',
  ],
  next: '核实劳动关系真实性:合同、考勤、工资发放、社保增员材料;虚构劳动关系的,责令退回并按涉嫌骗取移送,单位一并查处。',
  says: '{joined_on} 在参保人数很少的单位首次参保,{born_on} 分娩,{sign}',
})
