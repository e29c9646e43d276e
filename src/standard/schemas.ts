/**
 * Machine-readable forms of the standard: a Zod object for one row as it is sent (strings, English field names), JSON
 * Schema, Frictionless Table Schema and a DCAT catalogue. A schema says whether a value is well formed; the intake
 * forgives a few more ways of writing, and looks besides for personal numbers in free text and at the row checks.
 */
import { z } from 'zod'
import { isDay } from '#kernel/month.ts'
import { checkUscc } from '#kernel/uscc.ts'
import { citeBasis } from '#law/basis.ts'
import { areaTitle } from './area-order.ts'
import type { Dataset, Field } from './define-dataset.ts'
import { headersOf, personalKinds } from './define-dataset.ts'
import { formOf, isWords, kinds, maxLengthOf, sentCodesOf } from './kinds.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** '2024/3/5' or '20240305' → '2024-03-05'; null for a day that does not exist. */
export const dayAsSent = (text: string): string | null => {
  const match = /^(\d{4})(?:-(\d{2})-(\d{2})|\/(\d{1,2})\/(\d{1,2})|(\d{2})(\d{2}))$/.exec(text)
  if (!match) return null
  const [, year, dashMonth, dashDay, slashMonth, slashDay, bareMonth, bareDay] = match
  const month = dashMonth ?? slashMonth ?? bareMonth ?? ''
  const day = dashDay ?? slashDay ?? bareDay ?? ''
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

/** '2024/3' or '202403' → '2024-03'; null for a month that does not exist. */
export const monthAsSent = (text: string): string | null => {
  const match = /^(\d{4})(?:-(\d{2})|\/(\d{1,2})|(\d{2}))$/.exec(text)
  if (!match) return null
  const [, year, dashed, slashed, bare] = match
  const iso = `${year}-${(dashed ?? slashed ?? bare ?? '').padStart(2, '0')}`
  return isDay(`${iso}-01`) ? iso : null
}

/** '2024-03-05T14:30:00' → '2024-03-05 14:30:00'; null for an instant that does not exist. */
export const timeAsSent = (text: string): string | null => {
  const match = /^(\d{4}-\d{2}-\d{2})[ T]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)$/.exec(text)
  return match && isDay(match[1] ?? '') ? `${match[1]} ${match[2]}` : null
}

/** 1900-01-01 and 9999-12-31 are fillers of other systems, not days. */
const plausible = (iso: string | null): boolean => iso !== null && iso > '1900-01-01' && iso < '2200'

const exists = (field: Field, value: string): boolean => {
  if (field.kind === 'date') return plausible(dayAsSent(value))
  if (field.kind === 'month') return plausible(monthAsSent(value))
  if (field.kind === 'time') return plausible(timeAsSent(value))
  if (field.kind === 'uscc') return checkUscc(value).ok
  return true
}

const withinBounds = (field: Field, value: string): boolean => {
  if (isWords(field.kind)) return [...value].length <= maxLengthOf(field)
  if (field.kind !== 'int' && field.kind !== 'decimal' && field.kind !== 'fen') return true
  const number = Number(value)
  return number >= (field.min ?? Number.NEGATIVE_INFINITY) && number <= (field.max ?? Number.POSITIVE_INFINITY)
}

const withoutUndefined = (record: Record<string, Json | undefined>): Record<string, Json> =>
  Object.fromEntries(Object.entries(record).filter((entry): entry is [string, Json] => entry[1] !== undefined))

const fieldMeta = (name: string, field: Field): Record<string, Json> =>
  withoutUndefined({
    title: field.label,
    description: field.note ? `${field.note}。${formOf(field)}` : formOf(field),
    examples: [field.codes ? (Object.keys(field.codes)[0] ?? '') : kinds[field.kind].example],
    maxLength: isWords(field.kind) && !field.codes ? maxLengthOf(field) : undefined,
    'x-kind': field.kind,
    'x-headers': headersOf(name, field),
    'x-lb': field.lb,
    'x-nhsa': field.nhsa,
    'x-unit': kinds[field.kind].unit,
    'x-codes': field.codes,
    'x-personal': personalKinds.has(field.kind) ? true : undefined,
  })

/** One value as sent. A field that is not required may be empty or absent. */
export const fieldSchema = (name: string, field: Field): z.ZodType<string | undefined> => {
  const meta = fieldMeta(name, field)
  const codes = sentCodesOf(field)
  if (codes.length > 0) {
    const listed = field.required ? z.enum(codes) : z.enum([...codes, '']).optional()
    return listed.meta(meta)
  }
  const { pattern } = kinds[field.kind]
  const written = z
    .string()
    .regex(new RegExp(field.required ? `^(?:${pattern})$` : `^(?:${pattern})?$`), {
      message: formOf(field),
      abort: true,
    })
    .refine((value) => value === '' || (exists(field, value) && withinBounds(field, value)), { message: formOf(field) })
  return field.required ? written.meta(meta) : written.optional().meta(meta)
}

/** One row as sent, under English field names; a name that the dataset does not have is refused. */
export const rowSchema = (dataset: Dataset): z.ZodObject<Record<string, z.ZodType<string | undefined>>> =>
  z
    .strictObject(
      Object.fromEntries(dataset.fieldNames.map((name) => [name, fieldSchema(name, dataset.fields[name] as Field)])),
    )
    .meta({
      title: dataset.title,
      description: descriptionOf(dataset),
      'x-clause': dataset.basis.map(citeBasis),
      'x-area': dataset.area,
      'x-kind': dataset.kind,
      'x-period': dataset.period,
      'x-key': dataset.key,
      'x-natural-key': dataset.naturalKey,
    })

export const periodTitles: Readonly<Record<Dataset['period'], string>> = {
  realtime: '实时',
  daily: '每日',
  monthly: '每月',
  yearly: '每年',
  onchange: '有变动时',
}

const descriptionOf = (dataset: Dataset): string =>
  dataset.kind === 'feed'
    ? `${dataset.title}:由${dataset.owner}报送,${periodTitles[dataset.period]}一次`.replace(
        '有变动时一次',
        '有变动时报送',
      )
    : `${dataset.title}:由平台写入,供规则读取,不接收文件`

/** JSON Schema 2020-12 of one row as sent. */
export const jsonSchemaOf = (dataset: Dataset): Json => {
  const { $schema, ...schema } = z.toJSONSchema(rowSchema(dataset)) as Record<string, Json>
  return { $schema, $id: `urn:shejian:dataset:${dataset.id}`, ...schema }
}

const tableField = (name: string, field: Field): Json => {
  const { table, pattern } = kinds[field.kind]
  const codes = sentCodesOf(field)
  const typed = codes.length > 0 ? { type: 'string' } : table
  const bounded = !isWords(field.kind) && codes.length === 0
  return withoutUndefined({
    name,
    title: field.label,
    ...typed,
    description: field.note ? `${field.note}。${formOf(field)}` : formOf(field),
    ...(field.kind === 'bool' ? { trueValues: ['1', '是', 'true'], falseValues: ['0', '否', 'false'] } : {}),
    constraints: withoutUndefined({
      required: field.required === true,
      enum: codes.length > 0 ? codes : undefined,
      maxLength: isWords(field.kind) && codes.length === 0 ? maxLengthOf(field) : undefined,
      pattern: isWords(field.kind) && codes.length === 0 ? `^(?:${pattern})$` : undefined,
      minimum: bounded ? field.min : undefined,
      maximum: bounded ? field.max : undefined,
    }),
  })
}

/** Frictionless Table Schema: dates and months in their first written form, money in yuan. */
export const tableSchemaOf = (dataset: Dataset): Json => ({
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  name: dataset.id,
  title: dataset.title,
  description: descriptionOf(dataset),
  fields: dataset.fieldNames.map((name) => tableField(name, dataset.fields[name] as Field)),
  missingValues: [''],
  primaryKey: dataset.naturalKey,
})

const frequencies: Readonly<Record<Dataset['period'], string>> = {
  realtime: 'UPDATE_CONT',
  daily: 'DAILY',
  monthly: 'MONTHLY',
  yearly: 'ANNUAL',
  onchange: 'IRREG',
}

/** DCAT catalogue of the whole standard as JSON-LD; paths are relative to the folder that holds it. */
export const catalogueOf = (datasets: Iterable<Dataset>): Json => ({
  '@context': {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    frequency: 'http://publications.europa.eu/resource/authority/frequency/',
  },
  '@id': 'urn:shejian:catalogue',
  '@type': 'dcat:Catalog',
  'dct:title': { '@value': '社会保险基金监督数据标准', '@language': 'zh' },
  'dcat:dataset': [...datasets].map((dataset) => ({
    '@id': `urn:shejian:dataset:${dataset.id}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': dataset.id,
    'dct:title': { '@value': dataset.title, '@language': 'zh' },
    'dct:description': { '@value': descriptionOf(dataset), '@language': 'zh' },
    'dct:publisher': { 'dct:title': dataset.owner },
    'dct:accrualPeriodicity': { '@id': `frequency:${frequencies[dataset.period]}` },
    'dct:conformsTo': { '@id': `json-schema/${dataset.id}.json` },
    'dcat:theme': areaTitle(dataset.area),
    'dct:source': dataset.basis.map(citeBasis),
  })),
})
