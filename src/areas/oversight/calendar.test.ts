/**
 * Duties given to people and done, on the real tables: who sees which, who may record what, in which order, and what is red.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { everything, nothing, type Scope } from '#access/scope.ts'
import { fixedClock } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#store/database.ts'
import { take } from '#workflow/take.ts'
import { freshOpenDatabase } from '../../../test/postgres.ts'
import { type CalendarQuery, type CalendarRow, readCalendar, readDutyHolders } from './calendar.ts'
import { assignDuty } from './steps/assign-duty.step.ts'
import { completeDuty, type DutyCompletion } from './steps/complete-duty.step.ts'
import { reopenDuty } from './steps/reopen-duty.step.ts'
import { readTodo, worstFirst } from './todo.ts'

let database: Database
let close: () => Promise<void>

const hrss: Scope = { ...everything, authorities: ['hrss'], organisation: 'sup' }
const agencyScope: Scope = { ...hrss, districts: ['410102'], organisation: 'ag-zy', assignedOnly: true }
const fundScope: Scope = { ...hrss, organisation: 'fund', aggregatesOnly: true }
const committee: Scope = { ...hrss, organisation: 'soc', aggregatesOnly: true }

const organisations: readonly (readonly [string, string, string, string[], string[] | null])[] = [
  ['sup', 'supervision', '410100', ['hrss'], null],
  ['ag-city', 'agency', '410100', ['hrss'], ['110', '120', '170', '210', '410']],
  ['ag-zy', 'agency', '410102', ['hrss'], null],
  ['ag-js', 'agency', '410105', ['hrss'], ['410']],
  ['med-city', 'agency', '410100', ['nhsa'], ['310', '330', '390', '510']],
  ['med-adm', 'business_administration', '410100', ['nhsa'], ['310']],
  ['fund', 'fund_administration', '410100', ['hrss'], null],
  ['fin', 'finance', '410100', ['hrss', 'nhsa'], null],
  ['soc', 'society', '410100', ['hrss'], null],
]
const people: readonly (readonly [string, string, number])[] = [
  ['p-sup', 'sup', 1],
  ['p-city', 'ag-city', 2],
  ['p-city2', 'ag-city', 3],
  ['p-zy', 'ag-zy', 4],
  ['p-zy2', 'ag-zy', 5],
  ['p-js', 'ag-js', 6],
  ['p-fund', 'fund', 7],
  ['p-fin', 'fin', 8],
  // The same human as p-fund, with a second account.
  ['p-fin2', 'fin', 7],
]

before(async () => {
  ;({ database, close } = await freshOpenDatabase())
  for (const [id, kind, district, authorities, schemes] of organisations)
    await database.pool.query(
      `insert into access.organisation (id, kind, name, district, authorities, schemes, valid_from) values ($1, $2, $3, $4, $5, $6, '2020-01-01')`,
      [id, kind, `机构 ${id}`, district, authorities, schemes],
    )
  for (const [id, organisation, human] of people)
    await database.pool.query(
      `insert into access.person (id, login, name, identity_index, organisation, created_at) values ($1, $1, $2, $3, $4, '2026-01-01T00:00:00+08:00')`,
      [id, `人员 ${id}`, Buffer.from([human]), organisation],
    )
})
after(() => close?.())

const at = (day: string) => fixedClock(`${day}T09:00:00+08:00`)
const assign = (duty: string, organisation: string, person: string, from = '2026-01-01', scope = everything) =>
  take(database, assignDuty, { duty, organisation, person, from, scope }, { actor: 'p-sup', clock: at('2026-01-05') })
const complete = (
  input: Partial<DutyCompletion> & { occurrence: string; organisation: string },
  actor: string,
  day = '2026-03-31',
) =>
  take(
    database,
    completeDuty,
    { scope: { ...hrss, organisation: input.organisation }, doneOn: day, documentNo: '郑社〔2026〕1号', ...input },
    { actor, clock: at(day) },
  )
const refused = (promise: Promise<unknown>, code: string) =>
  assert.rejects(promise, (error) => error instanceof Refusal && error.code === code)

const march: CalendarQuery = { from: '2026-03-01', to: '2026-03-31', asOf: '2026-03-20' }
const rowsOf = async (scope: Scope, query: CalendarQuery, duty: string): Promise<CalendarRow[]> =>
  (await readCalendar(database, scope, query)).rows.filter((row) => row.duty === duty)
const statesOf = async (scope: Scope, query: CalendarQuery, duty: string) =>
  (await rowsOf(scope, query, duty)).map(({ organisation, state }) => `${organisation?.id ?? '—'} ${state}`).sort()

test('a duty falls on each organisation of its kind, level, authority and schemes; what none is registered for is said', async () => {
  assert.deepEqual(await statesOf(hrss, march, '三(四)-1'), [
    'ag-city unassigned',
    'ag-js unassigned',
    'ag-zy unassigned',
  ])
  assert.deepEqual(await statesOf(hrss, march, '三(四)-3'), ['ag-city unassigned'])
  assert.deepEqual(await statesOf(hrss, march, '五(三)-1'), ['ag-city unassigned', 'ag-zy unassigned'])
  assert.deepEqual(await statesOf(hrss, march, '四(三)-2'), ['— unassigned'])
  assert.deepEqual(await statesOf(everything, march, '六(二)-2'), ['med-city unassigned'], '人社的经办机构不办医保的事')
  assert.deepEqual(await statesOf(everything, march, '三(四)-3'), ['ag-city unassigned', 'med-city unassigned'])
})

test('who sees what: supervision its authority, an agency itself, who sees sums only his own and the counts', async () => {
  const of = async (scope: Scope) => await readCalendar(database, scope, march)
  const year: CalendarQuery = { from: '2026-01-01', to: '2026-12-31', asOf: '2026-03-20' }
  assert.ok((await of(hrss)).rows.every(({ authorities }) => authorities.includes('hrss')))
  assert.deepEqual(await statesOf(hrss, year, '六(一)-8'), [], '医保的职责不在人社眼前')
  assert.deepEqual(await statesOf({ ...hrss, authorities: ['nhsa'] }, year, '六(一)-8'), ['med-adm unassigned'])
  const agency = await of(agencyScope)
  assert.ok(agency.rows.length > 0 && agency.rows.every(({ organisation }) => organisation?.id === 'ag-zy'))
  const fund = await of(fundScope)
  assert.ok(fund.rows.length > 0 && fund.rows.every(({ organisation }) => organisation?.id === 'fund'))
  const seen = await of(committee)
  assert.equal(seen.rows.length, 0)
  assert.equal(seen.counts.unassigned, (await of(hrss)).rows.length)
  const none = await of(nothing('sup'))
  assert.deepEqual([none.rows.length, none.counts.unassigned, none.withoutObject.length], [0, 0, 0])
  assert.deepEqual(await statesOf(agencyScope, { ...march, organisation: 'ag-js' }, '三(四)-1'), [])
  const district: Scope = { ...hrss, districts: ['410105'], organisation: 'sup-js' }
  assert.deepEqual(await statesOf(district, march, '三(四)-1'), ['ag-js unassigned'])
})

test('a duty is given to a person of the organisation that has it, within the scope, one at a time', async () => {
  await assign('三(四)-3', 'ag-city', 'p-city')
  const [row] = await rowsOf(hrss, march, '三(四)-3')
  assert.equal(row?.person?.id, 'p-city')
  assert.equal(row?.state, 'overdue', '15日已过')
  await refused(assign('三(四)-3', 'ag-city', 'p-zy'), 'PERSON_UNKNOWN')
  await refused(assign('三(四)-3', 'ag-zy', 'p-zy'), 'DUTY_ELSEWHERE')
  await refused(assign('三(四)-3', 'fund', 'p-fund'), 'DUTY_ELSEWHERE')
  await refused(assign('五(三)-1', 'ag-js', 'p-js'), 'DUTY_ELSEWHERE')
  await refused(assign('三(四)-9', 'ag-city', 'p-city'), 'DUTY_UNKNOWN')
  await refused(assign('三(四)-3', 'ag-city', 'p-city2', '2026-02-30'), 'VALUE_DATE')
  await refused(assign('三(四)-1', 'ag-js', 'p-js', '2026-01-01', agencyScope), 'ORGANISATION_UNKNOWN')
  await refused(assign('三(四)-3', 'ag-city', 'p-city', '2026-02-01'), 'STEP_CONFLICT')
  await refused(assign('三(四)-3', 'ag-city', 'p-city2', '2026-01-01'), 'STEP_CONFLICT')
  await assign('三(四)-3', 'ag-city', 'p-city2', '2026-05-01')
  const holders = await readDutyHolders(database, hrss, '三(四)-3', 'ag-city')
  assert.deepEqual(
    holders.map(({ person, validFrom, validTo }) => [person, validFrom, validTo]),
    [
      ['p-city2', '2026-05-01', null],
      ['p-city', '2026-01-01', '2026-05-01'],
    ],
  )
  assert.deepEqual(await readDutyHolders(database, agencyScope, '三(四)-3', 'ag-city'), [])
  const personIn = async (from: string, asOf: string) =>
    (await rowsOf(hrss, { from, to: from, asOf }, '三(四)-3'))[0]?.person?.id
  assert.equal(await personIn('2026-04-15', '2026-03-20'), 'p-city', '尚由前任承办')
  assert.equal(await personIn('2026-05-15', '2026-03-20'), 'p-city2', '届时由后任承办')
  assert.equal(await personIn('2026-04-15', '2026-05-04'), 'p-city2', '前任留下的由后任补办')
})

test('two who give the same duty at once: one is refused, nothing stands twice', async () => {
  const given = await Promise.allSettled([assign('五(三)-1', 'ag-zy', 'p-zy'), assign('五(三)-1', 'ag-zy', 'p-zy2')])
  assert.deepEqual(given.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.equal((await readDutyHolders(database, hrss, '五(三)-1', 'ag-zy')).length, 1)
})

test('done: with its document, on a day that can be, once, by its own organisation', async () => {
  const report = { occurrence: '三(四)-3@2026-02', organisation: 'ag-city' }
  await refused(complete({ ...report, documentNo: ' ' }, 'p-city', '2026-03-13'), 'VALUE_MISSING')
  await refused(complete({ ...report, doneOn: '2026-02-28' }, 'p-city', '2026-03-13'), 'VALUE_DATE')
  await refused(complete({ ...report, doneOn: '2026-03-14' }, 'p-city', '2026-03-13'), 'VALUE_DATE')
  await refused(complete({ ...report, doneOn: 'x' }, 'p-city', '2026-03-13'), 'VALUE_DATE')
  await refused(complete({ ...report, note: '联系 13800000000' }, 'p-city', '2026-03-13'), 'VALUE_PERSONAL')
  await refused(complete({ ...report, occurrence: '三(四)-3@2026-H1' }, 'p-city'), 'DUTY_UNKNOWN')
  await refused(complete({ ...report, organisation: 'ag-zy' }, 'p-zy'), 'DUTY_ELSEWHERE')
  await refused(complete({ ...report, scope: hrss }, 'p-sup'), 'DUTY_ELSEWHERE')
  await refused(complete({ ...report, scope: agencyScope }, 'p-zy'), 'ORGANISATION_UNKNOWN')
  await complete(report, 'p-city', '2026-03-13')
  await refused(complete(report, 'p-city2', '2026-03-14'), 'STEP_CONFLICT')
  const [row] = await rowsOf(hrss, march, '三(四)-3')
  assert.equal(row?.state, 'done')
  assert.deepEqual(
    [row?.done?.onTime, row?.done?.documentNo, row?.done?.byName],
    [true, '郑社〔2026〕1号', '人员 p-city'],
  )
  const { rows } = await database.pool.query<{ subject_id: string; payload: Record<string, unknown> }>(
    `select subject_id, payload from workflow.event where step = 'complete-duty'`,
  )
  assert.deepEqual(
    rows.map(({ subject_id }) => subject_id),
    ['三(四)-3@2026-02/ag-city'],
  )
  assert.equal(rows[0]?.payload.scope, undefined)
})

test('a duty without a document of its own asks for words; late is late whenever it is recorded', async () => {
  const check = { occurrence: '五(三)-1@2026-01', organisation: 'ag-zy', documentNo: '', doneOn: '2026-02-02' }
  await refused(complete(check, 'p-zy', '2026-02-03'), 'VALUE_MISSING')
  await complete({ ...check, note: '核查一月发放,停发三人' }, 'p-zy', '2026-02-03')
  const [row] = (await rowsOf(hrss, { from: '2026-01-01', to: '2026-01-31', asOf: '2026-03-20' }, '五(三)-1')).filter(
    ({ organisation }) => organisation?.id === 'ag-zy',
  )
  assert.deepEqual([row?.state, row?.done?.onTime], ['done', false])
})

test('request, consent and transfer: in their order, by three humans', async () => {
  const step = (n: number, organisation: string, actor: string, doneOn: string) =>
    complete({ occurrence: `十(五)-${n}@2026-02`, organisation, doneOn }, actor, '2026-03-02')
  await refused(step(2, 'fin', 'p-fin', '2026-02-26'), 'STEP_CONFLICT')
  await step(1, 'fund', 'p-fund', '2026-02-25')
  await refused(step(2, 'fin', 'p-fin', '2026-02-24'), 'STEP_CONFLICT')
  await refused(step(2, 'fin', 'p-fin2', '2026-02-26'), 'SECOND_PERSON')
  await refused(step(3, 'ag-city', 'p-city', '2026-02-27'), 'STEP_CONFLICT')
  await step(2, 'fin', 'p-fin', '2026-02-26')
  await step(3, 'ag-city', 'p-city', '2026-02-27')
})

test('a wrong record is taken back by another, the record stays, the duty is open again', async () => {
  const undo = (actor: string, scope: Scope = hrss) =>
    take(
      database,
      reopenDuty,
      { occurrence: '三(四)-3@2026-02', organisation: 'ag-city', reason: '报送的是上年同期', scope },
      { actor, clock: at('2026-03-20') },
    )
  await refused(undo('p-city'), 'SECOND_PERSON')
  await refused(undo('p-zy', agencyScope), 'ORGANISATION_UNKNOWN')
  await undo('p-city2')
  await refused(undo('p-city2'), 'STEP_CONFLICT')
  assert.deepEqual(await statesOf(hrss, march, '三(四)-3'), ['ag-city overdue'])
  const { rowCount } = await database.pool.query(
    `select 1 from oversight.completion where occurrence = '三(四)-3@2026-02'`,
  )
  assert.equal(rowCount, 1)
  await complete({ occurrence: '三(四)-3@2026-02', organisation: 'ag-city' }, 'p-city', '2026-03-20')
})

test('worst first: late and nobody’s, late, nobody’s, to be done, done', async () => {
  const { rows, counts } = await readCalendar(database, hrss, march)
  const rank = rows.map(({ state, dueOn }) =>
    state === 'unassigned' && dueOn < '2026-03-20' ? 0 : ['overdue', 'unassigned', 'due', 'done'].indexOf(state) + 1,
  )
  assert.deepEqual(rank, rank.toSorted())
  assert.ok(rank.includes(0) && rank.includes(2) && rank.includes(4))
  assert.equal(
    Object.values(counts).reduce((sum, n) => sum + n, 0),
    rows.length,
  )
})

test('one person’s list: his own, from the day somebody had the duty, late first; not another’s, not another organisation’s', async () => {
  await assign('三(四)-1', 'ag-zy', 'p-zy', '2026-02-01')
  await assign('十(一)3-1', 'ag-zy', 'p-zy', '2026-02-01')
  const own = await readTodo(database, agencyScope, 'p-zy', '2026-03-20')
  const duties = own.filter(({ id }) => id.startsWith('三(四)-1'))
  assert.deepEqual(
    duties.map(({ id, state, dueOn, workingDaysLeft }) => [id, state, dueOn, workingDaysLeft]),
    [
      ['三(四)-1@2026-01/ag-zy', 'overdue', '2026-02-10', -24],
      ['三(四)-1@2026-02/ag-zy', 'overdue', '2026-03-10', -8],
    ],
    '一月以前到期的不追究新承办人,三月的还不能办',
  )
  assert.match(duties[0]?.link ?? '', /^\/calendar\?occurrence=/)
  assert.ok(!own.some(({ id }) => id.startsWith('十(一)3-1')), '半年一次的,到期前两个月才列入')
  assert.ok((await readTodo(database, agencyScope, 'p-zy', '2026-05-04')).some(({ id }) => id.startsWith('十(一)3-1')))
  assert.deepEqual(own, worstFirst(own))
  assert.deepEqual(await readTodo(database, agencyScope, 'p-js', '2026-03-20'), [])
  assert.deepEqual(await readTodo(database, nothing('ag-zy'), 'p-zy', '2026-03-20'), [])
  await database.pool.query(`update access.person set disabled_at = '2026-03-01T00:00:00+08:00' where id = 'p-zy'`)
  assert.deepEqual(await readTodo(database, agencyScope, 'p-zy', '2026-03-20'), [])
  assert.ok((await statesOf(agencyScope, march, '三(四)-1')).includes('ag-zy unassigned'), '账号停用即无人承办')
})
