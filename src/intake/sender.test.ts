/** Files of providers and employers: rows of their own only, and nothing learnt of what others have sent. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { employers, hospital } from '../../test/subject-world.ts'
import { csv, openTestIntake, type TestIntake } from '../../test/whole-files.ts'
import { type IntakeOptions, intakeFile } from './intake-file.ts'
import type { Receipt } from './receipt.ts'

const other = 'H41010200002'
const person = '410102196001010019'
let world: TestIntake
before(async () => {
  world = await openTestIntake()
  for (const [id, kind, code] of [
    ['o-hospital', 'provider', hospital],
    ['o-other', 'provider', other],
    // As somebody typed it.
    ['o-shop', 'employer', employers.shop.toLowerCase()],
    ['o-firm', 'employer', employers.firm],
    ['o-nameless', 'provider', null],
    ['o-agency', 'agency', null],
    ['o-agency-2', 'agency', null],
  ] as const)
    await world.admin.query(
      `insert into access.organisation (id, kind, name, district, authorities, outside_id, valid_from) values ($1, $2, $1, '410102', '{hrss}', $3, '2016-01-01')`,
      [id, kind, code],
    )
})
after(() => world?.close())

const send = (
  organisation: string | null,
  name: string,
  content: string,
  options: IntakeOptions = {},
): Promise<Receipt> => {
  const path = join(world.inbox, name)
  writeFileSync(path, content)
  return intakeFile({ ...world.context, organisation }, path, options)
}

const leaveHeaders = ['leave_no', 'person_id', 'provider_id', 'visit_id', 'left_at', 'agency_district']
const leaves = (...rows: readonly (readonly [no: string, provider: string, visit?: string])[]): string =>
  csv(
    leaveHeaders,
    rows.map(([no, provider, visit = `V${no}`]) => [no, person, provider, visit, '2024-03-01 10:00:00', '410102']),
  )
const wageHeaders = [
  'declaration_no',
  'person_id',
  '统一社会信用代码',
  'declaration_kind',
  'declared_wage_fen',
  'base_fen',
  'wage_year',
  'from_month',
  'declared_on',
  'agency_district',
]
const wage = (no: string, employer: string): string[] => [
  no,
  person,
  employer,
  'yearly',
  '5000.00',
  '5000.00',
  '2023',
  '2024-01',
  '2024-01-10',
  '410102',
]
const counts = ({ status, rowsAccepted, rowsRejected, rowsDuplicate }: Receipt): unknown[] => [
  status,
  rowsAccepted,
  rowsRejected,
  rowsDuplicate,
]
const rejects = async (batch: string): Promise<Record<string, unknown>[]> =>
  (
    await world.admin.query(
      `select r.row_no::int as row, r.code, r.field, r.header, r.value_masked as shown, r.message from intake.reject r join intake.batch b on b.id = r.batch_id
       where b.public_id = $1 order by 1`,
      [batch],
    )
  ).rows

test('a provider sends its own rows; another one among them goes back alone, with row, field, reason and clause', async () => {
  const receipt = await send(
    'o-hospital',
    'inpatient_leave.csv',
    leaves(['1', hospital], ['2', other], ['3', hospital]),
  )
  assert.deepEqual(counts(receipt), ['committed', '2', '1', '0'])
  const [reject, ...more] = await rejects(receipt.batch)
  assert.deepEqual(more, [])
  const { message, ...facts } = reject as { message: string }
  assert.deepEqual(facts, {
    row: 2,
    code: 'ROW_FOREIGN',
    field: 'provider_id',
    header: 'provider_id',
    shown: 'H41****02',
  })
  assert.match(message, /^「provider_id」的值「H41\*\*\*\*02」不是本单位的代码 H41010200001:.*六\(四\),十一\(二\)3\)$/)
  const { rows } = await world.admin.query('select distinct provider_id from data.inpatient_leave')
  assert.deepEqual(rows, [{ provider_id: hospital }])
})

test('an employer likewise, under whatever header and in whatever letters; a code that cannot be read says so once', async () => {
  const content = csv(wageHeaders, [
    wage('1', employers.shop.toLowerCase()),
    wage('2', employers.firm),
    wage('3', '91410100MA00000000'),
  ])
  const receipt = await send('o-shop', 'wage_declaration.csv', content)
  assert.deepEqual(counts(receipt), ['committed', '1', '2', '0'])
  assert.deepEqual(
    (await rejects(receipt.batch)).map(({ row, code, header }) => [row, code, header]),
    [
      [2, 'ROW_FOREIGN', '统一社会信用代码'],
      [3, 'VALUE_USCC', '统一社会信用代码'],
    ],
  )
})

test('what is not theirs to send goes back whole, with a receipt; who has no code sends nothing', async () => {
  const death = csv(
    ['death_record_no', 'source', 'person_id', 'died_on', 'precision', 'name_agrees', 'received_on'],
    [['1', 'police', person, '2024-02-20', 'day', '1', '2024-03-01']],
  )
  for (const [organisation, name, content, code] of [
    ['o-hospital', 'death_record.csv', death, 'SENDER_WRONG'],
    ['o-hospital', 'wage_declaration.csv', csv(wageHeaders, [wage('9', employers.shop)]), 'SENDER_WRONG'],
    ['o-shop', 'inpatient_leave.csv', leaves(['9', hospital]), 'SENDER_WRONG'],
    ['o-nameless', 'inpatient_leave.csv', leaves(['9', hospital]), 'SENDER_WITHOUT_CODE'],
    ['o-nobody', 'inpatient_leave.csv', leaves(['9', hospital]), 'ORGANISATION_UNKNOWN'],
  ] as const) {
    const receipt = await send(organisation, name, content)
    assert.deepEqual([receipt.status, receipt.refusal?.code], ['refused', code])
  }
  const { rows } = await world.admin.query(`select count(*)::int as n from data.death_record`)
  assert.equal(rows[0].n, 0)
  // The agency sends for everybody.
  assert.equal((await send('o-agency', 'death_record.csv', death)).status, 'committed')
})

test('whether another has sent a row of the same number, or the very same file, cannot be told', async () => {
  const taken = await send('o-agency', 'inpatient_leave.csv', leaves(['100', other], ['101', hospital]))
  assert.deepEqual(counts(taken), ['committed', '2', '0', '0'])
  // Number 100 is another hospital's, 101 its own: only the own one is a conflict.
  const receipt = await send(
    'o-hospital',
    'inpatient_leave.csv',
    leaves(['100', hospital, 'VX'], ['101', hospital, 'VY']),
  )
  assert.deepEqual(counts(receipt), ['committed', '1', '1', '0'])
  assert.deepEqual(
    (await rejects(receipt.batch)).map(({ row, code }) => [row, code]),
    [[2, 'ROW_CONFLICT']],
  )
  const empty = `${leaveHeaders.join(',')}\n`
  const first = await send('o-other', 'inpatient_leave.csv', empty)
  const second = await send('o-hospital', 'inpatient_leave.csv', empty)
  assert.deepEqual([first.status, second.status], ['committed', 'committed'])
  assert.notEqual(first.batch, second.batch)
  const again = await send('o-hospital', 'inpatient_leave.csv', empty)
  assert.deepEqual([again.status, again.batch], ['resent', second.batch])
})

test("a correction replaces the same organisation's own batch, and is checked as the first file was", async () => {
  const mine = await send('o-other', 'inpatient_leave.csv', leaves(['200', other]))
  const unknown = (error: unknown): boolean =>
    error instanceof Refusal && error.code === 'BATCH_UNKNOWN' && !/来源|inpatient/.test(error.message)
  const correction = leaves(['200', other, 'VZ'], ['201', hospital])
  const supersedes = mine.batch
  for (const organisation of ['o-hospital', 'o-agency'])
    await assert.rejects(send(organisation, 'inpatient_leave.csv', correction, { supersedes }), unknown)
  await assert.rejects(send('o-hospital', 'inpatient_leave.csv', correction, { supersedes: 'eeeeeeee' }), unknown)
  const foreign = await send('o-agency', 'inpatient_leave.csv', leaves(['300', hospital]))
  await assert.rejects(
    send('o-agency-2', 'inpatient_leave.csv', leaves(['300', hospital, 'VA']), { supersedes: foreign.batch }),
    unknown,
  )
  // By the command line too a hospital's batch stays the hospital's.
  const mended = await send(null, 'inpatient_leave.csv', correction, { supersedes })
  assert.deepEqual([...counts(mended), mended.supersedes], ['committed', '1', '1', '0', supersedes])
  const { rows } = await world.admin.query(
    'select organisation, submitted_by, status from intake.batch where public_id = any($1) order by id',
    [[supersedes, mended.batch]],
  )
  assert.deepEqual(rows, [
    { organisation: 'o-other', submitted_by: 'os:test', status: 'superseded' },
    { organisation: 'o-other', submitted_by: 'os:test', status: 'committed' },
  ])
  const own = await send('o-other', 'inpatient_leave.csv', leaves(['200', other, 'VB']), { supersedes: mended.batch })
  assert.deepEqual(counts(own), ['committed', '1', '0', '0'])
})

test('the name that a person gave stands on the receipt; the file itself lies under ours', async () => {
  const path = join(world.inbox, 'file')
  writeFileSync(path, leaves(['400', hospital]))
  const name = '某月 请假（定稿）.csv'
  const receipt = await intakeFile({ ...world.context, organisation: 'o-hospital' }, path, {
    name,
    dataset: 'inpatient_leave',
    period: '2024-03',
  })
  assert.deepEqual([receipt.status, receipt.file, receipt.period], ['committed', name, '2024-03'])
})
