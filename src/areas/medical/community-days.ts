/** Admissions of one community to one provider, day by day. */
import { inpatientTypes } from '#screening/relations/stays.ts'

/**
 * CTEs from the relation `stay` to `admitted` (stays at providers that had a day with $persons admissions, each with the
 * community of the visit, else of the person's latest registration), `opened` (provider_id, first_on: its first admission)
 * and `daily` (provider_id, community_code, begin_on, persons).
 */
export const communityDays = `busy as (
      select provider_id, begin_on from stay group by provider_id, begin_on having count(*) >= $persons
    ),
    home as (
      select person_id, community_code,
        row_number() over (
          partition by person_id order by registered_on desc nulls last, row_ref desc nulls last
        ) as standing
      from person
      where community_code is not null
        and person_id in (select s.person_id from stay s where s.provider_id in (select provider_id from busy))
    ),
    admitted as (
      select s.provider_id, s.person_id, s.visit_id, s.begin_on, s.agency_district, s.row_ref,
        coalesce(v.community_code, h.community_code) as community_code
      from stay s
      join medical_visit v on v.provider_id = s.provider_id and v.person_id = s.person_id and v.row_ref = s.row_ref
      left join home h on h.person_id = s.person_id and h.standing = 1
      where v.med_type in ${inpatientTypes} and s.provider_id in (select provider_id from busy)
    ),
    opened as (select provider_id, min(begin_on) as first_on from stay group by provider_id),
    daily as (
      select provider_id, community_code, begin_on, count(*) as persons
      from (select distinct provider_id, community_code, begin_on, person_id from admitted) each_once
      where community_code is not null
      group by provider_id, community_code, begin_on
    )`
