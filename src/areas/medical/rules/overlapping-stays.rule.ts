/**
 * MED-02 住院重叠. Judged by visits, not settlements: an interim or year-end settlement splits one stay into several. Days
 * are counted as nights, so a transfer on one day is no overlap. At risk is what the fund paid for the later stay; one
 * line for each stay that it overlaps carries no money, one for each settlement row carries its own.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { stay, stayMoney } from '#screening/relations/stays.ts'

export const overlappingStays = defineRule({
  id: 'MED-02',
  version: 1,
  name: '两次住院时间重叠',
  subject: 'person',
  cut: ['person_id'],
  grain: ['visit_id'],
  act: hold('no-settlement', zz27('六(五)')),
  basis: [zz27('六(五)1'), zz27('六(五)2'), lawOf('medical-fund-regulation', '第38、40条')],
  params: {},
  reads: { stay: 'medical_visit', overlapped: 'medical_visit', settlement: 'medical_settlement' },
  uses: [stay, stayMoney],
  sql: `
    with overlap as (
      select later.person_id, later.visit_id, later.begin_on, later.agency_district, later.row_ref as stay_ref,
        earlier.row_ref as overlapped_ref
      from stay earlier
      join stay later on later.person_id = earlier.person_id and later.visit_id <> earlier.visit_id
        and (earlier.begin_on < later.begin_on
          or (earlier.begin_on = later.begin_on and earlier.visit_id < later.visit_id))
      where days_between(later.begin_on, least(earlier.end_on, later.end_on)) > 0
        and not (earlier.provider_id = later.provider_id
          and coalesce(earlier.inpatient_no = later.inpatient_no, false))
    )
    select person_id, visit_id, begin_on as found_on, agency_district as district, cast(0 as bigint) as at_risk_fen,
      stay_ref, overlapped_ref, cast(null as bigint) as settlement_ref
    from overlap
    union all
    select o.person_id, o.visit_id, o.begin_on, o.agency_district, m.fund_pay_fen,
      o.stay_ref, cast(null as bigint), m.row_ref
    from (select distinct person_id, visit_id, begin_on, agency_district, stay_ref from overlap) o
    join stay_money m on m.person_id = o.person_id and m.visit_id = o.visit_id`,
  innocent: [
    '转院:前一家出院与后一家入院是同一日',
    '同一次住院分成几条就诊记录(同一机构、同一住院号,中途结算或跨年结算)',
    '新生儿的费用记在母亲名下',
    '其中一次是家庭病床',
    '其中一次已全部退费、冲销或作废',
    '出院日期漏报或误报:以病案首页和出院小结为准',
  ],
  next: '后一次住院未结算的不予结算;已结算的由行政部门或经办机构责令退回。先调两份病案、护理记录与身份核验记录,分清冒名、挂床还是日期误报;属医保部门职权的,附证据移送。',
  says: '自 {found_on} 起的住院({visit_id})与本人另一次未结束的住院重叠一日以上',
})
