/**
 * ANO-01 机构住院指标偏离同级同病组: nights of a stay, and the fund's share of the cost, above the peers of one level, scheme and
 * diagnosis group for months on end. Long nights with nothing else odd are what rehabilitation wards have too, so this
 * only says where to look; no money is put at risk.
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

export const providerIndicators = defineRule({
  id: 'ANO-01',
  version: 1,
  name: '机构住院指标连续偏离同级同病组机构',
  subject: 'provider',
  cut: ['provider_id'],
  grain: ['indicator', 'hospital_level', 'scheme', 'diagnosis_group', 'since_month'],
  act: lead,
  basis: [zz27('六(三)'), zz27('六(五)3'), zz27('六(五)4')],
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
    with counted as (
      select provider_id, hospital_level, scheme, diagnosis_group, for_month, count(*) as stays,
        cast(sum(nights) as bigint) as nights, cast(sum(fund_fen) as bigint) as fund_fen,
        cast(sum(total_fen) as bigint) as total_fen
      from priced_stay group by provider_id, hospital_level, scheme, diagnosis_group, for_month
      having count(*) >= $least_stays
    ),
    measured as (
      select provider_id, 'nights' as indicator, hospital_level, scheme, diagnosis_group, for_month,
        whole_div(nights * 1000, stays) as value
      from counted
      union all
      select provider_id, 'fund_share', hospital_level, scheme, diagnosis_group, for_month,
        whole_div(greatest(fund_fen, cast(0 as bigint)) * 1000000, total_fen)
      from counted
    ),
    ${abovePeers},
    ${providerDistrict}
    select r.provider_id, r.indicator, r.hospital_level, r.scheme, r.diagnosis_group, r.since_month,
      add_months(r.since_month, $months - 1) as found_on, p.agency_district as district, cast(0 as bigint) as at_risk_fen,
      s.row_ref as stay_ref, r.months, r.peers,
      case when r.indicator = 'nights' then '平均住院日' else '基金支付占比' end as indicator_word
    from run r
    join priced_stay s on s.provider_id = r.provider_id and s.hospital_level = r.hospital_level and s.scheme = r.scheme
      and s.diagnosis_group = r.diagnosis_group and s.for_month = r.for_month
    left join registered p on p.provider_id = r.provider_id and p.standing = 1`,
  innocent: [
    '康复、老年病、精神专科住院本来就长',
    '下转病人多,承接后期治疗',
    '当地对该机构另有支付政策(中医、基层倾斜)',
    '大病保险、医疗救助对象集中,基金占比自然偏高',
    '等级或主要诊断登记有误',
  ],
  next: '按名单抽病历:住院日长的看出院指征和长期医嘱,基金占比高的看自费项目是否串入目录、个人负担是否减免;查实后按相应规则处理。',
  says: '自 {since_month} 起连续 {months} 个月,病组 {diagnosis_group} 的{indicator_word}高于同级 {peers} 家机构的正常范围',
})
