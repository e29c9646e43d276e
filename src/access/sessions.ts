/**
 * Sessions: an opaque token in the browser, with a program or on the command line, its hash here; idle and absolute ends;
 * revocable one by one or all at once.
 */
import { createHash, randomBytes } from 'node:crypto'
import { type Clock, later } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { scalar } from '#law/dated.ts'
import type { Database, Queryable } from '#store/database.ts'
import { grade3 } from './passwords.ts'

export const idleMinutes = scalar('minute', 15, grade3)
export const sessionHours = scalar('hour', 12, grade3)
export const tokenHours = scalar('hour', 8, grade3)
/** On the command line a token lies in a file or in the environment: shorter than a sitting at the page. */
export const commandHours = scalar('hour', 1, grade3)

/** Where a session is of use: the page (cookie), programs (bearer token over HTTP), the command line. */
export type Purpose = 'browser' | 'token' | 'command'
const hoursOf: Readonly<Record<Purpose, typeof sessionHours>> = {
  browser: sessionHours,
  token: tokenHours,
  command: commandHours,
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

export interface OpenedSession {
  /** As the person's list of sessions has it. */
  readonly id: string
  readonly token: string
  readonly csrf: string
  readonly endsAt: Date
}

export interface KnownSession {
  readonly id: string
  readonly person: string
  readonly purpose: Purpose
  readonly csrf: string
  readonly factors: readonly string[]
}

interface From {
  readonly address: string | null
  readonly agent: string | null
  /** What the person calls it, where he made it for a use. */
  readonly name?: string
}

/** Enough of the hash to tell a person's sessions apart. */
const shortId = (hash: string): string => hash.slice(0, 16)

export const openSession = async (
  client: Queryable,
  person: string,
  purpose: Purpose,
  factors: readonly string[],
  from: From,
  at: Date,
): Promise<OpenedSession> => {
  const [token, csrf] = [randomBytes(32).toString('base64url'), randomBytes(24).toString('base64url')]
  const endsAt = later(at, Number(hoursOf[purpose].value) * 3_600_000)
  const hash = hashOf(token)
  await client.query(
    `insert into access.session (token_hash, person, purpose, csrf, factors, created_at, last_seen_at, ends_at, address, agent, name)
     values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10)`,
    [
      hash,
      person,
      purpose,
      csrf,
      factors,
      at,
      endsAt,
      from.address,
      from.agent?.slice(0, 200) ?? null,
      from.name ?? null,
    ],
  )
  return { id: shortId(hash), token, csrf, endsAt }
}

const idleSince = (at: Date): Date => later(at, -Number(idleMinutes.value) * 60_000)

/** @throws Refusal SIGNED_OUT: unknown, ended, revoked or idle too long, all alike. */
export const resolveSession = async (database: Database, token: string, clock: Clock): Promise<KnownSession> => {
  const at = clock.now()
  const { rows } = await database.pool.query<{
    token_hash: string
    person: string
    purpose: Purpose
    csrf: string
    factors: string[]
    last_seen_at: Date
  }>(
    `select token_hash, person, purpose, csrf, factors, last_seen_at from access.session
     where token_hash = $1 and revoked_at is null and ends_at > $2 and (purpose = 'token' or last_seen_at > $3)`,
    [hashOf(token), at, idleSince(at)],
  )
  const [row] = rows
  if (!row) throw new Refusal('SIGNED_OUT', '登录已失效(超时、已退出或被撤销),请重新登录')
  // Once a minute is enough to know who is idle.
  if (at.getTime() - row.last_seen_at.getTime() > 60_000)
    await database.pool.query('update access.session set last_seen_at = $2 where token_hash = $1', [row.token_hash, at])
  return { id: row.token_hash, person: row.person, purpose: row.purpose, csrf: row.csrf, factors: row.factors }
}

export interface SessionShown {
  readonly id: string
  readonly purpose: string
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly address: string | null
  readonly agent: string | null
  readonly name: string | null
  readonly endsAt: string
}

/** The person's open sessions, newest first; idle ones are over. */
export const sessionsOf = async (database: Queryable, person: string, at: Date): Promise<SessionShown[]> => {
  const { rows } = await database.query<{
    token_hash: string
    purpose: string
    created_at: Date
    last_seen_at: Date
    address: string | null
    agent: string | null
    name: string | null
    ends_at: Date
  }>(
    `select token_hash, purpose, created_at, last_seen_at, address, agent, name, ends_at from access.session
     where person = $1 and revoked_at is null and ends_at > $2 and (purpose = 'token' or last_seen_at > $3)
     order by created_at desc`,
    [person, at, idleSince(at)],
  )
  return rows.map((row) => ({
    id: shortId(row.token_hash),
    purpose: row.purpose,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    address: row.address,
    agent: row.agent,
    name: row.name,
    endsAt: row.ends_at.toISOString(),
  }))
}

/** @param id beginning of a session's id; left out: all of the person. @returns how many ended. */
export const revokeSessions = async (client: Queryable, person: string, at: Date, id?: string): Promise<number> => {
  const { rowCount } = await client.query(
    `update access.session set revoked_at = $2 where person = $1 and revoked_at is null and ($3::text is null or token_hash like $3 || '%')`,
    [person, at, id ?? null],
  )
  return rowCount ?? 0
}
