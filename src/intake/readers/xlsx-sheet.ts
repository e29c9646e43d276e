/** Rows of one worksheet, in the order of the file. */
import type { RefusalCode } from '#kernel/refusal-codes.ts'
import { type CellText, isoText, numberText, unescapeText } from './xlsx-cells.ts'
import type { XlsxPackage } from './xlsx-package.ts'
import type { Workbook } from './xlsx-workbook.ts'
import { xmlParser } from './xml-events.ts'

const maxColumns = 16_384

export interface SheetRow {
  /** Row number that the spreadsheet shows. */
  readonly at: number
  /** By column; trailing empty cells are left out. */
  readonly cells: readonly string[]
  readonly problem?: { readonly code: RefusalCode; readonly message: string }
}

/** 'AB12' → 27; -1 when it is no reference. */
const columnOf = (reference: string): number => {
  let column = 0
  for (let i = 0; i < reference.length && i < 4; i++) {
    const letter = reference.charCodeAt(i) - 64
    if (letter < 1 || letter > 26) return column - 1
    column = column * 26 + letter
  }
  return column - 1
}

const columnName = (column: number): string =>
  column < 0 ? '' : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))

interface OpenCell {
  column: number
  type: string
  style: number
  formula: boolean
  hasValue: boolean
  value: string
}

const cellText = (cell: OpenCell, { shared, looks, since1904 }: Workbook): CellText | undefined => {
  const { type, value, formula, hasValue } = cell
  if (!hasValue)
    return formula
      ? {
          text: '',
          problem: { code: 'VALUE_FORMULA', message: '公式没有算出的值。请在 Excel 或 WPS 中打开、保存后重新报送' },
        }
      : { text: '' }
  if (type === 's') {
    const text = /^\d+$/.test(value.trim()) ? shared[Number(value)] : undefined
    return text === undefined ? undefined : { text }
  }
  if (type === 'e')
    return {
      text: value,
      problem: { code: 'VALUE_FORMULA', message: `单元格是公式错误 ${value.slice(0, 20)}。请改正公式后重新报送` },
    }
  if (type === 'inlineStr' || type === 'str') return { text: unescapeText(value) }
  if (type === 'b') return { text: value.trim() === '1' || value.trim() === 'true' ? '1' : '0' }
  if (type === 'd') return { text: isoText(value.trim()) }
  const stored = value.trim()
  return stored === '' ? { text: '' } : numberText(stored, looks[cell.style] ?? 'number', since1904)
}

/** Collects cells into rows as the events come. */
export class SheetEvents {
  /** Rows with at least one value, counted as their elements close. */
  counted = 0
  readonly rows: SheetRow[] = []
  #workbook: Workbook
  #zip: XlsxPackage
  #limit: number
  #at = 0
  #cells: string[] = []
  #length = 0
  #problem: SheetRow['problem']
  #cell: OpenCell | undefined
  #column = -1
  #collecting = false
  #phonetic = false

  constructor(zip: XlsxPackage, workbook: Workbook, recordBytes: number) {
    this.#zip = zip
    this.#workbook = workbook
    this.#limit = recordBytes
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'row') {
      this.#at = Number(attributes.r ?? this.#at + 1)
      this.#cells = []
      this.#length = 0
      this.#problem = undefined
      this.#column = -1
    } else if (tag === 'c') {
      this.#column = attributes.r === undefined ? this.#column + 1 : columnOf(attributes.r)
      if (this.#column < 0 || this.#column >= maxColumns) throw this.#zip.damaged()
      this.#cell = {
        column: this.#column,
        type: attributes.t ?? 'n',
        style: Number(attributes.s ?? 0),
        formula: false,
        hasValue: false,
        value: '',
      }
    } else if (this.#cell) {
      if (tag === 'f') this.#cell.formula = true
      if (tag === 'rPh') this.#phonetic = true
      this.#collecting = tag === 'v' || (tag === 't' && !this.#phonetic)
      if (this.#collecting) this.#cell.hasValue = true
    }
  }

  text(text: string): void {
    if (!this.#collecting || !this.#cell) return
    // A row beyond the limit is a problem row; what is held up to there is enough to show it.
    this.#cell.value += text.slice(0, Math.max(0, this.#limit - this.#length))
    this.#length += text.length
  }

  close(tag: string): void {
    this.#collecting = false
    if (tag === 'rPh') this.#phonetic = false
    else if (tag === 'c' && this.#cell) this.#closeCell(this.#cell)
    else if (tag === 'row') this.#closeRow()
  }

  #closeCell(cell: OpenCell): void {
    this.#cell = undefined
    const found = cellText(cell, this.#workbook)
    if (!found) throw this.#zip.damaged()
    const { text, problem } = found
    if (problem && !this.#problem)
      this.#problem = {
        code: problem.code,
        message: `第 ${this.#at} 行 ${columnName(cell.column)} 列:${problem.message}`,
      }
    if (text.includes('\0') || !text.isWellFormed())
      this.#problem ??= { code: 'VALUE_TEXT', message: `第 ${this.#at} 行 ${columnName(cell.column)} 列有不成字的字符` }
    // A formula without its value is empty text and still a value that somebody meant.
    if (text === '' && !problem) return
    while (this.#cells.length < cell.column) this.#cells.push('')
    this.#cells[cell.column] = text
  }

  #closeRow(): void {
    if (this.#length > this.#limit)
      this.#problem = { code: 'ROW_TOO_LONG', message: `第 ${this.#at} 行超过 ${this.#limit} 字节。请检查内容` }
    if (this.#cells.length === 0) return
    this.counted++
    this.rows.push({ at: this.#at, cells: this.#cells, problem: this.#problem })
  }
}

/** Rows with at least one value; wholly empty rows are skipped, as blank lines of a text file are. */
export async function* sheetRows(zip: XlsxPackage, part: string, events: SheetEvents): AsyncGenerator<SheetRow> {
  const feed = xmlParser(
    {
      open: (tag, attributes) => events.open(tag, attributes),
      text: (text) => events.text(text),
      close: (tag) => events.close(tag),
    },
    () => zip.damaged(),
  )
  for await (const piece of zip.text(part)) {
    feed.write(piece)
    yield* events.rows.splice(0)
  }
  feed.end()
}
