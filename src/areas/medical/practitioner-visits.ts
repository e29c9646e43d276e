/** Visits by the practitioner who is named in them, and what the registers say of the practitioner. */

/**
 * CTEs: `seen` (visits of this city's providers that name a practitioner), `licensed` (practitioner_id, provider_id,
 * multi_site_no, first_on, last_on: days on which registration and licence both hold), `hours` (outpatient visits with the
 * one before of the same practitioner, of those who work at two providers) and `crowd` (days with more than $daily_limit
 * outpatients, each with patient_no).
 */
export const practitionerVisits = `seen as (
      select practitioner_id, provider_id, person_id, visit_id, med_type, begin_on, begin_at, end_at, agency_district, row_ref,
        med_type in ('11', '12', '13', '14', '51') as is_outpatient
      from medical_visit
      where practitioner_id is not null and med_type <> '41' and not coalesce(is_remote, false)
        and coalesce(provider_district, '4101') like '4101%'
    ),
    licensed as (
      select practitioner_id, provider_id, multi_site_no,
        greatest(valid_from, coalesce(licence_from, valid_from)) as first_on,
        least(coalesce(valid_to, date '9999-12-31'), coalesce(licence_to, date '9999-12-31'),
          coalesce(add_days(licence_revoked_on, -1), date '9999-12-31')) as last_on
      from practitioner
    ),
    hours as (
      select s.*, lag(end_at) over one_doctor as earlier_end_at, lag(provider_id) over one_doctor as earlier_provider_id,
        lag(row_ref) over one_doctor as earlier_ref
      from seen s
      where is_outpatient and begin_at is not null and end_at is not null
        and practitioner_id in (
          select practitioner_id from seen group by practitioner_id having min(provider_id) <> max(provider_id))
      window one_doctor as (partition by practitioner_id order by begin_at nulls last, row_ref nulls last)
    ),
    many as (
      select practitioner_id, begin_on from seen where is_outpatient
      group by practitioner_id, begin_on having count(*) > $daily_limit
    ),
    crowd as (
      select s.*, row_number() over (
          partition by s.practitioner_id, s.begin_on order by s.begin_at nulls last, s.row_ref nulls last
        ) as patient_no
      from seen s join many m on m.practitioner_id = s.practitioner_id and m.begin_on = s.begin_on
      where s.is_outpatient
    )`
