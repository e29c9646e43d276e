/**
 * Pensions: payments, assessments, deaths, prison. Core of a payment: pid, scheme, item, for_month, paid_on, amount_fen,
 * status, n, acct and acct_name where they are not the person's own, reverses.
 */
export const pensionTable = `create table x_pension(pid integer, scheme varchar, item varchar default 'monthly', for_month date, paid_on date, amount_fen bigint, status varchar default 'paid',
  n integer default 0, acct varchar, acct_name varchar, reverses varchar, dist varchar, deducted_fen bigint, deduction_no varchar)`

export const pensionNo = (of: { pid: string; month: string; scheme: string; n?: string }): string =>
  `'YL' || no9(${of.pid}) || yymm(${of.month}) || ${of.scheme} || ${of.n ?? '0'}`

export const reviewers = (at: string): string =>
  `o0.officer_id as first_reviewer_id, (${at} - 3 + interval 9 hour)::timestamp as first_reviewed_at, o1.officer_id as second_reviewer_id, (${at} - 2 + interval 15 hour)::timestamp as second_reviewed_at`
export const officersOf = (person: string): string =>
  `join officer o0 on o0.dist = ${person}.dist and o0.n = 0 join officer o1 on o1.dist = ${person}.dist and o1.n = 1`

export const pensionRows = (core: string): string => `
  select c.pid::bigint * 100000 + months_between(date '2000-01-01', c.for_month) * 100 + c.scheme::integer % 100 + c.n * 0.1 as ord_, p.cast_,
    ${pensionNo({ pid: 'c.pid', month: 'c.for_month', scheme: 'c.scheme', n: 'c.n' })} as payment_no, shown('pension', c.pid, p.id) as person_id, p.name as person_name, c.scheme, c.item as benefit_item,
    c.for_month, c.paid_on, c.amount_fen, 'HD' || no9(c.pid) || c.scheme as assessment_no, 'PC' || yymm(c.paid_on) || c.scheme as pay_batch_no, c.status, c.acct_name is null or c.acct_name = p.name as payee_name_agrees,
    coalesce(c.acct, p.acct) as account_id, coalesce(c.acct_name, p.name) as account_name, ${reviewers('c.paid_on')}, 'insurance_fund' as funding_source, coalesce(c.dist, p.dist) as agency_district,
    c.reverses as reverses_payment_no, c.deducted_fen, c.deduction_no as deduction_decision_no, false as off_system
  from ${core} c join p on p.pid = c.pid ${officersOf('p')}`

/** What July adds to a pension, year after year. */
export const yearlyRaise = (of: string): string => `(${of}.pension_fen * 3 // 100 // 100 * 100)`
/** The last year whose July raise month `m` has. */
const raisedYear = (m: string): string => `(year(${m}) - case when month(${m}) < 7 then 1 else 0 end)`
/** Raises since the window began that a pension of `of` has in month `m`: one a year drawn before its January; none for residents. */
export const raisesBy = (of: string, m: string): string =>
  `case when ${of}.pscheme = '170' then 0 else greatest(0, ${raisedYear(m)} - greatest(${raisedYear(`(${of}.w0 - 1)`)}, year(${of}.pfrom))) end`

/** Monthly pensions up to the month of death, July's yearly adjustment, and the funeral grant after a death. */
export const pensionCore = (where: string): string => `(
  with a as (select p.*, p.pscheme as scheme from p where not p.cast_ and p.pscheme is not null and p.pfrom is not null and ${where}),
  pay as (select a.pid, a.scheme, 'monthly' as item, mon.m as for_month, (mon.m + case a.scheme when '170' then 9 else 14 end)::date as paid_on,
      (a.pension_fen + ${yearlyRaise('a')} * (${raisesBy('a', 'mon.m')}))::bigint as amount_fen, 0 as n
    from a cross join mon where mon.m >= a.pfrom and (a.died is null or mon.m <= month_of(a.died))),
  raised as (select a.pid, a.scheme, 'recalculation' as item, mon.m as for_month, (mon.m + 17)::date as paid_on, (${yearlyRaise('a')} * 6)::bigint as amount_fen, 1 as n
    from a cross join mon where month(mon.m) = 7 and a.scheme <> '170' and a.pfrom < add_months(mon.m, -6) and a.died is null),
  buried as (select a.pid, a.scheme, 'funeral_grant' as item, add_months(month_of(a.died), 1) as for_month, (add_months(month_of(a.died), 1) + 20)::date as paid_on,
      case when a.scheme = '170' then 100000 else 792000 end::bigint as amount_fen, 2 as n
    from a where a.died is not null and a.pfrom <= a.died and a.died < w1)
  select *, 'paid' as status, null::varchar as acct, null::varchar as acct_name, null::varchar as reverses, null::varchar as dist, null::bigint as deducted_fen, null::varchar as deduction_no from (select * from pay union all select * from raised union all select * from buried))`

export const assessmentTable = `create table x_assessment(pid integer, scheme varchar, kind varchar default 'normal', category varchar, retired_on date, benefit_from date, approved_fen bigint,
  flexible boolean default false, flexible_no varchar, trade varchar, trade_no varchar, appraisal_no varchar, months integer default 264, n integer default 0,
  assessment_kind varchar default 'initial', status varchar default 'approved', deemed integer default 0, birth_used date, first_work date, legacy boolean, approved_on date, reviewed varchar default 'two')`

/** First job as the file tells it: at twenty or soon after. */
export const firstWork = (of: string): string => `(${of}.birth + 7400 + ri('first-job', ${of}.pid, 1500))::date`
/** Months paid for and recognised together, and how many of them are recognised: those before 1992, when contributions began. */
const servedMonths = (of: string): string => `(200 + ri('served', ${of}.pid, 240))`
export const deemedMonths = (of: string): string =>
  `least(greatest(months_between(month_of(${firstWork(of)}), date '1992-01-01'), 0), ${servedMonths(of)} - 12)`

export const assessmentRows = (core: string): string => `
  select c.pid::bigint * 1000 + c.scheme::integer + c.n * 0.1 as ord_, p.cast_, 'HD' || no9(c.pid) || c.scheme || (case when c.n > 0 then '-' || c.n else '' end) as assessment_no,
    shown('assessment', c.pid, p.id) as person_id, p.name as person_name, c.scheme, c.assessment_kind, c.status, p.sex, coalesce(c.birth_used, p.birth) as birth_on_used, coalesce(c.first_work, ${firstWork('p')}) as first_work_on_used,
    c.category as retirement_category, c.kind as retirement_kind, c.flexible, c.flexible_no as flexible_approval_no, coalesce(c.trade, 'none') as trade_kind, c.trade_no as trade_approval_no, c.appraisal_no,
    c.retired_on, c.benefit_from, c.months as actual_months, c.deemed as deemed_months, c.months as actual_months_before_back_pay, c.approved_fen, coalesce(c.legacy, c.benefit_from < date '2012-01-01') as legacy_stock,
    (c.benefit_from - 40)::date as applied_on, o2.officer_id as approver_id, (coalesce(c.approved_on, c.benefit_from - 10) + interval 16 hour)::timestamp as approved_at,
    case when c.reviewed <> 'no-first' then o0.officer_id end as first_reviewer_id, (coalesce(c.approved_on, c.benefit_from - 10) - 5 + interval 9 hour)::timestamp as first_reviewed_at,
    case c.reviewed when 'same' then o0.officer_id when 'no-second' then null else o1.officer_id end as second_reviewer_id, (coalesce(c.approved_on, c.benefit_from - 10) - 4 + interval 15 hour)::timestamp as second_reviewed_at, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid ${officersOf('p')} join officer o2 on o2.dist = p.dist and o2.n = 2`

export const assessmentCore = (where: string): string => `(
  select pid, pscheme as scheme, case when pscheme = '170' then 'resident' else 'normal' end as kind, case when pscheme = '170' then 'resident60' else cat end as category,
    (case when pscheme = '170' then birth + interval 60 year else stat + (day(birth) - 1)::integer end)::date as retired_on, pfrom as benefit_from, pension_fen as approved_fen,
    false as flexible, null as flexible_no, null as trade, null as trade_no, null as appraisal_no, ${servedMonths('p')} - case when pscheme = '170' then 0 else ${deemedMonths('p')} end as months, 0 as n,
    'initial' as assessment_kind, 'approved' as status, case when pscheme = '170' then 0 else ${deemedMonths('p')} end as deemed, null::date as birth_used, null::date as first_work, null::boolean as legacy, null::date as approved_on, 'two' as reviewed
  from p where not cast_ and pscheme is not null and pfrom <= w1 and seg <> 'flexible' and ${where})`

export const deathTable = `create table x_death(pid integer, source varchar default 'police', died_on date, received_on date, name_agrees boolean default true, withdrawn_on date, n integer default 0, told_name varchar)`
export const deathRows = (core: string): string => `
  select c.pid::bigint * 10 + c.n as ord_, p.cast_, 'SW' || no9(c.pid) || c.n as death_record_no, c.source, p.id as person_id, coalesce(c.told_name, p.name) as person_name, c.died_on, 'day' as precision, c.name_agrees,
    case when c.source = 'civil' then c.died_on + 3 end::date as cremated_on, c.received_on, c.withdrawn_on
  from ${core} c join p on p.pid = c.pid`
/** 公安一条,民政、卫健各有一部分:三个来源同说一人。 */
export const deathCore = `(select pid, s.source, died as died_on, (died + 8 + ri('told', pid, 30))::date as received_on, true as name_agrees, null::date as withdrawn_on, s.n, null::varchar as told_name
  from p cross join (values ('police', 0), ('civil', 1), ('health', 2)) s(source, n) where not cast_ and died is not null and (s.n = 0 or r('source' || s.source, pid) < 0.45))`

export const sentenceTable = `create table x_sentence(pid integer, kind varchar default 'imprisonment', mode varchar default 'prison', outcome varchar default 'convicted', detained_on date, starts_on date, ends_on date, released_on date, n integer default 0)`
export const sentenceRows = (core: string): string => `
  select c.pid::bigint * 10 + c.n as ord_, p.cast_, 'FX' || no9(c.pid) || c.n as sentence_record_no, p.id as person_id, p.name as person_name, c.kind as sentence_kind, c.mode as execution_mode, c.outcome,
    c.detained_on, c.starts_on, c.ends_on, c.released_on as actual_release_on, coalesce(c.starts_on, c.detained_on) + 20 as received_on
  from ${core} c join p on p.pid = c.pid`
export const sentenceCore = `(select pid, 'imprisonment' as kind, 'prison' as mode, 'convicted' as outcome, (w0 - 700 - ri('caught', pid, 600))::date as detained_on,
    (w0 - 500 - ri('sentenced', pid, 400))::date as starts_on, (w1 + 200 + ri('until', pid, 2000))::date as ends_on, null::date as released_on, 0 as n
  from p where not cast_ and seg = 'prisoner')`

/** 本人账户登记;代领与集体账户只出现在安排好的情形里。 */
export const accountTable = `create table x_account(n integer, acct varchar, acct_name varchar, kind varchar default 'personal', pid integer, holder integer, relation varchar, institution varchar, institution_kind varchar, authorised varchar, starts_on date, ends_on date, dist varchar)`
export const accountRows = (core: string): string => `
  select c.n as ord_, p.cast_, 'ZH' || no9(c.n) as registration_no, c.acct as account_id, c.acct_name as account_name, c.kind as account_kind, p.id as person_id, p.name as person_name, h.id as holder_id,
    c.relation as agent_relation, c.institution as institution_name, c.institution_kind, c.authorised as authorised_by, c.starts_on, c.ends_on, c.dist as agency_district
  from ${core} c left join p on p.pid = c.pid left join p h on h.pid = c.holder`
export const accountCore = (
  where: string,
): string => `(select pid as n, acct, name as acct_name, 'personal' as kind, pid, pid as holder, null as relation, null as institution, null as institution_kind, null as authorised,
    coalesce(least(pfrom, w0), w0)::date as starts_on, null::date as ends_on, dist from p where not cast_ and pscheme is not null and pfrom <= w1 and seg <> 'flexible' and ${where})`
