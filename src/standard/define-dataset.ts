/**
 * 数据标准: one definition a dataset, from which everything else is derived (PostgreSQL table, DuckDB check, Zod and
 * JSON Schema, Excel template, dictionary). Field names are the field's standard English terms; 中文名 and the LB101 /
 * NHSA codes are aliases that a file's header may use instead.
 *
 * Personal values (numbers, names, phones, accounts, addresses) never reach a table: the column of such a field holds a
 * bigint surrogate, the original is in the vault.
 */
import type { Basis } from '#law/basis.ts'

export type FieldKind =
  | 'code' //        short identifier or code: no spaces, at most `max` characters
  | 'text' //        free words; personal numbers inside are refused
  | 'date' //        civil day
  | 'month' //       civil month (stored as its first day)
  | 'time' //        instant in Asia/Shanghai, to the second
  | 'fen' //         money: yuan with two decimals in files, bigint fen inside
  | 'int'
  | 'decimal' //     quantity with at most four decimals, stored as numeric(18,4)
  | 'bool' //        1/0, 是/否, true/false
  | 'uscc' //        unified social credit code (GB 32100), public, kept as text
  | 'idNumber' //    personal: citizen or other document number → surrogate
  | 'personName' //  personal → surrogate of the normalised name
  | 'phone' //       personal → surrogate
  | 'bankAccount' // personal → surrogate
  | 'address' //     personal → surrogate

export const personalKinds: ReadonlySet<FieldKind> = new Set([
  'idNumber',
  'personName',
  'phone',
  'bankAccount',
  'address',
])

export interface Field {
  readonly kind: FieldKind
  /** 中文名, as the header of a Chinese file has it. Unique within the dataset. */
  readonly label: string
  readonly required?: boolean
  /** Code values: stored value → 中文 label. A file may give either. */
  readonly codes?: Readonly<Record<string, string>>
  readonly max?: number
  readonly min?: number
  /** LB101 family code (AAC002) and NHSA name (certno), and further headers seen in practice. */
  readonly lb?: string
  readonly nhsa?: string
  readonly aliases?: readonly string[]
  /** What the field means beyond its label. */
  readonly note?: string
}

export interface RowCheck {
  /** DuckDB and PostgreSQL boolean expression over the dataset's columns; null passes. */
  readonly sql: string
  readonly field: string
  /** What is wrong and how to mend it, in Chinese. */
  readonly message: string
}

/** Kinds of organisations that send their own rows and no others. */
export type OutsideKind = 'provider' | 'employer'

export interface DatasetDefinition {
  readonly id: string
  readonly title: string
  readonly basis: readonly Basis[]
  /** Chapter folder that owns it (an area's name, or 'registers' | 'departments'). */
  readonly area: string
  /** Who must send it, in the office's words. */
  readonly owner: string
  /**
   * Providers and employers that hand it in themselves, and the field in which each of their rows names them: 六(四), 四(四).
   * Left out: bodies of the administration only.
   */
  readonly sentBy?: Readonly<Partial<Record<OutsideKind, string>>>
  readonly period: 'realtime' | 'daily' | 'monthly' | 'yearly' | 'onchange'
  /** 'feed': sent in files. 'internal': written by the platform itself, readable by rules. */
  readonly kind: 'feed' | 'internal'
  /** Key column = distribution column = first column of the primary key; must be a required field. */
  readonly key: string
  /** Required date/month/time field whose month is in the primary key; left out for registers, which are reference tables. */
  readonly monthOf?: string
  /** Above 50 million rows a year: partitioned by year. */
  readonly large?: boolean
  /** What makes two rows the same business fact. */
  readonly naturalKey: readonly string[]
  /** Field that says which district's authority the row belongs to (GB/T 2260 code). */
  readonly district?: string
  readonly fields: Readonly<Record<string, Field>>
  readonly checks?: readonly RowCheck[]
  /**
   * Rows of a superseded batch stay visible. Only for internal datasets whose rows other batches point at, such as the
   * surrogates given for numbers: a corrected file must not take away what an older row still names.
   */
  readonly outlivesSupersede?: boolean
}

export interface Dataset extends DatasetDefinition {
  readonly fieldNames: readonly string[]
}

type Options = Omit<Field, 'kind' | 'label'>
const field =
  (kind: FieldKind) =>
  (label: string, options: Options = {}): Field => ({ kind, label, ...options })

export const code = field('code')
export const text = field('text')
export const date = field('date')
export const month = field('month')
export const time = field('time')
export const fen = field('fen')
export const int = field('int')
export const decimal = field('decimal')
export const bool = field('bool')
export const uscc = field('uscc')
export const idNumber = field('idNumber')
export const personName = field('personName')
export const phone = field('phone')
export const bankAccount = field('bankAccount')
export const address = field('address')

const monthSources: ReadonlySet<FieldKind> = new Set(['date', 'month', 'time'])

/** @throws RangeError when the definition contradicts itself: a broken standard must not start. */
export const defineDataset = (definition: DatasetDefinition): Dataset => {
  const { id, fields } = definition
  const need = (condition: boolean, message: string): void => {
    if (!condition) throw new RangeError(`dataset ${id}: ${message}`)
  }
  need(/^[a-z][a-z0-9_]*$/.test(id), 'id must be snake_case')
  need(definition.basis.length > 0, 'needs a basis')
  need(fields[definition.key]?.required === true, `key ${definition.key} must be a required field`)
  if (definition.monthOf) {
    const source = fields[definition.monthOf]
    need(
      source?.required === true && monthSources.has(source.kind),
      `monthOf ${definition.monthOf} must be a required date`,
    )
  }
  need(definition.naturalKey.length > 0, 'needs a natural key')
  for (const name of definition.naturalKey)
    need(fields[name]?.required === true, `natural key ${name} must be required`)
  if (definition.district) need(fields[definition.district] !== undefined, `no field ${definition.district}`)
  need(!definition.outlivesSupersede || definition.kind === 'internal', 'only an internal dataset outlives supersede')
  for (const [kind, name] of Object.entries(definition.sentBy ?? {}))
    need(
      fields[name]?.required === true && ['code', 'uscc'].includes(fields[name].kind),
      `${kind} must be named by a required code: ${name}`,
    )
  for (const check of definition.checks ?? [])
    need(fields[check.field] !== undefined, `check names no field: ${check.field}`)
  const names = Object.keys(fields)
  for (const name of names) need(/^[a-z][a-z0-9_]*$/.test(name) && !reserved.has(name), `field name ${name}`)
  const headers = names.flatMap((name) => headersOf(name, fields[name] as Field).map((header) => header.toLowerCase()))
  const doubled = headers.find((header, index) => headers.indexOf(header) !== index)
  need(doubled === undefined, `header ${doubled} names two fields`)
  return { ...definition, fieldNames: names }
}

const reserved = new Set(['batch_id', 'row_no', 'row_month', 'row_ref'])

/** Every header under which a file may send this field. */
export const headersOf = (name: string, of: Field): string[] => [
  ...new Set([name, of.label, ...(of.lb ? [of.lb] : []), ...(of.nhsa ? [of.nhsa] : []), ...(of.aliases ?? [])]),
]
