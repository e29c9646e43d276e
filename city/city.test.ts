/** The sample city as a sender's files: the same seed the same bytes, valid numbers, planted rows that are really there. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readIdNumber } from '#kernel/id-number.ts'
import { checkUscc } from '#kernel/uscc.ts'
import { datasets } from '#standard/registry.ts'
import { type Duck, openDuck } from '#store/duck.ts'
import { type CityResult, generateCity } from './generate.ts'

const temp = mkdtempSync(join(tmpdir(), 'shejian-city-files-'))
const folder = (name: string): string => {
  const path = join(temp, name)
  mkdirSync(path)
  return path
}
const city = folder('city')
let made: CityResult
let duck: Duck

interface Truth {
  rule: string
  kind: 'violation' | 'look-alike'
  subject: Record<string, string>
  file_rows?: { dataset: string; natural_key: Record<string, string> }[]
}
let truth: Truth[]

before(async () => {
  made = await generateCity({ people: 10_000, months: 3, seed: 7, out: city })
  truth = readFileSync(join(city, 'truth.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Truth)
  duck = await openDuck({ folders: [temp], spill: join(temp, 'spill') })
})

after(() => {
  duck.close()
  rmSync(temp, { recursive: true, force: true })
})

const hashes = (of: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(of)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(of, name)))
          .digest('hex'),
      ]),
  )

/** A plain CSV of the city, as text. Rows that were made wrong on purpose are short or long and are passed over. */
const csv = async (name: string): Promise<Record<string, string>[]> =>
  duck.rows(
    `select * from read_csv('${join(city, name)}', all_varchar = true, header = true, ignore_errors = true, null_padding = true)`,
  )

test('同一种子逐字节相同,换了种子就不同', async () => {
  const [first, second] = [folder('first'), folder('second')]
  await generateCity({ people: 3_000, months: 2, seed: 3, out: first })
  await generateCity({ people: 3_000, months: 2, seed: 3, out: second })
  assert.deepEqual(hashes(first), hashes(second))
  assert.notEqual(hashes(first)['death_record.csv'], hashes(city)['death_record.csv'])
})

test('每个要报送的数据集都有文件,文件名和行数对得上', () => {
  const sent = new Set(made.files.map(({ name }) => name.split('.')[0]))
  for (const { id, kind } of datasets.values()) assert.equal(sent.has(id), kind === 'feed', id)
  for (const { name } of made.files) assert.ok(readdirSync(city).includes(name), name)
})

test('每条规则至少埋入三处,每处违规旁边有貌似违规', () => {
  for (const [rule, planted] of Object.entries(made.planted)) {
    assert.ok(planted >= 3, `${rule} 只埋入 ${planted}`)
    assert.ok(
      truth.some((line) => line.rule === rule && line.kind === 'look-alike'),
      `${rule} 没有貌似违规`,
    )
  }
})

test('身份证号、统一社会信用代码都过得了校验码,有意写坏的除外', async () => {
  const bad = new Set(
    truth.filter(({ rule, kind }) => rule === 'COL-04' && kind === 'violation').map(({ subject }) => subject.person_id),
  )
  const people = await csv('person.csv')
  assert.ok(people.length > 9_000)
  const wrong = people.flatMap(({ person_id }) => {
    if (!person_id || person_id.length < 15) return []
    const read = readIdNumber(person_id)
    return read.kind === 'resident' && read.check !== 'ok' && !bad.has(read.canonical) && !bad.has(person_id)
      ? [person_id]
      : []
  })
  assert.ok(wrong.length < people.length * 0.01, `${wrong.length} 个号码不对,其中 ${wrong.slice(0, 3)}`)
  const employers = new Set(
    (await csv('contribution.csv')).flatMap(({ employer_id }) => (employer_id?.length === 18 ? [employer_id] : [])),
  )
  assert.ok(employers.size > 20)
  for (const employer of employers) assert.ok(checkUscc(employer).ok, employer)
})

test('真值所指的行在文件里', async () => {
  const byDataset = Map.groupBy(
    truth.flatMap(({ file_rows }) => file_rows ?? []),
    ({ dataset }) => dataset,
  )
  let checked = 0
  for (const [dataset, rows] of byDataset) {
    const name = `${dataset}.csv`
    if (!made.files.some((file) => file.name === name)) continue
    const sent = await csv(name)
    const keys = Object.keys(rows[0]?.natural_key ?? {})
    if (!keys.every((key) => sent[0] && key in sent[0])) continue
    // A month is sent without its day.
    const shown = (row: Readonly<Record<string, string | undefined>>): string =>
      keys.map((key) => (key.endsWith('_month') ? row[key]?.slice(0, 7) : row[key])).join('|')
    const known = new Set(sent.map(shown))
    for (const { natural_key } of rows) {
      assert.ok(known.has(shown(natural_key)), `${dataset} ${JSON.stringify(natural_key)}`)
      checked += 1
    }
  }
  assert.ok(checked > 50, `只核对了 ${checked} 行`)
})
