/**
 * The one table that knows who a surrogate is. Everything here runs on a client whose transaction the caller opened, and
 * as the role shejian_vault, which alone may read the table.
 *
 * Surrogates come from one counter for all kinds and are given within a chunk in the order of the blind index, so that
 * they tell nothing about a person. Two writers that bring the same new values wait for each other; take kinds in the
 * order of their codes so that they cannot wait in a circle.
 */

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Refusal } from '#kernel/refusal.ts'
import type { VaultKeys } from './keyring.ts'
import { blindBytes } from './keyring.ts'
import type { IdentityKind } from './kinds.ts'
import { identityKinds } from './kinds.ts'
import { mask } from './mask.ts'
import type { SealedMany } from './pseudonyms.ts'
import { sealedAt } from './pseudonyms.ts'

/** For the migrations. The role shejian_vault needs select and insert on both tables and usage on the sequence. */
export const vaultDdl = `
create schema if not exists vault;
create sequence vault.surrogate_seq as bigint start with 1000 minvalue 1000;
-- kind: ${Object.entries(identityKinds)
  .map(([name, code]) => `${code} ${name}`)
  .join(', ')}.
create table vault.entry (
  kind smallint not null,
  blind bytea not null,
  surrogate bigint not null,
  key_id smallint not null,
  sealed bytea not null,
  batch_id bigint,
  primary key (kind, blind)
);
create unique index entry_surrogate on vault.entry (kind, surrogate);
-- Which blind key this data belongs to: a wrong key file must be noticed before it splits every person in two.
create table vault.key_check (
  id smallint primary key check (id = 1),
  value text not null
);
`

const vaultRole = 'shejian_vault'

/**
 * Runs `work` as the vault's role inside the transaction that `client` has open, and gives the former role back. Without
 * such a role, or outside its membership (a database given from outside), it goes on as it is; the table's own rights then decide.
 */
export const withVault = async <T>(client: ClientBase, work: () => Promise<T>): Promise<T> => {
  const asked = await client.query<{ role: string; usable: boolean }>(
    `select current_setting('role') as role,
            exists (select 1 from pg_roles where rolname = $1 and pg_has_role(current_user, oid, 'member')) as usable`,
    [vaultRole],
  )
  const { role = 'none', usable = false } = asked.rows[0] ?? {}
  if (!usable || role === vaultRole) return work()
  await client.query(`set local role ${vaultRole}`)
  const giveBack = () => client.query(`set local role ${role === 'none' ? 'none' : client.escapeIdentifier(role)}`)
  try {
    const result = await work()
    await giveBack()
    return result
  } catch (error) {
    // After a failed statement nothing runs until the rollback, which gives the role back by itself.
    await giveBack().catch(() => undefined)
    throw error
  }
}

/**
 * Ties this data to its key file on first use and compares ever after.
 * @throws Refusal KEY_MISMATCH when the data was made with another blind key.
 */
export const checkKeys = (client: ClientBase, keys: VaultKeys): Promise<void> =>
  withVault(client, async () => {
    await client.query('insert into vault.key_check (id, value) values (1, $1) on conflict do nothing', [keys.check])
    const kept = await client.query<{ value: string }>('select value from vault.key_check where id = 1')
    if (kept.rows[0]?.value === keys.check) return
    throw new Refusal('KEY_MISMATCH', '密钥文件不是这份数据的密钥:继续使用会把同一个人当成两个人。请放回原来的密钥文件')
  })

export interface Resolution {
  readonly kind: IdentityKind
  /** 16 bytes a value, as `pseudonymise` gives them; the same value may stand there twice. */
  readonly blinds: Buffer
  /** The batch that brings these values; kept for those not seen before. */
  readonly batchId: bigint | null
  /** Seals the new ones: `fresh` are indexes into `blinds`, `surrogates` the numbers given to them. */
  seal(fresh: readonly number[], surrogates: BigInt64Array): Promise<SealedMany>
}

/** One surrogate per blind index, in the same order; those not yet in the vault are given one and entered. */
export const resolveSurrogates = (client: ClientBase, wanted: Resolution): Promise<BigInt64Array> =>
  withVault(client, async () => {
    const found = new BigInt64Array(wanted.blinds.length / blindBytes)
    const places = distinctPlaces(wanted.blinds)
    const settle = (rows: readonly { blind: string; surrogate: string }[]): void => {
      for (const { blind, surrogate } of rows) {
        for (const place of places.get(blind) ?? []) found[place] = BigInt(surrogate)
        places.delete(blind)
      }
    }
    await client.query('create temporary table if not exists vault_wanted (blind bytea) on commit drop')
    await client.query('truncate vault_wanted')
    await copyLines(
      client,
      'copy vault_wanted (blind) from stdin',
      [...places.keys()].map((blind) => `\\\\x${blind}\n`),
    )
    await client.query('analyze vault_wanted')
    settle(await known(client, wanted.kind))
    if (places.size === 0) return found
    const entered = await enter(client, wanted, places)
    settle(entered)
    // Another writer entered these between our look and our insert: theirs is the surrogate.
    if (places.size > 0) settle(await known(client, wanted.kind))
    if (places.size > 0) throw new RangeError('a value is in the vault and cannot be seen: run at read committed')
    return found
  })

/** Blind index in hex → where it stands. */
const distinctPlaces = (blinds: Buffer): Map<string, number[]> => {
  const places = new Map<string, number[]>()
  for (let place = 0; place < blinds.length / blindBytes; place++) {
    const blind = blinds.toString('hex', place * blindBytes, (place + 1) * blindBytes)
    const at = places.get(blind)
    if (at) at.push(place)
    else places.set(blind, [place])
  }
  return places
}

const known = async (client: ClientBase, kind: IdentityKind): Promise<{ blind: string; surrogate: string }[]> => {
  const found = await client.query<{ blind: string; surrogate: string }>(
    `select encode(entry.blind, 'hex') as blind, cast(entry.surrogate as text) as surrogate
     from vault_wanted join vault.entry on entry.kind = $1 and entry.blind = vault_wanted.blind`,
    [identityKinds[kind]],
  )
  return found.rows
}

/** Enters what is still without a place; returns what this writer entered itself. */
const enter = async (
  client: ClientBase,
  { kind, batchId, seal }: Resolution,
  missing: ReadonlyMap<string, readonly number[]>,
): Promise<{ blind: string; surrogate: string }[]> => {
  // In the order of the primary key: quicker to insert, and two writers lock in the same order.
  const blinds = [...missing.keys()].sort()
  const given = await client.query<{ surrogate: string }>(
    `select cast(nextval('vault.surrogate_seq') as text) as surrogate from generate_series(1, $1)`,
    [blinds.length],
  )
  const surrogates = BigInt64Array.from(given.rows, (row) => BigInt(row.surrogate))
  const fresh = blinds.map((blind) => (missing.get(blind) as number[])[0] as number)
  const sealed = await seal(fresh, surrogates)
  await client.query(
    'create temporary table if not exists vault_new (blind bytea, surrogate bigint, sealed bytea) on commit drop',
  )
  await client.query('truncate vault_new')
  const lines = blinds.map(
    (blind, index) => `\\\\x${blind}\t${surrogates[index]}\t\\\\x${sealedAt(sealed, index).toString('hex')}\n`,
  )
  await copyLines(client, 'copy vault_new (blind, surrogate, sealed) from stdin', lines)
  const entered = await client.query<{ blind: string; surrogate: string }>(
    `insert into vault.entry (kind, blind, surrogate, key_id, sealed, batch_id)
     select cast($1 as smallint), blind, surrogate, cast($2 as smallint), sealed, cast($3 as bigint)
     from vault_new order by blind
     on conflict (kind, blind) do nothing
     returning encode(blind, 'hex') as blind, cast(surrogate as text) as surrogate`,
    [identityKinds[kind], sealed.keyId, batchId],
  )
  // Nothing sealed stays in a temporary table longer than needed.
  await client.query('truncate vault_new')
  return entered.rows
}

const linesAtATime = 2000

const copyLines = async (client: ClientBase, sql: string, lines: readonly string[]): Promise<void> => {
  const pieces = function* (): Generator<string> {
    for (let at = 0; at < lines.length; at += linesAtATime) yield lines.slice(at, at + linesAtATime).join('')
  }
  await pipeline(Readable.from(pieces()), client.query(copyFrom(sql)))
}

const surrogatesAtATime = 50_000

const entriesOf = async (
  client: ClientBase,
  kind: IdentityKind,
  surrogates: readonly bigint[],
): Promise<{ surrogate: bigint; blind: Buffer; sealed: Buffer }[]> => {
  const entries: { surrogate: bigint; blind: Buffer; sealed: Buffer }[] = []
  for (let at = 0; at < surrogates.length; at += surrogatesAtATime) {
    const found = await client.query<{ surrogate: string; blind: Buffer; sealed: Buffer }>(
      `select cast(surrogate as text) as surrogate, blind, sealed from vault.entry
       where kind = $1 and surrogate = any (cast($2 as bigint[]))`,
      [identityKinds[kind], surrogates.slice(at, at + surrogatesAtATime).map(String)],
    )
    for (const row of found.rows) entries.push({ ...row, surrogate: BigInt(row.surrogate) })
  }
  return entries
}

/** Blind index of each surrogate, for fingerprints. Unknown surrogates are absent. */
export const blindOf = (
  client: ClientBase,
  kind: IdentityKind,
  surrogates: readonly bigint[],
): Promise<Map<bigint, Buffer>> =>
  withVault(client, async () => {
    const entries = await entriesOf(client, kind, surrogates)
    return new Map(entries.map(({ surrogate, blind }) => [surrogate, blind]))
  })

/** What may be shown without a reason. Unknown surrogates are absent. @throws Refusal as `VaultKeys.open` does. */
export const maskedOf = (
  client: ClientBase,
  keys: VaultKeys,
  kind: IdentityKind,
  surrogates: readonly bigint[],
): Promise<Map<bigint, string>> =>
  withVault(client, async () => {
    const entries = await entriesOf(client, kind, surrogates)
    return new Map(entries.map(({ surrogate, sealed }) => [surrogate, mask(kind, keys.open(kind, surrogate, sealed))]))
  })

/**
 * One value in the open. The caller logs who, whom and why in the same transaction: nothing is written here.
 * @throws Refusal VALUE_MISSING without actor or reason, NOT_FOUND for an unknown surrogate.
 */
export const reveal = (
  client: ClientBase,
  keys: VaultKeys,
  kind: IdentityKind,
  surrogate: bigint,
  { actor, reason }: { actor: string; reason: string },
): Promise<string> =>
  withVault(client, async () => {
    if (actor.trim() === '' || reason.trim() === '')
      throw new Refusal('VALUE_MISSING', '查看明文必须写明查看人和事由,事由会记入日志')
    const [entry] = await entriesOf(client, kind, [surrogate])
    if (!entry) throw new Refusal('NOT_FOUND', `没有编号 ${surrogate} 的身份信息`)
    return keys.open(kind, surrogate, entry.sealed)
  })
