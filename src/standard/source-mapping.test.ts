import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Dataset, Field } from './define-dataset.ts'
import { headersOf } from './define-dataset.ts'
import { datasets } from './registry.ts'
import { mappingFor, resolveHeaders, type SourceMapping, standardValue } from './source-mapping.ts'
import { employer, payment } from './specimen.ts'

const specimens = [payment, employer]
const complete = ['支付流水号', '公民身份号码', '待遇所属月', '支付日期', '金额', '经办机构行政区划']

const codesOf = (headers: readonly string[], mapping: SourceMapping | null = null): string[] =>
  resolveHeaders(payment, headers, mapping, specimens).problems.map((problem) => problem.code)

for (const [header, field] of [
  ['person_id', 'person_id'],
  ['PERSON_ID', 'person_id'],
  ['公民身份号码', 'person_id'],
  ['身份证号', 'person_id'],
  ['aac002', 'person_id'],
  ['ＡＡＣ００２', 'person_id'],
  ['CertNo', 'person_id'],
  ['\ufeff公民身份号码', 'person_id'],
  [' 公民 身份\u3000号码\t', 'person_id'],
  ['公民\u200b身份号码', 'person_id'],
] as const) {
  test(`${JSON.stringify(header)} names ${field}`, () => {
    const headers = complete.map((label) => (label === '公民身份号码' ? header : label))
    const { columns, problems } = resolveHeaders(payment, headers, null, specimens)
    assert.deepEqual(problems, [])
    assert.deepEqual(columns[1], { header, field, index: 1 })
  })
}

for (const [what, headers, codes] of [
  ['the required columns alone are enough', complete, []],
  ['an unknown column', [...complete, '鞋码'], ['HEADER_UNKNOWN']],
  ['a column without a name', [...complete, ' '], ['HEADER_UNKNOWN']],
  ['the same column twice', [...complete, '金额'], ['HEADER_DOUBLED']],
  ['two names of one field', [...complete, 'AAE019'], ['HEADER_DOUBLED']],
  ['three names of one field are one problem', [...complete, 'AAE019', 'amount_fen'], ['HEADER_DOUBLED']],
  ['a required column missing', complete.slice(1), ['HEADER_MISSING']],
  ['a column that may be missing', [...complete, '备注'], []],
  [
    'exactly half known is still this dataset',
    [...complete, 'a1', 'b2', 'c3', 'd4', 'e5', 'f6'],
    Array(6).fill('HEADER_UNKNOWN'),
  ],
  [
    'less than half known is another dataset',
    [...complete, 'a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7'],
    ['DATASET_WRONG'],
  ],
  ['no header at all', [], ['DATASET_WRONG']],
] as const) {
  test(what, () => assert.deepEqual(codesOf(headers), codes))
}

test('an unknown header is told what is near', () => {
  const [problem] = resolveHeaders(payment, [...complete, '银行帐号'], null, specimens).problems
  assert.match(problem?.message ?? '', /没有「银行帐号」.*「银行账号」/)
})

test('the wrong dataset is told which one fits', () => {
  const [problem] = resolveHeaders(payment, ['AAB998', '单位名称', '成立日期'], null, specimens).problems
  assert.equal(problem?.code, 'DATASET_WRONG')
  assert.equal(problem?.details.fits, 'specimen_employer')
  assert.match(problem?.message ?? '', /样例单位登记/)
})

test('a file that fits nothing is told so', () => {
  const [problem] = resolveHeaders(payment, ['鞋码', '身高'], null, specimens).problems
  assert.equal(problem?.details.fits, null)
})

const mapping: SourceMapping = {
  source: 'x',
  title: 'x',
  mark: 'U',
  headers: {
    AAE019: { field: null },
    AAE020: [{ field: 'amount_fen', dataset: 'specimen_payment' }, { field: 'months' }],
    AAE099: { field: 'no_such_field' },
    AAE001: { field: 'amount_fen', dataset: 'another' },
  },
  values: { sex: { '0': '2', '1': '1', '9': null } },
}
const withoutAmount = complete.filter((label) => label !== '金额')

test("a source's own meaning wins over the standard", () => {
  const { columns, problems } = resolveHeaders(payment, [...withoutAmount, 'AAE019', 'aae020'], mapping, specimens)
  assert.deepEqual(problems, [])
  assert.deepEqual(columns.at(-1), { header: 'aae020', field: 'amount_fen', index: 6 })
})

test('without the mapping the same file is read by the standard', () => {
  const { columns, problems } = resolveHeaders(payment, [...withoutAmount, 'AAE019', 'aae020'], null, specimens)
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['HEADER_UNKNOWN'],
  )
  assert.deepEqual(columns.at(-1), { header: 'AAE019', field: 'amount_fen', index: 5 })
})

test('a meaning for another dataset does not count here, nor one for a field that is not there', () => {
  assert.deepEqual(codesOf([...complete, 'AAE001'], mapping), ['HEADER_UNKNOWN'])
  assert.deepEqual(codesOf([...complete, 'AAE099'], mapping), ['HEADER_UNKNOWN'])
})

for (const [field, sent, value] of [
  ['sex', '0', '2'],
  ['sex', '1', '1'],
  ['sex', '9', null],
  ['sex', '男', '男'],
  ['amount_fen', '0', '0'],
  ['sex', 'toString', 'toString'],
] as const) {
  test(`${field} 「${sent}」 of the source is ${value}`, () => assert.equal(standardValue(mapping, field, sent), value))
}

test('a source without a file uses the standard as it is', () => {
  assert.equal(mappingFor('nobody'), null)
  assert.equal(standardValue(null, 'sex', '0'), '0')
})

test('a source cannot name a file elsewhere', () => {
  for (const source of ['../sources/jx', 'jx.json', '', 'a/b', '..']) assert.equal(mappingFor(source), null)
})

test('a broken mapping file is an error, not half a mapping', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mapping-'))
  const write = (name: string, content: unknown): void =>
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content))
  write('x', mapping)
  write('bad', { ...mapping, source: 'bad', headers: { AAE019: { feld: 'amount_fen' } } })
  write('other', mapping)
  assert.equal(mappingFor('X', folder)?.source, 'x')
  assert.throws(() => mappingFor('bad', folder), /source mapping bad/)
  assert.throws(() => mappingFor('other', folder), /calls itself x/)
})

const sources = readdirSync(join(import.meta.dirname, 'sources')).map((name) => name.replace(/\.json$/, ''))

for (const source of sources) {
  test(`mapping ${source} speaks of fields and codes that exist`, () => {
    const own = mappingFor(source)
    assert.ok(own)
    for (const target of Object.values(own.headers).flat()) {
      if (target.field === null) continue
      const among = target.dataset ? [datasets.get(target.dataset)] : [...datasets.values()]
      assert.ok(
        among.some((dataset) => dataset?.fields[target.field ?? '']),
        `${target.dataset ?? 'any'}.${target.field}`,
      )
    }
    for (const [name, values] of Object.entries(own.values)) {
      const lists = [...datasets.values()].map((dataset) => dataset.fields[name]?.codes ?? {})
      assert.ok(
        lists.some((codes) => Object.keys(codes).length > 0),
        name,
      )
      for (const value of Object.values(values))
        assert.ok(value === null || lists.some((codes) => value in codes), `${name} ${value}`)
    }
  })
}

const fieldIn = (dataset: string, header: string, source: string): string | undefined =>
  resolveHeaders(
    datasets.get(dataset) as Dataset,
    [header, ...(datasets.get(dataset)?.fieldNames ?? [])],
    mappingFor(source),
  ).columns.find((column) => column.index === 0)?.field

for (const [source, dataset, header, field] of [
  ['jx', 'contribution', 'AAE020', 'employer_fen'],
  ['wx', 'contribution', 'AAE020', 'personal_fen'],
  ['ts', 'contribution', 'AAE020', undefined],
  ['nobody', 'contribution', 'AAE020', undefined],
  ['ts', 'pension_payment', 'AAE019', undefined],
  ['sq', 'pension_payment', 'AAE019', 'amount_fen'],
  ['sq', 'pension_payment', 'AAE009', undefined],
  ['yh', 'pension_payment', 'AAE009', 'account_name'],
] as const) {
  test(`${header} of ${source} in ${dataset} is ${field}`, () => assert.equal(fieldIn(dataset, header, source), field))
}

test('NHSA 410 is not the work-injury scheme of HRSS', () => {
  assert.equal(standardValue(mappingFor('nhsa'), 'scheme', '410'), null)
  assert.equal(standardValue(mappingFor('sq'), 'scheme', '410'), '410')
  assert.equal(standardValue(mappingFor('nhsa'), 'scheme', '380'), '390')
})

const spacing = fc.constantFrom('', ' ', '\ufeff', '\u3000', '\u200b', '\t')
const disguised = (header: string) =>
  fc.tuple(spacing, spacing, fc.boolean(), fc.boolean()).map(([before, after, upper, wide]) => {
    const cased = upper ? header.toUpperCase() : header
    const shown = wide
      ? cased.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
      : cased
    return `${before}${shown}${after}`
  })

test('every header of every field, in any disguise and order, finds its field again', () => {
  const files = fc.constantFrom(...datasets.values()).chain((dataset) =>
    fc
      .tuple(
        ...dataset.fieldNames.map((name) =>
          fc
            .constantFrom(...headersOf(name, dataset.fields[name] as Field))
            .chain(disguised)
            .map((header) => ({ name, header })),
        ),
      )
      .chain((sent) => fc.shuffledSubarray(sent, { minLength: sent.length }))
      .map((sent) => ({ dataset, sent })),
  )
  fc.assert(
    fc.property(files, ({ dataset, sent }) => {
      const { columns, problems } = resolveHeaders(
        dataset,
        sent.map(({ header }) => header),
      )
      assert.deepEqual(problems, [])
      assert.deepEqual(
        columns.map(({ field }) => field),
        sent.map(({ name }) => name),
      )
    }),
    { numRuns: 200 },
  )
})
