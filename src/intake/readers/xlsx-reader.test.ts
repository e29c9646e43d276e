import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { Refusal } from '#kernel/refusal.ts'
import type { RefusalCode } from '#kernel/refusal-codes.ts'
import { readBack, workbookOf, zipOf } from './sample-files.ts'
import { lookOf, numberText, unescapeText } from './xlsx-cells.ts'

const refused = (code: RefusalCode, words: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error))
  assert.equal(error.code, code, error.message)
  assert.match(error.message, words)
  return true
}

const header =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>'
/** A sheet with headers a and b, and one data row that holds `cell` in column A. */
const oneCell = (cell: string): string => `${header}<row r="2">${cell}<c r="B2"><v>1</v></c></row>`

const styles =
  '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="[Red]0.00&quot;day&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="22"/><xf numFmtId="177"/><xf numFmtId="20"/></cellXfs>'

const cells: readonly (readonly [what: string, cell: string, text: string])[] = [
  ['shared string', '<c r="A2" t="s"><v>0</v></c>', '共享'],
  ['shared string of runs, reading aid left out', '<c r="A2" t="s"><v>1</v></c>', '王小明'],
  ['inline string with quotes', '<c r="A2" t="inlineStr"><is><t>x,&quot;y&quot;</t></is></c>', 'x,"y"'],
  ['escaped carriage return', '<c r="A2" t="inlineStr"><is><t>a_x000D_b</t></is></c>', 'a\rb'],
  ['true', '<c r="A2" t="b"><v>1</v></c>', '1'],
  ['false', '<c r="A2" t="b"><v>0</v></c>', '0'],
  ['number', '<c r="A2"><v>1234.5</v></c>', '1234.5'],
  ['float noise', '<c r="A2"><v>0.30000000000000004</v></c>', '0.3'],
  ['float noise of a cent', '<c r="A2"><v>1099.8499999999999</v></c>', '1099.85'],
  ['exponent', '<c r="A2"><v>1.2345678E7</v></c>', '12345678'],
  ['small exponent', '<c r="A2"><v>1.5E-7</v></c>', '0.00000015'],
  ['fifteen digits', '<c r="A2"><v>410105199001011</v></c>', '410105199001011'],
  ['date', '<c r="A2" s="1"><v>45352</v></c>', '2024-03-01'],
  ['Chinese date format', '<c r="A2" s="2"><v>45351</v></c>', '2024-02-29'],
  ['date with time', '<c r="A2" s="3"><v>45352.354166666664</v></c>', '2024-03-01 08:30:00'],
  ['time just under midnight', '<c r="A2" s="3"><v>45352.999999</v></c>', '2024-03-02'],
  ['time alone', '<c r="A2" s="5"><v>0.5</v></c>', '12:00:00'],
  ['a literal d is no date', '<c r="A2" s="4"><v>45352</v></c>', '45352'],
  ['day 1 and the day that never was', '<c r="A2" s="1"><v>60</v></c>', '1900-02-29'],
  ['ISO date cell', '<c r="A2" t="d"><v>2024-03-01T00:00:00</v></c>', '2024-03-01'],
  ['formula: its last value', '<c r="A2"><f>1+1</f><v>2</v></c>', '2'],
  ['formula: its last text', '<c r="A2" t="str"><f>"x"</f><v>x</v></c>', 'x'],
  ['empty', '<c r="A2" s="1"/>', ''],
]

for (const [what, cell, text] of cells)
  test(`cell: ${what}`, async () => {
    const shared = '<si><t>共享</t></si><si><r><t>王</t></r><r><t>小明</t></r><rPh sb="0" eb="1"><t>wang</t></rPh></si>'
    const found = await readBack('a.xlsx', workbookOf({ sheets: { 甲: oneCell(cell) }, shared, styles }))
    assert.deepEqual(found.problems, [])
    assert.deepEqual(found.rows, [[1, text, '1']])
  })

const badCells: readonly (readonly [what: string, cell: string, code: RefusalCode, words: RegExp])[] = [
  [
    'an id number kept as a number',
    '<c r="A2"><v>4.1010519900101101E+17</v></c>',
    'VALUE_ID_NUMBER',
    /第 2 行 A 列.*15 位/,
  ],
  ['sixteen digits', '<c r="A2"><v>6217000000000001</v></c>', 'VALUE_ID_NUMBER', /文本/],
  ['error value', '<c r="A2" t="e"><v>#REF!</v></c>', 'VALUE_FORMULA', /#REF!/],
  ['formula never computed', '<c r="A2"><f>1+1</f></c>', 'VALUE_FORMULA', /没有算出/],
  ['number that is none', '<c r="A2"><v>abc</v></c>', 'VALUE_NUMBER', /不是数字/],
  ['NUL by escape', '<c r="A2" t="inlineStr"><is><t>a_x0000_</t></is></c>', 'VALUE_TEXT', /不成字/],
  ['beyond the headers', '<c r="C2"><v>1</v></c>', 'ROW_SHAPE', /3 列/],
  ['too long', `<c r="A2" t="inlineStr"><is><t>${'x'.repeat(1_100_000)}</t></is></c>`, 'ROW_TOO_LONG', /超过/],
]

for (const [what, cell, code, words] of badCells)
  test(`problem row: ${what}`, async () => {
    const found = await readBack('a.xlsx', workbookOf({ sheets: { 甲: oneCell(cell) }, styles }))
    assert.deepEqual(found.rows, [])
    assert.deepEqual(
      found.problems.map((problem) => [problem.row, problem.code]),
      [[1, code]],
    )
    assert.match(found.problems[0]?.message ?? '', words)
  })

test('the 1904 date system', async () => {
  const workbookPr = '<workbookPr date1904="1"/>'
  const sheets = { 甲: oneCell('<c r="A2" s="1"><v>0</v></c>') }
  const found = await readBack('a.xlsx', workbookOf({ sheets, styles, workbookPr }))
  assert.equal(found.rows[0]?.[1], '1904-01-01')
})

test('sheets: hidden and empty ones are passed over, a wanted name comes first', async () => {
  const sheets = { 隐藏甲: oneCell(''), 说明: '', 乙: header, 待遇发放: oneCell('<c r="A2"><v>7</v></c>') }
  const first = await readBack('a.xlsx', workbookOf({ sheets }))
  assert.deepEqual([first.summary.sheet, first.rows.length, first.headers], ['乙', 0, ['a', 'b']])
  const wanted = await readBack('a.xlsx', workbookOf({ sheets }), { sheet: '待遇发放' })
  assert.deepEqual([wanted.summary.sheet, wanted.rows], ['待遇发放', [[1, '7', '1']]])
  const absent = await readBack('a.xlsx', workbookOf({ sheets }), { sheet: '没有这张' })
  assert.equal(absent.summary.sheet, '乙')
  await assert.rejects(
    readBack('a.xlsx', workbookOf({ sheets: { 甲: '<row r="1"/>', 隐藏: header } })),
    refused('FILE_EMPTY', /可见/),
  )
})

test('empty rows are skipped; cells without references and prefixed tags are read', async () => {
  const sheet = `${header}<row r="2"><c r="A2" s="0"/></row><row><c><v>1</v></c><c><v>2</v></c></row><x:row xmlns:x="x"><x:c r="B9"><x:v>3</x:v></x:c></x:row>`
  const found = await readBack('a.xlsx', workbookOf({ sheets: { 甲: sheet } }))
  assert.deepEqual(found.rows, [
    [1, '1', '2'],
    [2, '', '3'],
  ])
})

test('a workbook by another writer, over several chunks', async () => {
  const data = Array.from({ length: 500 }, (_, i) => ({
    name: `王${i}`,
    amount: i / 100,
    on: new Date(Date.UTC(2024, 0, 1 + i)),
  }))
  const columns = [
    { header: '姓名', key: 'name' },
    { header: '金额', key: 'amount' },
    { header: '日期', key: 'on', numFmt: 'yyyy-mm-dd' },
  ]
  const bytes = await writeXlsx({ sheets: [{ name: '发放', columns, data }] })
  const found = await readBack('a.xlsx', Buffer.from(bytes), { chunkRows: 200 })
  assert.deepEqual([found.headers, found.chunks, found.rows.length], [['姓名', '金额', '日期'], 3, 500])
  assert.deepEqual(found.rows[123], [124, '王123', '1.23', '2024-05-03'])
})

const good = workbookOf({ sheets: { 甲: oneCell('') } })
const bomb = (data: Buffer, declared?: number): Buffer =>
  workbookOf({ sheets: { 甲: header }, extra: [{ name: 'xl/media/a.bin', data, declared }] })
const unclosed = (declared?: number): Buffer =>
  zipOf([
    { name: 'xl/workbook.xml', data: '<workbook xmlns:r="r"><sheets><sheet name="甲" r:id="s0"/></sheets></workbook>' },
    { name: 'xl/_rels/workbook.xml.rels', data: '<R><Relationship Id="s0" Type="x/worksheet" Target="a.xml"/></R>' },
    { name: 'xl/a.xml', data: `<worksheet><sheetData>${header}${'<row r="2"/>'.repeat(1000)}`, declared },
  ])
const many = Array.from({ length: 20 }, (_, i) => ({ name: `${i}`, data: '' }))
const entity = '<!DOCTYPE w [<!ENTITY a "aaaa">]>'

const badBooks: readonly (readonly [what: string, content: Buffer, RefusalCode, RegExp, limits?: object])[] = [
  ['truncated', good.subarray(0, good.length - 30), 'FILE_DAMAGED', /可能没有传完/],
  ['cut in the middle', good.subarray(0, good.length >> 1), 'FILE_DAMAGED', /可能没有传完/],
  ['zip bomb by ratio', bomb(Buffer.alloc(12 << 20)), 'FILE_TOO_LARGE', /压缩炸弹/],
  ['zip bomb by size', bomb(Buffer.alloc(3 << 20)), 'FILE_TOO_LARGE', /超过限额/, { unpackedBytes: 2 << 20 }],
  ['zip bomb that declares little', unclosed(1000), 'FILE_DAMAGED', /完整/],
  ['too many entries', zipOf(many), 'FILE_TOO_LARGE', /20 个部件/, { entries: 19 }],
  [
    'too much text',
    workbookOf({ sheets: { 甲: header }, shared: '<si><t/></si>'.repeat(100) }),
    'FILE_TOO_LARGE',
    /文字/,
    { sharedCharacters: 1000 },
  ],
  ['encrypted entry', zipOf([{ name: 'a', data: 'x', flags: 1 }]), 'FILE_BINARY', /密码/],
  [
    'document type with entities',
    zipOf([{ name: 'xl/workbook.xml', data: `${entity}<w>&a;</w>` }]),
    'FILE_DAMAGED',
    /完整/,
  ],
  ['unclosed XML', unclosed(), 'FILE_DAMAGED', /完整/],
  ['nested too deep', workbookOf({ sheets: { 甲: '<x>'.repeat(100) } }), 'FILE_DAMAGED', /完整/],
  [
    'shared string that is not there',
    workbookOf({ sheets: { 甲: '<row><c t="s"><v>5</v></c></row>' } }),
    'FILE_DAMAGED',
    /完整/,
  ],
  [
    'column beyond the sheet',
    workbookOf({ sheets: { 甲: '<row><c r="ZZZZ1"><v>5</v></c></row>' } }),
    'FILE_DAMAGED',
    /完整/,
  ],
  ['plain zip', zipOf([{ name: 'a.csv', data: 'a,b\n' }]), 'FILE_BINARY', /zip 压缩包/],
  ['Word document', zipOf([{ name: 'word/document.xml', data: '<a/>' }]), 'FILE_BINARY', /Word/],
  [
    'header that is an error',
    workbookOf({ sheets: { 甲: '<row><c t="e"><v>#REF!</v></c></row>' } }),
    'FILE_FORMAT',
    /表头/,
  ],
]

for (const [what, content, code, words, limits] of badBooks)
  test(`refused: ${what}`, async () => {
    await assert.rejects(readBack('a.xlsx', content, { limits }), refused(code, words))
  })

test('number formats that look like dates, and those that do not', () => {
  for (const code of ['yyyy-mm-dd', 'm/d/yy h:mm', '[$-804]yyyy"年"m"月"', 'mmm-yy', 'YYYY\\-MM'])
    assert.equal(lookOf(200, code), 'date', code)
  for (const code of ['h:mm:ss', '[h]:mm', 'mm:ss.0']) assert.equal(lookOf(200, code), 'time', code)
  for (const code of ['0.00', 'General', '#,##0.00_);[Red](#,##0.00)', '"dd"0', '0.00E+00', '@', '_d0'])
    assert.equal(lookOf(200, code), 'number', code)
})

test('a serial beyond the calendar stays a number', () => {
  assert.equal(numberText('2958466', 'date', false).text, '2958466')
  assert.equal(numberText('2958465', 'date', false).text, '9999-12-31')
  assert.equal(numberText('-1', 'date', false).text, '-1')
  assert.equal(unescapeText('_x005F_x000D_'), '_x000D_')
})
