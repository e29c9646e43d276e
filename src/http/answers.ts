/** Idempotency over HTTP: the answer given under a key is kept, and the same request again gets it word for word. */
import { createHash } from 'node:crypto'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#store/database.ts'

export interface Answer {
  readonly status: number
  readonly body: string
}

/** A request that died on the way may be tried again after this long. */
const abandonedSeconds = 60

export const requestHash = (method: string, url: string, body: unknown): string =>
  createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
    .digest('hex')

/**
 * @returns the answer of before, or undefined when the caller is the first and must `keepAnswer` or `dropAnswer`.
 * @throws Refusal IDEMPOTENCY_REUSED, IN_PROGRESS, REQUEST_WRONG.
 */
export const answerBefore = async (
  database: Database,
  person: string,
  key: string,
  hash: string,
  at: Date,
): Promise<Answer | undefined> => {
  if (!/^[\x21-\x7e]{8,100}$/.test(key)) throw new Refusal('REQUEST_WRONG', 'Idempotency-Key 应为 8 至 100 个可见字符')
  const claimed = await database.pool.query(
    `insert into access.answer (person, key, request_hash, at) values ($1, $2, $3, $4)
     on conflict (person, key) do update set at = excluded.at
       where access.answer.status is null and access.answer.request_hash = excluded.request_hash
         and access.answer.at < excluded.at - make_interval(secs => $5)`,
    [person, key, hash, at, abandonedSeconds],
  )
  if (claimed.rowCount) return undefined
  const { rows } = await database.pool.query<{ request_hash: string; status: number | null; body: string | null }>(
    'select request_hash, status, body from access.answer where person = $1 and key = $2',
    [person, key],
  )
  const [known] = rows
  if (!known) throw new Refusal('IN_PROGRESS', '同一请求正在办理,请稍候')
  if (known.request_hash !== hash)
    throw new Refusal('IDEMPOTENCY_REUSED', '这个 Idempotency-Key 已用于内容不同的请求,请换一个')
  if (known.status === null) throw new Refusal('IN_PROGRESS', '同一请求正在办理,请稍候')
  return { status: known.status, body: known.body ?? '' }
}

export const keepAnswer = async (database: Database, person: string, key: string, answer: Answer): Promise<void> => {
  await database.pool.query('update access.answer set status = $3, body = $4 where person = $1 and key = $2', [
    person,
    key,
    answer.status,
    answer.body,
  ])
}

/** Refused: nothing was done, so the key is free for the mended request. */
export const dropAnswer = async (database: Database, person: string, key: string): Promise<void> => {
  await database.pool.query('delete from access.answer where person = $1 and key = $2 and status is null', [
    person,
    key,
  ])
}
