/**
 * The page of GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of 28 characters of 3号 (16 pt). Lengths
 * of a DOCX are twips (1/20 pt), sizes of type half points.
 */
import { DocumentGridType, type IFontAttributesProperties, LineRuleType } from 'docx'

export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)

export const page = {
  size: { width: 11906, height: 16838 },
  margin: {
    top: twips(37),
    left: twips(28),
    right: twips(210 - 28 - 156),
    bottom: twips(297 - 37 - 225),
    header: twips(15),
    // The dash of the page number stands 7 mm below the 版心; half of a 4号 line is below it.
    footer: twips(297 - 37 - 225 - 7) - 140,
  },
  // 225 mm in 22 lines; 28 characters in 156 mm are a little narrower than 16 pt, in 1/4096 pt.
  grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: 579, charSpace: -849 },
} as const

/** Width of the 版心. */
export const textWidth = page.size.width - page.margin.left - page.margin.right
/** One line of the grid, and one character of the body. */
export const line = 579
export const em = 320

/** 28 characters in 156 mm are set a quarter of a point narrower than 16 pt. */
export const narrower = -5

/** 2号, 3号, 4号, 小4号 as half points. */
export const sizes = { title: 44, body: 32, four: 28, smallFour: 24 } as const

/** What offices have installed; where a machine has none, its word processor takes the font named beside it. */
export const fonts = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  serif: '宋体',
} as const
export const fallbacks: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  方正小标宋简体: '宋体',
  楷体_GB2312: '楷体',
  黑体: 'SimHei',
  宋体: 'SimSun',
}

export const font = (name: string): IFontAttributesProperties => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
  hint: 'eastAsia',
})

export const exact = (height: number): { line: number; lineRule: typeof LineRuleType.EXACT } => ({
  line: height,
  lineRule: LineRuleType.EXACT,
})

/** Width of a text in characters of its own size: Latin letters and digits take half. */
export const emsOf = (text: string): number =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is narrow
  [...text].reduce((sum, character) => sum + (/[\x00-\x7f]/.test(character) ? 0.5 : 1), 0)
