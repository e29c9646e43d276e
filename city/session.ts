/**
 * The sample city's DuckDB session: every choice in it is drawn from a hash of (seed, tag, id), never from a random
 * source, so one seed gives one city, byte for byte.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { addMonths, type Month } from '#kernel/month.ts'
import { type Duck, openDuck, sqlText } from '#store/duck.ts'

export interface City {
  readonly duck: Duck
  readonly out: string
  readonly seed: number
  readonly people: number
  readonly months: number
  readonly firstMonth: Month
  readonly lastMonth: Month
  /** Hospitals and employers that only one rule's planted cases use: where each rule's begin. */
  readonly spare: Spare
  /** Violations planted of each rule. */
  readonly planted: number
  /** People of one block of the large datasets. */
  readonly block: number
}

export interface Spare {
  readonly from: Map<string, { readonly hospital: number; readonly employer: number }>
  hospitals: number
  employers: number
}

/** First day of the month `back` months before the window's last, as a SQL date. Plants live in the last six months. */
export const monthAgo = (city: City, back: number): string => `date '${addMonths(city.lastMonth, -back)}-01'`

export const inList = (values: readonly string[]): string => values.map(sqlText).join(', ')

const digit = (text: string, index: number): string => `(ascii(${text}[${index}]) - 48)`
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 11643, GB 32100 and Luhn, written here on their own: the city must not share a mistake with the checks. */
const checkDigits = [
  `create macro id18(s) as s || '10X98765432'[((${idWeights.map((weight, index) => `${digit('s', index + 1)} * ${weight}`).join(' + ')}) % 11 + 1)::integer]`,
  `create macro uscc18(s) as s || '${usccAlphabet}'[((31 - (${usccWeights
    .map((weight, index) => `(instr('${usccAlphabet}', s[${index + 1}]) - 1) * ${weight}`)
    .join(' + ')}) % 31) % 31 + 1)::integer]`,
  `create macro doubled(d) as case when d > 4 then 2 * d - 9 else 2 * d end`,
  `create macro luhn19(s) as s || ((10 - (${Array.from({ length: 18 }, (_, index) =>
    index % 2 === 1 ? `doubled(${digit('s', index + 1)})` : digit('s', index + 1),
  ).join(' + ')}) % 10) % 10)::varchar`,
]

/** Statutory month of retirement: the schedule in force from 2025-01 for birth months `b` of a category. */
const retirement = [
  `create macro old_age(cat) as case cat when 'male60' then 60 when 'female55' then 55 when 'female50' then 50 else 60 end`,
  `create macro delay_months(cat, born) as case cat
     when 'male60' then case when born < date '1965-01-01' then 0 else least(36, months_between(date '1965-01-01', born) // 4 + 1) end
     when 'female55' then case when born < date '1970-01-01' then 0 else least(36, months_between(date '1970-01-01', born) // 4 + 1) end
     when 'female50' then case when born < date '1975-01-01' then 0 else least(60, months_between(date '1975-01-01', born) // 2 + 1) end
     else 0 end`,
  `create macro statutory_month(cat, born) as add_months(month_of(born), old_age(cat) * 12 + delay_months(cat, born))`,
]

/** Contribution base of the year that a month belongs to, in fen. Years before and after the known ones stay at the nearest. */
const bases = [
  `create macro base_floor(m) as case when m < date '2024-07-01' then 357900 when m < date '2025-07-01' then 375600 else 383100 end`,
  `create macro base_ceiling(m) as case when m < date '2024-07-01' then 1789500 when m < date '2025-07-01' then 1878000 else 1915500 end`,
  `create macro base_of(wage, m) as greatest(base_floor(m), least(base_ceiling(m), wage // 100 * 100))::bigint`,
]

const draws = (seed: number): string[] => [
  `create macro r(tag, id) as (hash(xor(hash(id), hash(tag || '/${seed}'))) >> 11)::double / 9007199254740992.0`,
  `create macro ri(tag, id, n) as floor(r(tag, id) * n)::integer`,
  // 一人一号在各文件中的写法:个别为十五位旧号,个别末位小写。
  `create macro shown(tag, pid, id) as case
     when id[7:8] = '19' and length(id) = 18 and r('old-card' || tag, pid) < 0.008 then id[1:6] || id[9:17]
     when id[18] = 'X' and r('lower' || tag, pid) < 0.2 then lower(id) else id end`,
  `create macro share(amount, ppm) as ((amount * ppm + 500000) // 1000000)::bigint`,
  `create macro no9(pid) as substr((1000000000 + pid)::varchar, 2)`,
  `create macro cast_fen(pid) as (280000 + (pid % 900) * 100)::bigint`,
  `create macro yymm(d) as (year(d) * 100 + month(d))::varchar`,
]

export interface Request {
  readonly people: number
  readonly months: number
  readonly seed: number
  readonly out: string
  readonly firstMonth: Month
}

/** Three of each rule up to 10,000 people, one more for each further 2,000. */
export const plantedOf = (people: number): number => 3 + Math.floor(Math.max(0, people - 10_000) / 2_000)

export const openCity = async (request: Request): Promise<City> => {
  const spill = join(request.out, '_spill')
  await mkdir(spill, { recursive: true })
  const duck = await openDuck({ memory: '3GB', threads: 2, folders: [request.out], spill })
  for (const sql of [...draws(request.seed), ...checkDigits, ...retirement, ...bases]) await duck.exec(sql)
  return {
    ...request,
    duck,
    lastMonth: addMonths(request.firstMonth, request.months - 1),
    spare: { from: new Map(), hospitals: 0, employers: 0 },
    planted: plantedOf(request.people),
    block: 60_000,
  }
}

export const closeCity = async (city: City): Promise<void> => {
  city.duck.close()
  await rm(join(city.out, '_spill'), { recursive: true, force: true })
}
