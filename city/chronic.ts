/**
 * 门诊慢特病: whoever has visits for chronic disease is registered for that disease, planted persons too (but not those whose part is called 'unregistered…' or who have registrations of their own). Some registrations
 * ended and were renewed from the next day.
 */
const diseases: readonly (readonly [string, string])[] = [
  ['M03900', '高血压'],
  ['M01600', '糖尿病'],
  ['M04600', '冠状动脉粥样硬化性心脏病'],
  ['M05300', '慢性阻塞性肺病'],
  ['M04800', '脑血管病后遗症'],
]

/** SQL of the code of the disease for which a person is registered. */
export const chronicDisease = (pid: string): string =>
  `[${diseases.map(([code]) => `'${code}'`).join(', ')}][1 + ri('chronic-disease', ${pid}, ${diseases.length})]`

export const chronicRows = (): string => `
  select pid as ord_, n as ord2_, cast_, 'MT' || no9(pid) || '-' || n as registration_no, id as person_id, name as person_name, scheme, disease_code, disease_name,
    from_on - 20 as approved_on, case when n = 2 then renewed_on else from_on end as valid_from, case when n = 1 and renewed_on is not null then renewed_on - 1 end as valid_to, dist as agency_district
  from (
    select p.*, case when seg in ('child', 'student', 'resident', 'res60') then '390' else '310' end as scheme, ${chronicDisease('p.pid')} as disease_code,
      [${diseases.map(([, name]) => `'${name}'`).join(', ')}][1 + ri('chronic-disease', p.pid, ${diseases.length})] as disease_name,
      (w0 - 400 - ri('chronic-from', p.pid, 900))::date as from_on,
      case when r('chronic-renewed', p.pid) < 0.3 then (w0 + ri('chronic-renewed-on', p.pid, greatest(30, datediff('day', w0, w1))))::date end as renewed_on
    from p
    where (not cast_ and age >= 50 and r('chronic', pid) < 0.25) or (cast_ and (pid in (select pid from x_visit where med_type = '14') or id in (select person_id from (
      select null::varchar as person_id, null::varchar as med_type where false union all by name select * from more_medical_visit) v where v.med_type = '14'))
      and id not in (select person_id from (select null::varchar as person_id where false union all by name select * from more_chronic_registration)) and variant not like 'unregistered%')
  ) c cross join range(1, 3) t(n)
  where n = 1 or renewed_on is not null`
