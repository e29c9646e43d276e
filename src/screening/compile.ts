/**
 * From a rule's definition to the statement that an engine runs: parameters become typed literals and `p_` relations,
 * datasets become the visible rows (cut to the scope's subjects where the scope is not the whole city), and only lines
 * whose legal day lies in the window come out. Both engines get the same text.
 */
import type { Day } from '#kernel/month.ts'
import type { Dated, DatedScalar, Scalar } from '#law/dated.ts'
import { datasetOf } from '#standard/registry.ts'
import { inOrder, type Relation } from './define-relation.ts'
import type { Rule } from './define-rule.ts'
import { type Staged, staged } from './stages.ts'

export interface Window {
  /** First day, or undefined for no lower bound. */
  readonly from?: Day
  /** Last day, included. */
  readonly to?: Day
  /** Evaluation day: the end of the window, never today. */
  readonly asOf: Day
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const sqlLiteral = (value: DatedScalar): string => {
  if (typeof value === 'bigint') return `cast(${value} as bigint)`
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value))
      throw new RangeError(`parameter ${value} is not an integer: give ppm, fen or days`)
    return `cast(${value} as bigint)`
  }
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  return `cast(${quoted(value)} as varchar)`
}

const day = (value: string | undefined): string =>
  value === undefined ? 'cast(null as date)' : `date ${quoted(value)}`

const relation = (name: string, values: Dated): { name: string; body: string } => {
  const rows = values.values.map((value) => {
    const scope = values.scopeColumns.map((column) =>
      value.scope?.[column] === undefined ? 'cast(null as varchar)' : sqlLiteral(value.scope[column]),
    )
    return `select ${[day(value.from), day(value.to), ...scope, sqlLiteral(value.value)].join(', ')}`
  })
  return {
    name: `p_${name}(valid_from, valid_to${values.scopeColumns.map((column) => `, ${column}`).join('')}, value)`,
    body: `(${rows.join(' union all ')})`,
  }
}

const isDated = (param: Dated | Scalar): param is Dated => param.kind === 'dated'

const withScalars = (rule: Rule, sql: string, window: Window): string =>
  sql.replaceAll(/\$([a-z_][a-z0-9_]*)/g, (_, name: string) => {
    if (name === 'as_of') return day(window.asOf)
    const param = rule.params[name]
    if (!param || isDated(param)) throw new RangeError(`rule ${rule.id}: no scalar parameter $${name}`)
    return sqlLiteral(param.value)
  })

/** The columns by which a read dataset is cut, in the order of the rule's cut; null when it must be read whole. */
export const cutColumnsOf = (rule: Rule, alias: string): string[] | null => {
  const dataset = datasetOf(rule.reads[alias] as string)
  const renamed = rule.cutBy?.[alias]
  if (renamed === null || rule.cut.length === 0) return null
  const columns = rule.cut.map((column) => renamed?.[column] ?? column)
  return columns.every((column) => column === 'row_month' || dataset.fields[column]) ? columns : null
}

/**
 * The datasets that a scoped run cuts, each with its condition on `scope`. Aliases of one dataset share it, so it is cut
 * only if all of them are.
 */
export const scopedInputs = (rule: Rule): { readonly dataset: string; readonly where: string }[] => {
  const byDataset = Map.groupBy(Object.keys(rule.reads), (alias) => rule.reads[alias] as string)
  return [...byDataset].flatMap(([dataset, aliases]) => {
    const cuts = aliases.map((alias) => cutColumnsOf(rule, alias))
    if (cuts.some((cut) => cut === null)) return []
    const conditions = [
      ...new Set(cuts.map((cut) => `(${(cut as string[]).join(', ')}) in (select ${rule.cut.join(', ')} from scope)`)),
    ]
    return [{ dataset, where: conditions.join(' or ') }]
  })
}

/** A shared relation's select for this run: it knows no parameter but the evaluation day. */
export const compileRelation = ({ sql }: Relation, window: Window): string => sql.replaceAll('$as_of', day(window.asOf))

const parameterRelations = (rule: Rule): { name: string; body: string }[] =>
  Object.entries(rule.params).flatMap(([name, param]) => (isDated(param) ? [relation(name, param)] : []))

const withinWindow = (window: Window): string[] => [
  ...(window.from ? [`found_on >= ${day(window.from)}`] : []),
  ...(window.to ? [`found_on <= ${day(window.to)}`] : []),
]

/**
 * The rule over the whole city in a session that has the shared relations already: first the tables that the rule's
 * stages name, then the statement that reads them.
 */
export const compileStaged = (rule: Rule, window: Window): Staged => {
  const { tables, query } = staged(parameterRelations(rule), withScalars(rule, rule.sql, window), rule.stages ?? [])
  const bounds = withinWindow(window)
  return { tables, query: bounds.length === 0 ? query : `select * from (${query}) lines where ${bounds.join(' and ')}` }
}

/**
 * The statement for the whole city (`scoped` false) or for the subjects in the temporary table `scope`.
 * @param cut dataset → the table that holds its rows of the scope, where the session has them already.
 */
export const compileRule = (
  rule: Rule,
  window: Window,
  scoped: boolean,
  cut: ReadonlyMap<string, string> = new Map(),
): string => {
  const relations = parameterRelations(rule).map(({ name, body }) => `${name} as ${body}`)
  const inputs = (scoped ? scopedInputs(rule) : []).map(({ dataset, where }) =>
    cut.has(dataset)
      ? `${dataset} as (select * from ${cut.get(dataset)})`
      : `${dataset} as not materialized (select * from visible.${dataset} where ${where})`,
  )
  const bounds = [
    ...withinWindow(window),
    ...(scoped ? [`(${rule.cut.join(', ')}) in (select ${rule.cut.join(', ')} from scope)`] : []),
  ]
  const shared = inOrder(rule.uses ?? []).map(
    (relation) => `${relation.name} as (${compileRelation(relation, window)})`,
  )
  const ctes = [...relations, ...inputs, ...shared, `lines as (${withScalars(rule, rule.sql, window)})`]
  return `with ${ctes.join(',\n')}\nselect * from lines${bounds.length > 0 ? ` where ${bounds.join(' and ')}` : ''}`
}
