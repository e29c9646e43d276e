/**
 * MED-28 执业人员不可能或不应在该机构接诊: dead, without registration or licence there, at two providers at one moment, or more
 * patients in a day than one can see. A visit counts under the first of these that fits, so its money is told once. A
 * registration with a multi-site filing covers other providers, but nobody is in two rooms at once; only outpatient visits
 * with hours tell that. At risk is what the fund paid for the visits; of the many of one day, for those beyond the number.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { practitionerDailyLimit } from '#law/values/medical-statistics.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { death } from '#screening/relations/death.ts'
import { countedSettlement } from '#screening/relations/stays.ts'
import { practitionerVisits } from '../practitioner-visits.ts'

export const practitionerNotEntitled = defineRule({
  id: 'MED-28',
  version: 1,
  name: '执业人员已死亡、未登记、分身两处或接诊过多',
  subject: 'person',
  cut: ['practitioner_id'],
  grain: ['reason', 'provider_id', 'for_month'],
  act: alert,
  basis: [zz27('六(四)'), zz27('六(六)3'), zz27('六(六)2'), lawOf('medical-fund-regulation', '第40条')],
  params: { daily_limit: practitionerDailyLimit },
  reads: {
    visit: 'medical_visit',
    earlier_visit: 'medical_visit',
    registration: 'practitioner',
    death: 'death_record',
    settlement: 'medical_settlement',
  },
  cutBy: { death: { practitioner_id: 'person_id' }, settlement: null },
  uses: [death, countedSettlement],
  stages: ['seen'],
  requiresComplete: ['registration'],
  sql: `
    with ${practitionerVisits},
    told as (
      select s.row_ref, 1 as weight, 'dead' as reason, cast(null as bigint) as earlier_visit_ref, d.row_ref as death_ref
      from seen s join death d on d.person_id = s.practitioner_id and s.begin_on > d.died_on
      union all
      select s.row_ref, 2, 'unregistered', cast(null as bigint), cast(null as bigint)
      from seen s
      where not exists (
        select 1 from licensed l
        where l.practitioner_id = s.practitioner_id and l.provider_id = s.provider_id
          and l.first_on <= s.begin_on and s.begin_on <= l.last_on)
        and not exists (
          select 1 from licensed l
          where l.practitioner_id = s.practitioner_id and l.multi_site_no is not null
            and l.first_on <= s.begin_on and s.begin_on <= l.last_on)
      union all
      select row_ref, 3, 'two-places', earlier_ref, cast(null as bigint)
      from hours where provider_id <> earlier_provider_id and begin_at < earlier_end_at
      union all
      select row_ref, 4, 'too-many', cast(null as bigint), cast(null as bigint)
      from crowd where patient_no > $daily_limit
    ),
    first_told as (
      select t.*, row_number() over (partition by row_ref order by weight nulls last) as standing from told t
    ),
    money as (
      select s.practitioner_id, s.provider_id, s.begin_on, s.agency_district, s.row_ref, t.reason, t.earlier_visit_ref,
        t.death_ref, m.row_ref as settlement_ref, m.fund_pay_fen, sum(m.fund_pay_fen) over (partition by s.row_ref) as net_fen
      from first_told t
      join seen s on s.row_ref = t.row_ref
      join counted_settlement m on m.person_id = s.person_id and m.visit_id = s.visit_id
      where t.standing = 1
    )
    select practitioner_id, reason, provider_id, month_of(begin_on) as for_month, month_of(begin_on) as found_on,
      agency_district as district, fund_pay_fen as at_risk_fen, row_ref as visit_ref, earlier_visit_ref, death_ref, settlement_ref
    from money where net_fen > 0`,
  innocent: [
    '多机构执业已备案',
    '执业注册变更已批准,登记迟报',
    '死亡登记错误或同名',
    '以科室或带教老师的编码接诊',
    '互联网诊疗、远程会诊',
    '集中体检、接种等团体服务',
  ],
  next: '调执业注册和排班、考勤、处方签名;借用他人编码或虚构服务的,费用退回,按涉嫌骗取处理,通报卫生健康部门。',
  says: '{for_month} 在机构 {provider_id} 以该执业人员名义接诊,情形:{reason}',
})
