/**
 * Survivors of insured workers: monthly allowances where the death was before the lump sums came (2021-09), lump sums after.
 * Table `survivor`: pid draws, deceased is who died. Core of a payment: pid, deceased, item, for_month, paid_on, amount_fen,
 * status, relation, deceased_on, right_from, right_to, n.
 */
import { officersOf, reviewers } from './pension.ts'

export const survivorTables = [
  `create table survivor as
    with dead as (select pid, row_number() over (order by pid) as nth, (date '2021-06-30' - ri('left-behind', pid, 2500))::date as died_on from p where not cast_ and seg = 'idle' and age between 35 and 58 and pid not in (select pid from killed) and r('left', pid) < 0.1),
    widow as (select pid, 'spouse' as relation from p where not cast_ and seg = 'resident' and sex = '2' and age between 46 and 59 and died is null and r('widow', pid) < 0.04),
    child as (select pid, 'child' as relation from p where not cast_ and seg = 'child' and age between 4 and 12 and pid not in (select pid from orphan) and r('half-orphan', pid) < 0.02),
    drawing as (select *, row_number() over (order by pid) as nth from (select * from widow union all select * from child))
    select s.pid, s.relation, d.pid as deceased, greatest(d.died_on, (p.birth + 200)::date) as died_on from drawing s join dead d using (nth) join p on p.pid = s.pid where greatest(d.died_on, p.birth + 200) < date '2021-09-01'`,
  `create table x_survivor(pid integer, deceased integer, item varchar default 'hardship_allowance', for_month date, paid_on date, amount_fen bigint, status varchar default 'paid', relation varchar, deceased_on date, incapable boolean default false, right_to date, scheme varchar default '110', n integer default 0)`,
]

export const survivorNo = (of: { pid: string; month: string; n?: string }): string =>
  `'YS' || no9(${of.pid}) || yymm(${of.month}) || ${of.n ?? '0'}`

export const survivorRows = (core: string): string => `
  select c.pid::bigint * 10000 + months_between(date '2000-01-01', c.for_month) + c.n * 0.1 as ord_, p.cast_, ${survivorNo({ pid: 'c.pid', month: 'c.for_month', n: 'c.n' })} as payment_no, p.id as person_id, p.name as person_name, c.scheme, c.item as benefit_item,
    c.for_month, c.paid_on, c.amount_fen, 'YH' || no9(c.pid) as assessment_no, 'PC' || yymm(c.paid_on) || 'YS' as pay_batch_no, c.status, true as payee_name_agrees, p.acct as account_id, p.name as account_name, ${reviewers('c.paid_on')}, 'insurance_fund' as funding_source, p.dist as agency_district,
    d.id as deceased_id, d.name as deceased_name, c.deceased_on, e.uscc as employer_id, e.name as employer_name, c.relation, p.birth as birth_on, c.incapable as wholly_incapable, month_of(add_months(c.deceased_on, 1)) as right_from, c.right_to
  from ${core} c join p on p.pid = c.pid join p d on d.pid = c.deceased left join e on e.eid = d.eid ${officersOf('p')}`

/** Lump sums go to a grown resident of the same city for a pensioner who died in the window. */
export const survivorCore = `(
  select s.pid, s.deceased, 'hardship_allowance' as item, mon.m as for_month, (mon.m + 16)::date as paid_on, 60000::bigint + 5000 * ri('allowance', s.pid, 9) as amount_fen, 'paid' as status, s.relation, s.died_on as deceased_on, false as incapable, null::date as right_to, '110' as scheme, 0 as n from survivor s cross join mon
  union all
  select h.pid, d.pid, 'survivor_lump_sum', month_of(d.died), (month_of(d.died) + 45)::date, d.pension_fen * 9, 'paid', 'child', d.died, false, null, '110', 1
  from (select pid, died, pension_fen, row_number() over (order by pid) as nth from p where not cast_ and seg = 'ret110' and died is not null and died < w1 and r('has-heir', pid) < 0.6) d
  join (select pid, row_number() over (order by pid) as nth from p where not cast_ and seg = 'resident' and age between 30 and 50 and died is null and r('heir', pid) < 0.2) h using (nth))`
