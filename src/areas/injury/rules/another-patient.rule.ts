/**
 * INJ-10 治疗部位与工伤部位不符、年龄性别与本人不符. Signs that somebody else was treated. A part fits when it is recognised, its neighbour,
 * or not told precisely; agreed comorbidities, occupational diseases and legacy injuries are not bound to a part. Age and
 * sex on the visit conflict only where no register agrees with them: one register alone may be miscoded.
 */
import { zz27 } from '#law/basis.ts'
import { identityAgeYears, neighbouringPart } from '#law/values/injury.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { injuryCare } from '../injury-care.ts'

export const anotherPatient = defineRule({
  id: 'INJ-10',
  version: 1,
  name: '工伤治疗的部位、年龄或性别与本人不符',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: lead,
  basis: [zz27('七(四)1'), zz27('七(三)')],
  params: { neighbouring_part: neighbouringPart, age_years: identityAgeYears },
  reads: {
    pay: 'injury_benefit',
    settlement: 'medical_settlement',
    visit: 'medical_visit',
    recognition: 'injury_recognition',
    identity: 'identity_record',
    person: 'person',
  },
  cutBy: { pay: { person_id: 'worker_id' } },
  uses: [injuryCare],
  sql: `
    with care as (
      select c.person_id, c.for_month, c.agency_district, c.amount_fen, c.settlement_ref, c.pay_ref,
        coalesce(c.settlement_ref, -c.pay_ref) as care_ref, coalesce(c.body_part, v.body_part) as treated, v.sex, v.age,
        coalesce(v.begin_on, c.begin_on) as begin_on, v.row_ref as visit_ref
      from injury_care c
      left join medical_visit v on v.person_id = c.person_id and v.visit_id = c.visit_id
    ),
    compared as (
      select c.care_ref, r.row_ref,
        case when r.body_part is null or r.agreed_comorbidity is not null or coalesce(r.is_occupational_disease, false)
            or coalesce(r.is_legacy, false) or c.treated in ('multiple', 'systemic')
            or r.body_part in ('multiple', 'systemic', c.treated)
            or coalesce(r.second_body_part in ('multiple', 'systemic', c.treated), false) or n.value
          then 1 else 0 end as fits
      from care c
      join injury_recognition r on r.person_id = c.person_id and r.conclusion in ('recognised', 'deemed')
      left join p_neighbouring_part n on n.treated = c.treated and n.recognised in (r.body_part, r.second_body_part)
        and n.valid_from <= c.for_month and (n.valid_to is null or c.for_month < n.valid_to)
      where c.treated is not null
    ),
    elsewhere as (
      select care_ref, min(row_ref) as recognition_ref from compared group by care_ref having max(fits) = 0
    ),
    registered as (
      select person_id, sex, birth_on, row_ref as identity_ref, cast(null as bigint) as person_ref from identity_record
      where person_id in (select person_id from care)
      union all
      select person_id, sex, birth_before_correction, null, null from identity_record
      where birth_before_correction is not null and person_id in (select person_id from care)
      union all
      select person_id, sex, birth_on, null, row_ref from person where person_id in (select person_id from care)
    ),
    unlike as (
      select c.care_ref, min(g.identity_ref) as identity_ref, min(g.person_ref) as person_ref
      from care c
      join registered g on g.person_id = c.person_id
      where c.sex is not null or c.age is not null
      group by c.care_ref
      having min(g.identity_ref) is not null
        and (max(case when coalesce(g.sex = c.sex, c.sex is null) then 1 else 0 end) = 0
          or max(case when c.age is null or coalesce(
            abs(c.age * 24 + 11 - 2 * months_between(g.birth_on, c.begin_on)) <= $age_years * 24 + 11, false) then 1 else 0 end) = 0)
    )
    select c.person_id, c.for_month, c.for_month as found_on, c.agency_district as district, c.amount_fen as at_risk_fen,
      c.settlement_ref, c.pay_ref, c.visit_ref, e.recognition_ref, u.identity_ref, u.person_ref,
      case when u.care_ref is not null then '年龄或性别与本人不符' else '治疗部位与认定的受伤部位不符' end as ground
    from care c
    left join elsewhere e on e.care_ref = c.care_ref
    left join unlike u on u.care_ref = c.care_ref
    where e.care_ref is not null or u.care_ref is not null`,
  innocent: [
    '确认的并发症发生在其他部位',
    '相邻部位、多部位或全身的记录',
    '职业病、老工伤没有限定的部位',
    '植皮、取骨等手术涉及供区',
    '一个登记册误记了性别或出生日期,另一个与就诊记录一致',
    '虚岁与周岁的出入',
  ],
  next: '调阅病历、影像与身份核验记录,约本人核实;确系他人就医或配置的,未结算的不予结算,已结算的责令退回,按七(四)1处理机构。',
  says: '{for_month} 由工伤基金支付的治疗:{ground}',
})
