/** 数据接入 over HTTP: what providers and employers may send, which names are taken, and what becomes of the file. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { after, before, test } from 'node:test'
import { type Answer, type Caller, type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
before(async () => {
  world = await httpWorld()
})
after(() => world.close())

const send = (caller: Caller, query: Readonly<Record<string, string>>, content = 'leave_no\n'): Promise<Answer> =>
  caller.call('POST', `/intake?${new URLSearchParams(query)}`, content, { 'content-type': 'application/octet-stream' })

test('a provider and an employer are offered what is theirs, and refused the rest before a byte has come', async () => {
  const offered = async (login: string): Promise<string[]> =>
    (await (await world.as(login)).call('GET', '/intake/datasets')).body.datasets.map(({ id }: { id: string }) => id)
  assert.deepEqual(await offered('danwei'), ['wage_declaration'])
  assert.ok((await offered('yiyuan')).includes('medical_visit'))
  assert.ok(!(await offered('yiyuan')).includes('death_record'))
  assert.ok((await offered('jingban')).length > 60)
  for (const [login, name] of [
    ['yiyuan', 'death_record.csv'],
    ['yiyuan', 'wage_declaration.csv'],
    ['danwei', 'medical_visit.csv'],
  ] as const) {
    const { status, body } = await send(await world.as(login), { name })
    assert.deepEqual([status, body.code], [403, 'SENDER_WRONG'], `${login} ${name}`)
    assert.match(body.detail, /十一\(二\)/)
  }
  assert.equal(world.put.length, 0)
})

test('any printable name is taken, with the dataset said beside it; the file lies under a name of ours', async () => {
  const caller = await world.as('yiyuan')
  const name = '某月 请假（定稿）.csv'
  assert.equal((await send(caller, { name })).body.code, 'DATASET_UNKNOWN')
  const { status, body } = await send(caller, { name, dataset: 'inpatient_leave', period: '2024-03' }, 'a,b\n')
  assert.deepEqual([status, typeof body.work], [200, 'string'])
  const put = world.put.at(-1)
  const path = String(put?.data.path)
  assert.equal(basename(path), 'file')
  assert.match(basename(dirname(path)), /^[0-9a-f-]{36}$/)
  assert.equal(readFileSync(path, 'utf8'), 'a,b\n')
  const { path: _path, actor, ...said } = put?.data ?? {}
  assert.deepEqual(said, { name, dataset: 'inpatient_leave', period: '2024-03', organisation: 'hospital' })
  assert.equal(actor, caller.id)
  const before = world.put.length
  for (const bad of ['发放\u202evsc.csv', 'con.csv', '../x.csv', 'a\u0007.csv'])
    assert.equal((await send(caller, { name: bad, dataset: 'inpatient_leave' })).body.code, 'FILE_NAME', bad)
  for (const query of [
    { name, dataset: '../person', period: '2024-03' },
    { name, dataset: 'inpatient_leave', period: '2024-13' },
  ])
    assert.equal((await send(caller, query)).status, 400)
  assert.equal(world.put.length, before)
})

test("a correction names one's own batch; another's is not there, whoever asks", async () => {
  const ids = { own: '11111111-1111-4111-8111-111111111111', other: '33333333-3333-4333-8333-333333333333' }
  for (const [id, organisation] of [
    [ids.own, 'hospital'],
    [ids.other, 'agency-medical'],
  ])
    await world.database.pool.query(
      `insert into intake.batch (public_id, dataset, source, file_name, status, received_at, organisation, rows_in, rows_accepted, rows_rejected, rows_duplicate)
       values ($1, 'inpatient_leave', 'default', 'inpatient_leave.csv', 'committed', now(), $2, 0, 0, 0, 0)`,
      [id, organisation],
    )
  const name = 'inpatient_leave.csv'
  const hospital = await world.as('yiyuan')
  assert.equal((await send(hospital, { name, supersedes: ids.own })).status, 200)
  const foreign = await send(hospital, { name, supersedes: ids.other })
  const none = await send(hospital, { name, supersedes: '22222222-2222-4222-8222-222222222222' })
  assert.equal(foreign.status, 404)
  assert.deepEqual({ ...foreign.body, instance: '' }, { ...none.body, instance: '' })
  // The informatization body sees every batch, and replaces none of another's.
  const informatization = await world.as('xinxi')
  const listed = async (query: string): Promise<string[]> =>
    (await informatization.call('GET', `/batches?${query}`)).body.batches.map(({ batch }: { batch: string }) => batch)
  assert.deepEqual((await listed('dataset=inpatient_leave')).sort(), [ids.own, ids.other].sort())
  assert.deepEqual(await listed('dataset=inpatient_leave&own=true'), [])
  assert.equal((await send(informatization, { name, supersedes: ids.own })).status, 404)
  assert.ok(world.put.every(({ data }) => existsSync(String(data.path))))
})
