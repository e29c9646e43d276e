/**
 * MED-06 降低住院标准: a short stay that is nearly all examinations and laboratory tests, with no treatment and no operation:
 * an out-patient's check-up in a bed. A charge whose kind is not told counts as treatment. Emergencies, transfers, patients
 * who died or left against advice stay short for their own reasons. At risk is what the fund paid for the stay.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { examinationShare, shortStayNights } from '#law/values/medical-conduct.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { stay, stayMoney } from '#screening/relations/stays.ts'

export const needlessStay = defineRule({
  id: 'MED-06',
  version: 1,
  name: '短期住院以检查化验为主、无治疗',
  subject: 'person',
  cut: ['person_id'],
  grain: ['visit_id'],
  act: lead,
  basis: [zz27('六(五)3'), lawOf('medical-fund-regulation', '第38条')],
  params: { short_nights: shortStayNights, examination_share: examinationShare },
  reads: { stay: 'medical_visit', item: 'medical_item', settlement: 'medical_settlement' },
  uses: [stay, stayMoney],
  stages: ['billed'],
  requiresComplete: ['item'],
  sql: `
    with brief as (
      select s.person_id, s.visit_id, s.begin_on, s.agency_district, s.row_ref
      from (select * from stay where days_between(begin_on, end_on) <= $short_nights) s
      join medical_visit v on v.person_id = s.person_id and v.row_ref = s.row_ref
      where v.end_on is not null and v.med_type in ('21', '22')
        and coalesce(v.admission_kind, 'outpatient') not in ('emergency', 'transfer')
        and coalesce(v.discharge_kind, '1') not in ('2', '3', '4', '5')
    ),
    billed as (
      select b.person_id, b.visit_id, b.begin_on, b.agency_district, b.row_ref
      from brief b
      join medical_item i on i.person_id = b.person_id and i.visit_id = b.visit_id
      where i.is_valid
      group by b.person_id, b.visit_id, b.begin_on, b.agency_district, b.row_ref
      having sum(i.amount_fen) > 0
        and sum(case when coalesce(i.charge_kind, '05') in ('05', '06') then i.amount_fen else 0 end) <= 0
        and sum(case when i.charge_kind in ('03', '04') then i.amount_fen else 0 end) * 1000000
          >= sum(i.amount_fen) * $examination_share
    )
    select person_id, visit_id, begin_on as found_on, agency_district as district, cast(0 as bigint) as at_risk_fen,
      row_ref as stay_ref, cast(null as bigint) as settlement_ref, cast(null as bigint) as item_ref
    from billed
    union all
    select b.person_id, b.visit_id, b.begin_on, b.agency_district, m.fund_pay_fen, b.row_ref, m.row_ref, cast(null as bigint)
    from billed b join stay_money m on m.person_id = b.person_id and m.visit_id = b.visit_id
    union all
    select b.person_id, b.visit_id, b.begin_on, b.agency_district, cast(0 as bigint), b.row_ref, cast(null as bigint), i.row_ref
    from billed b join medical_item i on i.person_id = b.person_id and i.visit_id = b.visit_id
    where i.is_valid and i.refund_of is null and i.charge_kind in ('03', '04')`,
  innocent: [
    '急诊入院观察',
    '转院转出,治疗在下一家',
    '入院不久死亡,或自行要求出院',
    '有创检查、确诊或排除重症的必要检查',
    '治疗或手术费以其他类别上传',
    '检查前后病人已缴费自理的治疗',
    '治疗项目已退费',
  ],
  next: '调取病案核对入院指征与检查的必要性,比对该机构同类病人的门诊检查;属降低标准收治的,未结算的不得结算,已结算的由行政部门或经办机构责令退回。',
  says: '{found_on} 入院的短期住院({visit_id})费用以检查化验为主,没有治疗和手术',
})
