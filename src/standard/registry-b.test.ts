/** What a definition cannot prove by itself: that its row checks run, let a plain row pass and refuse what they name. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { contribution } from './collection/contribution.dataset.ts'
import { columnsOf } from './columns.ts'
import type { Dataset } from './define-dataset.ts'
import { deathRecord } from './departments/death-record.dataset.ts'
import { pensionPayment } from './pension/pension-payment.dataset.ts'
import { accountRegistration } from './registers/account-registration.dataset.ts'
import { datasetsB } from './registry-b.ts'

let connection: DuckDBConnection

before(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect()
  for (const dataset of datasetsB) {
    const columns = columnsOf(dataset).map(({ name, duck }) => `${name} ${duck}`)
    await connection.run(`create table ${dataset.id} (${columns.join(', ')})`)
  }
})
after(() => connection.closeSync())

/** Fields whose checks refuse a row of the given values (everything else null). */
const refused = async (dataset: Dataset, values: Readonly<Record<string, string>>): Promise<string[]> => {
  const given = Object.entries(values)
  const checks = dataset.checks ?? []
  await connection.run(`delete from ${dataset.id}`)
  await connection.run(
    `insert into ${dataset.id} (${given.map(([name]) => name).join(', ')}) values (${given.map(([, value]) => value).join(', ')})`,
  )
  const reader = await connection.runAndReadAll(
    `select ${checks.map(({ sql }, index) => `(${sql}) is false as c${index}`).join(', ')} from ${dataset.id}`,
  )
  const row = reader.getRows()[0] ?? []
  return checks.filter((_, index) => row[index] === true).map(({ field }) => field)
}

test('every row check is a boolean over the columns, and passes where a value is not given', async () => {
  for (const dataset of datasetsB)
    for (const { sql } of dataset.checks ?? []) {
      const reader = await connection.runAndReadAll(
        `select typeof(${sql}), (${sql}) is false from (select 1) left join ${dataset.id} on true`,
      )
      const onlyNulls = /is not null/.test(sql)
      assert.equal(reader.getRows()[0]?.[0], 'BOOLEAN', `${dataset.id}: ${sql}`)
      if (!onlyNulls) assert.equal(reader.getRows()[0]?.[1], false, `${dataset.id}: ${sql}`)
    }
})

test('a payment may be negative only where it is reversed or returned', async () => {
  const row = { for_month: "date '2024-03-01'", paid_on: "date '2024-03-15'" }
  assert.deepEqual(await refused(pensionPayment, { ...row, amount_fen: '-100', status: "'paid'" }), ['amount_fen'])
  assert.deepEqual(await refused(pensionPayment, { ...row, amount_fen: '-100', status: "'recovered'" }), ['amount_fen'])
  assert.deepEqual(await refused(pensionPayment, { ...row, amount_fen: '-100', status: "'reversed'" }), [])
  assert.deepEqual(await refused(pensionPayment, { ...row, amount_fen: '0', status: "'paid'" }), [])
})

test('arrears of old months pass, a month far ahead of its payment does not', async () => {
  const row = { paid_on: "date '2024-03-15'", amount_fen: '100', status: "'paid'" }
  assert.deepEqual(await refused(pensionPayment, { ...row, for_month: "date '2003-01-01'" }), [])
  assert.deepEqual(await refused(pensionPayment, { ...row, for_month: "date '2024-04-01'" }), [])
  assert.deepEqual(await refused(pensionPayment, { ...row, for_month: "date '2025-03-01'" }), ['for_month'])
})

test('cover prepaid for the whole of next year is lawful', async () => {
  const row = { paid_on: "date '2024-09-01'", employer_fen: '0', contribution_kind: "'normal'" }
  assert.deepEqual(await refused(contribution, { ...row, personal_fen: '40000', for_month: "date '2025-12-01'" }), [])
  assert.deepEqual(await refused(contribution, { ...row, personal_fen: '-40000', for_month: "date '2024-09-01'" }), [
    'employer_fen',
  ])
})

test('a death known to the year only may carry a day after the day it was received', async () => {
  const row = { died_on: "date '2024-12-31'", received_on: "date '2024-06-01'" }
  assert.deepEqual(await refused(deathRecord, { ...row, precision: "'day'" }), ['died_on'])
  assert.deepEqual(await refused(deathRecord, { ...row, precision: "'year'" }), [])
})

test('an agent account names both persons, an institution account needs no person', async () => {
  const row = { account_id: '1' }
  assert.deepEqual(await refused(accountRegistration, { ...row, account_kind: "'agent'", person_id: '2' }), [
    'person_id',
  ])
  assert.deepEqual(
    await refused(accountRegistration, { ...row, account_kind: "'agent'", person_id: '2', holder_id: '3' }),
    [],
  )
  assert.deepEqual(
    await refused(accountRegistration, { ...row, account_kind: "'institution'", institution_name: "'敬老院'" }),
    [],
  )
})

test('datasets above fifty million rows a year are the ones with a month to be cut by', () => {
  for (const dataset of datasetsB) if (dataset.large) assert.ok(dataset.monthOf, dataset.id)
})
