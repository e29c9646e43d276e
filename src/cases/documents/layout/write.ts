/** A laid-out document as DOCX bytes: 公文 with red head and red line, or a record with signature places on each page. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  UnderlineType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Layout, Letter, Sheet } from './blocks.ts'
import { em, emsOf, exact, fallbacks, font, fonts, line, page, sizes, textWidth, twips } from './page.ts'
import { laid, paragraph, run, titleOf } from './runs.ts'

/** Filled in when it is issued: until then the places stand in the draft. */
export const numberPlace = '{{文号}}'
export const datePlace = '{{成文日期}}'

export interface Head {
  /** 发文机关标志: the authority's full name. */
  readonly authority: string
  /** Whether the form takes a number. */
  readonly numbered: boolean
}

const empty = (height = line, keepNext = false): Paragraph =>
  new Paragraph({ spacing: exact(height), keepNext, children: [] })

const pageNumber = (side: 'odd' | 'even'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: 280 } : { left: 280 },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            size: sizes.four,
            font: font(fonts.serif),
          }),
        ],
      }),
    ],
  })

/** The upper edge of the mark is 35 mm below that of the 版心. */
const redHead = ({ authority, numbered }: Head, marks: readonly string[] = []): Paragraph[] => {
  const size = Math.min(68, Math.floor((textWidth / 20 / emsOf(authority)) * 2) - 2)
  return [
    ...marks.map((mark) => paragraph(mark, false, fonts.heading)),
    empty(twips(35) - marks.length * line),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: exact(size * 10 + 160),
      children: [run(authority, { name: fonts.title, size, color: 'FF0000' })],
    }),
    empty(),
    ...(numbered ? [empty()] : []),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...exact(line), after: line },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: 'FF0000', space: 11 } },
      children: numbered ? [run(numberPlace)] : [],
    }),
  ]
}

/** Name and date are centred on each other, the date four characters from the right; the seal is set over both. */
const sealPlace = (authority: string): Paragraph[] => {
  const dateEms = emsOf('2026年11月24日')
  const nameEms = emsOf(authority)
  const dateRight = Math.max(4, (nameEms - dateEms) / 2)
  const nameRight = dateRight + (dateEms - nameEms) / 2
  const at = (text: string, ems: number): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: exact(line),
      keepNext: true,
      indent: { right: Math.round(ems * em), rightChars: Math.round(ems * 100) } as never,
      children: [run(text)],
    })
  return [
    empty(line, true),
    empty(line, true),
    at(authority, nameRight),
    at(datePlace, dateRight),
    at('(印章)', dateRight + dateEms / 2 - 2),
  ]
}

const signPlaces = (signs: readonly string[]): Paragraph[] =>
  signs.map(
    (who) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: exact(line),
        keepNext: true,
        indent: { right: em * 2 },
        children: [run(`${who}(签名):`), run('            ', { underline: { type: UnderlineType.SINGLE } })],
      }),
  )

const attachmentLines = (names: readonly string[]): Paragraph[] =>
  names.length === 0
    ? []
    : [
        empty(line, true),
        ...names.map((name, at) => {
          const lead = at === 0 ? '附件:' : ''
          const number = names.length > 1 ? `${at + 1}. ` : ''
          const hang = em * 5 + (number ? em : 0)
          return new Paragraph({
            spacing: exact(line),
            keepNext: true,
            indent: { left: hang, hanging: at === 0 ? em * 3 + (number ? em : 0) : em * (number ? 1 : 0) },
            children: [run(`${lead}${number}${name}`)],
          })
        }),
      ]

const letterParts = (letter: Letter, head: Head): FileChild[] => [
  // What stays in the file has no red head.
  ...(letter.sealed ? redHead(head, letter.marks) : []),
  ...titleOf(letter.title),
  empty(),
  ...(letter.to ? [paragraph(`${letter.to}:`, false)] : []),
  ...letter.body.flatMap((block, at) => laid(block, at === letter.body.length - 1)),
  ...attachmentLines(letter.attachments ?? []),
  ...(letter.signs ? [empty(line, true), ...signPlaces(letter.signs)] : []),
  ...(letter.sealed ? sealPlace(head.authority) : [empty(line, true), dateLine()]),
  ...(letter.contact ? [empty(), paragraph(letter.contact)] : []),
]

const dateLine = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: exact(line),
    indent: { right: em * 4 },
    children: [run(datePlace)],
  })

const sheetParts = (sheet: Sheet, head: Head): FileChild[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: exact(line),
    children: [run(head.authority, { name: fonts.title, size: sizes.body })],
  }),
  ...titleOf(sheet.title),
  ...(sheet.under
    ? [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: exact(line),
          children: [run(sheet.under, { name: fonts.subheading, size: sizes.four })],
        }),
      ]
    : []),
  head.numbered
    ? new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: exact(line),
        children: [run(numberPlace, { size: sizes.four })],
      })
    : empty(160),
  ...sheet.body.flatMap((block) => laid(block)),
  ...(sheet.sealed ? sheetSeal(head.authority) : []),
]

const sheetSeal = (authority: string): Paragraph[] =>
  [`${authority}(印章)`, datePlace].map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: exact(footLine),
        indent: { right: em * 2 },
        children: [run(text, { size: sizes.smallFour })],
      }),
  )

const footLine = 400

const signFooter = (signs: readonly string[]): Footer =>
  new Footer({
    children: [
      ...signRows(signs).map(
        (pair) =>
          new Paragraph({
            spacing: exact(footLine),
            tabStops: [{ type: TabStopType.LEFT, position: Math.floor(textWidth / 2) }],
            children: [run(pair.map((who) => `${who}(签名):`).join('\t'), { size: sizes.smallFour })],
          }),
      ),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: exact(footLine),
        children: [
          new TextRun({
            children: ['第 ', PageNumber.CURRENT, ' 页  共 ', PageNumber.TOTAL_PAGES, ' 页'],
            size: sizes.smallFour,
            font: font(fonts.serif),
          }),
        ],
      }),
    ],
  })

const signRows = (signs: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(signs.length / 2) }, (_, at) => signs.slice(at * 2, at * 2 + 2))

const sheetMargin = (signs: readonly string[]) => ({
  ...page.margin,
  top: twips(20),
  bottom: twips(12) + (signRows(signs).length + 1) * footLine + 160,
  footer: twips(12),
})

/** The word processor's own list of fonts names another for each, where the office's is not installed. */
const fontTable = (): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.entries(fallbacks)
  .map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  )
  .join('')}</w:fonts>`

/** Same input, same bytes: what the writer says of the hour is left out. */
export const repacked = (
  bytes: Uint8Array,
  change: (parts: Record<string, Uint8Array>) => void = () => undefined,
): Buffer => {
  const parts = unzipSync(bytes)
  change(parts)
  return Buffer.from(zipSync(parts, { level: 6, mtime: '1980-01-01T00:00:00' }))
}

const settled = (parts: Record<string, Uint8Array>): void => {
  parts['word/fontTable.xml'] = strToU8(fontTable())
  // Lines and characters are set exactly (runs.ts); the grid is there for who opens the page's settings, and for new text.
  const styles = parts['word/styles.xml']
  if (styles)
    parts['word/styles.xml'] = strToU8(
      strFromU8(styles).replace(
        /<w:pPrDefault\s*\/>|<w:pPrDefault>.*?<\/w:pPrDefault>/,
        '<w:pPrDefault><w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:pPrDefault>',
      ),
    )
  const core = parts['docProps/core.xml']
  if (core)
    parts['docProps/core.xml'] = strToU8(
      strFromU8(core).replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''),
    )
}

export const writeDocx = async (layout: Layout, head: Head): Promise<Buffer> => {
  const isLetter = layout.look === 'letter'
  const document = new Document({
    title: layout.title.replaceAll('\n', ''),
    creator: '社鉴',
    evenAndOddHeaderAndFooters: isLetter,
    styles: {
      default: {
        document: { run: { font: font(fonts.body), size: sizes.body, language: { eastAsia: 'zh-CN' } } },
      },
      // The grid counts its characters by the size of this style.
      paragraphStyles: [
        {
          id: 'Normal',
          name: 'Normal',
          quickFormat: true,
          run: { font: font(fonts.body), size: sizes.body },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: page.size,
            margin: isLetter ? page.margin : sheetMargin(layout.signs),
          },
          grid: isLetter ? page.grid : { linePitch: page.grid.linePitch },
        },
        footers: isLetter
          ? { default: pageNumber('odd'), even: pageNumber('even') }
          : { default: signFooter(layout.signs) },
        children: isLetter ? letterParts(layout, head) : sheetParts(layout, head),
      },
    ],
  })
  return repacked(await Packer.toBuffer(document), settled)
}
