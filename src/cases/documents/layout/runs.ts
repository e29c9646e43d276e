/** Paragraphs and tables of both looks. */
import {
  AlignmentType,
  BorderStyle,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block, Cell, GridRow } from './blocks.ts'
import { em, exact, font, fonts, line, narrower, sizes, textWidth } from './page.ts'
import { fullWidth } from './punctuation.ts'

export const run = (text: string, options: Omit<IRunOptions, 'font'> & { readonly name?: string } = {}): TextRun => {
  const { name = fonts.body, ...rest } = options
  return new TextRun({ text: fullWidth(text), size: sizes.body, characterSpacing: narrower, ...rest, font: font(name) })
}

export const paragraph = (text: string, indent = true, name: string = fonts.body, keepNext = false): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: exact(line),
    keepNext,
    indent: indent ? { firstLineChars: 200, firstLine: em * 2 } : {},
    children: [run(text, { name })],
  })

export const titleOf = (title: string): Paragraph[] =>
  title.split('\n').map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: exact(line),
        children: [run(text, { name: fonts.title, size: sizes.title })],
      }),
  )

const edge = { style: BorderStyle.SINGLE, size: 6, color: '000000' }
const borders = { top: edge, bottom: edge, left: edge, right: edge }
const cellMargins = { top: 40, bottom: 40, left: 80, right: 80 }
const cellLine = 340

const cellText = (text: string, options: { readonly name?: string; readonly center?: boolean } = {}): Paragraph[] =>
  text.split('\n').map(
    (one) =>
      new Paragraph({
        alignment: options.center ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: exact(cellLine),
        children: [run(one, { size: sizes.smallFour, ...(options.name ? { name: options.name } : {}) })],
      }),
  )

const ruled = (width: number, span: number, children: Paragraph[], middle = false): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    margins: cellMargins,
    borders,
    ...(middle ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    children,
  })

const signLine = (signs: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: exact(cellLine),
    children: [run(`${signs}:              年    月    日`, { size: sizes.smallFour })],
  })

const labelWidth = 1500
/** Label, text, label, text: a row of one pair spans the three columns behind its label. */
const half = Math.floor(textWidth / 2)
const gridWidths = [labelWidth, half - labelWidth, labelWidth, textWidth - half - labelWidth]

const rowCells = ({ cells }: GridRow): TableCell[] =>
  cells.flatMap((cell: Cell) => {
    const alone = cells.length === 1
    const padding = Math.max(0, (cell.lines ?? 0) - cell.text.split('\n').length)
    const filled = [...cellText(cell.text), ...Array.from({ length: padding }, () => cellText('')).flat()]
    return [
      ruled(labelWidth, 1, cellText(cell.label, { name: fonts.heading, center: true }), true),
      ruled(
        alone ? textWidth - labelWidth : half - labelWidth,
        alone ? 3 : 1,
        cell.signs ? [...filled, signLine(cell.signs)] : filled,
        !cell.lines,
      ),
    ]
  })

const fitsPage = ({ cells }: GridRow): boolean => cells.every(({ text }) => text.length < 300)

const gridTable = (rows: readonly GridRow[]): Table =>
  new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: gridWidths,
    rows: rows.map((one) => new TableRow({ cantSplit: fitsPage(one), children: rowCells(one) })),
  })

const listTable = ({ heads, widths, rows }: Extract<Block, { kind: 'list' }>): Table => {
  const all = widths.reduce((sum, one) => sum + one, 0)
  const columns = widths.map((one) => Math.floor((textWidth * one) / all))
  const cells = (texts: readonly string[], head: boolean): TableCell[] =>
    columns.map((width, at) =>
      ruled(width, 1, cellText(texts[at] ?? '', head ? { name: fonts.heading, center: true } : {}), true),
    )
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(heads, true) }),
      ...rows.map(
        (texts) => new TableRow({ cantSplit: texts.every((one) => one.length < 60), children: cells(texts, false) }),
      ),
    ],
  })
}

/** A little space: two tables that touch would become one. */
const gap = (): Paragraph => new Paragraph({ spacing: exact(120), children: [] })

/** `keepNext`: it does not part from what follows, so that no page holds the seal alone. */
export const laid = (block: Block, keepNext = false): (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'h1':
      return [paragraph(block.text, true, fonts.heading, true)]
    case 'h2':
      return [paragraph(block.text, true, fonts.subheading, true)]
    case 'p':
      return [paragraph(block.text, true, fonts.body, keepNext)]
    case 'grid':
      return [gridTable(block.rows), gap()]
    case 'list':
      return [listTable(block), gap()]
    case 'talk':
      return block.turns.flatMap(({ ask, answer }) => [paragraph(`问:${ask}`, true), paragraph(`答:${answer}`, true)])
  }
}
