import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rules } from '#areas/rules.ts'
import { fingerprintOf } from '#screening/findings.ts'
import { recordRun } from '#screening/record-run.ts'
import { take } from '#workflow/take.ts'
import { type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
const rule = rules.find(({ id }) => id === 'PEN-01')
const fingerprints = ['2024-01', '2024-02'].map((month) => fingerprintOf('PEN-01', ['5001'], [month]))

before(async () => {
  world = await httpWorld()
  const found = fingerprints.map((fingerprint, index) => ({
    fingerprint,
    rule: 'PEN-01',
    version: rule?.version ?? 1,
    edition: 0,
    trial: false,
    subjectKind: 'person' as const,
    subject: { person_id: '5001' },
    grain: { for_month: `2024-0${index + 1}-01`, scheme: '110' },
    district: '410105',
    foundOn: `2024-0${index + 1}-01`,
    atRiskFen: 300_000n,
    act: 'hold' as const,
    stop: 'stop-benefit' as const,
    scheme: '110',
    authority: 'hrss' as const,
    clauses: ['郑人社〔2016〕27号 五(五)3'],
    params: {},
    facts: {},
    evidence: [],
  }))
  const results = [
    { rule: 'PEN-01', found, gone: [], notScreened: [], scope: 'city', milliseconds: 1, trial: false, trials: [] },
  ]
  await take(
    world.database,
    recordRun,
    {
      engine: 'duckdb',
      fromMonth: null,
      toMonth: null,
      asOf: '2026-07-01',
      batchIds: [],
      results,
      startedAt: new Date(0),
    },
    { actor: 'job:nightly' },
  )
})
after(() => world.close())

const clue = () => ({
  sources: fingerprints.map((ref) => ({ kind: 'finding', ref })),
  title: '死亡后仍领取养老金',
})

test('from a finding to a dispatched case, over the interface; what is not theirs is not there', async () => {
  const [supervisor, head, medical, agency] = [
    await world.as('jiandu'),
    await world.as('fuze'),
    await world.as('yibao-fuze'),
    await world.as('jingban'),
  ]
  const opened = await supervisor.call('POST', '/cases', clue())
  assert.equal(opened.status, 200, JSON.stringify(opened.body))
  const path = `/cases/${opened.body.caseId}`
  assert.equal((await supervisor.call('POST', '/cases', clue())).body.code, 'CASE_WRONG')
  const seen = await head.call('GET', path)
  assert.equal(seen.body.line.atRiskFen, '600000')
  assert.equal(seen.body.line.districtName, '金水区')
  assert.ok(!JSON.stringify(seen.body.line).includes('"5001"'))
  assert.equal(seen.body.next.find((one: { step: string }) => one.step === 'accept').open, true)
  // Another authority, and whoever has no business with cases.
  assert.deepEqual([(await medical.call('GET', path)).status, (await agency.call('GET', path)).status], [404, 403])
  assert.deepEqual((await medical.call('GET', '/cases')).body.cases, [])
  assert.equal((await supervisor.call('POST', `${path}/accept`, { revision: 1 })).status, 403)
  assert.equal((await head.call('POST', `${path}/accept`, { revision: 1, more: 1 })).status, 400)
  assert.equal((await medical.call('POST', `${path}/accept`, { revision: 1 })).status, 404)
  assert.equal((await head.call('POST', '/cases/not-a-case/accept', { revision: 1 })).status, 400)
  const accepted = await head.call('POST', `${path}/accept`, { revision: 1 })
  assert.deepEqual(accepted.body, { revision: 2, state: 'accepted' })
  const stale = await head.call('POST', `${path}/dispatch`, { revision: 1 })
  assert.deepEqual([stale.status, stale.body.code], [409, 'CASE_CHANGED'])
  const dispatched = await head.call('POST', `${path}/dispatch`, {
    revision: 2,
    organisation: 'supervision',
    workingDays: 10,
  })
  assert.equal(dispatched.body.state, 'verifying')
  const people = await head.call('GET', `${path}/people?part=officer`)
  const ids = people.body.people.map(({ name }: { name: string }) => name)
  assert.ok(ids.includes('秦监督') && !ids.includes('白医保'))
  const early = await head.call('POST', `${path}/file-case`, { revision: 3, reason: '有嫌疑' })
  assert.deepEqual([early.status, early.body.code], [409, 'CASE_STEP_NOT_OPEN'])
})

test('the board, the sums and what is to be done', async () => {
  const [head, member, handler] = [await world.as('fuze'), await world.as('weiyuan'), await world.as('jubao')]
  const board = await head.call('GET', '/cases-board')
  assert.equal(board.body.states.find(({ state }: { state: string }) => state === 'verifying').cases, 1)
  const sums = await member.call('GET', '/case-statistics?from=2020-01&to=2030-12')
  assert.deepEqual([sums.body.total.received, sums.body.byDistrict[0].key], [1, '410105'])
  assert.equal((await member.call('GET', '/cases')).status, 403)
  assert.equal((await head.call('GET', '/cases?state=verifying&mine=true')).body.cases.length, 0)
  assert.equal((await head.call('GET', '/cases?state=nothing')).status, 400)
  assert.equal((await head.call('GET', '/cases?cursor=2024-01-01_x')).body.code, 'CURSOR_WRONG')
  const told = await handler.call('POST', '/cases', {
    sources: [{ kind: 'referral', ref: '郑审函〔2026〕1号' }],
    title: '单位少报缴费工资',
    track: 'contribution',
    told: {
      authority: 'hrss',
      district: '410102',
      chapter: '四',
      party: { kind: 'employer', employer_id: '91410100MA3X000008' },
    },
  })
  assert.equal(told.status, 200, JSON.stringify(told.body))
  const todo = await head.call('GET', '/todo')
  assert.ok(todo.body.items.some(({ title }: { title: string }) => title === '决定是否受理:1 件'))
})
