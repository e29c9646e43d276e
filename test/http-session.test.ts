/** Signing in over HTTP, and what nobody may do: guess, replay, forge, enumerate. */
import assert from 'node:assert/strict'
import { createPrivateKey, sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { totpCode, totpStep } from '#access/totp.ts'
import type { Clock } from '#kernel/clock.ts'
import { type Answer, type HttpWorld, httpWorld } from './http-world.ts'

const certificates = join(import.meta.dirname, 'certificates')
const pem = (name: string): string => readFileSync(join(certificates, `${name}.pem`), 'utf8')

let now = new Date('2026-11-25T09:00:00+08:00')
const clock: Clock = { now: () => now }
let world: HttpWorld
before(async () => {
  world = await httpWorld({ clock })
  writeFileSync(join(world.app.folder.secret, 'trusted-authorities.pem'), `${pem('authority')}${pem('authority-sm2')}`)
})
after(() => world.close())

const passwordOf = (login: string): string => world.accounts.find((one) => one.login === login)?.password as string

const signIn = async (payload: object, remoteAddress: string, path = '/sign-in'): Promise<Answer> => {
  const response = await world.server.inject({ method: 'POST', url: `/api/v1${path}`, payload, remoteAddress })
  return { status: response.statusCode, body: response.json(), headers: response.headers }
}

test('a wrong name and a wrong password are told alike', async () => {
  const [wrongName, wrongPassword] = [
    await signIn({ login: 'nobody-here', password: 'Wrong-pass-1234' }, '10.1.0.1'),
    await signIn({ login: 'jiandu', password: 'Wrong-pass-1234' }, '10.1.0.1'),
  ]
  const told = ({ status, body }: Answer) => ({ status, ...body, instance: '' })
  assert.deepEqual(told(wrongName), told(wrongPassword))
  assert.equal(wrongName.status, 401)
})

test('five failures lock the name, also one that does not exist, and only for its time', async () => {
  for (const login of ['jiandu2', 'no-such-login']) {
    for (let failure = 0; failure < 5; failure += 1)
      assert.equal(
        (await signIn({ login, password: 'Wrong-pass-1234' }, `10.1.1.${failure}`)).body.code,
        'SIGN_IN_WRONG',
      )
    assert.equal((await signIn({ login, password: passwordOf('jiandu2') }, '10.1.1.9')).body.code, 'LOCKED')
  }
  now = new Date(now.getTime() + 16 * 60_000)
  assert.equal((await signIn({ login: 'jiandu2', password: passwordOf('jiandu2') }, '10.1.1.9')).status, 200)
})

test('a second factor: enrolled, asked for, used once', async () => {
  const caller = await world.as('fuze')
  const { body: offered } = await caller.call('POST', '/me/second-factor', {})
  assert.equal((await caller.call('POST', '/me/second-factor/confirm', { code: '000000' })).status, 401)
  const code = totpCode(offered.secret, totpStep(now))
  assert.equal((await caller.call('POST', '/me/second-factor/confirm', { code })).status, 200)
  now = new Date(now.getTime() + 60_000)
  const first = await signIn({ login: 'fuze', password: passwordOf('fuze') }, '10.1.2.1')
  assert.equal(first.body.next, 'code')
  assert.equal(first.headers['set-cookie'], undefined)
  const next = totpCode(offered.secret, totpStep(now))
  const wrong = await signIn(
    { challenge: first.body.challenge, code: next === '123456' ? '654321' : '123456' },
    '10.1.2.1',
    '/sign-in/code',
  )
  assert.equal(wrong.status, 401)
  const right = await signIn({ challenge: first.body.challenge, code: next }, '10.1.2.1', '/sign-in/code')
  assert.equal(right.body.next, 'done')
  const again = await signIn({ login: 'fuze', password: passwordOf('fuze') }, '10.1.2.1')
  const copied = await signIn({ challenge: again.body.challenge, code: next }, '10.1.2.1', '/sign-in/code')
  assert.equal(copied.status, 401, 'a code seen again is a copy')
})

const byCertificate = async (name: string, digest: string, spoil = ''): Promise<Answer> => {
  const { body } = await signIn({}, '10.1.3.1', '/sign-in/challenge')
  const key = createPrivateKey(readFileSync(join(certificates, `${name}.key.pem`)))
  const signature = sign(digest, Buffer.from(body.message + spoil), key).toString('base64')
  return signIn({ challenge: body.challenge, certificate: pem(name), signature }, '10.1.3.1', '/sign-in/certificate')
}

test('a certificate signs in whom it is registered to: ECDSA and SM2', async () => {
  assert.equal((await byCertificate('person', 'sha256')).status, 401, 'not registered yet')
  for (const [login, name, digest] of [
    ['jicha', 'person', 'sha256'],
    ['yanglao', 'person-sm2', 'sm3'],
  ] as const) {
    const caller = await world.as(login)
    assert.equal((await caller.call('POST', '/me/certificate', { certificate: pem(name) })).status, 200)
    const answer = await byCertificate(name, digest)
    assert.equal(answer.body.next, 'done', JSON.stringify(answer.body))
    assert.equal((await byCertificate(name, digest, 'x')).status, 401, 'another text was signed')
  }
  assert.equal((await byCertificate('stranger', 'sha256')).body.code, 'CERTIFICATE_UNTRUSTED')
})

test('a challenge serves once', async () => {
  const { body } = await signIn({}, '10.1.4.1', '/sign-in/challenge')
  const key = createPrivateKey(readFileSync(join(certificates, 'person.key.pem')))
  const given = {
    challenge: body.challenge,
    certificate: pem('person'),
    signature: sign('sha256', Buffer.from(body.message), key).toString('base64'),
  }
  assert.equal((await signIn(given, '10.1.4.1', '/sign-in/certificate')).status, 200)
  assert.equal((await signIn(given, '10.1.4.1', '/sign-in/certificate')).body.code, 'CHALLENGE_OVER')
})

test('without the header of the page a cookie changes nothing', async () => {
  const { cookie } = await world.as('jingban')
  const forged = await world.server.inject({
    method: 'POST',
    url: '/api/v1/sign-out',
    headers: { cookie },
    payload: {},
  })
  assert.equal(forged.statusCode, 403)
  assert.equal(forged.json().code, 'CSRF')
})

test('a session ends: idle, signed out, account stopped', async () => {
  const own = await signIn({ login: 'shequ', password: passwordOf('shequ') }, '10.1.5.1')
  const cookie = String(own.headers['set-cookie']).split(';')[0] as string
  const me = (): Promise<number> =>
    world.server.inject({ url: '/api/v1/me', headers: { cookie } }).then(({ statusCode }) => statusCode)
  assert.equal(await me(), 200)
  now = new Date(now.getTime() + 16 * 60_000)
  assert.equal(await me(), 401)
})

test('an answer under a key is given again; the key does not serve another request', async () => {
  now = new Date(now.getTime() + 1000)
  const signedIn = await signIn({ login: 'danwei', password: passwordOf('danwei') }, '10.1.6.1')
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] as string
  const me = await world.server.inject({ url: '/api/v1/me', headers: { cookie } })
  const ask = (reason: string) =>
    world.server.inject({
      method: 'POST',
      url: '/api/v1/permission-requests',
      headers: { cookie, 'x-csrf-token': me.json().csrf, 'idempotency-key': 'request-0001' },
      payload: { change: 'grant', post: 'employer_clerk', validFrom: '2027-01-01', reason },
    })
  const first = await ask('明年起仍由本人报送')
  assert.equal(first.statusCode, 200, first.body)
  assert.equal((await ask('明年起仍由本人报送')).body, first.body)
  assert.equal((await ask('另一件事情的理由')).json().code, 'IDEMPOTENCY_REUSED')
  const kept = await world.database.pool.query('select 1 from access.permission_request')
  assert.equal(kept.rowCount, 1)
})

test('what is asked wrongly is answered with a reason, never with 500', async () => {
  const caller = await world.as('xitong')
  const cases: [string, 'GET' | 'POST', string, unknown][] = [
    ['unknown route', 'GET', '/nothing-here', undefined],
    ['wrong type', 'GET', '/jobs?limit=many', undefined],
    ['unknown parameter', 'GET', '/jobs?limit=5&order=1', undefined],
    ['zero byte', 'GET', '/people?text=%00', undefined],
    [
      'foreign id',
      'POST',
      '/people/p-00000000-0000-4000-8000-000000000000/switch',
      { enabled: true, reason: '恢复使用' },
    ],
    ['path for an id', 'POST', '/people/..%2f..%2fetc/switch', { enabled: true, reason: '恢复使用' }],
    ['list for a text', 'POST', '/people', { login: ['a'], name: 1, organisation: {}, idNumber: null }],
    ['a number too large', 'GET', '/permission-requests/99999999999999999999', undefined],
  ]
  for (const [name, method, path, body] of cases) {
    const { status, body: problem, headers } = await caller.call(method, path, body)
    assert.ok(status >= 400 && status < 500, `${name}: ${status} ${JSON.stringify(problem)}`)
    assert.match(String(headers['content-type']), /problem\+json/, name)
    assert.ok(problem.detail.length > 3 && problem.code !== 'UNFORESEEN', name)
  }
  const broken = await world.server.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    headers: { 'content-type': 'application/json' },
    payload: '{"login":',
  })
  assert.equal(broken.statusCode, 400)
  const huge = await world.server.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    payload: { login: 'a', password: 'x'.repeat(2_000_000) },
  })
  assert.equal(huge.statusCode, 413)
})

test('where two factors are required, one opens nothing but their setting up', async () => {
  const strict = await httpWorld({ clock, secondFactor: 'required' })
  try {
    const caller = await strict.as('jiandu')
    assert.equal((await caller.call('GET', '/rules')).body.code, 'SECOND_FACTOR_MISSING')
    const { body } = await caller.call('POST', '/me/second-factor', {})
    const code = totpCode(body.secret, totpStep(now))
    assert.equal((await caller.call('POST', '/me/second-factor/confirm', { code })).status, 200)
    assert.equal((await caller.call('GET', '/rules')).status, 200)
  } finally {
    await strict.close()
  }
})

test('uploads: a path in the name, another’s batch, and nothing left behind', async () => {
  const caller = await world.as('yiyuan')
  for (const name of [
    '../../etc/passwd',
    '..\\x.csv',
    'a<b>.csv',
    '.hidden.csv',
    'no_such_dataset.csv',
    'x\u0000.csv',
  ]) {
    const { status, body } = await caller.call('POST', `/intake?name=${encodeURIComponent(name)}`, undefined, {
      'content-type': 'application/octet-stream',
    })
    assert.ok(status >= 400 && status < 500, `${name} ${status}`)
    assert.ok(['FILE_NAME', 'DATASET_UNKNOWN', 'REQUEST_WRONG'].includes(body.code), `${name} ${body.code}`)
  }
  const { rows } = await world.database.pool.query<{ public_id: string }>(
    `insert into intake.batch (public_id, dataset, source, file_name, status, received_at, organisation)
     values ('11111111-1111-4111-8111-111111111111', 'medical_visit', 'default', 'medical_visit.csv', 'refused', $1, 'agency-medical') returning public_id`,
    [now],
  )
  const foreign = await caller.call('GET', `/batches/${rows[0]?.public_id}`)
  const none = await caller.call('GET', '/batches/22222222-2222-4222-8222-222222222222')
  assert.equal(foreign.status, 404)
  assert.deepEqual({ ...foreign.body, instance: '' }, { ...none.body, instance: '' })
  assert.equal(world.put.length, 0)
})
