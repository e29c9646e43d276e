/** Failed sign-ins: so many, and the login name or the address has to wait, whether or not there is such an account. */
import { createHash } from 'node:crypto'
import { later } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { practice } from '#law/basis.ts'
import { scalar } from '#law/dated.ts'
import type { Queryable } from '#store/database.ts'
import { grade3 } from './passwords.ts'

export const failuresAllowed = scalar('count', 5, grade3)
export const lockMinutes = scalar('minute', 15, grade3)
export const failuresPerAddress = scalar('count', 50, practice('同一地址的失败次数上限,办公网出口共用一个地址'))

const loginHash = (login: string): string => createHash('sha256').update(login.trim().toLowerCase()).digest('hex')

/** @throws Refusal LOCKED. */
export const checkAttempts = async (client: Queryable, login: string, address: string, at: Date): Promise<void> => {
  const since = later(at, -Number(lockMinutes.value) * 60_000)
  // A success clears what was before it.
  const { rows } = await client.query<{ failures: bigint; from_address: bigint }>(
    `select
       (select count(*) from access.attempt a where a.login_hash = $1 and not a.ok and a.at > greatest($3::timestamptz,
         coalesce((select max(s.at) from access.attempt s where s.login_hash = $1 and s.ok), $3::timestamptz))) as failures,
       (select count(*) from access.attempt where address = $2 and not ok and at > $3) as from_address`,
    [loginHash(login), address, since],
  )
  const { failures = 0n, from_address = 0n } = rows[0] ?? {}
  if (failures >= BigInt(failuresAllowed.value as number) || from_address >= BigInt(failuresPerAddress.value as number))
    throw new Refusal('LOCKED', `连续失败次数过多,请 ${lockMinutes.value} 分钟后再试,或联系系统管理员`)
}

export const recordAttempt = async (
  client: Queryable,
  login: string,
  address: string,
  at: Date,
  ok: boolean,
): Promise<void> => {
  await client.query('insert into access.attempt (login_hash, address, at, ok) values ($1, $2, $3, $4)', [
    loginHash(login),
    address,
    at,
    ok,
  ])
}
