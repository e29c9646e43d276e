/**
 * ANO-04 结伴住院: three or more persons whom one provider admits together, within a day, at least three times in a year. Two
 * persons are linked when that happened often enough, and several times more often than the provider's own days would
 * bring together two people with as many stays (with one more admission a day supposed, lest a small provider prove
 * itself by its own group); persons linked through others are one group, found by handing on the least number over a
 * fixed number of steps; a group counts when three of it came together as often. Courses (dialysis, tumours, …) are left
 * out, relatives link nobody. At risk is what the fund paid for the joint stays.
 */
import { zz27 } from '#law/basis.ts'
import {
  courseDiagnosis,
  jointAdmissions as joint,
  jointDays,
  jointPersons,
  jointTimes,
} from '#law/values/medical-statistics.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { stay, stayMoney } from '#screening/relations/stays.ts'
import { jointGroups } from '../joint-groups.ts'

export const jointAdmissions = defineRule({
  id: 'ANO-04',
  version: 1,
  name: '结伴住院',
  subject: 'provider',
  cut: ['provider_id'],
  grain: ['first_together_on'],
  act: lead,
  basis: [zz27('六(五)4'), zz27('六(五)2'), zz27('六(六)2'), zz27('六(六)5')],
  params: {
    joint,
    within_days: jointDays,
    persons: jointPersons,
    times: jointTimes,
    course_diagnosis: courseDiagnosis,
  },
  reads: { stay: 'medical_visit', settlement: 'medical_settlement', kin: 'kinship' },
  uses: [stay, stayMoney],
  statistical: true,
  stages: ['regular'],
  sql: `
    with ${jointGroups},
    full_day as (
      select provider_id, label, day_no
      from (
        select provider_id, label, person_id, day_no from member
        union all select provider_id, label, person_id, day_no - 1 from member
      ) either_day
      group by provider_id, label, day_no having count(distinct person_id) >= $persons
    ),
    episode as (
      select provider_id, label, day_no,
        sum(case when day_no = earlier_no + 1 then 0 else 1 end) over (
          partition by provider_id, label order by day_no nulls last rows between unbounded preceding and current row
        ) as episode_no
      from (
        select f.*, lag(day_no) over (partition by provider_id, label order by day_no nulls last) as earlier_no from full_day f
      ) ordered
    ),
    together as (
      select m.provider_id, m.label, m.person_id, m.visit_id, m.begin_on, m.agency_district, m.row_ref,
        cast(min(e.episode_no) as bigint) as episode_no
      from member m
      join episode e on e.provider_id = m.provider_id and e.label = m.label and (e.day_no = m.day_no or e.day_no = m.day_no - 1)
      group by m.provider_id, m.label, m.person_id, m.visit_id, m.begin_on, m.agency_district, m.row_ref
    ),
    proof as (
      select l.provider_id, l.label, min(l.last_on) as proven_on
      from (
        select provider_id, label, episode_no, min(begin_on) as first_on, max(begin_on) as last_on
        from together group by provider_id, label, episode_no
      ) l
      join (
        select provider_id, label, episode_no, min(begin_on) as first_on from together group by provider_id, label, episode_no
      ) f on f.provider_id = l.provider_id and f.label = l.label and f.episode_no = l.episode_no - $joint + 1
      where days_between(f.first_on, l.first_on) <= $within_days
      group by l.provider_id, l.label
    ),
    group_of as (
      select t.provider_id, t.label, p.proven_on, min(t.begin_on) as first_together_on, max(t.episode_no) as episodes,
        count(distinct t.person_id) as persons
      from together t join proof p on p.provider_id = t.provider_id and p.label = t.label
      group by t.provider_id, t.label, p.proven_on
    )
    select t.provider_id, g.first_together_on, g.proven_on as found_on, t.agency_district as district,
      coalesce(m.fund_pay_fen, cast(0 as bigint)) as at_risk_fen, t.row_ref as stay_ref, m.row_ref as settlement_ref,
      g.persons, g.episodes
    from together t
    join group_of g on g.provider_id = t.provider_id and g.label = t.label
    left join stay_money m on m.person_id = t.person_id and m.visit_id = t.visit_id`,
  innocent: [
    '按疗程住院:透析、化疗、放疗、康复、精神专科',
    '一家人同时患病',
    '敬老院、福利院统一送医,或机构固定日期集中收治(专家坐诊日、手术日)',
    '病友结伴,各有适应症',
  ],
  next: '并排调取各人病历、医嘱、护理记录和在床核查,询问由谁联系、有无好处;查明是否挂床、虚构住院或以利益诱导。',
  says: '自 {first_together_on} 起,{persons} 人先后 {episodes} 次结伴住进该机构',
})
