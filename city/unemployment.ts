/** Unemployment: claimants, their assessments and monthly payments. */
import { officersOf, reviewers } from './pension.ts'

export const claimantTable = `create table claimant as
  with a as (select pid, w0, (w0 - 20 - ri('left', pid, 90))::date as left_on, 12 + ri('paid-in', pid, 150) as contributed from p where not cast_ and seg = 'claimant'),
  b as (select *, case when contributed < 60 then least(12, contributed // 12 * 3) when contributed < 120 then 18 else 24 end as granted, add_months(month_of(left_on), 1) as first_month from a)
  select b.pid, left_on, contributed, granted, first_month as right_from, add_months(first_month, granted - 1) as right_to from b order by pid`

export const unemploymentTable = `create table x_unemployment(pid integer, item varchar default 'unemployment_benefit', for_month date, paid_on date, amount_fen bigint default 168000, status varchar default 'paid', n integer default 0, month_no integer)`
export const unemploymentNo = (of: { pid: string; month: string; n?: string }): string =>
  `'SY' || no9(${of.pid}) || yymm(${of.month}) || ${of.n ?? '0'}`
export const unemploymentCore = `(select u.pid, 'unemployment_benefit' as item, x.m as for_month, (x.m + 20)::date as paid_on, 168000::bigint as amount_fen, 'paid' as status, 0 as n, (months_between(u.right_from, x.m) + 1)::integer as month_no
  from claimant u cross join (select m from mon union select add_months(date_trunc('month', min(m))::date, -k) from mon cross join range(1, 6) t(k) group by k) x join p on p.pid = u.pid
  where x.m between u.right_from and u.right_to)`
export const unemploymentRows = (core: string): string => `
  select c.pid::bigint * 10000 + months_between(date '2000-01-01', c.for_month) + c.n * 0.1 as ord_, p.cast_, ${unemploymentNo({ pid: 'c.pid', month: 'c.for_month', n: 'c.n' })} as payment_no, p.id as person_id, p.name as person_name, '210' as scheme, c.item as benefit_item,
    c.for_month, c.paid_on, c.amount_fen, 'SH' || no9(c.pid) as assessment_no, 'PC' || yymm(c.paid_on) || '210' as pay_batch_no, c.status, true as payee_name_agrees, p.acct as account_id, p.name as account_name, ${reviewers('c.paid_on')}, 'insurance_fund' as funding_source,
    p.dist as agency_district, c.month_no as paid_month_no
  from ${core} c join p on p.pid = c.pid ${officersOf('p')}`

export const claimTable = `create table x_claim(pid integer, left_on date, contributed integer, granted integer, right_from date, right_to date, near_retirement boolean default false,
  reason varchar default 'expired', corrected_on date, carried integer default 0, start_up boolean default false, eid integer)`
export const claimCore = `(select pid, left_on, contributed, granted, right_from, right_to, false as near_retirement,
  'expired' as reason, null::date as corrected_on, 0 as carried, false as start_up, null::integer as eid from claimant)`
export const claimRows = (core: string): string => `
  select c.pid as ord_, p.cast_, 'SH' || no9(c.pid) as assessment_no, p.id as person_id, p.name as person_name, '210' as scheme, e.uscc as employer_id, e.name as employer_name, c.left_on, c.reason as leaving_reason, c.corrected_on as reason_corrected_on, c.left_on + 3 as registered_on, c.left_on + 5 as claimed_on,
    c.contributed as contribution_months, c.carried as carried_over_months, c.granted as granted_months, c.right_from as first_month, c.right_to as last_month, 168000::bigint as monthly_fen, c.near_retirement as is_near_retirement, c.start_up as is_lump_sum_start_up, c.left_on + 9 as approved_on, ${reviewers('(c.left_on + 10)')}, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid left join e on e.eid = coalesce(c.eid, p.eid) ${officersOf('p')}`
