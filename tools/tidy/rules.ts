/** What the SQL of a rule may say, and what a rule must have. */
import { clauseOf } from '#law/clauses.ts'
import type { Rule } from '#screening/define-rule.ts'
import { casesOf, type ExampleTable } from '#screening/examples.ts'
import { type Complaint, lineAt, type Repository } from './repository.ts'

const banned: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\//, 'a bare / cuts in one engine and not in the other: whole_div, share_ppm, or multiply across'],
  [/\bround\s*\(/, 'round differs at the half: share_ppm'],
  [/\bavg\s*\(/, 'avg is a float that wobbles over threads: compare sum with count × value'],
  [/\bsimilar\s+to\b/, 'similar to differs: like, or a list of values'],
  [/~/, 'regular expressions differ: like, or a list of values'],
  [/\bregexp\w*/, 'regular expressions differ: like, or a list of values'],
  [/::/, 'write cast(x as type)'],
  [/\bnow\s*\(|\bcurrent_(date|timestamp|time)\b|\blocaltime(stamp)?\b/, 'the day of evaluation is $as_of'],
  [/\bdistinct\s+on\b/, 'PostgreSQL only in this form: row_number() … = 1'],
  [/\bqualify\b/, 'DuckDB only: a CTE with row_number()'],
  [/\bgroup\s+by\s+all\b/, 'DuckDB only: name the columns'],
  [/\bany_value\b/, 'which value is left to chance: min or max'],
  [/\bstring_agg\b/, 'its order is left to chance: give lines, not lists'],
  [/\brandom\s*\(/, 'a rule gives the same answer twice'],
]

/** Comments and texts in quotes blanked: a slash in a code value is no division. */
const bareSql = (sql: string): string =>
  sql
    .replace(/--[^\n]*/g, (part) => ' '.repeat(part.length))
    .replace(/\/\*[\s\S]*?\*\//g, (part) => part.replace(/[^\n]/g, ' '))
    .replace(/'(?:[^']|'')*'/g, (part) => `'${part.slice(1, -1).replace(/[^\n]/g, ' ')}'`)
    .toLowerCase()

/** The terms after an `order by` that begins at `start`, until its bracket, clause or statement ends. */
const orderTerms = (sql: string, start: number): string[] => {
  const terms = ['']
  let depth = 0
  for (const token of sql.slice(start).match(/\b(?:limit|rows|range|groups|union|offset)\b|[\s\S]/g) ?? []) {
    if (depth === 0 && (token === ')' || token.length > 1)) break
    if (token === '(') depth += 1
    if (token === ')') depth -= 1
    if (depth === 0 && token === ',') terms.push('')
    else terms[terms.length - 1] += token
  }
  return terms.map((term) => term.trim())
}

/** What is wrong with one SQL text; empty = nothing. */
export const lintSql = (sql: string): string[] => {
  const bare = bareSql(sql)
  const words = banned.flatMap(([pattern, instead]) => {
    const match = pattern.exec(bare)
    return match ? [`${match[0].trim()} → ${instead}`] : []
  })
  const orders = [...bare.matchAll(/\border\s+by\b/g)].flatMap((match) =>
    orderTerms(bare, match.index + match[0].length)
      .filter((term) => !/\bnulls\s+(first|last)$/.test(term))
      .map((term) => `order by ${term} → say nulls first or nulls last: the engines differ`),
  )
  return [...words, ...orders]
}

/** Where a rule is written: the file that holds its id. */
const pathOf = (repository: Repository, id: string): string =>
  repository.sources.find(({ path, text }) => path.endsWith('.rule.ts') && text.includes(`id: '${id}'`))?.path ??
  'src/areas/rules.ts'

/** Without it a rule runs in both engines and silently says two different things. */
export const ruleSql = (repository: Repository, rules: readonly Rule[]): Complaint[] =>
  rules.flatMap((rule) =>
    lintSql(rule.sql).map((says) => ({ path: pathOf(repository, rule.id), says: `${rule.id}: ${says}` })),
  )

/** Without it a rule accuses without a clause, or was never shown the lawful case that looks the same. */
export const ruleGrounds = (
  repository: Repository,
  rules: readonly Rule[],
  tables: readonly ExampleTable[],
): Complaint[] => {
  const ids = new Set(rules.map(({ id }) => id))
  const ofRules = rules.flatMap((rule) => {
    const cases = tables.filter((table) => table.rule === rule.id).flatMap(casesOf)
    const hits = cases.filter(({ hit }) => hit).length
    return [
      ...(rule.basis.length === 0 ? ['no basis'] : []),
      ...(hits < 2 ? [`${hits} examples that hit; two are the least`] : []),
      ...(cases.length - hits < 2 ? [`${cases.length - hits} look-alikes; two are the least`] : []),
      ...(rules.filter(({ id }) => id === rule.id).length > 1 ? ['the id is given twice'] : []),
    ].map((says) => ({ path: pathOf(repository, rule.id), says: `${rule.id}: ${says}` }))
  })
  const strays = tables
    .filter((table) => !ids.has(table.rule))
    .map((table) => ({ path: 'src/areas/rules.ts', says: `examples for ${table.rule}, which is no rule` }))
  return [...ofRules, ...strays]
}

/** Without it a basis names a clause that the notice does not have, and the finding's ground cannot be looked up. */
export const clauseKeys = (repository: Repository): Complaint[] =>
  repository.sources
    .filter(({ path }) => /^(src|city)\//.test(path))
    .flatMap(({ path, bare }) =>
      [...bare.matchAll(/\bzz27\(\s*'([^']+)'/g)]
        .filter((match) => !clauseOf(match[1] as string))
        .map((match) => ({ path, line: lineAt(bare, match.index), says: `the notice has no clause ${match[1]}` })),
    )
