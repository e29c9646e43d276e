/**
 * Hospitals, pharmacies, the catalogue, and the visits of the base population. A stay lies inside one month and no
 * other month of it is a neighbour's, other visits of that month follow the discharge: so nobody is in two places.
 *
 * Tables: `prov` (ix, code, kind, level, dist, remote), `cat` (catalogue with a cap for each level).
 * Cores: visit (vid, pid, scheme, prov, med_type, begin_on, end_on, …), item (vid, no, ci, …), settlement (sid, vid, …).
 */
import { hospitalWords } from './names.ts'
import type { City } from './session.ts'
import { inList } from './session.ts'

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

/** Code, name, charge kind, base price in fen (level 3), unit, kind, is a fixed price for all levels. */
const catalogue: readonly (readonly [string, string, string, number, string, string, boolean])[] = [
  ['XA10BAE046A001010100001', '盐酸二甲双胍缓释片', '09', 2150, '盒', 'drug', true],
  ['XC08CAB094A001020100002', '苯磺酸氨氯地平片', '09', 1860, '盒', 'drug', true],
  ['XC10AAR217A001010100003', '瑞舒伐他汀钙片', '09', 2480, '盒', 'drug', true],
  ['XJ01CAA040E001010100004', '阿莫西林胶囊', '09', 1290, '盒', 'drug', true],
  ['XJ01FAA089A001010100005', '阿奇霉素片', '09', 1680, '盒', 'drug', true],
  ['XR05CBA197A001010100006', '盐酸氨溴索片', '09', 1130, '盒', 'drug', true],
  ['XB01ACA001A001010100007', '阿司匹林肠溶片', '09', 1570, '盒', 'drug', true],
  ['XA02BCA001A001010100008', '奥美拉唑肠溶胶囊', '09', 1920, '盒', 'drug', true],
  ['XN02BEB001A001010100009', '对乙酰氨基酚片', '09', 860, '盒', 'drug', true],
  ['XM01AEB001A001010100010', '布洛芬缓释胶囊', '09', 1740, '盒', 'drug', true],
  ['ZA01AAL0210010100011', '连花清瘟胶囊', '11', 1480, '盒', 'drug', true],
  ['ZA09BAF0330010100012', '复方丹参滴丸', '11', 2730, '盒', 'drug', true],
  ['ZA04CAB0440010100013', '板蓝根颗粒', '11', 1380, '盒', 'drug', true],
  ['XB05XAL001B002010100014', '氯化钠注射液', '09', 480, '袋', 'drug', true],
  ['XJ01DDT054B014010100015', '注射用头孢曲松钠', '09', 1250, '支', 'drug', true],
  ['001102000010000', '普通门诊诊察费', '02', 2200, '次', 'service', false],
  ['001102000060000', '住院诊察费', '02', 3200, '日', 'service', false],
  ['001109000010000', '普通病房床位费', '01', 6000, '日', 'bed', false],
  ['001201000030000', 'Ⅱ级护理', '07', 2800, '日', 'service', false],
  ['002501010150000', '血细胞分析', '04', 2000, '次', 'service', false],
  ['002503010010000', '血清生化全套', '04', 12000, '次', 'service', false],
  ['002203020020000', '腹部彩色超声', '03', 14000, '次', 'service', false],
  ['002103000010000', 'X线计算机体层扫描', '03', 22000, '次', 'service', false],
  ['003106010010000', '静脉输液', '05', 1400, '次', 'service', false],
  ['003311000010000', '清创缝合', '06', 26000, '次', 'service', false],
  ['001100000990000', '打包付费项目', '14', 680000, '次', 'service', true],
]
export const drugCount = 15
/** 没有限价的一项:埋入的就诊除测限价的以外都记在它名下,免得误犯限价。 */
export const uncappedItem = 26
const consult = 16
const inpatientDay = [17, 18, 19]
const inpatientOnce = [20, 21, 22, 23]
/** 有限价调高的一项:期中第几个月起上调两成。 */
export const raisedItem = 22

const diagnoses: readonly (readonly [string, string, string])[] = [
  ['J06.900', '急性上呼吸道感染', '呼吸内科'],
  ['I10.x00', '高血压', '心血管内科'],
  ['E11.900', '2型糖尿病', '内分泌科'],
  ['I25.103', '冠状动脉粥样硬化性心脏病', '心血管内科'],
  ['K29.500', '慢性胃炎', '消化内科'],
  ['J44.900', '慢性阻塞性肺病', '呼吸内科'],
  ['I63.900', '脑梗死', '神经内科'],
  ['M51.202', '腰椎间盘突出', '骨科'],
  ['K80.201', '胆囊结石', '普通外科'],
  ['N20.000', '肾结石', '泌尿外科'],
  ['J18.900', '肺炎', '呼吸内科'],
  ['H25.900', '老年性白内障', '眼科'],
]

/** Then each rule's own spare hospitals, with agreements like anybody's. */
export const firstSpareHospital = (people: number): number => firstRemote(people) + remoteCount + plantedProviders

export const makeProviders = async ({ duck, people, months, firstMonth, spare }: City): Promise<void> => {
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
  await duck.exec(
    `create table cat(ci integer, code varchar, name varchar, charge varchar, base bigint, unit varchar, kind varchar, fixed boolean)`,
  )
  await duck.exec(
    `insert into cat values ${catalogue.map(([code, label, charge, base, unit, kind, fixed], index) => `(${index + 1}, '${code}', '${label}', '${charge}', ${base}, '${unit}', '${kind}', ${fixed})`).join(', ')}`,
  )
  await duck.exec(
    `create table diag as select * from (values ${diagnoses.map(([code, label, dept], index) => `(${index}, '${code}', '${label}', '${dept}')`).join(', ')}) d(di, code, name, dept)`,
  )
  // 限价按等级:三级十成,二级九成,一级八成,未定级七成;药品不分等级。上调的一项在期中分两段。
  await duck.exec(`create table cap as
    with l(level, part) as (values ('0', 100), ('3', 100), ('2', 90), ('1', 80), ('9', 70)),
    a as (select cat.*, l.level, case when cat.ci <> ${uncappedItem} then (cat.base * l.part // 100)::bigint end as price_cap from cat cross join l where cat.fixed = (l.level = '0')),
    raised_on as (select add_months(date '${firstMonth}-01', ${Math.floor(months / 2)}) as day)
    select ci, code, level, price_cap, date '2022-01-01' as valid_from, case when ci = ${raisedItem} then day - 1 end::date as valid_to from a cross join raised_on
    union all select ci, code, level, (price_cap * 6 // 5)::bigint, day, null from a cross join raised_on where ci = ${raisedItem}`)
}

/** Price charged by a provider: a little below the lower cap of its level. */
const priceOf = (tag: string, id: string): string =>
  `greatest(1, (cat.base * (case when cat.fixed then 100 when prov.level = '3' then 100 when prov.level = '2' then 90 when prov.level = '1' then 80 else 70 end) // 100 * (84 + ri('${tag}', ${id}, 14)) // 100))::bigint`

/** How much of a block a dataset needs: its visits, their items too, or the settlements over those. */
export type BlockDepth = 'visits' | 'items' | 'settlements'

/** Creates `b_visit`, and as far as needed `b_item` and `b_settlement`, for one block of people. */
export const makeBlock = async (city: City, where: string, depth: BlockDepth): Promise<void> => {
  const { duck, people } = city
  const { hospitals, clinics, pharmacies } = providerCounts(people)
  await duck.exec(`create or replace temp table b_visit as
    with a as (select p.pid, p.age, p.died, mon.i, mon.m, p.pid::bigint * 1000 + mon.i as pm,
        case when p.seg in ('employee', 'civil', 'flexible', 'ret110', 'ret120', 'claimant') then '310' when p.seg in ('child', 'student', 'resident', 'res60') then '390' end as scheme
      from p cross join mon where not p.cast_ and ${where} and p.seg not in ('prisoner', 'idle') and (p.died is null or mon.m < month_of(p.died))),
    b as (select *, (i + pid) % 2 = 0 and r('admitted', pm) < (case when age < 15 then 0.012 when age < 60 then 0.014 when age < 75 then 0.045 else 0.075 end) * (case when month(m) in (1, 2, 12) then 1.25 when month(m) in (7, 8) then 0.8 else 1 end) as stays,
        r('visits', pm) * (case when month(m) in (1, 2, 12) then 1.06 when month(m) in (7, 8) then 0.94 else 1 end) as u from a),
    c as (select *, case when age >= 60 then case when u < 0.27 then 0 when u < 0.63 then 1 when u < 0.87 then 2 else 3 end
        when age < 7 then case when u < 0.42 then 0 when u < 0.76 then 1 when u < 0.93 then 2 else 3 end
        else case when u < 0.5 then 0 when u < 0.8 then 1 when u < 0.95 then 2 else 3 end end as others from b),
    d as (select pid, age, i, m, pm, scheme, stays, unnest(generate_series(case when stays then 0 else 1 end, others)) as j from c),
    f as (select *, pm * 10 + j as vid,
        case when j = 0 then m + ri('bed', pm, 9) when stays then m + 23 + j::integer else m + ((ri('day', pm, 28) + 9 * j) % 28)::integer end::date as begin_on,
        r('type', pm * 10 + j) as t from d),
    g as (select *, case when j = 0 then '21' when t < 0.3 then '41' when t < 0.34 then '13' when age >= 50 and r('chronic', pid) < 0.25 and t < 0.75 then '14' else '11' end as med_type,
        case when j = 0 then begin_on + 2 + ri('nights', pm, 10) else begin_on end::date as end_on from f)
    select vid, pid, scheme, i, begin_on, end_on, med_type, null::varchar as referral_no, null::varchar as ipt, false as newborn, false as home_bed, false as remote,
      case when j = 0 then 1 + floor(${hospitals} * pow(r('hospital', pid + i), 1.6))::integer
        when med_type = '41' then ${hospitals + clinics} + 1 + (ri('pharmacy', pid, ${pharmacies}) + ri('which', vid, 3)) % ${pharmacies}
        when med_type in ('13', '14') or r('where', vid) < 0.45 then 1 + (ri('home-hospital', pid, ${hospitals}) + ri('which', vid, 2)) % ${hospitals}
        else ${hospitals} + 1 + (ri('clinic', pid, ${clinics}) + ri('which', vid, 2)) % ${clinics} end as prov,
      ri('diagnosis', case when med_type = '14' then pid else vid end, ${diagnoses.length}) as di, med_type not in ('21', '41') and r('refund', vid) < 0.0012 as refunded
    from g order by vid`)
  if (depth === 'visits') return
  await duck.exec(`create or replace temp table b_item as
    with n as (select v.*, unnest(case when med_type = '21' then [1, 2, 3, 4] when med_type = '41' then case when r('more', vid) < 0.25 then [1, 2] else [1] end
        else case when r('more', vid) < 0.4 then [1, 2] else [1] end end) as no from b_visit v),
    o as (select *, case when med_type = '21' then case no when 1 then ${inpatientDay[1]} when 2 then ${inpatientDay[2]} when 3 then ${inpatientOnce[0]} + ri('test', vid, 4) else 1 + ri('drug', vid * 10 + no, ${drugCount}) end
        when med_type in ('41', '14') then 1 + (ri('drug', vid, ${drugCount}) + no * 4) % ${drugCount}
        when no = 1 and r('consult', vid) < 0.45 then ${consult} when r('examined', vid * 10 + no) < 0.25 then 20 + (ri('test', vid, 3) + no) % 4 else 1 + (ri('drug', vid, ${drugCount}) + no * 4) % ${drugCount} end::integer as ci from n)
    select o.vid, o.no, o.pid, o.scheme, o.prov, o.begin_on as charged_on, o.ci, ${priceOf('price', 'o.vid * 10 + o.no')} as price_fen,
      case when o.ci in (17, 18, 19) then greatest(1, datediff('day', o.begin_on, o.end_on)) when o.ci <= ${drugCount} then 1 + ri('packs', o.vid * 10 + o.no, case when o.med_type = '21' then 12 else 3 end) else 1 end::integer as quantity,
      case o.med_type when '41' then case when o.scheme = '310' and r('pool', o.vid) < 0.2 then 600000 else 0 end when '21' then case prov.level when '3' then 700000 when '2' then 780000 else 850000 end when '14' then 700000 else 520000 end as ratio, o.refunded
    from o join prov on prov.ix = o.prov join cat on cat.ci = o.ci order by 1, 2`)
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
  newborn boolean default false, home_bed boolean default false, remote boolean default false, prov integer, di integer default 3, refunded boolean default false)`
export const itemTable = `create table x_item(vid varchar, no integer default 1, pid integer, scheme varchar default '310', prov integer, charged_on date, ci integer, price_fen bigint, quantity integer default 1,
  ratio integer default 700000, refunded boolean default false, sid varchar, fund_fen bigint)`
export const settlementTable = `create table x_settlement(vid varchar, sid varchar, pid integer, scheme varchar default '310', prov integer, med_type varchar default '21', begin_on date, end_on date, refunded boolean default false,
  total bigint, fund bigint, account bigint default 0, settled_at timestamp, interim boolean default false, emergency boolean default false, remote boolean default false, refund_of varchar)`

export const visitRows = (core: string): string => `
  select c.vid as ord_, p.cast_, 'JZ' || c.vid as visit_id, shown('visit', c.pid, p.id) as person_id, p.name as person_name, p.sex, datediff('year', p.birth, c.begin_on) - (case when strftime(p.birth, '%m%d') > strftime(c.begin_on, '%m%d') then 1 else 0 end) as age,
    c.scheme, prov.code as provider_id, c.med_type, c.begin_on, c.end_on, case when c.med_type in ('21', '23', '52') then datediff('day', c.begin_on, c.end_on) end as bed_days, prov.level as hospital_level,
    case when c.med_type in ('21', '52') then 'ZY' || coalesce(c.ipt, c.vid::varchar) end as inpatient_no, case when c.med_type in ('21', '52') then '1' end as discharge_kind, case when c.med_type <> '41' then diag.dept end as admission_dept,
    case when c.med_type <> '41' then diag.code end as main_diagnosis_code, case when c.med_type <> '41' then diag.name end as main_diagnosis_name, 'illness' as cause, c.newborn as is_newborn, c.home_bed as is_home_bed, c.remote as is_remote, c.referral_no,
    p.dist as pooling_district, prov.region as provider_district, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid join prov on prov.ix = c.prov join diag on diag.di = c.di`

export const itemRows = (core: string, planted = false): string => {
  const one = (refund: boolean): string => `
  select c.vid as ord_, c.no + ${refund ? 0.5 : 0} as ord2_, p.cast_, 'MX' || c.vid || '-' || c.no${refund ? " || 'T'" : ''} as item_no, 'JZ' || c.vid as visit_id, ${planted ? "coalesce(c.sid, 'JS' || c.vid)" : "'JS' || c.vid"}${refund ? " || 'T'" : ''} as settlement_id,
    shown('item', c.pid, p.id) as person_id, c.scheme, prov.code as provider_id, c.charged_on, cat.code as item_code, cat.name as item_name, cat.charge as charge_kind, '01' as coverage_class, c.price_fen,
    ${refund ? '-' : ''}c.quantity as quantity, ${refund ? '-' : ''}(c.price_fen * c.quantity)::bigint as amount_fen, ${refund ? '-' : ''}${planted ? 'coalesce(c.fund_fen, share(c.price_fen * c.quantity, c.ratio))' : 'share(c.price_fen * c.quantity, c.ratio)'} as fund_pay_fen,
    prov.level as hospital_level, ${refund ? "'MX' || c.vid || '-' || c.no" : 'null::varchar'} as refund_of, true as is_valid, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid join prov on prov.ix = c.prov join cat on cat.ci = c.ci ${refund ? 'where c.refunded' : ''}`
  return `${one(false)} union all ${one(true)}`
}

export const settlementRows = (core: string, planted = false): string => {
  const sign = (refund: boolean): string => (refund ? '-' : '')
  const one = (refund: boolean): string => `
  select c.vid as ord_, c.sid || '${refund ? 'T' : ''}' as ord2_, p.cast_, c.sid${refund ? " || 'T'" : ''} as settlement_id, 'JZ' || c.vid as visit_id, shown('settlement', c.pid, p.id) as person_id, p.name as person_name, c.scheme, prov.code as provider_id, c.med_type,
    'network' as settlement_kind, ${planted ? 'c.interim' : 'false'} as is_interim, ${planted ? 'c.emergency' : "c.med_type = '13'"} as is_emergency, ${planted ? 'c.remote' : 'false'} as is_remote, c.begin_on, c.end_on, c.settled_at${refund ? ' + interval 2 hour' : ''} as settled_at,
    ${sign(refund)}c.total as total_fen, ${sign(refund)}c.fund as fund_pay_fen, ${sign(refund)}c.fund as pool_pay_fen, ${sign(refund)}c.account as account_pay_fen, ${sign(refund)}(c.total - c.fund - c.account) as cash_pay_fen,
    true as is_valid, ${refund ? 'true' : planted ? 'c.refund_of is not null' : 'false'} as is_refund, ${refund ? 'c.sid' : planted ? 'c.refund_of' : 'null::varchar'} as refund_of, 'paid' as status,
    case when c.settled_at < p.w1 then add_months(month_of(c.settled_at::date), 1) + 19 end::date as settled_with_provider_on, 'automatic' as review_mode, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid join prov on prov.ix = c.prov ${refund ? 'where c.refunded' : ''}`
  return `${one(false)} union all ${one(true)}`
}

export const providerRows = (): string => `
  select ix as ord_, false as cast_, code as provider_id, name as provider_name, kind as provider_kind, level as hospital_level,
    uscc18('52' || (case when remote then '110105' else '410100' end) || 'MJ' || substr((10000000 + ix)::varchar, 2)) as provider_uscc, region as provider_region, 'YL' || (100000 + ix) as licence_no,
    date '2018-01-01' as licence_from, date '2030-12-31' as licence_to, case when kind = 'hospital' then case level when '3' then 1800 when '2' then 500 else 90 end end as licensed_beds, date '2018-01-01' as valid_from, dist as agency_district
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

export const catalogueRows = (): string => `
  select cap.ci * 10 + ascii(cap.level) % 10 as ord_, cap.valid_from as ord2_, false as cast_, cap.code as item_code, cat.name as item_name, cat.kind as item_kind, cap.level as hospital_level, '01' as coverage_class, true as payable_medical, true as payable_injury,
    false as payable_maternity, cat.unit, cap.price_cap as price_cap_fen, '郑医保价目' || year(cap.valid_from) as document_no, cap.valid_from, cap.valid_to
  from cap join cat using (ci)`

export const referralTable = `create table x_referral(no varchar, pid integer, scheme varchar default '310', kind varchar default 'local_referral', from_prov integer, to_prov integer, filed_on date, valid_to date)`
export const referralRows = (core: string): string => `
  select c.no as ord_, p.cast_, c.no as filing_no, p.id as person_id, p.name as person_name, c.scheme, c.kind as filing_kind, f.code as from_provider_id, t.code as to_provider_id, t.region as to_district, c.filed_on, c.filed_on as valid_from, c.valid_to, p.dist as agency_district
  from ${core} c join p on p.pid = c.pid left join prov f on f.ix = c.from_prov left join prov t on t.ix = c.to_prov`
export const referralCore = `(select 'BA' || no9(pid) as no, pid, case when seg in ('child', 'student', 'resident', 'res60') then '390' else '310' end as scheme, 'resident' as kind, null::integer as from_prov, null::integer as to_prov,
  (w0 - 30 - ri('filed', pid, 300))::date as filed_on, null::date as valid_to from p where not cast_ and seg in ('ret110', 'res60', 'resident') and r('lives-elsewhere', pid) < 0.003)`
