/**
 * MED-21 次均住院费用高于同级同病组. Compared are providers of one level, scheme and diagnosis group in one month, by the mean
 * cost of a stay without the dearest, so that a single grave case says nothing; and only what lasts for months. At risk is
 * the part of the fund's money that the provider's mean has above the peers' median.
 */
import { zz27 } from '#law/basis.ts'
import {
  leastPeerProviders,
  leastPeerStays,
  leastSpread,
  outlierMonths,
  outlierShare,
  outlierZ,
} from '#law/values/medical-statistics.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { abovePeers, pricedStay, providerDistrict } from '#screening/relations/provider-months.ts'

export const providerCostOutlier = defineRule({
  id: 'MED-21',
  version: 1,
  name: '次均住院费用连续高于同级同病组机构',
  subject: 'provider',
  cut: ['provider_id'],
  grain: ['hospital_level', 'scheme', 'diagnosis_group', 'since_month'],
  act: lead,
  basis: [zz27('六(三)'), zz27('六(五)3'), zz27('六(五)5')],
  params: {
    z: outlierZ,
    least_peers: leastPeerProviders,
    least_stays: leastPeerStays,
    months: outlierMonths,
    share: outlierShare,
    least_spread: leastSpread,
  },
  reads: { stay: 'medical_visit', settlement: 'medical_settlement', provider: 'provider' },
  // A provider is judged by the others: no input may be cut to it.
  cutBy: { stay: null, settlement: null, provider: null },
  uses: [pricedStay],
  statistical: true,
  sql: `
    with measured as (
      select provider_id, 'cost' as indicator, hospital_level, scheme, diagnosis_group, for_month,
        whole_div(total_fen - top_fen, stays - 1) as value
      from (
        select provider_id, hospital_level, scheme, diagnosis_group, for_month, count(*) as stays,
          cast(sum(total_fen) as bigint) as total_fen, max(total_fen) as top_fen
        from priced_stay group by provider_id, hospital_level, scheme, diagnosis_group, for_month
      ) counted
      where stays >= $least_stays
    ),
    ${abovePeers},
    ${providerDistrict}
    select r.provider_id, r.hospital_level, r.scheme, r.diagnosis_group, r.since_month,
      add_months(r.since_month, $months - 1) as found_on, p.agency_district as district,
      whole_div(s.fund_fen * (r.value - r.median_value), r.value) as at_risk_fen,
      s.row_ref as stay_ref, r.months, r.peers
    from run r
    join priced_stay s on s.provider_id = r.provider_id and s.hospital_level = r.hospital_level and s.scheme = r.scheme
      and s.diagnosis_group = r.diagnosis_group and s.for_month = r.for_month
    left join registered p on p.provider_id = r.provider_id and p.standing = 1`,
  innocent: [
    '个别危重病例拉高均值(已去掉最高一例,仍请看前几例)',
    '专科医院、区域医疗中心收治同病组中的疑难重症',
    '当月集中开展高值耗材手术',
    '等级登记滞后,实际应与高一级医院比较',
    '主要诊断编码习惯不同',
  ],
  next: '先核病例组合和前几例大额费用,再抽查检查、用药和耗材的医嘱与收费;属过度诊疗的,高出部分不予结算或责令退回。',
  says: '自 {since_month} 起连续 {months} 个月,病组 {diagnosis_group} 的次均住院费用高于同级 {peers} 家机构',
})
