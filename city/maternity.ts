/** Births, their certificates and what maternity insurance pays for them. */
import { officersOf, reviewers } from './pension.ts'

/** 在职女工,期内生育:孩子按母亲编号另给证号。 */
export const birthTable = `create table birth as
  with w as (select pid as mother, (w0 + ri('born', pid, greatest(1, datediff('day', w0, w1) - 40)))::date as born_on from p where not cast_ and seg = 'employee' and sex = '2' and jc is null and age between 22 and 36 and r('bears', pid) < 0.05),
  h as (select mother, born_on, (select min(f.pid) from p f where f.pid between w.mother + 1 and w.mother + 25 and f.sex = '1' and f.seg = 'employee' and not f.cast_ and f.age between 22 and 42) as father from w)
  select mother, father, born_on, 'S41' || substr((1000000 + mother)::varchar, 2) || 'A' as certificate from h order by mother`

export const birthRegisterTable = `create table x_birth(certificate varchar, mother integer, father integer, born_on date, child_count integer default 1, child_order integer default 1)`
export const birthRegisterCore = `(select certificate, mother, father, born_on, 1 as child_count, 1 as child_order from birth)`
export const birthRegisterRows = (core: string): string => `
  select c.certificate as ord_, m.cast_, c.certificate as certificate_no, c.born_on, (1 + ri('girl', c.mother, 2))::varchar as child_sex, c.child_count, c.child_order, case when r('cut', c.mother) < 0.4 then 'caesarean' else 'natural' end as delivery_kind,
    m.id as mother_id, m.name as mother_name, f.id as father_id, f.name as father_name, '410100' as issuing_region, c.born_on + 4 as issued_on, c.born_on + 9 as registered_on
  from ${core} c join p m on m.pid = c.mother left join p f on f.pid = c.father`

export const maternityTable = `create table x_maternity(pid integer, item varchar default 'maternity_allowance', certificate varchar, mother integer, father integer, born_on date, for_month date, paid_on date, amount_fen bigint, status varchar default 'paid', n integer default 0, leave_kind varchar default 'birth')`
export const maternityNo = (of: { pid: string; month: string; n: string }): string =>
  `'SYU' || no9(${of.pid}) || yymm(${of.month}) || ${of.n}`
export const maternityCore = `(
  select b.mother as pid, 'maternity_allowance' as item, b.certificate, b.mother, b.father, b.born_on, month_of(b.born_on) as for_month, (b.born_on + 35)::date as paid_on, (base_of(p.wage_fen, b.born_on) * 98 // 30)::bigint as amount_fen, 'paid' as status, 0 as n, 'birth' as leave_kind from birth b join p on p.pid = b.mother
  union all select b.mother, 'birth_medical', b.certificate, b.mother, b.father, b.born_on, month_of(b.born_on), (b.born_on + 35)::date, 350000::bigint + 1000 * ri('birth-fee', b.mother, 900), 'paid', 1, 'birth' from birth b)`
export const maternityRows = (core: string): string => `
  select c.pid::bigint * 100 + c.n as ord_, p.cast_, ${maternityNo({ pid: 'c.pid', month: 'c.for_month', n: 'c.n' })} as payment_no, p.id as person_id, p.name as person_name, '510' as scheme, c.item as benefit_item, c.for_month, c.paid_on, c.amount_fen,
    'SYH' || no9(c.pid) as assessment_no, 'PC' || yymm(c.paid_on) || '510' as pay_batch_no, c.status, true as payee_name_agrees, p.acct as account_id, p.name as account_name, ${reviewers('c.paid_on')}, 'insurance_fund' as funding_source, p.dist as agency_district,
    'SQ' || no9(c.pid) || c.n as claim_no, c.paid_on - 10 as claimed_on, c.certificate as certificate_no, '410100' as certificate_region, m.id as mother_id, m.name as mother_name, f.id as father_id, f.name as father_name, c.born_on, 1 as child_order, 1 as births, 39 as gestation_weeks,
    c.leave_kind, c.born_on as leave_from, c.born_on + 97 as leave_to, 98 as leave_days, e.uscc as employer_id, e.name as employer_name, base_of(p.wage_fen, c.born_on) as employer_average_wage_fen
  from ${core} c join p on p.pid = c.pid join p m on m.pid = c.mother left join p f on f.pid = c.father left join e on e.eid = p.eid ${officersOf('p')}`
