/**
 * Hospitals, pharmacies, and the visits of the base population. A stay lies inside one month and no
 * other month of it is a neighbour's, other visits of that month follow the discharge: so nobody is in two places.
 *
 * Table `prov` (ix, code, kind, level, dist, remote).
 * Cores: visit (vid, pid, scheme, prov, med_type, begin_on, end_on, …), item (vid, no, ci, …), settlement (sid, vid, …).
 */
import { ciOf, consult, diagnoses, drugCount, inpatientOnce, makeCatalogue } from './catalogue.ts'
import { chronicDisease } from './chronic.ts'
import { deviceId, terminalId, terminalsEach } from './facilities.ts'
import { hospitalWords } from './names.ts'
import { attendedBy } from './practitioners.ts'
import type { City } from './session.ts'
import { inList } from './session.ts'
import { countSold } from './stock.ts'

export const providerCounts = (people: number): { hospitals: number; clinics: number; pharmacies: number } => ({
  hospitals: Math.max(8, Math.floor(people / 9_000)),
  clinics: Math.max(12, Math.floor(people / 3_500)),
  pharmacies: Math.max(16, Math.floor(people / 2_600)),
})
/** Hospitals of other pooling areas, with agreements of their own, after all local ones. */
export const remoteCount = 6
/** Hospitals that only planted cases use follow after those; the base population never goes there. */
export const plantedProviders = 24
export const firstRemote = (people: number): number => {
  const { hospitals, clinics, pharmacies } = providerCounts(people)
  return hospitals + clinics + pharmacies + 1
}

/** Then each rule's own spare hospitals, with agreements like anybody's. */
export const firstSpareHospital = (people: number): number => firstRemote(people) + remoteCount + plantedProviders

export const makeProviders = async (city: City): Promise<void> => {
  const { duck, people, spare } = city
  await makeCatalogue(city)
  const { hospitals, clinics, pharmacies } = providerCounts(people)
  const local = hospitals + clinics + pharmacies
  const name = `[${inList(hospitalWords)}][1 + (ix % ${hospitalWords.length})::integer]`
  await duck.exec(`create table prov as
    with a as (select x.ix::integer as ix, d.dist, x.ix > ${local} and x.ix <= ${local + remoteCount} as remote,
        case when x.ix <= ${hospitals} or x.ix > ${local} then 'hospital' when x.ix <= ${hospitals + clinics} then case when r('clinic', x.ix::integer) < 0.5 then 'community' else 'clinic' end else 'pharmacy' end as kind
      from range(1, ${local + remoteCount + plantedProviders + spare.hospitals + 1}) x(ix) join district_slot d on d.i = ri('district-of-provider', x.ix::integer, 1100))
    select ix, dist, remote, ix > ${local + remoteCount} as planted, ix > ${local + remoteCount} and ix < ${firstSpareHospital(people)} as unsigned, kind,
      case when kind = 'hospital' then case when remote then '3' when ix >= ${firstSpareHospital(people)} then '2' when ix % 4 = 1 then '3' when ix % 4 in (2, 3) then '2' else '1' end when kind = 'pharmacy' then null else '9' end as level,
      case when remote then '110' || (100 + ix % 10)::varchar else dist end as region,
      (case when kind = 'pharmacy' then 'P' else 'H' end) || (case when remote then '110105' when dist in ('410171', '410172', '410173', '410174') then '410100' else dist end) || substr((100000 + ix)::varchar, 2) as code,
      case when remote then '外埠' || ${name} || '医院' when kind = 'hospital' then '郑州市' || dist || ${name} || '医院' || (ix) when kind = 'pharmacy' then '惠民大药房第' || ix || '店' else '社区卫生服务站第' || ix || '站' end as name
    from a order by ix`)
}

/** Price charged by a provider: a little below the lower cap of its level. */
const priceOf = (tag: string, id: string): string =>
  `greatest(1, (cat.base * (case when cat.fixed then 100 when prov.level = '3' then 100 when prov.level = '2' then 90 when prov.level = '1' then 80 else 70 end) // 100 * (84 + ri('${tag}', ${id}, 14)) // 100))::bigint`

/** Who lives through which month and may see a doctor, and whether the month has a stay: columns of both, and `stays`. */
const personMonths = (where: string): string => `
  select *, (i + pid) % 2 = 0 and r('admitted', pm) < (case when age < 15 then 0.012 when age < 60 then 0.014 when age < 75 then 0.045 else 0.075 end) * (case when month(m) in (1, 2, 12) then 1.25 when month(m) in (7, 8) then 0.8 else 1 end) as stays
  from (select p.pid, p.age, p.sex, p.birth, p.died, mon.i, mon.m, p.pid::bigint * 1000 + mon.i as pm,
      case when p.seg in ('employee', 'civil', 'flexible', 'ret110', 'ret120', 'claimant') then '310' when p.seg in ('child', 'student', 'resident', 'res60') then '390' end as scheme
    from p cross join mon where not p.cast_ and ${where} and p.seg not in ('prisoner', 'idle') and (p.died is null or mon.m < month_of(p.died))) a`
const stayBegin = `m + ri('bed', pm, 9)`
const stayNights = `2 + ri('nights', pm, 10)`
const stayHospital = (people: number): string =>
  `1 + floor(${providerCounts(people).hospitals} * pow(r('hospital', pid + i), 1.6))::integer`

/** The base population's stays alone, much cheaper than their blocks: vid, pid, prov, begin_on, end_on. */
export const stayCore = (city: City, where: string): string =>
  `(select pm * 10 as vid, pid, ${stayHospital(city.people)} as prov, (${stayBegin})::date as begin_on, (${stayBegin} + ${stayNights})::date as end_on from (${personMonths(where)}) where stays)`

/** How much of a block a dataset needs: its visits, their items too, or the settlements over those. */
export type BlockDepth = 'visits' | 'items' | 'settlements'

/** Creates `b_visit`, and as far as needed `b_item` and `b_settlement`, for one block of people. */
export const makeBlock = async (city: City, where: string, depth: BlockDepth): Promise<void> => {
  const { duck, people } = city
  const { hospitals, clinics, pharmacies } = providerCounts(people)
  await duck.exec(`create or replace temp table b_visit as
    with a as (${personMonths(where)}),
    b as (select *, r('visits', pm) * (case when month(m) in (1, 2, 12) then 1.06 when month(m) in (7, 8) then 0.94 else 1 end) as u from a),
    c as (select *, case when age >= 60 then case when u < 0.27 then 0 when u < 0.63 then 1 when u < 0.87 then 2 else 3 end
        when age < 7 then case when u < 0.42 then 0 when u < 0.76 then 1 when u < 0.93 then 2 else 3 end
        else case when u < 0.5 then 0 when u < 0.8 then 1 when u < 0.95 then 2 else 3 end end as others from b),
    d as (select pid, age, sex, birth, i, m, pm, scheme, stays, unnest(generate_series(case when stays then 0 else 1 end, others)) as j from c),
    f as (select *, pm * 10 + j as vid,
        case when j = 0 then ${stayBegin} when stays then m + 23 + j::integer else m + ((ri('day', pm, 28) + 9 * j) % 28)::integer end::date as begin_on,
        r('type', pm * 10 + j) as t from d),
    g as (select *, case when j = 0 then '21' when t < 0.3 then '41' when t < 0.34 then '13' when age >= 50 and r('chronic', pid) < 0.25 and t < 0.75 then '14' else '11' end as med_type,
        case when j = 0 then begin_on + ${stayNights} else begin_on end::date as end_on from f)
    select vid, pid, scheme, i, begin_on, end_on, med_type, null::varchar as referral_no, null::varchar as ipt, false as newborn, false as home_bed, false as remote, sex, birth,
      case when j = 0 then ${stayHospital(people)}
        when med_type = '41' then ${hospitals + clinics} + 1 + (ri('pharmacy', pid, ${pharmacies}) + ri('which', vid, 3)) % ${pharmacies}
        when med_type in ('13', '14') or r('where', vid) < 0.45 then 1 + (ri('home-hospital', pid, ${hospitals}) + ri('which', vid, 2)) % ${hospitals}
        else ${hospitals} + 1 + (ri('clinic', pid, ${clinics}) + ri('which', vid, 2)) % ${clinics} end as prov,
      case when age < 15 then [0, 4, 10][1 + ri('diagnosis', vid, 3)] else ri('diagnosis', case when med_type = '14' then pid else vid end, ${diagnoses.length}) end as di, med_type not in ('21', '41') and r('refund', vid) < 0.0012 as refunded
    from g order by vid`)
  if (depth === 'visits') return
  await duck.exec(`create or replace temp table b_item as
    with n as (select v.*, prov.level, unnest(case when med_type = '21' then [1, 2, 3, 4] when med_type = '41' then case when r('more', vid) < 0.25 then [1, 2] else [1] end
        else case when r('more', vid) < 0.4 then [1, 2] else [1] end end) as no from b_visit v join prov on prov.ix = v.prov),
    o as (select *, case when med_type = '21' then case no when 1 then ${ciOf.bed} when 2 then case when r('nursing', vid) < 0.06 then ${ciOf.nursing1} else ${ciOf.nursing2} end
          when 3 then case when level in ('2', '3') and r('oxygen', vid) < 0.03 then ${ciOf.oxygen} else ${inpatientOnce[0]} + ri('test', vid, 4) end else 1 + ri('drug', vid * 10 + no, ${drugCount}) end
        when med_type = '11' and no = 2 and sex = '2' and begin_on > birth + interval 20 year and r('limited', vid) < 0.04 then ${ciOf.colposcopy}
        when med_type = '11' and no = 1 and begin_on < birth + interval 12 year and r('limited', vid) < 0.1 then ${ciOf.childDrug}
        when med_type in ('11', '14') and no = 1 and di = 2 and r('limited', vid) < 0.2 then ${ciOf.insulin}
        when med_type = '11' and no = 2 and r('panel', vid) < 0.04 then case when r('panel', vid) < 0.02 then ${ciOf.kidneyPanel} else ${ciOf.creatinine} end
        when med_type in ('41', '14') then 1 + (ri('drug', vid, ${drugCount}) + no * 4) % ${drugCount}
        when no = 1 and r('consult', vid) < 0.45 then ${consult} when r('examined', vid * 10 + no) < 0.25 then 20 + (ri('test', vid, 3) + no) % 4 else 1 + (ri('drug', vid, ${drugCount}) + no * 4) % ${drugCount} end::integer as ci from n)
    select o.vid, o.no, o.pid, o.scheme, o.prov, o.begin_on as charged_on, o.ci, ${priceOf('price', 'o.vid * 10 + o.no')} as price_fen,
      case when cat.unit = '日' then greatest(1, datediff('day', o.begin_on, o.end_on)) when cat.kind = 'drug' then 1 + ri('packs', o.vid * 10 + o.no, case when o.med_type = '21' then 12 else 3 end) else 1 end::integer as quantity,
      case when cat.kind = 'drug' and o.med_type <> '21' then (case o.med_type when '14' then 7 else 5 end) * (1 + ri('packs', o.vid * 10 + o.no, 3)) end::integer as supply, case when o.ci = ${ciOf.insulin} then 'E11.900' end as diagnosis,
      case o.med_type when '41' then case when o.scheme = '310' and r('pool', o.vid) < 0.2 then 600000 else 0 end when '21' then case prov.level when '3' then 700000 when '2' then 780000 else 850000 end when '14' then 700000 else 520000 end as ratio, o.refunded
    from o join prov on prov.ix = o.prov join cat on cat.ci = o.ci order by 1, 2`)
  for (const sql of countSold(where)) await duck.exec(sql)
  if (depth === 'items') return
  await duck.exec(`create or replace temp table b_settlement as
    with s as (select vid, sum(price_fen * quantity)::bigint as total, sum(share(price_fen * quantity, ratio))::bigint as fund from b_item group by 1)
    select v.vid, 'JS' || v.vid as sid, v.pid, v.scheme, v.prov, v.med_type, v.begin_on, v.end_on, v.refunded, s.total, s.fund,
      case when v.scheme = '310' and (v.med_type = '41' or r('own-account', v.vid) < 0.6) then s.total - s.fund else 0 end::bigint as account,
      (v.end_on + interval 8 hour + to_seconds(ri('second', v.vid, 32000)))::timestamp as settled_at
    from b_visit v join s using (vid) order by vid`)
}

export const visitId = (vid: string): string => `'JZ' || ${vid}`

export const visitTable = `create table x_visit(vid varchar, pid integer, scheme varchar default '310', i integer, begin_on date, end_on date, med_type varchar default '21', referral_no varchar, ipt varchar,
  newborn boolean default false, home_bed boolean default false, remote boolean default false, prov integer, di integer default 3, refunded boolean default false,
  admission varchar default 'outpatient', discharge varchar default '1', planned boolean)`
export const itemTable = `create table x_item(vid varchar, no integer default 1, pid integer, scheme varchar default '310', prov integer, charged_on date, ci integer, price_fen bigint, quantity integer default 1,
  ratio integer default 700000, refunded boolean default false, sid varchar, fund_fen bigint, supply integer, diagnosis varchar, approved boolean)`
export const settlementTable = `create table x_settlement(vid varchar, sid varchar, pid integer, scheme varchar default '310', prov integer, med_type varchar default '21', begin_on date, end_on date, refunded boolean default false,
  total bigint, fund bigint, account bigint default 0, settled_at timestamp, interim boolean default false, emergency boolean default false, remote boolean default false, refund_of varchar, terminal varchar, site varchar)`

export const visitRows = (core: string, planted = false): string => `
  select c.vid as ord_, p.cast_, 'JZ' || c.vid as visit_id, shown('visit', c.pid, p.id) as person_id, p.name as person_name, p.sex, datediff('year', p.birth, c.begin_on) - (case when strftime(p.birth, '%m%d') > strftime(c.begin_on, '%m%d') then 1 else 0 end) as age,
    c.scheme, prov.code as provider_id, c.med_type, c.begin_on, c.end_on, case when c.med_type in ('21', '23', '52') then datediff('day', c.begin_on, c.end_on) end as bed_days, prov.level as hospital_level,
    case when c.med_type in ('21', '52') then 'ZY' || coalesce(c.ipt, c.vid::varchar) end as inpatient_no, case when c.med_type in ('21', '52') then ${planted ? 'c.discharge' : `'1'`} end as discharge_kind,
    case when c.med_type in ('21', '52') then ${planted ? 'c.admission' : `case when r('by-ambulance', c.vid) < 0.12 then 'emergency' else 'outpatient' end`} end as admission_kind, ${planted ? 'c.planned' : 'null::boolean'} as planned_readmission, case when c.med_type <> '41' then diag.dept end as admission_dept,
    case when c.med_type <> '41' then diag.code end as main_diagnosis_code, case when c.med_type <> '41' then diag.name end as main_diagnosis_name, 'illness' as cause, c.newborn as is_newborn, c.home_bed as is_home_bed, c.remote as is_remote, c.referral_no,
    case when c.med_type = '14' then ${chronicDisease('c.pid')} end as disease_code, doc.id as practitioner_id, p.dist as pooling_district, prov.region as provider_district, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid join prov on prov.ix = c.prov join diag on diag.di = c.di ${attendedBy}`

/** 追溯码: a part of what pharmacies sell; a pack given back bears the code under which it was sold. */
const traceCode = `case when prov.kind = 'pharmacy' and cat.kind = 'drug' and r('traced', c.vid * 10 + c.no) < 0.1
      then '81' || lpad(c.ci::varchar, 5, '0') || lpad((c.vid * 10 + c.no)::varchar, 13, '0') end`
export const itemRows = (core: string, planted = false): string => {
  const one = (refund: boolean): string => `
  select c.vid as ord_, c.no + ${refund ? 0.5 : 0} as ord2_, p.cast_, 'MX' || c.vid || '-' || c.no${refund ? " || 'T'" : ''} as item_no, 'JZ' || c.vid as visit_id, ${planted ? "coalesce(c.sid, 'JS' || c.vid)" : "'JS' || c.vid"}${refund ? " || 'T'" : ''} as settlement_id,
    shown('item', c.pid, p.id) as person_id, c.scheme, prov.code as provider_id, c.charged_on, cat.code as item_code, cat.name as item_name, cat.charge as charge_kind, '01' as coverage_class, c.price_fen,
    ${refund ? '-' : ''}c.quantity as quantity, ${refund ? '-' : ''}(c.price_fen * c.quantity)::bigint as amount_fen, ${refund ? '-' : ''}${planted ? 'coalesce(c.fund_fen, share(c.price_fen * c.quantity, c.ratio))' : 'share(c.price_fen * c.quantity, c.ratio)'} as fund_pay_fen,
    prov.level as hospital_level, ${refund ? 'null::integer' : 'c.supply'} as supply_days, c.diagnosis as diagnosis_code, ${planted ? 'c.approved' : 'null::boolean'} as limited_use_approved, ${refund ? "'MX' || c.vid || '-' || c.no" : 'null::varchar'} as refund_of, true as is_valid,
    ${deviceId('prov', 'cat')} as device_id, ${planted ? 'null::varchar' : traceCode} as trace_code, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid join prov on prov.ix = c.prov join cat on cat.ci = c.ci ${refund ? 'where c.refunded' : ''}`
  return `${one(false)} union all ${one(true)}`
}

const ownTerminal = `case when not prov.remote then ${terminalId('prov.code', `(1 + c.pid % ${terminalsEach})`)} end`
export const settlementRows = (core: string, planted = false): string => {
  const sign = (refund: boolean): string => (refund ? '-' : '')
  const one = (refund: boolean): string => `
  select c.vid as ord_, c.sid || '${refund ? 'T' : ''}' as ord2_, p.cast_, c.sid${refund ? " || 'T'" : ''} as settlement_id, 'JZ' || c.vid as visit_id, shown('settlement', c.pid, p.id) as person_id, p.name as person_name, c.scheme, prov.code as provider_id, c.med_type,
    'network' as settlement_kind, ${planted ? 'c.interim' : 'false'} as is_interim, ${planted ? 'c.emergency' : "c.med_type = '13'"} as is_emergency, ${planted ? 'c.remote' : 'false'} as is_remote, c.begin_on, c.end_on, c.settled_at${refund ? ' + interval 2 hour' : ''} as settled_at,
    ${sign(refund)}c.total as total_fen, ${sign(refund)}c.fund as fund_pay_fen, ${sign(refund)}c.fund as pool_pay_fen, ${sign(refund)}c.account as account_pay_fen, ${sign(refund)}(c.total - c.fund - c.account) as cash_pay_fen,
    true as is_valid, ${refund ? 'true' : planted ? 'c.refund_of is not null' : 'false'} as is_refund, ${refund ? 'c.sid' : planted ? 'c.refund_of' : 'null::varchar'} as refund_of, 'paid' as status,
    case when c.settled_at < p.w1 then add_months(month_of(c.settled_at::date), 1) + 19 end::date as settled_with_provider_on, 'automatic' as review_mode,
    ${planted ? `coalesce(c.terminal, ${ownTerminal}) as terminal_id, c.site as site_no` : `${ownTerminal} as terminal_id`}, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid join prov on prov.ix = c.prov ${refund ? 'where c.refunded' : ''}`
  return `${one(false)} union all ${one(true)}`
}

export const providerRows = (): string => `
  select ix as ord_, false as cast_, code as provider_id, name as provider_name, kind as provider_kind, level as hospital_level,
    uscc18('52' || (case when remote then '110105' else '410100' end) || 'MJ' || substr((10000000 + ix)::varchar, 2)) as provider_uscc, region as provider_region, 'YL' || (100000 + ix) as licence_no,
    date '2018-01-01' as licence_from, date '2030-12-31' as licence_to, case when kind = 'hospital' and not (planted and not unsigned) then case level when '3' then 1800 when '2' then 500 else 90 end end as licensed_beds, date '2018-01-01' as valid_from, dist as agency_district
  from prov`

export const agreementTable = `create table x_agreement(n integer, prov integer, scheme varchar default '310', locality varchar default 'local', pooling varchar, signed_on date, valid_from date, valid_to date, terminated_on date, reason varchar, network_from date, network_to date)`
export const agreementRows = (core: string): string => `
  select c.n as ord_, c.n >= 900000000 as cast_, 'XY' || no9(c.n) as agreement_no, prov.code as provider_id, c.scheme, case when c.scheme = '410' then 'injury_medical' when c.scheme = '510' then 'maternity' when prov.kind = 'pharmacy' then 'pharmacy' else 'hospital' end as agreement_kind,
    c.locality, c.pooling as pooling_district, c.signed_on, c.signed_on + 3 as filed_on, 'medical_administration' as filed_with, c.valid_from, c.valid_to, c.terminated_on, c.reason as termination_reason, c.terminated_on + 2 as termination_filed_on,
    c.network_from as network_opened_on, c.network_to as network_closed_on, prov.dist as agency_district
  from ${core} c join prov on prov.ix = c.prov`
export const agreementCore = `(select prov.ix * 10 + s.n as n, prov.ix as prov, s.scheme, case when prov.remote then 'remote' else 'local' end as locality, case when prov.remote then '110100' else '410100' end as pooling,
    date '2020-12-10' as signed_on, date '2021-01-01' as valid_from, null::date as valid_to, null::date as terminated_on, null::varchar as reason, date '2021-01-01' as network_from, null::date as network_to
  from prov cross join (values (0, '310'), (1, '390'), (2, '410'), (3, '510')) s(n, scheme) where not prov.unsigned and (s.n < 2 or prov.kind = 'hospital'))`

export const referralTable = `create table x_referral(no varchar, pid integer, scheme varchar default '310', kind varchar default 'local_referral', from_prov integer, to_prov integer, filed_on date, valid_to date)`
export const referralRows = (core: string): string => `
  select c.no as ord_, p.cast_, c.no as filing_no, p.id as person_id, p.name as person_name, c.scheme, c.kind as filing_kind, f.code as from_provider_id, t.code as to_provider_id, t.region as to_district, c.filed_on, c.filed_on as valid_from, c.valid_to, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid left join prov f on f.ix = c.from_prov left join prov t on t.ix = c.to_prov`
export const referralCore = `(select 'BA' || no9(pid) as no, pid, case when seg in ('child', 'student', 'resident', 'res60') then '390' else '310' end as scheme, 'resident' as kind, null::integer as from_prov, null::integer as to_prov,
  (w0 - 30 - ri('filed', pid, 300))::date as filed_on, null::date as valid_to from p where not cast_ and seg in ('ret110', 'res60', 'resident') and r('lives-elsewhere', pid) < 0.003)`
