/**
 * MED-08 超量用药: the same drug charged again while days of it are still in hand. What is in hand on a day is the largest,
 * over the charges of the window, of what was supplied since less the days gone by; so a single long prescription is never
 * doubted, only the next one that comes too early. At risk is the share of the charge that lies beyond need. Lines are
 * grouped by person and drug once; all that follows touches only drugs with enough supply to be in doubt.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { supplyInHand, supplyWindow } from '#law/values/medical-conduct.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { medicalSchemes } from '#screening/relations/stays.ts'
import { itemRefund, lostSettlement } from '../items.ts'
import { stillPaid } from '../listed.ts'

const supplied = (line: string): string =>
  `${line}.is_valid and ${line}.refund_of is null and ${line}.supply_days > 0 and ${line}.fund_pay_fen > 0 and ${line}.scheme in ${medicalSchemes}`

export const drugHoard = defineRule({
  id: 'MED-08',
  version: 1,
  name: '同一药品重叠开药超量',
  subject: 'person',
  cut: ['person_id'],
  grain: ['item_code', 'charged_on'],
  act: lead,
  basis: [zz27('六(五)5'), lawOf('medical-fund-regulation', '第38条')],
  params: { in_hand: supplyInHand, supply_window: supplyWindow },
  reads: { item: 'medical_item', earlier: 'medical_item' },
  uses: [lostSettlement, itemRefund],
  stages: ['many', 'line'],
  sql: `
    with many as (
      select i.person_id, i.item_code from medical_item i where ${supplied('i')}
      group by i.person_id, i.item_code
      having sum(i.supply_days) > $in_hand and count(*) > 1
    ),
    line as (
      select i.person_id, i.provider_id, i.settlement_id, i.item_no, i.item_code, i.charged_on, i.charged_at, i.supply_days,
        i.quantity, i.amount_fen, i.fund_pay_fen, i.agency_district, i.row_ref
      from many m
      join medical_item i on i.person_id = m.person_id and i.item_code = m.item_code
      where ${supplied('i')}
    ),
    ${stillPaid('line')},
    kept as (
      select n.*, whole_div(n.supply_days * cast(floor(n.kept_quantity * 10000) as bigint),
          cast(floor(n.quantity * 10000) as bigint)) as days
      from net n where n.quantity > 0 and n.kept_quantity > 0
    ),
    taken as (
      select k.*, row_number() over (
          partition by person_id, item_code order by charged_on nulls last, charged_at nulls first, row_ref nulls last
        ) as turn,
        cast(sum(days) over (
          partition by person_id, item_code order by charged_on nulls last, charged_at nulls first, row_ref nulls last
          rows between unbounded preceding and current row
        ) as bigint) as so_far
      from kept k where days > 0
    ),
    held as (
      select a.person_id, a.item_code, a.charged_on, a.turn, a.days, a.fund_fen, a.agency_district, a.row_ref,
        b.row_ref as earlier_ref, b.turn as earlier_turn,
        max((a.so_far - a.days) - (b.so_far - b.days) - days_between(b.charged_on, a.charged_on))
          over (partition by a.row_ref) as in_hand
      from taken a
      join taken b on b.person_id = a.person_id and b.item_code = a.item_code and b.turn < a.turn
      where days_between(b.charged_on, a.charged_on) <= $supply_window
    )
    select person_id, item_code, charged_on, charged_on as found_on, agency_district as district,
      case when earlier_turn = turn - 1 then whole_div(fund_fen * least(days, in_hand - $in_hand), days)
        else cast(0 as bigint) end as at_risk_fen,
      row_ref as item_ref, earlier_ref, in_hand
    from held where in_hand > $in_hand`,
  innocent: [
    '长期处方:一次开满十二周,用完前后再开',
    '节假日、外出提前备药,不超过一个月',
    '药品已退费',
    '剂量调整、药品遗失或变质',
    '住院与出院带药相接',
    '只用个人账户支付,给家人用',
    '用药天数上传有误:以处方为准',
  ],
  next: '调取各次处方与取药签名,核对剂量、病情与实际服用;重复开药、代开倒卖的,追究机构和个人,超量部分未结算的不得结算,已结算的责令退回。',
  says: '{charged_on} 再次开出 {item_code} 时,手中同一药品尚可用 {in_hand} 天',
})
