/**
 * Limits of the public page by address and by receipt code. Only keyed hashes are kept, and only for a day: whoever takes the
 * database learns neither who reported from where nor which codes there are. A code that nobody has is limited like any other.
 */
import type { VaultKeys } from '#identity/keyring.ts'
import { later } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import {
  attemptWindowMinutes,
  openFailuresByAddress,
  openFailuresByCode,
  submissionsADay,
} from '#law/values/report-limits.ts'
import type { Queryable } from '#store/database.ts'
import { codeHash } from './codes.ts'

export interface Attempt {
  readonly kind: 'submit' | 'open' | 'pay'
  readonly address: string
  /** Hash of what was presented; null for a submission. */
  readonly code: string | null
  readonly at: Date
}

const day = 24 * 60 * 60_000

/**
 * Openings and payments are recorded before they are checked, so that a hundred at once are counted; submissions after.
 * @throws Refusal REPORT_TOO_MANY.
 */
export const checkReportAttempts = async (client: Queryable, keys: VaultKeys, attempt: Attempt): Promise<void> => {
  const { kind, at, code } = attempt
  const address = codeHash(keys, 'address', attempt.address)
  const minutes = Number(attemptWindowMinutes.value)
  const { rows } = await client.query<{ by_code: bigint; by_address: bigint; submitted: bigint }>(
    `select
       (select count(*) from reports.attempt where receipt_code = $1 and failed and at > $3) as by_code,
       (select count(*) from reports.attempt where address_hash = $2 and kind in ('open', 'pay') and failed and at > $3) as by_address,
       (select count(*) from reports.attempt where address_hash = $2 and kind = 'submit' and at > $4) as submitted`,
    [code, address, later(at, -minutes * 60_000), later(at, -day)],
  )
  const { by_code = 0n, by_address = 0n, submitted = 0n } = rows[0] ?? {}
  if (kind === 'submit') {
    if (submitted >= BigInt(submissionsADay.value as number))
      throw new Refusal('REPORT_TOO_MANY', '今天从这个网络提交的举报已经很多,请明天再试,或来电、来访、来信举报')
    return
  }
  if (
    by_code > BigInt(openFailuresByCode.value as number) ||
    by_address > BigInt(openFailuresByAddress.value as number)
  )
    throw new Refusal('REPORT_TOO_MANY', `输错次数过多,请 ${minutes} 分钟后再试`)
}

export const recordReportAttempt = async (
  client: Queryable,
  keys: VaultKeys,
  { kind, address, code, at }: Attempt,
  failed: boolean,
): Promise<void> => {
  await client.query('delete from reports.attempt where at < $1', [later(at, -day)])
  await client.query(
    'insert into reports.attempt (at, kind, address_hash, receipt_code, failed) values ($1, $2, $3, $4, $5)',
    [at, kind, codeHash(keys, 'address', address), code, failed],
  )
}
