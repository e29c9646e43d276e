/**
 * MED-20 月门诊次数异常. A person's visits that the pooled fund paid in one month, above a fixed number and outside the
 * person's peers: those registered for the same chronic disease (each disease apart, and it is enough to be usual in one
 * of them), else those of the same age band.  At risk is what the fund paid for the visits beyond the number.
 */
import { zz27 } from '#law/basis.ts'
import { leastPeers, monthlyVisitLimit, outlierZ } from '#law/values/medical-statistics.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { countedSettlement, outpatientTypes } from '#screening/relations/stays.ts'
import { outpatientPeers, registeredOn } from '../outpatient-peers.ts'

export const frequentVisits = defineRule({
  id: 'MED-20',
  version: 1,
  name: '月门诊次数远高于同类人员',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: lead,
  basis: [zz27('六(三)'), zz27('六(七)3')],
  params: { visit_limit: monthlyVisitLimit, z: outlierZ, least_peers: leastPeers },
  reads: { visit: 'medical_visit', settlement: 'medical_settlement', registration: 'chronic_registration' },
  // A person is judged by the others: no input may be cut to one.
  cutBy: { visit: null, settlement: null, registration: null },
  uses: [countedSettlement],
  statistical: true,
  sql: `
    with ${outpatientPeers},
    paid as (
      select v.person_id, v.row_month, v.begin_on, v.visit_id, v.agency_district, v.row_ref, c.band,
        cast(sum(s.fund_pay_fen) as bigint) as fund_fen
      from above c
      join medical_visit v on v.person_id = c.person_id and v.row_month = c.row_month
      join counted_settlement s on s.person_id = v.person_id and s.visit_id = v.visit_id
      where v.med_type in ${outpatientTypes} and not coalesce(v.is_newborn, false)
      group by v.person_id, v.row_month, v.begin_on, v.visit_id, v.agency_district, v.row_ref, c.band
      having sum(s.fund_pay_fen) > 0
    ),
    numbered as (
      select p.*, count(*) over (partition by person_id, row_month) as visits,
        row_number() over (partition by person_id, row_month order by begin_on nulls last, row_ref nulls last) as visit_no
      from paid p
    ),
    judged as (
      select n.person_id, n.row_month, max(g.visits) as usual,
        min(case when g.peers >= $least_peers and (n.visits - g.visits) * 1000000
            > $z * greatest(whole_div(s.away * 1482600, 1000), cast(1000 as bigint)) then 1 else 0 end) as is_outside
      from numbered n
      left join registered r on r.person_id = n.person_id and ${registeredOn('n.row_month')}
      join middle g on g.row_month = n.row_month and g.disease = coalesce(r.disease_code, '')
        and g.band = case when r.disease_code is null then n.band else 0 end
      join spread s on s.row_month = g.row_month and s.disease = g.disease and s.band = g.band
      where n.visit_no = 1 and n.visits > $visit_limit
      group by n.person_id, n.row_month
    )
    select n.person_id, n.row_month as for_month, n.row_month as found_on, n.agency_district as district,
      case when n.visit_no > $visit_limit then n.fund_fen else cast(0 as bigint) end as at_risk_fen,
      n.row_ref as visit_ref, n.visits, j.usual
    from judged j
    join numbered n on n.person_id = j.person_id and n.row_month = j.row_month
    where j.is_outside = 1`,
  innocent: [
    '血液透析、放化疗等按疗程门诊,已登记慢特病',
    '康复、针灸、伤口换药等每日治疗',
    '同一次就诊分科挂号、分次结算',
    '家属代取药登记在册',
    '只用个人账户支付的购药(家庭共济)',
  ],
  next: '查就诊机构、科室和药品是否集中,核对代取药登记和身份核验记录;疑似倒卖药品、冒用社会保障卡的移送。',
  says: '{for_month} 门诊 {visits} 次,同类人员一般 {usual} 次',
})
