/** Decisions on the command line: by the person of a token, within his post and scope, or not at all. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type CommandCall, whoCommands } from '#access/command-tokens.ts'
import type { Command } from '#cli/command.ts'
import { commands } from '#cli/commands.ts'
import { output } from '#cli/output.ts'
import { type Clock, systemClock } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { signEdition } from '#screening/edition-steps.ts'
import { take } from '#workflow/take.ts'
import { type Caller, type HttpWorld, httpWorld } from './http-world.ts'

const temp = mkdtempSync(join(tmpdir(), 'shejian-command-'))
let now = systemClock.now()
const clock: Clock = { now: () => now }
let world: HttpWorld
const urlBefore = process.env.DATABASE_URL
before(async () => {
  world = await httpWorld({ clock })
  process.env.DATABASE_URL = world.test.superUrl
})
after(async () => {
  if (urlBefore === undefined) delete process.env.DATABASE_URL
  else process.env.DATABASE_URL = urlBefore
  await world.close()
  rmSync(temp, { recursive: true, force: true })
})

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

const tokenOf = async (caller: Caller, name = '签署规则', key?: string): Promise<{ id: string; token: string }> => {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key }
  const { status, body } = await caller.call('POST', '/me/command-tokens', { name }, headers)
  assert.equal(status, 200, JSON.stringify(body))
  return body
}

/** Runs a command as the shell does; the token in a file that is its owner's alone. */
const run = async (
  name: string,
  words: readonly string[],
  {
    token,
    mode = 0o600,
    ...options
  }: Readonly<Record<string, string | number>> & { token?: string; mode?: number } = {},
): Promise<unknown> => {
  const command = commands.find((one) => one.name === name) as Command
  const file = join(temp, `token-${mode}`)
  if (token !== undefined) writeFileSync(file, `${token}\n`, { mode })
  let result: unknown
  await command.run({
    words,
    options: { ...(options as Record<string, string>), ...(token === undefined ? {} : { 'token-file': file }) },
    out: { ...output(false), line: () => undefined, progress: () => undefined, result: (value) => (result = value) },
    data: world.app.folder.root,
  })
  return result
}

test('without a token nobody decides, and the machine’s user is no person', async () => {
  const decisions: [string, string[], Record<string, string>][] = [
    ['rules sign', ['PEN-01'], {}],
    ['rules propose', ['PEN-05'], { set: 'persons_at_least=3', from: '2025-01-01', backtest: '1', reason: '测试' }],
    ['rules withdraw', ['PEN-05'], { edition: '1' }],
    ['orders answer', ['令', '1'], { result: 'violation', note: '已核' }],
    ['orders confirm', ['令', '1'], {}],
  ]
  for (const [name, words, options] of decisions)
    await assert.rejects(run(name, words, options), refused('TOKEN_MISSING'), name)
  for (const actor of ['os:root', 'job:nightly'])
    await assert.rejects(
      take(world.database, signEdition, { rule: 'PEN-01', edition: 0 }, { actor }),
      refused('PERSON_NEEDED'),
    )
  await run('rules list', [])
})

test('two persons sign, each with his own token, and the log has the persons', async () => {
  const [head, leader] = [await world.as('fuze'), await world.as('lingdao')]
  const { token } = await tokenOf(head)
  assert.deepEqual(await run('rules sign', ['PEN-01'], { token }), { rule: 'PEN-01', edition: 0, inForce: false })
  await assert.rejects(run('rules sign', ['PEN-01'], { token }), refused('SECOND_PERSON'))
  const other = await tokenOf(leader)
  assert.deepEqual(await run('rules sign', ['PEN-01'], { token: other.token }), {
    rule: 'PEN-01',
    edition: 0,
    inForce: true,
  })
  const { rows } = await world.database.pool.query<{ first: string; second: string }>(
    `select first_signed_by as first, second_signed_by as second from screening.rule_edition where rule = 'PEN-01'`,
  )
  assert.deepEqual(rows, [{ first: head.id, second: leader.id }])
  const { rows: log } = await world.database.pool.query<{ actor: string; subject_id: string }>(
    `select distinct actor, subject_id from audit.access_event where kind = 'command' order by 1`,
  )
  assert.deepEqual(
    log.map(({ subject_id }) => subject_id),
    ['rules sign', 'rules sign'],
  )
  assert.deepEqual(log.map(({ actor }) => actor).sort(), [head.id, leader.id].sort())
})

test('the post decides, as over HTTP; what is outside the scope is not there', async () => {
  const supervisor = await world.as('jiandu')
  const { token } = await tokenOf(supervisor)
  await assert.rejects(run('rules sign', ['PEN-02'], { token }), refused('FORBIDDEN'))
  const { rowCount } = await world.database.pool.query(
    `select 1 from audit.access_event where kind = 'refused' and actor = $1 and subject_id = 'rules sign'`,
    [supervisor.id],
  )
  assert.equal(rowCount, 1)
  await assert.rejects(run('orders confirm', ['没有这个令', '1'], { token }), refused('NOT_FOUND'))
})

test('made by a step, shown once, kept as a hash, listed, ended', async () => {
  const caller = await world.as('jiandu2')
  const { id, token } = await tokenOf(caller, '答复省厅疑点', 'token-key-0001')
  const again = await caller.call(
    'POST',
    '/me/command-tokens',
    { name: '答复省厅疑点' },
    { 'idempotency-key': 'token-key-0001' },
  )
  assert.equal(again.body.code, 'STEP_TAKEN')
  const tables = ['access.session', 'access.answer', 'workflow.event', 'audit.access_event']
  for (const table of tables) {
    const { rowCount } = await world.database.pool.query(`select 1 from ${table} t where position($1 in t::text) > 0`, [
      token,
    ])
    assert.equal(rowCount, 0, table)
  }
  const made = await world.database.pool.query(
    `select 1 from workflow.event where step = 'create-command-token' and actor = $1 and subject_id = $2`,
    [caller.id, id],
  )
  assert.equal(made.rowCount, 1)
  const listed = async (): Promise<string[]> =>
    (await caller.call('GET', '/me/sessions')).body.sessions
      .filter(({ purpose }: { purpose: string }) => purpose === 'command')
      .map(({ name }: { name: string }) => name)
  assert.deepEqual(await listed(), ['答复省厅疑点'])
  const other = await world.as('jiandu')
  assert.equal((await other.call('DELETE', `/me/sessions/${id}`)).status, 404)
  assert.equal((await caller.call('DELETE', `/me/sessions/${id}`)).status, 200)
  assert.deepEqual(await listed(), [])
  await assert.rejects(run('orders confirm', ['令', '1'], { token }), refused('TOKEN_WRONG'))
})

const called = (token: string, of: Partial<CommandCall> = {}): Promise<unknown> =>
  whoCommands(world.database, {
    token,
    action: 'findings.confirm',
    command: 'orders confirm',
    machineUser: 'os:somebody',
    clock,
    secondFactor: 'optional',
    ...of,
  })

test('a token is for the command line alone, for its time, and for a whole sign-in', async () => {
  const caller = await world.as('fuze')
  const { token } = await tokenOf(caller)
  const overHttp = await world.server.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${token}` } })
  assert.equal(overHttp.statusCode, 401)
  await assert.rejects(called(caller.cookie.split('=')[1] as string), refused('TOKEN_WRONG'))
  await assert.rejects(called(token, { secondFactor: 'required' }), refused('SECOND_FACTOR_MISSING'))
  await called(token)
  now = new Date(now.getTime() + 16 * 60_000)
  await assert.rejects(called(token), refused('TOKEN_WRONG'), 'idle')
  await assert.rejects(run('rules sign', ['PEN-02'], { token, mode: 0o644 }), refused('TOKEN_MISSING'))
})

test('a stopped account, a guessed token', async () => {
  const admin = await world.server.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    payload: { login: 'xitong', password: world.accounts.find(({ login }) => login === 'xitong')?.password },
  })
  const cookie = String(admin.headers['set-cookie']).split(';')[0] as string
  const csrf = (await world.server.inject({ url: '/api/v1/me', headers: { cookie } })).json().csrf
  const leader = await world.as('juzhang')
  const { token } = await tokenOf(leader)
  await called(token, { action: 'rules.sign' })
  const stopped = await world.server.inject({
    method: 'POST',
    url: `/api/v1/people/${leader.id}/switch`,
    headers: { cookie, 'x-csrf-token': csrf },
    payload: { enabled: false, reason: '试着停用账号' },
  })
  assert.equal(stopped.statusCode, 200, stopped.body)
  await assert.rejects(called(token, { action: 'rules.sign' }), refused('TOKEN_WRONG'))
  for (let guess = 0; guess < 5; guess += 1)
    await assert.rejects(called(`guess-${guess}`, { machineUser: 'os:guesser' }), refused('TOKEN_WRONG'))
  await assert.rejects(called('guess-6', { machineUser: 'os:guesser' }), refused('LOCKED'))
})
