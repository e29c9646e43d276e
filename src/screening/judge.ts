/** One rule over its days: each segment judged by its own text and parameters, what cannot be concluded left out. */
import type { VaultKeys } from '#identity/keyring.ts'
import { monthOf } from '#kernel/month.ts'
import type { Database } from '#store/database.ts'
import type { Window } from './compile.ts'
import type { Completeness } from './completeness.ts'
import type { Rule } from './define-rule.ts'
import { type Segment, windowWithin } from './editions.ts'
import type { Engine, Scope } from './engine.ts'
import { type Finding, findingsOf } from './findings.ts'

export interface Court {
  readonly database: Database
  readonly keys: VaultKeys
  readonly engine: Engine
  readonly window: Window
  readonly complete: Completeness
}

/** Where a feed that the rule concludes from is incomplete, it says nothing of that month and district. */
export const judgedFully = (rule: Rule, complete: Completeness, foundOn: string, district: string | null): boolean =>
  (rule.requiresComplete ?? []).every(
    (alias) => complete.incomplete(rule.reads[alias] as string, monthOf(foundOn), district) === undefined,
  )

/** @param scope the touched subjects, or undefined for the whole city. */
export const judge = async (
  { database, keys, engine, window, complete }: Court,
  segments: readonly Segment[],
  trial: boolean,
  scope?: Scope,
): Promise<Finding[]> => {
  const found: Finding[] = []
  for (const { rule, edition, ...days } of segments) {
    const within = windowWithin(window, { rule, edition, ...days })
    if (!within) continue
    const lines = await engine.lines(rule, within, scope)
    const all = await findingsOf(database, keys, rule, lines, { edition, trial })
    found.push(...all.filter(({ foundOn, district }) => judgedFully(rule, complete, foundOn, district)))
  }
  return found
}
