/** The lanes of a subject, each one statement, newest first, as many items as asked for and then the way on. */
import type { Scope } from '#access/scope.ts'
import { Values } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Client } from '#store/database.ts'
import { type ArmRow, addKeys, addWindow, armSql, isMonthly } from './arm-sql.ts'
import { ask } from './ask.ts'
import { armsOf, isKept, type LaneEntry, type LaneId, laneEntries, type Mode } from './lane-table.ts'
import { laneWords } from './lanes.ts'
import { type Masks, masksFor, personalIn, type ShownCell, shownCells } from './shown-values.ts'
import type { Seen } from './visible.ts'

export interface LaneItem {
  readonly dataset: string
  readonly title: string
  /** Column in which the subject stands, and its label: '公民身份号码', '配偶证件号码'. */
  readonly field: string
  readonly as: string
  /** 'YYYY-MM-DD', or 'YYYY-MM' where the item counts by months; null for a fact without a day. */
  readonly from: string | null
  /** null = still running, or a single day. */
  readonly to: string | null
  readonly mode: Mode
  readonly rows: number
  /** Public id of the batch and number of the first row; row 0 = sums only, open them by `field` and months. */
  readonly batch: string
  readonly row: number
  /** Integer fen over all rows of the item. */
  readonly amountFen: string | null
  /** Persons in the month, where sums by month know them. */
  readonly persons?: number
  readonly cells: readonly ShownCell[]
}

export interface ReadLane {
  readonly lane: LaneId
  readonly label: string
  readonly items: readonly LaneItem[]
  readonly more: boolean
  readonly cursor: string | null
}

export interface LaneOptions {
  readonly from?: string
  readonly to?: string
  readonly lanes: readonly LaneId[]
  readonly limit?: number
  readonly cursor?: string
}

const usual = 100
const most = 500

interface Place {
  readonly lane: LaneId
  readonly on: string
  readonly entry: number
  readonly field: string
  readonly ref: string
}

const noDay = '0001-01-01'

const cursorOf = (lane: LaneId, row: ArmRow): string =>
  Buffer.from(JSON.stringify([lane, row.from_on ?? noDay, row.entry, row.field, row.row_ref.toString()])).toString(
    'base64url',
  )

const placeOfCursor = (text: string): Place => {
  try {
    const [lane, on, entry, field, ref] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[]
    const sound =
      /^\d{4}-\d\d-\d\d$/.test(String(on)) &&
      Number.isInteger(entry) &&
      typeof field === 'string' &&
      /^\d{1,19}$/.test(String(ref))
    if (sound) return { lane: lane as LaneId, on: String(on), entry: entry as number, field, ref: String(ref) }
  } catch {}
  throw new Refusal('REQUEST_WRONG', '续页标记不对,请从第一页重新打开')
}

const readLane = async (
  client: Client,
  scope: Scope,
  { subject, keys, open }: Seen,
  lane: LaneId,
  options: LaneOptions,
): Promise<ArmRow[]> => {
  const arms = armsOf(subject.kind).filter(({ entry }) => entry.lane === lane)
  if (arms.length === 0) return []
  const values = new Values()
  const { cursor } = options
  const place = addKeys(values, subject.kind, keys)
  const window = addWindow(values, options)
  const reading = { scope, open, values, kind: subject.kind, keys: place, window }
  const limit = values.add(Math.min(options.limit ?? usual, most) + 1)
  const after = cursor ? placeOfCursor(cursor) : undefined
  const on = `coalesce(a.from_on, date '${noDay}')`
  const rest = after
    ? `where ${on} < ${values.add(after.on)}::date or (${on} = ${values.add(after.on)}::date
         and (a.entry, a.field, a.row_ref) > (${values.add(after.entry)}::int, ${values.add(after.field)}::text, ${values.add(after.ref)}::bigint))`
    : ''
  const order = `order by ${on} desc, a.entry, a.field, a.row_ref limit ${limit}`
  const each = arms.map((arm) => `(select a.* from (${armSql(arm, reading)}) a ${rest} ${order})`)
  const text = `select a.* from (${each.join('\nunion all\n')}) a ${order}`
  const { rows } = await ask<ArmRow>(client, text, values.list)
  return rows
}

const batchIds = async (client: Client, rows: readonly ArmRow[]): Promise<ReadonlyMap<bigint, string>> => {
  const wanted = [...new Set(rows.map(({ row_ref }) => row_ref >> 32n))]
  const found = await client.query<{ id: bigint; public_id: string }>(
    'select id, public_id from intake.batch where id = any($1::bigint[])',
    [wanted],
  )
  return new Map(found.rows.map(({ id, public_id }) => [id, public_id]))
}

interface Showing {
  readonly keys: VaultKeys
  readonly seen: Seen
  readonly masks: Masks
  readonly batches: ReadonlyMap<bigint, string>
}

const modeOf = (entry: LaneEntry, { subject }: Seen, field: string): Mode =>
  entry.who.find(({ kind, column }) => kind === subject.kind && column === field)?.mode ?? 'rows'

const itemOf = (row: ArmRow, { keys, seen, masks, batches }: Showing): LaneItem => {
  const entry = laneEntries[row.entry] as LaneEntry
  const { dataset } = entry
  const mode = modeOf(entry, seen, row.field)
  const monthly = isMonthly(entry, mode)
  const shown = (day: string | null): string | null => (day === null || !monthly ? day : day.slice(0, 7))
  const { persons, ...cells } = row.shows
  const kept = isKept({ kind: seen.subject.kind, mode, column: row.field })
  return {
    dataset: dataset.id,
    title: dataset.title,
    field: row.field,
    as: dataset.fields[row.field]?.label ?? row.field,
    from: shown(row.from_on),
    to: shown(row.to_on),
    mode,
    rows: Number(row.rows),
    batch: batches.get(row.row_ref >> 32n) ?? '',
    row: kept ? 0 : Number(row.row_ref & 0xffff_ffffn),
    amountFen: row.amount_fen,
    ...(kept && persons && persons !== '0' ? { persons: Number(persons) } : {}),
    cells: shownCells(keys, dataset, cells, masks),
  }
}

/** @throws Refusal REQUEST_WRONG for a cursor that is none, or of another lane than the one asked for. */
export const readLanes = async (
  client: Client,
  keys: VaultKeys,
  scope: Scope,
  seen: Seen,
  options: LaneOptions,
): Promise<ReadLane[]> => {
  const { lanes, cursor } = options
  if (cursor && (lanes.length !== 1 || placeOfCursor(cursor).lane !== lanes[0]))
    throw new Refusal('REQUEST_WRONG', '续页标记只能用于它所属的一条泳道')
  const limit = Math.min(options.limit ?? usual, most)
  const read: { lane: LaneId; rows: ArmRow[] }[] = []
  for (const lane of lanes) read.push({ lane, rows: await readLane(client, scope, seen, lane, options) })
  const all = read.flatMap(({ rows }) => rows)
  const masks = await masksFor(
    client,
    keys,
    all.flatMap(({ entry, shows }) => personalIn((laneEntries[entry] as LaneEntry).dataset, shows)),
  )
  const batches = await batchIds(client, all)
  return read.map(({ lane, rows }) => {
    const more = rows.length > limit
    const kept = rows.slice(0, limit)
    const last = kept.at(-1)
    return {
      lane,
      label: laneWords[lane],
      items: kept.map((row) => itemOf(row, { keys, seen, masks, batches })),
      more,
      cursor: more && last ? cursorOf(lane, last) : null,
    }
  })
}
