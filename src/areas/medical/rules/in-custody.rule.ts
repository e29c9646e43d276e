/**
 * MED-17 在押期间就医: the card was used by somebody else. Only days strictly between the first and the first day out, judged
 * by the day on which the visit began: whoever was arrested in hospital was there himself. Probation, parole and service
 * outside prison are no custody; a fugitive is wanted but free. Before judgment nobody records an escorted emergency, so
 * there it is left out. Only what the pooled fund paid: the family may spend a personal account.
 */

import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { custody } from '#screening/relations/custody.ts'
import { countedSettlement, medicalSchemes } from '#screening/relations/stays.ts'

export const inCustody = defineRule({
  id: 'MED-17',
  version: 1,
  name: '在押期间发生医疗费用',
  subject: 'person',
  cut: ['person_id'],
  grain: ['visit_id'],
  act: hold('no-settlement', zz27('六(七)')),
  basis: [zz27('六(五)1'), zz27('六(七)1'), lawOf('medical-fund-regulation', '第41条')],
  params: {},
  reads: { visit: 'medical_visit', settlement: 'medical_settlement', sentence: 'sentence_record' },
  uses: [custody, countedSettlement],
  stages: ['seen'],
  sql: `
    with seen as (
      select v.person_id, v.visit_id, v.begin_on, v.agency_district, v.row_ref as visit_ref, min(c.row_ref) as sentence_ref
      from custody c
      join medical_visit v on v.person_id = c.person_id and v.begin_on > c.began_on and v.begin_on < c.ended_on
      join sentence_record s on s.person_id = c.person_id and s.row_ref = c.row_ref
      where c.execution_mode <> 'wanted' and v.scheme in ${medicalSchemes} and not coalesce(v.is_newborn, false)
        and coalesce(s.person_name = v.person_name, true)
        and not (c.ground = 'custody' and (v.med_type in ('13', '24') or coalesce(v.admission_kind, 'other') = 'emergency'))
        and not exists (
          select 1 from sentence_record o
          where o.person_id = v.person_id and o.outside_treatment_from <= v.begin_on
            and (o.outside_treatment_to is null or v.begin_on <= o.outside_treatment_to))
      group by v.person_id, v.visit_id, v.begin_on, v.agency_district, v.row_ref
    ),
    money as (
      select s.*, m.row_ref as settlement_ref, m.fund_pay_fen, sum(m.fund_pay_fen) over (partition by s.visit_ref) as net_fen
      from seen s
      join counted_settlement m on m.person_id = s.person_id and m.visit_id = s.visit_id
    )
    select person_id, visit_id, begin_on as found_on, agency_district as district, fund_pay_fen as at_risk_fen,
      visit_ref, sentence_ref, settlement_ref
    from money where net_fen > 0`,
  innocent: [
    '缓刑、假释、管制、监外执行、保外就医:人在社会上就医',
    '离监就医有记录',
    '收押当日、释放当日就医',
    '收押以前已经入院,其后才结算',
    '判决前羁押中的急诊抢救',
    '在逃通缉:人未到案',
    '只用个人账户支付:可由家人使用',
    '服刑信息与参保人姓名不一致:先核对是否同一人',
    '新生儿用母亲的卡',
  ],
  next: '向监狱或看守所核实当日本人在何处、有无押解就医,调取就医机构的身份核验记录与监控;冒用属实的,不得结算,已结算的由行政部门责令退回,追查持卡人,按涉嫌骗取处理;机构未尽核验义务的按六(五)1处理。',
  says: '本人在押期间,{found_on} 的就诊({visit_id})由统筹基金支付',
})
