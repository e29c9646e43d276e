/**
 * The main job end to end on a small sample city: files in, findings out, compared with the planted truth; both engines;
 * batch by batch against one whole run; a correction and a withdrawal take findings away and bring them back.
 * Not tested here: the readers' formats and bad input (intake.test.ts), the rules one by one (rule-examples.test.ts).
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { rules } from '#areas/rules.ts'
import { generateCity } from '#city/generate.ts'
import { filesOf } from '#cli/intake.ts'
import { type IntakeContext, openIntake } from '#intake/context.ts'
import { intakeFile } from '#intake/intake-file.ts'
import { score } from '#screening/score.ts'
import { type ScreenOptions, screen } from '#screening/screen.ts'
import type { Database } from '#store/database.ts'
import { type Folder, openFolder } from '#store/folder.ts'
import { verifyMirror } from '#store/mirror-audit.ts'
import { freshOpenDatabase } from './postgres.ts'

const actor = 'os:test'

interface World {
  readonly folder: Folder
  readonly database: Database
  readonly context: IntakeContext
  close(): Promise<void>
}

const openWorld = async (root: string): Promise<World> => {
  const folder = openFolder(root)
  const { database, close } = await freshOpenDatabase()
  const context = await openIntake(folder, database, { actor, sampleData: true })
  return {
    folder,
    database,
    context,
    async close() {
      await context.close()
      await close()
    },
  }
}

const run = ({ folder, database, context }: World, options: Partial<ScreenOptions> = {}) =>
  screen(folder, database, context.keys, { rules, actor, ...options })

/** Fingerprint, amount and state of what is open. */
const open = async ({ database }: World): Promise<string[]> => {
  const { rows } = await database.pool.query<{ line: string }>(
    `select rule || ' ' || fingerprint || ' ' || at_risk_fen as line from screening.finding where state = 'open' order by 1`,
  )
  return rows.map(({ line }) => line)
}

const temp = mkdtempSync(join(tmpdir(), 'shejian-city-'))
const city = join(temp, 'city')
let whole: World
let stepwise: World

before(async () => {
  await generateCity({ people: 3_000, months: 6, seed: 11, out: city })
  whole = await openWorld(join(temp, 'whole'))
  stepwise = await openWorld(join(temp, 'stepwise'))
})

after(async () => {
  await whole?.close()
  await stepwise?.close()
  rmSync(temp, { recursive: true, force: true })
})

test('全部文件接收,行数守恒,镜像与数据库一致', async () => {
  for (const path of filesOf([city]).files) {
    const receipt = await intakeFile(whole.context, path)
    assert.equal(receipt.status, 'committed', `${receipt.file}:${receipt.refusal?.message}`)
    assert.equal(
      BigInt(receipt.rowsIn),
      BigInt(receipt.rowsAccepted) + BigInt(receipt.rowsRejected) + BigInt(receipt.rowsDuplicate),
      receipt.file,
    )
  }
  const verified = await verifyMirror(whole.database, whole.folder)
  assert.deepEqual(verified.faults, [])
  assert.deepEqual(verified.orphans, [])
})

test('每条规则:埋入的全部找出,貌似的一个不错', async () => {
  await run(whole)
  const scores = await score(whole.database, whole.context.keys, rules, join(city, 'truth.ndjson'))
  assert.deepEqual(
    scores.filter(({ planted }) => planted === 0).map(({ id }) => id),
    [],
    '没有埋入',
  )
  const perfect = scores.map(({ id }) => ({ id, recall: 1, precision: 1, amountDiffers: 0 }))
  assert.deepEqual(
    scores.map(({ id, recall, precision, amountDiffers }) => ({ id, recall, precision, amountDiffers })),
    perfect,
  )
})

test('再筛查一次:什么也不变', async () => {
  const again = await run(whole)
  for (const [rule, counts] of Object.entries(again.byRule))
    assert.deepEqual(
      { rule, added: counts.added, changed: counts.changed, closed: counts.closed },
      { rule, added: 0, changed: 0, closed: 0 },
    )
})

test('PostgreSQL 引擎得出同样的疑点', async () => {
  const inDuck = await open(whole)
  const report = await run(whole, { engine: 'postgres' })
  for (const [rule, counts] of Object.entries(report.byRule))
    assert.deepEqual(
      { rule, added: counts.added, changed: counts.changed, closed: counts.closed },
      { rule, added: 0, changed: 0, closed: 0 },
    )
  assert.deepEqual(await open(whole), inDuck)
})

/** Rules that compare peers wait for the night: they run over the whole city once the day's batches are in. */
const night = async (world: World, deferred: ReadonlySet<string>): Promise<void> => {
  await run(world, { rules: rules.filter(({ id }) => deferred.has(id)) })
}

/** Files that come in between two runs, as they do on a working day. */
const arriveTogether = 6

test('逐批增量筛查与一次全量筛查结果相同', async () => {
  const deferred = new Set<string>()
  const { files } = filesOf([city])
  for (let start = 0; start < files.length; start += arriveTogether) {
    const batches: string[] = []
    for (const path of files.slice(start, start + arriveTogether))
      batches.push((await intakeFile(stepwise.context, path)).batch)
    for (const rule of (await run(stepwise, { batches })).deferred) deferred.add(rule)
  }
  assert.ok(deferred.size > 0)
  assert.ok(rules.every((rule) => !deferred.has(rule.id) || rule.statistical || rule.subject === 'city'))
  await night(stepwise, deferred)
  assert.deepEqual(await open(stepwise), await open(whole))
})

/** The file's rows without those that `drop` names, as a file of the same dataset. */
const without = (name: string, drop: (line: string, row: number) => boolean): string => {
  const path = join(temp, name)
  const [header = '', ...lines] = readFileSync(join(city, name), 'utf8').split('\n')
  writeFileSync(path, [header, ...lines.filter((line, row) => line !== '' && !drop(line, row))].join('\n'))
  return path
}

const batchOf = async (world: World, file: string): Promise<string> => {
  const { rows } = await world.database.pool.query<{ public_id: string }>(
    `select public_id from intake.batch where file_name = $1 and status = 'committed'`,
    [file],
  )
  return (rows[0] as { public_id: string }).public_id
}

test('更正批次:疑点随之消失并记下批次,撤回更正又回来;增量与全量相同', async () => {
  const name = readdirSync(city).find((file) => /^pension_payment.*\.csv$/.test(file)) as string
  const before = await open(stepwise)
  const corrected = without(name, (_line, row) => row % 3 === 2)
  const correction = await intakeFile(stepwise.context, corrected, { supersedes: await batchOf(stepwise, name) })
  assert.equal(correction.status, 'committed')
  const report = await run(stepwise, { batches: [correction.batch] })
  assert.ok(
    report.results.some(({ gone }) => gone.length > 0),
    '应有疑点消失',
  )
  const closed = await stepwise.database.pool.query<{ public_id: string }>(
    `select distinct b.public_id from screening.finding f join intake.batch b on b.id = f.closed_by_batch where f.state = 'no-longer-holds' and f.changed_run = $1`,
    [report.runId],
  )
  assert.deepEqual(
    closed.rows.map(({ public_id }) => public_id),
    [correction.batch],
  )
  const incremental = await open(stepwise)
  await run(stepwise)
  assert.deepEqual(await open(stepwise), incremental, '全量筛查应与增量相同')
  const back = await intakeFile(stepwise.context, join(city, name), { supersedes: correction.batch })
  await run(stepwise, { batches: [back.batch] })
  assert.deepEqual(await open(stepwise), before)
})
