/**
 * Nobody but the planted persons does what a rule looks for. The questions are asked here in words of their own, straight
 * from the files, so that a mistake shared by the city and a rule would still be seen; and the senders' declarations add up.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Duck, openDuck } from '#store/duck.ts'
import { generateCity } from './generate.ts'

const temp = mkdtempSync(join(tmpdir(), 'shejian-city-population-'))
const city = join(temp, 'city')
let duck: Duck
/** Rule → the subjects, violations and look-alikes alike, by their one key (numbers by their first 17 digits). */
const cast = new Map<string, Set<string>>()

const csvs = ['contribution', 'pension_payment', 'enrollment', 'medical_visit', 'medical_item', 'medical_settlement']

before(async () => {
  await generateCity({ people: 4_000, months: 6, seed: 11, out: city })
  for (const line of readFileSync(join(city, 'truth.ndjson'), 'utf8').trim().split('\n')) {
    const { rule, subject } = JSON.parse(line) as { rule: string; subject: Record<string, string> }
    const key = Object.values(subject)[0] as string
    const subjects = cast.get(rule) ?? new Set()
    cast.set(rule, subjects.add('person_id' in subject ? key.slice(0, 17) : key))
  }
  duck = await openDuck({ folders: [temp], spill: join(temp, 'spill') })
  for (const id of csvs)
    await duck.exec(
      `create view ${id} as from read_csv('${join(city, `${id}.csv`)}', all_varchar = true, header = true, ignore_errors = true, strict_mode = false)`,
    )
  await duck.exec(
    `create macro number17(id) as case when length(id) = 15 then id[1:6] || '19' || id[7:15] else left(id, 17) end`,
  )
  await duck.exec(`create macro day(text) as try_cast(text as date)`)
  await duck.exec(`create macro yuan(text) as try_cast(text as decimal(18, 2))`)
})

after(() => {
  duck.close()
  rmSync(temp, { recursive: true, force: true })
})

/**
 * The query's `who` are all planted subjects, of whatever rule, and among them those of the rules named: a query that finds
 * nothing proves nothing.
 */
const onlyCast = async (rules: readonly string[], sql: string): Promise<void> => {
  const found = await duck.rows<{ who: string }>(sql)
  const known = new Set([...cast.values()].flatMap((subjects) => [...subjects]))
  assert.ok(
    rules.every((rule) => found.some(({ who }) => cast.get(rule)?.has(who))),
    'nobody at all',
  )
  assert.deepEqual(
    found.filter(({ who }) => !known.has(who)),
    [],
  )
}

test('住院重叠的只有安排好的人', async () => {
  await onlyCast(
    ['MED-02'],
    `with stay as (select number17(person_id) as who, visit_id, day(begin_on) as b, day(end_on) as e from medical_visit where med_type = '21' and visit_id not like '%E')
     select distinct l.who from stay l join stay r on r.who = l.who and r.visit_id > l.visit_id and r.b < l.e and l.b < r.e`,
  )
})

test('住院期间另有就诊的只有安排好的人', async () => {
  await onlyCast(
    ['MED-03', 'MED-02'],
    `with v as (select number17(person_id) as who, med_type, day(begin_on) as b, day(end_on) as e from medical_visit where visit_id not like '%E')
     select distinct s.who from v s join v o on o.who = s.who and s.med_type = '21' and o.med_type <> '21' and o.b > s.b and o.b < s.e`,
  )
})

test('一个账户同月进几个人的钱,只有安排好的账户', async () => {
  await onlyCast(
    ['PEN-05'],
    `select account_id as who from pension_payment where payment_no not like '%E' and benefit_item = 'monthly' and status = 'paid'
     group by account_id, for_month having min(number17(person_id)) <> max(number17(person_id))`,
  )
})

test('同月领两个险种养老金的只有安排好的人', async () => {
  await onlyCast(
    ['PEN-03'],
    `select distinct number17(person_id) as who from pension_payment where payment_no not like '%E' and benefit_item = 'monthly' group by number17(person_id), for_month having min(scheme) <> max(scheme)`,
  )
})

test('五十岁以前领职工养老金的只有安排好的人', async () => {
  await onlyCast(
    ['PEN-06'],
    `select distinct number17(person_id) as who from pension_payment where scheme = '110' and benefit_item = 'monthly' and payment_no not like '%E'
     and try_strptime(number17(person_id)[7:12] || '01', '%Y%m%d') + interval 600 month > try_strptime(left(for_month, 7) || '-01', '%Y-%m-%d')`,
  )
})

test('缴费基数不到全期最低下限或高过最高上限的只有安排好的人', async () => {
  await onlyCast(
    ['COL-01'],
    `select distinct number17(person_id) as who from contribution where insured_kind = 'employee' and contribution_no not like '%E'
     and (yuan(base_fen) between 100 and 3578.99 or yuan(base_fen) between 18780.01 and 100000)`,
  )
})

test('同一险种两处同时参保的只有安排好的人', async () => {
  await onlyCast(
    ['COL-03'],
    `select distinct number17(AAC002) as who from enrollment where AAC031 = '1' group by number17(AAC002), AAE140 having count(*) > 1`,
  )
})

test('单价高于目录限价的只有安排好的机构', async () => {
  await onlyCast(
    ['MED-10'],
    `select distinct i.provider_id as who from medical_item i join read_parquet('${join(city, 'catalogue_item.parquet')}') c
       on c.item_code = i.item_code and c.hospital_level in (i.hospital_level, '0') and c.valid_from <= day(i.charged_on) and (c.valid_to is null or day(i.charged_on) <= c.valid_to)
     -- A line sent twice with other content is refused both times.
     where i.item_no not like '%E' and i.scheme <> '410' and i.item_no in (select item_no from medical_item group by 1 having count(*) = 1) and yuan(i.price_fen) > c.price_cap_fen and c.price_cap_fen is not null`,
  )
})

test('没有协议的机构只有安排好的', async () => {
  const never = await duck.rows<{ who: string }>(
    `select distinct provider_id as who from medical_visit where visit_id not like '%E' and provider_id like 'H%'`,
  )
  assert.ok(never.length > 5)
  assert.ok([...(cast.get('MED-15') ?? [])].every((who) => never.some((row) => row.who === who)))
})

test('申报的行数等于文件里的行数', () => {
  const declared = new Map<string, number>()
  const [, ...lines] = readFileSync(join(city, 'feed_heartbeat.csv'), 'utf8').trim().split('\n')
  for (const line of lines) {
    const [feed, , , rows] = line.split(',') as [string, string, string, string]
    declared.set(feed, (declared.get(feed) ?? 0) + Number(rows))
  }
  let files = 0
  for (const name of readdirSync(city)) {
    const feed = name.split('.')[0] as string
    if (!name.endsWith('.csv') || feed === 'feed_heartbeat') continue
    // No cell of the city holds a line break, so a line is a row; the byte is the same in every encoding here.
    const rows = readFileSync(join(city, name)).filter((byte) => byte === 10).length - 1
    assert.equal(declared.get(feed), rows, name)
    files += 1
  }
  assert.ok(files > 80)
})
