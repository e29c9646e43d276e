/**
 * Contributions, enrolment and taxed wages. A core line says what was paid; `contributionRows` tells it as the agency
 * would. Core: pid, scheme, for_month, paid_on, eid, insured, kind, base_fen, employer_ppm, personal_ppm,
 * fixed_fen (quota instead of a rate), doc, n (tells apart several receipts of one month).
 */
import type { City } from './session.ts'

export const contributionTable = `create table x_contribution(pid integer, scheme varchar, for_month date, paid_on date, eid integer, insured varchar default 'employee',
  kind varchar default 'normal', base_fen bigint, employer_ppm integer default 160000, personal_ppm integer default 80000, fixed_fen bigint, doc varchar, n integer default 0, shown_id varchar)`
export const enrollmentTable = `create table x_enrollment(pid integer, scheme varchar, eid integer, insured varchar default 'employee', status varchar default '1', starts_on date, ends_on date, end_reason varchar, n integer default 0)`

export const contributionNo = (of: { pid: string; month: string; scheme: string; n: string }): string =>
  `'JF' || no9(${of.pid}) || yymm(${of.month}) || ${of.scheme} || ${of.n}`

export const contributionRows = (core: string): string => `
  select c.pid::bigint * 1000000 + months_between(date '2000-01-01', c.for_month) * 1000 + c.scheme::integer + c.n * 0.1 as ord_, p.cast_,
    ${contributionNo({ pid: 'c.pid', month: 'c.for_month', scheme: 'c.scheme', n: 'c.n' })} as contribution_no,
    coalesce(c.shown_id, shown('contribution', c.pid, p.id)) as person_id, p.name as person_name, c.scheme, e.uscc as employer_id, e.name as employer_name, c.insured as insured_kind, c.for_month, c.paid_on,
    c.kind as contribution_kind, c.base_fen, c.employer_ppm as employer_rate_ppm, c.personal_ppm as personal_rate_ppm,
    share(c.base_fen, c.employer_ppm) as employer_fen, coalesce(c.fixed_fen, share(c.base_fen, c.personal_ppm)) as personal_fen, c.doc as legal_document_no,
    (c.paid_on + 1 + ri('credited', c.pid + month(c.for_month), 2))::date as credited_on, 'tax' as collector, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid left join e on e.eid = c.eid`

/** The base population of one block of people. */
export const contributionCore = (where: string): string => `(
  with s(seg, scheme, insured, employer_ppm, personal_ppm) as (values
    ('employee', '110', 'employee', 160000, 80000), ('employee', '210', 'employee', 7000, 3000), ('employee', '310', 'employee', 80000, 20000), ('employee', '410', 'employee', 0, 0),
    ('civil', '120', 'civil_servant', 160000, 80000), ('civil', '310', 'civil_servant', 80000, 20000), ('civil', '410', 'civil_servant', 0, 0),
    ('flexible', '110', 'flexible', 0, 200000), ('flexible', '310', 'flexible', 0, 100000)),
  monthly as (
    select p.pid, s.scheme, mon.m as for_month, (mon.m + 8 + ri('pays', p.pid, 15))::date as paid_on,
      case when s.seg = 'flexible' then null when p.jc is not null and mon.m >= p.jc then p.eid2 else p.eid end as eid, s.insured, 'normal' as kind,
      base_of(case when s.seg = 'flexible' then p.wage_fen * 7 // 10 else p.wage_fen end, mon.m) as base_fen, s.employer_ppm, s.personal_ppm, null::bigint as fixed_fen
    from p join s on s.seg = p.seg cross join mon
    where not p.cast_ and ${where} and mon.m <= p.stat and (p.died is null or mon.m <= month_of(p.died))),
  helped as (
    select u.pid, '310' as scheme, mon.m as for_month, (mon.m + 14)::date as paid_on, null::integer as eid, 'unemployed' as insured, 'paid_by_unemployment_fund' as kind,
      base_floor(mon.m)::bigint as base_fen, 80000 as employer_ppm, 20000 as personal_ppm, null::bigint as fixed_fen
    from claimant u join p on p.pid = u.pid join mon on mon.m >= u.right_from and mon.m <= u.right_to where ${where}),
  yearly as (
    select p.pid, y.scheme, make_date(years.y, 1, 1) as for_month,
      (case when y.scheme = '390' then make_date(years.y - 1, 10, 1) + ri('prepays', p.pid, 60) else make_date(years.y, 2, 1) + ri('pays', p.pid, 26) end)::date as paid_on,
      null::integer as eid, case when y.scheme = '390' then 'prepaid_resident' else 'resident' end as insured, 'normal' as kind, 0::bigint as base_fen, 0 as employer_ppm, 0 as personal_ppm,
      case when y.scheme = '390' then case when years.y <= 2024 then 38000 else 40000 end else 20000 + 10000 * ri('quota', p.pid, 20) end::bigint as fixed_fen
    from p cross join (values ('390'), ('170')) y(scheme) cross join (select distinct year(m) as y from mon) years
    where not p.cast_ and ${where} and p.died is null
      and (y.scheme = '390' and p.seg in ('child', 'student', 'resident', 'res60') or y.scheme = '170' and p.seg = 'resident' and p.age < 59 and make_date(years.y, 2, 1) between p.w0 and p.w1))
  select a.* replace (case when a.scheme = '410' then e.risk_ppm else a.employer_ppm end as employer_ppm), null::varchar as doc, 0 as n, null::varchar as shown_id
  from (select * from monthly union all select * from helped union all select * from yearly) a left join e on e.eid = a.eid)`

export const enrollmentRows = (core: string): string => `
  select c.pid::bigint * 10000 + c.scheme::integer + c.n * 0.1 as ord_, p.cast_, 'DJ' || no9(c.pid) || c.scheme || c.n as enrollment_no,
    shown('enrollment', c.pid, p.id) as person_id, p.name as person_name, c.scheme, e.uscc as employer_id, e.name as employer_name,
    c.insured as insured_kind, c.status, c.starts_on, c.ends_on, c.end_reason, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid left join e on e.eid = c.eid`

export const enrollmentCore = (where: string): string => `(
  with s(seg, scheme, insured) as (values
    ('employee', '110', 'employee'), ('employee', '210', 'employee'), ('employee', '310', 'employee'), ('employee', '410', 'employee'),
    ('civil', '120', 'civil_servant'), ('civil', '310', 'civil_servant'), ('civil', '410', 'civil_servant'),
    ('flexible', '110', 'flexible'), ('flexible', '310', 'flexible'), ('child', '390', 'resident'), ('student', '390', 'student'),
    ('resident', '390', 'resident'), ('resident', '170', 'resident'), ('res60', '390', 'resident'), ('ret110', '310', 'retired'), ('ret120', '310', 'retired')),
  a as (select p.*, s.scheme, s.insured, greatest(date '2010-01-01', (birth + 5844)::date) as earliest from p join s on s.seg = p.seg where not p.cast_ and ${where}),
  whole as (select pid, scheme, case when insured in ('employee', 'civil_servant') then eid end as eid, insured,
      greatest(case when insured in ('employee', 'civil_servant', 'flexible') then earliest else date '2012-01-01' end, case when insured in ('resident', 'student', 'retired') then birth end,
        (w0 - 400 - ri('enrolled', pid, 2500))::date) as starts_on,
      case when jc is not null then jc - 1 when insured in ('employee', 'civil_servant', 'flexible') and stat < w1 then add_months(stat, 1) - 1 else died end::date as ends_on,
      case when jc is not null then 'resigned' when insured in ('employee', 'civil_servant', 'flexible') and stat < w1 then 'retired' when died is not null then 'died' end as end_reason from a),
  second_ as (select pid, scheme, eid2 as eid, insured, jc as starts_on, (case when stat < w1 then add_months(stat, 1) - 1 end)::date as ends_on, case when stat < w1 then 'retired' end as end_reason from a where jc is not null and jc <= stat),
  past as (select u.pid, s.scheme, p.eid, 'employee' as insured, (u.left_on - 400 - u.contributed * 30)::date as starts_on, u.left_on as ends_on, 'expired' as end_reason
    from claimant u join p on p.pid = u.pid cross join (values ('110'), ('210'), ('310'), ('410')) s(scheme) where ${where})
  select pid, scheme, eid, insured, case when ends_on is null then '1' else '3' end as status, least(starts_on, ends_on) as starts_on, ends_on, end_reason, n from (
    select *, 0 as n from whole union all select *, 1 as n from second_ union all select *, 0 as n from past))`

/** One line a person and month of employment; the tax office sees the whole wage, not the capped base. */
export const taxedWageRows = (where: string): string => `
  select p.pid::bigint * 1000 + mon.i as ord_, false as cast_, 'SW' || no9(p.pid) || yymm(mon.m) as tax_record_no, shown('tax', p.pid, p.id) as person_id, p.name as person_name,
    e.uscc as employer_id, e.name as employer_name, mon.m as for_month, 'wage' as income_kind, greatest(p.wage_fen, 210000) as income_fen,
    (greatest(0, p.wage_fen - 500000) * 3 // 100)::bigint as tax_fen, (add_months(mon.m, 1) + 9)::date as filed_on
  from p cross join mon join e on e.eid = case when p.jc is not null and mon.m >= p.jc then p.eid2 else p.eid end
  where not p.cast_ and p.seg in ('employee', 'civil') and ${where} and mon.m <= p.stat and p.died is null`

export const makeMonths = async ({ duck, firstMonth, months }: City): Promise<void> => {
  await duck.exec(
    `create table mon as select i::integer as i, add_months(date '${firstMonth}-01', i) as m from range(${months}) x(i)`,
  )
}
