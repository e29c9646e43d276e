/** Persons whom one provider admits together more often than its days would by chance, joined into groups. */
import { inpatientTypes } from '#screening/relations/stays.ts'

const steps = 5
const label = (step: number): string => `
    label_${step} as (
      select e.provider_id, e.person_id, least(min(l.label), e.person_id) as label
      from edge e join label_${step - 1} l on l.provider_id = e.provider_id and l.person_id = e.other_id
      group by e.provider_id, e.person_id
    )`

/**
 * CTEs from the relation `stay` to `member` (provider_id, label, person_id, visit_id, begin_on, day_no, agency_district, row_ref):
 * the stays, courses left out, of all who are linked with others; label is the least person of the group.
 */
export const jointGroups = `recent as (
      select person_id, visit_id, provider_id, begin_on, agency_district, row_ref,
        days_between(date '2000-01-01', begin_on) as day_no
      from stay
    ),
    volume as (select provider_id, day_no, count(*) as admissions from recent group by provider_id, day_no),
    share as (
      select provider_id, day_no, whole_div(cast((sum(admissions) over (
          partition by provider_id order by day_no nulls last range between 1 preceding and 1 following
        ) + 3) * 1000000 as bigint), cast(sum(admissions) over (partition by provider_id)
          + greatest(365, max(day_no) over (partition by provider_id) - min(day_no) over (partition by provider_id) + 1)
          as bigint)) as share_ppm
      from volume
    ),
    regular as (select provider_id, person_id from recent group by provider_id, person_id having count(*) >= $joint),
    course as (
      select r.row_ref
      from regular g
      join recent r on r.provider_id = g.provider_id and r.person_id = g.person_id
      join medical_visit v on v.provider_id = r.provider_id and v.person_id = r.person_id and v.row_ref = r.row_ref
      join p_course_diagnosis c on v.main_diagnosis_code like c.code || '%'
        and c.valid_from <= r.begin_on and (c.valid_to is null or r.begin_on < c.valid_to)
      where v.med_type in ${inpatientTypes}
    ),
    coming as (
      select c.provider_id, c.person_id, c.day_no, s.share_ppm,
        count(*) over (partition by c.provider_id, c.person_id) as times,
        sum(s.share_ppm) over (partition by c.provider_id, c.person_id) as chance_ppm
      from (
        select distinct r.provider_id, r.person_id, r.day_no
        from regular g join recent r on r.provider_id = g.provider_id and r.person_id = g.person_id
        where r.row_ref not in (select row_ref from course)
      ) c
      join share s on s.provider_id = c.provider_id and s.day_no = c.day_no
    ),
    often as (select * from coming where times >= $joint),
    spread as (
      select provider_id, person_id, times, chance_ppm, day_no + step as day_no
      from often cross join (select -1 as step union all select 0 union all select 1) steps
    ),
    pair as (
      select a.provider_id, a.person_id as one_id, b.person_id as two_id
      from often a
      join spread b on b.provider_id = a.provider_id and b.day_no = a.day_no and b.person_id <> a.person_id
      group by a.provider_id, a.person_id, b.person_id, a.times, a.chance_ppm, b.times, b.chance_ppm
      having count(distinct a.day_no) >= $joint
        and count(distinct a.day_no) * 1000000 >= $times * greatest(b.times * a.chance_ppm, a.times * b.chance_ppm)
    ),
    edge as (
      select provider_id, one_id as person_id, two_id as other_id
      from (select provider_id, one_id, two_id from pair union select provider_id, two_id, one_id from pair) both_ways
      where not exists (
        select 1 from kinship k
        where (k.person_id = one_id and k.relative_id = two_id) or (k.person_id = two_id and k.relative_id = one_id))
    ),
    label_0 as (select distinct provider_id, person_id, person_id as label from edge),${Array.from({ length: steps }, (_, index) => label(index + 1)).join(',')},
    member as (
      select l.provider_id, l.label, r.person_id, r.visit_id, r.begin_on, r.day_no, r.agency_district, r.row_ref
      from label_${steps} l join recent r on r.provider_id = l.provider_id and r.person_id = l.person_id
      where r.row_ref not in (select row_ref from course)
    )`
