/**
 * MED-14 住院人数超过床位、检查人次超过设备能力: services for which there was no bed and no machine. Nights are counted, so
 * that a bed changed hands in a day is one bed; only patients of the funds are known, so the count is rather too low. Nobody
 * can say which of the patients was invented: at risk is the share of what the funds paid for those nights, or those
 * examinations, that capacity does not cover.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { bedCrowding } from '#law/values/medical-supply.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { stayMoney } from '#screening/relations/stays.ts'
import { bedNight, bedStay, crowdedDevice } from '../capacity.ts'

export const beyondCapacity = defineRule({
  id: 'MED-14',
  version: 1,
  name: '在院人数或检查人次超过登记能力',
  subject: 'provider',
  cut: ['provider_id'],
  grain: ['for_month', 'unit_no'],
  act: alert,
  basis: [zz27('六(六)2'), zz27('六(六)3'), lawOf('medical-fund-regulation', '第40条')],
  params: { crowding: bedCrowding },
  reads: { stay: 'medical_visit', item: 'medical_item', unit: 'bed_and_device', provider: 'provider' },
  uses: [bedNight, bedStay, stayMoney, crowdedDevice],
  requiresComplete: ['unit'],
  stages: ['crowded', 'lying', 'paid'],
  sql: `
    with crowded as (
      select * from bed_night where patients * 1000000 > capacity * $crowding
    ),
    lying as (
      select c.provider_id, c.from_on, c.to_on, c.patients, c.capacity, c.unit_ref, s.person_id, s.visit_id, s.nights,
        s.row_ref as stay_ref
      from crowded c
      join bed_stay s on s.provider_id = c.provider_id and s.begin_on <= c.from_on and s.end_on > c.from_on
    ),
    paid as (
      select m.person_id, m.visit_id, cast(sum(m.fund_pay_fen) as bigint) as fund_fen
      from (select distinct person_id, visit_id from lying) v
      join stay_money m on m.person_id = v.person_id and m.visit_id = v.visit_id
      group by m.person_id, m.visit_id
    ),
    line as (
      select l.provider_id, month_of(l.from_on) as for_month, '床位' as unit_no, l.unit_ref, l.stay_ref,
        cast(null as bigint) as item_ref,
        whole_div(coalesce(p.fund_fen, 0) * (l.patients - l.capacity) * days_between(l.from_on, l.to_on),
          l.patients * l.nights) as at_risk_fen
      from lying l
      left join paid p on p.person_id = l.person_id and p.visit_id = l.visit_id
      union all
      select provider_id, month_of(charged_on), unit_no, unit_ref, cast(null as bigint), row_ref,
        whole_div(fund_fen * (examinations - capacity), examinations)
      from crowded_device
    )
    select l.provider_id, l.for_month, l.unit_no, l.for_month as found_on,
      (select max(r.agency_district) from provider r
        where r.provider_id = l.provider_id and r.valid_from < add_months(l.for_month, 1)
          and (r.valid_to is null or l.for_month <= r.valid_to)) as district,
      l.at_risk_fen, l.stay_ref, l.item_ref, l.unit_ref
    from line l`,
  innocent: [
    '经批准的临时加床',
    '实际开放床位多于核定床位,且已登记',
    '同一张床当日一出一进',
    '当日进出的日间手术不占床过夜',
    '新生儿随母、家庭病床不占床',
    '一次检查分几条收费',
    '设备更换或扩能,登记滞后',
    '多日的检查费集中在一日记账',
  ],
  next: '调取当日床位图、护士站在院名单、体温单,或设备开机日志与检查影像,与结算名单逐人核对;虚构服务属实的,不得结算,已结算的由行政部门责令退回,按涉嫌骗取处理。',
  says: '{for_month} {unit_no} 的使用超过登记能力',
})
