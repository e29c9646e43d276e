/**
 * What stands beside the contributions: assessments (of one person in twelve, whose receipts agree with them to the fen), back
 * payments with the award behind them, arrears with what was done about them, receipts into the funds' accounts.
 */
import { contributionCore, contributionRows } from './collection.ts'
import type { City } from './session.ts'

export const assessmentNo = (of: { pid: string; month: string; scheme: string }): string =>
  `'HD' || no9(${of.pid}) || yymm(${of.month}) || ${of.scheme}`

export const isAssessed = (pid: string): string => `r('assessed', ${pid}) < 0.08`
const assessedPerson = isAssessed('p.pid')
/** One in fifty was assessed too high at first and put right on the employer's request. */
const corrected = `r('assessed-again', pid + month(for_month)) < 0.02`

export const assessmentRows = (where: string): string => `
  with c as (select * from ${contributionCore(`${where} and ${assessedPerson}`)} where kind = 'normal' and insured in ('employee', 'civil_servant', 'flexible')),
  v as (select *, 1 as version, ${corrected} as wrong from c union all select *, 2, false from c where ${corrected}),
  b as (select * replace (case when wrong then base_fen + 50000 else base_fen end as base_fen) from v)
  select b.pid::bigint * 1000000 + months_between(date '2000-01-01', b.for_month) * 1000 + b.scheme::integer + b.version * 0.1 as ord_, false as cast_,
    ${assessmentNo({ pid: 'b.pid', month: 'b.for_month', scheme: 'b.scheme' })} as contribution_assessment_no, b.version,
    shown('assessment', p.pid, p.id) as person_id, p.name as person_name, b.scheme, e.uscc as employer_id, e.name as employer_name, b.insured as insured_kind, b.for_month,
    b.base_fen, b.employer_ppm as employer_rate_ppm, b.personal_ppm as personal_rate_ppm, share(b.base_fen, b.employer_ppm) as employer_due_fen, share(b.base_fen, b.personal_ppm) as personal_due_fen,
    (b.for_month + 24)::date as due_on, (b.for_month + 2 * b.version)::date as assessed_on,
    case when b.version = 2 then 'base' end as change_kind, case when b.version = 2 then '更' || no9(b.pid) || yymm(b.for_month) end as change_document_no,
    o0.officer_id, o2.officer_id as approver_id, p.dist as agency_district
  from b join p on p.pid = b.pid left join e on e.eid = b.eid
  join officer o0 on o0.dist = p.dist and o0.n = 0 join officer o2 on o2.dist = p.dist and o2.n = 2`

/** Awards: of one worker in 1,500, for one to four months before the window; booked five to fourteen days after the papers. */
export const awardTable = ({ months }: City): string => `create table award as
  select pid, add_months(w0, -8 - n) as from_month, add_months(w0, -8 - n + length_) as to_month, (w0 + ri('award-day', pid, ${months * 28 - 20}))::date as complete_on, '豫劳人仲〔' || year(w0) || '〕' || pid || '号' as document_no
  from (select *, ri('award-from', pid, 12) as n, ri('award-months', pid, 4) as length_ from p where not cast_ and seg = 'employee' and jc is null and stat > w1 and died is null and r('award', pid) < 0.0007)`

/** Base contributions and those that an award ordered. */
export const allContributionRows = (where: string): string => `${contributionRows(contributionCore(where))}
  union all by name ${contributionRows(`(
    select p.pid, '110' as scheme, m.m::date as for_month, (a.complete_on + 5 + ri('booked', p.pid, 10))::date as paid_on, p.eid, 'employee' as insured, 'backpay' as kind, base_of(p.wage_fen, m.m::date) as base_fen,
      160000 as employer_ppm, 80000 as personal_ppm, null::bigint as fixed_fen, a.document_no as doc, 0 as n, null::varchar as shown_id
    from award a join p on p.pid = a.pid cross join lateral (select unnest(generate_series(a.from_month, a.to_month, interval 1 month)) as m) m where ${where})`)}`

export const awardRows = (): string => `
  select a.pid as ord_, false as cast_, a.document_no as legal_document_no, shown('award', p.pid, p.id) as person_id, p.name as person_name, '110' as scheme, e.uscc as employer_id, e.name as employer_name,
    'arbitration' as document_kind, '郑州市劳动人事争议仲裁委员会' as issuer, (a.complete_on - 25)::date as issued_on, (a.complete_on - 9)::date as effective_on, a.from_month, a.to_month,
    (a.complete_on - ri('filed', a.pid, 6))::date as filed_on, a.complete_on, (a.complete_on + 2)::date as verified_on, p.dist as agency_district
  from award a join p on p.pid = a.pid join e on e.eid = p.eid`

/** Arrears of one month of one employer in thirty, demanded after twenty days, settled with the late fee or on a plan. */
export const arrearsRows = ({ months }: City): string => `
  with a as (select e.*, p.w0, p.w1, add_months(p.w0, ri('arrears-month', eid, ${months})) as m, (5000 + ri('arrears-sum', eid, 90000)) * 100::bigint as amount_fen, ri('arrears-answer', eid, 5) as answer
      from e cross join (select any_value(w0) as w0, any_value(w1) as w1 from p) p where not spare and r('arrears', eid) < 0.03),
  d as (select *, (m + 25)::date as since, (m + 45)::date as demanded, (m + 75 + ri('settled-after', eid, 25))::date as settled from a),
  told as (
    select *, 1 as n, 'arrears' as record_kind, since as occurred_on, null::date as effective_to, false as with_fee from d
    union all select *, 2, 'demand', demanded, demanded + 15, false from d
    union all select *, 3, case when answer = 0 then 'plan' else 'settled' end, settled, case when answer = 0 then settled + 900 end, answer <> 0 from d)
  select eid * 10 + n as ord_, false as cast_, 'QF' || no9(eid) || n as record_no, uscc as employer_id, name as employer_name, case when kind in ('institution', 'government') then '120' else '110' end as scheme,
    record_kind, m as from_month, m as to_month, amount_fen, case when with_fee then share(amount_fen, 500 * (occurred_on - since)) end as late_fee_fen, case when with_fee then (occurred_on - since)::integer end as late_days,
    occurred_on, effective_to::date as effective_to, case when n > 1 then '社保欠〔' || year(m) || '〕' || eid || '-' || n end as document_no, false as insolvent, dist as agency_district
  from told where occurred_on < add_months(w1, 1)`

/** Number of a fund account: scheme, district and kind ('1' expenditure, '2' income, '3' fiscal). */
export const fundAccountNo = (scheme: string, dist: string, kind: string): string =>
  `luhn19('102' || ${scheme} || ${dist} || '${kind}00000')`

/** Each district's accounts of each scheme. */
export const fundAccountRows = (): string => `
  select row_number() over (order by dist, scheme, kind) as ord_, false as cast_, luhn19('102' || scheme || dist || kind || '00000') as account_id, '社会保险基金' || label as account_name, scheme, account_kind, '中国建设银行郑州分行' as bank_name,
    'opened' as event_kind, '郑财社〔2020〕' || scheme || dist || kind || '号' as approval_no, date '2019-12-20' as approved_on, account_kind = 'income' as is_designated, date '2020-01-01' as valid_from, dist as agency_district
  from (select distinct dist from card_prefix) cross join (values ('110'), ('120'), ('170'), ('210'), ('310'), ('390'), ('410')) s(scheme)
  cross join (values ('1', 'expenditure', '支出户'), ('2', 'income', '收入户'), ('3', 'fiscal', '财政专户')) k(kind, account_kind, label)`

/** What each employer pays for its staff's pensions, month by month, into the income account of its district. */
export const receiptRows = (): string => `
  with staff as (select eid, sum(share(base_of(wage_fen, w0), 240000))::bigint as amount_fen from p where seg in ('employee', 'civil') and not cast_ group by 1),
  a as (select e.*, mon.m, mon.i, staff.amount_fen, case when kind in ('institution', 'government') then '120' else '110' end as scheme, (mon.m + 9 + ri('employer-pays', e.eid, 12))::date as paid_on
    from staff join e using (eid) cross join mon)
  select eid::bigint * 1000 + i as ord_, false as cast_, 'DZ' || no9(eid) || yymm(m) || scheme as receipt_no, ${fundAccountNo('scheme', 'dist', '2')} as account_id, scheme, uscc as employer_id, name as employer_name, m as for_month,
    amount_fen, paid_on, (paid_on + 1 + ri('receipt-credited', eid + month(m), 2))::date as credited_on, 'SP' || no9(eid) || yymm(m) as tax_receipt_no, 'tax' as collector, dist as agency_district
  from a`
