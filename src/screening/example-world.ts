/** The tiny worlds of example tables: their rows as SQL, the same in both engines. Used by the tests of every rule. */
import { fenFromYuan } from '#kernel/fen.ts'
import { columnsOf } from '#standard/columns.ts'
import type { Dataset, Field } from '#standard/define-dataset.ts'
import { datasetOf } from '#standard/registry.ts'
import type { Rule } from './define-rule.ts'
import type { ExampleCase, ExampleValue } from './examples.ts'

const text = (value: ExampleValue): string => `'${String(value).replaceAll("'", "''")}'`

const truths: Readonly<Record<string, string>> = {
  '1': 'true',
  true: 'true',
  是: 'true',
  '0': 'false',
  false: 'false',
  否: 'false',
}

const cellSql = (dataset: Dataset, name: string, value: ExampleValue): string => {
  if (value === null) return 'null'
  const field = dataset.fields[name] as Field
  switch (field.kind) {
    case 'month':
      return `date ${text(String(value).length === 7 ? `${value}-01` : value)}`
    case 'date':
      return `date ${text(value)}`
    case 'time':
      return `timestamp ${text(value)}`
    case 'fen':
      return fenFromYuan(String(value)).toString()
    case 'bool': {
      const truth = truths[String(value)]
      if (!truth) throw new RangeError(`${dataset.id}.${name}: ${value} is no truth value`)
      return truth
    }
    case 'code':
    case 'text':
    case 'uscc':
      return text(value)
    default:
      return String(value)
  }
}

const rowSql = (dataset: Dataset, rowNo: number, row: Readonly<Record<string, ExampleValue>>): string => {
  for (const name of Object.keys(row))
    if (!dataset.fields[name]) throw new RangeError(`${dataset.id} has no field ${name}`)
  const monthField = dataset.monthOf
  const values = columnsOf(dataset).map(({ name }) => {
    if (name === 'batch_id') return '1'
    if (name === 'row_no') return String(rowNo)
    if (name === 'row_month') {
      const day = monthField ? row[monthField] : null
      return day === null || day === undefined ? 'null' : `date '${String(day).slice(0, 7)}-01'`
    }
    return cellSql(dataset, name, row[name] ?? null)
  })
  return `(${[...values, String(4294967296 + rowNo)].join(', ')})`
}

/** `create table` for every dataset the rule reads; columns as in the standard, without constraints. */
export const worldTables = (rule: Rule, engine: 'duckdb' | 'postgres'): string[] =>
  [...new Set(Object.values(rule.reads))].map((id) => {
    const columns = columnsOf(datasetOf(id)).map(
      (column) => `${column.name} ${engine === 'duckdb' ? column.duck : column.pg}`,
    )
    const where = engine === 'duckdb' ? `or replace table visible.${id}` : `temporary table ${id}`
    // The next rule's transaction may get this connection again, so PostgreSQL drops the world with the transaction.
    return `create ${where} (${columns.join(', ')}, row_ref bigint)${engine === 'postgres' ? ' on commit drop' : ''}`
  })

/** Empties the tables and puts the case's rows in. @throws RangeError for a row of a dataset the rule does not read. */
export const worldRows = (rule: Rule, example: ExampleCase, engine: 'duckdb' | 'postgres'): string[] => {
  const read = new Set(Object.values(rule.reads))
  const prefix = engine === 'duckdb' ? 'visible.' : 'pg_temp.'
  const statements = [...read].map((id) => `delete from ${prefix}${id}`)
  for (const [index, [key, row]] of Object.entries(example.rows).entries()) {
    const dataset = datasetOf(key.split('#')[0] as string)
    if (!read.has(dataset.id)) throw new RangeError(`${rule.id} does not read ${dataset.id}`)
    statements.push(`insert into ${prefix}${dataset.id} values ${rowSql(dataset, index + 1, row)}`)
  }
  return statements
}
