/** What is usual in outpatient visits of a month, by group of persons, as histograms. */
import { outpatientTypes } from '#screening/relations/stays.ts'

/** SQL: the registration `r` (of the CTE registered) holds in a month. */
export const registeredOn = (month: string): string => `r.first_month <= ${month} and ${month} <= r.last_on`

const isOutpatient = `med_type in ${outpatientTypes} and not coalesce(is_newborn, false)`
const band = 'case when max(age) < 18 then 1 when max(age) < 60 then 2 when max(age) >= 60 then 3 else 0 end'

/**
 * CTEs: `registered` (person_id, disease_code, first_month, last_on), `above` (person_id, row_month, band: months with more than
 * $visit_limit visits), `middle` (row_month, disease, band, visits: the median, peers) and `spread` (…, away: the MAD). A
 * group is a disease, or for persons without registration (disease '') an age band. Usual is told by all who are
 * registered and, in a large city, by a fixed sample of the others: one in n, n one more for each 400,000 visits.
 */
export const outpatientPeers = `registered as (
      select person_id, disease_code, min(month_of(valid_from)) as first_month,
        max(least(coalesce(valid_to, date '9999-12-31'), coalesce(withdrawn_on, date '9999-12-31'))) as last_on
      from chronic_registration group by person_id, disease_code
    ),
    often as (
      select person_id from medical_visit where ${isOutpatient} group by person_id having count(*) > $visit_limit
    ),
    above as (
      select person_id, row_month, ${band} as band
      from medical_visit where ${isOutpatient} and person_id in (select person_id from often)
      group by person_id, row_month having count(*) > $visit_limit
    ),
    peer as (
      select person_id, row_month, count(*) as visits, ${band} as band
      from medical_visit
      where ${isOutpatient} and row_month in (select row_month from above)
        and ((person_id % 1000003) * 48271 % 65537 % (select whole_div(count(*), 400000) + 1 from medical_visit) = 0
          or person_id in (select person_id from registered) or person_id in (select person_id from above))
      group by person_id, row_month
    ),
    histogram as (
      select p.row_month, coalesce(r.disease_code, '') as disease, case when r.disease_code is null then p.band else 0 end as band,
        p.visits, count(*) as persons
      from peer p
      left join registered r on r.person_id = p.person_id and ${registeredOn('p.row_month')}
      group by p.row_month, coalesce(r.disease_code, ''), case when r.disease_code is null then p.band else 0 end, p.visits
    ),
    cumulated as (
      select h.*, sum(persons) over (
          partition by row_month, disease, band order by visits nulls last rows between unbounded preceding and current row
        ) as so_far,
        sum(persons) over (partition by row_month, disease, band) as peers
      from histogram h
    ),
    middle as (
      select row_month, disease, band, min(visits) as visits, cast(max(peers) as bigint) as peers
      from cumulated where so_far * 2 >= peers group by row_month, disease, band
    ),
    away as (
      select h.row_month, h.disease, h.band, abs(h.visits - m.visits) as away, sum(h.persons) as persons
      from histogram h join middle m on m.row_month = h.row_month and m.disease = h.disease and m.band = h.band
      group by h.row_month, h.disease, h.band, abs(h.visits - m.visits)
    ),
    spread as (
      select row_month, disease, band, min(away) as away
      from (
        select a.*, sum(persons) over (
            partition by row_month, disease, band order by away nulls last rows between unbounded preceding and current row
          ) as so_far,
          sum(persons) over (partition by row_month, disease, band) as peers
        from away a
      ) cumulated_away
      where so_far * 2 >= peers group by row_month, disease, band
    )`
