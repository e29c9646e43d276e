/** 停办停发、检查、整改 over HTTP: who may not even ask, what is told beside each button, and 待办 of those who execute. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fixedClock } from '#kernel/clock.ts'
import { type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
const caseId = '00000000-0000-4000-8000-000000000001'
before(async () => {
  world = await httpWorld({ clock: fixedClock('2026-11-24T09:00:00+08:00') })
  await world.database.pool.query(
    `insert into cases.case (id, register_no, title, track, state, off_site, authority, district, schemes, chapter, party, at_risk_fen, organisation, received_on, on_site_checked_on)
     values ($1, '线索〔2026〕1号', '死亡后继续领取', 'fund', 'verifying', true, 'hrss', '410105', '{110}', '五', '{"kind": "person", "person_id": "7"}', 300000, 'supervision', '2026-11-20', '2026-11-23')`,
    [caseId],
  )
})
after(() => world.close())

const propose = {
  caseId,
  stop: 'stop-benefit',
  executor: 'agency',
  amountFen: '300000',
  reason: '现场核实已死亡仍在领取',
  requestNo: '郑人社监停〔2026〕1号',
}

test('a stop over HTTP: asked for by supervision, ordered, executed and released by the agency', async () => {
  const [supervisor, clerk, head, reviewer] = await Promise.all(
    ['jiandu', 'jingban', 'jingban-fuze', 'fuhe'].map((login) => world.as(login)),
  )
  assert.ok(supervisor && clerk && head && reviewer)
  const excess = await supervisor.call('POST', '/holds', { ...propose, amountFen: '300001' })
  assert.deepEqual([excess.status, excess.body.code], [422, 'HOLD_EXCESS'])
  const made = await supervisor.call('POST', '/holds', propose)
  assert.equal(made.status, 200, JSON.stringify(made.body))
  const { hold } = made.body
  for (const login of ['yibao', 'yibao-jingban', 'xitong', 'weiyuan', 'xinxi']) {
    const other = await world.as(login)
    assert.ok([403, 404].includes((await other.call('GET', `/holds/${hold}`)).status), login)
  }
  assert.equal((await supervisor.call('POST', `/holds/${hold}/order-hold`, { revision: 1 })).status, 403)
  const todo = (await head.call('GET', '/todo')).body.items
  assert.ok(todo.some(({ title }: { title: string }) => title.startsWith('决定停或不停')))
  assert.equal((await head.call('POST', `/holds/${hold}/order-hold`, { revision: 1 })).status, 200)
  assert.equal((await head.call('POST', `/holds/${hold}/order-hold`, { revision: 1 })).body.code, 'STALE_VERSION')
  assert.equal(
    (await clerk.call('POST', `/holds/${hold}/execute-hold`, { revision: 2, receipt: '停发回执1' })).status,
    200,
  )
  const shown = (await supervisor.call('GET', `/holds/${hold}`)).body
  assert.deepEqual([shown.state, shown.untilOn], ['in-force', '2027-01-23'])
  assert.equal(shown.next.find(({ step }: { step: string }) => step === 'release-hold').open, true)
  const release = { revision: 3, ground: 'cleared', why: '核实健在', evidence: '现场认证' }
  assert.equal((await head.call('POST', `/holds/${hold}/release-hold`, release)).body.code, 'SECOND_PERSON')
  assert.equal((await reviewer.call('POST', `/holds/${hold}/release-hold`, release)).status, 200)
  const listed = (await clerk.call('GET', '/holds?state=released')).body.holds
  assert.equal(listed.length, 1)
})

test('inspections: who may not', async () => {
  const [supervisor, head, member, clerk] = await Promise.all(
    ['jiandu', 'fuze', 'weiyuan', 'jingban'].map((login) => world.as(login)),
  )
  assert.ok(supervisor && head && member && clerk)
  const plan = {
    year: 2026,
    kind: 'special',
    title: '养老待遇专项检查',
    clause: '五(三)',
    authority: 'hrss',
    schemes: ['110'],
    districts: ['410105'],
    periodFrom: '2026-01-01',
    periodTo: '2026-06-30',
    plannedFor: '2026-12-01',
    sample: { from: 'none' },
  }
  assert.equal((await clerk.call('POST', '/inspections', plan)).status, 403)
  const made = await supervisor.call('POST', '/inspections', plan)
  assert.equal(made.status, 200, JSON.stringify(made.body))
  const { programme } = made.body
  assert.equal((await member.call('GET', `/inspections/${programme}`)).status, 403)
  assert.equal(
    (await supervisor.call('POST', `/inspections/${programme}/approve-programme`, { revision: 1 })).status,
    403,
  )
  assert.equal((await head.call('POST', `/inspections/${programme}/approve-programme`, { revision: 1 })).status, 200)
  const invite = { revision: 2, person: member.id, part: 'committee' }
  assert.equal((await head.call('POST', `/inspections/${programme}/appoint-member`, invite)).status, 200)
  assert.equal((await member.call('GET', '/invited-inspections')).body.programmes.length, 1)
  const expert = await world.as('zhuanjia')
  assert.equal((await expert.call('GET', '/invited-inspections')).body.programmes.length, 0)
  assert.equal((await expert.call('POST', `/invited-inspections/${programme}/answer`, { accepts: true })).status, 404)
  assert.equal((await member.call('POST', `/invited-inspections/${programme}/answer`, { accepts: true })).status, 200)
  const shown = (await supervisor.call('GET', `/inspections/${programme}`)).body
  assert.match(shown.next.find(({ step }: { step: string }) => step === 'notify-programme').because, /不少于 2 人/)
})

test('the ledger and outside audits: who may not', async () => {
  const [supervisor, head, clerk] = await Promise.all(['jiandu', 'fuze', 'jingban'].map((login) => world.as(login)))
  assert.ok(supervisor && head && clerk)
  assert.equal((await clerk.call('GET', '/rectifications')).status, 200)
  const entry = {
    source: 'monthly-check',
    sourceRef: '2026-10',
    problem: '十月未按月监督',
    clause: '五(一)',
    authority: 'hrss',
    district: '410100',
    responsible: 'agency',
  }
  assert.equal((await clerk.call('POST', '/rectifications', entry)).status, 403)
  const line = await supervisor.call('POST', '/rectifications', entry)
  assert.equal(line.status, 200, JSON.stringify(line.body))
  const answer = { revision: 1, answer: '已补做监督', evidence: '监督记录', doneOn: '2026-11-23' }
  assert.equal((await clerk.call('POST', `/rectifications/${line.body.id}/answer-rectification`, answer)).status, 200)
  assert.equal(
    (
      await supervisor.call('POST', `/rectifications/${line.body.id}/close-rectification`, {
        revision: 2,
        note: '已核对',
      })
    ).body.code,
    'SECOND_PERSON',
  )
  assert.equal(
    (await head.call('POST', `/rectifications/${line.body.id}/close-rectification`, { revision: 2, note: '已核对' }))
      .status,
    200,
  )
  const file = '问题,条款,责任单位\n未分账,十二(三)3,市社会保险经办机构\n'
  const query = new URLSearchParams({
    name: '清单.csv',
    auditor: '某事务所',
    kind: 'third-party',
    contractNo: '审字1号',
    scopeNote: '养老基金',
    confidentiality: '不留存',
    authority: 'hrss',
    district: '410100',
    accessFrom: '2026-11-01',
    accessUntil: '2026-12-31',
  })
  const sent = await supervisor.call('POST', `/audits?${query}`, Buffer.from(file), {
    'content-type': 'application/octet-stream',
  })
  assert.equal(sent.status, 200, JSON.stringify(sent.body))
  assert.equal((await supervisor.call('GET', '/audits')).body.audits.length, 1)
})
