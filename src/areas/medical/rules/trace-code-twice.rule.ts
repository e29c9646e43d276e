/**
 * MED-22 同一追溯码重复结算. One code is one pack: what several visits were charged under it may not come to more. Lines that
 * break a pack (拆零) share its code lawfully until it is used up; packs returned are on the shelf again; a code scanned twice
 * within one visit is one pack. Makeshift numbers, too short or of one digit, prove nothing. Only lines that the fund paid for.
 * At risk is the fund's share of what goes beyond the one pack, in the order of sale.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { traceCodeLength } from '#law/values/medical-supply.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { medicalSchemes } from '#screening/relations/stays.ts'
import { itemRefund, lostSettlement, stillCounts } from '../items.ts'

export const traceCodeTwice = defineRule({
  id: 'MED-22',
  version: 1,
  name: '同一药品追溯码重复结算',
  subject: 'trace-code',
  cut: ['trace_code'],
  grain: [],
  act: alert,
  basis: [zz27('六(五)7'), zz27('六(六)2'), lawOf('medical-fund-regulation', '第40条')],
  params: { code_length: traceCodeLength },
  reads: { item: 'medical_item', settlement: 'medical_settlement' },
  uses: [lostSettlement, itemRefund],
  cutBy: { item: null, settlement: null },
  stages: ['again', 'sold'],
  sql: `
    with again as (
      select trace_code from medical_item
      where trace_code is not null and length(trace_code) >= $code_length and fund_pay_fen > 0 and is_valid
        and refund_of is null and scheme in ${medicalSchemes}
      group by trace_code
      having count(*) > 1
    ),
    sold as (
      select i.trace_code, i.visit_id, i.item_no, i.charged_on, i.charged_at, i.agency_district, i.row_ref,
        i.fund_pay_fen + coalesce(b.fund_pay_fen, 0) as fund_fen,
        cast((i.quantity + coalesce(b.quantity, 0)) * 10000 as bigint) as quantity_e4,
        coalesce(i.is_split_pack, false) or i.quantity < 1 as is_split
      from again a
      join medical_item i on i.trace_code = a.trace_code
      left join item_refund b on b.provider_id = i.provider_id and b.person_id = i.person_id and b.item_no = i.item_no
      where i.fund_pay_fen > 0 and i.is_valid and i.refund_of is null and i.scheme in ${medicalSchemes}
        and replace(i.trace_code, substr(i.trace_code, 1, 1), '') <> ''
        and i.quantity + coalesce(b.quantity, 0) > 0 and i.fund_pay_fen + coalesce(b.fund_pay_fen, 0) > 0
        and ${stillCounts('i')}
    ),
    sized as (
      select s.*,
        case when s.is_split and s.quantity_e4 > 10000 then 0
          when s.is_split then s.quantity_e4
          when row_number() over (
            partition by s.trace_code, s.visit_id, s.is_split order by s.item_no nulls last, s.row_ref nulls last
          ) = 1 then 10000
          else 0 end as size_e4
      from sold s
    ),
    running as (
      select z.*, sum(z.size_e4) over (
          partition by z.trace_code
          order by z.charged_on nulls last, z.charged_at nulls last, z.visit_id nulls last, z.item_no nulls last,
            z.row_ref nulls last
          rows between unbounded preceding and current row
        ) as used_e4,
        min(z.visit_id) over (partition by z.trace_code) as one_visit_id,
        max(z.visit_id) over (partition by z.trace_code) as other_visit_id
      from sized z where z.size_e4 > 0
    ),
    beyond as (
      select r.*, cast(greatest(0, least(r.size_e4, r.used_e4 - 10000)) as bigint) as beyond_e4 from running r
      where r.one_visit_id <> r.other_visit_id
    ),
    judged as (
      select b.*, sum(b.beyond_e4) over (partition by b.trace_code) as all_beyond_e4,
        min(case when b.beyond_e4 > 0 then b.charged_on end) over (partition by b.trace_code) as found_on,
        min(case when b.beyond_e4 > 0 then b.agency_district end) over (partition by b.trace_code) as district
      from beyond b
    )
    select trace_code, found_on, district,
      whole_div(fund_fen * beyond_e4, greatest(size_e4, quantity_e4)) as at_risk_fen, row_ref as item_ref
    from judged where all_beyond_e4 > 0`,
  innocent: [
    '退药后重新上架再售',
    '拆零销售:同一包装的码由几个人共用,合计不超过一个包装',
    '同一次结算内重复扫码',
    '前一笔结算已冲销、追回',
    '临时编造的短码、同一数字的占位码',
    '前一次由本人自费或个人账户支付,未动用统筹',
    '上传接口重复推送同一明细',
  ],
  next: '按追溯码向生产、批发、零售各环节核对流向,调取两次销售的处方、监控与出库记录;未售药而结算(虚假用药)或回流药再售属实的,由行政部门责令退回,移交药品监管部门,按涉嫌骗取处理。',
  says: '追溯码 {trace_code} 的同一包装,在 {found_on} 又由统筹基金结算',
})
