/** 疑点 over HTTP: what each post sees and may do, from the queue to a result that another person confirms. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rules } from '#areas/rules.ts'
import { fixedClock } from '#kernel/clock.ts'
import type { Rule } from '#screening/define-rule.ts'
import { type Finding, fingerprintOf } from '#screening/findings.ts'
import { recordRun } from '#screening/record-run.ts'
import { take } from '#workflow/take.ts'
import { type Answer, type HttpWorld, httpWorld } from './http-world.ts'

const clock = fixedClock('2026-11-25T02:00:00Z')
// One about an employer: its code is public, no vault is asked.
const rule = rules.find(({ cut, innocent }) => cut[0] === 'employer_id' && innocent.length > 0) as Rule

const found = (code: string, of: Partial<Finding>): Finding => ({
  fingerprint: fingerprintOf(rule.id, [code], ['2026-03']),
  rule: rule.id,
  version: 1,
  edition: 0,
  trial: false,
  subjectKind: 'employer',
  subject: { employer_id: code },
  grain: {},
  district: '410105',
  scheme: '110',
  authority: 'hrss',
  foundOn: '2026-03-01',
  atRiskFen: 300_000n,
  act: 'lead',
  stop: null,
  clauses: ['郑人社〔2016〕27号 五(五)3'],
  params: {},
  facts: {},
  evidence: [],
  ...of,
})
const own = found('91410100MA00000001', { atRiskFen: 900_000n })
const nowhere = found('91410100MA00000002', { district: null, scheme: null })
const medical = found('91410100MA00000003', { authority: 'nhsa', scheme: '310' })

let world: HttpWorld
before(async () => {
  world = await httpWorld({ clock })
  const results = [
    {
      rule: rule.id,
      found: [own, nowhere, medical],
      gone: [],
      notScreened: [],
      scope: 'city',
      milliseconds: 1,
      trial: false,
      trials: [],
    },
  ]
  const input = { engine: 'duckdb', fromMonth: null, toMonth: null, asOf: '2026-11-25', batchIds: [], results }
  await take(world.database, recordRun, { ...input, startedAt: clock.now() }, { actor: 'job:nightly', clock })
})
after(() => world.close())

const listed = ({ body }: Answer): string[] => (body.items as { fingerprint: string }[]).map((one) => one.fingerprint)

test('the queue shows what the scope reaches, narrowed by the words of the overview', async () => {
  const city = await world.as('jiandu')
  assert.deepEqual(listed(await city.call('GET', '/findings')), [own.fingerprint, nowhere.fingerprint])
  assert.deepEqual(listed(await city.call('GET', '/findings?scheme=none&district=none,410102')), [nowhere.fingerprint])
  assert.equal(listed(await city.call('GET', '/findings?firstSeenWeek=2026-11-23')).length, 2)
  assert.equal(listed(await city.call('GET', '/findings?firstSeenWeek=2026-11-16')).length, 0)
  assert.equal((await city.call('GET', '/findings?state=gone')).status, 400)
  assert.deepEqual(listed(await (await world.as('yibao')).call('GET', '/findings')), [medical.fingerprint])
  assert.deepEqual(listed(await (await world.as('jingban')).call('GET', '/findings')), [])
  assert.equal((await (await world.as('xitong')).call('GET', '/findings')).status, 403)
})

test('a finding outside the scope is not there', async () => {
  const medicalDesk = await world.as('yibao')
  for (const path of [own.fingerprint, own.fingerprint.slice(0, 8)]) {
    const { status, body } = await medicalDesk.call('GET', `/findings/${path}`)
    assert.deepEqual([status, body.code], [404, 'FINDING_UNKNOWN'])
  }
  const { status } = await medicalDesk.call('POST', `/findings/${own.fingerprint}/start-check`, { revision: 0 })
  assert.equal(status, 404)
})

test('handed out by the head alone, checked by one, confirmed by another', async () => {
  const [head, checker, second] = [await world.as('fuze'), await world.as('jiandu'), await world.as('jiandu2')]
  const path = `/findings/${own.fingerprint}`
  const revision = async (): Promise<number> => (await checker.call('GET', path)).body.finding.handling.revision
  const { body: to } = await head.call('GET', '/finding-assignees')
  const organisation = to.organisations.find((one: { people: { id: string }[] }) =>
    one.people.some(({ id }) => id === checker.id),
  )
  const order = {
    findings: [own, medical].map(({ fingerprint }) => ({ finding: fingerprint, revision: 0 })),
    organisation: organisation.id,
    person: checker.id,
  }
  order.findings[0] = { finding: own.fingerprint, revision: await revision() }
  assert.equal((await checker.call('POST', '/findings-assign', order)).status, 403)
  const { body: outcome } = await head.call('POST', '/findings-assign', order)
  assert.deepEqual(outcome.taken, [own.fingerprint])
  assert.equal(outcome.refused[0].code, 'FINDING_UNKNOWN')
  assert.deepEqual(listed(await checker.call('GET', '/findings?person=me')), [own.fingerprint])

  const stale = await checker.call('POST', `${path}/start-check`, { revision: 0 })
  assert.equal(stale.body.code, 'STALE_VERSION')
  assert.equal((await second.call('POST', `${path}/start-check`, { revision: await revision() })).status, 409)
  assert.equal((await checker.call('POST', `${path}/start-check`, { revision: await revision() })).status, 200)
  const confirming = { revision: await revision(), result: 'violation', reason: '与档案核对无误' }
  assert.equal((await checker.call('POST', `${path}/propose-result`, confirming)).body.code, 'CHECKLIST_OPEN')
  const proposed = await checker.call('POST', `${path}/propose-result`, { ...confirming, result: 'unfounded' })
  assert.equal(proposed.body.stage, 'proposed')
  const body = { revision: proposed.body.revision }
  assert.equal((await checker.call('POST', `${path}/confirm-result`, body)).body.code, 'SECOND_PERSON')
  assert.equal((await second.call('POST', `${path}/confirm-result`, body)).status, 200)
  assert.equal((await second.call('GET', path)).body.finding.standing, '不属实')
  assert.equal((await head.call('GET', '/finding-workload')).body.results[0].result, 'unfounded')
})

test('second looks are the supervision’s; of a finding that was not drawn none is taken', async () => {
  const [checker, agency] = [await world.as('jiandu'), await world.as('jingban')]
  const { status, body } = await checker.call('GET', '/finding-rechecks')
  assert.deepEqual([status, body], [200, { organisations: [], draws: [] }])
  assert.equal((await agency.call('GET', '/finding-rechecks')).status, 403)
  assert.equal((await checker.call('GET', '/finding-rechecks/2026-10')).status, 404)
  assert.equal((await checker.call('GET', '/finding-rechecks/2026-13')).status, 400)
  const path = `/findings/${nowhere.fingerprint}`
  const { revision } = (await checker.call('GET', path)).body.finding.handling
  const look = { revision, agrees: false, reason: '与档案不符' }
  assert.equal((await checker.call('POST', `${path}/recheck-finding`, look)).body.code, 'STEP_CONFLICT')
  assert.equal((await agency.call('POST', `${path}/recheck-finding`, look)).status, 403)
  assert.deepEqual(listed(await checker.call('GET', '/findings?state=recheck')), [])
  assert.deepEqual(listed(await checker.call('GET', '/findings?recheck=drawn,upheld')), [])
  assert.equal((await checker.call('GET', '/findings?recheck=gone')).status, 400)
})

test('an export is for the supervision alone, and remembered', async () => {
  const { status, body } = await (await world.as('jiandu')).call('GET', '/findings-export?format=csv')
  assert.equal(status, 200)
  assert.match(body, /疑点清单/)
  assert.equal((await (await world.as('jingban')).call('GET', '/findings-export?format=csv')).status, 403)
  const { rows } = await world.database.pool.query(
    `select count(*)::int as n from audit.access_event where kind = 'export'`,
  )
  assert.equal(rows[0].n, 1)
})

test('a view is kept by its owner and dropped by nobody else', async () => {
  const [owner, other] = [await world.as('jiandu'), await world.as('jiandu2')]
  await owner.call('POST', '/finding-views', { name: '大额', query: 'fromFen=500000', isShared: true })
  const [view] = (await other.call('GET', '/finding-views')).body.views
  assert.equal(view.name, '大额')
  assert.equal((await other.call('DELETE', `/finding-views/${view.id}`)).status, 404)
  assert.equal((await owner.call('DELETE', `/finding-views/${view.id}`)).status, 200)
})
