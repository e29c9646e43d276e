import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DuckDBInstance } from '@duckdb/node-api'
import { columnsOf, commentDdl, primaryKeyOf, tableDdl, viewDdl } from './columns.ts'
import { defineDataset } from './define-dataset.ts'
import { datasets } from './registry.ts'
import { employer, payment, surrogate } from './specimen.ts'

const typeOf = (name: string): string => {
  const column = columnsOf(payment).find((candidate) => candidate.name === name)
  return `${column?.pg} | ${column?.duck}`
}

for (const [name, types] of [
  ['batch_id', 'bigint | BIGINT'],
  ['row_no', 'integer | INTEGER'],
  ['row_month', 'date | DATE'],
  ['payment_no', 'text | VARCHAR'],
  ['person_id', 'bigint | BIGINT'],
  ['person_name', 'bigint | BIGINT'],
  ['account_id', 'bigint | BIGINT'],
  ['for_month', 'date | DATE'],
  ['paid_on', 'date | DATE'],
  ['approved_at', 'timestamp without time zone | TIMESTAMP'],
  ['amount_fen', 'bigint | BIGINT'],
  ['months', 'bigint | BIGINT'],
  ['quantity', 'numeric(18,4) | DECIMAL(18,4)'],
  ['payee_name_agrees', 'boolean | BOOLEAN'],
  ['remark', 'text | VARCHAR'],
] as const) {
  test(`${name} is ${types}`, () => assert.equal(typeOf(name), types))
}

test('a table begins with batch, row and, where rows belong to a month, the month', () => {
  assert.deepEqual(
    columnsOf(payment)
      .slice(0, 3)
      .map(({ name }) => name),
    ['batch_id', 'row_no', 'row_month'],
  )
  assert.deepEqual(
    columnsOf(employer)
      .slice(0, 3)
      .map(({ name }) => name),
    ['batch_id', 'row_no', 'employer_id'],
  )
})

test('the key leads the primary key', () => {
  assert.deepEqual(primaryKeyOf(payment), ['person_id', 'row_month', 'batch_id', 'row_no'])
  assert.deepEqual(primaryKeyOf(employer), ['employer_id', 'batch_id', 'row_no'])
})

test('only a large dataset is partitioned', () => {
  assert.match(tableDdl(payment), /\) partition by range \(row_month\)$/)
  assert.doesNotMatch(tableDdl(employer), /partition/)
})

test('a large dataset without a month is refused', () => {
  const { fieldNames: _, ...definition } = employer
  assert.throws(() => tableDdl(defineDataset({ ...definition, large: true })), /needs monthOf/)
})

test('a required field is not null, another may be', () => {
  assert.match(tableDdl(payment), / amount_fen bigint not null/)
  assert.match(tableDdl(payment), / remark text,/)
})

test('no table carries a foreign key, a trigger or a default', () => {
  for (const dataset of datasets.values()) assert.doesNotMatch(tableDdl(dataset), /references|trigger|default/)
})

test('superseded rows are out of sight, but for a dataset that outlives its batch', () => {
  assert.match(viewDdl(payment), /b\.status = 'committed'\)$/)
  assert.match(viewDdl(surrogate), /b\.status in \('committed', 'superseded'\)\)$/)
})

test('only an internal dataset may outlive its batch', () => {
  const { fieldNames: _, ...definition } = employer
  assert.throws(() => defineDataset({ ...definition, outlivesSupersede: true }), /only an internal dataset/)
})

test('a quote in a note does not end the comment', () => {
  assert.ok(
    commentDdl(payment).includes("comment on column data.specimen_payment.remark is '备注:不写姓名,不写''号码'''"),
  )
})

/** Words that PostgreSQL reserves and DuckDB does not. */
const reservedInPostgres = [
  'current_catalog',
  'current_date',
  'current_role',
  'current_time',
  'current_timestamp',
  'current_user',
  'localtime',
  'localtimestamp',
  'session_user',
  'system_user',
  'user',
]

test('DuckDB makes every table, and no field needs quotes in either engine', async () => {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const words = await connection.runAndReadAll(
    "select keyword_name from duckdb_keywords() where keyword_category = 'reserved'",
  )
  const reserved = new Set([...words.getRows().map(([word]) => String(word)), ...reservedInPostgres])
  for (const dataset of datasets.values()) {
    const taken = columnsOf(dataset).filter(({ name }) => reserved.has(name))
    assert.deepEqual(taken, [], dataset.id)
    await connection.run(
      `create table ${dataset.id} (${columnsOf(dataset)
        .map(({ name, duck }) => `${name} ${duck}`)
        .join(', ')})`,
    )
    for (const check of dataset.checks ?? [])
      await connection.run(`select count(*) from ${dataset.id} where not (${check.sql})`)
  }
  connection.closeSync()
  instance.closeSync()
})
