/** Leads from above: taken in as a file, met with our findings, answered by one and confirmed by another, returned; triage. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { rules } from '#areas/rules.ts'
import { type IntakeContext, openIntake } from '#intake/context.ts'
import { intakeFile } from '#intake/intake-file.ts'
import { Refusal } from '#kernel/refusal.ts'
import { signEdition } from '#screening/edition-steps.ts'
import { answerLead, confirmLead, orderLines, ordersOf, returnFile } from '#screening/orders.ts'
import { screen } from '#screening/screen.ts'
import { triage } from '#screening/triage.ts'
import type { Database } from '#store/database.ts'
import { type Folder, openFolder } from '#store/folder.ts'
import { take } from '#workflow/take.ts'
import { freshOpenDatabase } from './postgres.ts'

const temp = mkdtempSync(join(tmpdir(), 'shejian-orders-'))
const dead = '41010519491231002X'
const alive = '410105195001011234'
let folder: Folder
let database: Database
let context: IntakeContext
let close: () => Promise<void>

const file = (name: string, rows: readonly Readonly<Record<string, string>>[]): string => {
  const headers = Object.keys(rows[0] ?? {})
  const path = join(temp, name)
  writeFileSync(
    path,
    `${[headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))].map((cells) => cells.join(',')).join('\n')}\n`,
  )
  return path
}

const pay = (month: string): Record<string, string> => ({
  payment_no: `P${month}`,
  person_id: dead,
  person_name: '王桂兰',
  scheme: '110',
  benefit_item: 'monthly',
  for_month: month,
  paid_on: `${month}-15`,
  amount_fen: '3000.00',
  status: 'paid',
  payee_name_agrees: '1',
  funding_source: 'insurance_fund',
  agency_district: '410105',
})

const lead = (line: number, of: Record<string, string>): Record<string, string> => ({
  order_no: '豫人社〔2026〕9号',
  line_no: String(line),
  issuer_kind: 'province',
  issued_on: '2026-06-05',
  due_on: '2026-08-31',
  scheme: '110',
  problem: '疑似死亡后领取',
  person_id: dead,
  person_name: '王桂兰',
  from_month: '2026-03',
  to_month: '2026-06',
  agency_district: '410105',
  ...of,
})

before(async () => {
  folder = openFolder(join(temp, 'data'))
  ;({ database, close } = await freshOpenDatabase())
  context = await openIntake(folder, database, { actor: 'os:test', sampleData: true })
  const files = [
    file('pension_payment.csv', ['2026-01', '2026-02', '2026-03', '2026-04'].map(pay)),
    file('death_record.csv', [
      {
        death_record_no: 'D1',
        source: 'police',
        person_id: dead,
        person_name: '王桂兰',
        died_on: '2026-01-20',
        precision: 'day',
        name_agrees: '1',
        received_on: '2026-05-01',
      },
    ]),
    file('superior_lead.csv', [
      lead(1, {}),
      lead(2, { from_month: '2026-05' }),
      lead(3, { scheme: '210' }),
      lead(4, { person_id: alive, person_name: '李四海' }),
    ]),
  ]
  for (const path of files) {
    const receipt = await intakeFile(context, path)
    assert.equal(`${receipt.status} ${receipt.rowsRejected}`, 'committed 0', JSON.stringify(receipt))
  }
  const rule = rules.filter(({ id }) => id === 'PEN-01')
  for (const actor of ['甲', '乙']) await take(database, signEdition, { rule: 'PEN-01', edition: 0 }, { actor })
  await screen(folder, database, context.keys, { rules: rule, actor: 'os:test' })
})

after(async () => {
  await context?.close()
  await close?.()
  rmSync(temp, { recursive: true, force: true })
})

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const orderNo = '豫人社〔2026〕9号'

test('同一人、同一险种、所涉月份之内的本平台疑点与下发的是同一事项', async () => {
  const lines = await orderLines(database.pool, orderNo)
  assert.deepEqual(
    lines.map(({ lineNo, findings }) => [Number(lineNo), findings.length]),
    [
      [1, 2],
      [2, 0],
      [3, 0],
      [4, 0],
    ],
  )
  const [first] = lines[0]?.findings ?? []
  assert.match((await ordersOf(database.pool, first ?? ''))[0] ?? '', /9号 第 1 项,限 2026-08-31 办结/)
})

const answer = (line: bigint, result: 'violation' | 'unfounded' | 'pending', actor: string) =>
  take(database, answerLead, { orderNo, lineNo: line, result, note: '核查情况', recoveredFen: 0n }, { actor })

test('属实的一人填报即可;排除的须另一人复核,复核后不能再改', async () => {
  assert.deepEqual(await answer(1n, 'violation', '甲'), { state: 'final' })
  assert.deepEqual(await answer(2n, 'unfounded', '甲'), { state: 'awaiting-second' })
  await assert.rejects(returnFile(database.pool, orderNo), refused('ORDER_OPEN'))
  const confirm = (actor: string) => take(database, confirmLead, { orderNo, lineNo: 2n }, { actor })
  await assert.rejects(confirm('甲'), refused('SECOND_PERSON'))
  await confirm('乙')
  await assert.rejects(confirm('乙'), refused('STEP_CONFLICT'))
  await assert.rejects(answer(2n, 'violation', '甲'), refused('STEP_CONFLICT'))
  await assert.rejects(answer(9n, 'violation', '甲'), refused('NOT_FOUND'))
})

test('全部办完才能写上报文件', async () => {
  await answer(3n, 'violation', '甲')
  await answer(4n, 'pending', '甲')
  await assert.rejects(returnFile(database.pool, orderNo), refused('ORDER_OPEN'))
  await answer(4n, 'violation', '甲')
  const bytes = await returnFile(database.pool, orderNo)
  assert.deepEqual([...bytes.subarray(0, 2)], [0x50, 0x4b])
})

test('首轮分批:每条在一批,再分一次没有新的;之后发现的不在批里', async () => {
  const cut = await take(database, triage, { asOf: '2026-06-30' }, { actor: '甲' })
  assert.ok(cut !== 'already-taken')
  assert.equal(
    cut.reduce((sum, { findings }) => sum + findings, 0),
    3,
  )
  assert.deepEqual(
    cut.map(({ name, findings }) => [name, findings]),
    [
      ['仍在流失', 1],
      ['一般', 2],
    ],
  )
  assert.deepEqual(await take(database, triage, { asOf: '2026-06-30' }, { actor: '甲' }), [])
})
