import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Field, FieldKind } from './define-dataset.ts'
import { datasets } from './registry.ts'
import {
  catalogueOf,
  dayAsSent,
  fieldSchema,
  jsonSchemaOf,
  monthAsSent,
  rowSchema,
  tableSchemaOf,
  timeAsSent,
} from './schemas.ts'
import { employer, payment } from './specimen.ts'

const accepts = (kind: FieldKind, options: Partial<Field>, sent: string): boolean =>
  fieldSchema('x', { kind, label: '项', required: true, ...options }).safeParse(sent).success

const sexes = { '1': '男', '2': '女' }
for (const [kind, options, taken, refused] of [
  [
    'date',
    {},
    ['2024-02-29', '20240229', '2024/2/29', '2199-12-31', '1900-01-02'],
    ['2023-02-29', '2024-2-29', '20240230', '2024-13-01', '1900-01-01', '2200-01-01', '45352', ''],
  ],
  ['month', {}, ['2024-12', '202412', '2024/1'], ['2024-13', '202400', '2024-1', '2024', '2024-12-01']],
  [
    'time',
    {},
    ['2024-03-05 00:00:00', '2024-03-05T23:59:59'],
    ['2024-03-05 24:00:00', '2024-02-30 10:00:00', '2024-03-05'],
  ],
  [
    'fen',
    {},
    ['0', '0.5', '1234.50', '-1.00', '9999999999999.99'],
    ['1.005', '1,234.50', '￥1', '1e9', '-0', '-0.00', '.5', '1.', '10000000000000'],
  ],
  ['fen', { min: 0, max: 10 }, ['0', '10', '10.00'], ['-0.01', '10.01']],
  ['int', { min: 1, max: 12 }, ['1', '12'], ['0', '13', '1.0', '-0']],
  ['decimal', {}, ['1.2345', '-3'], ['1.23456', 'x']],
  ['bool', {}, ['1', '0', '是', '否', 'true', 'false'], ['2', '']],
  ['code', { max: 3 }, ['abc', 'a-1'], ['abcd', 'a b', '=a', '']],
  ['code', { codes: sexes }, ['1', '2', '男', '女'], ['3', '', '男性']],
  ['text', { max: 2 }, ['甲乙', '𠮷田'], ['甲乙丙', '=甲', '甲\n乙', '']],
  ['uscc', {}, ['91410100MA3X000008', '124101000052520006'], ['91410100MA3X000009', '91410100MA3X00000I', '9141010']],
  ['idNumber', {}, ['410102196001010019', 'E12345678'], ['1234', '410102 196001010019']],
  ['phone', {}, ['13800000000', '0371-60000000'], ['138', '一三八']],
  ['bankAccount', {}, ['6222 0000 0000 0000', '12345678'], ['1234567', '6.2E+15']],
] as const satisfies readonly (readonly [FieldKind, Partial<Field>, readonly string[], readonly string[]])[]) {
  for (const sent of taken)
    test(`${kind} takes ${JSON.stringify(sent)}`, () => assert.equal(accepts(kind, options, sent), true))
  for (const sent of refused)
    test(`${kind} refuses ${JSON.stringify(sent)}`, () => assert.equal(accepts(kind, options, sent), false))
}

test('a field that is not required may be empty or absent, and is checked when it is there', () => {
  const row = { employer_id: '91410100MA3X000008', employer_name: '甲' }
  const schema = rowSchema(employer)
  assert.ok(schema.safeParse(row).success)
  assert.ok(schema.safeParse({ ...row, founded_on: '' }).success)
  assert.ok(!schema.safeParse({ ...row, founded_on: '去年' }).success)
  assert.ok(!schema.safeParse({ employer_name: '甲' }).success)
  assert.ok(!schema.safeParse({ ...row, employer_id: '' }).success)
  assert.ok(!schema.safeParse({ ...row, other: '1' }).success)
})

test('a day in any of its forms reads the same', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (instant) => {
      const iso = instant.toISOString().slice(0, 10)
      if (!/^\d{4}-/.test(iso)) return
      const [year, month, day] = iso.split('-') as [string, string, string]
      assert.equal(dayAsSent(iso), iso)
      assert.equal(dayAsSent(`${year}${month}${day}`), iso)
      assert.equal(dayAsSent(`${year}/${Number(month)}/${Number(day)}`), iso)
      assert.equal(monthAsSent(`${year}${month}`), `${year}-${month}`)
      assert.equal(timeAsSent(`${iso}T08:09:10`), `${iso} 08:09:10`)
    }),
  )
})

interface Property {
  readonly title?: string
  readonly type?: string
  readonly enum?: readonly string[]
  readonly maxLength?: number
  readonly pattern?: string
  readonly 'x-lb'?: string
  readonly 'x-nhsa'?: string
  readonly 'x-unit'?: string
}
interface Schema {
  readonly title: string
  readonly description: string
  readonly required: readonly string[]
  readonly additionalProperties: boolean
  readonly 'x-clause': readonly string[]
  readonly properties: Readonly<Record<string, Property>>
}

test('JSON Schema carries titles, clause, aliases and unit', () => {
  const schema = jsonSchemaOf(payment) as unknown as Schema
  assert.equal(schema.title, '样例待遇支付')
  assert.match(schema.description, /养老保险经办机构/)
  assert.deepEqual(schema['x-clause'], ['郑人社〔2016〕27号 五(三)'])
  assert.deepEqual(schema.required, [
    'payment_no',
    'person_id',
    'for_month',
    'paid_on',
    'amount_fen',
    'agency_district',
  ])
  assert.equal(schema.additionalProperties, false)
  assert.equal(schema.properties.person_id?.['x-lb'], 'AAC002')
  assert.equal(schema.properties.person_id?.['x-nhsa'], 'certno')
  assert.equal(schema.properties.amount_fen?.['x-unit'], '元')
  assert.equal(schema.properties.months?.['x-unit'], undefined)
  assert.equal(schema.properties.payment_no?.maxLength, 10)
  assert.deepEqual(schema.properties.sex?.enum, ['1', '2', '男', '女', ''])
})

test('the pattern of JSON Schema and the Zod object agree on what is written wrongly', () => {
  const { properties } = jsonSchemaOf(payment) as unknown as Schema
  for (const [name, property] of Object.entries(properties)) {
    if (property.enum) continue
    assert.ok(property.pattern, name)
    const written = new RegExp(property.pattern ?? '', 'u')
    for (const sent of ['=1+1', '\u0000']) assert.equal(written.test(sent), false, `${name} ${JSON.stringify(sent)}`)
  }
})

test('Table Schema has a type, a requirement and both forms of a code', () => {
  const { fields, primaryKey } = tableSchemaOf(payment) as unknown as {
    fields: readonly { name: string; type: string; constraints: Record<string, unknown> }[]
    primaryKey: readonly string[]
  }
  const types = Object.fromEntries(fields.map((field) => [field.name, field.type]))
  assert.deepEqual(primaryKey, ['payment_no'])
  assert.deepEqual(
    [types.for_month, types.paid_on, types.amount_fen, types.months, types.payee_name_agrees, types.approved_at],
    ['yearmonth', 'date', 'number', 'integer', 'boolean', 'datetime'],
  )
  assert.deepEqual(fields.find(({ name }) => name === 'sex')?.constraints.enum, ['1', '2', '男', '女'])
  assert.deepEqual(fields.find(({ name }) => name === 'months')?.constraints, {
    required: false,
    minimum: 0,
    maximum: 600,
  })
})

test('the catalogue names every dataset once', () => {
  const catalogue = catalogueOf([payment, employer]) as unknown as Record<string, readonly Record<string, unknown>[]>
  assert.deepEqual(
    catalogue['dcat:dataset']?.map((entry) => entry['dct:identifier']),
    ['specimen_payment', 'specimen_employer'],
  )
})

test('every dataset of the standard has both schemas, and they name the same fields', () => {
  for (const dataset of datasets.values()) {
    const { properties } = jsonSchemaOf(dataset) as unknown as Schema
    const { fields } = tableSchemaOf(dataset) as unknown as { fields: readonly { name: string }[] }
    assert.deepEqual(Object.keys(properties), dataset.fieldNames)
    assert.deepEqual(
      fields.map(({ name }) => name),
      dataset.fieldNames,
    )
  }
})
