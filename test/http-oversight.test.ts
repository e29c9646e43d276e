/** 监督 over HTTP: what is to be done, the overview, the calendar's steps, clauses and the data standard; and who may not. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fixedClock } from '#kernel/clock.ts'
import { type Caller, type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
before(async () => {
  world = await httpWorld({ clock: fixedClock('2026-11-24T09:00:00+08:00') })
})
after(() => world.close())

const november = '/calendar?from=2026-11-01&to=2026-11-30'

interface Row {
  id: string
  duty: string
  document: string | null
  organisation: { id: string; name: string } | null
  person: { id: string } | null
  state: string
  next: { action: string; open: boolean; missing: string | null }[]
}

const rowsOf = async (caller: Caller): Promise<Row[]> => (await caller.call('GET', november)).body.rows
const stepOf = (row: Row, action: string) => row.next.find((step) => step.action === action)

test('the start page is everybody’s, the rest by post', async () => {
  const asked = await world.server.inject({ url: '/api/v1/todo' })
  assert.equal(asked.statusCode, 401)
  for (const [login, path, status] of [
    ['xitong', '/todo', 200],
    ['jiandu', '/overview', 200],
    ['jingban', '/overview', 403],
    ['xitong', '/overview', 403],
    ['yiyuan', '/calendar?from=2026-11-01&to=2026-11-30', 200],
    ['xitong', '/calendar?from=2026-11-01&to=2026-11-30', 403],
    ['xitong', '/clauses', 200],
    ['yiyuan', '/standard', 200],
  ] as const) {
    const caller = await world.as(login)
    assert.equal((await caller.call('GET', path)).status, status, `${login} ${path}`)
  }
})

test('the overview: who sees sums only is told so and gets no way to rows', async () => {
  const [supervisor, member] = [await world.as('jiandu'), await world.as('weiyuan')]
  const full = (await supervisor.call('GET', '/overview')).body
  assert.equal(full.withheld, null)
  assert.deepEqual(full.total.filter, {})
  assert.equal(full.total.atRiskFen, '0')
  assert.ok(full.feeds.length > 0)
  const sums = (await member.call('GET', '/overview')).body
  assert.match(sums.withheld.says, /不单列/)
  assert.equal(sums.total.filter, null)
})

test('a duty: given to somebody, done by his body, taken back by another', async () => {
  const [head, clerk, other] = [await world.as('fuze'), await world.as('jingban'), await world.as('xinxi')]
  const row = (await rowsOf(head)).find(
    ({ id, organisation }) => id.startsWith('三(四)') && organisation?.name.includes('市社会保险经办机构'),
  ) as Row
  const at = { duty: row.duty, organisation: row.organisation?.id }
  assert.equal(row.state, 'unassigned')
  assert.deepEqual([stepOf(row, 'assign')?.open, stepOf(row, 'complete')?.open], [true, false])
  assert.match(stepOf(row, 'complete')?.missing ?? '', /只能登记本机构的职责/)
  assert.match((await head.call('GET', '/todo')).body.items[0].title, /无人承办/)

  const holders = `/calendar/holders?${new URLSearchParams(at as Record<string, string>)}`
  const { assignable } = (await head.call('GET', holders)).body
  assert.ok(assignable.some(({ id }: { id: string }) => id === clerk.id))
  assert.deepEqual((await clerk.call('GET', holders)).body.assignable, [])
  const given = { ...at, person: clerk.id, from: '2026-11-01' }
  assert.equal((await clerk.call('POST', '/calendar/assign', given)).status, 403)
  assert.equal((await head.call('POST', '/calendar/assign', { ...given, person: head.id })).body.code, 'PERSON_UNKNOWN')
  assert.equal((await head.call('POST', '/calendar/assign', given)).status, 200)

  const own = (await clerk.call('GET', '/todo')).body.items
  assert.ok(own.some(({ id }: { id: string }) => id === `${row.id}/${at.organisation}`))
  const done = {
    occurrence: row.id,
    organisation: at.organisation,
    doneOn: '2026-11-09',
    documentNo: '郑社保报〔2026〕10号',
  }
  assert.equal((await other.call('POST', '/calendar/complete', done)).status, 404)
  assert.equal((await head.call('POST', '/calendar/complete', done)).body.code, 'DUTY_ELSEWHERE')
  assert.equal(
    (await clerk.call('POST', '/calendar/complete', { ...done, doneOn: '2026-12-01' })).body.code,
    'VALUE_DATE',
  )
  assert.equal((await clerk.call('POST', '/calendar/complete', done)).status, 200)

  const back = { occurrence: row.id, organisation: at.organisation, reason: '登记错了文书编号' }
  assert.equal((await clerk.call('POST', '/calendar/reopen', back)).status, 403)
  assert.equal((await head.call('POST', '/calendar/reopen', back)).status, 200)
  const again = (await rowsOf(head)).find(
    ({ id, organisation }) => id === row.id && organisation?.id === at.organisation,
  )
  assert.notEqual(again?.state, 'done')
})

test('what is asked wrongly is refused with a reason', async () => {
  const caller = await world.as('jiandu')
  for (const [path, status] of [
    ['/calendar?from=2026-11-30&to=2026-11-01', 400],
    ['/calendar?from=2020-01-01&to=2026-11-01', 400],
    ['/calendar?from=2026-11-31&to=2026-12-01', 400],
    ['/standard/no_such_dataset', 404],
    ['/standard/..%2f..%2fetc', 400],
  ] as const) {
    const answer = await caller.call('GET', path)
    assert.equal(answer.status, status, `${path} ${JSON.stringify(answer.body)}`)
    assert.ok(answer.body.detail.length > 3)
  }
})

test('the notice and the standard are whole', async () => {
  const caller = await world.as('jiandu')
  const notice = (await caller.call('GET', '/clauses')).body
  assert.equal(notice.chapters.length, 13)
  assert.ok(notice.counts.answered > 0 && notice.counts.answered < notice.counts.duties)
  const standard = (await caller.call('GET', '/standard')).body
  const [first] = standard.areas[0].datasets
  const dataset = (await caller.call('GET', `/standard/${first.id}`)).body
  assert.equal(dataset.columns.length, first.fields)
})
