/** Chapters of the notice by their short titles, as lists and statistics name them. */
import { clauseOf } from '#law/clauses.ts'

export const chapterTitle = (chapter: string): string => clauseOf(chapter)?.summary ?? chapter
