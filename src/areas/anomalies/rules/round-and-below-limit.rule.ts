/**
 * ANO-03 报销金额扎堆: far more claims just below a limit of review than in the band of the same width above it, as if they were
 * split or shaped to be signed one level lower; or too many claims of whole thousands of yuan, which bills hardly ever come
 * to. One sum that repeats is a tariff, not a choice: in both tests the different sums must be at least half of the claims.
 * By agency, scheme and quarter. Evidence is the claims; no money is put at risk.
 */
import { zz27 } from '#law/basis.ts'
import {
  limitBand,
  limitBandLeast,
  limitBandTimes,
  reviewLimit,
  roundLeast,
  roundShare,
  roundUnit,
} from '#law/values/medical-statistics.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const roundAndBelowLimit = defineRule({
  id: 'ANO-03',
  version: 1,
  name: '报销金额扎堆在复核限额以下或整千元',
  subject: 'fund',
  cut: ['agency_district', 'scheme'],
  grain: ['pattern', 'for_quarter'],
  act: lead,
  basis: [zz27('六(三)'), zz27('六(七)2'), zz27('十(二)')],
  params: {
    review_limit: reviewLimit,
    band: limitBand,
    band_least: limitBandLeast,
    band_times: limitBandTimes,
    round_unit: roundUnit,
    round_least: roundLeast,
    round_share: roundShare,
  },
  reads: { claim: 'reimbursement_voucher' },
  statistical: true,
  sql: `
    with claim as (
      select agency_district, scheme, claimed_fen, claimed_on, row_ref,
        add_months(month_of(claimed_on), -((months_between(date '2000-01-01', month_of(claimed_on))) % 3)) as for_quarter
      from reimbursement_voucher
      where status = 'paid' and reversed_on is null and claimed_fen > 0
    ),
    near_limit as (
      select c.*, l.level, c.claimed_fen < l.value as is_below
      from claim c
      join p_review_limit l on l.valid_from <= c.claimed_on and (l.valid_to is null or c.claimed_on < l.valid_to)
        and c.claimed_fen >= l.value - share_ppm(l.value, $band) and c.claimed_fen < l.value + share_ppm(l.value, $band)
    ),
    heap as (
      select agency_district, scheme, for_quarter, 'below-' || level as pattern,
        sum(case when is_below then 1 else 0 end) as claims, max(claimed_on) as last_on
      from near_limit group by agency_district, scheme, for_quarter, level
      having sum(case when is_below then 1 else 0 end) >= $band_least
        and sum(case when is_below then 1 else 0 end) >= $band_times * sum(case when is_below then 0 else 1 end)
        and count(distinct case when is_below then claimed_fen end) * 2 >= sum(case when is_below then 1 else 0 end)
      union all
      select agency_district, scheme, for_quarter, 'round',
        sum(case when claimed_fen % $round_unit = 0 then 1 else 0 end), max(claimed_on)
      from claim group by agency_district, scheme, for_quarter
      having sum(case when claimed_fen % $round_unit = 0 then 1 else 0 end) >= $round_least
        and sum(case when claimed_fen % $round_unit = 0 then 1 else 0 end) * 1000000 >= $round_share * count(*)
        and count(distinct case when claimed_fen % $round_unit = 0 then claimed_fen end) * 2
          >= sum(case when claimed_fen % $round_unit = 0 then 1 else 0 end)
    ),
    member as (
      select agency_district, scheme, for_quarter, 'below-' || level as pattern, row_ref from near_limit where is_below
      union all
      select agency_district, scheme, for_quarter, 'round', row_ref from claim where claimed_fen % $round_unit = 0
    )
    select h.agency_district, h.scheme, h.pattern, h.for_quarter, h.last_on as found_on, h.agency_district as district,
      cast(0 as bigint) as at_risk_fen, m.row_ref as claim_ref, cast(h.claims as bigint) as claims,
      case when h.pattern = 'round' then '是整千元' else '略低于复核限额' end as pattern_word
    from heap h
    join member m on m.agency_district = h.agency_district and m.scheme = h.scheme and m.for_quarter = h.for_quarter
      and m.pattern = h.pattern`,
  innocent: [
    '按病种定额、限额付费,许多人申请同一金额',
    '限额上下同样多,只是费用集中在这一带',
    '申请额按整数估报,以后据实核减',
    '当地复核限额与所设不同',
  ],
  next: '把限额以下的申请按初审人、收款账户、开票单位排列,查是否一笔拆成几笔、是否同一人经手;核票据真伪。',
  says: '{for_quarter} 起的一个季度,{claims} 笔报销申请的金额{pattern_word},远多于常情',
})
