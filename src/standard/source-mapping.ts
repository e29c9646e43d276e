/**
 * Headers of a file → fields of a dataset. Vendors use the same code for different things (AAE020 is the employer's
 * payment in one system, the person's in another and the agency's name in a third), so a source may carry a mapping
 * file `sources/<code>.json` that wins over the standard. A source without a file uses the standard as it is.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { halfWidth, withoutSpaces } from '#kernel/half-width.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Dataset, Field } from './define-dataset.ts'
import { headersOf } from './define-dataset.ts'
import { nearestOf } from './nearest.ts'
import { datasets } from './registry.ts'

const target = z.strictObject({
  /** Only for this dataset; left out = wherever the dataset has such a field. */
  dataset: z.string().optional(),
  /** null: this source means something that the standard does not take, so the column is passed over. */
  field: z.string().nullable(),
  note: z.string().optional(),
})

const mappingSchema = z.strictObject({
  source: z.string().regex(/^[a-z0-9_-]+$/),
  title: z.string().min(1),
  /** How sure the mapping is, with the marks of the law register. */
  mark: z.enum(['V', 'V2', 'I', 'U']),
  note: z.string().optional(),
  headers: z.record(z.string().min(1), z.union([target, z.array(target).min(1)])),
  /** By field name: value as this source sends it → value of the standard; null = this source's value is not taken. */
  values: z.record(z.string().min(1), z.record(z.string(), z.string().nullable())),
})

export type SourceMapping = z.infer<typeof mappingSchema>

const folder = join(import.meta.dirname, 'sources')

/**
 * The mapping of a source code (case does not matter), or null where it has none.
 * @throws RangeError when the file is broken: data must not be read under a mapping that is only half understood.
 */
export const mappingFor = (source: string, from: string = folder): SourceMapping | null => {
  const id = source.toLowerCase()
  if (!/^[a-z0-9_-]+$/.test(id)) return null
  const path = join(from, `${id}.json`)
  if (!existsSync(path)) return null
  const read = mappingSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!read.success) throw new RangeError(`source mapping ${id}: ${z.prettifyError(read.error)}`)
  if (read.data.source !== id) throw new RangeError(`source mapping ${id} calls itself ${read.data.source}`)
  return read.data
}

/** The standard's value for a value as sent; null when this source's value must not be taken for the standard's. */
export const standardValue = (mapping: SourceMapping | null, field: string, sent: string): string | null => {
  const mapped = mapping?.values[field]
  return mapped && Object.hasOwn(mapped, sent) ? (mapped[sent] ?? null) : sent
}

export interface ResolvedColumn {
  /** As the file has it. */
  readonly header: string
  readonly field: string
  /** 0-based position in the file: columns that the source's mapping passes over are left out of the list. */
  readonly index: number
}

export interface ResolvedHeaders {
  readonly columns: readonly ResolvedColumn[]
  readonly problems: readonly Refusal[]
}

/** Full width to half width; byte-order mark, zero-width and blank characters away; lower case. */
export const headerKey = (header: string): string => withoutSpaces(halfWidth(header)).toLowerCase()

const standardHeaders = new WeakMap<Dataset, ReadonlyMap<string, string>>()

/** Header key → field name, by the standard alone. */
export const fieldByHeader = (dataset: Dataset): ReadonlyMap<string, string> => {
  const known = standardHeaders.get(dataset)
  if (known) return known
  const built = new Map(
    dataset.fieldNames.flatMap((name) =>
      headersOf(name, dataset.fields[name] as Field).map((header): [string, string] => [headerKey(header), name]),
    ),
  )
  standardHeaders.set(dataset, built)
  return built
}

type Meaning = { readonly field: string } | 'passed over' | 'unknown'

/** The source's own meaning wins even where the dataset has no such field: the standard's meaning would be wrong then. */
const meaningFor = (dataset: Dataset, mapping: SourceMapping | null): ((header: string) => Meaning) => {
  const standard = fieldByHeader(dataset)
  const own = new Map<string, Meaning>()
  for (const [header, targets] of Object.entries(mapping?.headers ?? {})) {
    const fitting = [targets].flat().filter((entry) => entry.dataset === undefined || entry.dataset === dataset.id)
    const chosen = fitting.find((entry) => entry.dataset === dataset.id) ?? fitting[0]
    if (!chosen) continue
    if (chosen.field === null) own.set(headerKey(header), 'passed over')
    else if (dataset.fields[chosen.field]) own.set(headerKey(header), { field: chosen.field })
    else own.set(headerKey(header), 'unknown')
  }
  return (header) => {
    const key = headerKey(header)
    const field = standard.get(key)
    return own.get(key) ?? (field === undefined ? 'unknown' : { field })
  }
}

const knownShare = (dataset: Dataset, headers: readonly string[], mapping: SourceMapping | null): number => {
  const meaning = meaningFor(dataset, mapping)
  const named = headers.filter((header) => headerKey(header) !== '')
  return named.filter((header) => meaning(header) !== 'unknown').length / Math.max(named.length, 1)
}

const wrongDataset = (
  dataset: Dataset,
  headers: readonly string[],
  mapping: SourceMapping | null,
  others: Iterable<Dataset>,
): Refusal => {
  const [best] = [...others]
    .filter((other) => other.id !== dataset.id && other.kind === 'feed')
    .map((other) => ({ other, share: knownShare(other, headers, mapping) }))
    .filter(({ share }) => share >= 0.5)
    .sort((left, right) => right.share - left.share || left.other.fieldNames.length - right.other.fieldNames.length)
  const advice = best
    ? `这些列最像「${best.other.title}」(${best.other.id}),请核对文件名里的数据集`
    : '也不像其他数据集,请对照数据字典或模板核对表头'
  return new Refusal('DATASET_WRONG', `表头认得的不到一半,不像「${dataset.title}」(${dataset.id});${advice}`, {
    details: { fits: best?.other.id ?? null },
  })
}

const unknownHeader = (dataset: Dataset, header: string, index: number): Refusal => {
  if (headerKey(header) === '') return new Refusal('HEADER_UNKNOWN', `第 ${index + 1} 列没有列名,请写上列名或删去该列`)
  const names = fieldByHeader(dataset)
  const near = nearestOf(headerKey(header), names.keys()).map(
    (key) => dataset.fields[names.get(key) ?? '']?.label ?? key,
  )
  const labels = [...new Set(near)]
  const advice = labels.length > 0 ? `是不是${labels.map((label) => `「${label}」`).join('或')}?` : ''
  return new Refusal(
    'HEADER_UNKNOWN',
    `「${dataset.title}」没有「${header.trim()}」这一列。${advice}不需要的列请删去`,
    { field: header.trim(), details: { near: labels } },
  )
}

const doubledHeader = (field: Field, name: string, headers: readonly string[]): Refusal =>
  new Refusal(
    'HEADER_DOUBLED',
    `${headers.map((header) => `「${header.trim()}」`).join('和')}都是「${field.label}」,一项只能有一列,请留下一列`,
    { field: name },
  )

/**
 * Which column holds which field. Where fewer than half of the headers are known the answer is DATASET_WRONG alone;
 * otherwise every HEADER_UNKNOWN, HEADER_DOUBLED and HEADER_MISSING, and the columns that could be resolved.
 * `others`: the datasets among which a better fit is looked for.
 */
export const resolveHeaders = (
  dataset: Dataset,
  headers: readonly string[],
  mapping: SourceMapping | null = null,
  others: Iterable<Dataset> = datasets.values(),
): ResolvedHeaders => {
  if (knownShare(dataset, headers, mapping) < 0.5) {
    return { columns: [], problems: [wrongDataset(dataset, headers, mapping, others)] }
  }
  const meaning = meaningFor(dataset, mapping)
  const columns: ResolvedColumn[] = []
  const problems: Refusal[] = []
  for (const [index, header] of headers.entries()) {
    const meant = meaning(header)
    if (meant === 'passed over') continue
    if (meant === 'unknown') problems.push(unknownHeader(dataset, header, index))
    else columns.push({ header, field: meant.field, index })
  }
  for (const [name, sent] of Map.groupBy(columns, (column) => column.field)) {
    if (sent.length < 2) continue
    problems.push(
      doubledHeader(
        dataset.fields[name] as Field,
        name,
        sent.map((column) => column.header),
      ),
    )
  }
  const present = new Set(columns.map((column) => column.field))
  for (const name of dataset.fieldNames) {
    const field = dataset.fields[name] as Field
    if (!field.required || present.has(name)) continue
    problems.push(
      new Refusal(
        'HEADER_MISSING',
        `缺少必需的列「${field.label}」(${headersOf(name, field).join('、')},写哪个都可以)`,
        {
          field: name,
        },
      ),
    )
  }
  return { columns, problems }
}
