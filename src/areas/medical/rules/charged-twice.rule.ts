/**
 * MED-11 重复收费: an item that another charged item already contains, or two that exclude one another, for one person at one
 * provider on one day or in one visit, as the table of items says. A charge of several units in a stay is a sum of several
 * days, which need not be the same ones, so it proves nothing about a day. At risk is the contained item, or of two that
 * exclude one another the cheaper; a line that two pairs speak of counts once.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { itemRefund, lostSettlement } from '../items.ts'
import { stillPaid } from '../listed.ts'
import { pairedLine } from '../ruled-lines.ts'

export const chargedTwice = defineRule({
  id: 'MED-11',
  version: 1,
  name: '包含或互斥的项目重复收费',
  subject: 'person',
  cut: ['person_id'],
  grain: ['visit_id', 'item_code', 'other_item_code'],
  act: hold('no-settlement', zz27('六(六)')),
  basis: [zz27('六(六)3'), lawOf('medical-fund-regulation', '第38条')],
  params: {},
  reads: { item: 'medical_item', visit: 'medical_visit', conflict: 'item_conflict' },
  cutBy: { conflict: null },
  uses: [lostSettlement, itemRefund, pairedLine],
  stages: ['pair', 'clash', 'told'],
  requiresComplete: ['conflict'],
  sql: `
    with pair as (
      select item_code, other_item_code, relation, span, valid_from, valid_to, row_ref as conflict_ref
      from item_conflict where relation in ('contains', 'excludes') and not coalesce(bilateral_allowed, false)
    ),
    meets as (
      select p.item_code as one_code, p.other_item_code, p.relation, p.span, p.conflict_ref, a.person_id, a.visit_id,
        a.charged_on, a.row_ref as one_ref, b.row_ref as other_ref, greatest(a.quantity, b.quantity) as most
      from pair p
      join paired_line a on a.item_code = p.item_code and a.charged_on >= p.valid_from
        and (p.valid_to is null or a.charged_on <= p.valid_to)
      join paired_line b on b.person_id = a.person_id and b.item_code = p.other_item_code and b.provider_id = a.provider_id
      where (p.span = 'day' and b.charged_on = a.charged_on) or (p.span = 'visit' and b.visit_id = a.visit_id)
    ),
    clash as (
      select b.* from meets b
      left join medical_visit v on v.person_id = b.person_id and v.visit_id = b.visit_id
      where not (b.span = 'day' and b.most > 1 and coalesce(v.end_on, $as_of) > coalesce(v.begin_on, date '1900-01-01'))
    ),
    side as (
      select person_id, visit_id, one_code, other_item_code, relation, charged_on, conflict_ref, one_ref as row_ref, 1 as part
      from clash
      union
      select person_id, visit_id, one_code, other_item_code, relation, charged_on, conflict_ref, other_ref, 2 from clash
    ),
    told as (
      select l.*, s.visit_id as pair_visit_id, s.one_code, s.other_item_code, s.relation, s.conflict_ref, s.part,
        s.charged_on as clash_on
      from side s join paired_line l on l.person_id = s.person_id and l.row_ref = s.row_ref
    ),
    ${stillPaid('told')},
    weighed as (
      select n.*,
        sum(case when part = 1 then fund_fen else 0 end) over (
          partition by person_id, pair_visit_id, one_code, other_item_code, clash_on) as one_fen,
        sum(case when part = 2 then fund_fen else 0 end) over (
          partition by person_id, pair_visit_id, one_code, other_item_code, clash_on) as other_fen
      from net n
    ),
    doubled as (
      select w.*, part = case when relation = 'excludes' and one_fen < other_fen then 1 else 2 end as is_excess
      from weighed w where one_fen > 0 and other_fen > 0
    ),
    once as (
      select d.*, row_number() over (
          partition by row_ref, is_excess
          order by one_code nulls last, other_item_code nulls last, clash_on nulls last, conflict_ref nulls last
        ) as turn
      from doubled d
    )
    select person_id, pair_visit_id as visit_id, one_code as item_code, other_item_code,
      min(clash_on) over (partition by person_id, pair_visit_id, one_code, other_item_code) as found_on,
      agency_district as district, case when is_excess and turn = 1 then fund_fen else cast(0 as bigint) end as at_risk_fen,
      row_ref as item_ref, conflict_ref
    from once`,
  innocent: [
    '双侧或分期手术,关系表允许并收',
    '分在不同日期做',
    '多日费用一次汇总记账,同日并非同一天的服务',
    '费用发生日该关系尚未生效或已失效',
    '两家机构各做一次',
    '其中一项由本人自费',
    '其中一项已退费,或所属结算已冲销、追回',
    '同日病情变化,护理等级改变',
  ],
  next: '只扣重复的部分:未结算的不得结算,已结算的由行政部门责令退回。调取医嘱、操作记录和收费清单,查明是对照错误还是有意套用;多人同样的,按该机构全部查。',
  says: '{found_on} 就诊({visit_id})同时收取 {item_code} 与 {other_item_code},二者包含或互斥',
})
