/** A subject's time line and its connections on a real PostgreSQL: what is on them, and for whom it is not there. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { everything, nothing, type Scope } from '#access/scope.ts'
import { Refusal } from '#kernel/refusal.ts'
import { employers, hospital, openSubjectWorld, people, plantFinding } from '../../../test/subject-world.ts'
import { readGraph } from './read-graph.ts'
import type { LaneItem } from './read-lanes.ts'
import { readSubject, type SubjectOptions, type SubjectView } from './read-subject.ts'
import { sumSubjectMonths } from './subject-months.ts'
import { type Subject, subjectOf } from './token.ts'

const world = await openSubjectWorld()
after(() => world.close())
const { database, keys } = world.context
const wang = await world.person(people.wang)
const li = await world.person(people.li)
const zhao = await world.person(people.zhao)
const gone = await world.person(people.gone)
const nobody = await world.person(people.nobody)
const hrss: Scope = { ...everything, districts: ['410102'], authorities: ['hrss'], organisation: 'org-hrss' }
const nhsa: Scope = { ...hrss, authorities: ['nhsa'], organisation: 'org-nhsa' }
const elsewhere: Scope = { ...hrss, districts: ['410103'] }

const see = (scope: Scope, subject: Subject, options: SubjectOptions = {}): Promise<SubjectView> =>
  readSubject(database, keys, scope, subject, options)
const items = ({ lanes }: SubjectView, dataset: string): LaneItem[] =>
  lanes.flatMap((lane) => lane.items.filter((item) => item.dataset === dataset))
const cell = (item: LaneItem | undefined, field: string): string | undefined =>
  item?.cells.find((one) => one.field === field)?.text
const days = (view: SubjectView, dataset: string): (string | null)[] => items(view, dataset).map(({ from }) => from)
const notThere = (scope: Scope, subject: Subject): Promise<void> =>
  assert.rejects(see(scope, subject), (error: unknown) => error instanceof Refusal && error.code === 'NOT_FOUND')

await plantFinding(world, { fingerprint: 'f-own', subject: { person_id: wang.key } })
await plantFinding(world, {
  fingerprint: 'f-kin',
  subject: { provider_id: hospital },
  grain: { relative_id: wang.key },
  fen: 7,
})
await plantFinding(world, {
  fingerprint: 'f-med',
  subject: { person_id: wang.key },
  authority: 'nhsa',
  on: '2024-03-12',
})
await plantFinding(world, { fingerprint: 'f-far', subject: { person_id: wang.key }, district: '410103' })

test('one person on one time line: condensed months, benefits, events, findings on their day', async () => {
  const view = await see(hrss, wang)
  assert.equal(view.header.name, '王*')
  assert.equal(view.header.number, `${people.wang.slice(0, 6)}********${people.wang.slice(-4)}`)
  assert.deepEqual(view.header.districts, [{ code: '410102', label: '中原区' }])
  assert.deepEqual(view.header.relations.find(({ scheme }) => scheme === '110')?.as, ['参保', '缴费', '待遇'])
  assert.deepEqual(view.header.findings, { open: 1, atRiskFen: '300000' })
  assert.deepEqual(
    view.marks.map(({ fingerprint, on, own, atRiskFen }) => [fingerprint, on, own, atRiskFen]),
    [
      ['f-kin', '2024-03-01', false, '7'],
      ['f-own', '2024-03-01', true, '300000'],
    ],
  )
  const paidIn = view.lanes.find(({ lane }) => lane === 'contribution')?.items ?? []
  assert.deepEqual(
    paidIn.map((item) => [item.from, item.to, item.rows, item.amountFen, cell(item, 'base_fen')]),
    [
      ['2024-07', '2024-08', 2, '240000', '6,000.00 元'],
      ['2024-01', '2024-06', 6, '720000', '5,000.00 元'],
      // Under the number that he bore before.
      ['2015-03', '2015-03', 1, '84000', '3,000.00 元'],
    ],
  )
  assert.equal(cell(paidIn[0], 'employer_name'), undefined)
  assert.deepEqual(
    items(view, 'pension_payment').map((item) => [item.from, item.to, cell(item, 'status'), item.amountFen]),
    [
      ['2024-04', '2024-04', '已追回', '300000'],
      ['2024-01', '2024-03', '已支付', '900000'],
    ],
  )
  assert.deepEqual(days(view, 'death_record'), ['2024-02-20'])
  const kin = items(view, 'kinship')[0]
  assert.deepEqual([kin?.as, cell(kin, 'relation')], ['公民身份号码', '兄弟姐妹'])
  const link = kin?.cells.find(({ field }) => field === 'relative_id')?.subject
  assert.deepEqual(link && subjectOf(keys, link.kind, link.id)?.kind, 'person')
  assert.equal(kin?.batch, await world.batch('kinship'))
  assert.ok((kin?.row ?? 0) > 0)
  const everyText = JSON.stringify(view)
  for (const secret of [people.wang, people.zhao, wang.key, zhao.key, '王明', '13812345678', 'surrogate'])
    assert.ok(!everyText.includes(`"${secret}"`) && !(secret.length > 6 && everyText.includes(secret)), secret)
})

test('a window, a lane, and the way on from a full page', async () => {
  const spring = await see(hrss, wang, { from: '2024-02-01', to: '2024-02-29' })
  assert.deepEqual(days(spring, 'pension_payment'), ['2024-02'])
  assert.deepEqual(days(spring, 'enrollment'), ['2017-06-01'])
  const first = await see(hrss, wang, { lanes: ['contribution'], limit: 2 })
  assert.deepEqual([first.lanes.length, first.lanes[0]?.items.length, first.lanes[0]?.more], [1, 2, true])
  const cursor = first.lanes[0]?.cursor ?? ''
  const next = await see(hrss, wang, { lanes: ['contribution'], limit: 2, cursor })
  assert.deepEqual([next.lanes[0]?.items.map(({ from }) => from), next.lanes[0]?.cursor], [['2015-03'], null])
  await assert.rejects(see(hrss, wang, { lanes: ['benefit'], cursor }), { code: 'REQUEST_WRONG' })
  await assert.rejects(see(hrss, wang, { lanes: ['contribution'], cursor: 'x' }), { code: 'REQUEST_WRONG' })
  await assert.rejects(see(hrss, wang, { from: '2024-02-31' }), { code: 'REQUEST_WRONG' })
})

test('the wall: each authority its own days, the other by referral alone, and never how many', async () => {
  const own = await see(hrss, wang)
  assert.deepEqual(days(own, 'medical_visit'), ['2018-03-01'])
  assert.deepEqual(days(own, 'enrollment'), ['2017-06-01'])
  const medical = own.withheld.find(({ lane }) => lane === 'medical')
  assert.equal(medical?.says, '医保数据自 2019-01-01 起由医保部门主管,需移交')
  assert.deepEqual((await see(hrss, li)).withheld, own.withheld)
  const theirs = await see(nhsa, wang)
  assert.deepEqual(days(theirs, 'medical_visit'), ['2024-05-01', '2024-03-01'])
  assert.deepEqual([days(theirs, 'pension_payment'), days(theirs, 'enrollment')], [[], ['2019-06-01']])
  assert.deepEqual(
    theirs.marks.map(({ fingerprint }) => fingerprint),
    ['f-med'],
  )
  assert.equal(theirs.withheld.find(({ lane }) => lane === 'benefit')?.authority, 'hrss')
  const both = await see({ ...hrss, authorities: ['hrss', 'nhsa'] }, wang)
  assert.deepEqual([days(both, 'medical_visit').length, both.withheld], [3, []])

  const refer = `insert into access.referral (finding, from_authority, to_authority, document_no, by_person, at) values ($1, 'nhsa', 'hrss', '号', 'p-1', current_timestamp)`
  await world.admin.query(refer, ['f-far'])
  assert.deepEqual(days(await see(hrss, wang), 'medical_visit'), ['2018-03-01'], 'a referral in another district')
  await world.admin.query(refer, ['f-med'])
  const opened = await see(hrss, wang)
  assert.deepEqual(days(opened, 'medical_visit'), ['2024-05-01', '2024-03-01', '2018-03-01'])
  assert.deepEqual(opened.withheld, [])
  assert.deepEqual(days(await see(hrss, li), 'medical_visit'), [], 'another subject stays closed')
  await world.admin.query('delete from access.referral')
})

test('what is outside is not there: district, scheme, sums only, and what was not handed over', async () => {
  await notThere(hrss, zhao)
  await notThere(hrss, nobody)
  await notThere(hrss, gone)
  assert.deepEqual(
    (await see({ ...everything, authorities: ['hrss'] }, gone)).lanes
      .flatMap(({ items: all }) => all)
      .map(({ dataset }) => dataset),
    ['person_number', 'death_record', 'kinship'],
  )
  assert.equal((await see(elsewhere, zhao)).header.name, '赵*')
  assert.equal((await see(elsewhere, wang)).marks[0]?.fingerprint, 'f-far')
  assert.deepEqual(days(await see(elsewhere, wang), 'contribution'), [])
  await notThere({ ...everything, aggregatesOnly: true }, wang)
  await notThere(nothing('org-admin'), wang)
  assert.deepEqual(days(await see({ ...everything, schemes: ['310'] }, wang), 'pension_payment'), [])
  const agency: Scope = { ...hrss, assignedOnly: true }
  await notThere(agency, wang)
  await world.admin.query(
    `insert into access.organisation (id, kind, name, district, authorities, valid_from) values ('org-hrss', 'agency', '经办', '410102', '{hrss}', '2016-01-01')`,
  )
  await world.admin.query(`update screening.finding set assigned_organisation = 'org-hrss' where fingerprint = 'f-own'`)
  assert.equal((await see(agency, wang)).marks.length, 1)
  await notThere(agency, li)
})

test('employers and providers by month, from sums that follow corrections', async () => {
  const shop: Subject = { kind: 'employer', key: employers.shop }
  const view = await see(hrss, shop)
  assert.equal(view.header.name, '郑州小铺百货店')
  const sums = items(view, 'contribution')
  assert.deepEqual(
    [sums.length, sums[0]?.from, sums[0]?.amountFen, sums[0]?.persons, cell(sums[0], 'scheme'), sums[0]?.row],
    [9, '2024-08', '120000', 1, '企业职工基本养老保险', 0],
  )
  const wards = await see(nhsa, { kind: 'provider', key: hospital })
  assert.deepEqual(
    items(wards, 'medical_visit').map(({ from, rows, persons }) => [from, rows, persons]),
    [
      ['2024-05', 2, 2],
      ['2024-03', 2, 2],
    ],
  )
  assert.deepEqual(
    items(await see(hrss, { kind: 'provider', key: hospital }), 'medical_visit').map(({ from }) => from),
    ['2018-03'],
  )
  await notThere(elsewhere, shop)
  await notThere(hrss, { kind: 'employer', key: employers.firm })
  assert.equal(view.sumsDue, false)
  await world.admin.query('delete from screening.subject_month_done')
  assert.equal((await see(hrss, shop)).sumsDue, true)
  assert.ok((await sumSubjectMonths(world.folder, database)) > 0)
  assert.equal(await sumSubjectMonths(world.folder, database), 0)
  assert.deepEqual(items(await see(hrss, shop), 'contribution'), sums)
})

const edgesOf = async (scope: Scope, subject: Subject, depth = 1): Promise<string[]> => {
  const graph = await readGraph(database, keys, scope, subject, depth)
  const numbers = new Map(graph.nodes.map(({ id, kind, number }) => [id, `${kind}:${number.slice(-4)}`]))
  for (const { evidence, rows } of graph.edges)
    assert.ok(rows > 0 && evidence.every(({ batch, row }) => batch !== '' && row > 0))
  assert.ok(!JSON.stringify(graph).includes(`"${subject.key}"`))
  return graph.edges.map(({ why, from, to, via }) =>
    [why, ...[numbers.get(from), numbers.get(to)].sort(), ...(via ? [via.name] : [])].join(' '),
  )
}
const tail = (number: string): string => `person:${number.slice(-4)}`

test('connections: shared account and address, the same small shop, co-admission by rows of both; no firm of many', async () => {
  const all = await edgesOf(everything, wang)
  const [him, her] = [tail(people.wang), tail(people.li)].sort()
  assert.ok(all.includes(`coworker ${him} ${her} 郑州小铺百货店`), all.join('\n'))
  assert.ok(all.includes(`co-admission ${him} ${her} 中原一院`))
  assert.equal(all.filter((edge) => edge.startsWith('account account:0011')).length, 2)
  assert.equal(all.filter((edge) => edge.startsWith('address address:')).length, 2)
  assert.ok(all.includes(`kin ${[tail(people.wang), tail(people.zhao)].sort().join(' ')}`))
  assert.ok(!all.some((edge) => edge.startsWith('phone')), 'a phone that nobody shares')
  assert.ok(!(await edgesOf(everything, zhao)).some((edge) => edge.startsWith('coworker')), 'a firm of thirteen')
  assert.ok((await edgesOf(everything, wang, 2)).some((edge) => edge.startsWith('legal employer:')))
})

test('connections keep to the scope: no stay across the wall, nobody outside the district', async () => {
  const own = await edgesOf(hrss, wang, 2)
  assert.ok(own.some((edge) => edge.startsWith('coworker')))
  assert.deepEqual(
    own.filter((edge) => edge.startsWith('co-admission') || edge.startsWith('kin')),
    [],
  )
  const theirs = await edgesOf(nhsa, wang)
  assert.deepEqual(
    theirs.filter((edge) => edge.startsWith('account')),
    [],
  )
  assert.ok(theirs.some((edge) => edge.startsWith('co-admission')))
  await assert.rejects(readGraph(database, keys, hrss, zhao), { code: 'NOT_FOUND' })
})
