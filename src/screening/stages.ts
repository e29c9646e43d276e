/**
 * A rule's statement in steps. The planner of DuckDB guesses how many rows a filter leaves; where it takes a handful of
 * suspects for millions it builds its hash tables on the wrong side. A rule names the CTEs that are small and cut all
 * the rest (`stages`): over the whole city they are made as tables first, so that the planner knows their size.
 */

interface NamedQuery {
  readonly name: string
  readonly body: string
}

export interface Parts {
  readonly queries: readonly NamedQuery[]
  readonly last: string
}

/** Index just behind the parenthesis that closes the one at `open`; quotes and line comments are passed over. */
const closing = (sql: string, open: number): number => {
  let depth = 0
  for (let at = open; at < sql.length; at++) {
    const character = sql[at]
    if (character === "'") at = sql.indexOf("'", at + 1)
    else if (character === '-' && sql[at + 1] === '-') at = sql.indexOf('\n', at)
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at + 1
    if (at < 0) break
  }
  throw new RangeError('the statement has a parenthesis, quote or comment that does not end')
}

const comments = /^(?:\s|--[^\n]*\n)*/

/**
 * The CTEs of a statement `with a as (…), b(x, y) as (…) select …` and what follows them.
 * @throws RangeError where the text does not read as such.
 */
export const partsOf = (sql: string): Parts => {
  let rest = sql.replace(comments, '')
  if (!/^with\s/i.test(rest)) return { queries: [], last: rest }
  const queries: NamedQuery[] = []
  rest = rest.replace(/^with\s+/i, '')
  for (;;) {
    rest = rest.replace(comments, '')
    const head = /^([a-z_][a-z0-9_]*)\s*(\([^)]*\))?\s*as\s+(?:not\s+materialized\s+|materialized\s+)?(?=\()/i.exec(
      rest,
    )
    if (!head) throw new RangeError(`no named query at: ${rest.slice(0, 60)}`)
    const end = closing(rest, head[0].length)
    queries.push({ name: `${head[1]}${head[2] ?? ''}`, body: rest.slice(head[0].length, end) })
    rest = rest.slice(end).replace(comments, '')
    if (!rest.startsWith(',')) return { queries, last: rest }
    rest = rest.slice(1)
  }
}

const withQueries = (queries: readonly NamedQuery[], last: string): string =>
  queries.length === 0 ? last : `with ${queries.map(({ name, body }) => `${name} as ${body}`).join(',\n')}\n${last}`

export interface Staged {
  /** Temporary tables to be made first, in this order. */
  readonly tables: readonly { readonly name: string; readonly sql: string }[]
  readonly query: string
}

/**
 * @param outer CTEs of the statement around the rule's own (its parameters), which every step may read.
 * @throws RangeError for a stage that the statement does not have.
 */
export const staged = (outer: readonly NamedQuery[], sql: string, stages: readonly string[]): Staged => {
  const { queries, last } = partsOf(sql)
  for (const stage of stages)
    if (!queries.some(({ name }) => name === stage)) throw new RangeError(`the statement has no query ${stage}`)
  const tables: { name: string; sql: string }[] = []
  const plain: NamedQuery[] = [...outer]
  for (const query of queries) {
    if (stages.includes(query.name)) tables.push({ name: query.name, sql: withQueries(plain, query.body.slice(1, -1)) })
    else plain.push(query)
  }
  return { tables, query: withQueries(plain, last) }
}
