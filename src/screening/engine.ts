/** What both engines do: run a rule over the visible rows and give its evidence lines. */
import { datasets } from '#standard/registry.ts'
import type { Window } from './compile.ts'
import type { Rule } from './define-rule.ts'

/** BIGINT as bigint, DATE as 'YYYY-MM-DD', everything else as text, boolean or null. */
export type Cell = bigint | string | boolean | null
export type Line = Readonly<Record<string, Cell>>

/** The subjects of a scoped run: one tuple a row, in the order of the rule's `cut`. */
export interface Scope {
  readonly tuples: readonly (readonly Cell[])[]
}

export type EngineName = 'duckdb' | 'postgres'

export interface Engine {
  readonly name: EngineName
  /** @param scope the touched subjects, or undefined for the whole city. */
  lines(rule: Rule, window: Window, scope?: Scope): Promise<Line[]>
  close(): Promise<void>
}

/** SQL type of a cut column, from the standard: surrogates and counts are bigint, the rest text or date. */
export const cutType = (rule: Rule, column: string): 'bigint' | 'varchar' | 'date' => {
  if (column === 'row_month') return 'date'
  for (const id of Object.values(rule.reads)) {
    const field = datasets.get(id)?.fields[column]
    if (!field) continue
    if (['idNumber', 'personName', 'phone', 'bankAccount', 'address', 'int', 'fen'].includes(field.kind))
      return 'bigint'
    return field.kind === 'date' || field.kind === 'month' ? 'date' : 'varchar'
  }
  throw new RangeError(`rule ${rule.id}: no dataset that it reads has the cut column ${column}`)
}

const tupleSql = (rule: Rule, tuple: readonly Cell[]): string =>
  `(${tuple
    .map((cell, index) => {
      const type = cutType(rule, rule.cut[index] as string)
      return cell === null ? `cast(null as ${type})` : `cast('${String(cell).replaceAll("'", "''")}' as ${type})`
    })
    .join(', ')})`

/** Statements that make the temporary table of a rule's scope. */
export const scopeSql = (rule: Rule, scope: Scope, table = 'scope'): string[] => {
  const columns = rule.cut.map((column) => `${column} ${cutType(rule, column)}`).join(', ')
  const statements = [`drop table if exists ${table}`, `create temporary table ${table} (${columns})`]
  for (let start = 0; start < scope.tuples.length; start += 5_000) {
    const part = scope.tuples.slice(start, start + 5_000).map((tuple) => tupleSql(rule, tuple))
    statements.push(`insert into ${table} values ${part.join(', ')}`)
  }
  return statements
}
