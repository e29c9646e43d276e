/**
 * PEN-08 档案日期与核定日期不符. A difference alone is common and lawful: the earliest record of the file prevails. What is
 * looked for is a date of birth that the assessment took, earlier than that record and to the gain of an earlier pension, and
 * a first job before working age by none of the lawful ways. A form with erasures proves nothing, so it is passed over.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { retirementAgeByBirth } from '#law/retirement.ts'
import { workingAge } from '#law/values/pension-terms.ts'
import { firstPaymentOffset } from '#law/values/retirement.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { standingAssessment } from '../standing-assessment.ts'

export const fileDatesConflict = defineRule({
  id: 'PEN-08',
  version: 1,
  name: '核定采用的日期与档案记载不符',
  subject: 'person',
  cut: ['person_id'],
  grain: ['assessment_no', 'matter'],
  act: lead,
  basis: [zz27('五(五)1'), zz27('五(一)'), lawOf('labour-1999-8', '以最先记载的档案为准', 'U')],
  params: { retirement_age: retirementAgeByBirth, first_payment: firstPaymentOffset, working_age: workingAge },
  reads: {
    assessment: 'pension_assessment',
    file: 'file_record',
    pay: 'pension_payment',
    conference: 'entitlement_conference',
    identity: 'identity_record',
    enlistment: 'enlistment_record',
    deemed: 'deemed_service',
  },
  uses: [standingAssessment],
  sql: `
    with differing as (
      -- Few files have any form with a later birth than was assessed; only theirs are put in order.
      select f.person_id
      from file_record f
      join standing_assessment s on s.person_id = f.person_id and s.birth_on_used < f.birth_on
      where not coalesce(f.altered, false)
      group by f.person_id
    ),
    earliest as (
      select person_id, birth_on, row_ref
      from (
        select f.person_id, f.birth_on, f.row_ref,
          row_number() over (
            partition by f.person_id
            order by f.formed_on nulls last, f.birth_on nulls last, f.row_ref nulls last
          ) as standing
        from file_record f
        join differing d on d.person_id = f.person_id
        where f.birth_on is not null and not coalesce(f.altered, false)
      ) form
      where standing = 1
    ),
    older as (
      select s.person_id, s.scheme, s.assessment_no, s.row_ref, s.agency_district, s.benefit_from, s.retirement_kind,
        s.birth_on_used as used_on, e.birth_on as recorded_on, e.row_ref as file_ref,
        add_months(month_of(e.birth_on), schedule.value + first_payment.value) as first_due_month
      from standing_assessment s
      join earliest e on e.person_id = s.person_id and month_of(s.birth_on_used) < month_of(e.birth_on)
      join p_retirement_age schedule
        on schedule.category = s.category and schedule.valid_from <= e.birth_on
        and (schedule.valid_to is null or e.birth_on < schedule.valid_to)
      join p_first_payment first_payment
        on first_payment.scheme = s.scheme and first_payment.valid_from <= s.benefit_from
        and (first_payment.valid_to is null or s.benefit_from < first_payment.valid_to)
      where not exists (
          select 1 from entitlement_conference c
          where c.person_id = s.person_id and c.scheme = s.scheme and c.conclusion = 'accepted' and c.question = 'birth'
            and (c.determined_on is null or month_of(c.determined_on) = month_of(s.birth_on_used)))
        and not exists (
          select 1 from identity_record i
          where i.person_id = s.person_id and i.birth_corrected_on <= s.benefit_from
            and month_of(i.birth_on) = month_of(s.birth_on_used))
    ),
    gained as (
      -- Retirement on grounds of its own is not reckoned from this schedule: the gain of it is not known here.
      select * from older
      where retirement_kind not in ('normal', 'resident') or benefit_from < first_due_month
    ),
    young as (
      select s.person_id, s.scheme, s.assessment_no, s.row_ref, s.agency_district, s.benefit_from,
        s.first_work_on_used as used_on, s.birth_on_used as recorded_on
      from standing_assessment s
      join p_working_age age
        on age.valid_from <= s.benefit_from and (age.valid_to is null or s.benefit_from < age.valid_to)
      where s.first_work_on_used < add_months(s.birth_on_used, age.value)
        and not exists (
          select 1 from file_record f
          where f.person_id = s.person_id and f.first_work_kind in ('enlistment', 'educated_youth', 'arts_sports'))
        and not exists (
          select 1 from enlistment_record e
          where e.person_id = s.person_id and month_of(e.enlisted_on) = month_of(s.first_work_on_used))
        and not exists (
          select 1 from deemed_service d
          where d.person_id = s.person_id and d.service_kind in ('military', 'educated_youth')
            and d.revoked_on is null and d.from_month = month_of(s.first_work_on_used))
        and not exists (
          select 1 from entitlement_conference c
          where c.person_id = s.person_id and c.scheme = s.scheme and c.conclusion = 'accepted'
            and c.question = 'service')
    )
    select person_id, assessment_no, 'birth' as matter, benefit_from as found_on, agency_district as district,
      cast(0 as bigint) as at_risk_fen, row_ref as assessment_ref, file_ref, cast(null as bigint) as pay_ref,
      '出生日期' as matter_name, used_on, recorded_on
    from gained
    union all
    select g.person_id, g.assessment_no, 'birth', g.benefit_from, g.agency_district, pay.amount_fen,
      cast(null as bigint), cast(null as bigint), pay.row_ref, '出生日期', g.used_on, g.recorded_on
    from gained g
    join pension_payment pay on pay.person_id = g.person_id and pay.scheme = g.scheme
    where g.retirement_kind in ('normal', 'resident') and pay.for_month < g.first_due_month
      and pay.benefit_item in ('monthly', 'arrears', 'recalculation') and (pay.status = 'paid' or pay.amount_fen < 0)
    union all
    select person_id, assessment_no, 'first_work', benefit_from, agency_district, cast(0 as bigint),
      row_ref, cast(null as bigint), cast(null as bigint), '参加工作日期', used_on, recorded_on
    from young`,
  innocent: [
    '与身份号码不同,但采用的正是档案最先形成的材料所记的日期',
    '采用的日期比档案最先记载的晚,没有提前退休',
    '差别只在同一个月之内,不影响退休月份',
    '集体会商已认定所采用的日期',
    '公安机关在退休以前已更正出生日期',
    '最先的材料有涂改,以次早的材料为准',
    '不满十六周岁参加工作,但属入伍、知青上山下乡、文艺体育特招',
    '档案所记为农历,须换算后再比',
  ],
  next: '养老保险管理机构调取档案原件,核对最先形成的材料与会商纪要;不符的更正退休时间并追回早发部分,伪造变造的按涉嫌骗取处理。',
  says: '核定采用的{matter_name}为 {used_on},档案最先记载或出生日期为 {recorded_on}',
})
