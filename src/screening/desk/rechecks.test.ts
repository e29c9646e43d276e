/** 抽查 on a real database: a draw that nobody can steer and everybody can draw again, and the second look at what it picked. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { everything } from '#access/scope.ts'
import { readFindingsTodo } from '#areas/oversight/findings-todo.ts'
import { drawLastMonth } from '#jobs/draw-rechecks.ts'
import { type Clock, fixedClock } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { take } from '#workflow/take.ts'
import { type DeskWorld, deskWorld, clock as july, rule } from '../../../test/desk-world.ts'
import { assignFindings } from './assign-findings.step.ts'
import { confirmResult } from './confirm-result.step.ts'
import { readFindingDetail } from './detail.ts'
import { type Candidate, draw, populationRoot, seedOf } from './draw.ts'
import { drawRechecks } from './draw-rechecks.step.ts'
import { proposeResult } from './propose-result.step.ts'
import { readQueue } from './queue.ts'
import type { QueueFilter } from './queue-filter.ts'
import { recheckFinding } from './recheck-finding.step.ts'
import { readDraws, readRecheckLines } from './recheck-statistics.ts'
import { redraw } from './redraw.ts'
import { reopenFinding } from './reopen-finding.step.ts'
import { startCheck } from './start-check.step.ts'

let world: DeskWorld
const august = fixedClock('2026-08-01T02:00:00Z')
const september = fixedClock('2026-09-01T02:00:00Z')
const propose = proposeResult([rule])
const refused = (code: string, says?: RegExp) => (error: unknown) =>
  error instanceof Refusal && error.code === code && (says === undefined || says.test(error.message))

before(async () => {
  world = await deskWorld()
})
after(() => world?.close())

const on = async (person: string, finding: string) => ({
  finding,
  scope: (await world.who(person)).scope,
  revision: (await world.stored<{ revision: number }>(finding, 'revision')).revision,
})
const as = (actor: string, clock: Clock = august) => ({ actor, clock })

/** Dropped by the agency's clerk, confirmed by 甲 of the supervision; or both by the supervision. */
const drop = async (finding: string, by = 'p-clerk', clock: Clock = july): Promise<void> => {
  const { scope } = await world.who('p-head')
  const { revision } = await on('p-head', finding)
  const to = by === 'p-clerk' ? 'o-105' : 'o-city'
  const order = { findings: [{ finding, revision }], organisation: to, person: by, scope }
  await take(world.database, assignFindings, order, as('p-head', clock))
  await take(world.database, startCheck, await on(by, finding), as(by, clock))
  const result = { result: 'unfounded', reason: '死亡登记属于同名的另一人', lookAlikes: [] }
  await take(world.database, propose, { ...(await on(by, finding)), ...result }, as(by, clock))
  await take(world.database, confirmResult, await on('p-jia', finding), as('p-jia', clock))
}

const sign = (size: number, at: string, root = createHash('sha256').update(`${size}`).digest()): Promise<unknown> =>
  world.database.pool.query(
    `insert into audit.checkpoint (size, root, note, sm2, signed_at) values ($1, $2, '', '', $3)`,
    [size, root, at],
  )

const queued = async (filter: QueueFilter): Promise<string[]> =>
  (await readQueue(world.database, world.keys, [rule], everything, filter, { sort: 'money', limit: 50 })).rows.map(
    ({ fingerprint }) => fingerprint,
  )

test('the draw: the share of each kind rounded up, the same from the same seed, another from another', () => {
  const candidates = Array.from({ length: 40 }, (_, index): Candidate => {
    const [act, result] = index < 30 ? ['hold', 'unfounded'] : ['lead', 'allowed']
    return { finding: `f${index}`, act, result, confirmedAt: '2026-07-01T00:00:00.000Z' }
  })
  const shares = { 'hold/unfounded': 300_000, 'lead/allowed': 50_000 }
  const seed = seedOf('ab'.repeat(32), '2026-07')
  const drawn = draw(seed, candidates, shares)
  assert.equal(drawn.filter((one) => Number(one.slice(1)) < 30).length, 9)
  assert.equal(drawn.length, 10)
  assert.deepEqual(draw(seed, candidates.toReversed(), shares), drawn)
  assert.notDeepEqual(draw(seedOf('cd'.repeat(32), '2026-07'), candidates, shares), drawn)
  assert.notDeepEqual(draw(seedOf('ab'.repeat(32), '2026-08'), candidates, shares), drawn)
  assert.deepEqual(draw(seed, candidates, {}), [])
  assert.notEqual(populationRoot(candidates), populationRoot(candidates.slice(1)))
})

const months = ['2026-01', '2026-02', '2026-04', '2026-05', '2026-06']
const ids = (): string[] => months.map((month) => world.finding(month).fingerprint)
let drawn: string[] = []

test('drawn once a month, after it is over and from the first checkpoint after it; what the supervision dropped itself is left out', async () => {
  const own = world.finding('2025-12').fingerprint
  await world.run([...months.map((month) => world.finding(month)), world.finding('2025-12')])
  for (const finding of ids()) await drop(finding)
  await drop(own, 'p-yi')
  const asked = (month: string, clock: Clock) => take(world.database, drawRechecks, { month }, as('job:recheck', clock))
  await assert.rejects(asked('2026-07', fixedClock('2026-07-31T15:59:00Z')), refused('RECHECK_TOO_EARLY', /还没有结束/))
  await sign(10, '2026-07-31T15:59:59Z')
  await assert.rejects(asked('2026-07', august), refused('RECHECK_TOO_EARLY', /种子/))
  await sign(11, '2026-07-31T16:00:30Z')
  await sign(12, '2026-08-01T01:00:00Z')
  // Five decisions on holds, three in ten.
  assert.deepEqual(await drawLastMonth(world.database, august), { month: '2026-07', population: 5, drawn: 2 })
  assert.deepEqual(await drawLastMonth(world.database, august), { month: '2026-07', done: true })
  await assert.rejects(asked('2026-07', august), refused('STEP_TAKEN'))
  drawn = await queued({ state: ['recheck'] })
  assert.equal(drawn.length, 2)
  assert.ok(drawn.every((one) => ids().includes(one)))
  assert.deepEqual((await queued({ recheck: ['drawn'], state: ['decided'] })).sort(), [...drawn].sort())
  const { rows } = await world.database.pool.query(
    `select payload, clauses from workflow.event where step = 'draw-rechecks' and subject_id = '2026-07'`,
  )
  assert.equal(rows.length, 1)
  assert.deepEqual(rows[0].payload.drawn, [...drawn].sort())
  assert.equal(rows[0].payload.seed, seedOf(createHash('sha256').update('11').digest('hex'), '2026-07'))
  assert.equal(rows[0].payload.shares['hold/unfounded'], 300_000)
})

test('whoever has the seed draws the same; what was put in or taken out shows', async () => {
  const sound = {
    month: '2026-07',
    population: 5,
    drawn: 2,
    isSeedOfLog: true,
    isSamePopulation: true,
    isSameDraw: true,
  }
  assert.deepEqual(await redraw(world.database.pool, '2026-07'), sound)
  await assert.rejects(redraw(world.database.pool, '2026-06'), refused('NOT_FOUND'))
  const swap = `update screening.recheck set is_drawn = not is_drawn, due_on = null where finding = any($1)`
  const spared = ids().find((one) => !drawn.includes(one)) as string
  await world.database.pool.query(swap, [[drawn[0], spared]])
  assert.equal((await redraw(world.database.pool, '2026-07')).isSameDraw, false)
  await world.database.pool.query(swap, [[drawn[0], spared]])
  await world.database.pool.query(`update screening.recheck_draw set seed = 'x' || seed`)
  assert.equal((await redraw(world.database.pool, '2026-07')).isSeedOfLog, false)
  await world.database.pool.query('update screening.recheck_draw set seed = substr(seed, 2)')
  assert.deepEqual(await redraw(world.database.pool, '2026-07'), sound)
})

test('it stands in the list of what to do of those who may look, and on the finding; who decided may not take it out', async () => {
  const todo = async (person: string): Promise<string[]> => {
    const { scope } = await world.who(person)
    const work = { mayCheck: false, mayConfirm: true, mayAssign: false }
    return (await readFindingsTodo(world.database.pool, scope, person, '2026-08-02', work)).map(
      ({ title, dueOn, link }) => `${title} ${dueOn} ${link}`,
    )
  }
  assert.deepEqual(await todo('p-head'), ['复查抽中的、经办机构已排除的疑点:2 件 2026-08-28 /findings?state=recheck'])
  assert.deepEqual(await todo('p-jia'), [])
  assert.deepEqual(await todo('p-medical'), [])
  const finding = drawn[0] as string
  const steps = async (person: string) => {
    const detail = await readFindingDetail(world.database, world.keys, [rule], await world.who(person), finding)
    assert.equal(detail.standing, '待复查')
    return new Map(detail.nextSteps.map((step) => [step.step, step]))
  }
  assert.equal((await steps('p-head')).get('recheck-finding')?.open, true)
  assert.equal((await steps('p-jia')).get('recheck-finding')?.code, 'SECOND_PERSON')
  assert.equal((await steps('p-clerk')).get('recheck-finding')?.code, 'FORBIDDEN')
  assert.match((await steps('p-jia')).get('reopen-finding')?.missing ?? '', /已抽中复查/)
  const reopening = { ...(await on('p-jia', finding)), reason: '再看一遍' }
  await assert.rejects(take(world.database, reopenFinding, reopening, as('p-jia')), refused('STEP_CONFLICT', /已抽中/))
  const spared = ids().find((one) => !drawn.includes(one)) as string
  const undrawn = { ...(await on('p-head', spared)), agrees: true, reason: '核对无误' }
  await assert.rejects(
    take(world.database, recheckFinding, undrawn, as('p-head')),
    refused('STEP_CONFLICT', /没有被抽中/),
  )
})

test('upheld it stays as it was; contradicted it is open again; both count for the agency', async () => {
  const [first, second] = drawn as [string, string]
  const look = async (person: string, finding: string, agrees: boolean) =>
    take(
      world.database,
      recheckFinding,
      { ...(await on(person, finding)), agrees, reason: '调阅火化证明核对' },
      as(person),
    )
  for (const person of ['p-jia', 'p-clerk'])
    await assert.rejects(look(person, first, true), refused('SECOND_PERSON', /不能复查/))
  await look('p-head', first, true)
  assert.deepEqual(await world.stored(first, 'stage, result, recheck, is_dismissed'), {
    stage: 'decided',
    result: 'unfounded',
    recheck: 'upheld',
    is_dismissed: true,
  })
  await assert.rejects(look('p-yi', first, false), refused('STEP_CONFLICT', /没有被抽中/))
  await look('p-yi', second, false)
  assert.deepEqual(await world.stored(second, 'stage, result, recheck, proposed_by, is_active'), {
    stage: 'waiting',
    result: null,
    recheck: 'contradicted',
    proposed_by: null,
    is_active: true,
  })
  assert.deepEqual(await queued({ state: ['recheck'] }), [])
  assert.deepEqual(await queued({ recheck: ['contradicted'] }), [second])
  const line = { organisation: { id: 'o-105', name: '金水区社保中心' }, decided: 5, drawn: 2, waiting: 0, overdue: 0 }
  const expected = [{ ...line, upheld: 1, contradicted: 1, lapsed: 0, contradictedPpm: 500_000 }]
  assert.deepEqual(
    await readRecheckLines(world.database.pool, (await world.who('p-head')).scope, '2026-09-01'),
    expected,
  )
  assert.deepEqual(await readRecheckLines(world.database.pool, (await world.who('p-medical')).scope, '2026-09-01'), [])
  const { history } = await readFindingDetail(world.database, world.keys, [rule], await world.who('p-head'), second)
  assert.deepEqual(
    history.slice(-2).map(({ label, says }) => `${label}:${says}`),
    ['抽查:2026-07 的抽查抽中,由监督机构复查', '复查:不同意「不属实」:调阅火化证明核对'],
  )
})

test('decided anew, it is drawn from anew; no decision is drawn from twice; corrected data leaves nothing to look at', async () => {
  const second = drawn[1] as string
  await drop(second, 'p-clerk', august)
  await sign(20, '2026-09-01T00:00:00Z')
  assert.deepEqual(await drawLastMonth(world.database, september), { month: '2026-08', population: 1, drawn: 1 })
  assert.deepEqual(await queued({ state: ['recheck'] }), [second])
  await world.run([], [second])
  assert.deepEqual(await queued({ state: ['recheck'] }), [])
  const [line] = await readRecheckLines(world.database.pool, everything, '2026-12-01')
  assert.deepEqual([line?.decided, line?.drawn, line?.waiting, line?.lapsed], [6, 3, 0, 1])
  const draws = await readDraws(world.database.pool)
  assert.deepEqual(
    draws.map(({ month, population, drawn: of, checkpoint }) => [month, population, of, checkpoint]),
    [
      ['2026-08', 1, 1, '20'],
      ['2026-07', 5, 2, '11'],
    ],
  )
})
