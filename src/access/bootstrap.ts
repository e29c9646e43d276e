/** The first three accounts of an installation: the administrators, who make all others and may do nothing else. */
import { randomUUID } from 'node:crypto'
import type { VaultKeys } from '#identity/keyring.ts'
import { type Clock, today } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#store/database.ts'
import { take } from '#workflow/take.ts'
import { hashPassword, randomPassword } from './passwords.ts'
import { createPerson, identityIndex } from './people.ts'
import { administrators, posts } from './posts.ts'
import type { SampleAccount } from './sample-people.ts'

/** @throws Refusal STEP_TAKEN where anybody has an account already. */
export const bootstrap = async (
  database: Database,
  keys: VaultKeys,
  actor: string,
  clock: Clock,
): Promise<SampleAccount[]> => {
  const known = await database.pool.query('select 1 from access.person limit 1')
  if (known.rowCount) throw new Refusal('STEP_TAKEN', '已经有账号了;新账号由系统管理员在页面上开立')
  await database.pool.query(
    `insert into access.organisation (id, kind, name, district, authorities, valid_from)
     values ('platform', 'platform', '平台运行', '410100', '{hrss}', $1) on conflict do nothing`,
    [today(clock)],
  )
  const accounts: SampleAccount[] = []
  for (const post of administrators) {
    const password = randomPassword()
    const login = post.replace('_', '-')
    const made = await take(
      database,
      createPerson,
      {
        login,
        name: posts[post].label,
        organisation: 'platform',
        // Whose they are is settled by who gets the password; three people, so three identities.
        identity: identityIndex(keys, `administrator-${randomUUID().slice(0, 18)}`),
        passwordHash: await hashPassword(password),
        mustChange: true,
      },
      { actor, clock },
    )
    if (made === 'already-taken') throw new RangeError('no key was given')
    await database.pool.query('insert into access.post_holding (person, post, valid_from) values ($1, $2, $3)', [
      made.id,
      post,
      today(clock),
    ])
    accounts.push({ login, name: posts[post].label, post: posts[post].label, organisation: '平台运行', password })
  }
  return accounts
}
