/** 文书与证据 over HTTP: who is let in, what a name-bearing download leaves in the log, and what is out of reach. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fixedClock } from '#kernel/clock.ts'
import { type Caller, type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
let officer: Caller
let head: Caller
let base: string

before(async () => {
  world = await httpWorld({ clock: fixedClock('2026-11-25T02:00:00Z') })
  ;[officer, head] = [await world.as('jiandu'), await world.as('fuze')]
  const registered = await officer.call('POST', '/cases', {
    sources: [{ kind: 'media', ref: '某报2026-11-20' }],
    title: '冒领养老金',
    told: {
      authority: 'hrss',
      district: '410105',
      schemes: ['110'],
      chapter: '五',
      party: { kind: 'employer', employer_id: '91410100MA00000001' },
      partyName: '某公司',
      atRiskFen: '300000',
      offSite: false,
    },
  })
  assert.equal(registered.status, 200, JSON.stringify(registered.body))
  base = `/cases/${registered.body.caseId}`
})
after(() => world.close())

const revision = async (): Promise<number> => (await officer.call('GET', base)).body.line.revision

test('a form tells its facts, the case fills what it knows, and what is missing is named', async () => {
  const forms = await officer.call('GET', '/forms')
  assert.ok(forms.body.forms.length >= 60)
  const asked = await officer.call('GET', `${base}/forms/clue-register`)
  assert.equal(asked.body.facts.partyName, '某公司')
  assert.equal(asked.body.facts.atRiskFen, '300000')
  const refused = await officer.call('POST', `${base}/documents`, {
    revision: await revision(),
    form: 'clue-register',
    facts: {},
  })
  assert.equal(refused.body.code, 'FORM_FACT_MISSING')
  assert.match(refused.body.message ?? refused.body.detail, /主要事实、保密要求、登记人/)
})

test('a document is made, downloaded with a trace, edited, issued, and not there for others', async () => {
  const facts = { facts: '群众反映', secrecy: '一般', registeredBy: '秦监督', clause: '五(五)3' }
  const made = await officer.call('POST', `${base}/documents`, {
    revision: await revision(),
    form: 'clue-register',
    facts,
  })
  assert.equal(made.status, 200, JSON.stringify(made.body))
  const { stages } = (await officer.call('GET', `${base}/documents`)).body
  const entry = stages[0].entries.find(({ form }: { form: string }) => form === 'clue-register')
  const [document] = entry.documents
  assert.equal(entry.isWanted, true)
  const content = await officer.call('GET', `${base}/documents/${document.id}/content`)
  assert.equal(content.status, 200)
  const { rows } = await world.database.pool.query(
    `select count(*)::int as n from audit.access_event where kind = 'download' and subject_kind = 'document' and subject_id = $1`,
    [document.id],
  )
  assert.equal(rows[0]?.n, 1)
  const edited = await world.server.inject({
    method: 'POST',
    url: `/api/v1${base}/documents/${document.id}/edited?revision=${await revision()}`,
    headers: { cookie: officer.cookie, 'x-csrf-token': officer.csrf, 'content-type': 'application/octet-stream' },
    payload: Buffer.from('no docx'),
  })
  assert.equal(edited.json().code, 'TEMPLATE_WRONG')
  const issued = await officer.call('POST', `${base}/documents/${document.id}/issue`, { revision: await revision() })
  assert.equal(issued.body.documentNo, null, JSON.stringify(issued.body))
  for (const login of ['yibao', 'jingban']) {
    const other = await world.as(login)
    for (const path of [
      `${base}/documents`,
      `${base}/documents/${document.id}/content`,
      `${base}/evidence`,
      `${base}/file`,
    ])
      assert.ok([403, 404].includes((await other.call('GET', path)).status), `${login} ${path}`)
  }
})

test('the head alone approves keeping evidence; the file of the case is let out with a trace', async () => {
  const tried = await officer.call('POST', `${base}/evidence/1/preserve`, {
    revision: 1,
    reason: '可能灭失',
    keeper: '甲',
  })
  assert.equal(tried.status, 403)
  const none = await head.call('POST', `${base}/evidence/1/preserve`, {
    revision: await revision(),
    reason: '可能灭失',
    keeper: '甲',
  })
  assert.ok([404, 409].includes(none.status))
  assert.equal((await officer.call('GET', `${base}/evidence`)).body.evidence.length, 0)
  const file = await officer.call('GET', `${base}/file`)
  assert.equal(file.status, 200)
  assert.match(String(file.headers['content-disposition']), /zip/)
  const { rows } = await world.database.pool.query(
    `select actor from audit.access_event where kind = 'export' and subject_kind = 'case'`,
  )
  assert.equal(rows[0]?.actor, officer.id)
})
