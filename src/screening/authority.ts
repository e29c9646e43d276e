/**
 * Whose rows a finding rests on: the scheme that it names or that its chapter is about, and the authority that was
 * competent for that scheme on the finding's day (人社 before the medical funds moved, 医保 since).
 */

import { valueOn } from '#law/dated.ts'
import { competentAuthority } from '#law/values/authorities.ts'
import type { Rule } from './define-rule.ts'

/** Chapters that are about one scheme alone. */
const onlyScheme: Readonly<Record<string, string>> = { 七: '410', 八: '210', 九: '510' }
/** Where a finding names no scheme and its chapter has several: one of them tells the competent authority. */
const anyScheme: Readonly<Record<string, string>> = { 五: '110', 六: '310' }

const chapterOf = (rule: Rule): string =>
  rule.basis.find(({ document }) => document === 'zz27')?.clause.slice(0, 1) ?? ''

interface Named {
  readonly grain: Readonly<Record<string, unknown>>
  readonly facts: Readonly<Record<string, unknown>>
  readonly foundOn: string
}

/** `scheme` null: the finding names none, and its chapter is about several or about none. */
export const standingOf = (
  rule: Rule,
  { grain, facts, foundOn }: Named,
): { scheme: string | null; authority: 'hrss' | 'nhsa' } => {
  const chapter = chapterOf(rule)
  const named = grain.scheme ?? facts.scheme
  const scheme = named === undefined || named === null ? (onlyScheme[chapter] ?? null) : String(named)
  const judgedBy = scheme ?? anyScheme[chapter]
  const authority =
    judgedBy === undefined ? undefined : valueOn(competentAuthority, foundOn, { scheme: judgedBy })?.value
  return { scheme, authority: authority === 'nhsa' ? 'nhsa' : 'hrss' }
}
