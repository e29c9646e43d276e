/** The rows that the leaves tell of against the leaves: changed, deleted, exchanged, and rows that no leaf tells of. */
import type { Queryable } from '#store/database.ts'
import { canonical, parseExact } from './canonical.ts'
import { differingFields, entryOf, keyOf, type LoggedRow, loggedColumns, type Source, sources } from './entry.ts'
import { type Faults, showFields } from './faults.ts'
import { type Place, rowName } from './verify-leaves.ts'

const rowsOf = async (client: Queryable, source: Source, ids: readonly string[]): Promise<LoggedRow[]> => {
  if (ids.length === 0) return []
  const { rows } = await client.query<LoggedRow>(
    `select ${loggedColumns('l')} from audit.logged l where l.source = $1 and l.id = any($2::bigint[])`,
    [source, ids],
  )
  return rows
}

/** Beyond this many changed rows nobody looks for pairs that were exchanged. */
const mostCompared = 10_000

interface ChangedRow {
  readonly position: number
  readonly key: string
  readonly expected: string
  readonly found: string
}

/** An entry without the number of its row: equal where one row stands in another's place. */
const withoutId = (entry: string): string => {
  const { id: _id, ...rest } = parseExact(entry) as Record<string, unknown>
  return canonical(rest)
}

export class RowComparison {
  readonly #faults: Faults
  readonly #changed: ChangedRow[] = []

  constructor(faults: Faults) {
    this.#faults = faults
  }

  async look(client: Queryable, page: readonly Place[]): Promise<void> {
    const wanted = page.flatMap(({ expected, position }) => {
      const key = expected === undefined ? undefined : keyOf(expected)
      return key && expected !== undefined ? [{ ...key, expected, position }] : []
    })
    const found = new Map<string, string>()
    for (const source of Object.keys(sources) as Source[]) {
      const ids = wanted.filter((one) => one.source === source).map(({ id }) => id)
      for (const row of await rowsOf(client, source, ids)) found.set(`${source}:${row.id}`, entryOf(row))
    }
    for (const { source, id, expected, position } of wanted) {
      const key = `${source}:${id}`
      const entry = found.get(key)
      if (entry === undefined) this.#deleted(position, key)
      else if (entry !== expected) this.#changed.push({ position, key, expected, found: entry })
    }
  }

  #deleted(position: number, key: string): void {
    const { place, rowId } = rowName(key)
    this.#faults.add({
      kind: 'row-deleted',
      position,
      place,
      rowId,
      says: `第 ${position} 条所记的 ${place} ${rowId} 被删除`,
    })
  }

  finish(): void {
    const compared = this.#changed.slice(0, mostCompared)
    const positions = new Map(compared.map(({ expected, position }) => [withoutId(expected), position]))
    for (const { position, key, expected, found } of this.#changed) {
      const { place, rowId } = rowName(key)
      const differs = differingFields(expected, found)
      const other = compared.length < this.#changed.length ? undefined : positions.get(withoutId(found))
      const moved = other !== undefined && other !== position
      this.#faults.add({
        kind: moved ? 'row-moved' : 'row-changed',
        position,
        place,
        rowId,
        differs,
        says: moved
          ? `第 ${position} 条所记的 ${place} ${rowId} 被调换:现在放着第 ${other} 条的内容`
          : `第 ${position} 条所记的 ${place} ${rowId} 被改动:${showFields(differs)}与日志不同`,
      })
    }
  }
}

/** Rows that the sequencer had seen and no leaf tells of: put in behind its back. `known` are rows whose leaf was deleted. */
export const findInserted = async (client: Queryable, known: ReadonlySet<string>, faults: Faults): Promise<void> => {
  const { rows } = await client.query<{ source: Source; id: bigint; actor: string; what: string }>(
    `select l.source, l.id, l.actor, l.what from audit.logged l
     where not exists (select from audit.leaf f where f.source = l.source and f.row_id = l.id)
       and pg_visible_in_snapshot(l.txid, (select seen from audit.batch order by id desc limit 1))
     order by l.source, l.id limit $1`,
    [known.size + 1_000],
  )
  for (const { source, id, actor, what } of rows.filter((row) => !known.has(`${row.source}:${row.id}`)))
    faults.add({
      kind: 'row-inserted',
      place: sources[source],
      rowId: id.toString(),
      says: `${sources[source]} ${id}(${actor},${what})不在日志里:是编号之后补插进去的`,
    })
}

/** Text that was taken away must have been taken away on record. */
export const findUnrecordedErasures = async (client: Queryable, faults: Faults): Promise<void> => {
  const { rows } = await client.query<{ source: Source; id: bigint }>(
    `select l.source, l.id from audit.logged l
     where l.erased is not null and not exists (
       select from audit.access_event e
       where e.kind = 'text-erased' and e.subject_kind = case l.source when 'event' then $1 else $2 end and e.subject_id = l.id::text)
     order by l.source, l.id limit 200`,
    [sources.event, sources.access],
  )
  for (const { source, id } of rows)
    faults.add({
      kind: 'erased-unrecorded',
      place: sources[source],
      rowId: id.toString(),
      says: `${sources[source]} ${id} 的文字被删除,却没有依法删除的记载`,
    })
}
