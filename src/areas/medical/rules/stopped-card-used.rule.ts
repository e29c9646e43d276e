/**
 * MED-23 社会保障卡挂失、注销后仍被使用,或短时间内在两地使用. Only the card that was shown: the electronic certificate goes on
 * while the plastic is lost. A number issued anew is another card from its day of issue. Two places count from the border
 * of a city on, for within one the next hospital may stand across the street. At risk is what the fund paid for the visit.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { travelMinutes } from '#law/values/medical-statistics.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { countedSettlement } from '#screening/relations/stays.ts'

export const stoppedCardUsed = defineRule({
  id: 'MED-23',
  version: 1,
  name: '停用的社会保障卡被使用或一卡两地使用',
  subject: 'person',
  cut: ['person_id'],
  grain: ['use_no'],
  act: alert,
  basis: [zz27('六(七)1'), zz27('六(五)1'), lawOf('medical-fund-regulation', '第40、41条')],
  params: { travel_minutes: travelMinutes },
  reads: { use: 'card_event', earlier_use: 'card_event', card: 'card', settlement: 'medical_settlement' },
  uses: [countedSettlement],
  stages: ['stopped'],
  sql: `
    with stopped as (
      select person_id, card_no, issued_on, lost_at, lost_lifted_at, cancelled_at, row_ref
      from card where card_kind <> 'electronic' and (lost_at is not null or cancelled_at is not null)
    ),
    shown as (
      select person_id, event_no, coalesce(visit_id, event_no) as use_no, visit_id, card_no, occurred_at, provider_id,
        event_region, by_proxy, agency_district, row_ref
      from card_event
      where event_kind in ('settle', 'register') and not coalesce(electronic, false)
    ),
    after_stop as (
      select s.person_id, s.use_no, s.visit_id, s.occurred_at, s.agency_district, s.row_ref as use_ref,
        cast(null as bigint) as earlier_use_ref, c.row_ref as card_ref, 'stopped' as reason
      from stopped c
      join shown s on s.person_id = c.person_id and s.card_no = c.card_no and day_of(s.occurred_at) >= c.issued_on
      where ((c.cancelled_at is not null and s.occurred_at > c.cancelled_at)
          or (c.lost_at is not null and s.occurred_at > c.lost_at
            and (c.lost_lifted_at is null or s.occurred_at < c.lost_lifted_at)))
        and not exists (
          select 1 from card n
          where n.person_id = c.person_id and n.card_no = c.card_no and n.issued_on > c.issued_on
            and n.issued_on <= day_of(s.occurred_at))
    ),
    moving as (
      select s.*, lag(occurred_at) over one_person as earlier_at, lag(event_region) over one_person as earlier_region,
        lag(provider_id) over one_person as earlier_provider_id, lag(row_ref) over one_person as earlier_row_ref
      from shown s
      where event_region is not null and not coalesce(by_proxy, false)
        and person_id in (select person_id from shown where event_region not like '4101%')
      window one_person as (partition by person_id order by occurred_at nulls last, row_ref nulls last)
    ),
    two_places as (
      select m.person_id, m.use_no, m.visit_id, m.occurred_at, m.agency_district, m.row_ref as use_ref,
        m.earlier_row_ref as earlier_use_ref, cast(null as bigint) as card_ref, 'two-places' as reason
      from moving m
      join p_travel_minutes t
        on t.distance = case when substr(m.event_region, 1, 2) = substr(m.earlier_region, 1, 2) then 'city' else 'province' end
        and t.valid_from <= day_of(m.occurred_at) and (t.valid_to is null or day_of(m.occurred_at) < t.valid_to)
      where substr(m.event_region, 1, 4) <> substr(m.earlier_region, 1, 4)
        and coalesce(m.provider_id, '') <> coalesce(m.earlier_provider_id, '')
        and m.occurred_at < m.earlier_at + t.value * interval '1 minute'
    ),
    suspect as (select * from after_stop union all select * from two_places)
    select person_id, use_no, day_of(occurred_at) as found_on, agency_district as district, cast(0 as bigint) as at_risk_fen,
      use_ref, earlier_use_ref, card_ref, cast(null as bigint) as settlement_ref, reason
    from suspect
    union all
    select u.person_id, u.use_no, u.used_on, u.agency_district, m.fund_pay_fen,
      cast(null as bigint), cast(null as bigint), cast(null as bigint), m.row_ref, u.reason
    from (
      select person_id, use_no, visit_id, min(day_of(occurred_at)) as used_on, min(agency_district) as agency_district,
        min(reason) as reason
      from suspect where visit_id is not null group by person_id, use_no, visit_id
    ) u
    join counted_settlement m on m.person_id = u.person_id and m.visit_id = u.visit_id`,
  innocent: [
    '补换的新卡或临时卡,卡号不同',
    '出示电子社保卡、医保码,不用实体卡',
    '挂失以后解除挂失再使用',
    '本人找到旧卡未办解除挂失,机构脱机结算未识别',
    '登记在案的代取药',
    '机构终端时钟不准,补传的用卡时间有误',
  ],
  next: '调用卡机构的身份核验记录、监控和处方,询问持卡人;冒用的由行政部门责令退回并按涉嫌骗取处理,机构未核验身份的按六(五)1 处理。',
  says: '{found_on} 使用了已挂失、注销的社会保障卡,或与前一次用卡的地点相距过远(用卡 {use_no})',
})
