/**
 * A rule's life on real rows: back-test, proposal, trial, two signatures, and that old months keep their findings. Twelve
 * months of pension payments into one account for two or three persons at a time.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { rules } from '#areas/rules.ts'
import { generateCity } from '#city/generate.ts'
import { filesOf } from '#cli/intake.ts'
import { type IntakeContext, openIntake } from '#intake/context.ts'
import { intakeFile } from '#intake/intake-file.ts'
import { Refusal } from '#kernel/refusal.ts'
import { backtest } from '#screening/backtest.ts'
import { backtestReport } from '#screening/backtest-report.ts'
import type { Rule } from '#screening/define-rule.ts'
import { proposeEdition, signEdition, withdrawEdition } from '#screening/edition-steps.ts'
import { changedParams } from '#screening/editions.ts'
import { screen } from '#screening/screen.ts'
import type { Database } from '#store/database.ts'
import { type Folder, openFolder } from '#store/folder.ts'
import { take } from '#workflow/take.ts'
import { freshOpenDatabase } from './postgres.ts'

const temp = mkdtempSync(join(tmpdir(), 'shejian-editions-'))
const rule = rules.find(({ id }) => id === 'PEN-05') as Rule
const params = changedParams(rule, 'persons_at_least=3', '测试')
let folder: Folder
let database: Database
let context: IntakeContext
let close: () => Promise<void>

before(async () => {
  const city = join(temp, 'city')
  await generateCity({ people: 6_000, months: 6, seed: 12, out: city })
  folder = openFolder(join(temp, 'data'))
  ;({ database, close } = await freshOpenDatabase())
  context = await openIntake(folder, database, { actor: 'os:test', sampleData: true })
  const needed = new Set([...Object.values(rule.reads), 'feed_heartbeat'])
  for (const path of filesOf([city]).files)
    if (needed.has(path.split('/').at(-1)?.split('.')[0] ?? '')) await intakeFile(context, path)
})

after(async () => {
  await context?.close()
  await close?.()
  rmSync(temp, { recursive: true, force: true })
})

const run = () => screen(folder, database, context.keys, { rules: [rule], actor: 'os:test' })

interface Stored {
  fingerprint: string
  found_on: string
  edition: number
  trial: boolean
}
const openFindings = async (): Promise<Stored[]> =>
  (
    await database.pool.query<Stored>(
      `select fingerprint, found_on::text, edition, trial from screening.finding where state = 'open' order by fingerprint`,
    )
  ).rows

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

let first: Stored[] = []

test('未经两人签署:有疑点,都标为试运行', async () => {
  await run()
  first = await openFindings()
  assert.ok(first.length > 3)
  assert.ok(first.every(({ trial, edition }) => trial && edition === 0))
})

test('一人签署还在试运行,同一人不能签第二次,另一人签署后生效', async () => {
  const sign = (actor: string) => take(database, signEdition, { rule: rule.id, edition: 0 }, { actor })
  assert.deepEqual(await sign('甲'), { inForce: false })
  await assert.rejects(sign('甲'), refused('SECOND_PERSON'))
  assert.ok((await openFindings()).every(({ trial }) => trial))
  assert.deepEqual(await sign('乙'), { inForce: true })
  assert.ok((await openFindings()).every(({ trial }) => !trial))
  await assert.rejects(sign('丙'), refused('EDITION_UNKNOWN'))
})

let testId = 0n
test('回溯测试:不改变疑点,说出少了哪些、多少钱、各区县的工作量,写成报告', async () => {
  const done = await backtest(folder, database, context.keys, { rule, params, actor: '甲' })
  testId = done.id
  assert.equal(done.before.length, first.length)
  assert.ok(done.lost.length > 0 && done.lost.length < first.length)
  assert.equal(done.gained.length, 0)
  assert.equal(done.after.length, first.length - done.lost.length)
  assert.equal(
    done.workload.reduce((sum, { lost }) => sum + lost, 0),
    done.lost.length,
  )
  const report = await backtestReport(database, context.keys, done, params)
  assert.match(report.markdown, /persons_at_least \| 2 count \| 3 count/)
  assert.ok(report.markdown.includes(done.lost[0]?.fingerprint.slice(0, 12) ?? '—'))
  assert.equal(report.xlsx.subarray(0, 2).toString(), [0x50, 0x4b].toString())
  assert.equal((await openFindings()).length, first.length)
})

test('换一份文字的回溯:什么也找不出的文字,全部消失', async () => {
  const sql = `select * from (${rule.sql}) nothing where 1 = 0`
  const done = await backtest(folder, database, context.keys, { rule, params: {}, sql, actor: '甲' })
  assert.equal(done.lost.length, first.length)
})

test('提出须有这一改动的回溯测试', async () => {
  const other = changedParams(rule, 'persons_at_least=4', '测试')
  const proposal = { rule: rule.id, validFrom: '2024-04-01', reason: '测试', backtest: testId }
  await assert.rejects(
    take(database, proposeEdition, { ...proposal, params: other }, { actor: '甲' }),
    refused('BACKTEST_NEEDED'),
  )
  assert.deepEqual(await take(database, proposeEdition, { ...proposal, params }, { actor: '甲' }), { edition: 1 })
})

test('试运行的版次只计数,疑点不变', async () => {
  const report = await run()
  const [trial] = report.results[0]?.trials ?? []
  assert.ok(trial && trial.edition === 1 && trial.lost > 0 && trial.gained === 0)
  assert.deepEqual(
    (await openFindings()).map(({ fingerprint }) => fingerprint),
    first.map(({ fingerprint }) => fingerprint),
  )
})

test('生效后:以前月份的疑点一条不变,以后的按新版次', async () => {
  for (const actor of ['甲', '乙']) await take(database, signEdition, { rule: rule.id, edition: 1 }, { actor })
  await assert.rejects(
    take(database, withdrawEdition, { rule: rule.id, edition: 1 }, { actor: '甲' }),
    refused('EDITION_UNKNOWN'),
  )
  await run()
  const now = await openFindings()
  const older = (all: readonly Stored[]): string[] =>
    all.filter(({ found_on }) => found_on < '2024-04-01').map(({ fingerprint }) => fingerprint)
  assert.deepEqual(older(now), older(first))
  const newer = now.filter(({ found_on }) => found_on >= '2024-04-01')
  assert.ok(newer.length > 0 && newer.length < first.length - older(first).length)
  assert.ok(newer.every(({ edition }) => edition === 1))
  await screen(folder, database, context.keys, { rules: [rule], actor: 'os:test', to: '2024-03' })
  assert.deepEqual(older(await openFindings()), older(first), '单独重跑旧月份,结果相同')
})
