/**
 * The structure of 郑人社〔2016〕27号 down to its lowest items. A key is the notice's own numbering ('五(五)3'); the
 * second item numbered 九(二) is keyed '九(二)之二', its items '九(二)之二·1'. Summaries are ours, not the notice's text.
 */
import { chapters1to5 } from './notice/chapters-1-5.ts'
import { chapters6to9 } from './notice/chapters-6-9.ts'
import { chapters10to13 } from './notice/chapters-10-13.ts'

/** [key, summary] as the data files write it. */
export type ClauseText = readonly [key: string, summary: string]

export interface Clause {
  readonly key: string
  readonly summary: string
  /** The clause it is an item of; null for a chapter. */
  readonly parent: string | null
  readonly chapter: string
  /** True when nothing in the notice is numbered below it. */
  readonly leaf: boolean
}

export const chapterKeys = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'] as const

const keyPattern =
  /^(?<chapter>[一二三四五六七八九十]+)(?<section>\([一二三四五六七八九十]+\)(?:之二)?)?(?:·?(?<item>\d+))?$/

/** '五(五)3' → '五(五)' → '五' → null. @throws RangeError for text that is no clause key. */
export const parentOf = (key: string): string | null => {
  const match = keyPattern.exec(key)?.groups
  if (!match?.chapter) throw new RangeError(`not a clause key: ${key}`)
  if (match.item) return `${match.chapter}${match.section ?? ''}`
  return match.section ? match.chapter : null
}

/** The clause itself and all it is part of, nearest first. */
export const withAncestors = (key: string): string[] => {
  const parent = parentOf(key)
  return parent === null ? [key] : [key, ...withAncestors(parent)]
}

const texts: readonly ClauseText[] = [...chapters1to5, ...chapters6to9, ...chapters10to13]
const parents = new Set(texts.map(([key]) => parentOf(key)))

/** Every clause in the notice's order. */
export const clauses: readonly Clause[] = texts.map(([key, summary]) => ({
  key,
  summary,
  parent: parentOf(key),
  chapter: withAncestors(key).at(-1) ?? key,
  leaf: !parents.has(key),
}))

const byKey = new Map(clauses.map((clause) => [clause.key, clause]))

export const clauseOf = (key: string): Clause | undefined => byKey.get(key)

/** The 116 lowest numbered items; chapter 二, which numbers nothing, is one itself. */
export const leafClauses: readonly Clause[] = clauses.filter((clause) => clause.leaf)

/** How a person reads the key: '九(二)之二·1' → '九(二)〔第二个〕1'. */
export const clauseLabel = (key: string): string => key.replace('之二·', '〔第二个〕').replace('之二', '〔第二个〕')
