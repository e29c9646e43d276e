/**
 * Who works in the agencies, and what they do there: posts, families, changes of accounts, operations in the business system.
 * In each district `officer` 0 makes the first review, 1 the second, 2 approves and 3 sits at the desk; what there is one of
 * in the city (accountant, cashier, seals, passwords) falls to others. Everybody was in office long before the window.
 */
import { officersOf } from './pension.ts'

/** City-wide posts: code, kind of organisation, and who held the post until the end of 2019 where somebody else did. */
const cityPosts: readonly (readonly [string, string])[] = [
  ['accountant', 'agency'],
  ['cashier', 'agency'],
  ['voucher_making', 'agency'],
  ['voucher_review', 'agency'],
  ['fund_seal', 'agency'],
  ['personal_seal', 'agency'],
  ['cheque', 'agency'],
  ['receipt', 'agency'],
  ['head', 'agency'],
  ['system_password', 'informatization'],
  ['database_password', 'informatization'],
  ['system_admin', 'informatization'],
  ['permission_admin', 'informatization'],
  ['supervisor', 'supervision'],
  ['other', 'fund_administration'],
]

/** Table `staff`: pid, dist, n (the officer's number in the district, null for city posts), post, org, since. Table `family`: pid, relative, relation. */
export const staffTables: readonly string[] = [
  `create table staff as
    with o as (select p.pid, o.dist, o.n from officer o join p on p.id = o.officer_id),
    own as (select o.pid, o.dist, o.n, s.post, s.org from o join (values (0, 'first_review', 'agency'), (1, 'second_review', 'agency'), (2, 'approval', 'agency'), (2, 'department_head', 'agency'), (3, 'front_desk', 'agency')) s(n, post, org) using (n)),
    free as (select pid, row_number() over (order by pid) - 1 as nth from p where seg = 'civil' and not cast_ and jc is null and died is null and pid not in (select pid from o) and stat > add_months(w1, 12)),
    city as (select f.pid, '410100' as dist, null::integer as n, s.post, s.org from free f join (select unnest([${cityPosts.map(([post]) => `'${post}'`).join(', ')}]) as post, unnest([${cityPosts.map(([, org]) => `'${org}'`).join(', ')}]) as org, generate_subscripts([${cityPosts.map(([post]) => `'${post}'`).join(', ')}], 1) - 1 as nth) s using (nth))
    select a.*, (date '2012-01-04' + ri('in-office', a.pid, 900))::date as since from (select * from own union all select * from city) a order by pid, post`,
  `create table family as
    with s as (select pid, sex, birth, row_number() over (order by pid) as nth from (select distinct staff.pid, p.sex, p.birth from staff join p using (pid))),
    r as (select pid, kind, row_number() over (partition by kind order by pid) as nth from (
      select pid, 'spouse-' || sex as kind from p where not cast_ and died is null and seg in ('employee', 'resident') and age between 30 and 50
      union all select pid, 'parent' from p where not cast_ and died is null and seg in ('ret110', 'ret120', 'res60') and age >= 64
      union all select pid, 'child' from p where not cast_ and seg = 'child' and age between 3 and 12 and pid not in (select pid from orphan) and pid not in (select pid from survivor)))
    select s.pid, r.pid as relative, 'parent' as relation from s join r on r.kind = 'parent' and r.nth = s.nth
    union all select s.pid, r.pid, 'child' from s join r on r.kind = 'child' and r.nth = s.nth where r('has-child', s.pid) < 0.7
    union all select s.pid, r.pid, 'spouse' from s join r on r.kind = 'spouse-' || (case s.sex when '1' then '2' else '1' end) and r.nth = s.nth where r('married', s.pid) < 0.8`,
]

export const postRows = (): string => `
  select s.pid as ord_, s.post as ord2_, false as cast_, 'RZ' || no9(s.pid) || '-' || s.post as post_record_no, p.id as officer_id, p.name as officer_name, upper(left(s.org, 2)) || s.dist as organisation_code,
    case s.org when 'agency' then '社会保险中心' when 'informatization' then '信息中心' when 'supervision' then '基金监督处' else '基金管理中心' end as organisation_name, s.org as organisation_kind, s.post,
    'U' || no9(s.pid) as login_code, p.acct as salary_account_id, '任〔' || year(s.since) || '〕' || s.pid % 90 || '号' as appointment_no, s.since as starts_on, null::date as ends_on, (s.since + 20)::date as filed_on, s.dist as agency_district
  from staff s join p using (pid)`

/** 工作人员亲属,每一方向一行:in the form of the core of kinship. */
export const familyCore = `(
  select pid, relative, relation, false as adopted, null::date as starts_on, null::date as ends_on, case relation when 'parent' then 1 when 'child' then 2 else 3 end as n from family
  union all select relative, pid, case relation when 'parent' then 'child' when 'child' then 'parent' else 'spouse' end, false, null, null, 4 from family)`

/** 换卡、换银行:到新账户发放以前办妥,户名都是本人。 */
export const accountChangeRows = (): string => `
  select p.pid as ord_, false as cast_, 'ZB' || no9(p.pid) as account_change_no, p.id as person_id, p.name as person_name, p.pscheme as scheme, luhn19('621799' || substr((1000000000000 + p.pid::bigint * 7919)::varchar, 2)) as old_account_id, p.acct as new_account_id,
    ['lost', 'bank', 'bank', 'closed'][1 + ri('why-changed', p.pid, 4)] as change_reason, (w0 - 300 + ri('changed', p.pid, 300) + interval 9 hour)::timestamp as requested_at, (w0 - 300 + ri('changed', p.pid, 300) + interval 10 hour)::timestamp as changed_at,
    o3.officer_id as operator_id, o1.officer_id as approved_by_id, case when r('changes-online', p.pid) < 0.6 then 'online' else 'counter' end as channel, p.dist as agency_district
  from p join officer o1 on o1.dist = p.dist and o1.n = 1 join officer o3 on o3.dist = p.dist and o3.n = 3
  where not p.cast_ and p.seg in ('ret110', 'ret120', 'res60') and r('changes-account', p.pid) < 0.02`

const operation = (tag: string, kind: string, at: string, scheme: string, n: number): string =>
  `select p.pid as ord_, 'CZ' || no9(p.pid) || '${tag}' as operation_no, o.officer_id as operator_id, (${at})::timestamp as operated_at, '${kind}' as operation_kind, ${scheme} as scheme, p.id as subject_id, p.dist as agency_district
   from p join officer o on o.dist = p.dist and o.n = ${n}`

/** Pensions assessed and ended in the window, insured people enrolled and corrected; a few were stopped, proven alive and taken up again. */
export const operationRows = (): string => `
  select ord_, ord2_, false as cast_, * exclude (ord_, ord2_), false as off_system, 'PC' || (100 + ord_ % 400) as machine_id from (
    select 1 as ord2_, * from (${operation('H', 'assess', 'p.pfrom - 15 + interval 9 hour', 'p.pscheme', 0)} where not p.cast_ and p.seg <> 'flexible' and p.pfrom between p.w0 and p.w1)
    union all by name select 2 as ord2_, * from (${operation('Z', 'terminate', 'p.died + 12 + interval 10 hour', 'p.pscheme', 0)} where not p.cast_ and p.died is not null and p.pfrom <= p.died)
    union all by name select 3 as ord2_, * from (${operation('C', 'enroll', `p.w0 + ri('enters', p.pid, datediff('day', p.w0, p.w1) + 28) + interval 11 hour`, `'110'`, 3)} where not p.cast_ and p.seg = 'employee' and r('enters-now', p.pid) < 0.01)
    union all by name select 4 as ord2_, * from (${operation('B', 'change', `p.w0 + ri('corrects', p.pid, datediff('day', p.w0, p.w1) + 28) + interval 15 hour`, `'110'`, 3)} where not p.cast_ and p.seg = 'employee' and r('corrects-now', p.pid) < 0.01)
    union all by name select 5 as ord2_, * from (${operation('T', 'suspend', 'p.w0 - 60 + interval 9 hour', 'p.pscheme', 0)} where not p.cast_ and p.seg in ('ret110', 'res60') and p.died is null and p.pfrom < p.w0 - 60 and r('stopped', p.pid) < 0.001)
    union all by name select 6 as ord2_, * from (${operation('F', 'reactivate', 'p.w0 - 40 + interval 14 hour', 'p.pscheme', 0)} where not p.cast_ and p.seg in ('ret110', 'res60') and p.died is null and p.pfrom < p.w0 - 60 and r('stopped', p.pid) < 0.001))`

/** 丧葬补助金:与养老待遇支付中的那一笔是同一笔,领取人为近亲属。 */
export const funeralRows = (): string => `
  with d as (select *, row_number() over (order by pid) as nth from p where not cast_ and died is not null and pscheme is not null and pfrom <= died and died < w1),
  heir as (select pid, id, name, acct, row_number() over (order by pid desc) as nth from p where not cast_ and died is null and seg in ('resident', 'employee') and age between 30 and 55),
  c as (select d.*, add_months(month_of(d.died), 1) as m from d)
  select p.pid as ord_, false as cast_, 'YL' || no9(p.pid) || yymm(p.m) || p.pscheme || '2' as payment_no, p.id as person_id, p.name as person_name, p.pscheme as scheme, 'funeral_grant' as benefit_item, p.m as for_month, (p.m + 20)::date as paid_on,
    case when p.pscheme = '170' then 100000 else 792000 end::bigint as amount_fen, 'SZ' || no9(p.pid) as assessment_no, 'PC' || yymm(p.m) || p.pscheme as pay_batch_no, 'paid' as status, true as payee_name_agrees, h.acct as account_id, h.name as account_name,
    o0.officer_id as first_reviewer_id, (p.m + 17 + interval 9 hour)::timestamp as first_reviewed_at, o1.officer_id as second_reviewer_id, (p.m + 18 + interval 15 hour)::timestamp as second_reviewed_at, 'insurance_fund' as funding_source,
    p.dist as agency_district, h.id as claimant_id, h.name as claimant_name, 'child' as claimant_relation, p.died as died_on, (p.m + 8)::date as claimed_on
  from c p join heir h using (nth) ${officersOf('p')}`
