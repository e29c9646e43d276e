/** The log on a real PostgreSQL: numbering, tiles, checkpoints, crashes, co-signing, proofs, reading, rights. */
import assert from 'node:assert/strict'
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import type { RefusalCode } from '#kernel/refusal-codes.ts'
import { type LogWorld, logWorld } from '../../test/log-world.ts'
import { eraseText, recordAccess } from './access-events.ts'
import { addCosignature, cosign, createCosignerKey, storeCosignature } from './cosign.ts'
import { parseVerifierKey } from './note.ts'
import { checkProof, findLeaf, openedFields, proofOf, proofPage, readProof } from './proof.ts'
import { publishCheckpoint } from './publish.ts'
import { readLog } from './read-log.ts'
import { sequence } from './sequence.ts'
import { readBundle } from './tiles.ts'
import { verifyOffline } from './verify.ts'

let world: LogWorld
let size = 0

const isRefusal =
  (code: RefusalCode, saying = /./) =>
  (error: unknown): boolean =>
    error instanceof Refusal && error.code === code && saying.test(error.message)

const access = { actor: 'p-1', subjectKind: 'person', subjectId: '184467' } as const

before(async () => {
  world = await logWorld()
})
after(() => world.close())

test('steps and looks at data become leaves under one numbering; text is in them only as a hash', async () => {
  await world.take(3)
  const at = world.clock.now()
  await recordAccess(world.database.pool, {
    ...access,
    at,
    kind: 'unmask',
    reason: '案件核查需要',
    details: { address: '10.0.0.9', count: 2 },
  })
  await assert.rejects(
    recordAccess(world.database.pool, { ...access, at, kind: 'unmask', reason: ' ' }),
    isRefusal('AUDIT_REASON'),
  )
  size += 4
  const done = await world.published(size)
  assert.deepEqual([done.size, done.signed], [4, true])
  const entries = ((await readBundle(world.places.tiles, 0, size)) ?? []).map(String)
  assert.equal(entries.length, size)
  const all = entries.join('\n')
  for (const secret of ['情况说明', '案件核查', '10.0.0.9']) assert.ok(!all.includes(secret), secret)
  const [first = '', , , last = ''] = entries
  assert.match(first, /"body":\{"count":0,"note":\{"hash":"[0-9a-f]{64}"\}\}/)
  assert.match(last, /"source":"access".*"what":"unmask"/)
  assert.deepEqual((await world.verify()).faults, [])
  assert.deepEqual((await world.verifyOffline()).faults, [])
  // Nothing new, nothing signed.
  assert.equal((await world.published(size)).signed, false)
})

test('a transaction that commits late is passed over by no batch', async () => {
  const late = await world.database.pool.connect()
  await late.query('begin')
  await recordAccess(late, { ...access, at: world.clock.now(), kind: 'export' })
  await world.take(1)
  size += 1
  await world.sequenced(size)
  assert.equal((await sequence(world.database, world.clock)).added, 0)
  await world.take(1)
  await late.query('commit')
  late.release()
  size += 2
  await world.sequenced(size)
  const { rows } = await world.database.pool.query<{ position: bigint }>(
    `select position from audit.leaf where what = 'export'`,
  )
  assert.equal(rows.length, 1)
  assert.ok((rows[0]?.position ?? 0n) >= 5n)
})

test('several sequencers at once give each event one place', async () => {
  await world.take(20)
  size += 20
  await Promise.all([1, 2, 3].map(() => sequence(world.database, world.clock)))
  await world.sequenced(size)
  const { rows } = await world.database.pool.query<{ n: bigint; last: bigint; rows: bigint }>(
    'select count(*) as n, max(position) as last, count(distinct (source, row_id)) as rows from audit.leaf',
  )
  assert.deepEqual(rows, [{ n: BigInt(size), last: BigInt(size - 1), rows: BigInt(size) }])
})

test('the application may add events and leaves, and neither change nor take away any', async () => {
  for (const table of ['audit.access_event', 'workflow.event', 'audit.leaf', 'audit.checkpoint', 'audit.batch'])
    for (const statement of [
      `delete from ${table}`,
      `update ${table} set ${table === 'audit.leaf' ? 'position = 1' : table.endsWith('event') ? `actor = ''` : 'size = 1'}`,
      `truncate ${table}`,
    ])
      await assert.rejects(world.database.pool.query(statement), /permission denied/, statement)
  assert.equal(statSync(world.places.key).mode & 0o777, 0o600)
  const { rows } = await world.database.pool.query<{ t: string }>(`select c.note || c.sm2 as t from audit.checkpoint c`)
  assert.ok(!rows.some(({ t }) => t.includes('PRIVATE')))
})

test('a crash at any point between database and files heals with the next call, and a lost folder comes back', async () => {
  const before = await world.published(size)
  const latest = readFileSync(join(world.places.tiles, 'checkpoint'), 'utf8')
  // Past a full tile, so that a partial file gives way to it.
  await world.many(260)
  size += 260
  // Numbered, but no tile written.
  await world.sequenced(size)
  assert.deepEqual((await world.verify()).faults, [])
  const next = await world.published(size)
  assert.ok(next.signed && next.size > before.size)
  assert.ok(!existsSync(join(world.places.tiles, 'tile/0/000.p')))
  // Signed in the database, but neither file is there yet; and no tiles of the last step up.
  for (const file of [`checkpoints/${size}`, `checkpoints/${size}.sm2`, 'tile/1'])
    rmSync(join(world.places.tiles, file), { recursive: true })
  writeFileSync(join(world.places.tiles, 'checkpoint'), latest)
  assert.equal((await world.published(size)).signed, false)
  assert.deepEqual((await world.verify()).faults, [])
  rmSync(world.places.tiles, { recursive: true })
  assert.equal((await world.published(size)).signed, false)
  const whole = await world.verify()
  assert.deepEqual([whole.faults, whole.size, whole.leaves], [[], size, size])
  assert.ok(whole.checkpoints >= 3)
})

test('without its key the log signs no more, unless a new one is asked for; old signatures stay good', async () => {
  const key = readFileSync(world.places.key)
  const old = world.verifiers()
  rmSync(world.places.key)
  await assert.rejects(publishCheckpoint(world.database, world.places, world.clock), isRefusal('KEY_MISSING'))
  writeFileSync(world.places.key, key, { mode: 0o600 })
  await world.take(1)
  size += 1
  await world.sequenced(size)
  await publishCheckpoint(world.database, world.places, world.clock, true)
  assert.notDeepEqual(world.verifiers()[0]?.id, old[0]?.id)
  assert.deepEqual((await world.verify()).faults, [])
  // Who knows the old key alone sees that another signed.
  assert.equal((await verifyOffline(world.places.tiles, old)).faults[0]?.kind, 'checkpoint-signature')
})

test('another body co-signs what only grew, on its own copy, and nothing else', async () => {
  const key = join(world.root, 'finance', 'key.json')
  const signer = await createCosignerKey(key, 'finance.example/witness')
  const copy = join(world.root, 'copy')
  const copied = (): void => {
    rmSync(copy, { recursive: true, force: true })
    cpSync(world.places.tiles, copy, { recursive: true })
  }
  copied()
  const first = await cosign(copy, key, world.verifiers(), world.clock)
  assert.equal(first.signer, signer)
  await addCosignature(world.places.tiles, first, parseVerifierKey(signer))
  await storeCosignature(world.database.pool, first, world.clock)
  assert.deepEqual((await world.verify()).cosignedBy, ['finance.example/witness'])
  const older = join(world.root, 'older')
  cpSync(copy, older, { recursive: true })
  await world.take(2)
  size += 2
  await world.published(size)
  copied()
  const second = await cosign(copy, key, world.verifiers(), world.clock)
  assert.equal(second.size, size)
  await assert.rejects(
    addCosignature(world.places.tiles, { ...second, size: first.size }, parseVerifierKey(signer)),
    isRefusal('AUDIT_COSIGN', /不是/),
  )
  await addCosignature(world.places.tiles, second, parseVerifierKey(signer))
  await assert.rejects(cosign(older, key, world.verifiers(), world.clock), isRefusal('AUDIT_COSIGN', /截短|旧/))
  writeFileSync(
    `${key}.signed`,
    JSON.stringify({ [first.origin]: { size: first.size, root: Buffer.alloc(32).toString('base64') } }),
  )
  await assert.rejects(cosign(copy, key, world.verifiers(), world.clock), isRefusal('AUDIT_COSIGN', /改动/))
  await assert.rejects(cosign(copy, key, [], world.clock), isRefusal('AUDIT_COSIGN', /签名/))
})

test('a proof of one event holds offline, with the text that was opened, and fails when anything in it changes', async () => {
  const { position, row } = await findLeaf(world.database.pool, 'access:1')
  assert.ok(row)
  const proof = await proofOf(world.places.tiles, position, world.verifiers(), openedFields(row, ['reason']))
  const read = readProof(proofPage(proof))
  assert.deepEqual(read, proof)
  const proven = checkProof(read, world.verifiers())
  assert.deepEqual([proven.opened, proven.position], [{ reason: '案件核查需要' }, position])
  assert.ok(!JSON.stringify(proof).includes('10.0.0.9'))
  const [key] = proof.opened
  for (const wrong of [
    { ...proof, entry: proof.entry.replace('p-1', 'p-2') },
    { ...proof, position: position + 1 },
    { ...proof, path: proof.path.slice(1) },
    { ...proof, checkpoint: proof.checkpoint.replace(/\n\d+\n/, '\n999\n') },
    { ...proof, opened: [{ ...key, json: '"别的理由"' } as NonNullable<typeof key>] },
  ])
    assert.throws(() => checkProof(wrong, world.verifiers()), isRefusal('AUDIT_PROOF'))
  assert.throws(() => checkProof(proof, []), isRefusal('AUDIT_PROOF', /公钥/))
  await assert.rejects(proofOf(world.places.tiles, size + 5), isRefusal('NOT_FOUND'))
})

test('a lawful erasure takes text and salt away and the tree still holds; one without a record is named', async () => {
  await world.asSuper((client) =>
    eraseText(client, { source: 'event', rowId: 2n, at: world.clock.now(), actor: 'p-9', reason: '保管期满' }),
  )
  size += 1
  const { rows } = await world.database.pool.query('select payload, salt, erased from workflow.event where id = 2')
  assert.deepEqual([rows[0].payload, rows[0].salt, Object.keys(rows[0].erased)], [{ count: 1 }, null, ['body.note']])
  await world.published(size)
  assert.deepEqual((await world.verify()).faults, [])
  await world.tamper(
    `update workflow.event set erased = jsonb_build_object('body.note', (select entry::jsonb #>> '{body,note,hash}' from audit.leaf where source = 'event' and row_id = 3)), salt = null, payload = payload - 'note' where id = 3`,
  )
  assert.deepEqual(
    (await world.verify()).faults.map(({ kind, rowId }) => [kind, rowId]),
    [['erased-unrecorded', '3']],
  )
})

test('the log is read newest first, by pages, by who, what, whom and when, with words', async () => {
  const first = await readLog(world.database, { limit: 2 })
  assert.deepEqual(
    first.items.map(({ position }) => position),
    [size - 1, size - 2],
  )
  const rest = await readLog(world.database, { limit: 2, ...(first.next === undefined ? {} : { cursor: first.next }) })
  assert.equal(rest.items[0]?.position, size - 3)
  const unmask = await readLog(world.database, {
    kind: 'unmask',
    actor: 'p-1',
    subjectKind: 'person',
    subjectId: '184467',
  })
  assert.deepEqual(
    unmask.items.map(({ kindLabel, subjectLabel, reason, position }) => [kindLabel, subjectLabel, reason, position]),
    [['查看个人信息原文', '人员', '案件核查需要', 3]],
  )
  const steps = await readLog(world.database, { kind: 'note-down', from: '2024-06-01', to: '2024-06-01', limit: 1 })
  assert.deepEqual([steps.items[0]?.kindLabel, steps.items[0]?.clauses.length], ['记一笔', 1])
  assert.match(steps.items[0]?.at ?? '', /^2024-06-01T1\d:\d\d:\d\d\.\d{3}\+08:00$/)
  assert.equal((await readLog(world.database, { to: '2024-05-31' })).items.length, 0)
  assert.equal((await readLog(world.database, { actor: 'p-other' })).items.length, 0)
  await assert.rejects(readLog(world.database, { cursor: '1 or 1' }), isRefusal('USAGE'))
})
