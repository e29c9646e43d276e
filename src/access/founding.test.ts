/** Founding: administrators and what stands on paper, by steps, all or nothing, and over with the first sign-in. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createKeys } from '#identity/keys.ts'
import { fixedClock } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#store/database.ts'
import { take } from '#workflow/take.ts'
import { freshOpenDatabase } from '../../test/postgres.ts'
import { bootstrap, readRoster } from './bootstrap.ts'
import { appointFirst } from './founding.ts'
import { openSession } from './sessions.ts'
import { whoIs } from './who.ts'

const clock = fixedClock('2026-03-02T09:00:00+08:00')
const by = { actor: 'os:test', clock }
const temp = mkdtempSync(join(tmpdir(), 'shejian-founding-'))
const keys = createKeys(join(temp, 'vault.key'), { sample: false })
let database: Database
let close: () => Promise<void>
before(async () => {
  ;({ database, close } = await freshOpenDatabase())
})
after(async () => {
  await close?.()
  rmSync(temp, { recursive: true, force: true })
})

const person = (login: string, post: string, idNumber: string, organisation = 'supervision') => ({
  login,
  name: '某人',
  organisation,
  post,
  idNumber,
  documentNo: '任命〔2026〕3号',
})
const roster = (people: readonly object[]) =>
  readRoster(
    JSON.stringify({
      organisations: [
        { id: 'supervision', kind: 'supervision', name: '基金监督机构', district: '410100', authorities: ['hrss'] },
        { id: 'inspection', kind: 'inspection', name: '稽查机构', district: '410100', authorities: ['hrss'] },
        { id: 'agency', kind: 'agency', name: '经办机构', district: '410100', authorities: ['hrss'] },
      ],
      delegations: [
        {
          organisation: 'inspection',
          districts: ['410102'],
          documentNo: '委托〔2026〕1号',
          validFrom: '2026-01-01',
          validTo: '2027-01-01',
        },
      ],
      people,
    }),
  )

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const counted = async (): Promise<number> =>
  (await database.pool.query('select 1 from access.person union all select 1 from access.organisation')).rowCount ?? 0

test('a roster that is wrong says where', () => {
  assert.throws(() => readRoster('{'), refused('ROSTER_WRONG'))
  assert.throws(() => roster([person('ab', 'supervisor', '410105199001010011')]), /people\.0\.login/)
  assert.throws(() => roster([person('zhang', 'emperor', '410105199001010011')]), /没有这个岗位/)
})

test('one wrong line and nothing is there', async () => {
  const both = [
    person('zhang', 'supervisor', '410105199001010011'),
    // The same human, in the body that he would watch.
    person('zhang-too', 'agency_clerk', '410105199001010011', 'agency'),
  ]
  await assert.rejects(bootstrap(database, keys, { ...by, roster: roster(both) }), refused('POST_CONFLICT'))
  const wrong = [person('zhang', 'agency_clerk', '410105199001010011')]
  await assert.rejects(bootstrap(database, keys, { ...by, roster: roster(wrong) }), refused('POST_WRONG'))
  assert.equal(await counted(), 0)
})

test('administrators and the first in post, each by a step, and once', async () => {
  const people = [
    person('zhang', 'supervision_head', '410105199001010011'),
    person('wang', 'inspector', '410105199001010038', 'inspection'),
  ]
  const accounts = await bootstrap(database, keys, { ...by, roster: roster(people) })
  assert.deepEqual(
    accounts.map(({ login }) => login),
    ['system-admin', 'security-admin', 'audit-admin', 'zhang', 'wang'],
  )
  assert.equal(new Set(accounts.map(({ password }) => password)).size, 5)
  const { rows } = await database.pool.query<{ step: string; taken: bigint }>(
    'select step, count(*) as taken from workflow.event group by step order by step',
  )
  assert.deepEqual(
    rows.map(({ step, taken }) => [step, Number(taken)]),
    [
      ['appoint-first', 5],
      ['create-person', 5],
      ['found-delegation', 1],
      ['found-organisation', 4],
    ],
  )
  const held = await database.pool.query('select 1 from access.post_holding')
  assert.equal(held.rowCount, 5)
  const { rows: inspectors } = await database.pool.query<{ id: string }>(
    `select id from access.person where login = 'wang'`,
  )
  const who = await whoIs(database.pool, inspectors[0]?.id as string, '2026-03-02')
  assert.deepEqual([who.posts, who.scope.districts], [['inspector'], ['410102']])
  await assert.rejects(bootstrap(database, keys, by), refused('STEP_TAKEN'))
})

test('with the first sign-in it is over', async () => {
  const { rows } = await database.pool.query<{ id: string }>(`select id from access.person where login = 'zhang'`)
  const zhang = rows[0]?.id as string
  const input = { person: zhang, post: 'supervisor', validFrom: '2026-03-02', documentNo: null }
  await openSession(database.pool, zhang, 'browser', ['password'], { address: null, agent: null }, clock.now())
  await assert.rejects(take(database, appointFirst, input, by), refused('FOUNDED'))
})
