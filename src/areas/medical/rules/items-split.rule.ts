/**
 * MED-25 分解项目: parts of a composite item charged one by one, for more than the composite costs. Not every part must be
 * there, for whoever does most of them for more than the price of all has charged too much; two different ones are needed.
 * Where parts were done several times the composite may be charged as often. At risk is the fund's share of what lies above
 * the composite's price of that day and level; a composite without a price has nothing to be measured by.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { itemRefund, lostSettlement } from '../items.ts'
import { listedOn, stillPaid } from '../listed.ts'
import { pairedLine } from '../ruled-lines.ts'

export const itemsSplit = defineRule({
  id: 'MED-25',
  version: 1,
  name: '组合项目分解收费',
  subject: 'person',
  cut: ['person_id'],
  grain: ['visit_id', 'composite_code'],
  act: lead,
  basis: [zz27('六(五)6'), zz27('六(三)'), lawOf('medical-fund-regulation', '第38条')],
  params: {},
  reads: { item: 'medical_item', conflict: 'item_conflict', catalogue: 'catalogue_item', provider: 'provider' },
  cutBy: { conflict: null, catalogue: null, provider: null },
  uses: [lostSettlement, itemRefund, pairedLine],
  stages: ['part', 'apart', 'split'],
  requiresComplete: ['conflict', 'catalogue'],
  sql: `
    with part as (
      select item_code as composite_code, other_item_code, span, valid_from, valid_to, row_ref as conflict_ref
      from item_conflict where relation = 'component'
    ),
    line as (
      select i.*, p.composite_code, p.conflict_ref, case when p.span = 'day' then i.charged_on else date '1900-01-01' end as span_on
      from part p
      join paired_line i on i.item_code = p.other_item_code and i.charged_on >= p.valid_from
        and (p.valid_to is null or i.charged_on <= p.valid_to)
    ),
    several as (
      select l.*,
        min(item_code) over (partition by person_id, provider_id, visit_id, composite_code, span_on) as first_code,
        max(item_code) over (partition by person_id, provider_id, visit_id, composite_code, span_on) as last_code
      from line l
    ),
    apart as (
      select * from several where first_code <> last_code
    ),
    split as (
      select s.* from apart s
      where not exists (
        select 1 from medical_item w
        where w.person_id = s.person_id and w.visit_id = s.visit_id and w.item_code = s.composite_code
          and w.is_valid and w.refund_of is null and (w.charged_on = s.span_on or s.span_on = date '1900-01-01'))
    ),
    ${stillPaid('split')},
    ${listedOn('net', ['price_cap_fen'], 'composite_code')},
    counted as (
      select person_id, provider_id, visit_id, composite_code, span_on, item_code, sum(kept_quantity) as times,
        cast(sum(charged_fen) as bigint) as charged_fen, max(price_cap_fen) as price_fen
      from listed where standing = 1 and price_cap_fen is not null
      group by person_id, provider_id, visit_id, composite_code, span_on, item_code
    ),
    dear as (
      select person_id, provider_id, visit_id, composite_code, span_on, cast(sum(charged_fen) as bigint) as sum_fen,
        cast(sum(charged_fen) - max(price_fen) * cast(ceil(max(times)) as bigint) as bigint) as excess_fen
      from counted
      group by person_id, provider_id, visit_id, composite_code, span_on
      having min(item_code) <> max(item_code) and sum(charged_fen) > max(price_fen) * cast(ceil(max(times)) as bigint)
    )
    select l.person_id, l.visit_id, l.composite_code,
      min(l.charged_on) over (partition by l.person_id, l.visit_id, l.composite_code) as found_on,
      l.agency_district as district, whole_div(l.fund_fen * d.excess_fen, d.sum_fen) as at_risk_fen,
      l.row_ref as item_ref, l.conflict_ref, l.catalogue_ref
    from dear d
    join listed l on l.person_id = d.person_id and l.provider_id = d.provider_id and l.visit_id = d.visit_id
      and l.composite_code = d.composite_code and l.span_on = d.span_on and l.standing = 1`,
  innocent: [
    '分在不同日期或不同就诊做',
    '只做了其中几项,合计不高于组合价',
    '同日重复多次,每次都可收组合价',
    '组合项目当日已失效,或该等级没有组合价',
    '其中几项由本人自费',
    '费用已退费,或所属结算已冲销、追回',
    '异地机构按就医地价目',
  ],
  next: '只扣高于组合价的部分:未结算的不得结算,已结算的由行政部门或经办机构责令退回。核对申请单与标本:一次开单而分项收费的,是分解项目。',
  says: '{found_on} 起的就诊({visit_id})把组合项目 {composite_code} 拆开收费,合计高于组合价',
})
