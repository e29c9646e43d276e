/**
 * What the unemployment fund and the employment budget pay beside benefits: training bodies and courses, post and skill
 * subsidies, refunds to employers, and the register of the employed and the unemployed. Table `trainer`: n, code, dist.
 */
import { stayCore } from './medical.ts'
import { officersOf, reviewers } from './pension.ts'
import type { City } from './session.ts'

export const trainerCount = (city: City): number => Math.max(20, Math.floor(city.people / 8_000))

export const trainerTable = (city: City): string => `create table trainer as
  select x.n::integer as n, 'PX4101' || no9(x.n::integer) as code, d.dist from range(1, ${trainerCount(city) + 1}) x(n) join district_slot d on d.i = ri('trainer', x.n::integer, 1100)`

/** SQL of the code of training body `n`, from 0. */
export const trainerCode = (n: string): string => `'PX4101' || no9((1 + (${n}))::integer)`

export const trainerRows = (): string => `
  select n as ord_, false as cast_, code as provider_id, uscc18('52' || '410100' || 'MP' || substr((10000000 + n)::varchar, 2)) as provider_uscc,
    '郑州' || ['中原', '嵩山', '商都', '黄河', '惠民'][1 + n % 5] || '第' || n || '职业培训学校' as institution_name, 'training' as institution_kind, '豫民办' || no9(n) as licence_no,
    '郑州市' || dist || '培训路' || n || '号' as site_address, 60 + 20 * ri('capacity', n, 20) as capacity, date '2020-03-10' + ri('trainer-filed', n, 400) as filed_on,
    'unemployment_administration' as filed_with, 'PXXY' || no9(n) as agreement_no, date '2021-06-01' as valid_from, dist as agency_district from trainer`

const ended = `case when x.paid_on < add_months(p.w1, 1) then`
/** Trainees without work by the fund (claimants) and by the employment budget, and workers of the in-service scheme. */
export const trainingRows = (city: City): string => `
  with day as (select pid, seg, w0, w1, (w0 + ri('trained', pid, ${Math.max(20, city.months * 30 - 60)}))::date as begin_on from p
    where not cast_ and died is null and age between 20 and 54 and (seg = 'claimant' and r('trains', pid) < 0.3 or seg in ('idle', 'resident') and r('trains', pid) < 0.004 or seg = 'employee' and jc is null and stat > w1 and r('trains', pid) < 0.002)),
  a as (select *, (begin_on + 11 + ri('trained-for', pid, 12))::date as end_on,
    case when seg = 'employee' then case when r('slot', pid) < 0.6 then 'evening' else 'weekend' end
      when r('slot', pid) < 0.55 then 'weekday' when r('slot', pid) < 0.7 then 'evening' when r('slot', pid) < 0.8 then 'weekend' when r('slot', pid) < 0.9 then 'online' else 'full' end as slot from day),
  x as (select a.*, (end_on + 25)::date as paid_on from a
    where (seg <> 'claimant' or exists (select 1 from claimant u where u.pid = a.pid and a.begin_on >= u.right_from and a.end_on < add_months(u.right_to, 1)))
      and not exists (select 1 from ${stayCore(city, "p.seg = 'claimant'")} s where s.pid = a.pid and s.begin_on <= a.end_on and s.end_on >= a.begin_on))
  select x.pid as ord_, false as cast_, 'PXDJ' || no9(x.pid) as training_no, p.id as person_id, p.name as person_name, t.code as provider_id, 'B' || t.n || yymm(x.begin_on) as course_no,
    ['电工', '家政服务', '育婴', '电子商务', '中式烹调', '养老护理'][1 + ri('trade', x.pid, 6)] as course_name, x.slot as schedule_kind, x.begin_on, x.end_on, 40 + 8 * ri('hours', x.pid, 5) as class_hours,
    case when x.slot = 'weekend' then 3 else 8 + ri('attended', x.pid, 2) end as attended_days, x.seg = 'employee' as is_in_service, 'PXZ' || no9(x.pid) as certificate_no, true as is_completed,
    150000::bigint as subsidy_fen, ${ended} x.paid_on end as subsidy_paid_on, ${ended} 'paid' end as status,
    case when x.seg in ('claimant', 'employee') then 'insurance_fund' else 'employment_subsidy' end as funding_source, ${reviewers('x.paid_on')}, p.dist as agency_district
  from x join p on p.pid = x.pid join trainer t on t.n = 1 + ri('trainer-of', x.pid, ${trainerCount(city)}) ${officersOf('p')}`

/** A worker on a subsidised post, month by month, paid in the month after. */
export const postSubsidyRows = (): string => `
  select p.pid::bigint * 1000 + mon.i as ord_, false as cast_, 'GW' || no9(p.pid) || yymm(mon.m) as payment_no, p.id as person_id, p.name as person_name, '210' as scheme, 'post_subsidy' as benefit_item,
    mon.m as for_month, (add_months(mon.m, 1) + 18)::date as paid_on, 80000::bigint as amount_fen, 'paid' as status, ${reviewers('(add_months(mon.m, 1) + 18)')},
    case when r('subsidised-by', p.pid) < 0.5 then 'insurance_fund' else 'employment_subsidy' end as funding_source, e.uscc as employer_id, e.name as employer_name, 'hard_to_employ' as post_kind,
    (p.w0 - 60 - ri('subsidised-since', p.pid, 300))::date as hired_on, p.dist as agency_district
  from p join e on e.eid = p.eid cross join mon ${officersOf('p')}
  where not p.cast_ and p.seg = 'employee' and p.jc is null and p.stat > p.w1 and p.died is null and r('subsidised', p.pid) < 0.002 and mon.m < p.w1`

export const skillSubsidyRows = (city: City): string => `
  with a as (select *, (w0 + ri('certified', pid, ${Math.max(15, city.months * 30 - 60)}))::date as issued_on from p where not cast_ and seg = 'employee' and died is null and r('skilled', pid) < 0.003)
  select p.pid as ord_, false as cast_, 'JN' || no9(p.pid) as payment_no, p.id as person_id, p.name as person_name, '210' as scheme, 'skill_subsidy' as benefit_item, month_of((p.issued_on + 40)::date) as for_month,
    (p.issued_on + 40)::date as paid_on, 100000::bigint + 50000 * ri('level', p.pid, 3) as amount_fen, 'paid' as status, true as payee_name_agrees, p.acct as account_id, p.name as account_name, ${reviewers('(p.issued_on + 40)')},
    'insurance_fund' as funding_source, e.uscc as employer_id, e.name as employer_name, 'S4101' || no9(p.pid) as certificate_no, (5 - ri('level', p.pid, 3))::varchar as certificate_level, '河南省职业技能鉴定中心' as certificate_issuer,
    p.issued_on, (p.issued_on + 20)::date as claimed_on, p.dist as agency_district
  from a p join e on e.eid = p.eid ${officersOf('p')}`

/** Once in twelve months to some of the employers; few of them lay anybody off. */
export const refundRows = (city: City): string => `
  with s as (select eid, count(*)::integer as heads from p where seg = 'employee' and not cast_ group by 1),
  a as (select e.*, s.heads, k.k, (add_months(date '${city.firstMonth}-01', (12 * k.k + ri('refund-month', e.eid, ${Math.min(12, city.months)}))::integer) + 9)::date as paid_on
    from e join s using (eid) cross join range(0, ${Math.max(1, Math.floor(city.months / 12))}) k(k) where r('refunded', e.eid) < 0.4)
  select eid::bigint * 10 + k as ord_, false as cast_, 'WG' || no9(eid) || year(paid_on) as refund_no, uscc as employer_id, name as employer_name, '210' as scheme, year(paid_on) - 1 as for_year,
    heads as insured_at_start, heads + ri('hired', eid, 3) as insured_at_end, case when r('lays-off', eid) < 0.8 then 0 when heads <= 30 then heads // 10 else heads // 25 end as laid_off,
    heads * 60000::bigint as contributed_fen, heads <= 300 as is_small, case when heads <= 300 then heads * 36000::bigint else heads * 18000::bigint end as amount_fen,
    paid_on - 12 as approved_on, paid_on, 'paid' as status, 'insurance_fund' as funding_source, ${reviewers('paid_on')}, a.dist as agency_district
  from a ${officersOf('a')}`

/** Every claimant is registered as unemployed; who changes employers, and some others, as employed. */
export const employmentRows = (): string => `
  select p.pid as ord_, false as cast_, 'SY' || no9(p.pid) as registration_no, p.id as person_id, p.name as person_name, 'unemployed' as registration_kind, null::varchar as employment_kind, null::varchar as employer_id, null::varchar as employer_name,
    u.left_on + 3 as registered_on, u.left_on as begin_on, p.dist as agency_district
  from claimant u join p on p.pid = u.pid
  union all
  select p.pid, false, 'JY' || no9(p.pid), p.id, p.name, 'employed', 'employee', e.uscc, e.name, (p.jc + 5)::date, p.jc, p.dist
  from p join e on e.eid = p.eid2 where not p.cast_ and p.seg = 'employee' and p.jc <= p.stat and p.died is null`
