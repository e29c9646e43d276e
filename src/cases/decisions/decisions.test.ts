/** Telling, hearing, deciding, serving and enforcing on a real database: in time and out of time, above and within what was told. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { readDeadlines } from '#workflow/deadline.ts'
import { type CaseWorld, caseWorld } from '../../../test/case-world.ts'
import { decideAndServe, fineOf, returnOrder, tell, waive } from '../../../test/decided-case.ts'
import { reviewLegality } from '../core/steps/review-legality.step.ts'
import { readCaseMoney } from './case-money.ts'
import { decideNoPenalty } from './steps/decide-no-penalty.step.ts'
import { decideOrder } from './steps/decide-order.step.ts'
import { decidePenalty } from './steps/decide-penalty.step.ts'
import { askCourt, startExecution, urge } from './steps/execution.steps.ts'
import { askHearing, holdHearing, notifyHearing } from './steps/hearing.steps.ts'
import { recordCorrection } from './steps/record-correction.step.ts'
import { revokeDecision } from './steps/revoke-decision.step.ts'
import { takeStatement } from './steps/take-statement.step.ts'

let world: CaseWorld
const start = '2026-07-01T02:00:00Z'
before(async () => {
  world = await caseWorld()
  await world.desk.database.pool.query(
    `insert into access.person (id, login, name, identity_index, organisation, created_at) values ('p-chair', 'chair', '听证主持', '\\x99', 'o-legal', now())`,
  )
  await world.desk.database.pool.query(
    `insert into access.post_holding (person, post, valid_from) values ('p-chair', 'hearing_chair', '2016-01-01')`,
  )
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
const penalty = (caseId: string, fine = fineOf(), person = 'p-leader') =>
  world.step(person, caseId, decidePenalty, { fine, reasons: '事实清楚,证据确凿' })
const order = (caseId: string, orders = [returnOrder()]) =>
  world.step('p-leader', caseId, decideOrder, { orders, reasons: '事实清楚,证据确凿' })
const stated = {
  kind: 'stated',
  said: '家属不知道应当申报',
  isAccepted: false,
  answer: '不影响认定',
  waivesHearing: false,
} as const

test('告知的罚款须在幅度与档次以内;责令须是后果表里的', async () => {
  world.now = start
  const id = await world.register('2025-01')
  await refused('FINE_OUTSIDE', /不在法定幅度 6,000.00 元—15,000.00 元/, () =>
    tell(world, id, { fine: fineOf({ amountFen: 1_500_001n }) }),
  )
  await refused('FINE_OUTSIDE', /不在「一般」一档/, () => tell(world, id, { fine: fineOf({ amountFen: 700_000n }) }))
  await refused('FINE_OUTSIDE', /须写明理由/, () =>
    tell(world, id, { fine: fineOf({ amountFen: 700_000n, band: 'lighter', reasons: '从轻' }) }),
  )
  await refused('FINE_WITHOUT_GROUND', /主观故意/, () => tell(world, id, { fine: fineOf({ established: [] }) }))
  await refused('FINE_WITHOUT_GROUND', /多于调查终结时认定/, () =>
    tell(world, id, { fine: fineOf({ bases: { defrauded: 300_001n } }) }),
  )
  await refused('ORDER_WRONG', /后果里没有「责令限期追缴」/, () =>
    tell(world, id, { orders: [{ ...returnOrder(), kind: 'collect' }] }),
  )
})

test('没有告知、申辩期未满不能决定;不得重于告知;承办人不能决定', async () => {
  world.now = start
  const id = await world.register('2025-02')
  await world.go(id, 'deliberating')
  await refused('CASE_STEP_NOT_OPEN', /告知/, () => order(id))
  await tell(world, id)
  const { deadlines } = { deadlines: await readDeadlines(world.desk.database.pool, 'case', id) }
  const running = new Map(deadlines.map((one) => [one.name, one.dueOn]))
  assert.equal(running.get('hearing-request'), '2026-07-08')
  assert.equal(running.get('statement'), '2026-07-06')
  await refused('TERM_RUNS', /陈述申辩的期限到 2026-07-06/, () => penalty(id))
  await world.step('p-jia', id, takeStatement, { ...stated, saidOn: '2026-07-01' })
  await refused('CASE_STEP_NOT_OPEN', /申请听证的期限到 2026-07-08/, () => penalty(id))
  world.now = '2026-07-09T02:00:00Z'
  await refused('FINE_ABOVE_TOLD', /不得加重/, () => penalty(id, fineOf({ amountFen: 900_001n })))
  await refused('SECOND_PERSON', /承办本案/, () => penalty(id, fineOf(), 'p-jia'))
  await refused('FINE_ABOVE_TOLD', /多于告知/, () => order(id, [returnOrder(300_001n)]))
  const paid = await decideAndServe(world, id)
  assert.ok(paid.order !== '' && paid.fine !== '')
  assert.equal((await world.held(id)).state, 'served')
  const { rows } = await world.desk.database.pool.query(
    'select kind, account, amount_fen, due_on, limitation_on from cases.claim where case_id = $1 order by kind',
    [id],
  )
  assert.deepEqual(rows, [
    { kind: 'fine', account: 'treasury', amount_fen: 900_000n, due_on: '2026-07-24', limitation_on: '2027-04-12' },
    {
      kind: 'return',
      account: 'fiscal-special',
      amount_fen: 300_000n,
      due_on: '2026-07-24',
      limitation_on: '2027-04-12',
    },
  ])
  const decided = await world.desk.database.pool.query(
    `select review_until, suit_until from cases.decision where case_id = $1 and kind = 'penalty'`,
    [id],
  )
  assert.deepEqual(decided.rows, [{ review_until: '2026-09-07', suit_until: '2027-01-11' }])
  const money = await readCaseMoney(
    world.desk.database,
    world.desk.keys,
    await world.desk.who('p-head'),
    id,
    world.clock.now(),
  )
  assert.equal(money.claims.length, 2)
  assert.equal(
    money.decisions.every(({ servedOn }) => servedOn === '2026-07-09'),
    true,
  )
})

test('同一行为只罚一次;撤销以后可以重罚,收款另行退还', async () => {
  world.now = start
  const id = await world.register('2025-03')
  await tell(world, id)
  await waive(world, id)
  await refused('ACT_FINED', /不得再罚/, () => penalty(id))
  const fine = fineOf({ beganOn: '2025-03-01', endedOn: '2025-03-31', foundOn: '2025-04-10' })
  const claims = await decideAndServe(world, id, fine)
  const { rows } = await world.desk.database.pool.query<{ id: string }>(
    `select id from cases.decision where case_id = $1 and kind = 'penalty'`,
    [id],
  )
  await world.desk.database.pool.query(
    `insert into cases.receipt (id, claim, kind, amount_fen, received_on, voucher_no, entered_at, entered_by) values (gen_random_uuid(), $1, 'received', 100, '2026-07-01', 'V-0', now(), 'p-jia')`,
    [claims.fine],
  )
  await refused('SECOND_PERSON', /承办/, () =>
    world.step('p-bing', id, revokeDecision, { decision: rows[0]?.id ?? '', why: '事实认定有误' }),
  )
  await world.step('p-leader', id, revokeDecision, { decision: rows[0]?.id ?? '', why: '事实认定有误,予以撤销' })
  assert.equal((await world.held(id)).state, 'investigated')
  const after = await world.desk.database.pool.query(
    'select kind, state, amount_fen from cases.claim where case_id = $1 order by kind, state',
    [id],
  )
  assert.deepEqual(after.rows, [
    { kind: 'fine', state: 'cancelled', amount_fen: 900_000n },
    { kind: 'refund', state: 'open', amount_fen: 100n },
    { kind: 'return', state: 'open', amount_fen: 300_000n },
  ])
})

test('听证:期内要求、七个工作日前通知、调查人员不能主持,听证后重新审核', async () => {
  world.now = start
  const id = await world.register('2025-04')
  await tell(world, id, { fine: fineOf({ beganOn: '2025-04-01', endedOn: '2025-04-30', foundOn: '2025-05-10' }) })
  world.now = '2026-07-10T02:00:00Z'
  await refused('CASE_WRONG', /期限到 2026-07-08 届满/, () =>
    world.step('p-jia', id, askHearing, { askedOn: '2026-07-09', how: '书面' }),
  )
  await world.step('p-jia', id, askHearing, { askedOn: '2026-07-08', how: '书面' })
  const notice = { notifiedOn: '2026-07-10', place: '市局三楼', isPublic: true }
  await refused('CASE_WRONG', /最早 2026-07-21/, () =>
    world.step('p-jia', id, notifyHearing, { ...notice, hearingOn: '2026-07-20', chair: 'p-chair' }),
  )
  await refused('CASE_WRONG', /调查人员主持/, () =>
    world.step('p-jia', id, notifyHearing, { ...notice, hearingOn: '2026-07-21', chair: 'p-bing' }),
  )
  await world.step('p-jia', id, notifyHearing, { ...notice, hearingOn: '2026-07-21', chair: 'p-chair' })
  world.now = '2026-07-21T02:00:00Z'
  const held = { heldOn: '2026-07-21', isPartyPresent: true, record: '双方陈述', opinion: '建议维持' }
  await refused('SECOND_PERSON', /主持/, () => world.step('p-jia', id, holdHearing, held))
  await refused('CASE_WRONG', /主持,须由其本人/, () => world.step('p-legal', id, holdHearing, held))
  await world.step('p-chair', id, holdHearing, held)
  assert.equal((await world.held(id)).state, 'reviewing')
  await world.step('p-legal', id, reviewLegality, { opinion: 'agree', reason: '维持' })
  await refused('CASE_STEP_NOT_OPEN', /集体会商/, () => order(id))
  await world.deliberate(id)
  await order(id)
  assert.equal((await world.held(id)).state, 'decided')
  await refused('CASE_WRONG', /只能从轻/, () =>
    world.step('p-leader', id, decideNoPenalty, { ground: 'made-good', reasons: '主动退回' }),
  )
  await world.step('p-leader', id, decideNoPenalty, { ground: 'slight-and-mended', reasons: '轻微并及时改正' })
})

test('催告十日、起诉期满、三个月以内才能申请强制执行', async () => {
  world.now = start
  const id = await world.register('2025-05')
  await tell(world, id, { fine: fineOf({ beganOn: '2025-05-01', endedOn: '2025-05-31', foundOn: '2025-06-10' }) })
  await waive(world, id)
  await decideAndServe(world, id, fineOf({ beganOn: '2025-05-01', endedOn: '2025-05-31', foundOn: '2025-06-10' }))
  await world.step('p-jia', id, startExecution, { note: '按期催收' })
  const says = { how: '邮寄', says: '请履行' }
  await refused('TERM_RUNS', /没有到期未缴/, () => world.step('p-jia', id, urge, { ...says, urgedOn: '2026-07-01' }))
  world.now = '2027-01-05T02:00:00Z'
  await refused('TERM_RUNS', /期限到 2027-01-01 才届满/, () =>
    world.step('p-leader', id, askCourt, { court: '金水区人民法院', askedOn: '2027-01-01' }),
  )
  await refused('CASE_STEP_NOT_OPEN', /须先催告/, () =>
    world.step('p-leader', id, askCourt, { court: '金水区人民法院', askedOn: '2027-01-05' }),
  )
  await world.step('p-jia', id, urge, { ...says, urgedOn: '2027-01-05' })
  world.now = '2027-01-16T02:00:00Z'
  await refused('TERM_RUNS', /催告的期限到 2027-01-15/, () =>
    world.step('p-leader', id, askCourt, { court: '金水区人民法院', askedOn: '2027-01-15' }),
  )
  await world.step('p-leader', id, askCourt, { court: '金水区人民法院', askedOn: '2027-01-16' })
  world.now = '2027-04-02T02:00:00Z'
  await refused('CASE_WRONG', /已于 2027-04-01 届满/, () =>
    world.step('p-leader', id, askCourt, { court: '金水区人民法院', askedOn: '2027-04-02' }),
  )
})

test('征缴:先由征收机构责令,逾期登记在案才能按欠缴数额罚', async () => {
  world.now = start
  const id = await world.register('2025-08')
  await world.go(id, 'investigated')
  await world.desk.database.pool.query(
    `update cases.case set conduct = '十二(七)', track = 'contribution', party = '{"kind": "employer", "employer_id": "91410100MA00000000"}', party_name = '样本单位' where id = $1`,
    [id],
  )
  const correction = {
    orderedBy: 'tax' as const,
    documentNo: '郑税限改〔2026〕1号',
    orderedOn: '2026-06-01',
    termDays: 15,
    outcome: null,
    note: '',
  }
  await refused('CASE_WRONG', /由税务机关征收/, () =>
    world.step('p-jia', id, recordCorrection, { ...correction, orderedBy: 'agency' }),
  )
  await refused('TERM_RUNS', /届满/, () =>
    world.step('p-jia', id, recordCorrection, { ...correction, termDays: 60, outcome: 'not-corrected' }),
  )
  await world.step('p-jia', id, recordCorrection, { ...correction, outcome: 'not-corrected' })
})
