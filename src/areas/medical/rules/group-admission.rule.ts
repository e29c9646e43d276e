/**
 * MED-07 同一社区集中入院, a sign of patients fetched by gifts or by the busload. Counted are persons of one community whom one
 * provider admitted on one day, beside the mean of that community at that provider over the days before. What the health
 * authority has declared (epidemic, accident, organised treatment) is no sign. At risk is what the fund paid for the stays.
 */
import { zz27 } from '#law/basis.ts'
import {
  groupAdmissionHistory,
  groupAdmissionLeastHistory,
  groupAdmissionPersons,
  groupAdmissionTimes,
} from '#law/values/medical-statistics.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { providerDistrict } from '#screening/relations/provider-months.ts'
import { stay, stayMoney } from '#screening/relations/stays.ts'
import { communityDays } from '../community-days.ts'

export const groupAdmission = defineRule({
  id: 'MED-07',
  version: 1,
  name: '同一社区人员同日集中住进一家机构',
  subject: 'provider',
  cut: ['provider_id'],
  grain: ['community_code', 'admitted_on'],
  act: alert,
  basis: [zz27('六(五)4'), zz27('六(三)')],
  params: {
    persons: groupAdmissionPersons,
    times: groupAdmissionTimes,
    history: groupAdmissionHistory,
    least_history: groupAdmissionLeastHistory,
  },
  reads: {
    stay: 'medical_visit',
    settlement: 'medical_settlement',
    resident: 'person',
    declaration: 'epidemic_declaration',
    provider: 'provider',
  },
  // A declaration may name a provider, but mostly names none.
  cutBy: { declaration: null },
  uses: [stay, stayMoney],
  requiresComplete: ['declaration'],
  statistical: true,
  sql: `
    with ${communityDays},
    usual as (
      select d.provider_id, d.community_code, d.begin_on, d.persons,
        least($history, days_between(o.first_on, d.begin_on)) as days, cast(sum(coalesce(b.persons, 0)) as bigint) as before
      from daily d
      join opened o on o.provider_id = d.provider_id
      left join daily b on b.provider_id = d.provider_id and b.community_code = d.community_code
        and b.begin_on < d.begin_on and b.begin_on >= add_days(d.begin_on, -$history)
      where d.persons >= $persons
      group by d.provider_id, d.community_code, d.begin_on, d.persons, o.first_on
    ),
    ${providerDistrict},
    declared as (
      select distinct u.provider_id, u.community_code, u.begin_on
      from usual u
      join admitted a on a.provider_id = u.provider_id and a.community_code = u.community_code and a.begin_on = u.begin_on
      join epidemic_declaration e on e.valid_from <= u.begin_on and (e.valid_to is null or u.begin_on <= e.valid_to)
        and coalesce(e.provider_id, u.provider_id) = u.provider_id
        and (e.community_code = u.community_code
          or (e.community_code is null and e.agency_district = a.agency_district))
    )
    select u.provider_id, u.community_code, u.begin_on as admitted_on, u.begin_on as found_on, p.agency_district as district,
      coalesce(m.fund_pay_fen, cast(0 as bigint)) as at_risk_fen, a.row_ref as stay_ref, m.row_ref as settlement_ref,
      u.persons, u.before, u.days
    from usual u
    join admitted a on a.provider_id = u.provider_id and a.community_code = u.community_code and a.begin_on = u.begin_on
    left join stay_money m on m.person_id = a.person_id and m.visit_id = a.visit_id
    left join registered p on p.provider_id = u.provider_id and p.standing = 1
    left join declared e on e.provider_id = u.provider_id and e.community_code = u.community_code and e.begin_on = u.begin_on
    where u.days >= $least_history and u.persons * u.days >= $times * u.before and e.provider_id is null`,
  innocent: [
    '已通报的传染病疫情、群体中毒、事故或灾害',
    '政府组织的集中救治、筛查后治疗(白内障复明、两癌、尘肺等)',
    '机构就在该社区,平日入院就多',
    '敬老院、福利院统一体检后收治',
    '居住社区登记为集体户或单位地址',
  ],
  next: '当日派人到院核对在床人员,分别询问由谁组织、是否接送、有无免收费用或赠送;属诱导住院的不得结算,已结算的退回,按协议处理。',
  says: '{admitted_on} 社区 {community_code} 有 {persons} 人同日住进该机构,此前 {days} 日共 {before} 人',
})
