/** Searching, opening rows, and plain values: who may, who may not, and what the log keeps of it. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { everything, type Scope } from '#access/scope.ts'
import { Refusal } from '#kernel/refusal.ts'
import { accounts, employers, hospital, openSubjectWorld, people, plantFinding } from '../../../test/subject-world.ts'
import { type Found, findSubject } from './find-subject.ts'
import { readRow } from './read-row.ts'
import { readRows } from './read-rows.ts'
import { readSubject } from './read-subject.ts'
import { type Subject, subjectId, subjectOf } from './token.ts'
import { type UnmaskRequest, unmask, unmaskable } from './unmask.ts'

const world = await openSubjectWorld()
after(() => world.close())
const { database, keys } = world.context
const wang = await world.person(people.wang)
const zhao = await world.person(people.zhao)
const own: Scope = { ...everything, districts: ['410102'], authorities: ['hrss'], organisation: 'org-1' }
const actor = 'p-supervisor'
const find = (text: string, scope: Scope = own): Promise<Found> => findSubject(database, keys, scope, text, { actor })
const accessEvents = async (): Promise<{ subject_id: string; details: { search: string; found: number } }[]> =>
  (await world.admin.query('select kind, actor, subject_kind, subject_id, details from audit.access_event order by id'))
    .rows

test('a whole number leads to its subject, masked; a part of a number to nobody', async () => {
  const { subjects, more } = await find(` ${people.wang.toLowerCase()} `)
  assert.deepEqual(
    subjects.map(({ kind, name, number, district }) => [kind, name, number, district]),
    [['person', '王*', `410102********${people.wang.slice(-4)}`, '中原区']],
  )
  assert.equal(more, false)
  assert.deepEqual(subjectOf(keys, 'person', subjects[0]?.id ?? ''), wang)
  const [account] = (await find('6222 0217 0200 0000 011')).subjects
  assert.deepEqual([account?.kind, account?.number], ['account', '****0011'])
  assert.deepEqual((await find(people.wang.slice(0, 17))).subjects, [])
  assert.deepEqual((await find(employers.shop)).subjects[0]?.name, '郑州小铺百货店')
  assert.deepEqual((await find('小铺')).subjects[0]?.id, employers.shop)
  assert.deepEqual((await find(hospital)).subjects[0]?.kind, 'provider')
  assert.deepEqual((await find('一院')).subjects[0]?.id, hospital)
  for (const text of ['', '王', ' ', '长'.repeat(61)]) await assert.rejects(find(text), { code: 'REQUEST_WRONG' })
  assert.deepEqual((await find('%%')).subjects, [])
  assert.deepEqual((await find("'; drop table data.person; --")).subjects, [])
})

test('what exists elsewhere answers like what does not exist, to the byte, and the log keeps no number', async () => {
  const [before, elsewhere, unknown] = [await accessEvents(), await find(people.zhao), await find(people.nobody)]
  assert.deepEqual(elsewhere, unknown)
  assert.deepEqual(elsewhere, { subjects: [], more: false })
  assert.deepEqual(await find(accounts.zhaos), await find('6222021702000000045'))
  assert.deepEqual(await find(employers.firm), { subjects: [], more: false })
  assert.deepEqual(await find('大成机械'), { subjects: [], more: false })
  assert.equal((await find(people.zhao, { ...own, districts: ['410103'] })).subjects.length, 1)
  assert.deepEqual(await find(people.wang, { ...own, aggregatesOnly: true }), { subjects: [], more: false })
  const events = (await accessEvents()).slice(before.length)
  assert.deepEqual(
    events.slice(0, 2).map(({ details }) => details.found),
    [0, 0],
  )
  assert.notEqual(events[0]?.details.search, events[1]?.details.search)
  const kept = JSON.stringify(await accessEvents())
  for (const secret of [people.zhao, people.wang, people.nobody, accounts.shared, '小铺'])
    assert.ok(!kept.includes(secret))
})

const ask = (request: Partial<UnmaskRequest>, scope: Scope = own, idempotencyKey?: string) =>
  unmask(
    database,
    keys,
    scope,
    { subject: wang, fields: ['person_id', 'person_name'], reason: '核对疑点与户籍是否同一人', ...request },
    { actor, ...(idempotencyKey ? { idempotencyKey } : {}) },
  )
const unmaskings = async (): Promise<Record<string, unknown>[]> =>
  (
    await world.admin.query(
      `select actor, subject_kind, subject_id, payload, clauses from workflow.event where step = 'unmask' order by id`,
    )
  ).rows

test('plain values for a reason, once; the log has reason and fields, never the values', async () => {
  await plantFinding(world, { fingerprint: 'f-own', subject: { person_id: wang.key } })
  const plain = await ask(
    { fields: ['person_name', 'person_id', 'phone', 'household_address'], findingId: 'f-own' },
    own,
    'key-1',
  )
  assert.deepEqual(
    plain.map(({ field, value }) => [field, value]),
    [
      ['person_name', '王明'],
      ['person_id', people.wang],
      ['phone', '13812345678'],
      ['household_address', null],
    ],
  )
  await assert.rejects(ask({}, own, 'key-1'), { code: 'STEP_TAKEN' })
  const account: Subject = { kind: 'account', key: await world.surrogate(accounts.shared) }
  assert.equal((await ask({ subject: account, fields: ['account_id'] }))[0]?.value, accounts.shared)
  const events = await unmaskings()
  assert.equal(events.length, 2)
  assert.deepEqual(events[0], {
    actor,
    subject_kind: 'person',
    subject_id: subjectId(keys, wang).id,
    payload: {
      fields: ['person_name', 'person_id', 'phone', 'household_address'],
      reason: '核对疑点与户籍是否同一人',
      finding: 'f-own',
    },
    clauses: ['郑人社〔2016〕27号 十一(三)', '个人信息保护法 第28、51条'],
  })
  const kept = JSON.stringify(events)
  for (const secret of ['王明', people.wang, '13812345678', accounts.shared]) assert.ok(!kept.includes(secret), secret)
})

test('no plain value without a reason, outside the scope, for another finding, or of what the subject has not', async () => {
  const count = (await unmaskings()).length
  const refused = (code: string, request: Partial<UnmaskRequest>, scope?: Scope): Promise<void> =>
    assert.rejects(ask(request, scope), (error: unknown) => {
      assert.ok(error instanceof Refusal && error.code === code, String(error))
      assert.ok(!error.message.includes(people.wang) && !error.message.includes('王明'))
      return true
    })
  await refused('REASON_SHORT', { reason: '核对' })
  await refused('VALUE_MISSING', { reason: '  ' })
  await refused('VALUE_PERSONAL', { reason: `核对 ${people.zhao} 的户籍信息` })
  await refused('REQUEST_WRONG', { fields: [] })
  await refused('REQUEST_WRONG', { fields: ['amount_fen'] })
  await refused('NOT_FOUND', { subject: zhao })
  await refused('NOT_FOUND', {}, { ...own, aggregatesOnly: true })
  await refused('NOT_FOUND', {}, { ...own, authorities: [] })
  await plantFinding(world, { fingerprint: 'f-other', subject: { provider_id: hospital } })
  await refused('FINDING_UNKNOWN', { findingId: 'f-other' })
  assert.equal((await unmaskings()).length, count)
  assert.ok(unmaskable('employer').some(({ field }) => field === 'legal_representative_name'))
  assert.ok(!unmaskable('employer').some(({ field }) => field === 'legal_representative_id'))
})

const rowsOf = (dataset: string, filter: Parameters<typeof readRows>[5], scope: Scope = own, paging = {}) =>
  readRows(database, keys, scope, world.folder, dataset, filter, paging)

test('every item opens to its rows: by subject, by months of an employer, by batch; masked, page by page', async () => {
  const months = { subject: wang, from: '2024-01-01', to: '2024-06-30' } as const
  const first = await rowsOf('contribution', months, own, { limit: 4 })
  const rest = await rowsOf('contribution', months, own, { limit: 4, cursor: first.cursor ?? '' })
  assert.deepEqual([first.rows.length, rest.rows.length, rest.cursor], [4, 2, null])
  assert.equal(new Set([...first.rows, ...rest.rows].map(({ row }) => row)).size, 6)
  const shop: Subject = { kind: 'employer', key: employers.shop }
  const march = await rowsOf('contribution', {
    subject: shop,
    field: 'employer_id',
    from: '2024-03-01',
    to: '2024-03-31',
  })
  const cells = new Map(march.rows[0]?.cells.map(({ field, text }) => [field, text]))
  assert.deepEqual(
    [march.rows.length, cells.get('person_id'), cells.get('base_fen'), cells.get('for_month'), cells.get('scheme')],
    [1, `410102********${people.wang.slice(-4)}`, '5,000.00 元', '2024-03', '企业职工基本养老保险'],
  )
  const batch = await world.batch('contribution')
  const page = await rowsOf('contribution', { batch }, own, { limit: 3 })
  const next = await rowsOf('contribution', { batch }, own, { limit: 30, cursor: page.cursor ?? '' })
  // Eight months and one of before; neither the other district's row nor the medical scheme's.
  assert.deepEqual([page.rows.length, next.rows.length], [3, 6])
  assert.equal((await rowsOf('contribution', { batch }, { ...everything })).rows.length, 11)
  assert.deepEqual((await rowsOf('death_record', {})).rows, [])
  assert.equal((await rowsOf('death_record', { subject: wang })).rows.length, 1)
  await assert.rejects(rowsOf('death_record', { subject: zhao }), { code: 'NOT_FOUND' })
  await assert.rejects(rowsOf('contribution', { batch: 'x' }), { code: 'NOT_FOUND' })
  await assert.rejects(rowsOf('contribution', {}, own, { cursor: 'x' }), { code: 'REQUEST_WRONG' })
  await assert.rejects(rowsOf('contribution', { subject: wang, field: 'employer_id' }), { code: 'REQUEST_WRONG' })
  await assert.rejects(rowsOf('nothing', {}), { code: 'DATASET_UNKNOWN' })
})

test('one row by batch and number, within the scope alone', async () => {
  const view = await readSubject(database, keys, own, wang)
  const opened = (scope: Scope, batch: string, row: number, dataset?: string) =>
    readRow(database, keys, scope, world.folder, { batch, row, ...(dataset ? { dataset } : {}) })
  for (const item of view.lanes.flatMap(({ items }) => items)) {
    const row = await opened(own, item.batch, item.row, item.dataset)
    assert.equal(row.dataset, item.dataset)
    assert.ok(!JSON.stringify(row).includes(people.wang))
  }
  const visits = await world.batch('medical_visit')
  assert.equal((await opened(own, visits, 1)).cells.find(({ field }) => field === 'begin_on')?.text, '2018-03-01')
  const deaths = await world.batch('death_record')
  assert.equal((await opened(own, deaths, 1)).cells.find(({ field }) => field === 'died_on')?.text, '2024-02-20')
  const gone: readonly (readonly [string, number])[] = [
    [visits, 2],
    [deaths, 2],
    [await world.batch('person'), 3],
    [visits, 99],
    [visits, 0],
    ['nothing', 1],
  ]
  for (const [batch, row] of gone)
    await assert.rejects(opened(own, batch, row), { code: 'NOT_FOUND' }, `${batch} ${row}`)
  assert.ok((await opened(everything, visits, 2)).row === 2)
})
