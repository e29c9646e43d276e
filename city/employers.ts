/**
 * Employers, public offices and the officers who sign. Table `e`: eid, uscc, name, kind, dist, risk (class of injury
 * insurance) and risk_ppm; sizes follow from the people, whose draw gives a few employers many and many a few.
 * Table `officer`: dist, n (0…3), officer_id, officer_name.
 */
import { employerWords } from './names.ts'
import type { City } from './session.ts'
import { inList } from './session.ts'

export const employerCount = (city: City): number => Math.max(24, Math.floor(city.people / 28))
/** After the offices come employers that only planted cases use. */
export const firstSpareEmployer = (city: City): number => employerCount(city) + officeCount(city) + 1
export const officeCount = (city: City): number => Math.max(6, Math.floor(city.people / 900))

const pick = (words: readonly string[], tag: string): string =>
  `[${inList(words)}][1 + ri('${tag}', eid, ${words.length})]`
const riskPpm = [2000, 4000, 7000, 9000, 11000, 13000, 16000, 19000]

export const makeEmployers = async ({ duck, ...city }: City): Promise<void> => {
  const firms = employerCount({ duck, ...city })
  const offices = officeCount({ duck, ...city })
  await duck.exec(`create table e as
    with a as (select x.eid::integer as eid, d.dist, x.eid > ${firms + offices} as spare, x.eid > ${firms} and x.eid <= ${firms + offices} as public_, 1 + floor(8 * pow(r('risk', x.eid::integer), 2))::integer as risk
      from range(1, ${firms + offices + city.spare.employers + 1}) x(eid) join district_slot d on d.i = ri('district-of-employer', x.eid::integer, 1100)),
    b as (select *, uscc18((case when public_ then '11' else '91' end) || (case when dist in ('410171', '410172', '410173', '410174') then '410100' else dist end) || 'MA' || substr((10000000 + eid)::varchar, 2)) as uscc from a)
    select eid, uscc, dist, spare, case when public_ then 1 else risk end as risk, [${riskPpm.join(',')}][case when public_ then 1 else risk end] as risk_ppm,
      case when public_ then case when r('office', eid) < 0.6 then 'institution' else 'government' end
           when spare then 'enterprise' when r('kind', eid) < 0.02 then 'dispatch' when r('kind', eid) < 0.1 then 'individual' when r('kind', eid) < 0.13 then 'social' else 'enterprise' end as kind,
      case when public_ then '郑州市' || dist || '第' || (eid - ${firms}) || '公共服务中心'
           else '郑州' || ${pick(employerWords.first, 'word1')} || ${pick(employerWords.second, 'word2')} || ${pick(employerWords.trade, 'word3')} || '有限公司' end as name
    from b order by eid`)
}

export const makeOfficers = async ({ duck }: City): Promise<void> => {
  await duck.exec(`create table officer as
    with c as (select id, name, row_number() over (order by pid) - 1 as nth, count(*) over () as all_ from p where seg = 'civil' and not cast_ and jc is null and stat > add_months(w1, 12)),
    d as (select dist, row_number() over (order by dist) - 1 as nth from (select distinct dist from card_prefix))
    select d.dist, s.n::integer as n, c.id as officer_id, c.name as officer_name
    from d cross join range(4) s(n) join c on c.nth = (d.nth * 4 + s.n) % greatest(4, least(c.all_ - 16, 64) // 4 * 4) order by 1, 2`)
}

/** What the register says of an employer of a planted case where it differs. */
export const employerTable = `create table x_employer(eid integer, kind varchar, phone varchar, address varchar, account varchar, status varchar, seasonal boolean)`

export const employerRows = (): string => `
  select eid as ord_, false as cast_, 'D' || no9(eid) as agency_employer_no, uscc as employer_id, e.name as employer_name, coalesce(x.kind, e.kind) as employer_kind,
    coalesce(x.phone, '1371' || substr((10000000 + (eid * 7919) % 10000000)::varchar, 2)) as contact_phone, coalesce(x.address, '郑州市' || e.dist || '第' || (1 + ri('site', eid, 900)) || '号' || (1 + eid % 40) || '号楼') as office_address,
    coalesce(x.account, luhn19('621460' || substr((1000000000000 + eid::bigint * 611953)::varchar, 2))) as pay_account_id, coalesce(x.status, 'active') as status, x.seasonal, coalesce(s.heads, 0) as insured_count,
    (date '2008-01-01' + ri('since', eid, 5000))::date as registered_on, e.dist as agency_district
  from e left join (select eid, count(*)::integer as heads from p where seg in ('employee', 'civil') and not cast_ group by 1) s using (eid) left join x_employer x using (eid)`

export const injuryClassRows = (): string => `
  select eid as ord_, false as cast_, uscc as employer_id, name as employer_name, risk::varchar as risk_class, risk_ppm as base_rate_ppm, 100 as float_percent, risk_ppm as rate_ppm,
    date '2021-01-01' as from_month, dist as agency_district from e`
