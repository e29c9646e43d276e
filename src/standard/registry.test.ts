import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { areaTitles } from './area-order.ts'
import type { Field } from './define-dataset.ts'
import { headersOf } from './define-dataset.ts'
import { datasetIn, datasetOf, datasets, joinDatasets } from './registry.ts'
import { headerKey } from './source-mapping.ts'
import { employer, payment, surrogate } from './specimen.ts'

const known = joinDatasets([payment, surrogate], [employer])

test('datasets stand in chapter order, whichever list brought them', () => {
  assert.deepEqual([...known.keys()], ['specimen_employer', 'specimen_payment', 'specimen_surrogate'])
})

test('a double id stops the program', () => {
  assert.throws(() => joinDatasets([payment], [employer, payment]), /specimen_payment is defined twice/)
})

test('a double 中文名 stops the program: two templates would have one name', () => {
  assert.throws(() => joinDatasets([payment], [{ ...employer, title: payment.title }]), /is taken/)
})

for (const [sent, near] of [
  ['specimen_paymnt', 'specimen_payment'],
  ['specimen_employers', 'specimen_employer'],
  ['样例待遇', 'specimen_payment'],
] as const) {
  test(`「${sent}」 is refused and ${near} is named`, () => {
    assert.throws(
      () => datasetIn(known, sent),
      (error) => error instanceof Refusal && error.code === 'DATASET_UNKNOWN' && error.message.includes(near),
    )
  })
}

test('a word that resembles nothing is refused without a guess', () => {
  assert.throws(
    () => datasetIn(known, 'zzz'),
    (error) => error instanceof Refusal && (error.details.near as string[]).length === 0,
  )
})

test('a known id is found', () => assert.equal(datasetIn(known, 'specimen_payment'), payment))

test('every dataset of the standard is found under its id', () => {
  assert.ok(datasets.size > 0)
  for (const [id, dataset] of datasets) assert.equal(datasetOf(id), dataset)
})

test('every dataset belongs to an area of the notice', () => {
  for (const { id, area } of datasets.values()) assert.ok(area in areaTitles, `${id}: ${area}`)
})

test('no two fields of a dataset share a header after it is tidied', () => {
  for (const { id, fields, fieldNames } of datasets.values()) {
    const keys = fieldNames.flatMap((name) => [...new Set(headersOf(name, fields[name] as Field).map(headerKey))])
    assert.equal(new Set(keys).size, keys.length, id)
  }
})
