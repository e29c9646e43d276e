/**
 * MAT-02 两次分娩间隔过短. The mother is the subject, whoever claims. Only births count: a miscarriage or an operation may lie
 * anywhere. Children of one birth are one, also where it passes midnight. At risk is what was paid for the later birth, net.
 */
import { zz27 } from '#law/basis.ts'
import { leastBirthGap, sameBirthDays } from '#law/values/maternity.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const birthsTooNear = defineRule({
  id: 'MAT-02',
  version: 1,
  name: '同一母亲两次分娩间隔过短',
  subject: 'person',
  cut: ['mother_id'],
  grain: ['born_on'],
  act: lead,
  basis: [zz27('九(二)之二·1'), zz27('九(二)')],
  params: { least_gap: leastBirthGap, same_birth: sameBirthDays },
  reads: { pay: 'maternity_benefit' },
  sql: `
    with birth as (
      select mother_id, born_on, row_number() over (partition by mother_id order by born_on nulls last) as nth
      from maternity_benefit
      where born_on is not null and (status = 'paid' or amount_fen < 0)
        and benefit_item <> 'birth_control_medical'
        and coalesce(leave_kind, 'birth') not in ('miscarriage', 'birth_control')
        and coalesce(births, 1) > 0
      group by mother_id, born_on
      having sum(amount_fen) > 0
    ),
    near as (
      select later.mother_id, later.born_on, max(earlier.born_on) as earlier_born_on
      from birth later
      join birth earlier on earlier.mother_id = later.mother_id and earlier.nth < later.nth
        and days_between(earlier.born_on, later.born_on) > $same_birth
        and days_between(earlier.born_on, later.born_on) < $least_gap
      group by later.mother_id, later.born_on
    )
    select n.mother_id, n.born_on, n.born_on as found_on, p.agency_district as district,
      case when p.born_on = n.born_on then p.amount_fen else cast(0 as bigint) end as at_risk_fen,
      p.row_ref as pay_ref, n.earlier_born_on
    from near n
    join maternity_benefit p on p.mother_id = n.mother_id and p.born_on in (n.born_on, n.earlier_born_on)
      and (p.status = 'paid' or p.amount_fen < 0) and p.benefit_item <> 'birth_control_medical'
      and coalesce(p.leave_kind, 'birth') not in ('miscarriage', 'birth_control')`,
  innocent: [
    '双胞胎、多胞胎,或跨过零点的同一次分娩',
    '其中一次是流产或计划生育手术',
    '出生日期录入错误:以出生医学证明为准',
    '母亲证件号码录错,实为两人',
    '其中一次已全部退回、冲销',
  ],
  next: '向卫生健康部门核对两张出生医学证明和分娩病历;虚构分娩的,未支付的不得支付,已支付的责令退回并按涉嫌骗取移送;属医保部门职权的,附证据移送。',
  says: '母亲 {earlier_born_on} 分娩后,又以 {born_on} 分娩申领,间隔不足最短孕期',
})
