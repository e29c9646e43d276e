/** A session that still lacks its second factor or a fresh password opens nothing but the setting up of these. */
import { Refusal } from '#kernel/refusal.ts'
import type { Queryable } from '#store/database.ts'
import type { KnownSession } from './sessions.ts'

/** @throws Refusal SECOND_FACTOR_MISSING, PASSWORD_OLD. */
export const mustBeWhole = async (
  database: Queryable,
  { person, factors }: Pick<KnownSession, 'person' | 'factors'>,
  secondFactor: 'required' | 'optional',
): Promise<void> => {
  const isStrong = factors.includes('totp') || factors.includes('certificate')
  if (secondFactor === 'required' && !isStrong)
    throw new Refusal('SECOND_FACTOR_MISSING', '本平台要求两种因素登录,请先启用动态口令或用证书登录')
  const { rows } = await database.query<{ must_change: boolean }>(
    `select must_change from access.credential where person = $1 and kind = 'password' and retired_at is null`,
    [person],
  )
  if (rows[0]?.must_change && !factors.includes('certificate'))
    throw new Refusal('PASSWORD_OLD', '首次登录请先更改口令')
}
