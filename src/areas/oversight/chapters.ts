/** Which chapter of the notice a rule belongs to, and whose data a dataset holds: what the overview sums by. */
import type { Scope } from '#access/scope.ts'
import { rules as allRules } from '#areas/rules.ts'
import type { Day } from '#kernel/month.ts'
import { chapterKeys, clauseOf, withAncestors } from '#law/clauses.ts'
import { authoritiesOn } from '#law/recurring-duties/fund-object.ts'
import type { Rule } from '#screening/define-rule.ts'
import { datasets } from '#standard/registry.ts'

/** What no chapter of the notice is named for: rules that have left the catalogue. */
export const noChapter = '—'

export const chapterTitle = (chapter: string): string => clauseOf(chapter)?.summary ?? '其他'

/** The chapter of the first clause of the notice that the rule cites. */
const chapterOf = ({ basis }: Rule): string => {
  const cited = basis.find(({ document }) => document === 'zz27')
  return cited ? (withAncestors(cited.clause).at(-1) as string) : noChapter
}

const byRule: ReadonlyMap<string, string> = new Map(allRules.map((rule) => [rule.id, chapterOf(rule)]))

export const chapterOfRule = (rule: string): string => byRule.get(rule) ?? noChapter

/** Sort key: the notice's order, what has no chapter last. */
export const chapterRank = (chapter: string): number => {
  const at = (chapterKeys as readonly string[]).indexOf(chapter)
  return at < 0 ? chapterKeys.length : at
}

const schemesOfArea: Readonly<Record<string, readonly string[]>> = {
  pension: ['110', '120', '170'],
  medical: ['310', '330', '390'],
  injury: ['410'],
  unemployment: ['210'],
  maternity: ['510'],
}

/**
 * Whether what a dataset holds, as a whole, is within the scope. Registers and what other departments send serve all
 * insurances; who sees nothing of the business sees nothing of them.
 */
export const datasetWithin = (scope: Scope, id: string, day: Day): boolean => {
  if (scope.authorities.length === 0 || (scope.districts !== 'all' && scope.districts.length === 0)) return false
  const own = schemesOfArea[datasets.get(id)?.area ?? '']
  if (!own) return true
  const { schemes } = scope
  const reached = schemes === 'all' ? own : own.filter((scheme) => schemes.includes(scheme))
  return authoritiesOn(reached, day).some((authority) => (scope.authorities as readonly string[]).includes(authority))
}
