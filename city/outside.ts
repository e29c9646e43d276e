/** What other departments know of working-age people: companies and their officers, military service, settlement abroad. */

/**
 * A legal representative for each firm, the operators of individual businesses, and claimants in the innocent ways: a passive
 * share, a company from before, a shop that was closed.
 */
export const businessRows = (): string => `
  with who as (select pid, row_number() over (order by r('owner', pid), pid) as nth from p where not cast_ and died is null and seg in ('employee', 'resident', 'idle') and age between 26 and 56),
  firm as (select eid, uscc, name, (date '2008-01-01' + ri('since', eid, 5000))::date as since, row_number() over (order by eid) as nth from e where not spare and kind in ('enterprise', 'dispatch', 'individual')),
  owned as (select w.pid, f.uscc, f.name, 'company' as kind, 'legal_representative' as role, f.since as role_from, 'active' as status, f.since as registered_on, null::date as changed_on, true as taxed from firm f join who w using (nth)),
  shops as (select pid, (w0 - 200 - ri('opened', pid, 2500))::date as since, uscc18('92410100MB' || substr((10000000 + pid)::varchar, 2)) as uscc, name || '商行' as name, seg, w0 from p
    where not cast_ and died is null and (seg = 'flexible' and age < 58 and r('shop', pid) < 0.08 or seg = 'claimant' and r('shop', pid) < 0.08)),
  shares as (select u.pid, f.uscc, f.name, u.left_on, case when r('share', u.pid) < 0.08 then 'shareholder' else 'legal_representative' end as role from claimant u join firm f on f.nth = 1 + ri('share-of', u.pid, (select count(*) from firm)::integer) where r('share', u.pid) < 0.12)
  select row_number() over (order by a.uscc, a.pid) as ord_, false as cast_, a.uscc as employer_id, a.name as employer_name, a.kind as business_kind, p.id as person_id, p.name as person_name, a.role, a.role_from, a.status, a.registered_on, a.changed_on as status_changed_on,
    a.taxed as tax_active, case when a.taxed then p.w1 - 20 else a.changed_on end as last_tax_on, greatest(a.role_from, coalesce(a.changed_on, a.role_from)) + 15 as received_on
  from (select * from owned
    union all select pid, uscc, name, 'individual', 'operator', since, case when seg = 'claimant' then 'cancelled' else 'active' end, since, case when seg = 'claimant' then (w0 - 150)::date end, seg <> 'claimant' from shops
    union all select pid, uscc, name, 'company', role, case when role = 'shareholder' then (left_on + 40)::date else (left_on - 900)::date end, 'active', (left_on - 1000)::date, null::date, true from shares) a join p on p.pid = a.pid`

/** Two years of service behind them, in their early twenties. */
export const enlistmentRows = (): string => `
  select p.pid as ord_, false as cast_, 'RW' || no9(p.pid) as enlistment_no, p.id as person_id, p.name as person_name, 'conscript' as service_kind, make_date(year(birth) + 18, 9, 15) as enlisted_on,
    make_date(year(birth) + 20, 9, 1) as discharged_on, make_date(year(birth) + 20, 10, 8) as received_on
  from p where not cast_ and seg in ('employee', 'idle', 'flexible', 'resident') and sex = '1' and birth >= date '1985-01-01' and make_date(year(birth) + 20, 9, 1) < w0 - 400 and r('served', pid) < 0.02`

/** Few settle abroad; some stay there for long. */
export const exitRows = (): string => `
  select p.pid as ord_, false as cast_, 'DJ' || no9(p.pid) as exit_record_no, p.id as person_id, p.name as person_name, case when p.seg = 'idle' then 'settled' else 'long_stay' end as exit_kind,
    (w0 - 300 + ri('went', pid, 250))::date as settled_on, ['HKG', 'USA', 'AUS', 'CAN', 'JPN'][1 + ri('went-to', pid, 5)] as destination, (w0 - 20)::date as received_on
  from p where not cast_ and died is null and age between 20 and 50 and (seg = 'idle' and r('settles', pid) < 0.01 or seg = 'flexible' and r('settles', pid) < 0.002)`
