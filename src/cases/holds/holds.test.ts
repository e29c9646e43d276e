/** 停: who asks, orders, executes, releases; only the excess; a default end; the wrongly dead are paid again the same day. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Clock, fixedClock } from '#kernel/clock.ts'
import { coverage } from '#law/coverage.ts'
import { readDeadlines } from '#workflow/deadline.ts'
import { type Step, take } from '#workflow/take.ts'
import { type DeskWorld, deskWorld } from '../../../test/desk-world.ts'
import { refusedAs as refused } from '../../../test/refused-as.ts'
import { holdAnswers } from '../hold-answers.ts'
import { executeHold, payBack, resumeHeld, sendCorrection, tellHold } from './execute-hold.steps.ts'
import { expireHolds } from './expire-holds.step.ts'
import type { HoldProposal } from './hold-ground.ts'
import { extendHold, orderHold, refuseHold } from './order-hold.steps.ts'
import { proposeHold } from './propose-hold.step.ts'
import { readHold, readHolds } from './read-holds.ts'
import { answerObjection, objectHold, releaseHold } from './release-hold.steps.ts'

let world: DeskWorld
const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']
before(async () => {
  world = await deskWorld()
  const people = [
    ['p-lead-105', 'o-105', 'agency_head', '410105197801010019'],
    ['p-second-105', 'o-105', 'agency_reviewer', '410105197901010014'],
  ] as const
  for (const [id, organisation, post, number] of people) {
    await world.database.pool.query(
      'insert into access.person (id, login, name, identity_index, organisation, created_at) values ($1, $1, $1, $2, $3, now())',
      [id, world.keys.blindIndex('person_number', number), organisation],
    )
    await world.database.pool.query(
      `insert into access.post_holding (person, post, valid_from) values ($1, $2, '2016-01-01')`,
      [id, post],
    )
  }
  await world.run(months.map((month) => world.finding(month)))
})
after(() => world.close())

const day1 = fixedClock('2026-07-01T02:00:00Z')
const id = (month: string): string => world.finding(month).fingerprint

const propose = async (month: string, more: Partial<HoldProposal> = {}, person = 'p-jia', clock: Clock = day1) => {
  const { scope } = await world.who(person)
  const input = {
    finding: id(month),
    executor: 'o-105',
    amountFen: 300_000n,
    reason: '比对发现死亡后仍在发放',
    requestNo: '郑人社监停〔2026〕1号',
    scope,
    ...more,
  }
  return (await take(world.database, proposeHold, input, { actor: person, clock })) as {
    hold: string
    revision: number
  }
}

const act = async <I, R>(
  step: Step<I, R>,
  person: string,
  hold: string,
  more: object = {},
  clock: Clock = day1,
): Promise<R> => {
  const { scope } = await world.who(person)
  const { rows } = await world.database.pool.query<{ revision: number }>(
    'select revision from cases.hold where id = $1',
    [hold],
  )
  const input = { hold, revision: rows[0]?.revision ?? 0, scope, ...more } as unknown as I
  return (await take(world.database, step, input, { actor: person, clock })) as R
}

const stored = async (hold: string, columns: string) => {
  const { rows } = await world.database.pool.query(`select ${columns} from cases.hold where id = $1`, [hold])
  return rows[0]
}

const checked = { checkedOn: '2026-06-30', checkNote: '入户核实,本人已于一月死亡' }

const inForce = async (month: string, clock: Clock = day1): Promise<string> => {
  const { hold } = await propose(month, {}, 'p-jia', clock)
  await act(orderHold, 'p-lead-105', hold, checked, clock)
  await act(executeHold, 'p-clerk', hold, { receipt: '停发回执1' }, clock)
  return hold
}

test('提请:只停多出的部分,向执行机构书面提请,一条疑点一项', async () => {
  await assert.rejects(propose('2026-03', { amountFen: 300_001n }), refused('HOLD_EXCESS', /最多 3,000.00 元/))
  await assert.rejects(propose('2026-03', { executor: 'o-102' }), refused('HOLD_ELSEWHERE', /金水区社保中心/))
  await assert.rejects(propose('2026-03', { executor: 'o-city' }), refused('HOLD_ELSEWHERE', /由经办机构决定并执行/))
  await assert.rejects(propose('2026-03', { stop: 'close-network' }), refused('HOLD_WRONG'))
  await assert.rejects(propose('2026-03', { requestNo: undefined as never }), refused('VALUE_MISSING', /书面/))
  await assert.rejects(propose('2026-03', {}, 'p-medical'), refused('FINDING_UNKNOWN'))
  await world.database.pool.query('update screening.finding set trial = true where fingerprint = $1', [id('2026-01')])
  await assert.rejects(propose('2026-01'), refused('HOLD_WRONG', /试行/))
  await world.database.pool.query('update screening.finding set trial = false where fingerprint = $1', [id('2026-01')])
  const { hold } = await propose('2026-03', { amountFen: 100_000n })
  await assert.rejects(propose('2026-03'), refused('STEP_CONFLICT'))
  await act(refuseHold, 'p-lead-105', hold, { reason: '家属已报告死亡,已停发' })
  assert.equal((await stored(hold, 'state')).state, 'refused')
})

test('谁决定、谁执行:监督机构不停;提请人不决定,决定人不执行;先核查后停', async () => {
  const { hold } = await propose('2026-03')
  await assert.rejects(act(orderHold, 'p-head', hold, checked), refused('HOLD_ELSEWHERE', /监督机构提请/))
  await assert.rejects(act(orderHold, 'p-lead-105', hold), refused('HOLD_UNCHECKED', /先核查/))
  await assert.rejects(
    act(orderHold, 'p-lead-105', hold, { ...checked, lengthDays: 61 }),
    refused('HOLD_LENGTH', /60 日/),
  )
  await assert.rejects(act(executeHold, 'p-clerk', hold, { receipt: '回执' }), refused('HOLD_STEP_NOT_OPEN'))
  assert.equal((await act(orderHold, 'p-lead-105', hold, { ...checked, lengthDays: 20 })).untilOn, '2026-07-21')
  await assert.rejects(act(executeHold, 'p-lead-105', hold, { receipt: '回执' }), refused('SECOND_PERSON'))
  await assert.rejects(act(executeHold, 'p-jia', hold, { receipt: '回执' }), refused('HOLD_ELSEWHERE'))
  await assert.rejects(act(executeHold, 'p-clerk-102', hold, { receipt: '回执' }), refused('HOLD_UNKNOWN'))
  const later = fixedClock('2026-07-02T02:00:00Z')
  assert.equal((await act(executeHold, 'p-clerk', hold, { receipt: '停发回执' }, later)).untilOn, '2026-07-22')
  await act(tellHold, 'p-clerk', hold, { on: '2026-07-02', how: 'phone' }, later)
  const clocks = await readDeadlines(world.database.pool, 'hold', hold)
  assert.deepEqual(clocks.map(({ name, metOn }) => [name, metOn]).toSorted(), [
    ['execute-hold', '2026-07-02'],
    ['order-hold', '2026-07-01'],
    ['tell-hold', '2026-07-02'],
  ])
  await world.database.pool.query(
    `update screening.finding set assigned_organisation = 'o-105' where fingerprint = $1`,
    [id('2026-02')],
  )
  const own = await propose('2026-02', { requestNo: undefined as never }, 'p-clerk')
  await assert.rejects(act(orderHold, 'p-clerk', own.hold, checked), refused('SECOND_PERSON'))
})

test('2023-12-01 以前发现即停', async () => {
  const early = fixedClock('2023-11-30T02:00:00Z')
  const { hold } = await propose('2026-04', {}, 'p-jia', early)
  await act(orderHold, 'p-lead-105', hold, {}, early)
  assert.equal((await stored(hold, 'state')).state, 'ordered')
  await act(releaseHold, 'p-second-105', hold, { ground: 'cleared', why: '核实仍健在', evidence: '认证记录' }, early)
})

test('到期自动解除,重跑不再变;延长只一次,由另一人', async () => {
  const hold = await inForce('2026-05')
  await assert.rejects(act(extendHold, 'p-lead-105', hold, { days: 10, reason: '等待核实' }), refused('SECOND_PERSON'))
  assert.equal(
    (await act(extendHold, 'p-second-105', hold, { days: 10, reason: '等待外地协查' })).untilOn,
    '2026-09-09',
  )
  await assert.rejects(
    act(extendHold, 'p-second-105', hold, { days: 10, reason: '等待外地协查' }),
    refused('HOLD_LENGTH'),
  )
  const last = { clock: fixedClock('2026-09-09T08:00:00Z') }
  assert.equal((await expireHolds(world.database, last)).expired, 1, '只有更早到期的一项')
  assert.equal((await stored(hold, 'state')).state, 'in-force')
  const over = { clock: fixedClock('2026-09-10T01:00:00Z') }
  assert.equal((await expireHolds(world.database, over)).expired, 1)
  assert.equal((await expireHolds(world.database, over)).expired, 0)
  assert.equal((await stored(hold, 'release_why')).release_why, '到期自动解除')
  const due = await readDeadlines(world.database.pool, 'hold', hold)
  assert.deepEqual(
    due.filter(({ metOn, droppedOn }) => !metOn && !droppedOn).map(({ name, dueOn }) => [name, dueOn]),
    [['resume-held', '2026-09-10']],
  )
  await assert.rejects(
    act(resumeHeld, 'p-jia', hold, { on: '2026-09-10', receipt: '恢复回执' }, over.clock),
    refused('HOLD_ELSEWHERE'),
  )
  await act(resumeHeld, 'p-clerk', hold, { on: '2026-09-10', receipt: '恢复回执' }, over.clock)
})

test('误认死亡:当日解除不等第二人,随下一次发放补发,函告提供单位', async () => {
  const hold = await inForce('2026-06')
  const alive = { ground: 'wrongly-dead', why: '本人到场核实健在', evidence: '现场认证照片与户籍证明' }
  await assert.rejects(act(releaseHold, 'p-lead-105', hold, alive), refused('VALUE_MISSING', /死亡记录/))
  const from = { ...alive, correctionTo: '市公安局人口管理支队' }
  await assert.rejects(act(releaseHold, 'p-lead-105', hold, from), refused('VALUE_MISSING', /补发金额/))
  await assert.rejects(
    act(releaseHold, 'p-lead-105', hold, { ...from, evidence: ' ', backPayFen: 300_000n }),
    refused('VALUE_MISSING', /证据/),
  )
  await assert.rejects(
    act(releaseHold, 'p-lead-105', hold, { ...from, backPayFen: 300_000n, nextPayrollOn: '2026-09-01' }),
    refused('VALUE_DATE'),
  )
  await act(releaseHold, 'p-lead-105', hold, { ...from, backPayFen: 300_000n, nextPayrollOn: '2026-07-15' })
  const due = await readDeadlines(world.database.pool, 'hold', hold)
  assert.deepEqual(
    due
      .filter(({ metOn, droppedOn }) => !metOn && !droppedOn)
      .map(({ name, dueOn }) => [name, dueOn])
      .toSorted(),
    [
      ['back-pay', '2026-07-15'],
      ['resume-held', '2026-07-01'],
      ['send-correction', '2026-07-08'],
    ],
  )
  await act(resumeHeld, 'p-clerk', hold, { on: '2026-07-01', receipt: '恢复回执' })
  await act(payBack, 'p-clerk', hold, { on: '2026-07-15' }, fixedClock('2026-07-15T02:00:00Z'))
  await act(sendCorrection, 'p-clerk', hold, { on: '2026-07-01', documentNo: '金社保函〔2026〕1号' })
  await assert.rejects(act(releaseHold, 'p-lead-105', hold, from), refused('HOLD_STEP_NOT_OPEN', /已经结束/))
})

test('异议由另一人答复;成立的当即解除;一般解除须另一人', async () => {
  const hold = await inForce('2026-04')
  await assert.rejects(
    act(releaseHold, 'p-lead-105', hold, { ground: 'cleared', why: '核实无误', evidence: '核查记录' }),
    refused('SECOND_PERSON'),
  )
  await act(objectHold, 'p-clerk', hold, { on: '2026-07-01', objection: '本人健在,请恢复发放' })
  await assert.rejects(act(answerObjection, 'p-lead-105', hold, { answer: '维持停发' }), refused('SECOND_PERSON'))
  await assert.rejects(act(answerObjection, 'p-clerk', hold, { answer: '维持停发' }), refused('SECOND_PERSON'))
  await act(answerObjection, 'p-second-105', hold, { answer: '维持:认证尚未通过' })
  assert.equal((await stored(hold, 'state')).state, 'in-force')
  await act(objectHold, 'p-clerk', hold, { on: '2026-07-01', objection: '本人已补认证' })
  await act(answerObjection, 'p-second-105', hold, {
    answer: '认证通过,解除',
    release: { evidence: '认证回执', backPayFen: 300_000n },
  })
  assert.deepEqual(await stored(hold, 'state, back_pay_fen, objection_handler'), {
    state: 'released',
    back_pay_fen: 300_000n,
    objection_handler: 'p-second-105',
  })
})

test('重新筛查后疑点不再成立:提出解除;看得见的只有执行机构与有权的人', async () => {
  const hold = await inForce('2026-01')
  await world.run([], [id('2026-01')])
  assert.ok((await expireHolds(world.database, { clock: day1 })).releaseProposed >= 1)
  assert.match((await stored(hold, 'release_proposed_why')).release_proposed_why, /不再成立/)
  const reader = (person: string, organisation: string) => ({ person, organisation, may: () => true })
  const seen = async (person: string, organisation: string) =>
    (
      await readHolds(world.database, world.keys, (await world.who(person)).scope, reader(person, organisation), {
        limit: 50,
      })
    ).holds
  assert.ok((await seen('p-jia', 'o-city')).length >= 6)
  assert.ok((await seen('p-clerk', 'o-105')).length >= 6)
  assert.equal((await seen('p-clerk-102', 'o-102')).length, 0)
  assert.equal((await seen('p-medical', 'o-medical')).length, 0)
  assert.equal((await seen('p-member', 'o-society')).length, 0)
  const { scope } = await world.who('p-jia')
  const one = await readHold(world.database, world.keys, scope, reader('p-jia', 'o-city'), hold)
  assert.match(String(one.subject.person_id), /\*/)
  assert.equal(
    one.next.find(({ step }) => step === 'execute-hold'),
    undefined,
  )
  assert.equal(one.next.find(({ step }) => step === 'release-hold')?.open, true)
  assert.match(one.next.find(({ step }) => step === 'tell-hold')?.because ?? '', /执行机构/)
})

test('each duty that stops, inspections and the ledger answer is met by them', () => {
  const rows = coverage(holdAnswers)
  for (const { duty, id } of holdAnswers)
    assert.ok(
      rows.some(({ key, answers }) => key === duty && answers.some((answer) => answer.id === id)),
      `${id} ${duty}`,
    )
})
