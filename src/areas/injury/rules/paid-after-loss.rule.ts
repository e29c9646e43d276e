/**
 * INJ-01 死亡或丧失条件后继续享受工伤待遇. What is paid because of the death (丧葬补助、一次性工亡补助、供养亲属抚恤) is not judged, and care
 * by the month in which it was given, so that heirs may claim the last bills. A right is lost by death, by a recognition
 * withdrawn with no other standing, or by a new appraisal that no longer grants it; the month of the event is due.
 * Several grounds may end one payment: the first is told.
 */

import { lawOf, zz27 } from '#law/basis.ts'
import { monthsDueAfterEvent } from '#law/values/funds.ts'
import { fundPaidGrade } from '#law/values/injury.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { death } from '#screening/relations/death.ts'
import { injuryAllowance } from '../injury-allowance.ts'
import { injuryCare } from '../injury-care.ts'

export const paidAfterLoss = defineRule({
  id: 'INJ-01',
  version: 1,
  name: '死亡或丧失条件后继续享受工伤待遇',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: hold('no-settlement', zz27('七(四)')),
  basis: [zz27('七(四)4'), zz27('七(三)'), lawOf('injury-regulation', '第42条')],
  params: { months_due: monthsDueAfterEvent, fund_grade: fundPaidGrade },
  reads: {
    pay: 'injury_benefit',
    settlement: 'medical_settlement',
    fitting: 'assistive_device',
    death: 'death_record',
    recognition: 'injury_recognition',
    appraisal: 'capacity_appraisal',
  },
  cutBy: { pay: { person_id: 'worker_id' } },
  uses: [death, injuryAllowance, injuryCare],
  sql: `
    with drawn as (
      select worker_id as person_id, case when person_id = worker_id then person_name end as person_name, benefit_item,
        recognition_no, for_month, agency_district, amount_fen, row_ref as pay_ref,
        cast(null as bigint) as settlement_ref, cast(null as bigint) as fitting_ref
      from injury_allowance where benefit_item <> 'dependant_pension'
      union all
      select person_id, person_name, 'care', null, month_of(begin_on), agency_district, amount_fen, pay_ref, settlement_ref, null
      from injury_care where begin_on is not null
      union all
      select person_id, person_name, 'device', null, month_of(fitted_on), agency_district, fund_pay_fen, null, null, row_ref
      from assistive_device where fund_pay_fen > 0 and coalesce(status, 'paid') = 'paid'
    ),
    judged as (
      select d.*, due.value as months_due from drawn d
      join p_months_due due on due.valid_from <= d.for_month and (due.valid_to is null or d.for_month < due.valid_to)
    ),
    stood as (
      select j.pay_ref, j.benefit_item, j.for_month, a.appraisal_kind, a.row_ref,
        case when j.benefit_item = 'nursing_allowance' then a.nursing_grade else a.grade end as grade,
        row_number() over (
          partition by j.pay_ref, a.recognition_no order by a.valid_from desc nulls last, a.row_ref desc nulls last
        ) as standing
      from judged j join capacity_appraisal a on a.person_id = j.person_id and a.appraisal_kind like 'injury%'
        and a.withdrawn_on is null and (a.valid_to is null or a.valid_to > j.for_month)
        and j.for_month > add_months(month_of(a.valid_from), j.months_due)
      where j.benefit_item in ('disability_allowance', 'nursing_allowance')
        and (j.recognition_no is null or a.recognition_no is null or a.recognition_no = j.recognition_no)
    ),
    reappraised as (
      select s.pay_ref, min(s.row_ref) as appraisal_ref
      from stood s left join p_fund_grade g on g.grade = s.grade
        and g.valid_from <= s.for_month and (g.valid_to is null or s.for_month < g.valid_to)
      where s.standing = 1 group by s.pay_ref having max(case when s.grade is null or s.appraisal_kind = 'injury_first'
        or (s.benefit_item = 'nursing_allowance' and s.grade <> '0')
        or (s.benefit_item = 'disability_allowance' and g.value) then 1 else 0 end) = 0
    ),
    unrecognised as (
      select j.pay_ref, min(r.row_ref) as recognition_ref
      from judged j join injury_recognition r on r.person_id = j.person_id
        and (j.recognition_no is null or r.recognition_no = j.recognition_no)
      where j.benefit_item in ('disability_allowance', 'nursing_allowance')
      group by j.pay_ref having max(case when r.conclusion = 'withdrawn' and r.withdrawn_on is not null
        and j.for_month > add_months(month_of(r.withdrawn_on), j.months_due) then 0 else 1 end) = 0
    )
    select j.person_id, j.for_month, j.for_month as found_on, j.agency_district as district, j.amount_fen as at_risk_fen,
      j.pay_ref, j.settlement_ref, j.fitting_ref, x.row_ref as death_ref, u.recognition_ref, a.appraisal_ref,
      case when x.row_ref is not null then '死亡' when u.recognition_ref is not null then '被撤销工伤认定'
        else '经复查鉴定不再符合条件' end as ground
    from judged j
    left join death x on x.person_id = j.person_id and j.for_month > add_months(month_of(x.died_on), j.months_due)
      and (j.person_name is null or x.person_name is null or j.person_name = x.person_name)
    left join unrecognised u on u.pay_ref = j.pay_ref left join reappraised a on a.pay_ref = j.pay_ref
    where x.row_ref is not null or u.recognition_ref is not null or a.appraisal_ref is not null`,
  innocent: [
    '事由发生当月的待遇照发',
    '丧葬补助金、一次性工亡补助金、供养亲属抚恤金因死亡而发',
    '死亡以前发生的医疗、康复费用,由近亲属在死亡以后申报',
    '死亡信息已撤回、姓名不符,或各部门日期不一(按最晚的一个)',
    '另有一份认定或鉴定仍然有效',
    '工伤职工本人服刑照发;款项已退票、冲销或追回',
  ],
  next: '经办机构核实事由后停发并书面告知;未支付的不得支付,已支付的由行政部门责令退回;故意隐瞒继续领取的按涉嫌骗取处理。',
  says: '工伤职工已{ground},仍支付 {for_month} 的工伤待遇',
})
