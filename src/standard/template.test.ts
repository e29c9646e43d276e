import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXlsx } from 'hucre/xlsx'
import { code, defineDataset } from './define-dataset.ts'
import { employer, payment, surrogate } from './specimen.ts'
import { choicesOf, columnLetter, sheetName, templateName, templateOf } from './template.ts'
import { formatWholeColumns, readParts } from './template-package.ts'

const longCodes = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`c${index}`, `第${index}种待遇项目`]))
const { fieldNames: _, ...definition } = employer
const withLongList = defineDataset({
  ...definition,
  fields: {
    ...definition.fields,
    item: code('项目', { codes: longCodes }),
    level: code('等级', { codes: { '1': '一,级', '2': '二级' } }),
  },
})

for (const [index, letter] of [
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
] as const) {
  test(`column ${index} is ${letter}`, () => assert.equal(columnLetter(index), letter))
}

test('a sheet name has no character that Excel refuses and at most 31', () => {
  assert.equal(sheetName("a/b[c]:*?\\'"), 'a-b-c------')
  assert.equal([...sheetName('长'.repeat(40))].length, 31)
})

test('the drop-down offers labels, or values where labels repeat', () => {
  assert.deepEqual(choicesOf(code('x', { codes: { a: '甲', b: '乙' } })), ['甲', '乙'])
  assert.deepEqual(choicesOf(code('x', { codes: { a: '甲', b: '甲' } })), ['a', 'b'])
})

test('the first sheet bears the 中文名 and the labels, and nothing else', async () => {
  const { sheets } = await readXlsx(await templateOf(payment))
  assert.deepEqual(
    sheets.map(({ name }) => name),
    ['样例待遇支付', '填写说明'],
  )
  assert.deepEqual(sheets[0]?.rows, [payment.fieldNames.map((name) => payment.fields[name]?.label)])
})

test('required headers differ by style, not by text', async () => {
  const { sheets } = await readXlsx(await templateOf(payment), { readStyles: true })
  const fillOf = (column: number): string => JSON.stringify(sheets[0]?.cells?.get(`0,${column}`)?.style?.fill)
  assert.notEqual(fillOf(0), fillOf(2))
  assert.equal(fillOf(0), fillOf(1))
})

test('drop-downs: short lists inline, long ones and labels with a comma on their own sheet', async () => {
  const { sheets } = await readXlsx(await templateOf(withLongList))
  assert.deepEqual(
    sheets.map(({ name }) => name),
    ['样例单位登记', '填写说明', '代码表'],
  )
  const lists = sheets[0]?.dataValidations?.filter(({ type }) => type === 'list') ?? []
  assert.deepEqual(
    lists.map(({ formula1 }) => formula1),
    ["'代码表'!$A$2:$A$61", "'代码表'!$B$2:$B$3"],
  )
  assert.deepEqual(sheets[2]?.rows[0], ['项目', '等级'])
  assert.deepEqual(sheets[2]?.rows[1], ['第0种待遇项目', '一,级'])
  const inline = (await readXlsx(await templateOf(payment))).sheets[0]?.dataValidations?.find(({ range }) =>
    range.startsWith('D2'),
  )
  assert.deepEqual(inline?.values, ['男', '女'])
})

test('whole columns are text where Excel would damage a value, and numbers where it adds up', async () => {
  const parts = await readParts(await templateOf(payment))
  const xmlOf = (name: string): string => parts.find((part) => part.name === name)?.bytes.toString('utf8') ?? ''
  const styles = xmlOf('xl/styles.xml')
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, text]) => [id, text]),
  )
  const cellFormats = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? ''
  const formats = [...cellFormats.matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(([, id]) => codes.get(id) ?? id)
  const columns = [...xmlOf('xl/worksheets/sheet1.xml').matchAll(/<col style="(\d+)"/g)].map(
    (match) => formats[Number(match[1])],
  )
  const formatOf = (name: string): string | undefined => columns[payment.fieldNames.indexOf(name)]
  assert.equal(columns.length, payment.fieldNames.length)
  for (const name of ['payment_no', 'person_id', 'account_id', 'sex', 'for_month', 'paid_on'])
    assert.equal(formatOf(name), '@', name)
  assert.equal(formatOf('amount_fen'), '0.00')
  assert.equal(formatOf('months'), '0')
})

test('the guide explains every column and says what is personal', async () => {
  const { sheets } = await readXlsx(await templateOf(payment))
  const rows = sheets[1]?.rows ?? []
  assert.deepEqual(
    rows.slice(9).map((row) => row[1]),
    payment.fieldNames,
  )
  assert.deepEqual(
    rows
      .slice(9)
      .filter((row) => row[7] === '是')
      .map((row) => row[1]),
    ['person_id', 'person_name', 'account_id'],
  )
})

test('the same definition gives the same bytes', async () => {
  assert.deepEqual(await templateOf(payment), await templateOf(payment))
})

test('nobody sends an internal dataset, so it has no template', async () => {
  await assert.rejects(templateOf(surrogate), /takes no files/)
})

test('formats can only be taken from a row that is there', async () => {
  await assert.rejects(formatWholeColumns(await templateOf(payment), 99), /no row 99/)
})

test('the file bears 中文名 and id', () => assert.equal(templateName(payment), '样例待遇支付(specimen_payment).xlsx'))
