/**
 * Rows of any dataset for planted cases, in the dataset's own fields with raw values. Table `more_<dataset>` starts with the
 * columns of order and grows by the fields that plants set; the file of the dataset ends with its rows.
 */
import { columnsOf } from '#standard/columns.ts'
import { datasetOf, datasets } from '#standard/registry.ts'

/** Feeds only: internal datasets are not sent by anybody. */
export const moreTables = (): string[] => [
  'create sequence more_order',
  ...[...datasets.values()].map(
    ({ id }) =>
      `create table more_${id}(ord_ bigint default (900000000 + nextval('more_order')), cast_ boolean default true)`,
  ),
]

const typeOf = (dataset: string, name: string): string => {
  const column = columnsOf(datasetOf(dataset)).find((candidate) => candidate.name === name)
  if (!column?.field) throw new RangeError(`${dataset} has no field ${name}`)
  const personal = ['idNumber', 'personName', 'phone', 'bankAccount', 'address'].includes(column.field.kind)
  return personal ? 'VARCHAR' : column.duck
}

/**
 * One row of `dataset` for each row of `from` (a table expression with its alias, e.g. `${actors(rule, variant)} c`).
 * @param set field → SQL over `from`. Personal fields take the raw value: c.id, c.name, c.acct, c.phone.
 */
export const more = (dataset: string, set: Readonly<Record<string, string>>, from: string): string => {
  const fields = Object.entries(set)
  return [
    ...fields.map(([name]) => `alter table more_${dataset} add column if not exists ${name} ${typeOf(dataset, name)}`),
    `insert into more_${dataset} by name select ${fields.map(([name, sql]) => `(${sql}) as ${name}`).join(', ')} from ${from}`,
  ].join(';\n')
}
