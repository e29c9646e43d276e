/**
 * MED-04 挂床: nights of a stay in which nothing tells of the patient: no order in force, no charge of that day, no bed
 * charge, no approved leave. Beds and nursing are often booked in one sum, so what a sum holds beyond its own day covers as
 * many further nights, wherever they lie. Orders are looked at first: few stays have gaps in them, and only of those are
 * the charges read. At risk is the share of the empty nights in what the fund paid for the stay.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { emptyNights } from '#law/values/medical-conduct.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { stay, stayMoney } from '#screening/relations/stays.ts'
import { uncovered } from '../ward-gaps.ts'

export const emptyBed = defineRule({
  id: 'MED-04',
  version: 1,
  name: '住院期间无医嘱、无检查、无床位费',
  subject: 'person',
  cut: ['person_id'],
  grain: ['visit_id'],
  act: lead,
  basis: [zz27('六(五)2'), zz27('六(三)'), lawOf('medical-fund-regulation', '第38条')],
  params: { empty_nights: emptyNights },
  reads: {
    stay: 'medical_visit',
    settlement: 'medical_settlement',
    medical_order: 'medical_order',
    leave: 'inpatient_leave',
    item: 'medical_item',
  },
  uses: [stay, stayMoney],
  stages: ['thin'],
  requiresComplete: ['medical_order', 'leave', 'item'],
  sql: `
    with ward as (
      select person_id, visit_id, begin_on, end_on, agency_district, row_ref, days_between(begin_on, end_on) as nights
      from stay where days_between(begin_on, end_on) >= $empty_nights
    ),
    written as (
      select person_id, visit_id, day_of(ordered_at) as from_on,
        case when coalesce(duration_kind, case when stopped_at is null then 'once' else 'standing' end) = 'standing'
          then coalesce(day_of(stopped_at), date '9999-12-31') else day_of(coalesce(executed_at, ordered_at)) end as to_on
      from medical_order
      union all
      select person_id, visit_id, day_of(left_at), coalesce(day_of(returned_at), date '9999-12-31')
      from inpatient_leave where approved_at is not null
    ),
    ${uncovered('thin', 'ward', 'written')},
    charge as (
      select i.person_id, i.visit_id, i.charged_on, i.charge_kind, i.quantity
      from thin t
      join medical_item i on i.person_id = t.person_id and i.visit_id = t.visit_id
      where i.is_valid and i.quantity > 0 and coalesce(i.charge_kind, '05') not in ('12', '13', '14')
    ),
    trace as (
      select person_id, visit_id, from_on, to_on from written
      union all
      select person_id, visit_id, charged_on, charged_on from charge
    ),
    ${uncovered('unseen', 'thin', 'trace')},
    lump as (
      select person_id, visit_id, max(beyond) as beyond
      from (
        select person_id, visit_id, charge_kind, cast(floor(sum(quantity - 1)) as bigint) as beyond
        from charge where charge_kind in ('01', '02', '07') and quantity > 1
        group by person_id, visit_id, charge_kind
      ) k
      group by person_id, visit_id
    ),
    bare as (
      select v.person_id, v.visit_id, v.begin_on, v.agency_district, v.row_ref, v.nights,
        cast(v.empty - coalesce(l.beyond, 0) as bigint) as empty_nights
      from unseen v
      left join lump l on l.person_id = v.person_id and l.visit_id = v.visit_id
      where v.empty - coalesce(l.beyond, 0) >= $empty_nights
    ),
    money as (
      select b.*, m.row_ref as settlement_ref,
        sum(coalesce(m.fund_pay_fen, 0)) over (partition by b.row_ref) as fund_fen,
        row_number() over (partition by b.row_ref order by m.row_ref nulls last) as line
      from bare b
      left join stay_money m on m.person_id = b.person_id and m.visit_id = b.visit_id
    )
    select person_id, visit_id, begin_on as found_on, agency_district as district,
      case when line = 1 and fund_fen > 0
        then whole_div(cast(fund_fen as bigint) * empty_nights, nights)
        else cast(0 as bigint) end as at_risk_fen,
      row_ref as stay_ref, settlement_ref, empty_nights
    from money`,
  innocent: [
    '经批准请假离院',
    '家庭病床',
    '床位费、护理费一次汇总记账',
    '长期医嘱在执行,当日无临时医嘱',
    '周末与节假日无检查,但有床位费',
    '转科途中医嘱记在另一条就诊记录上,或系统切换漏报',
  ],
  next: '调取体温单、护理记录、查房记录与病区监控,核实每夜是否在床;挂床属实的,未结算的不得结算,已结算的由行政部门或经办机构责令退回。',
  says: '{found_on} 入院的住院({visit_id})有 {empty_nights} 夜没有任何医嘱、检查和床位费',
})
