/**
 * UNE-11 裁员率超限领取稳岗返还. The refund goes to employers whose lay-offs of the year stay within that year's limit; small ones
 * have a wider one. Lay-offs are those that the employer gave, or those for whom it certified a lay-off when they claimed
 * unemployment benefit, if these are more. The rate is taken of the larger of the two headcounts, which accuses least. Years
 * before the first known limit are not judged.
 */
import { zz27 } from '#law/basis.ts'
import { layOffLimit, smallEmployerHeads } from '#law/values/employment-promotion.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const refundDespiteLayoffs = defineRule({
  id: 'UNE-11',
  version: 1,
  name: '裁员率超过规定享受稳岗返还',
  subject: 'employer',
  cut: ['employer_id'],
  grain: ['for_year'],
  act: lead,
  basis: [zz27('八(三)4'), zz27('八(二)')],
  params: { lay_off_limit: layOffLimit, small_heads: smallEmployerHeads },
  reads: { refund: 'stabilization_refund', assessment: 'unemployment_assessment' },
  sql: `
    with paid as (
      select employer_id, for_year, agency_district, amount_fen, row_ref,
        max(insured_at_start) over (partition by employer_id, for_year) as insured_at_start,
        max(insured_at_end) over (partition by employer_id, for_year) as insured_at_end,
        max(laid_off) over (partition by employer_id, for_year) as laid_off,
        cast(sum(amount_fen) over (partition by employer_id, for_year) as bigint) as net_fen,
        min(paid_on) over (partition by employer_id, for_year) as first_paid_on
      from stabilization_refund
      where funding_source = 'insurance_fund' and (status = 'paid' or amount_fen < 0)
    ),
    certified as (
      select employer_id, year_of(left_on) as for_year, count(distinct person_id) as laid_off,
        min(row_ref) as assessment_ref
      from unemployment_assessment
      where leaving_reason = 'laid_off' and withdrawn_on is null
        and employer_id in (select employer_id from paid)
      group by employer_id, year_of(left_on)
    ),
    rated as (
      select p.employer_id, p.for_year, p.agency_district, p.amount_fen, p.first_paid_on, p.row_ref,
        case when c.laid_off > p.laid_off then c.assessment_ref end as assessment_ref,
        greatest(p.laid_off, coalesce(c.laid_off, 0)) as laid_off,
        greatest(coalesce(p.insured_at_start, 0), coalesce(p.insured_at_end, 0)) as heads,
        case when coalesce(p.insured_at_start, p.insured_at_end) <= $small_heads then 'small' else 'other' end as size
      from paid p
      left join certified c on c.employer_id = p.employer_id and c.for_year = p.for_year
      where p.net_fen > 0
    )
    select r.employer_id, r.for_year, r.first_paid_on as found_on, r.agency_district as district,
      r.amount_fen as at_risk_fen, r.row_ref as refund_ref, r.assessment_ref, r.laid_off, r.heads
    from rated r
    join p_lay_off_limit lim on lim.size = r.size and year_of(lim.valid_from) <= r.for_year
      and (lim.valid_to is null or r.for_year < year_of(lim.valid_to))
    where r.heads > 0 and cast(r.laid_off as bigint) * 1000000 > lim.value * r.heads`,
  innocent: [
    '裁员率恰为当年限额',
    '三十人以下的企业限额为百分之二十',
    '当年限额按文件放宽',
    '合同期满、本人辞职不是裁员',
    '核定已撤销的人员',
    '返还已退回、冲销或追回',
  ],
  next: '调取参保增减变动、经济性裁员备案与失业登记,核实裁员人数;不符合条件的责令退回,伪造材料的按涉嫌骗取处理。',
  says: '{for_year} 年裁员 {laid_off} 人,参保 {heads} 人,裁员率超过当年限额,仍享受稳岗返还',
})
