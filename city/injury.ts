/**
 * Work injury: recognised injuries, appraisals, dependants, benefits, devices. Nobody of the base population is paid
 * before the injury is recognised and appraised, nor was anybody hurt before being insured.
 */
import { providerCounts } from './medical.ts'
import { officersOf, reviewers } from './pension.ts'
import type { City } from './session.ts'

export const injuryTable = `create table x_injury(pid integer, worker integer, item varchar, for_month date, paid_on date, amount_fen bigint, status varchar default 'paid', n integer default 0,
  recognition varchar, prov integer, eid integer, visit_id varchar, incurred_from date, incurred_to date, body_part varchar, offset_fen bigint, advance boolean, left_on date, reverses varchar)`
export const injuryNo = (of: { pid: string; month: string; n?: string }): string =>
  `'GS' || no9(${of.pid}) || yymm(${of.month}) || ${of.n ?? '0'}`

export const injuryRows = (core: string): string => `
  select c.pid::bigint * 10000 + months_between(date '2000-01-01', c.for_month) + c.n * 0.1 as ord_, p.cast_, ${injuryNo({ pid: 'c.pid', month: 'c.for_month', n: 'c.n' })} as payment_no, p.id as person_id, p.name as person_name, '410' as scheme, c.item as benefit_item,
    c.for_month, c.paid_on, c.amount_fen, 'GH' || no9(c.pid) as assessment_no, 'PC' || yymm(c.paid_on) || '410' as pay_batch_no, c.status, true as payee_name_agrees, p.acct as account_id, p.name as account_name, ${reviewers('c.paid_on')}, 'insurance_fund' as funding_source,
    p.dist as agency_district, w.id as worker_id, coalesce(c.recognition, 'RD' || no9(c.worker)) as recognition_no, e.uscc as employer_id, e.name as employer_name, v.code as provider_id, c.visit_id, c.incurred_from, c.incurred_to, c.body_part,
    c.offset_fen as pension_offset_fen, c.advance as is_advance_payment, c.left_on as left_employer_on, c.reverses as reverses_payment_no
  from ${core} c join p on p.pid = c.pid join p w on w.pid = c.worker left join e on e.eid = coalesce(c.eid, w.eid) left join prov v on v.ix = c.prov ${officersOf('p')}`

/** 受伤部位,治疗记录与认定一致。 */
export const injuredPart = (pid: string): string =>
  `['head','chest','spine','upper_limb','lower_limb','multiple'][1 + ri('part', ${pid}, 6)]`
/** Of the injured, one half claims bills by hand, the other is settled over the network. */
export const claimsByHand = (pid: string): string => `r('claims', ${pid}) < 0.5`

/** 受伤职工取自在职人员,只领护理费,医疗费每季报销一次;供养亲属为未成年子女,工亡职工已不在册缴费。 */
export const injuryCore = (city: City): string => `(
  select * from x_injury where false
  union all by name select h.pid, h.pid as worker, 'nursing_allowance' as item, mon.m as for_month, (mon.m + 19)::date as paid_on, 186000::bigint + 93000 * ri('nursing', h.pid, 3) as amount_fen, 'paid' as status, 0 as n from injured h cross join mon
  union all by name select d.pid, d.worker, 'dependant_pension' as item, mon.m as for_month, (mon.m + 19)::date as paid_on, 120000::bigint + 10000 * ri('supported', d.pid, 9) as amount_fen, 'paid' as status, 0 as n from orphan d cross join mon
  union all by name select h.pid, h.pid as worker, case when r('rehabilitates', h.pid) < 0.3 then 'rehabilitation_fee' else 'medical_fee' end as item, mon.m as for_month, (mon.m + 19)::date as paid_on, 40000::bigint + 1000 * ri('bill', h.pid * 100 + mon.i, 160) as amount_fen, 'paid' as status, 1 as n,
    1 + ri('injury-hospital', h.pid, ${providerCounts(city.people).hospitals}) as prov, (mon.m - 40)::date as incurred_from, (mon.m - 38)::date as incurred_to, ${injuredPart('h.pid')} as body_part
  from injured h cross join mon where month(mon.m) % 3 = 1 and ${claimsByHand('h.pid')})`

/** First day of cover by the employer that one works for, as the enrolments tell it. */
const insuredFrom = `greatest(date '2010-01-01', (birth + 5844)::date, (w0 - 400 - ri('enrolled', pid, 2500))::date)`
export const injuredTables = [
  `create table injured as select pid, greatest((w0 - 900 - ri('accident', pid, 1500))::date, ${insuredFrom} + 30 + ri('hurt-after', pid, 120)) as accident_on from p where not cast_ and seg = 'employee' and jc is null and stat > w1 and age >= 23 and r('injured', pid) < 0.002 order by pid`,
  `create table killed as select pid, (w0 - 700 - ri('accident', pid, 500))::date as accident_on, row_number() over (order by pid) as nth from p where not cast_ and seg = 'idle' and age between 25 and 50 and r('killed', pid) < 0.02 order by pid`,
  `create table orphan as
    with c as (select pid, birth, row_number() over (order by pid) as nth from p where not cast_ and seg = 'child' and age between 6 and 12 and r('orphan', pid) < 0.05)
    select c.pid, k.pid as worker, k.accident_on from c join killed k using (nth) order by c.pid`,
]

export const recognitionTable = `create table x_recognition(pid integer, accident_on date, is_death boolean default false, n integer default 0, eid integer, conclusion varchar default 'recognised', recognised_on date, withdrawn_on date,
  body_part varchar, diagnosis varchar, comorbidity varchar, occupational boolean, legacy boolean, project boolean, guarantee varchar, insured boolean default true)`
export const recognitionNo = (pid: string, n = '0'): string =>
  `'RD' || no9(${pid}) || (case when ${n} > 0 then '-' || ${n} else '' end)`
export const recognitionCore = `(select * from x_recognition where false
  union all by name select pid, accident_on, false as is_death, 0 as n, 'recognised' as conclusion, true as insured from injured
  union all by name select worker as pid, accident_on, true as is_death, 0 as n, 'recognised' as conclusion, true as insured from orphan)`
export const recognitionRows = (core: string): string => `
  select c.pid * 10 + c.n as ord_, p.cast_, ${recognitionNo('c.pid', 'c.n')} as recognition_no, p.id as person_id, p.name as person_name, e.uscc as employer_id, e.name as employer_name, c.accident_on, c.accident_on + 15 as applied_on, c.accident_on + 25 as accepted_on,
    case when c.conclusion not in ('pending', 'suspended') then coalesce(c.recognised_on, c.accident_on + 60) end as recognised_on, c.conclusion, c.withdrawn_on, coalesce(c.body_part, ${injuredPart('c.pid')}) as body_part, c.diagnosis as diagnosis_code, c.comorbidity as agreed_comorbidity,
    c.occupational as is_occupational_disease, c.is_death, c.legacy as is_legacy, c.insured as was_insured, c.project as is_project_insured, c.guarantee as guarantee_no, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid left join e on e.eid = coalesce(c.eid, p.eid)`

export const appraisalTable = `create table x_appraisal(pid integer, kind varchar, grade varchar, incapable boolean default false, appraised_on date, n integer default 0, nursing varchar, withdrawn_on date)`
export const appraisalCore = `(select * from x_appraisal where false
  union all by name select pid, 'injury_first' as kind, (1 + ri('grade', pid, 4))::varchar as grade, false as incapable, (accident_on + 200)::date as appraised_on, 0 as n from injured)`
export const appraisalRows = (core: string): string => `
  select c.pid * 10 + c.n as ord_, p.cast_, 'JD' || no9(c.pid) || c.n as appraisal_no, p.id as person_id, p.name as person_name, case when c.kind like 'injury%' then 'RD' || no9(c.pid) end as recognition_no, c.kind as appraisal_kind, c.grade,
    coalesce(c.nursing, case when c.kind like 'injury%' then (1 + ri('nursing-grade', c.pid, 3))::varchar end) as nursing_grade, c.incapable as is_wholly_incapable,
    c.appraised_on - 30 as applied_on, c.appraised_on, c.appraised_on as valid_from, c.withdrawn_on, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid`

/** 辅助器具:首次在鉴定以后,三年期满更换;个别维修。2021年起才有工伤协议。 */
const devices = `(values (1, 'FZ110101', '小腿假肢', 1860000::bigint), (2, 'FZ120301', '普通轮椅', 168000), (3, 'FZ130201', '助听器', 420000)) d(nth, code, name, price)`
export const deviceTable = `create table x_device(pid integer, n integer default 0, kind varchar default 'first', device integer default 1, fitted_on date, life integer default 36, previous integer, prov integer, fund_fen bigint, status varchar)`
export const fittingNo = (pid: string, n: string): string => `'QJ' || no9(${pid}) || '-' || ${n}`
export const deviceCore = (city: City): string => `(
  with f as (select h.pid, (h.accident_on + 210 + ri('fitted', h.pid, 30))::date as first_on, 1 + ri('device', h.pid, 3) as device, 1 + ri('fitter', h.pid, ${providerCounts(city.people).hospitals}) as prov, p.w1 from injured h join p on p.pid = h.pid where r('wears', h.pid) < 0.5 and h.accident_on >= date '2021-01-01')
  select * from x_device where false
  union all by name select pid, 0 as n, 'first' as kind, device, first_on as fitted_on, 36 as life, prov from f
  union all by name select pid, 1 as n, 'repair' as kind, device, (first_on + 400)::date as fitted_on, 0 as previous, prov from f where r('repairs', pid) < 0.3 and first_on + 400 < w1
  union all by name select pid, 2 as n, 'replacement' as kind, device, (add_months(first_on, 36) + 10 + ri('replaced', pid, 60))::date as fitted_on, 36 as life, 0 as previous, prov from f where add_months(first_on, 36) + 70 < w1)`
export const deviceRows = (core: string): string => `
  select c.pid * 10 + c.n as ord_, p.cast_, ${fittingNo('c.pid', 'c.n')} as fitting_no, p.id as person_id, p.name as person_name, '410' as scheme, 'RD' || no9(c.pid) as recognition_no, v.code as provider_id, d.code as device_code, d.name as device_name, c.kind as fitting_kind,
    case when c.previous is not null then ${fittingNo('c.pid', 'c.previous')} end as previous_fitting_no, c.fitted_on - 15 as approved_on, c.fitted_on, c.life as minimum_life_months, coalesce(c.fund_fen, case when c.kind = 'repair' then d.price // 10 else d.price end) as price_fen, d.price as price_cap_fen,
    coalesce(c.fund_fen, case when c.kind = 'repair' then d.price // 10 else d.price end) as fund_pay_fen, c.status, ${reviewers('c.fitted_on')}, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid join prov v on v.ix = c.prov
    join ${devices} on d.nth = c.device ${officersOf('p')}`

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
