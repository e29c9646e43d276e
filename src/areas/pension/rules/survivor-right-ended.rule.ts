/**
 * PEN-12 丧失供养条件后领取生活困难补助. The month of the event is due, the months after it are not. For a death from the day of
 * the lump-sum rule on there is no monthly right at all. Several grounds may end one right: each is a line of evidence, the
 * money stands on the first.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { dependantChildAge, monthsDueAfterEvent, survivorLumpSumOnly } from '#law/values/funds.ts'
import { severeDisability } from '#law/values/pension-terms.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { death } from '#screening/relations/death.ts'

export const survivorRightEnded = defineRule({
  id: 'PEN-12',
  version: 1,
  name: '丧失供养条件后领取生活困难补助',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: hold('stop-benefit', zz27('五(三)')),
  basis: [zz27('五(五)3'), zz27('五(三)'), lawOf('mohrss-2021-18', '遗属待遇改为一次性', 'U')],
  params: {
    child_age: dependantChildAge,
    months_due: monthsDueAfterEvent,
    lump_sum_only: survivorLumpSumOnly,
    severe: severeDisability,
  },
  reads: {
    allowance: 'survivor_allowance',
    pay: 'pension_payment',
    student: 'student_record',
    appraisal: 'capacity_appraisal',
    disability: 'disability_record',
    marriage: 'marriage_record',
    death: 'death_record',
  },
  uses: [death],
  requiresComplete: ['student', 'appraisal'],
  sql: `
    with drawn as (
      select person_id, deceased_id, deceased_on, scheme, for_month, agency_district, amount_fen, relation, birth_on,
        coalesce(wholly_incapable, false) as incapable, right_from, right_to,
        row_ref, row_ref as allowance_ref, cast(null as bigint) as pay_ref
      from survivor_allowance
      where benefit_item in ('hardship_allowance', 'hardship_arrears') and (status = 'paid' or amount_fen < 0)
      union all
      select person_id, cast(null as bigint), cast(null as date), scheme, for_month, agency_district, amount_fen,
        cast(null as varchar), cast(null as date), false, cast(null as date), cast(null as date),
        -row_ref, cast(null as bigint), row_ref
      from pension_payment
      where benefit_item = 'survivor_allowance' and (status = 'paid' or amount_fen < 0)
    ),
    netted as (
      select d.*, due.value as months_due,
        cast(sum(amount_fen) over (partition by person_id, deceased_id, for_month) as bigint) as net_fen
      from drawn d
      join p_months_due due
        on due.valid_from <= d.for_month and (due.valid_to is null or d.for_month < due.valid_to)
    ),
    held as (
      select * from netted where net_fen > 0
    ),
    ground as (
      select row_ref, 1 as ground_no, cast(null as bigint) as ref
      from held
      join p_lump_sum_only lump
        on lump.value and lump.valid_from <= deceased_on and (lump.valid_to is null or deceased_on < lump.valid_to)
      where scheme = '110'
      union all
      select h.row_ref, 2, death.row_ref
      from held h
      join death on death.person_id = h.person_id
      where h.for_month > add_months(month_of(death.died_on), h.months_due)
      union all
      select h.row_ref, 3, min(m.row_ref)
      from held h
      join marriage_record m on m.person_id = h.person_id
      where h.relation = 'spouse' and m.event_kind = 'marriage' and m.registered_on >= h.deceased_on
        and h.for_month > add_months(month_of(m.registered_on), h.months_due)
        and not exists (
          select 1 from marriage_record void
          where void.person_id = m.person_id and void.event_kind = 'annulled'
            and void.marriage_certificate_no = m.marriage_certificate_no)
      group by h.row_ref
      union all
      select h.row_ref, 4, cast(null as bigint)
      from held h
      join p_child_age age on age.valid_from <= h.for_month and (age.valid_to is null or h.for_month < age.valid_to)
      where h.relation in ('child', 'sibling', 'grandchild') and not h.incapable
        and h.for_month > add_months(month_of(add_months(h.birth_on, age.value)), h.months_due)
        and not exists (
          select 1 from student_record s
          where s.person_id = h.person_id and coalesce(s.study_mode, 'full') = 'full'
            and month_of(s.starts_on) <= h.for_month and (s.ends_on is null or month_of(s.ends_on) >= h.for_month))
        and not exists (
          select 1 from capacity_appraisal a
          where a.person_id = h.person_id and a.is_wholly_incapable and a.withdrawn_on is null
            and month_of(a.valid_from) <= h.for_month and (a.valid_to is null or a.valid_to > h.for_month))
        and not exists (
          select 1 from disability_record x
          join p_severe severe
            on severe.grade = x.grade and severe.valid_from <= h.for_month
            and (severe.valid_to is null or h.for_month < severe.valid_to)
          where x.person_id = h.person_id and month_of(x.issued_on) <= h.for_month
            and (x.valid_to is null or x.valid_to >= h.for_month)
            and (x.cancelled_on is null or x.cancelled_on > h.for_month))
      union all
      select row_ref, 5, cast(null as bigint)
      from held
      where for_month > add_months(month_of(right_to), months_due)
    ),
    ranked as (
      select row_ref, ground_no, ref, min(ground_no) over (partition by row_ref) as first_no
      from ground
    )
    select h.person_id, h.for_month, h.for_month as found_on, h.agency_district as district,
      case when r.ground_no = r.first_no then h.amount_fen else cast(0 as bigint) end as at_risk_fen,
      h.allowance_ref, h.pay_ref,
      case when r.ground_no = 2 then r.ref end as death_ref,
      case when r.ground_no = 3 then r.ref end as marriage_ref,
      case r.first_no when 1 then '无按月领取的权利(职工死亡在改发一次性待遇以后)' when 2 then '死亡' when 3 then '再婚'
        when 4 then '年满十八周岁且不在校、未完全丧失劳动能力' else '超过登记的享受结束日期' end as ground
    from ranked r
    join held h on h.row_ref = r.row_ref`,
  innocent: [
    '事由发生当月的补助照发',
    '年满十八周岁但仍全日制在校',
    '年满十八周岁但完全丧失劳动能力,有鉴定结论或重度残疾人证',
    '婚姻登记在职工死亡以前,或已撤销、宣告无效',
    '职工死亡在改发一次性待遇以前,继续按月领取',
    '一次性抚恤金是新规定的应发项目',
    '死亡信息已撤回或姓名不符',
    '收监服刑是否停发困难补助未见规定,不作判断',
    '款项已退票、冲销或追回',
  ],
  next: '经办机构核实事由后停发;多领的责令退回,故意隐瞒继续领取的按涉嫌骗取处理。',
  says: '供养人员{ground},仍发放 {for_month} 的生活困难补助',
})
