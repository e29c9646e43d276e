/**
 * MED-05 分解住院: back in the same hospital with the same main diagnosis within days. What comes back by its nature, in an
 * emergency, by transfer, after leaving against advice, or as planned at discharge is lawful. Diagnoses agree to the ICD
 * subcategory, for the further digits are the coder's. The later stay is set against the nearest one before; what the fund
 * paid for the later stay is at risk. The notice's item on split items does not cover split stays, so its last item does.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { cyclicDiagnosis, readmissionDays } from '#law/values/medical-conduct.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { stay, stayMoney } from '#screening/relations/stays.ts'

export const splitStay = defineRule({
  id: 'MED-05',
  version: 1,
  name: '短期内同院同病再次住院',
  subject: 'person',
  cut: ['person_id'],
  grain: ['visit_id'],
  act: lead,
  basis: [zz27('六(五)8'), lawOf('medical-fund-regulation', '第38条')],
  params: { readmission_days: readmissionDays, cyclic: cyclicDiagnosis },
  reads: { stay: 'medical_visit', earlier: 'medical_visit', settlement: 'medical_settlement' },
  uses: [stay, stayMoney],
  stages: ['pair', 'alike'],
  sql: `
    with pair as (
      select b.person_id, b.visit_id, b.begin_on, b.agency_district, b.row_ref as stay_ref, a.row_ref as earlier_ref,
        a.end_on as left_on, a.visit_id as earlier_visit_id
      from stay a
      join stay b on b.person_id = a.person_id and b.provider_id = a.provider_id and b.visit_id <> a.visit_id
        and b.begin_on > a.begin_on and b.begin_on >= a.end_on
        and days_between(a.end_on, b.begin_on) <= $readmission_days
      where not coalesce(a.inpatient_no = b.inpatient_no, false)
    ),
    alike as (
      select p.*, row_number() over (
          partition by p.person_id, p.visit_id
          order by p.left_on desc nulls last, p.earlier_visit_id nulls last, p.earlier_ref nulls last
        ) as standing
      from pair p
      join medical_visit e on e.person_id = p.person_id and e.row_ref = p.earlier_ref
      join medical_visit l on l.person_id = p.person_id and l.row_ref = p.stay_ref
      where substr(e.main_diagnosis_code, 1, 5) = substr(l.main_diagnosis_code, 1, 5)
        and e.med_type in ('21', '22') and l.med_type in ('21', '22')
        and coalesce(l.admission_kind, 'outpatient') not in ('emergency', 'transfer')
        and coalesce(e.discharge_kind, '1') not in ('2', '3', '4')
        and not coalesce(e.planned_readmission, false)
        and not exists (
          select 1 from p_cyclic c
          where l.main_diagnosis_code like c.prefix || '%' and c.value
            and c.valid_from <= l.begin_on and (c.valid_to is null or l.begin_on < c.valid_to))
    )
    select person_id, visit_id, begin_on as found_on, agency_district as district, cast(0 as bigint) as at_risk_fen,
      stay_ref, earlier_ref, cast(null as bigint) as settlement_ref
    from alike where standing = 1
    union all
    select a.person_id, a.visit_id, a.begin_on, a.agency_district, m.fund_pay_fen,
      a.stay_ref, cast(null as bigint), m.row_ref
    from alike a
    join stay_money m on m.person_id = a.person_id and m.visit_id = a.visit_id
    where a.standing = 1`,
  innocent: [
    '肿瘤放化疗、血液透析、精神疾病等周期性治疗',
    '急诊入院、病情反复或出现并发症',
    '转院转回、转社区后转回',
    '前一次非医嘱离院,病人自行要求出院',
    '分期手术,前次出院时已列入再住院计划',
    '日间手术、生育住院',
    '同一次住院分成几条就诊记录',
    '两次主要诊断编码相同而治疗部位不同(如另一侧)',
  ],
  next: '并查两份病案:前次出院时病情是否达到出院标准、再入院的原因、起付线与定额结算是否因此重复计算;属实的按协议拒付或追回,由行政部门或经办机构责令退回。',
  says: '{found_on} 入院的住院({visit_id})距本人同院同病的上次出院不足规定天数',
})
