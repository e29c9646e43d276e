/**
 * Staged rows → files as senders write them. A staged select has the dataset's fields by name, plus `ord_` (and `ord2_`,
 * the order in the file) and `cast_` (the row belongs to a planted case and stays clean). Large datasets are written
 * block by block into one file; dirty rows follow at the end.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { writeXlsx } from 'hucre'
import type { Dataset, Field } from '#standard/define-dataset.ts'
import { datasets } from '#standard/registry.ts'
import { writtenDay } from '#standard/template.ts'
import { packedAlike } from '#standard/template-package.ts'
import { sqlText } from '#store/duck.ts'
import { gb18030 } from './gb18030.ts'
import type { City } from './session.ts'

export interface Form {
  readonly kind: 'csv' | 'xlsx' | 'ndjson' | 'parquet'
  readonly headers: 'field' | 'label' | 'lb' | 'nhsa'
  readonly encoding: 'utf8' | 'bom' | 'gb18030'
  readonly delimiter: ',' | ';'
  readonly crlf: boolean
  readonly source?: string
}

const plain: Form = { kind: 'csv', headers: 'field', encoding: 'utf8', delimiter: ',', crlf: false }

/** Senders differ; most have learnt the plain form. */
const forms: Readonly<Record<string, Partial<Form>>> = {
  employer: { headers: 'label', encoding: 'gb18030' },
  death_record: { headers: 'label', encoding: 'gb18030', crlf: true },
  pension_assessment: { headers: 'lb' },
  enrollment: { headers: 'lb' },
  medical_settlement: { headers: 'nhsa' },
  referral_and_remote_filing: { headers: 'label', encoding: 'bom', crlf: true },
  provider: { headers: 'nhsa', encoding: 'bom' },
  sentence_record: { headers: 'label', delimiter: ';', crlf: true },
  agreement: { kind: 'xlsx', headers: 'label' },
  capacity_appraisal: { kind: 'xlsx', headers: 'label' },
  birth_register: { kind: 'ndjson' },
  unemployment_payment: { kind: 'parquet' },
  catalogue_item: { kind: 'parquet' },
}
export const formOf = (dataset: string): Form => ({ ...plain, ...forms[dataset] })

const headerOf = (name: string, field: Field, form: Form): string =>
  form.headers === 'label'
    ? field.label
    : form.headers === 'lb'
      ? (field.lb ?? name)
      : form.headers === 'nhsa'
        ? (field.nhsa ?? name)
        : name

/** The cell as text-ready SQL. Parquet keeps dates and numbers as such. */
export const textCell = (name: string, field: Field, form: Form): string => {
  switch (field.kind) {
    case 'fen':
      return `(${name}::decimal(15,0) * 0.01::decimal(3,2))`
    case 'month':
      return `left(${name}::date::varchar, 7)`
    case 'date':
      return `${name}::date`
    case 'time':
      return form.kind === 'parquet' ? `${name}::timestamp` : `strftime(${name}::timestamp, '%Y-%m-%d %H:%M:%S')`
    case 'bool':
      return form.headers === 'label'
        ? `case when ${name} then '是' when not ${name} then '否' end`
        : `case when ${name} then 1 when not ${name} then 0 end`
    case 'code': {
      if (form.headers !== 'label' || !field.codes) return name
      return `case ${name} ${Object.entries(field.codes)
        .map(([value, label]) => `when ${sqlText(value)} then ${sqlText(label)}`)
        .join(' ')} end`
    }
    default:
      return name
  }
}

export interface Staged {
  readonly id: string
  /** One select a block; a dataset that is not large has a single one. */
  readonly selects: readonly string[]
  /** Planted rows, told last. */
  readonly planted?: string
  /** Runs before the select of that block. */
  readonly before?: (block: number) => Promise<void>
}

export interface Written {
  readonly name: string
  readonly rows: number
}

export interface Columns {
  readonly dataset: Dataset
  readonly names: readonly string[]
  readonly form: Form
}

/** Rows by month of the dataset, for the senders' declaration. */
export type MonthCounts = Map<string, number>

/** No rows, but every column that the base or a planted case tells: all parts are written under one header. */
const headOf = ({ id, selects, planted }: Staged): string =>
  [`(${selects[0]})`, ...(planted ? [`(${planted})`] : []), `more_${id}`]
    .map((from) => `select * from ${from} where false`)
    .join(' union all by name ')

/** The parts in their order: the base block by block, then what the subject's planted cases and `more` rows say. */
export const partsOf = (staged: Staged): string[] => [
  ...staged.selects,
  [...(staged.planted ? [`(${staged.planted})`] : []), `select * from more_${staged.id}`].join(' union all by name '),
]

const columnsOf = async (city: City, staged: Staged): Promise<Columns & { order: string }> => {
  const { id } = staged
  const dataset = datasets.get(id)
  if (!dataset) throw new RangeError(`the standard has no dataset ${id}`)
  const described = await city.duck.rows<{ column_name: string }>(`describe ${headOf(staged)}`)
  const sent = new Set(described.map((column) => column.column_name))
  const unknown = [...sent].filter((name) => !dataset.fields[name] && !['ord_', 'ord2_', 'cast_'].includes(name))
  if (unknown.length > 0) throw new RangeError(`${id} has no ${unknown.join(', ')}`)
  return {
    dataset,
    names: dataset.fieldNames.filter((name) => sent.has(name)),
    form: formOf(id),
    // Ends with the natural key: two rows of one place must not change places from run to run.
    order: [
      ...(sent.has('ord2_') ? ['ord_', 'ord2_'] : ['ord_']),
      ...dataset.naturalKey.filter((name) => sent.has(name)),
    ].join(', '),
  }
}

const selectList = ({ dataset, names, form }: Columns): string =>
  names
    .map(
      (name) =>
        `${textCell(name, dataset.fields[name] as Field, form)} as "${headerOf(name, dataset.fields[name] as Field, form)}"`,
    )
    .join(', ')

const append = async (part: string, file: string, form: Form): Promise<void> => {
  if (form.encoding === 'utf8' && !form.crlf) {
    await pipeline(createReadStream(part), createWriteStream(file, { flags: 'a' }))
  } else {
    // Only small datasets come in old encodings, so the whole part may be held.
    const text = (await readFile(part, 'utf8')).replaceAll('\n', form.crlf ? '\r\n' : '\n')
    await appendFile(file, form.encoding === 'gb18030' ? gb18030(text) : text)
  }
  await rm(part)
}

const copyOptions = (form: Form, header: boolean): string =>
  form.kind === 'ndjson'
    ? 'format json, array false'
    : `format csv, header ${header}, delimiter '${form.delimiter}', dateformat '%Y-%m-%d'`

/** Dirty and oddly written rows of a dataset: see dirt.ts. */
export interface Dirt {
  /** Boolean SQL: rows that the main part leaves out because the tail has them in another writing. */
  readonly setAside: string
  /** Select of text cells, under the same headers, from the view `staged`. */
  readonly tail: string
  /** Whole lines that no reader can split as they should be. */
  readonly lines: readonly string[]
}

const monthCounts = async (city: City, { dataset }: Columns, from: string, into: MonthCounts): Promise<number> => {
  const month = dataset.monthOf ? `left(${dataset.monthOf}::date::varchar, 7)` : `'${city.firstMonth}'`
  const counted = await city.duck.rows<{ m: string; n: bigint }>(
    `select ${month} as m, count(*) as n from ${from} group by 1 order by 1`,
  )
  let rows = 0
  for (const { m, n } of counted) {
    into.set(m, (into.get(m) ?? 0) + Number(n))
    rows += Number(n)
  }
  return rows
}

const writeWhole = async (
  city: City,
  staged: Staged,
  columns: Columns & { order: string },
): Promise<Written & { months: MonthCounts }> => {
  const { form } = columns
  const name = `${staged.id}.${form.kind === 'ndjson' ? 'ndjson' : form.kind}`
  const all = partsOf(staged)
    .map((select) => `(${select})`)
    .join(' union all by name ')
  await city.duck.exec(`create or replace temp table staged as select * from (${all}) order by ${columns.order}`)
  const months: MonthCounts = new Map()
  const rows = await monthCounts(city, columns, 'staged', months)
  const select = `select ${selectList(columns)} from staged order by ${columns.order}`
  const file = join(city.out, name)
  if (form.kind === 'xlsx') {
    const names = columns.names.map((field) => headerOf(field, columns.dataset.fields[field] as Field, form))
    const cells = await city.duck.rows<Record<string, unknown>>(select)
    const sheet = {
      name: columns.dataset.title,
      rows: [names, ...cells.map((row) => names.map((header) => (row[header] === null ? null : String(row[header]))))],
    }
    await writeFile(
      file,
      await packedAlike(
        await writeXlsx({ sheets: [sheet], properties: { created: writtenDay, modified: writtenDay } }),
      ),
    )
  } else {
    await city.duck.exec(
      `copy (${select}) to ${sqlText(file)} (${form.kind === 'parquet' ? 'format parquet' : copyOptions(form, true)})`,
    )
  }
  await city.duck.exec('drop table staged')
  return { name, rows, months }
}

const mostRowsOfOneFile = 5_000_000

/** Writes one dataset; the months say how many rows of each month were sent. */
export const writeDataset = async (
  city: City,
  staged: Staged,
  dirtOf: (columns: Columns) => Dirt | undefined,
  expectRows = 0,
): Promise<{ files: Written[]; months: MonthCounts }> => {
  await staged.before?.(0)
  const columns = await columnsOf(city, staged)
  const { form, dataset } = columns
  if (form.kind === 'xlsx' || form.kind === 'parquet' || form.kind === 'ndjson') {
    const { name, rows, months } = await writeWhole(city, staged, columns)
    return { files: [{ name, rows }], months }
  }
  const firstYear = Number(city.firstMonth.slice(0, 4))
  const split =
    expectRows > mostRowsOfOneFile &&
    dataset.monthOf !== undefined &&
    city.lastMonth.slice(0, 4) !== city.firstMonth.slice(0, 4)
  const years = split
    ? Array.from({ length: Number(city.lastMonth.slice(0, 4)) - firstYear + 1 }, (_, index) => firstYear + index)
    : [undefined]
  const files = years.map((year) => ({ name: `${staged.id}${year ? `.${year}` : ''}.csv`, rows: 0, year }))
  const months: MonthCounts = new Map()
  const dirt = dirtOf(columns)
  const part = join(city.out, '_spill', `${staged.id}.part`)
  for (const file of files) await writeFile(join(city.out, file.name), form.encoding === 'bom' ? '\ufeff' : '')
  const head = headOf(staged)
  for (const [block, select] of partsOf(staged).entries()) {
    if (block > 0 && block < staged.selects.length) await staged.before?.(block)
    await city.duck.exec(`create or replace temp table staged as ${head} union all by name (${select})`)
    const planted = block >= staged.selects.length
    await monthCounts(city, columns, 'staged', months)
    for (const [index, file] of files.entries()) {
      const ofYear =
        file.year === undefined
          ? 'true'
          : index === 0
            ? `year(${dataset.monthOf}) <= ${file.year}`
            : index === files.length - 1
              ? `year(${dataset.monthOf}) >= ${file.year}`
              : `year(${dataset.monthOf}) = ${file.year}`
      const main = `select ${selectList(columns)} from staged where ${ofYear} ${dirt && !planted ? `and not (${dirt.setAside})` : ''} order by ${columns.order}`
      await city.duck.exec(`copy (${main}) to ${sqlText(part)} (${copyOptions(form, block === 0)})`)
      await append(part, join(city.out, file.name), form)
      if (dirt && !planted && index === files.length - 1) {
        const [aside] = await city.duck.rows<{ n: bigint }>(`select count(*) as n from staged where ${dirt.setAside}`)
        await city.duck.exec(`copy (${dirt.tail}) to ${sqlText(part)} (${copyOptions(form, false)})`)
        // No cell holds a line break, so the lines of the tail are its rows; those set aside were counted with the rest.
        const tail = (await readFile(part)).filter((byte) => byte === 10).length
        months.set(city.lastMonth, (months.get(city.lastMonth) ?? 0) + tail - Number(aside?.n ?? 0n))
        await append(part, join(city.out, file.name), form)
      }
    }
  }
  await city.duck.exec('drop table staged')
  const last = files.at(-1)
  if (dirt && last) {
    const end = form.crlf ? '\r\n' : '\n'
    const text = dirt.lines.map((line) => line + end).join('')
    await appendFile(join(city.out, last.name), form.encoding === 'gb18030' ? gb18030(text) : text)
    months.set(city.lastMonth, (months.get(city.lastMonth) ?? 0) + dirt.lines.length)
  }
  const total = [...months.values()].reduce((sum, count) => sum + count, 0)
  const within = (year: number | undefined, index: number): number =>
    year === undefined
      ? total
      : [...months].reduce((sum, [month, count]) => {
          const of = Math.min(Math.max(Number(month.slice(0, 4)), firstYear), firstYear + files.length - 1)
          return of === firstYear + index ? sum + count : sum
        }, 0)
  return { files: files.map(({ name, year }, index) => ({ name, rows: within(year, index) })), months }
}
