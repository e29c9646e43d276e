/**
 * The Excel template of a dataset: one sheet with the Chinese headers, ready to be filled; `填写说明` with the dictionary
 * of the dataset; `代码表` for the code lists too long for a drop-down's own text (255 characters).
 */
import type { CellStyle, ColumnDef, DataValidation, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { fixedClock } from '#kernel/clock.ts'
import { citeBasis } from '#law/basis.ts'
import type { Dataset, Field } from './define-dataset.ts'
import { headersOf, personalKinds } from './define-dataset.ts'
import { formOf, isWords, kinds, maxLengthOf } from './kinds.ts'
import { periodTitles } from './schemas.ts'
import { formatWholeColumns } from './template-package.ts'

const lastRow = 1_048_576
/** Longest text that a drop-down list may carry in itself. */
const inlineListLimit = 255
/** The templates change with the standard, never with the day on which they are written. */
/** When a made workbook says it was made: the same for all, so that content alone decides its bytes. */
export const writtenDay = fixedClock('2016-01-01T00:00:00Z').now()

const border = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const framed = { top: border, right: border, bottom: border, left: border }
const headerStyle = (required: boolean): CellStyle => ({
  font: { bold: required, color: { rgb: required ? 'FFFFFF' : '1F3864' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: required ? '1F4E79' : 'DDEBF7' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: framed,
  numFmt: '@',
})

/** Numbers may be added up in the sheet; everything else is text, so that Excel neither rounds nor reinterprets it. */
const numberFormats: Partial<Record<Field['kind'], string>> = { fen: '0.00', int: '0', decimal: '0.####' }
const columnFormat = (field: Field): string => (field.codes ? '@' : (numberFormats[field.kind] ?? '@'))

const displayWidth = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)
const columnWidth = (field: Field): number =>
  Math.min(40, Math.max(displayWidth(field.label) + 4, Math.min(maxLengthOf(field), 22) + 2))

/** 0 → 'A', 26 → 'AA'. */
export const columnLetter = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26)

/** A sheet's name: at most 31 characters, none of `[]:*?/\`. */
export const sheetName = (title: string): string => [...title.replaceAll(/[[\]:*?/\\']/g, '-')].slice(0, 31).join('')

/** What the drop-down offers: the labels, or the stored values where two labels are equal. */
export const choicesOf = (field: Field): readonly string[] => {
  if (field.kind === 'bool' && !field.codes) return ['是', '否']
  const labels = Object.values(field.codes ?? {})
  return new Set(labels).size === labels.length ? labels : Object.keys(field.codes ?? {})
}

const fitsInline = (choices: readonly string[]): boolean =>
  choices.join(',').length <= inlineListLimit && choices.every((choice) => !/[,"]/.test(choice))

interface CodeColumn {
  readonly label: string
  readonly choices: readonly string[]
}

const longLists = (dataset: Dataset): readonly CodeColumn[] =>
  dataset.fieldNames
    .map((name) => dataset.fields[name] as Field)
    .map((field) => ({ label: field.label, choices: choicesOf(field) }))
    .filter(({ choices }) => choices.length > 0 && !fitsInline(choices))

const listFormula = (index: number, size: number): string => {
  const letter = columnLetter(index)
  return `'代码表'!$${letter}$2:$${letter}$${size + 1}`
}

const clipped = (text: string, limit: number): string =>
  [...text].length > limit ? `${[...text].slice(0, limit - 1).join('')}…` : text

const validationOf = (field: Field, index: number, lists: readonly CodeColumn[]): DataValidation | null => {
  const letter = columnLetter(index)
  const shared = {
    range: `${letter}2:${letter}${lastRow}`,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: clipped(field.label, 32),
    inputMessage: clipped(`${field.required ? '必填。' : ''}${formOf(field)}`, 255),
    errorTitle: clipped(field.label, 32),
  }
  const choices = choicesOf(field)
  if (choices.length > 0) {
    const at = lists.findIndex((list) => list.label === field.label)
    const source = at < 0 ? { values: [...choices] } : { formula1: listFormula(at, choices.length) }
    // A stored value is as good as its label, so the drop-down advises and does not forbid.
    return {
      ...shared,
      type: 'list',
      ...source,
      errorStyle: 'warning',
      errorMessage: '不在下拉列表内;填代码也可以,确定要填吗?',
    }
  }
  if (!isWords(field.kind)) return null
  return {
    ...shared,
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formula1: String(maxLengthOf(field)),
    errorMessage: `最多 ${maxLengthOf(field)} 个字符`,
  }
}

const dataSheet = (dataset: Dataset, lists: readonly CodeColumn[]): WriteSheet => {
  const fields = dataset.fieldNames.map((name) => [name, dataset.fields[name] as Field] as const)
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  for (const [index, [name, field]] of fields.entries()) {
    const text = [
      `${field.required ? '必填' : '可空'};${formOf(field)}`,
      field.note ?? '',
      `列名也可写:${headersOf(name, field)
        .slice(1)
        .filter((header) => header !== field.label)
        .concat(name)
        .join('、')}`,
    ]
    cells.set(`0,${index}`, {
      style: headerStyle(field.required === true),
      comment: { author: '数据标准', text: text.filter(Boolean).join('\n') },
    })
    cells.set(`1,${index}`, { style: { numFmt: columnFormat(field) } })
  }
  return {
    name: sheetName(dataset.title),
    columns: fields.map(([, field]): ColumnDef => ({ width: columnWidth(field) })),
    rows: [fields.map(([, field]) => field.label), fields.map(() => null)],
    cells,
    freezePane: { rows: 1 },
    rowDefs: new Map([[0, { height: 32 }]]),
    dataValidations: fields
      .map(([, field], index) => validationOf(field, index, lists))
      .filter((validation) => validation !== null),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  }
}

const guideRows = (dataset: Dataset): (string | null)[][] => [
  [`${dataset.title}(${dataset.id})填写说明`],
  ['报送单位', dataset.owner],
  ['报送周期', periodTitles[dataset.period]],
  ['依据', dataset.basis.map(citeBasis).join(';')],
  ['文件名', `${dataset.id}[.来源][.年月][.序号].xlsx,例如 ${dataset.id}.2024-03.xlsx`],
  ['唯一性', `${dataset.naturalKey.map((name) => dataset.fields[name]?.label ?? name).join('、')}相同的为同一业务事实`],
  ['填写', '深色表头的列必填;表头文字不要改;一行一条,不要合并单元格,不要写合计行'],
  [],
  ['列名', '英文名', '必填', '类型与写法', '代码', 'LB 代码', '医保名', '个人信息', '说明'],
  ...dataset.fieldNames.map((name) => {
    const field = dataset.fields[name] as Field
    const codes = Object.entries(field.codes ?? {}).map(([value, label]) => `${value} ${label}`)
    return [
      field.label,
      name,
      field.required ? '必填' : '可空',
      field.codes ? `${kinds[field.kind].label},填代码或名称` : formOf(field),
      codes.join(';'),
      field.lb ?? '',
      field.nhsa ?? '',
      personalKinds.has(field.kind) ? '是' : '',
      field.note ?? '',
    ]
  }),
]

const guideWidths = [24, 26, 8, 40, 48, 12, 24, 10, 48]

/** Points: the reader's program does not measure wrapped Chinese for us. */
const rowHeight = (values: readonly (string | null)[], wraps: boolean): number => {
  const lines = values.map((value, column) => Math.ceil((displayWidth(value ?? '') + 2) / (guideWidths[column] ?? 20)))
  return wraps ? Math.min(400, 15 * Math.max(1, ...lines)) : 20
}

const guideSheet = (dataset: Dataset): WriteSheet => {
  const rows = guideRows(dataset)
  const headingRow = 8
  const cells: NonNullable<WriteSheet['cells']> = new Map([['0,0', { style: { font: { bold: true, size: 14 } } }]])
  for (const [row, values] of rows.entries()) {
    for (const column of values.keys()) {
      if (row === headingRow) cells.set(`${row},${column}`, { style: headerStyle(true) })
      else if (row > headingRow)
        cells.set(`${row},${column}`, {
          style: { border: framed, alignment: { vertical: 'top', wrapText: true }, numFmt: '@' },
        })
    }
  }
  return {
    name: '填写说明',
    columns: guideWidths.map((width) => ({ width })),
    rows,
    cells,
    rowDefs: new Map(rows.map((values, row) => [row, { height: rowHeight(values, row > headingRow) }])),
    freezePane: { rows: headingRow + 1 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

const codeSheet = (lists: readonly CodeColumn[]): WriteSheet => {
  const longest = Math.max(...lists.map((list) => list.choices.length))
  return {
    name: '代码表',
    columns: lists.map(() => ({ width: 30 })),
    rows: [
      lists.map((list) => list.label),
      ...Array.from({ length: longest }, (_, row) => lists.map((list) => list.choices[row] ?? null)),
    ],
    cells: new Map(lists.map((_, index) => [`0,${index}`, { style: headerStyle(true) }])),
    freezePane: { rows: 1 },
  }
}

/** File name of the template: '养老待遇支付(pension_payment).xlsx'. */
export const templateName = (dataset: Dataset): string =>
  `${dataset.title.replaceAll(/[\\/:*?"<>|]/g, '-')}(${dataset.id}).xlsx`

/**
 * The template as XLSX bytes, the same for the same definition.
 * @throws RangeError for an internal dataset, which nobody sends.
 */
export const templateOf = async (dataset: Dataset): Promise<Uint8Array> => {
  if (dataset.kind !== 'feed') throw new RangeError(`dataset ${dataset.id} takes no files`)
  const lists = longLists(dataset)
  const workbook = await writeXlsx({
    sheets: [dataSheet(dataset, lists), guideSheet(dataset), ...(lists.length > 0 ? [codeSheet(lists)] : [])],
    properties: { title: dataset.title, creator: '数据标准', created: writtenDay, modified: writtenDay },
    defaultFont: { name: '宋体', size: 11 },
  })
  return formatWholeColumns(workbook, 2)
}
