import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { readDeadlines } from '#workflow/deadline.ts'
import { type CaseWorld, caseWorld } from '../../../test/case-world.ts'
import { listCases } from './read-cases.ts'
import { runningDeadlines } from './running-deadlines.ts'
import { approveClose } from './steps/approve-close.step.ts'
import { extendTerm } from './steps/extend-term.step.ts'
import { mergeCases } from './steps/merge-cases.step.ts'
import { notAcceptClue } from './steps/not-accept-clue.step.ts'
import { proposeClose } from './steps/propose-close.step.ts'
import { resumeCase } from './steps/resume-case.step.ts'
import { reviewLegality } from './steps/review-legality.step.ts'
import { splitCase } from './steps/split-case.step.ts'
import { suspendCase } from './steps/suspend-case.step.ts'
import { transferAuthority } from './steps/transfer-authority.step.ts'

let world: CaseWorld
before(async () => {
  world = await caseWorld()
})
after(() => world.close())

const refused = async (code: string, words: RegExp, work: () => Promise<unknown>): Promise<void> => {
  await assert.rejects(work, (error: unknown) => {
    assert.ok(error instanceof Refusal, String(error))
    assert.equal(error.code, code, error.message)
    assert.match(error.message, words)
    return true
  })
}

test('the clock of the decision: suspended, resumed, extended only where the law lets it', async () => {
  const id = await world.register('2025-06')
  await world.go(id, 'filed')
  const decide = async () => {
    const found = await readDeadlines(world.desk.database.pool as never, 'case', id)
    return found.find(({ name }) => name === 'decide')
  }
  assert.equal((await decide())?.dueOn, '2026-09-29')
  await refused('CASE_WRONG', /没有可以再延长的规定/, () =>
    world.step('p-leader', id, extendTerm, { name: 'decide', reason: '案情复杂' }),
  )
  await world.step('p-leader', id, suspendCase, { reason: '等候鉴定' })
  assert.equal((await decide())?.suspendedOn, '2026-07-01')
  world.now = '2026-07-11T02:00:00Z'
  await world.step('p-leader', id, resumeCase, { reason: '鉴定已出' })
  assert.equal((await world.held(id)).state, 'filed')
  const after = await decide()
  assert.deepEqual([after?.suspendedDays, after?.dueOn], [10, '2026-10-09'])
  const { pool } = world.desk.database
  await pool.query(`update cases.case set track = 'contribution' where id = $1`, [id])
  await pool.query(
    `update workflow.deadline set unit = 'working-day', length = 60 where subject_id = $1 and name = 'decide'`,
    [id],
  )
  await world.step('p-leader', id, extendTerm, { name: 'decide', reason: '案情复杂' })
  assert.equal((await decide())?.extendedBy, 30)
  await refused('CASE_WRONG', /没有可以再延长/, () =>
    world.step('p-leader', id, extendTerm, { name: 'decide', reason: '再延长' }),
  )
  const running = await runningDeadlines(world.desk.database, await world.scope('p-jia'), { officer: 'p-jia' })
  assert.ok(running.some(({ subjectId, name }) => subjectId === id && name === 'decide'))
  assert.deepEqual(await runningDeadlines(world.desk.database, await world.scope('p-medical'), {}), [])
  world.now = '2026-07-01T02:00:00Z'
})

test('legal review by no officer, deliberation by at least two of them, and closing names everything that is missing', async () => {
  const id = await world.register('2025-07')
  await world.go(id, 'reviewing')
  await world.desk.database.pool.query(
    `insert into access.post_holding (person, post, valid_from) values ('p-bing', 'legal_reviewer', '2016-01-01') on conflict do nothing`,
  )
  await refused('SECOND_PERSON', /本案调查人员不能审核/, () =>
    world.step('p-bing', id, reviewLegality, { opinion: 'agree', reason: '同意' }),
  )
  await world.step('p-legal', id, reviewLegality, { opinion: 'continue', reason: '证据不足' })
  assert.equal((await world.held(id)).state, 'investigated')
  await world.go(id, 'deliberating')
  await world.deliberate(id)
  await world.desk.database.pool.query(
    `insert into cases.hold (id, case_id, stop, state, authority, district, subject, reason, proposed_by, proposed_at)
     values (gen_random_uuid(), $1, 'stop-benefit', 'proposed', 'hrss', '410105', '{}', '已死亡', 'p-jia', now())`,
    [id],
  )
  await world.desk.database.pool.query(
    `insert into cases.evidence (case_id, no, name, kind, origin, method, taken_on, taken_by, preserved_on)
     values ($1, 1, '存折', 'physical', '家属', '先行登记保存', '2026-07-01', '{p-jia,p-bing}', '2026-07-01')`,
    [id],
  )
  await refused('CASE_STEP_NOT_OPEN', /承办人还没有提出结案.*证据还没有处理.*停办停发还没有解除/, () =>
    world.step('p-leader', id, approveClose, { opinion: '同意' }),
  )
  await world.step('p-jia', id, proposeClose, { summary: '事实不成立' })
  await refused('SECOND_PERSON', /不能批准结案/, () => world.step('p-jia', id, approveClose, { opinion: '同意' }))
  await world.desk.database.pool.query(`update cases.hold set state = 'released' where case_id = $1`, [id])
  await world.desk.database.pool.query(`update cases.evidence set disposed_on = '2026-07-01' where case_id = $1`, [id])
  await world.step('p-leader', id, approveClose, { opinion: '同意' })
  assert.equal((await world.held(id)).state, 'unfounded')
  const left = await readDeadlines(world.desk.database.pool as never, 'case', id)
  assert.ok(left.every(({ metOn, droppedOn }) => metOn !== null || droppedOn !== null))
})

test('a report that is not answered keeps its case open', async () => {
  const id = await world.register('2025-08')
  await world.desk.database.pool.query(
    `insert into reports.report (id, register_no, receipt_code, passphrase, state, named, authority, district, chapter, about_sealed, what_sealed, wants_answer, wants_reward, received_at, through, case_id)
     values (gen_random_uuid(), 'J1', 'R1', 'x', 'accepted', false, 'hrss', '410105', '五', '\\x00', '\\x00', true, false, now(), 'page', $1)`,
    [id],
  )
  await refused('CASE_STEP_NOT_OPEN', /有 1 件举报还没有答复/, () =>
    world.step('p-head', id, notAcceptClue, { reason: '不属监督事项' }),
  )
  await world.desk.database.pool.query('update reports.report set answered_at = now() where case_id = $1', [id])
  await world.step('p-head', id, notAcceptClue, { reason: '不属监督事项' })
  assert.equal((await world.held(id)).state, 'not-accepted')
})

test('merged: sources go along, and what was not checked on site is to be checked again; split: some of them leave', async () => {
  const into = await world.register('2025-09')
  const from = await world.register('2025-10')
  await world.go(into, 'investigated')
  assert.notEqual((await world.held(into)).onSiteCheckedOn, null)
  await refused('CASE_WRONG', /不能并入自己/, () =>
    world.step('p-leader', from, mergeCases, { into: from, reason: '同一事实' }),
  )
  await world.step('p-leader', from, mergeCases, { into, reason: '同一事实' })
  const merged = await world.held(into)
  assert.deepEqual([merged.onSiteCheckedOn, merged.atRiskFen], [null, 600_000n])
  assert.equal((await world.held(from)).mergedInto, into)
  const { rows } = await world.desk.database.pool.query<{ ref: string }>(
    'select ref from cases.source where case_id = $1 order by added_at desc',
    [into],
  )
  assert.equal(rows.length, 2)
  const cut = {
    title: '另案',
    sources: [{ kind: 'finding' as const, ref: rows[0]?.ref ?? '' }],
    atRiskFen: 300_000n,
    reason: '另一事实',
  }
  await refused('CASE_WRONG', /分出一部分来源/, () =>
    world.step('p-leader', into, splitCase, {
      ...cut,
      sources: rows.map(({ ref }) => ({ kind: 'finding' as const, ref })),
    }),
  )
  await world.step('p-leader', into, splitCase, cut)
  const found = await world.desk.database.pool.query<{ id: string; state: string; case_no: string }>(
    'select id, state, case_no from cases.case where split_from = $1',
    [into],
  )
  assert.deepEqual([found.rows.length, found.rows[0]?.state], [1, 'investigated'])
  assert.notEqual(found.rows[0]?.case_no, (await world.held(into)).caseNo)
})

test('medical matters go to the medical authority by date, with their findings; others stay', async () => {
  const medical = await world.register('2025-11', { scheme: '310' })
  await world.step('p-head', medical, transferAuthority, { documentNo: '郑人社函〔2026〕9号', reason: '医保基金' })
  assert.equal((await world.held(medical)).state, 'referred')
  const theirs = await listCases(
    world.desk.database,
    world.desk.keys,
    await world.scope('p-medical'),
    {},
    { limit: 10, today: world.today },
  )
  assert.deepEqual(
    theirs.cases.map(({ authority, state }) => [authority, state]),
    [['nhsa', 'clue']],
  )
  assert.match(theirs.cases[0]?.registerNo ?? '', /^郑医保基监线/)
  assert.equal(theirs.cases[0]?.clock?.name, 'clue-check')
  const pension = await world.register('2025-12')
  await refused('CASE_WRONG', /由人社部门主管,不能移送/, () =>
    world.step('p-head', pension, transferAuthority, { documentNo: '郑人社函〔2026〕9号', reason: '医保基金' }),
  )
})
