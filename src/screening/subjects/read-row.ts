/** One row by batch and number: what an item of a time line or a finding's evidence opens to. */
import { type Scope, Values } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import { datasetOf } from '#standard/registry.ts'
import type { Client, Database } from '#store/database.ts'
import type { Folder } from '#store/folder.ts'
import { fetchRows, namesSubjects, type ShownRow, shownRows, within } from './dataset-rows.ts'
import { subjectKindOf } from './lane-table.ts'
import { handledBy } from './lanes.ts'
import { mirrorBatches, withMirror } from './locate-rows.ts'
import type { RawRow } from './shown-values.ts'
import type { SubjectKind } from './token.ts'
import { visibleAmong } from './visible.ts'
import { readsRows } from './wall.ts'

const noRow = (): Refusal => new Refusal('NOT_FOUND', '没有这一行,或者它不在您的管辖范围内')

/** A row without a district is there only where one of the subjects that it names is. */
const namesSomebodyThere = async (client: Client, scope: Scope, dataset: Dataset, raw: RawRow): Promise<boolean> => {
  if (!namesSubjects(dataset) || ((dataset.district || scope.districts === 'all') && !scope.assignedOnly)) return true
  const named = Map.groupBy(
    dataset.fieldNames.flatMap((name): { kind: SubjectKind; key: string }[] => {
      const field = dataset.fields[name]
      const kind = field && !handledBy.has(name) ? subjectKindOf(name, field) : undefined
      const key = raw[name]
      return kind && key ? [{ kind, key }] : []
    }),
    ({ kind }) => kind,
  )
  for (const [kind, subjects] of named) {
    const there = await visibleAmong(
      client,
      scope,
      kind,
      subjects.map(({ key }) => key),
    )
    if (there.size > 0) return true
  }
  return false
}

/**
 * Also of a batch that has been replaced since. `dataset`: where the batch brought rows of more than its own.
 * @throws Refusal NOT_FOUND, whether there is no such row or it is out of reach; MIRROR_DAMAGED.
 */
export const readRow = (
  database: Database,
  keys: VaultKeys,
  scope: Scope,
  folder: Folder,
  wanted: { readonly batch: string; readonly row: number; readonly dataset?: string },
): Promise<ShownRow & { readonly dataset: string; readonly title: string }> =>
  database.transaction(async (client) => {
    const known = await client.query<{ id: bigint; dataset: string }>(
      `select id, dataset from intake.batch where public_id = $1 and status in ('committed', 'superseded')`,
      [wanted.batch],
    )
    const [found] = known.rows
    const { row } = wanted
    if (!found || !readsRows(scope) || !Number.isSafeInteger(row) || row < 1) throw noRow()
    const dataset = datasetOf(wanted.dataset ?? found.dataset)
    const batches = await mirrorBatches(client, dataset, { ids: [found.id], current: false })
    const places = await withMirror(folder, (locate) => locate(dataset, batches, `v.row_no = ${row}`, 1))
    const values = new Values()
    const rows = await fetchRows(client, dataset, places, values, within(scope, values, dataset))
    const [first] = rows
    if (!first || !(await namesSomebodyThere(client, scope, dataset, first.raw))) throw noRow()
    const [shown] = await shownRows(client, keys, dataset, rows)
    return { dataset: dataset.id, title: dataset.title, ...(shown as ShownRow) }
  })
