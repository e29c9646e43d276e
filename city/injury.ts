/** Work injury: recognised injuries, appraisals, dependants, monthly benefits. */
import { officersOf, reviewers } from './pension.ts'

export const injuryTable = `create table x_injury(pid integer, worker integer, item varchar, for_month date, paid_on date, amount_fen bigint, status varchar default 'paid', n integer default 0)`
export const injuryNo = (of: { pid: string; month: string; n?: string }): string =>
  `'GS' || no9(${of.pid}) || yymm(${of.month}) || ${of.n ?? '0'}`

export const injuryRows = (core: string): string => `
  select c.pid::bigint * 10000 + months_between(date '2000-01-01', c.for_month) + c.n * 0.1 as ord_, p.cast_, ${injuryNo({ pid: 'c.pid', month: 'c.for_month', n: 'c.n' })} as payment_no, p.id as person_id, p.name as person_name, '410' as scheme, c.item as benefit_item,
    c.for_month, c.paid_on, c.amount_fen, 'GH' || no9(c.pid) as assessment_no, 'PC' || yymm(c.paid_on) || '410' as pay_batch_no, c.status, true as payee_name_agrees, p.acct as account_id, p.name as account_name, ${reviewers('c.paid_on')}, 'insurance_fund' as funding_source,
    p.dist as agency_district, w.id as worker_id, 'RD' || no9(c.worker) as recognition_no, e.uscc as employer_id, e.name as employer_name
  from ${core} c join p on p.pid = c.pid join p w on w.pid = c.worker left join e on e.eid = w.eid ${officersOf('p')}`

/** 受伤职工取自在职人员,只领护理费与伤残津贴中的一项;供养亲属为未成年子女,工亡职工已不在册缴费。 */
export const injuryCore = `(
  select h.pid, h.pid as worker, 'nursing_allowance' as item, mon.m as for_month, (mon.m + 19)::date as paid_on, 186000::bigint + 93000 * ri('nursing', h.pid, 3) as amount_fen, 'paid' as status, 0 as n from injured h cross join mon
  union all select d.pid, d.worker, 'dependant_pension', mon.m, (mon.m + 19)::date, 120000::bigint + 10000 * ri('supported', d.pid, 9), 'paid', 0 from orphan d cross join mon)`

export const injuredTables = [
  `create table injured as select pid, (w0 - 900 - ri('accident', pid, 1500))::date as accident_on from p where not cast_ and seg = 'employee' and jc is null and stat > w1 and r('injured', pid) < 0.0012 order by pid`,
  `create table killed as select pid, (w0 - 700 - ri('accident', pid, 500))::date as accident_on, row_number() over (order by pid) as nth from p where not cast_ and seg = 'idle' and age between 25 and 50 and r('killed', pid) < 0.02 order by pid`,
  `create table orphan as
    with c as (select pid, birth, row_number() over (order by pid) as nth from p where not cast_ and seg = 'child' and age between 6 and 12 and r('orphan', pid) < 0.05)
    select c.pid, k.pid as worker, k.accident_on from c join killed k using (nth) order by c.pid`,
]

export const recognitionTable = `create table x_recognition(pid integer, accident_on date, is_death boolean default false)`
export const recognitionCore = `(select pid, accident_on, false as is_death from injured union all select worker, accident_on, true from orphan)`
export const recognitionRows = (core: string): string => `
  select c.pid as ord_, p.cast_, 'RD' || no9(c.pid) as recognition_no, p.id as person_id, p.name as person_name, e.uscc as employer_id, e.name as employer_name, c.accident_on, c.accident_on + 15 as applied_on, c.accident_on + 25 as accepted_on, c.accident_on + 60 as recognised_on,
    'recognised' as conclusion, ['head','chest','spine','upper_limb','lower_limb','multiple'][1 + ri('part', c.pid, 6)] as body_part, c.is_death, true as was_insured, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid left join e on e.eid = p.eid`

export const appraisalTable = `create table x_appraisal(pid integer, kind varchar, grade varchar, incapable boolean default false, appraised_on date, n integer default 0)`
export const appraisalCore = `(select pid, 'injury_first' as kind, (1 + ri('grade', pid, 4))::varchar as grade, false as incapable, (accident_on + 200)::date as appraised_on, 0 as n from injured)`
export const appraisalRows = (core: string): string => `
  select c.pid * 10 + c.n as ord_, p.cast_, 'JD' || no9(c.pid) || c.n as appraisal_no, p.id as person_id, p.name as person_name, case when c.kind like 'injury%' then 'RD' || no9(c.pid) end as recognition_no, c.kind as appraisal_kind, c.grade, c.incapable as is_wholly_incapable,
    c.appraised_on - 30 as applied_on, c.appraised_on, c.appraised_on as valid_from, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid`

export const dependantTable = `create table x_dependant(pid integer, worker integer, relation varchar default 'child', incapable boolean default false, appraisal_no varchar, right_from date, right_to date, end_reason varchar)`
export const dependantCore = `(select pid, worker, 'child' as relation, false as incapable, null as appraisal_no, (accident_on + 90)::date as right_from, null::date as right_to, null as end_reason from orphan)`
export const dependantRows = (core: string): string => `
  select c.pid as ord_, p.cast_, 'GH' || no9(c.pid) as assessment_no, p.id as person_id, p.name as person_name, w.id as worker_id, w.name as worker_name, 'RD' || no9(c.worker) as recognition_no, '410' as scheme, c.relation, p.birth as born_on, c.incapable as is_wholly_incapable,
    c.appraisal_no, c.right_from, c.right_to, c.end_reason, c.right_from - 10 as assessed_on, ${reviewers('c.right_from')}, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid join p w on w.pid = c.worker ${officersOf('p')}`

/** 亲属关系与婚姻,双向各一行。 */
export const kinshipTable = `create table x_kinship(pid integer, relative integer, relation varchar, adopted boolean default false, starts_on date, ends_on date, n integer default 0)`
export const kinshipCore = `(select pid, worker as relative, 'parent' as relation, false as adopted, null::date as starts_on, null::date as ends_on, 0 as n from orphan
  union all select worker, pid, 'child', false, null, null, 0 from orphan)`
export const kinshipRows = (core: string): string => `
  select c.pid * 10 + c.n as ord_, p.cast_, 'QS' || no9(c.pid) || c.n as kinship_no, 'police' as source, p.id as person_id, p.name as person_name, o.id as relative_id, o.name as relative_name, c.relation, c.adopted, c.starts_on, c.ends_on
  from ${core} c join p on p.pid = c.pid join p o on o.pid = c.relative`

export const marriageTable = `create table x_marriage(no varchar, pid integer, spouse integer, registered_on date)`
/** 相邻两人一男一女、年岁相近者,在期内登记结婚。 */
export const marriageCore = `(with c as (select a.pid as husband, b.pid as wife, (a.w0 + ri('wed', a.pid, 150))::date as day from p a join p b on b.pid = a.pid + 1 where not a.cast_ and not b.cast_ and a.sex = '1' and b.sex = '2' and a.age between 24 and 34 and b.age between 23 and 34 and r('weds', a.pid) < 0.35)
  select 'J410100-' || no9(husband) as no, husband as pid, wife as spouse, day as registered_on from c union all select 'J410100-' || no9(husband), wife, husband, day from c)`
export const marriageRows = (core: string): string => `
  select c.no as ord_, p.sex as ord2_, p.cast_, c.no as marriage_certificate_no, p.id as person_id, p.name as person_name, s.id as spouse_id, s.name as spouse_name, 'marriage' as event_kind, c.registered_on, c.registered_on + 10 as received_on
  from ${core} c join p on p.pid = c.pid join p s on s.pid = c.spouse`
