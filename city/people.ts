/**
 * The people: one line a person, from whom every file is told. `cast` persons play a planted case: they have the age,
 * sex and segment that their part asks for and no life of their own beside it.
 *
 * Table `p`: pid, cast_ (plays a part), sex, birth, dist (agency's district), seg, cat (retirement category), stat
 * (statutory month), wage_fen, eid, eid2, jc (month from which eid2 employs), pscheme and pfrom (pension and its first
 * month), pension_fen, died, id, name, phone, acct, and rule, variant, k, slot of the part.
 */
import { sqlText } from '#store/duck.ts'
import { employerCount, officeCount } from './employers.ts'
import { givenCharacters, surnames } from './names.ts'
import type { Part } from './plant/plant.ts'
import type { City } from './session.ts'

/** District, share of the city's population in thousandths, prefix of number cards issued there. */
const districtShares: readonly (readonly [string, number, string])[] = [
  ['410102', 92, '410102'],
  ['410103', 88, '410103'],
  ['410104', 66, '410104'],
  ['410105', 140, '410105'],
  ['410106', 17, '410106'],
  ['410108', 42, '410108'],
  ['410122', 112, '410122'],
  ['410171', 30, '410104'],
  ['410172', 40, '410102'],
  ['410173', 58, '410184'],
  ['410174', 75, '410105'],
  ['410181', 64, '410181'],
  ['410182', 58, '410182'],
  ['410183', 65, '410183'],
  ['410184', 93, '410184'],
  ['410185', 60, '410185'],
]

const elsewhere = [
  '411002',
  '411082',
  '410303',
  '410403',
  '410702',
  '411402',
  '412722',
  '412801',
  '411522',
  '130402',
  '140502',
]

const slots = (name: string, column: string, entries: readonly (readonly [string, number])[]): string => {
  const all = entries.flatMap(([value, share]) => Array.from({ length: share }, () => value))
  return `create table ${name} as select (i - 1)::integer as i, ${column} from (select unnest([${all.map(sqlText).join(',')}]) as ${column}, generate_subscripts([${all.map(sqlText).join(',')}], 1) as i)`
}

const counts: Record<string, number> = {}
const slotTables = (): string[] => {
  const shares = surnames.map(({ name, share }): [string, number] => [name, share])
  counts.surname_slot = shares.reduce((sum, [, share]) => sum + share, 0)
  counts.district_slot = districtShares.reduce((sum, [, share]) => sum + share, 0)
  return [
    slots('surname_slot', 'surname', shares),
    slots(
      'district_slot',
      'dist',
      districtShares.map(([id, share]): [string, number] => [id, share]),
    ),
    `create table card_prefix(dist varchar, prefix varchar)`,
    `insert into card_prefix values ${districtShares.map(([id, , prefix]) => `('${id}', '${prefix}')`).join(', ')}`,
  ]
}

/** Age in days from a draw: share of the city's people up to each age. */
const pyramid: readonly (readonly [number, number])[] = [
  [0, 0],
  [6, 0.055],
  [15, 0.175],
  [18, 0.21],
  [23, 0.29],
  [35, 0.49],
  [45, 0.65],
  [55, 0.8],
  [60, 0.865],
  [70, 0.942],
  [80, 0.984],
  [96, 1],
]
const ageOf = (draw: string): string => {
  const cases = pyramid.slice(1).map(([age, upTo], index) => {
    const [younger, from] = pyramid[index] as readonly [number, number]
    return `when ${draw} < ${upTo} then ${younger} + (${draw} - ${from}) / ${upTo - from} * ${age - younger}`
  })
  return `case ${cases.join(' ')} else 95 end`
}

const segmentOf = `case
  when age < 16 then 'child'
  when age < 23 then case when u < 0.72 then 'student' when u < 0.86 then 'employee' else 'resident' end
  when stat >= w0 then case when u < 0.47 then 'employee' when u < 0.52 then 'civil' when u < 0.59 then 'flexible'
       when u < 0.62 then 'idle' when u < 0.626 then 'claimant' when u < 0.6275 then 'prisoner' else 'resident' end
  when age < 60 and stat < w0 and u >= 0.62 then 'resident'
  when u < 0.50 or age < 60 then case when u < 0.08 then 'ret120' else 'ret110' end
  else 'res60' end`

const nameOf = (): string => {
  const given = Object.entries(givenCharacters).map(
    ([key, characters]) =>
      `when '${key}' then '${characters}'[1 + ri('given1', pid, ${[...characters].length})] || case when r('one', pid) < 0.2 then '' else '${characters}'[1 + ri('given2', pid, ${[...characters].length})] end`,
  )
  return `case sex || (case when birth < date '1970-01-01' then '1' when birth < date '1995-01-01' then '2' else '3' end) ${given.join(' ')} end`
}

const castTable = async (city: City, parts: readonly Part[]): Promise<void> => {
  await city.duck.exec(
    `create table cast_part(pid integer, rule varchar, variant varchar, k integer, slot integer, seg varchar, sex varchar, cat varchar, born_from date, born_to date)`,
  )
  const lines: string[] = []
  let pid = city.people
  for (const { rule, variant, count, slots: persons } of parts) {
    for (let k = 0; k < count; k++) {
      for (const [slot, who] of persons.entries()) {
        lines.push(
          `(${pid}, '${rule}', '${variant}', ${k}, ${slot}, '${who.seg}', ${who.sex ? `'${who.sex}'` : 'null'}, ${who.cat ? `'${who.cat}'` : 'null'}, date '${who.born[0]}', date '${who.born[1]}')`,
        )
        pid -= 1
      }
    }
  }
  if (pid < city.people / 2)
    throw new RangeError(`${city.people} people are too few for ${city.people - pid} planted persons`)
  for (let at = 0; at < lines.length; at += 5_000) {
    await city.duck.exec(`insert into cast_part values ${lines.slice(at, at + 5_000).join(', ')}`)
  }
}

export const makePeople = async (city: City, parts: readonly Part[]): Promise<void> => {
  const { duck } = city
  for (const sql of slotTables()) await duck.exec(sql)
  await castTable(city, parts)
  await duck.exec(`create table p_body as
    with w as (select date '${city.firstMonth}-01' as w0, date '${city.lastMonth}-01' as w1),
    a as (select x.pid::integer as pid, part.pid is not null as cast_, w0, w1, part.rule, part.variant, part.k, part.slot, part.seg as pseg, part.cat as pcat,
        coalesce(part.sex, case when r('sex', x.pid::integer) < 0.508 then '1' else '2' end) as sex,
        coalesce((part.born_from + (r('born', x.pid::integer) * datediff('day', part.born_from, part.born_to))::integer)::date,
          (w0 - ((${ageOf("r('age', x.pid::integer)")}) * 365.25)::integer - 1)::date) as birth
      from range(1, ${city.people + 1}) x(pid) cross join w left join cast_part part on part.pid = x.pid::integer),
    b as (select *, coalesce(pcat, case when sex = '1' then 'male60' when r('cat', pid) < 0.5 then 'female55' else 'female50' end) as cat,
        (datediff('day', birth, w0) / 365.25) as age, r('seg', pid) as u from a),
    c as (select *, statutory_month(cat, birth) as stat from b)
    select * exclude (pseg, pcat, u), coalesce(pseg, ${segmentOf}) as seg from c order by pid`)
  await duck.exec(`create table p as
    with n as (select b.*, d.dist, s.surname,
        case when r('from-elsewhere', b.pid) < 0.22 then [${elsewhere.map((code) => `'${code}'`).join(',')}][1 + ri('where', b.pid, ${elsewhere.length})] else c.prefix end as prefix
      from p_body b
      join district_slot d on d.i = ri('district', b.pid, ${counts.district_slot})
      join surname_slot s on s.i = ri('surname', b.pid, ${counts.surname_slot})
      join card_prefix c on c.dist = d.dist),
    q as (select *, (row_number() over (partition by prefix, birth, sex order by pid) - 1) * 2 + (ri('first-number', prefix || birth::varchar, 400)) * 2 + case when sex = '1' then 1 else 0 end as number from n)
    select pid, cast_, rule, variant, k, slot, sex, birth, age, dist, prefix, seg, cat, stat, w0, w1,
      (exp(8.78 + 0.48 * sqrt(-2 * ln(greatest(r('wage1', pid), 1e-9))) * cos(6.283185307 * r('wage2', pid))) * 100)::bigint // 1000 * 1000 as wage_fen,
      case when seg = 'civil' then ${employerCount(city)} + 1 + ri('office', pid, ${officeCount(city)})
        else 1 + least(${employerCount(city) - 1}, floor(20 * pow(${(employerCount(city) + 20) / 20}, r('employer', pid)) - 20)::integer) end as eid,
      1 + ri('next-employer', pid, ${employerCount(city)}) as eid2,
      case when not cast_ and seg = 'employee' and r('moves', pid) < 0.08 then add_months(w0, 1 + ri('moves-in', pid, ${Math.max(1, city.months - 1)})) end as jc,
      case when seg in ('employee', 'flexible', 'ret110') then '110' when seg in ('civil', 'ret120') then '120' when seg = 'res60' then '170' end as pscheme,
      case when seg = 'res60' then add_months(month_of(birth), 721) when seg in ('employee', 'civil', 'ret110', 'ret120') then add_months(stat, 1) end as pfrom,
      case when not cast_ and birth < w0 - 21915 and r('dies', pid) < ${city.months / 12} * (case when age < 70 then 0.012 when age < 80 then 0.035 else 0.09 end)
        then (w0 + floor(r('dies-on', pid) * datediff('day', w0, add_months(w1, 1)))::integer)::date end as died,
      id18(prefix || strftime(birth, '%Y%m%d') || substr((1000 + number % 1000)::varchar, 2)) as id,
      surname || ${nameOf()} as name,
      '1' || ['39','38','37','50','58','86','88','35','36','77','98','33'][1 + ri('carrier', pid, 12)] || substr((100000000 + (pid::bigint * 7919 + 31) % 100000000)::varchar, 2) as phone,
      luhn19(['621700','622848','621226','623059','622188'][1 + ri('bank', pid, 5)] || substr((1000000000000 + pid::bigint * 104729)::varchar, 2)) as acct
    from q order by pid`)
  await duck.exec(`alter table p add column pension_fen bigint`)
  await duck.exec(`update p set pension_fen = case pscheme
     when '110' then 210000 + (r('pension', pid) * 240000)::bigint // 100 * 100
     when '120' then 380000 + (r('pension', pid) * 330000)::bigint // 100 * 100
     when '170' then 13800 + (r('pension', pid) * 9000)::bigint // 100 * 100 end where pscheme is not null`)
  await duck.exec('drop table p_body')
}

/** What the population register says of a planted person where it differs, and how the agency wrote the number. */
export const identityTable = `create table x_identity(pid integer, name varchar, birth date, sex varchar, agency_name varchar, agency_birth date, agency_sex varchar, agency_id varchar, document_kind varchar, absent boolean default false)`

/** 人员登记:一人一行;安排好的情形可有与人口库不同的写法。 */
export const personRows = (where: string): string => `
  select p.pid as ord_, cast_, 'R' || no9(p.pid) as agency_person_no, coalesce(x.agency_id, case when cast_ then id else shown('person', p.pid, id) end) as person_id, coalesce(x.agency_name, p.name) as person_name,
    coalesce(x.document_kind, 'resident') as document_kind, coalesce(x.agency_sex, p.sex) as sex, coalesce(x.agency_birth, p.birth) as birth_on, '156' as nationality,
    case when seg in ('employee', 'civil', 'ret110', 'ret120') then (p.birth + 7300 + ri('first-job', p.pid, 1500))::date end as started_work_on,
    case when died is null then 'alive' else 'dead' end as survival_status, died as died_on, seg in ('ret110', 'ret120') as retired, seg in ('resident', 'res60') as household_rural,
    phone, '河南省郑州市' || dist || '网格' || (1 + ri('grid', p.pid, 400)) || '号院' as living_address, 'C' || dist || (100 + ri('grid', p.pid, 400))::varchar as community_code,
    true as identity_checked, (date '2012-01-01' + ri('registered', p.pid, 4000))::date as registered_on, dist as agency_district
  from p left join x_identity x on x.pid = p.pid where ${where}`

/** 人口信息:一人一行。 */
export const identityRows = (where: string): string => `
  select p.pid as ord_, cast_, 'HJ' || no9(p.pid) as identity_record_no, id as person_id, coalesce(x.name, p.name) as person_name, coalesce(x.sex, p.sex) as sex, coalesce(x.birth, p.birth) as birth_on, prefix as region,
    case when died is null then 'normal' else 'died' end as register_status, died as cancelled_on, greatest(w0, died) as received_on
  from p left join x_identity x on x.pid = p.pid where ${where} and not coalesce(x.absent, false)`
