/**
 * Doctors and pharmacists. Table `doctor`: prov, n (0…2), pid, id, name: employed people who are registered with a provider;
 * they attend the stays there.
 */
import type { City } from './session.ts'

const each = 3

export const makeDoctors = async ({ duck }: City): Promise<void> => {
  await duck.exec(`create table doctor as
    with c as (select pid, id, name, row_number() over (order by r('doctor', pid), pid) - 1 as nth, count(*) over () as all_
        from p where not cast_ and seg = 'employee' and age between 28 and 54 and died is null),
      d as (select ix, code, kind, dist, row_number() over (order by ix) - 1 as nth from prov where not remote)
    select d.ix as prov, s.n::integer as n, d.code, d.kind, d.dist, c.pid, c.id, c.name
    from d cross join range(${each}) s(n) join c on c.nth = (d.nth * ${each} + s.n) % c.all_
    where d.kind <> 'pharmacy' or s.n = 0 order by 1, 2`)
}

/** SQL to join the doctor (`doc`) who attends a stay of the visit `c`. */
export const attendedBy = `left join doctor doc on doc.prov = c.prov and doc.n = c.pid % ${each} and c.med_type in ('21', '52')`

export const practitionerRows = (): string => `
  select prov as ord_, n as ord2_, false as cast_, id as practitioner_id, name as practitioner_name, case when kind = 'pharmacy' then 'Y' else 'D' end || '410100' || no9(pid) as practitioner_code,
    case when kind = 'pharmacy' then 'pharmacist' else 'doctor' end as practitioner_kind, code as provider_id, case when kind = 'hospital' then ['03', '04', '05'][1 + n] end as department,
    '1104101' || no9(pid) as licence_no, (date '2009-01-01' + ri('licensed', pid, 3000))::date as licence_from, (date '2018-03-01' + ri('hired', prov * 10 + n, 1200))::date as valid_from, dist as agency_district
  from doctor`
