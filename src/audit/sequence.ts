/**
 * The one place that gives positions in the log. Writers of events take no lock and know nothing of it: they leave the
 * number of their transaction in the row. Each batch keeps the snapshot in which it looked; the next one takes exactly
 * what was not visible then, so that a transaction that commits late is passed by no batch and taken by the next.
 */
import type { Clock } from '#kernel/clock.ts'
import { systemClock } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Client, Database } from '#store/database.ts'
import { entryOf, type LoggedRow, loggedColumns } from './entry.ts'
import { leafHash } from './tree.ts'

const sequencerLock = 7_205_110
const nothingSeen = '1:1:'
const pageRows = 10_000

export interface Sequenced {
  readonly added: number
  /** Leaves in the log now. */
  readonly size: number
  /** Another was at it and does this work. */
  readonly busy: boolean
}

interface Last {
  readonly size: bigint
  readonly batch_size: bigint
  readonly seen: string
}

const lastBatch = async (client: Client): Promise<{ size: number; seen: string }> => {
  const { rows } = await client.query<Last>(
    `select coalesce((select max(position) + 1 from audit.leaf), 0) as size, coalesce(b.size, 0) as batch_size, coalesce(b.seen, $1::pg_snapshot)::text as seen
     from (select 1) as one left join (select size, seen from audit.batch order by id desc limit 1) b on true`,
    [nothingSeen],
  )
  const { size = 0n, batch_size = 0n, seen = nothingSeen } = rows[0] ?? {}
  // Going on from here would give positions a second time, and hide what was taken away.
  if (size !== batch_size)
    throw new Refusal(
      'AUDIT_DIFFERS',
      `日志编号停住:编号登记到第 ${batch_size} 条,日志表却有 ${size} 条,日志表被增删过。请运行 audit verify 查明,不要继续写入`,
    )
  return { size: Number(size), seen }
}

const insertLeaves = async (client: Client, first: number, rows: readonly LoggedRow[]): Promise<void> => {
  const entries = rows.map(entryOf)
  await client.query(
    `insert into audit.leaf (position, source, row_id, entry, hash)
     select $1::bigint + l.at - 1, l.source, l.row_id, l.entry, l.hash
     from unnest($2::text[], $3::bigint[], $4::text[], $5::bytea[]) with ordinality as l(source, row_id, entry, hash, at)`,
    [first, rows.map(({ source }) => source), rows.map(({ id }) => id), entries, entries.map(leafHash)],
  )
}

const nextPage = async (client: Client, at: Date): Promise<Sequenced> => {
  const { rows: locked } = await client.query<{ got: boolean }>('select pg_try_advisory_xact_lock($1) as got', [
    sequencerLock,
  ])
  const { size, seen } = await lastBatch(client)
  if (!locked[0]?.got) return { added: 0, size, busy: true }
  // Rows and snapshot come from one statement: what the snapshot calls visible is what the statement saw.
  const { rows } = await client.query<LoggedRow & { now_seen: string }>(
    `select ${loggedColumns('l')}, pg_current_snapshot()::text as now_seen
     from audit.logged l
     where l.txid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(l.txid, $1::pg_snapshot)
       and not exists (select from audit.leaf known where known.source = l.source and known.row_id = l.id)
     order by l.at, l.source, l.id limit $2`,
    [seen, pageRows],
  )
  const [first] = rows
  if (!first) return { added: 0, size, busy: false }
  await insertLeaves(client, size, rows)
  // A full page may have left rows behind: they still count as not seen.
  await client.query('insert into audit.batch (at, size, seen) values ($1, $2, $3)', [
    at,
    size + rows.length,
    rows.length < pageRows ? first.now_seen : seen,
  ])
  return { added: rows.length, size: size + rows.length, busy: false }
}

/**
 * Numbers what was committed since the last call, in the order of its time within a batch. Safe to call at any moment and
 * from several processes: one runs, the others come back at once as `busy`.
 * @throws Refusal AUDIT_DIFFERS when leaves were taken away or added by another hand.
 */
export const sequence = async (database: Database, clock: Clock = systemClock): Promise<Sequenced> => {
  let added = 0
  for (;;) {
    const page = await database.transaction((client) => nextPage(client, clock.now()))
    added += page.added
    if (page.busy || page.added < pageRows) return { added, size: page.size, busy: page.busy }
  }
}
