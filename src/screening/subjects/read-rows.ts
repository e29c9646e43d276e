/**
 * Rows of a dataset as people may see them: masked, with labels, within the scope. Every figure opens to these. A row that
 * belongs to no district is there for a district only together with a subject that is.
 */
import type { Scope } from '#access/scope.ts'
import { Values } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import { datasetOf } from '#standard/registry.ts'
import type { Client, Database } from '#store/database.ts'
import type { Folder } from '#store/folder.ts'
import { addKeys, rowDay } from './arm-sql.ts'
import { fetchRows, namesSubjects, type ShownRow, type StoredRow, shownRows, within } from './dataset-rows.ts'
import { type Arm, armsOf, isKept } from './lane-table.ts'
import { Literals, type MirrorBatch, mirrorBatches, type RowPlace, withMirror } from './locate-rows.ts'
import { rawRowSql } from './shown-values.ts'
import type { Subject } from './token.ts'
import { type Seen, seeSubject } from './visible.ts'
import { readsRows } from './wall.ts'
import { mustBeDays } from './window.ts'

export interface RowsPage {
  readonly dataset: string
  readonly title: string
  readonly rows: readonly ShownRow[]
  readonly cursor: string | null
}

export interface RowsFilter {
  /** Rows in which this subject stands; by `field` alone where that is given. */
  readonly subject?: Subject
  readonly field?: string
  /** Civil days of the row's own day, both included. */
  readonly from?: string
  readonly to?: string
  /** Public id of a batch. */
  readonly batch?: string
  readonly scheme?: string
  readonly district?: string
}

export interface Paging {
  readonly cursor?: string
  /** Rows a page, at most 200. */
  readonly limit?: number
}

const usual = 50
const most = 200

const refOf = (cursor: string | undefined): bigint | undefined => {
  if (cursor === undefined) return undefined
  const text = Buffer.from(cursor, 'base64url').toString('latin1')
  if (!/^\d{1,19}$/.test(text)) throw new Refusal('REQUEST_WRONG', '续页标记不对,请从第一页重新打开')
  return BigInt(text)
}

const cursorOf = (ref: bigint): string => Buffer.from(ref.toString(), 'latin1').toString('base64url')

/** Conditions of the filter beside the subject, for either engine. */
const filterSql = (dataset: Dataset, filter: RowsFilter, values: Values): string[] => {
  const day = rowDay(dataset, 'v')
  const conditions: string[] = []
  if (filter.from && day) conditions.push(`${day} >= cast(${values.add(filter.from)} as date)`)
  if (filter.to && day) conditions.push(`${day} <= cast(${values.add(filter.to)} as date)`)
  if (filter.scheme && dataset.fields.scheme) conditions.push(`v.scheme = ${values.add(filter.scheme)}`)
  if (filter.district && dataset.district) conditions.push(`v.${dataset.district} = ${values.add(filter.district)}`)
  return conditions
}

/** Columns through which the subject stands in the dataset. */
const armsIn = (dataset: Dataset, { subject, field }: RowsFilter): readonly Arm[] => {
  const arms = subject ? armsOf(subject.kind).filter(({ entry }) => entry.dataset === dataset) : []
  const wanted = field === undefined ? arms : arms.filter(({ column }) => column === field)
  if (subject && wanted.length === 0)
    throw new Refusal(
      'REQUEST_WRONG',
      `「${dataset.title}」里没有${field === undefined ? '' : `经「${field}」`}指明这类对象的列`,
    )
  return wanted
}

interface Asked {
  readonly dataset: Dataset
  readonly filter: RowsFilter
  readonly seen: Seen | undefined
  readonly scope: Scope
  readonly batchId: bigint | undefined
  readonly after: bigint | undefined
  readonly limit: number
}

/** By the index of the subject's columns. */
const byIndex = async (client: Client, asked: Asked, arms: readonly Arm[]): Promise<StoredRow[]> => {
  const { dataset, filter, seen, scope, batchId, after, limit } = asked
  const values = new Values()
  const own = addKeys(values, (seen as Seen).subject.kind, (seen as Seen).keys)
  const conditions = [within(scope, values, dataset, seen), ...filterSql(dataset, filter, values)]
  if (batchId !== undefined) conditions.push(`v.batch_id = ${values.add(batchId)}`)
  if (after !== undefined) conditions.push(`v.row_ref < ${values.add(after)}`)
  const columns = [...new Set(arms.map(({ column }) => column))]
  const { rows } = await client.query<StoredRow>(
    `select v.row_ref, b.public_id, b.file_name, b.status, ${rawRowSql(dataset.fieldNames, 'v')} as raw
     from visible.${dataset.id} v join intake.batch b on b.id = v.batch_id
     where (${columns.map((column) => `v.${column} = any(${own})`).join(' or ')}) and ${conditions.join(' and ')}
     order by v.row_ref desc limit ${limit + 1}`,
    values.list,
  )
  return rows
}

/** Batches in which a public code has rows of the window; undefined where sums are not made yet. */
const summedBatches = async (
  client: Client,
  dataset: Dataset,
  { subject, from, to }: RowsFilter,
): Promise<bigint[] | undefined> => {
  const due = await client.query(
    `select 1 from intake.batch b where b.dataset = $1 and b.status = 'committed'
       and not exists (select 1 from screening.subject_month_done d where d.batch_id = b.id) limit 1`,
    [dataset.id],
  )
  if (due.rowCount || !subject) return undefined
  const { rows } = await client.query<{ batch_id: bigint }>(
    `select distinct k.batch_id from screening.subject_month k
     where k.key = $1 and k.dataset = $2 and exists (
       select 1 from jsonb_to_recordset(k.cells) as c(m date)
       where c.m is null or (c.m <= $4::date and c.m >= date_trunc('month', $3::date)::date))`,
    [subject.key, dataset.id, from ?? '-infinity', to ?? 'infinity'],
  )
  return rows.map(({ batch_id }) => batch_id)
}

/** By the mirror, batch by batch from the newest, until the page is full. */
const byMirror = async (client: Client, folder: Folder, asked: Asked, arms: readonly Arm[]): Promise<StoredRow[]> => {
  const { dataset, filter, seen, scope, batchId, after, limit } = asked
  const literals = new Literals()
  const conditions = [within(scope, literals, dataset, seen), ...filterSql(dataset, filter, literals)]
  if (after !== undefined)
    conditions.push(
      `(v.batch_id < ${after >> 32n} or (v.batch_id = ${after >> 32n} and v.row_no < ${after & 0xffff_ffffn}))`,
    )
  if (seen)
    conditions.push(
      `(${arms.map(({ column }) => `v.${column} in (${seen.keys.map((key) => literals.add(key)).join(', ')})`).join(' or ')})`,
    )
  const ids = batchId !== undefined ? [batchId] : seen ? await summedBatches(client, dataset, filter) : undefined
  const batches = await mirrorBatches(client, dataset, {
    current: batchId === undefined,
    ...(ids ? { ids } : {}),
    ...(after === undefined ? {} : { upTo: after >> 32n }),
  })
  const places: RowPlace[] = []
  // Few rows in many files are found in one go; without a subject the newest batch alone mostly fills the page.
  const groups: MirrorBatch[][] = seen ? [batches] : batches.map((one) => [one])
  await withMirror(folder, async (locate) => {
    for (const group of groups) {
      if (places.length > limit) break
      places.push(...(await locate(dataset, group, conditions.join(' and '), limit + 1 - places.length)))
    }
  })
  const values = new Values()
  return fetchRows(client, dataset, places, values, within(scope, values, dataset, seen))
}

const batchIdOf = async (
  client: Client,
  dataset: Dataset,
  publicId: string | undefined,
): Promise<bigint | undefined> => {
  if (publicId === undefined) return undefined
  const { rows } = await client.query<{ id: bigint }>(
    `select b.id from intake.batch b where b.public_id = $1 and b.status in ('committed', 'superseded')
       and exists (select 1 from intake.mirror_file m where m.batch_id = b.id and m.dataset = $2)`,
    [publicId, dataset.id],
  )
  if (!rows[0]) throw new Refusal('NOT_FOUND', '这个数据集没有这个批次')
  return rows[0].id
}

/**
 * A page of rows, newest batch first. A dataset whose rows belong to no district shows a district nothing but the rows of a
 * subject that is there.
 * @throws Refusal DATASET_UNKNOWN, NOT_FOUND (subject or batch), REQUEST_WRONG, MIRROR_DAMAGED.
 */
export const readRows = (
  database: Database,
  keys: VaultKeys,
  scope: Scope,
  folder: Folder,
  dataset: string,
  filter: RowsFilter,
  { cursor, limit = usual }: Paging = {},
): Promise<RowsPage> =>
  database.transaction(async (client) => {
    const definition = datasetOf(dataset)
    mustBeDays(filter)
    const seen = filter.subject && (await seeSubject(client, scope, filter.subject))
    const asked: Asked = {
      dataset: definition,
      filter,
      seen,
      scope,
      batchId: await batchIdOf(client, definition, filter.batch),
      after: refOf(cursor),
      limit: Math.min(Math.max(limit, 1), most),
    }
    const arms = armsIn(definition, filter)
    const closed =
      !seen && (scope.assignedOnly || (scope.districts !== 'all' && !definition.district && namesSubjects(definition)))
    if (!readsRows(scope) || closed) return { dataset, title: definition.title, rows: [], cursor: null }
    const rows =
      seen && !arms.some(isKept) ? await byIndex(client, asked, arms) : await byMirror(client, folder, asked, arms)
    const page = rows.slice(0, asked.limit)
    const last = page.at(-1)
    return {
      dataset,
      title: definition.title,
      rows: await shownRows(client, keys, definition, page),
      cursor: rows.length > asked.limit && last ? cursorOf(last.row_ref) : null,
    }
  })
