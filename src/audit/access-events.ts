/**
 * What happens without a change of state and must be known all the same: who came in, whose data was looked at, what left
 * the house, what was refused. Insert-only for the application's role.
 */
import { Refusal } from '#kernel/refusal.ts'
import type { Queryable } from '#store/database.ts'
import { entryOf, type LoggedRow, loggedColumns, type Source, sealedFields, sources } from './entry.ts'

export const accessKinds = {
  'sign-in': '登录',
  'sign-in-failed': '登录失败',
  'sign-out': '退出登录',
  'account-locked': '账户锁定',
  'session-ended': '会话终止',
  'read-personal': '查看个人信息(已遮蔽)',
  unmask: '查看个人信息原文',
  export: '导出',
  download: '下载',
  refused: '被拒绝的操作',
  'log-read': '查阅日志',
  'text-erased': '依法删除文字',
  command: '命令行操作',
} as const
export type AccessKind = keyof typeof accessKinds

export const isAccessKind = (kind: string): kind is AccessKind => Object.hasOwn(accessKinds, kind)

export interface AccessEvent {
  readonly at: Date
  /** 'p-…', 'os:<user>', 'job:<name>'; 'unknown' where nobody was recognised. */
  readonly actor: string
  readonly kind: AccessKind
  /** What was looked at or tried: ('person', surrogate), ('finding', fingerprint), ('session', id), ('route', name). */
  readonly subjectKind: string
  readonly subjectId: string
  /** Why, in the actor's words; unmasking needs it. Enters the log as a salted hash. */
  readonly reason?: string
  /** Numbers and truth values enter the log as they are, all else as a salted hash. */
  readonly details?: Readonly<Record<string, unknown>>
}

const jsonSafe = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value)

/**
 * Within a transaction (client) the event is written with what it tells of; a refused attempt is recorded through the
 * pool, since its own transaction is rolled back.
 * @throws Refusal AUDIT_REASON for unmasking without a reason.
 */
export const recordAccess = async (client: Queryable, event: AccessEvent): Promise<void> => {
  const { at, actor, kind, subjectKind, subjectId, reason, details = {} } = event
  if (kind === 'unmask' && !reason?.trim())
    throw new Refusal('AUDIT_REASON', '查看个人信息原文须写明理由(例如案号和查看目的),理由会记入日志')
  await client.query(
    `insert into audit.access_event (at, actor, kind, subject_kind, subject_id, reason, details) values ($1, $2, $3, $4, $5, $6, $7)`,
    [at, actor, kind, subjectKind, subjectId, reason ?? null, JSON.stringify(details, jsonSafe)],
  )
}

export interface Erasure {
  readonly source: Source
  readonly rowId: bigint
  readonly at: Date
  readonly actor: string
  /** By which law or decision, and its document number. */
  readonly reason: string
}

/**
 * Takes all free text and its salt out of one row and leaves the hashes, by which the tree still holds; the erasure itself
 * becomes an event, without which verification reports the row. Within a transaction of the role that owns the tables:
 * the application's own role cannot.
 * @throws Refusal NOT_FOUND.
 */
export const eraseText = async (client: Queryable, { source, rowId, at, actor, reason }: Erasure): Promise<void> => {
  const { rows } = await client.query<LoggedRow>(
    `select ${loggedColumns('l')} from audit.logged l where l.source = $1 and l.id = $2`,
    [source, rowId],
  )
  const [row] = rows
  if (!row) throw new Refusal('NOT_FOUND', `${sources[source]} 没有编号 ${rowId} 的记录`)
  const erased = sealedFields(entryOf(row))
  const parts = Object.keys(erased).flatMap((field) => (field.startsWith('body.') ? [field.slice('body.'.length)] : []))
  const emptied = (column: string): string => (erased.body === undefined ? `${column} - $3::text[]` : `'{}'`)
  await client.query(
    source === 'event'
      ? `update workflow.event set payload = ${emptied('payload')}, idempotency_key = null, salt = null, erased = $2::jsonb,
           actor = case when $2::jsonb ? 'actor' then '' else actor end, subject_id = case when $2::jsonb ? 'subject' then '' else subject_id end
         where id = $1 and $3::text[] is not null`
      : `update audit.access_event set details = ${emptied('details')}, reason = null, salt = null, erased = $2::jsonb,
           actor = case when $2::jsonb ? 'actor' then '' else actor end, subject_id = case when $2::jsonb ? 'subject' then '' else subject_id end
         where id = $1 and $3::text[] is not null`,
    [rowId, JSON.stringify(erased), parts],
  )
  await recordAccess(client, {
    at,
    actor,
    kind: 'text-erased',
    subjectKind: sources[source],
    subjectId: rowId.toString(),
    reason,
    details: { fields: Object.keys(erased).length },
  })
}
