/**
 * Physical form of a dataset: the same columns in PostgreSQL (schema `data`) and in the DuckDB mirror. Dataset tables
 * carry no foreign key, trigger or default, so a batch can be copied in at full speed and a table can be distributed.
 */
import type { Dataset, Field, FieldKind } from './define-dataset.ts'

export interface Column {
  readonly name: string
  /** PostgreSQL type, lower case. */
  readonly pg: string
  /** DuckDB type, upper case. */
  readonly duck: string
  readonly notNull: boolean
  /** The field it holds; null for the platform's own columns. */
  readonly field: Field | null
}

interface Types {
  readonly pg: string
  readonly duck: string
}

const words: Types = { pg: 'text', duck: 'VARCHAR' }
const day: Types = { pg: 'date', duck: 'DATE' }
const integer: Types = { pg: 'bigint', duck: 'BIGINT' }
const surrogate = integer

const typesOf: Readonly<Record<FieldKind, Types>> = {
  code: words,
  text: words,
  uscc: words,
  date: day,
  month: day,
  // Shanghai civil time: with a zone, `date_trunc` would depend on the session that reads it.
  time: { pg: 'timestamp without time zone', duck: 'TIMESTAMP' },
  fen: integer,
  int: integer,
  decimal: { pg: 'numeric(18,4)', duck: 'DECIMAL(18,4)' },
  bool: { pg: 'boolean', duck: 'BOOLEAN' },
  idNumber: surrogate,
  personName: surrogate,
  phone: surrogate,
  bankAccount: surrogate,
  address: surrogate,
}

const own = (name: string, types: Types): Column => ({ name, ...types, notNull: true, field: null })

/** batch_id, row_no and (where rows belong to a month) row_month, then the fields in the order of the definition. */
export const columnsOf = (dataset: Dataset): readonly Column[] => [
  own('batch_id', integer),
  own('row_no', { pg: 'integer', duck: 'INTEGER' }),
  ...(dataset.monthOf ? [own('row_month', day)] : []),
  ...dataset.fieldNames.map((name): Column => {
    const field = dataset.fields[name] as Field
    return { name, ...typesOf[field.kind], notNull: field.required === true, field }
  }),
]

/** Columns of the primary key; the first is the distribution column. */
export const primaryKeyOf = (dataset: Dataset): readonly string[] => [
  dataset.key,
  ...(dataset.monthOf ? ['row_month'] : []),
  'batch_id',
  'row_no',
]

/**
 * `create table data.<id>`: partitioned by `row_month` where the dataset is large.
 * @throws RangeError when a large dataset has no month to be partitioned by.
 */
export const tableDdl = (dataset: Dataset): string => {
  if (dataset.large && !dataset.monthOf) throw new RangeError(`dataset ${dataset.id}: large needs monthOf`)
  const lines = columnsOf(dataset).map(({ name, pg, notNull }) => `  ${name} ${pg}${notNull ? ' not null' : ''}`)
  lines.push(`  primary key (${primaryKeyOf(dataset).join(', ')})`)
  const partition = dataset.large ? ' partition by range (row_month)' : ''
  return `create table if not exists data.${dataset.id} (\n${lines.join(',\n')}\n)${partition}`
}

/** What rules and people read: rows of committed batches, with one bigint `row_ref` that names batch and row. */
export const viewDdl = (dataset: Dataset): string => {
  const visible = dataset.outlivesSupersede ? "b.status in ('committed', 'superseded')" : "b.status = 'committed'"
  return `create or replace view visible.${dataset.id} as select d.*, d.batch_id * 4294967296 + d.row_no as row_ref from data.${dataset.id} d where d.batch_id in (select b.id from intake.batch b where ${visible})`
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** 中文名 of the table and of every field, so that a database tool shows the dictionary beside the data. */
export const commentDdl = (dataset: Dataset): readonly string[] => [
  `comment on table data.${dataset.id} is ${quoted(dataset.title)}`,
  ...dataset.fieldNames.map((name) => {
    const field = dataset.fields[name] as Field
    return `comment on column data.${dataset.id}.${name} is ${quoted(field.note ? `${field.label}:${field.note}` : field.label)}`
  }),
]
