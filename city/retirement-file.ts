/**
 * The papers behind a retirement: forms of the personal file, work histories, recognised service. Those retired before the
 * system (2012) have none in it.
 */
import { deemedMonths, firstWork, officersOf, reviewers } from './pension.ts'

const onFile = `not p.cast_ and p.pscheme in ('110', '120') and p.seg <> 'flexible' and p.pfrom <= p.w1 and p.pfrom >= date '2012-01-01'`

export const fileTable = `create table x_file(pid integer, form integer default 1, formed_on date, birth date, lunar boolean default false, first_work date, first_kind varchar default 'ordinary', altered boolean default false)`

export const fileRows = (core: string): string => `
  select c.pid::bigint * 10 + c.form as ord_, p.cast_, 'DA' || no9(c.pid) as file_no, c.form::varchar as form_no, p.id as person_id, p.name as person_name, case when c.form = 1 then '职工登记表' else '工资审批表' end as form_name,
    c.formed_on, c.birth as birth_on, c.lunar as lunar_birth, c.first_work as first_work_on, c.first_kind as first_work_kind, c.altered, c.formed_on + 12000 as examined_on, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid`

/** The first form agrees with what was assessed; of the later ones some say another birth, which is common and lawful. */
export const fileCore = (where: string): string => `(
  select pid, 1 as form, ${firstWork('p')} + 20 as formed_on, birth, false as lunar, ${firstWork('p')} as first_work, 'ordinary' as first_kind, false as altered from p where ${onFile} and ${where}
  union all select pid, 2, ${firstWork('p')} + 3000, (case when r('other-birth', pid) < 0.1 then birth + 35 + ri('other-birth-by', pid, 500) else birth end)::date, r('other-birth', pid) < 0.02, ${firstWork('p')}, 'ordinary', false from p where ${onFile} and r('second-form', pid) < 0.3 and ${where})`

export const historyTable = `create table x_history(pid integer, trade varchar default 'none', eid integer, starts_on date, ends_on date, recognised boolean default true, evidence varchar default 'file', n integer default 0)`

const trades = `['heights', 'underground', 'harmful']`
const tradeName = `case c.trade when 'none' then '一般岗位' when 'heights' then '高空架子工' when 'underground' then '井下采掘' else '电镀工' end`

export const historyRows = (core: string): string => `
  select c.pid::bigint * 10 + c.n as ord_, p.cast_, 'JL' || no9(c.pid) || c.n as history_no, p.id as person_id, p.name as person_name, e.uscc as employer_id, e.name as employer_name, ${tradeName} as trade_name, c.trade as trade_kind,
    c.starts_on, c.ends_on, c.evidence as evidence_kind, c.recognised, case when c.recognised then c.ends_on + 60 end as recognised_on, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid left join e on e.eid = coalesce(c.eid, p.eid)`

/** Two employers one after the other; a few served in a special trade for some years without retiring by it. */
export const historyCore = (where: string): string => `(
  select pid, case when r('trade', pid) < 0.04 then ${trades}[1 + ri('which-trade', pid, 3)] else 'none' end as trade, null::integer as eid, ${firstWork('p')} as starts_on, (${firstWork('p')} + 4000)::date as ends_on, true as recognised, 'file' as evidence, 0 as n from p where ${onFile} and ${where}
  union all select pid, 'none', eid2, ${firstWork('p')} + 4001, (pfrom - 1)::date, true, 'contribution', 1 from p where ${onFile} and r('second-employer', pid) < 0.4 and ${where})`

export const deemedTable = `create table x_deemed(pid integer, scheme varchar default '110', kind varchar default 'state_worker', from_month date, to_month date, decision varchar, decided_on date, revoked_on date, n integer default 0)`

export const deemedRows = (core: string): string => `
  select c.pid::bigint * 10 + c.n as ord_, p.cast_, 'ST' || no9(c.pid) || c.n as deemed_no, p.id as person_id, p.name as person_name, c.scheme, c.kind as service_kind, c.from_month, c.to_month, months_between(c.from_month, c.to_month) + 1 as months,
    c.decision as decision_no, c.decided_on, c.revoked_on, 'DA' || no9(c.pid) as evidence_no, ${reviewers('coalesce(c.decided_on, add_months(p.w1, -2) + 9)')}, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid ${officersOf('p')}`

/** As many months as the assessment counts, from the first job on. */
export const deemedCore = (where: string): string => `(
  select pid, pscheme as scheme, 'state_worker' as kind, month_of(${firstWork('p')}) as from_month, add_months(month_of(${firstWork('p')}), ${deemedMonths('p')} - 1) as to_month,
    '视同认定' || pid as decision, pfrom - 60 as decided_on, null::date as revoked_on, 0 as n from p where ${onFile} and ${deemedMonths('p')} > 0 and ${where})`

export const conferenceTable = `create table x_conference(pid integer, scheme varchar default '110', held_on date, question varchar, conclusion varchar default 'accepted', determined_on date)`

export const conferenceRows = (core: string): string => `
  select c.pid as ord_, p.cast_, 'HS' || no9(c.pid) as conference_no, p.id as person_id, p.name as person_name, c.scheme, c.held_on, c.question, c.conclusion, c.determined_on, 5 as attendees, 'HSJY' || no9(c.pid) as minutes_no, '经办机构集体会商' as summary, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid`

/** Few assessments needed one; what was accepted is what the assessment took. */
export const conferenceCore = (where: string): string => `(
  select pid, pscheme as scheme, pfrom - 50 as held_on, ['birth', 'service', 'category'][1 + ri('question', pid, 3)] as question, 'accepted' as conclusion, null::date as determined_on from p where ${onFile} and r('conference', pid) < 0.01 and ${where})`
