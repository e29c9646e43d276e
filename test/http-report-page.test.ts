/** The reporter's page over HTTP on a real PostgreSQL: what strangers may do, how often, and what is refused whoever they say they are. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Answer } from './http-world.ts'
import { accusation, form, ReportWorld, refused, secret, upload } from './report-world.ts'

const marks = Object.values(secret)
let world: ReportWorld
before(async () => {
  world = await ReportWorld.open()
})
after(() => world.close())

test('name, number, telephone and what was said stand in no table and no log in plain', async () => {
  await world.report({ reporter: secret })
  const tables = await world.http.database.pool.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('reports', 'cases', 'workflow', 'audit', 'access')`,
  )
  for (const { name } of tables.rows) {
    const found = await world.http.database.pool.query(
      `select 1 from ${name} t where ${[...marks.slice(0, 4), accusation].map((_, index) => `t::text like '%' || $${index + 1} || '%'`).join(' or ')} limit 1`,
      [...marks.slice(0, 4), accusation],
    )
    assert.equal(found.rowCount, 0, name)
  }
})

test('code and passphrase: the same answer whichever is wrong, a limit by code and by address, whether it exists or not', async () => {
  const made = await world.report()
  const wrong = [
    { code: made.code, passphrase: 'aaaa-aaaa-aaaa-aaaa' },
    { code: 'jb-aaaa-aaaa-aaaa', passphrase: made.passphrase },
  ]
  const answers = await Promise.all(wrong.map((pair) => world.post('/reports/open', pair)))
  const [one, two] = answers.map(({ status, body: { instance: _instance, ...body } }) => ({ status, body }))
  assert.deepEqual(one, two)
  assert.equal(one?.body.code, 'REPORT_CODE_WRONG')
  // By brute force on one code, at once and from everywhere; and on one that nobody has.
  for (const code of [made.code, 'jb-bbbb-bbbb-bbbb']) {
    const many = await Promise.all(
      Array.from({ length: 12 }, (_, index) => world.post('/reports/open', { code, passphrase: `try-${index}` })),
    )
    const said = Map.groupBy(many, ({ body }) => body.code)
    assert.ok((said.get('REPORT_CODE_WRONG')?.length ?? 0) <= 5)
    assert.ok((said.get('REPORT_TOO_MANY')?.length ?? 0) >= 7)
  }
  refused(await world.post('/reports/open', made), 400, 'REQUEST_WRONG')
  refused(await world.post('/reports/open', { code: made.code, passphrase: made.passphrase }), 429, 'REPORT_TOO_MANY')
  const again = await world.after(16, () =>
    world.post('/reports/open', { code: made.code, passphrase: made.passphrase }),
  )
  assert.equal(again.status, 200)
  // From one address over many codes.
  const spray: Answer[] = []
  for (let index = 0; index < 24; index += 1)
    spray.push(
      await world.post(
        '/reports/open',
        { code: `jb-cccc-cccc-c${String(index).padStart(3, '0')}`, passphrase: 'x' },
        '172.31.0.1',
      ),
    )
  assert.ok(spray.slice(20).every(({ status }) => status === 429))
})

test('a receipt is good for half an hour and for its own report; the same form sent twice is one report', async () => {
  const made = await world.report()
  const twice = form()
  assert.equal((await world.post('/reports', twice)).status, 200)
  refused(await world.post('/reports', twice), 409, 'REPORT_DOUBLE')
  const parts = made.token.split('.')
  const other = await world.report()
  for (const token of [
    `${other.id}.${parts[1]}.${parts[2]}`,
    `${parts[0]}.zzzzzzzzz.${parts[2]}`,
    `${parts[0]}.${parts[1]}.${'A'.repeat(43)}`,
  ])
    refused(await world.post('/reports/view', { token }), 401, 'REPORT_OPENING_OVER')
  await world.after(31, async () => {
    refused(await world.post('/reports/view', { token: made.token }), 401, 'REPORT_OPENING_OVER')
    refused(await world.post('/reports/message', { token: made.token, text: '补充' }), 401, 'REPORT_OPENING_OVER')
    refused(
      await world.post('/reports/file', upload(made.token, 'a.txt', Buffer.from('x'))),
      401,
      'REPORT_OPENING_OVER',
    )
  })
})

test('markup and hidden characters in every field come back as words in JSON, a file is saved and not shown', async () => {
  const [head, handler] = await world.people('fuze', 'jubao')
  assert.ok(head && handler)
  const hostile = `<script>alert(1)</script>"'\u202e\u0000<img src=x onerror=alert(1)>`
  const clean = `<script>alert(1)</script>"'<img src=x onerror=alert(1)>`
  const made = await world.report({
    whom: hostile,
    where: hostile,
    when: hostile,
    what: hostile,
    reporter: { ...secret, name: hostile },
  })
  await world.post('/reports/message', { token: made.token, text: hostile })
  await world.post('/reports/file', upload(made.token, hostile, Buffer.from('文字')))
  await world.took(head, made.id, 'handlers', { handlers: [handler.id] })
  const answer = await handler.call('GET', `/reports/${made.id}`)
  const { content } = answer.body
  assert.deepEqual(
    [content.whom, content.where, content.when, content.what, content.messages[0].text],
    Array(5).fill(clean),
  )
  assert.match(String(answer.headers['content-type']), /^application\/json/)
  assert.equal(answer.headers['x-content-type-options'], 'nosniff')
  const file = await handler.call('GET', `/reports/${made.id}/files/1`)
  assert.equal(file.headers['content-type'], 'application/octet-stream')
  assert.match(String(file.headers['content-disposition']), /^attachment; filename="[\w.-]+"/)
  refused(await head.call('GET', `/reports/${made.id}/files/1`), 403, 'REPORT_HANDLERS_ONLY')
})

test('files: no more than allowed, not the same twice, not too large, none that is not what it may be', async () => {
  const made = await world.report()
  const send = (name: string, bytes: Buffer): Promise<Answer> =>
    world.post('/reports/file', upload(made.token, name, bytes))
  refused(await send('a.svg', Buffer.from('<svg onload="alert(1)"/>')), 422, 'REPORT_FILE_REFUSED')
  refused(await send('a.txt', Buffer.alloc(10_600_000, 97)), 413, 'REPORT_FILE_LARGE')
  for (let index = 0; index < 10; index += 1)
    assert.equal((await send('a.txt', Buffer.from(`第 ${index} 件`))).status, 200)
  refused(await send('a.txt', Buffer.from('第 0 件')), 422, 'REPORT_FILE_REFUSED')
  refused(await send('a.txt', Buffer.from('第 11 件')), 422, 'REPORT_FILE_REFUSED')
  refused(await world.post('/reports', form({ whom: ' ' })), 422, 'REPORT_WRONG')
  refused(await world.post('/reports', form({ what: '太短' })), 422, 'REPORT_WRONG')
  refused(
    await world.post('/reports', form({ reporter: { ...secret, idNumber: '410105196607287838' } })),
    422,
    'REPORT_WRONG',
  )
})
