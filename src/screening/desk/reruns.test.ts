/** What a run may and may not do to what people decided; dated dismissals; the queue, its pages and exports. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { everything } from '#access/scope.ts'
import { Refusal } from '#kernel/refusal.ts'
import { csvLine, safeCell } from '#kernel/safe-cell.ts'
import { take } from '#workflow/take.ts'
import { clock, type DeskWorld, deskWorld, rule } from '../../../test/desk-world.ts'
import { scoredFindings } from '../suspicion.ts'
import { confirmResult } from './confirm-result.step.ts'
import { readFindingDetail } from './detail.ts'
import { exportCsv, exportFindings, exportXlsx } from './export.ts'
import type { Proposal } from './proposal.ts'
import { proposeResult } from './propose-result.step.ts'
import { readQueue } from './queue.ts'
import type { QueueFilter } from './queue-filter.ts'
import { reopenFinding } from './reopen-finding.step.ts'
import { dropView, readViews, saveView } from './saved-views.ts'
import { startCheck } from './start-check.step.ts'
import { readResults, readWorkload } from './workload.ts'

let world: DeskWorld
before(async () => {
  world = await deskWorld()
})
after(() => world?.close())

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const id = (month: string): string => world.finding(month).fingerprint
const on = async (person: string, finding: string) => ({
  finding,
  scope: (await world.who(person)).scope,
  revision: (await world.stored<{ revision: number }>(finding, 'revision')).revision,
})
const propose = proposeResult([rule])
const decide = async (finding: string, of: Omit<Proposal, 'finding' | 'revision' | 'scope'>): Promise<void> => {
  await take(world.database, startCheck, await on('p-jia', finding), { actor: 'p-jia', clock })
  await take(world.database, propose, { ...(await on('p-jia', finding)), ...of }, { actor: 'p-jia', clock })
  if ((await world.stored(finding, 'stage')).stage === 'proposed')
    await take(world.database, confirmResult, await on('p-head', finding), { actor: 'p-head', clock })
}
const lookAlikes = rule.innocent.map((reason) => ({ reason, holds: false, note: '' }))
const pages = async (filter: QueueFilter, limit: number, between?: () => Promise<void>): Promise<string[]> => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const view = { sort: 'money', limit } as const
    const page = await readQueue(world.database, world.keys, [rule], everything, filter, view, cursor)
    seen.push(...page.rows.map(({ fingerprint }) => fingerprint))
    cursor = page.next ?? undefined
    await between?.()
  } while (cursor)
  return seen
}

test('重新筛查不动人的决定:没有变化的照旧,金额或证据变了的标明,不再成立的关闭', async () => {
  const [kept, changed, gone] = ['2026-01', '2026-02', '2026-04'].map((month) => world.finding(month))
  assert.ok(kept && changed && gone)
  await world.run([kept, changed, gone])
  await decide(kept.fingerprint, { result: 'unfounded', reason: '同名', lookAlikes: [] })
  for (const finding of [changed, gone])
    await decide(finding.fingerprint, { result: 'violation', reason: '核实', lookAlikes })
  const before = await world.stored(kept.fingerprint, 'revision, touched_step')
  await world.run([kept, { ...changed, atRiskFen: 200_000n }], [gone.fingerprint])
  assert.deepEqual(await world.stored(kept.fingerprint, 'revision, touched_step'), before)
  const columns = 'state, stage, result, result_fen, at_risk_fen, changed_since is not null as is_changed'
  assert.deepEqual(await world.stored(changed.fingerprint, columns), {
    state: 'open',
    stage: 'decided',
    result: 'violation',
    result_fen: 300_000n,
    at_risk_fen: 200_000n,
    is_changed: true,
  })
  assert.deepEqual(
    await world.stored(gone.fingerprint, 'state, stage, result, changed_since is not null as is_changed'),
    {
      state: 'no-longer-holds',
      stage: 'decided',
      result: 'violation',
      is_changed: true,
    },
  )
  assert.deepEqual(
    (await scoredFindings(world.database.pool)).map(({ fingerprint }) => fingerprint),
    [changed.fingerprint],
  )
  assert.deepEqual(await pages({ changedSince: true, state: ['decided', 'no-longer-holds'] }, 10), [
    gone.fingerprint,
    changed.fingerprint,
  ])
  assert.deepEqual(
    (await readResults(world.database.pool, everything)).map(({ result, findings, confirmedFen }) => [
      result,
      findings,
      confirmedFen,
    ]),
    [
      ['unfounded', 1, '0'],
      ['violation', 2, '600000'],
    ],
  )
})

test('有期排除:期内同一对象的新疑点按决定排除,期外、他人照常;到期为止;决定撤回的一并恢复', async () => {
  const origin = world.finding('2026-03')
  await world.run([origin])
  const days = { from: '2026-03-01', until: '2026-05-31' }
  const of = { result: 'allowed', reason: '死亡登记已撤销,待更正', lookAlikes: [] }
  await take(world.database, startCheck, await on('p-jia', origin.fingerprint), { actor: 'p-jia', clock })
  const put = async (dismissal: { from: string; until: string }) =>
    take(
      world.database,
      propose,
      { ...(await on('p-jia', origin.fingerprint)), ...of, dismissal },
      { actor: 'p-jia', clock },
    )
  await assert.rejects(put({ from: '2026-03-01', until: '2027-03-01' }), refused('RESULT_WRONG'))
  await assert.rejects(put({ from: '2026-04-01', until: '2026-05-01' }), refused('RESULT_WRONG'))
  await put(days)
  await world.run([origin, world.finding('2026-05')])
  assert.equal(
    (await world.stored(id('2026-05'), 'stage')).stage,
    'waiting',
    'one person alone dismisses nothing later',
  )
  await take(world.database, confirmResult, await on('p-head', origin.fingerprint), { actor: 'p-head', clock })
  const other = world.finding('2026-05', { subject: { person_id: '5002' } })
  const last = world.finding('2026-05', { foundOn: '2026-05-31', fingerprint: 'a'.repeat(64) })
  const past = world.finding('2026-06', { foundOn: '2026-06-01', fingerprint: 'b'.repeat(64) })
  await world.run([origin, other, last, past])
  const stage = async (finding: string): Promise<unknown> => (await world.stored(finding, 'stage')).stage
  assert.deepEqual(await Promise.all([other, last, past].map(({ fingerprint }) => stage(fingerprint))), [
    'waiting',
    'dismissed',
    'waiting',
  ])
  const detail = await readFindingDetail(
    world.database,
    world.keys,
    [rule],
    await world.who('p-head'),
    last.fingerprint,
  )
  assert.equal(detail.finding.handling.dismissedBy, origin.fingerprint)
  await world.run([origin, other, { ...last, foundOn: '2026-06-02' }, past])
  assert.equal(await stage(last.fingerprint), 'waiting', 'it has left the days of the decision')
  await world.run([origin, world.finding('2026-05', { fingerprint: 'c'.repeat(64) })])
  assert.equal(await stage('c'.repeat(64)), 'dismissed')
  const reopening = { ...(await on('p-head', origin.fingerprint)), reason: '撤销登记查无此事' }
  const done = await take(world.database, reopenFinding, reopening, { actor: 'p-head', clock })
  assert.ok(done !== 'already-taken')
  assert.equal(done.reopened, 1)
  assert.equal(await stage('c'.repeat(64)), 'waiting')
})

test('翻页按键不按数:其间插入和变动,原有的每条只见一次', async () => {
  const hex = (n: number): string => n.toString(16).padStart(64, 'd')
  const many = Array.from({ length: 30 }, (_, n) =>
    world.finding('2025-03', { fingerprint: hex(n), atRiskFen: BigInt(1_000 * (n % 7)) }),
  )
  await world.run(many)
  let added = 100
  const seen = await pages({ fromDay: '2025-03-01', toDay: '2025-03-31' }, 4, async () => {
    added += 1
    await world.run([world.finding('2025-03', { fingerprint: hex(added), atRiskFen: BigInt(added * 60) })])
  })
  const original = new Set(many.map(({ fingerprint }) => fingerprint))
  assert.equal(seen.filter((one) => original.has(one)).length, 30)
  assert.equal(new Set(seen).size, seen.length)
  const bad = readQueue(world.database, world.keys, [rule], everything, {}, { sort: 'day', limit: 5 }, 'AAAA')
  await assert.rejects(bad, refused('CURSOR_WRONG'))
})

test('筛选:各条件都有效,对象遮蔽;只看汇总的人看不到一条', async () => {
  const first = await readQueue(world.database, world.keys, [rule], everything, {}, { sort: 'due', limit: 3 })
  assert.equal(first.total?.isExact, true)
  assert.ok(first.rows.every(({ subject }) => /\*|清除/.test(subject.person_id ?? '')))
  const count = async (filter: QueueFilter): Promise<number> =>
    (await readQueue(world.database, world.keys, [rule], everything, filter, { sort: 'day', limit: 1 })).total?.count ??
    -1
  const all = await count({})
  assert.equal(
    await count({ rule: ['PEN-01'], chapter: '五', act: ['hold'], subjectKind: ['person'], trial: false }),
    all,
  )
  for (const none of [
    { rule: ['MED-01'] },
    { chapter: '九' },
    { scheme: ['310'] },
    { district: ['410102'] },
    { person: 'p-yi' },
    { organisation: 'o-105' },
    { text: 'ffff' },
    { text: 'H0001' },
    { fromFen: 10_000_000n },
    { tranche: 1 },
    { dueTo: '2026-01-01' },
    { result: ['duplicate'] },
  ] as QueueFilter[])
    assert.equal(
      await count(none),
      0,
      JSON.stringify(none, (_key, value) => String(value)),
    )
  assert.equal(await count({ unassigned: true, text: 'bbbb' }), 1)
  const { scope } = await world.who('p-member')
  const member = await readQueue(world.database, world.keys, [rule], scope, {}, { sort: 'day', limit: 5 })
  assert.deepEqual([member.rows.length, member.total?.count], [0, 0])
  assert.equal((await readWorkload(world.database.pool, scope, '2026-07-01')).length, 1)
})

test('工作量按人按状态', async () => {
  const lines = await readWorkload(world.database.pool, everything, '2026-07-01')
  const jia = lines.find(({ person }) => person?.id === 'p-jia')
  assert.deepEqual([jia?.decided, jia?.dismissed, jia?.confirmedFen], [3, 1, '600000'])
})

test('导出:表头写明条件、时间、人;像公式的格前加撇号', async () => {
  for (const text of ['=1+1', '+SUM(A1)', '-2+3', '@x', '\t=1', '\r=1', '=cmd|'])
    assert.equal(safeCell(text), `'${text}`)
  for (const text of ['-12.50', '1=2', '', '张三']) assert.equal(safeCell(text), text)
  assert.equal(csvLine(['=A"1', 'a,b']), `"'=A""1","a,b"\r\n`)
  const asked = { scope: everything, filter: {}, sort: 'money', person: '=cmd', at: '2026-07-01 10:00' } as const
  await take(world.database, startCheck, await on('p-jia', id('2026-03')), { actor: 'p-jia', clock })
  const formula = { result: 'pending', reason: '=HYPERLINK("http://x")', lookAlikes: [] }
  await take(world.database, propose, { ...(await on('p-jia', id('2026-03'))), ...formula }, { actor: 'p-jia', clock })
  const exported = await exportFindings(world.database, world.keys, [rule], asked)
  const csv = exportCsv(exported).toString()
  assert.ok(csv.startsWith('\ufeff疑点清单\r\n"条件:状态 待办的全部;按金额排序"\r\n导出时间:2026-07-01 10:00'))
  assert.ok(csv.includes(`"'=HYPERLINK(""http://x"")"`))
  assert.ok(!/(^|,)"?[=+@]/m.test(csv))
  assert.ok(!csv.includes('410105194912310029'))
  assert.deepEqual([...(await exportXlsx(exported)).subarray(0, 2)], [0x50, 0x4b])
})

test('视图:本人的和本机构共享的;别人的改不了、删不了、看不见', async () => {
  const save = (actor: string, of: { name: string; query: string; organisation?: string }) =>
    take(world.database, saveView, of, { actor, clock })
  await save('p-jia', { name: '五月大额', query: 'fromFen=1000000&fromDay=2026-05-01' })
  await save('p-jia', { name: '五月大额', query: 'fromFen=2000000' })
  const shared = await save('p-jia', { name: '待我复核', query: 'state=proposed', organisation: 'o-city' })
  assert.ok(shared !== 'already-taken')
  await assert.rejects(save('p-jia', { name: 'x', query: '//evil.example/?a=<b>' }), refused('VIEW_WRONG'))
  await assert.rejects(save('p-jia', { name: 'x', query: '', organisation: 'o-105' }), refused('VIEW_WRONG'))
  const names = async (person: string, organisation: string) =>
    (await readViews(world.database.pool, { id: person, organisation })).map(({ name, query }) => `${name} ${query}`)
  assert.deepEqual(await names('p-jia', 'o-city'), ['五月大额 fromFen=2000000', '待我复核 state=proposed'])
  assert.deepEqual(await names('p-head', 'o-city'), ['待我复核 state=proposed'])
  assert.deepEqual(await names('p-clerk', 'o-105'), [])
  const drop = (actor: string) => take(world.database, dropView, { id: shared.id }, { actor, clock })
  await assert.rejects(drop('p-head'), refused('NOT_FOUND'))
  await drop('p-jia')
})
