/** What a document is made of, before it is laid out: builders of forms give these, the layout turns them into DOCX. */

export type Block =
  /** 一级标题 '一、…' in 黑体; 二级 '(一)…' in 楷体. */
  | { readonly kind: 'h1' | 'h2'; readonly text: string }
  /** A paragraph, first line indented by two characters. */
  | { readonly kind: 'p'; readonly text: string }
  /** Label and text in ruled cells; a row of one pair spans the width. `lines`: room at least so many lines high. */
  | { readonly kind: 'grid'; readonly rows: readonly GridRow[] }
  /** A ruled list with heads; widths are shares. */
  | {
      readonly kind: 'list'
      readonly heads: readonly string[]
      readonly widths: readonly number[]
      readonly rows: readonly (readonly string[])[]
    }
  /** 问答 of a record. */
  | { readonly kind: 'talk'; readonly turns: readonly { readonly ask: string; readonly answer: string }[] }

export interface GridRow {
  readonly cells: readonly Cell[]
}
export interface Cell {
  readonly label: string
  readonly text: string
  readonly lines?: number
  /** Who signs at the foot of the cell: '签名' and the date's place. */
  readonly signs?: string
}

/** A document that goes out under the authority's name. */
export interface Letter {
  readonly look: 'letter'
  readonly title: string
  readonly to?: string
  readonly body: readonly Block[]
  readonly attachments?: readonly string[]
  /** Whether the authority signs and seals it at the end. */
  readonly sealed: boolean
  /** Beside or instead of the authority, for internal reports: 承办人, 听证主持人. */
  readonly signs?: readonly string[]
  readonly contact?: string
  /** 密级、紧急程度 at the head. */
  readonly marks?: readonly string[]
}

/** A table or record of the office. */
export interface Sheet {
  readonly look: 'sheet'
  readonly title: string
  readonly under?: string
  readonly body: readonly Block[]
  /** Signature places at the foot of each page. */
  readonly signs: readonly string[]
  readonly sealed: boolean
}
export type Layout = Letter | Sheet

export const pair = (label: string, text: string): Cell => ({ label, text })
export const row = (...cells: readonly Cell[]): GridRow => ({ cells })
/** Label, text; label, text. */
export const rowOf = (...texts: readonly string[]): GridRow => ({
  cells: Array.from({ length: texts.length / 2 }, (_, at) => pair(texts[at * 2] ?? '', texts[at * 2 + 1] ?? '')),
})
/** An opinion to be written and signed in the cell. */
export const opinion = (label: string, text: string, signs: string, lines = 4): GridRow => ({
  cells: [{ label, text, lines, signs }],
})
export const h1 = (text: string): Block => ({ kind: 'h1', text })
export const h2 = (text: string): Block => ({ kind: 'h2', text })
/** One paragraph a line. What was typed as a sentence of its own may stand before a comma or another full stop here. */
export const p = (text: string): Block[] =>
  text
    .replaceAll(/[\u3002;]+(?=[,;\uff0c\uff1b\u3002])/g, '')
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => ({ kind: 'p', text: one }))
