import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import pg from 'pg'
import type { TestDatabase } from '../../test/postgres.ts'
import { freshDatabase } from '../../test/postgres.ts'
import { sampleKeys } from './keys.ts'
import { startPseudonymiser } from './pseudonymise.ts'
import { sealAll } from './pseudonyms.ts'
import { registerValues } from './register.ts'
import { blindOf, checkKeys, maskedOf, resolveSurrogates, reveal, vaultDdl, withVault } from './vault.ts'

const keys = sampleKeys()
const pseudonymiser = startPseudonymiser(keys)
let database: TestDatabase

before(async () => {
  database = await freshDatabase()
})
after(async () => {
  await pseudonymiser.close()
  await database.drop()
})

const connected = async (url = database.url): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

/** In a transaction that is committed when `work` succeeds. */
const inTransaction = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = await connected()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } finally {
    await client.end()
  }
}

const register = (client: pg.Client, kind: 'person_number' | 'person_name', raws: string[], batchId: bigint) =>
  registerValues(client, pseudonymiser, { kind, raws, batchId })

test('the migration makes the tables that this code describes', () => {
  const migration = readFileSync(new URL('../store/migrations/002-vault.sql', import.meta.url), 'utf8')
  assert.equal(migration.trim(), vaultDdl.trim())
})

test('one surrogate for one person, however written and however often', async () => {
  const raws = ['410102600101001', '410105197506150029', '410102196001010019', '1', '410102196001010018']
  const first = await inTransaction((client) => register(client, 'person_number', raws, 7n))
  const [old, other, now, refused, bad] = first.surrogates
  assert.equal(old, now)
  assert.equal(refused, 0n)
  assert.equal(new Set([old, other, bad]).size, 3, 'a bad number has its own surrogate and meets nobody')
  assert.ok([...first.surrogates].every((surrogate) => surrogate === 0n || surrogate >= 1000n))
  assert.deepEqual(
    first.refused.map(({ index, code }) => [index, code]),
    [[3, 'VALUE_ID_NUMBER']],
  )
  assert.equal(first.idNumbers[4]?.check, 'checksum')

  const again = await inTransaction((client) => register(client, 'person_number', ['110105194912310021', ...raws], 8n))
  assert.deepEqual([...again.surrogates].slice(1), [...first.surrogates])

  const superuser = await connected(database.superUrl)
  const batches = await superuser.query(
    'select cast(surrogate as text), cast(batch_id as text) from vault.entry where kind = 1 and surrogate = any (cast($1 as bigint[]))',
    [[old, again.surrogates[0]].map(String)],
  )
  await superuser.end()
  const batchOf = new Map(
    batches.rows.map((row: { surrogate: string; batch_id: string }) => [row.surrogate, row.batch_id]),
  )
  assert.equal(batchOf.get(String(old)), '7', 'the batch that brought it first')
  assert.equal(batchOf.get(String(again.surrogates[0])), '8')
})

test('the same text under two kinds is two entries; an empty list is none', async () => {
  await inTransaction(async (client) => {
    const names = await register(client, 'person_name', ['张三', '張 三', '李四'], 1n)
    assert.equal(names.surrogates[0], names.surrogates[1])
    assert.notEqual(names.surrogates[0], names.surrogates[2])
    assert.equal((await register(client, 'person_name', [], 1n)).surrogates.length, 0)
    assert.equal((await register(client, 'person_name', ['张三'], 1n)).surrogates[0], names.surrogates[0])
  })
})

test('two writers that bring the same new person agree', async () => {
  const [one, two] = [await connected(), await connected()]
  const raws = Array.from({ length: 200 }, (_, index) => `E9${String(index).padStart(7, '0')}`)
  await one.query('begin')
  await two.query('begin')
  const first = await register(one, 'person_number', raws, 1n)
  const second = register(two, 'person_number', [...raws].reverse(), 2n)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await one.query('commit')
  assert.deepEqual([...(await second).surrogates].reverse(), [...first.surrogates])
  await two.query('commit')
  await Promise.all([one.end(), two.end()])
})

test('blind index, masked and open value of a surrogate', async () => {
  await inTransaction(async (client) => {
    const number = '410105197506150029'
    const { surrogates } = await register(client, 'person_number', [number], 1n)
    const surrogate = surrogates[0] as bigint
    const blinds = await blindOf(client, 'person_number', [surrogate, 5n])
    assert.deepEqual([...blinds], [[surrogate, keys.blindIndex('person_number', number)]])
    const masked = await maskedOf(client, keys, 'person_number', [surrogate, 5n])
    assert.deepEqual([...masked], [[surrogate, '410105********0029']])
    const why = { actor: 'os:officer', reason: '线索核查' }
    assert.equal(await reveal(client, keys, 'person_number', surrogate, why), number)
    await assert.rejects(reveal(client, keys, 'person_number', surrogate, { ...why, reason: ' ' }), {
      code: 'VALUE_MISSING',
    })
    await assert.rejects(reveal(client, keys, 'person_number', surrogate, { ...why, actor: '' }), {
      code: 'VALUE_MISSING',
    })
    await assert.rejects(reveal(client, keys, 'person_name', surrogate, why), { code: 'NOT_FOUND' })
  })
})

test('a value moved to another row does not open', async () => {
  const { surrogates } = await inTransaction((client) => register(client, 'person_name', ['王五', '赵六'], 1n))
  const superuser = await connected(database.superUrl)
  await superuser.query(
    'update vault.entry set sealed = (select sealed from vault.entry where kind = 2 and surrogate = $1) where kind = 2 and surrogate = $2',
    [String(surrogates[0]), String(surrogates[1])],
  )
  await superuser.end()
  await inTransaction((client) =>
    assert.rejects(maskedOf(client, keys, 'person_name', [surrogates[1] as bigint]), { code: 'KEY_MISMATCH' }),
  )
})

test('outside withVault the app cannot look; inside it can, and comes back as who it was', async () => {
  const client = await connected()
  const roleNow = async () => (await client.query<{ role: string }>('select current_user as role')).rows[0]?.role
  await assert.rejects(client.query('select * from vault.entry'), { code: '42501' })
  await client.query('begin')
  assert.equal(await withVault(client, () => withVault(client, roleNow)), 'shejian_vault')
  assert.equal(await roleNow(), 'shejian_app')
  await assert.rejects(
    withVault(client, () => Promise.reject(new Error('no statement failed'))),
    /no statement/,
  )
  assert.equal(await roleNow(), 'shejian_app', 'a failure of the work gives the role back too')
  await client.query('set local role shejian_rules')
  await withVault(client, roleNow)
  assert.equal(await roleNow(), 'shejian_rules', 'the role that was set before')
  await client.query('rollback')
  await client.query('begin')
  await assert.rejects(
    withVault(client, () => client.query('select 1 from nowhere')),
    { code: '42P01' },
  )
  await client.query('rollback')
  assert.equal(await roleNow(), 'shejian_app')
  await client.end()
})

test('the rules role can neither look nor become the vault', async () => {
  const client = await connected()
  await client.query('begin')
  await client.query('set local role shejian_rules')
  await assert.rejects(client.query('select blind from vault.entry'), { code: '42501' })
  await client.query('rollback')
  await client.end()
})

test('another key file is noticed before it parts every person in two', async () => {
  await inTransaction(async (client) => {
    await checkKeys(client, keys)
    await checkKeys(client, sampleKeys())
    await assert.rejects(checkKeys(client, sampleKeys('sm')), { code: 'KEY_MISMATCH' })
  })
})

test('nothing of a person is in the table but sealed', async () => {
  await inTransaction((client) => register(client, 'person_name', ['欧阳不在此处'], 1n))
  const superuser = await connected(database.superUrl)
  const hex = Buffer.from('欧阳不在此处').toString('hex')
  const found = await superuser.query(
    `select count(*) filter (where position($1 in encode(sealed, 'hex')) > 0) as open, count(*) as entries from vault.entry`,
    [hex],
  )
  await superuser.end()
  assert.deepEqual([Number(found.rows[0].open), Number(found.rows[0].entries) > 0], [0, true])
})

test('twenty thousand new values, and the same again', async (t) => {
  const count = 20_000
  const blinds = Buffer.concat(
    Array.from({ length: count }, (_, index) => createHash('sha256').update(`${index}`).digest().subarray(0, 16)),
  )
  const values = Array.from({ length: count }, (_, index) => `${index}`)
  const resolve = (client: pg.Client) =>
    resolveSurrogates(client, {
      kind: 'bank_account',
      blinds,
      batchId: null,
      seal: async (fresh, surrogates) =>
        sealAll(
          keys,
          'bank_account',
          surrogates,
          fresh.map((place) => values[place] as string),
        ),
    })
  const started = performance.now()
  const first = await inTransaction(resolve)
  const entered = performance.now()
  const second = await inTransaction(resolve)
  t.diagnostic(`entered in ${Math.round(entered - started)} ms, found in ${Math.round(performance.now() - entered)} ms`)
  assert.equal(new Set(first).size, count)
  assert.deepEqual(second, first)
  const last = await inTransaction((client) =>
    reveal(client, keys, 'bank_account', first[count - 1] as bigint, { actor: 'os:test', reason: '核对' }),
  )
  assert.equal(last, `${count - 1}`)
})
