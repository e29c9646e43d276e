import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { clauseOf } from '#law/clauses.ts'
import { columnsOf, tableDdl } from './columns.ts'
import type { Dataset } from './define-dataset.ts'
import { datasetsC } from './registry-c.ts'

let database: DuckDBConnection

before(async () => {
  const instance = await DuckDBInstance.create(':memory:')
  database = await instance.connect()
  for (const dataset of datasetsC) {
    const columns = columnsOf(dataset).map(({ name, duck }) => `${name} ${duck}`)
    await database.run(`create table ${dataset.id} (${columns.join(', ')})`)
  }
})

after(() => database.closeSync())

const named = (id: string): Dataset => {
  const found = datasetsC.find((dataset) => dataset.id === id)
  assert.ok(found, id)
  return found
}

/** The fields whose checks refuse one row that has these SQL values and is otherwise empty. */
const refusedFields = async (id: string, values: Readonly<Record<string, string>>): Promise<string[]> => {
  const dataset = named(id)
  await database.run(`delete from ${id}`)
  await database.run(
    `insert into ${id} (${Object.keys(values).join(', ')}) values (${Object.values(values).join(', ')})`,
  )
  const refused: string[] = []
  for (const check of dataset.checks ?? []) {
    const answer = await database.runAndReadAll(`select coalesce((${check.sql}), true) from ${id}`)
    if (answer.getRows()[0]?.[0] === false) refused.push(check.field)
  }
  return refused
}

test('every check reads its own columns, and an empty row passes all of them', async () => {
  for (const dataset of datasetsC) assert.deepEqual(await refusedFields(dataset.id, { batch_id: '1' }), [], dataset.id)
})

test('every dataset stands on clauses that exist, and has a table', () => {
  for (const dataset of datasetsC) {
    for (const { clause } of dataset.basis) assert.ok(clauseOf(clause), `${dataset.id}: no clause ${clause}`)
    assert.match(tableDdl(dataset), new RegExp(`data\\.${dataset.id} `))
  }
})

test('one field name has one kind in all of these datasets', () => {
  const kinds = new Map<string, string>()
  for (const dataset of datasetsC)
    for (const name of dataset.fieldNames) {
      const kind = dataset.fields[name]?.kind ?? ''
      assert.equal(kinds.get(name) ?? kind, kind, `${dataset.id}.${name}`)
      kinds.set(name, kind)
    }
})

/** dataset, values of the row, the field that is refused (null: the innocent twin, which passes). */
const rows: readonly (readonly [string, Readonly<Record<string, string>>, string | null])[] = [
  ['medical_visit', { begin_on: `date '2024-03-02'`, end_on: `date '2024-03-01'` }, 'end_on'],
  ['medical_visit', { begin_on: `date '2024-03-01'`, end_on: `date '2024-03-01'` }, null],
  ['medical_visit', { begin_on: `date '2024-03-01'`, end_on: 'null' }, null],
  ['medical_item', { price_fen: '1000', quantity: '3', amount_fen: '3002' }, 'amount_fen'],
  ['medical_item', { price_fen: '1000', quantity: '3', amount_fen: '3001' }, null],
  ['medical_item', { price_fen: '33', quantity: '0.3333', amount_fen: '11' }, null],
  [
    'medical_item',
    { price_fen: '9223372036854775807', quantity: '99999999999999.9999', amount_fen: '1' },
    'amount_fen',
  ],
  ['medical_item', { price_fen: '1000', quantity: '-1', amount_fen: '-1000' }, 'quantity'],
  ['medical_item', { price_fen: '1000', quantity: '-1', amount_fen: '-1000', refund_of: `'A1'` }, null],
  ['injury_benefit', { amount_fen: '-1', status: `'paid'` }, 'amount_fen'],
  ['injury_benefit', { amount_fen: '-1', status: `'reversed'` }, null],
  ['dependant', { person_id: '7', worker_id: '7' }, 'worker_id'],
  ['dependant', { person_id: '7', worker_id: '8' }, null],
  ['agreement', { terminated_on: `date '2024-03-01'` }, 'termination_reason'],
  ['agreement', { terminated_on: `date '2024-03-01'`, termination_reason: `'violation'` }, null],
  ['provider_payment', { line_kind: `'deduction'`, amount_fen: '100', deduction_reason: `'超标准'` }, 'amount_fen'],
  ['provider_payment', { line_kind: `'deduction'`, amount_fen: '-100', deduction_reason: `'超标准'` }, null],
  ['voucher', { debit_fen: '5', credit_fen: '5' }, 'credit_fen'],
  ['voucher', { debit_fen: '5', credit_fen: '0' }, null],
  [
    'fiscal_account_statement',
    { opening_fen: '10', received_fen: '5', paid_fen: '3', closing_fen: '13' },
    'closing_fen',
  ],
  ['fiscal_account_statement', { opening_fen: '10', received_fen: '5', paid_fen: '3', closing_fen: '12' }, null],
  [
    'reconciliation',
    { books_fen: '9', counterpart_fen: '4', timing_fen: '4', unexplained_fen: '0' },
    'unexplained_fen',
  ],
  ['reconciliation', { books_fen: '9', counterpart_fen: '4', timing_fen: '4', unexplained_fen: '1' }, null],
  ['feed_heartbeat', { sent_rows: '-1' }, 'sent_rows'],
  ['feed_heartbeat', { sent_rows: '0' }, null],
]

for (const [id, values, refused] of rows)
  test(`${id} ${refused ? `refuses ${refused}` : 'passes'}: ${Object.values(values).join(' ')}`, async () => {
    assert.deepEqual(await refusedFields(id, values), refused ? [refused] : [])
  })

test('a settlement adds up, a refund may be negative and nothing else may', async () => {
  const of = (total: number, fund: number, account: number, cash: number, refund: boolean) =>
    refusedFields('medical_settlement', {
      total_fen: `${total}`,
      fund_pay_fen: `${fund}`,
      account_pay_fen: `${account}`,
      cash_pay_fen: `${cash}`,
      is_refund: `${refund}`,
    })
  assert.deepEqual(await of(1000, 700, 200, 100, false), [])
  assert.deepEqual(await of(-1000, -700, -200, -100, true), [])
  assert.deepEqual(await of(-1000, -700, -200, -100, false), ['total_fen'])
  assert.deepEqual(await of(1000, 700, 200, 99, false), ['total_fen'])
})
