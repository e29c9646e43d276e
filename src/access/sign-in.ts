/**
 * Sign-in: a password and then, where the person has one or the installation wants one, a one-time code; or a signed
 * challenge with a certificate. Wrong name and wrong password get the same answer in the same time.
 */
import { randomBytes } from 'node:crypto'
import type { VaultKeys } from '#identity/keyring.ts'
import { type Clock, later, today } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database, Queryable } from '#store/database.ts'
import type { Folder } from '#store/folder.ts'
import { checkAttempts, recordAttempt } from './attempts.ts'
import {
  certificateFingerprint,
  checkCertificate,
  readCertificate,
  signedByCertificate,
  trustedAuthorities,
} from './certificates.ts'
import { passwordDays, verifyNothing, verifyPassword } from './passwords.ts'
import { type OpenedSession, openSession } from './sessions.ts'
import { totpMatches } from './totp.ts'
import { whoIs } from './who.ts'

export interface SignInContext {
  readonly database: Database
  readonly folder: Folder
  readonly keys: VaultKeys
  readonly clock: Clock
  readonly secondFactor: 'required' | 'optional'
  readonly address: string
  readonly agent: string | null
}

export type SignedIn =
  | { readonly next: 'done'; readonly person: string; readonly session: OpenedSession; readonly mustChange: boolean }
  | { readonly next: 'code'; readonly challenge: string }
  /** Signed in, but for nothing else than setting up a second factor. */
  | { readonly next: 'enrol'; readonly person: string; readonly session: OpenedSession }

const challengeMinutes = 5
const wrong = (): Refusal => new Refusal('SIGN_IN_WRONG', '登录名或口令不对')

interface Secret {
  id: bigint
  secret: string
  valid_from: Date
  must_change: boolean
}

const secretOf = async (client: Queryable, person: string, kind: 'password' | 'totp'): Promise<Secret | undefined> =>
  (
    await client.query<Secret>(
      'select id, secret, valid_from, must_change from access.credential where person = $1 and kind = $2 and retired_at is null order by id desc limit 1',
      [person, kind],
    )
  ).rows[0]

export const totpLabel = (person: string): string => `totp/${person}`

/** @param purpose 'browser' for the page, 'token' for programs. @throws Refusal SIGN_IN_WRONG, LOCKED. */
export const signInWithPassword = async (
  context: SignInContext,
  given: { login: string; password: string; purpose: 'browser' | 'token' },
): Promise<SignedIn> => {
  const { database, clock, address } = context
  const at = clock.now()
  await checkAttempts(database.pool, given.login, address, at)
  const { rows } = await database.pool.query<{ id: string; disabled_at: Date | null }>(
    'select id, disabled_at from access.person where login = $1',
    [given.login.trim().toLowerCase()],
  )
  const [row] = rows
  const kept = row && !row.disabled_at ? await secretOf(database.pool, row.id, 'password') : undefined
  const right = kept ? await verifyPassword(given.password, kept.secret) : await verifyNothing(given.password)
  if (!row || !kept || !right) {
    await recordAttempt(database.pool, given.login, address, at, false)
    throw wrong()
  }
  const totp = await secretOf(database.pool, row.id, 'totp')
  if (totp) {
    const challenge = randomBytes(24).toString('base64url')
    await database.pool.query(
      `insert into access.challenge (id, person, kind, value, expires_at) values ($1, $2, 'totp', $3, $4)`,
      [challenge, row.id, given.purpose, later(at, challengeMinutes * 60_000)],
    )
    return { next: 'code', challenge }
  }
  await recordAttempt(database.pool, given.login, address, at, true)
  const mustChange =
    kept.must_change || at.getTime() - kept.valid_from.getTime() > Number(passwordDays.value) * 86_400_000
  const session = await openSession(database.pool, row.id, given.purpose, ['password'], context, at)
  return context.secondFactor === 'required'
    ? { next: 'enrol', person: row.id, session }
    : { next: 'done', person: row.id, session, mustChange }
}

/**
 * A challenge that is still open. `use`: it serves this once; without, a mistyped code may be tried again while it lasts
 * (how often, `checkAttempts` says). @throws Refusal CHALLENGE_OVER.
 */
const challengeOf = async (
  client: Queryable,
  id: string,
  kind: string,
  at: Date,
  use: boolean,
): Promise<{ person: string | null; value: string }> => {
  const open = 'id = $1 and kind = $2 and used_at is null and expires_at > $3'
  const { rows } = await client.query<{ person: string | null; value: string }>(
    use
      ? `update access.challenge set used_at = $3 where ${open} returning person, value`
      : `select person, value from access.challenge where ${open}`,
    [id, kind, at],
  )
  if (!rows[0]) throw new Refusal('CHALLENGE_OVER', '这次登录已超时或已用过,请重新开始')
  return rows[0]
}

/** @throws Refusal CHALLENGE_OVER, SIGN_IN_WRONG, LOCKED. */
export const signInWithCode = async (
  context: SignInContext,
  given: { challenge: string; code: string },
): Promise<Extract<SignedIn, { next: 'done' }>> => {
  const { database, clock, keys, address } = context
  const at = clock.now()
  const { person, value } = await challengeOf(database.pool, given.challenge, 'totp', at, false)
  if (!person) throw wrong()
  await checkAttempts(database.pool, person, address, at)
  const kept = await secretOf(database.pool, person, 'totp')
  const secret = kept && keys.openBytes(totpLabel(person), Buffer.from(kept.secret, 'base64')).toString()
  const step = secret === undefined ? undefined : totpMatches(secret, given.code, at)
  // A code serves once: seen again within its minute it is a copy.
  const fresh =
    step !== undefined &&
    ((
      await database.pool.query(
        `insert into access.challenge (id, person, kind, value, expires_at, used_at) values ($1, $2, 'used-code', '', $3, $3) on conflict do nothing`,
        [`code/${person}/${step}`, person, at],
      )
    ).rowCount ?? 0) > 0
  await recordAttempt(database.pool, person, address, at, fresh)
  if (!fresh) throw new Refusal('SIGN_IN_WRONG', '动态口令不对或已用过,请等下一个')
  await challengeOf(database.pool, given.challenge, 'totp', at, true)
  const purpose = value === 'token' ? 'token' : 'browser'
  const session = await openSession(database.pool, person, purpose, ['password', 'totp'], context, at)
  const password = await secretOf(database.pool, person, 'password')
  return { next: 'done', person, session, mustChange: password?.must_change ?? false }
}

/** A text to sign; the answer does not tell whether anybody has such a certificate. */
export const certificateChallenge = async (context: SignInContext): Promise<{ challenge: string; message: string }> => {
  const at = context.clock.now()
  const challenge = randomBytes(24).toString('base64url')
  const message = `社鉴登录 ${challenge} ${at.toISOString()}`
  await context.database.pool.query(
    `insert into access.challenge (id, kind, value, expires_at) values ($1, 'certificate', $2, $3)`,
    [challenge, message, later(at, challengeMinutes * 60_000)],
  )
  return { challenge, message }
}

/** @throws Refusal CHALLENGE_OVER, CERTIFICATE_*, SIGN_IN_WRONG. */
export const signInWithCertificate = async (
  context: SignInContext,
  given: { challenge: string; certificate: string; signature: string; purpose: 'browser' | 'token' },
): Promise<Extract<SignedIn, { next: 'done' }>> => {
  const { database, clock, folder, address } = context
  const at = clock.now()
  const { value } = await challengeOf(database.pool, given.challenge, 'certificate', at, true)
  const certificate = readCertificate(given.certificate)
  const fingerprint = certificateFingerprint(certificate)
  await checkAttempts(database.pool, fingerprint, address, at)
  checkCertificate(certificate, trustedAuthorities(folder), at)
  const { rows } = await database.pool.query<{ person: string }>(
    `select person from access.credential where kind = 'certificate' and fingerprint = $1 and retired_at is null and (valid_to is null or valid_to > $2)`,
    [fingerprint, at],
  )
  const signed = signedByCertificate(certificate, value, Buffer.from(given.signature, 'base64'))
  await recordAttempt(database.pool, fingerprint, address, at, signed && rows[0] !== undefined)
  if (!signed || !rows[0]) throw new Refusal('SIGN_IN_WRONG', '证书没有登记到人员,或签名不符')
  await whoIs(database.pool, rows[0].person, today(clock))
  const session = await openSession(database.pool, rows[0].person, given.purpose, ['certificate'], context, at)
  return { next: 'done', person: rows[0].person, session, mustChange: false }
}
