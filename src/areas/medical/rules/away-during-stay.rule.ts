/**
 * MED-03 住院期间别处门诊购药, a sign that the bed was empty. Only days strictly between admission and discharge, and only
 * where the pooled fund paid: the family may spend a personal account, so that proves nothing about where the patient was.
 * A visit inside two stays counts its money once, at the stay begun last.
 */
import { zz27 } from '#law/basis.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { countedSettlement, outpatientTypes, stay } from '#screening/relations/stays.ts'

export const awayDuringStay = defineRule({
  id: 'MED-03',
  version: 1,
  name: '住院期间在其他机构门诊或购药',
  subject: 'person',
  cut: ['person_id'],
  grain: ['stay_visit_id'],
  act: lead,
  basis: [zz27('六(五)2'), zz27('六(三)')],
  params: {},
  reads: {
    stay: 'medical_visit',
    visit: 'medical_visit',
    settlement: 'medical_settlement',
    referral: 'referral_and_remote_filing',
    leave: 'inpatient_leave',
  },
  uses: [stay, countedSettlement],
  requiresComplete: ['referral', 'leave'],
  sql: `
    with away as (
      select s.person_id, s.visit_id as stay_visit_id, s.begin_on as stay_begin_on, s.agency_district,
        s.row_ref as stay_ref, v.visit_id, v.row_ref as visit_ref,
        row_number() over (
          partition by v.row_ref order by s.begin_on desc nulls last, s.visit_id nulls last, s.row_ref nulls last
        ) as stay_no
      from stay s
      join medical_visit v on v.person_id = s.person_id and v.provider_id <> s.provider_id
        and v.begin_on > s.begin_on and coalesce(v.end_on, v.begin_on) < s.end_on
      where v.med_type in ${outpatientTypes} and not coalesce(v.is_newborn, false)
        and not exists (
          select 1 from referral_and_remote_filing r
          where r.person_id = v.person_id and r.filing_kind in ('local_referral', 'out_referral', 'emergency')
            and coalesce(r.to_provider_id, v.provider_id) = v.provider_id
            and r.valid_from <= v.begin_on and (r.valid_to is null or v.begin_on <= r.valid_to)
            and (r.withdrawn_on is null or v.begin_on < r.withdrawn_on))
        and not exists (
          select 1 from inpatient_leave l
          where l.person_id = s.person_id and l.visit_id = s.visit_id and l.approved_at is not null
            and day_of(l.left_at) <= v.begin_on
            and (l.returned_at is null or v.begin_on <= day_of(l.returned_at)))
    ),
    money as (
      select a.person_id, a.stay_visit_id, a.stay_begin_on, a.agency_district, a.stay_ref, a.visit_ref, a.stay_no,
        m.row_ref as settlement_ref, m.fund_pay_fen,
        sum(m.fund_pay_fen) over (partition by a.stay_ref, a.visit_ref) as net_fen
      from away a join counted_settlement m on m.person_id = a.person_id and m.visit_id = a.visit_id
    )
    select person_id, stay_visit_id, stay_begin_on as found_on, agency_district as district,
      case when stay_no = 1 then fund_pay_fen else cast(0 as bigint) end as at_risk_fen,
      stay_ref, visit_ref, settlement_ref
    from money where net_fen > 0`,
  innocent: [
    '入院当日、出院当日的门诊或购药',
    '住院机构办了转诊或会诊备案',
    '请假离院经批准',
    '只用个人账户支付:可由家人使用',
    '家属代取长期处方药、慢特病药品预先结算',
    '门诊已退费',
    '新生儿随母的门诊',
  ],
  next: '调取住院护理记录、医嘱、体温单与门诊或药店监控、取药签名,核实当日本人在何处;挂床属实的按六(五)2处理该次住院,由行政部门或经办机构责令退回。',
  says: '{found_on} 入院的住院({stay_visit_id})期间,本人在其他机构门诊或购药并由统筹基金支付',
})
