/**
 * What keeps a pension in order while it is paid: yearly adjustments in step with what is paid, and certifications that one
 * is still entitled. Whoever plays a part and draws a benefit is certified too, but for the cases about certification.
 */
import { officersOf, raisesBy, reviewers, yearlyRaise } from './pension.ts'

export const adjustmentTable = `create table x_adjustment(pid integer, scheme varchar default '110', kind varchar default 'yearly', effective_from date, increase_fen bigint, amount_after_fen bigint, approved_on date, n integer default 0)`

export const adjustmentRows = (core: string): string => `
  select c.pid::bigint * 100000 + months_between(date '2000-01-01', c.effective_from) * 10 + c.n as ord_, p.cast_, 'TZ' || no9(c.pid) || yymm(c.effective_from) || c.scheme || c.n as adjustment_no, p.id as person_id, p.name as person_name, c.scheme,
    'HD' || no9(c.pid) || c.scheme as assessment_no, c.kind as adjustment_kind, c.effective_from, c.increase_fen, c.amount_after_fen, '豫人社发' || year(c.effective_from) || '号' as document_no, c.approved_on, ${reviewers('c.approved_on')}, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid ${officersOf('p')}`

/** Approved in July, in force from January; whoever died before July was never raised. */
export const adjustmentCore = (where: string): string => `(
  select p.pid, p.pscheme as scheme, 'yearly' as kind, add_months(mon.m, -6) as effective_from, ${yearlyRaise('p')}::bigint as increase_fen,
    (p.pension_fen + ${yearlyRaise('p')} * (${raisesBy('p', 'mon.m')}))::bigint as amount_after_fen, mon.m + 8 as approved_on, 0 as n
  from p join mon on month(mon.m) = 7
  where not p.cast_ and p.pscheme in ('110', '120') and p.seg <> 'flexible' and p.pfrom < add_months(mon.m, -6) and (p.died is null or p.died >= mon.m) and ${where})`

export const certificationTable = `create table x_certification(pid integer, scheme varchar default '110', certified_on date, method varchar default 'face', result varchar default 'passed', valid_to date, n integer default 0)`

export const certificationRows = (core: string): string => `
  select c.pid::bigint * 10000 + c.n as ord_, p.cast_, 'RZ' || no9(c.pid) || strftime(c.certified_on, '%y%m%d') || c.scheme || c.n as certification_no, p.id as person_id, p.name as person_name, c.scheme, c.certified_on, c.method, c.result,
    case when c.method = 'data' then 'medical_visit' end as evidence_dataset, c.valid_to, case when c.method in ('counter', 'visit', 'community') then o0.officer_id end as officer_id, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid ${officersOf('p')}`

/** Everybody a little more often than once a year, from the year before the window on. */
const rounds = 350
const yearly = (
  of: string,
): string => `(select a.pid, a.scheme, (a.w0 - 1 - ri('certified', a.pid, ${rounds}) + (g.j * ${rounds})::integer)::date as certified_on,
    case when r('by-data', a.pid * 100 + g.j) < 0.7 then 'data' else ['face', 'counter', 'visit', 'community'][1 + ri('method', a.pid * 100 + g.j, 4)] end as method, 'passed' as result, null::date as valid_to, g.j::integer as n
  from ${of} a cross join range(0, 8) g(j)
  where certified_on < add_months(a.w1, 1) and certified_on > a.since and (a.died is null or certified_on < a.died))`

export const certificationCore = (where: string): string =>
  yearly(
    `(select pid, pscheme as scheme, pfrom as since, died, w0, w1 from p where not cast_ and pscheme is not null and pfrom <= w1 and seg <> 'flexible' and ${where})`,
  )

/** Long-term injury benefits are certified like pensions; parts that draw one or the other as well. */
export const certificationCast = `(select * from x_certification
  union all select pid, '410', certified_on, method, result, valid_to, n from ${yearly(`(select i.pid, '410' as scheme, i.accident_on as since, p.died, p.w0, p.w1 from (select pid, accident_on from injured union all select pid, accident_on from orphan) i join p on p.pid = i.pid)`)}
  union all select p.pid, c.scheme, (add_months(p.w1, -6) + 3)::date, 'face', 'passed', null, 0 from pension_cast c join p on p.pid = c.pid where p.rule <> 'PEN-09')`
