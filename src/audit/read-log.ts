/** The log for reading: newest first, by pages, with words for codes and names for people. */
import { isDay } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#store/database.ts'
import { stepLabel } from '#workflow/take.ts'
import { accessKinds, isAccessKind } from './access-events.ts'
import { type Source, utcText } from './entry.ts'

const subjectWords: Readonly<Record<string, string>> = {
  batch: '批次',
  run: '筛查',
  rule: '规则',
  'rule-edition': '规则版次',
  backtest: '回溯测试',
  finding: '疑点',
  'superior-lead': '上级下发疑点',
  triage: '首轮分批',
  person: '人员',
  session: '会话',
  organisation: '机构',
  'permission-request': '权限申请',
  duty: '职责',
  subject: '对象',
  employer: '参保单位',
  provider: '定点机构',
  account: '账户',
  route: '接口',
  file: '文件',
  log: '日志',
  command: '命令',
  case: '案件',
  document: '文书',
  evidence: '证据',
  'workflow.event': '步骤记录',
  'audit.access_event': '访问记录',
}

export interface LogQuery {
  /** A day in Shanghai ('2024-06-01') or an instant; `to` includes its day. */
  readonly from?: string
  readonly to?: string
  readonly actor?: string
  /** Step name or kind of access. */
  readonly kind?: string
  readonly source?: Source
  readonly subjectKind?: string
  readonly subjectId?: string
  /** `next` of the page before. */
  readonly cursor?: string
  /** 1 to 200; 50 where not given. */
  readonly limit?: number
}

export interface LogItem {
  readonly position: number
  /** ISO instant on Shanghai's clock. */
  readonly at: string
  readonly actor: string
  readonly actorName: string
  readonly source: Source
  readonly sourceLabel: string
  readonly rowId: string
  readonly kind: string
  readonly kindLabel: string
  readonly subjectKind: string
  readonly subjectLabel: string
  readonly subjectId: string
  readonly clauses: readonly string[]
  /** Why, where the event is a look at data; null where nothing was said or the text was erased by law. */
  readonly reason: string | null
  readonly erased: boolean
  /** SHA-256 as hex, as it stands in the tree. */
  readonly hash: string
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/

/** SQL for a bound as the leaves write time: the beginning of a day in Shanghai, or of the next one; an instant as it is. */
const bound = (text: string, next: boolean, add: (value: unknown) => string): string => {
  if (!isDay(text) && !instant.test(text)) throw new Refusal('USAGE', `「${text}」不是日期或时间,应写成 2024-06-01`)
  const at = `${add(isDay(text) ? `${text}T00:00:00+08:00` : text)}::timestamptz`
  return utcText(isDay(text) && next ? `(${at} + interval '24 hours')` : at)
}

const conditionsOf = (query: LogQuery, values: unknown[]): string[] => {
  const add = (value: unknown): string => `$${values.push(value)}`
  const { from, to, actor, kind, source, subjectKind, subjectId, cursor } = query
  if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) throw new Refusal('USAGE', '翻页标记不对,请从第一页重新查')
  return [
    ...(from === undefined ? [] : [`f.at >= ${bound(from, false, add)}`]),
    ...(to === undefined ? [] : [`f.at < ${bound(to, true, add)}`]),
    ...(actor === undefined ? [] : [`f.actor = ${add(actor)}`]),
    ...(kind === undefined ? [] : [`f.what = ${add(kind)}`]),
    ...(source === undefined ? [] : [`f.source = ${add(source)}`]),
    ...(subjectKind === undefined ? [] : [`f.subject_kind = ${add(subjectKind)}`]),
    ...(subjectId === undefined ? [] : [`f.subject_id = ${add(subjectId)}`]),
    ...(cursor === undefined ? [] : [`f.position < ${add(cursor)}`]),
  ]
}

interface Row {
  readonly position: bigint
  readonly at: string
  readonly actor: string
  readonly actor_name: string | null
  readonly source: Source
  readonly row_id: bigint
  readonly what: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly clauses: string[] | null
  readonly reason: string | null
  readonly erased: boolean | null
  readonly hash: Buffer
}

const actorLabel = (actor: string): string => {
  const [kind, name] = actor.split(/:(.*)/s)
  if (kind === 'os' && name !== undefined) return `本机用户 ${name}`
  if (kind === 'job' && name !== undefined) return `定时任务 ${name}`
  return actor === 'unknown' ? '未识别' : actor
}

const itemOf = (row: Row): LogItem => ({
  position: Number(row.position),
  at: row.at,
  actor: row.actor,
  actorName: row.actor_name ?? actorLabel(row.actor),
  source: row.source,
  sourceLabel: row.source === 'event' ? '步骤' : '访问',
  rowId: row.row_id.toString(),
  kind: row.what,
  kindLabel:
    row.source === 'access' && isAccessKind(row.what) ? accessKinds[row.what] : (stepLabel(row.what) ?? row.what),
  subjectKind: row.subject_kind,
  subjectLabel: subjectWords[row.subject_kind] ?? row.subject_kind,
  subjectId: row.subject_id,
  clauses: row.clauses ?? [],
  reason: row.reason,
  erased: row.erased ?? false,
  hash: row.hash.toString('hex'),
})

/**
 * Business data is not in it: of a step its name, subject and clauses, not what it decided. Who may read the log is
 * decided where it is called. @returns `next` for the following page, undefined at the end.
 */
export const readLog = async (
  database: Pick<Database, 'pool'>,
  query: LogQuery = {},
): Promise<{ readonly items: readonly LogItem[]; readonly next: string | undefined }> => {
  const limit = Math.max(1, Math.min(200, Math.floor(query.limit ?? 50)))
  const values: unknown[] = []
  const where = conditionsOf(query, values)
  const { rows } = await database.pool.query<Row>(
    `select f.position, f.actor, f.source, f.row_id, f.what, f.subject_kind, f.subject_id, f.hash,
       to_char(f.at::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') as at,
       p.name as actor_name, e.clauses,
       coalesce(a.reason, case when e.step = 'unmask' then e.payload ->> 'reason' end) as reason, coalesce(e.erased, a.erased) is not null as erased
     from (select position, at, actor, source, row_id, what, subject_kind, subject_id, hash from audit.leaf f
           ${where.length > 0 ? `where ${where.join(' and ')}` : ''} order by position desc limit ${limit + 1}) f
     left join workflow.event e on f.source = 'event' and e.id = f.row_id
     left join audit.access_event a on f.source = 'access' and a.id = f.row_id
     left join access.person p on p.id = f.actor
     order by f.position desc`,
    values,
  )
  const items = rows.slice(0, limit).map(itemOf)
  return { items, next: rows.length > limit ? String(items.at(-1)?.position ?? 0) : undefined }
}
