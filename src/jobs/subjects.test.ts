/** What subjects' pages are read by is made by the jobs themselves: sums after a screening, indexes and sums at the start. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { everything } from '#access/scope.ts'
import { checkDigit } from '#kernel/id-number.ts'
import { prepareSubjects } from '#screening/subjects/prepare-subjects.ts'
import type { LaneItem } from '#screening/subjects/read-lanes.ts'
import { readSubject, type SubjectView } from '#screening/subjects/read-subject.ts'
import type { Subject } from '#screening/subjects/token.ts'
import { employers, hospital } from '../../test/subject-world.ts'
import { csv, openTestIntake } from '../../test/whole-files.ts'
import { type Jobs, startJobs } from './schedule.ts'

/** Beyond the rows that a page would add up while somebody waits. */
const staff = 1_500
const world = await openTestIntake()
const { context, folder, admin, take } = world
const said: string[] = []
const over = new Map<string, string>()
let jobs: Jobs | undefined
// The jobs' own processes find their database as a server's do.
process.env.DATABASE_URL = world.url
after(async () => {
  await jobs?.close()
  delete process.env.DATABASE_URL
  await world.close()
})

const numbers = Array.from({ length: staff }, (_, index) => {
  const first = `41010219${60 + Math.floor(index / 1000)}0101${String(index % 1000).padStart(3, '0')}`
  return first + checkDigit(first)
})

const takeAll = async (): Promise<void> => {
  const contributions = numbers.flatMap((number, index) =>
    ['2024-01', '2024-02'].map(
      (month) =>
        `${index}-${month},${number},110,${employers.firm},employee,${month},${month}-15,normal,5000.00,800.00,400.00,410103`,
    ),
  )
  const visits = numbers.map(
    (number, index) =>
      `V${index},${number},310,${hospital},11,2024-03-0${(index % 9) + 1},2024-03-1${index % 9},410102`,
  )
  for (const [name, headers, lines] of [
    [
      'contribution.csv',
      'contribution_no,person_id,scheme,employer_id,insured_kind,for_month,paid_on,contribution_kind,base_fen,employer_fen,personal_fen,agency_district',
      contributions,
    ],
    ['medical_visit.csv', 'visit_id,person_id,scheme,provider_id,med_type,begin_on,end_on,agency_district', visits],
    [
      'employer.csv',
      'agency_employer_no,employer_id,employer_name,status,registered_on,agency_district',
      [`2,${employers.firm},郑州大成机械有限公司,active,2016-01-01,410103`],
    ],
    [
      'provider.csv',
      'provider_id,provider_name,provider_kind,valid_from,agency_district',
      [`${hospital},中原一院,hospital,2016-01-01,410102`],
    ],
  ] as const) {
    const receipt = await take(
      name,
      csv(
        headers.split(','),
        lines.map((line) => line.split(',')),
      ),
    )
    assert.equal(receipt.status, 'committed', JSON.stringify(receipt))
  }
}

const until = async (job: string | undefined): Promise<string> => {
  for (let round = 0; round < 3_000; round += 1) {
    const end = job === undefined ? undefined : over.get(job)
    if (end !== undefined) return end
    await pause(50)
  }
  throw new RangeError(`job ${job} has not ended: ${said.join('; ')}`)
}

const see = (subject: Subject): Promise<SubjectView> => readSubject(context.database, context.keys, everything, subject)
const items = ({ lanes }: SubjectView, dataset: string): LaneItem[] =>
  lanes.flatMap((lane) => lane.items.filter((item) => item.dataset === dataset))
const employer: Subject = { kind: 'employer', key: employers.firm }

test('a large employer and a large provider have their sums once the jobs have run, also after a screening that fails', async () => {
  await takeAll()
  assert.equal((await see(employer)).sumsDue, true)
  assert.deepEqual(items(await see(employer), 'contribution'), [])
  jobs = await startJobs(
    folder,
    context.database,
    (id, { name }) => name !== 'progress' && over.set(id, name),
    (message) => said.push(message),
  )
  // A batch that is not there: its screening is refused, and the sums are made all the same.
  assert.equal(await until(await jobs.put('screening', { batches: ['ffffffff'] })), 'failed')
  assert.deepEqual(said, [])
  const view = await see(employer)
  assert.equal(view.sumsDue, false)
  assert.deepEqual(
    items(view, 'contribution').map(({ from, rows, persons, amountFen }) => [from, rows, persons, amountFen]),
    [
      ['2024-02', staff, staff, String(staff * 120_000)],
      ['2024-01', staff, staff, String(staff * 120_000)],
    ],
  )
  const visits = items(await see({ kind: 'provider', key: hospital }), 'medical_visit')
  assert.deepEqual(
    visits.map(({ from, rows, persons }) => [from, rows, persons]),
    [['2024-03', staff, staff]],
  )
})

const indexes = async (where = 'true'): Promise<number> => {
  const { rows } = await admin.query<{ n: number }>(
    `select count(*)::int as n from pg_index x join pg_class c on c.oid = x.indexrelid
     where c.relname like 'subject\\_%' and c.relnamespace = 'data'::regnamespace and ${where}`,
  )
  return rows[0]?.n ?? 0
}

test('the indexes are made by the same jobs; what is missing or was left by an interrupted build is made at the next start', async () => {
  const made = await indexes()
  assert.ok(made > 70)
  assert.equal(await indexes('not x.indisvalid'), 0)
  await admin.query('drop index data.subject_stay, data.subject_kinship_relative_id')
  await admin.query(
    `update pg_index set indisvalid = false where indexrelid = 'data.subject_employer_contact_phone'::regclass`,
  )
  assert.equal(await until(await jobs?.put('subjects', {})), 'done')
  assert.deepEqual([await indexes(), await indexes('not x.indisvalid')], [made, 0])
  assert.equal(await prepareSubjects(admin), 0)
  // Of a table in years: the year that is there has its part, and one that comes later gets it with the table.
  const inYear = async (year: number): Promise<number> => {
    const { rows } = await admin.query(
      `select 1 from pg_indexes where schemaname = 'data' and tablename = $1 and indexdef like '%med_type%'`,
      [`medical_visit_y${year}`],
    )
    return rows.length
  }
  assert.equal(await inYear(2024), 1)
  await admin.query(`select data.ensure_year('medical_visit', 2031)`)
  assert.equal(await inYear(2031), 1)
})

test('while one process builds, another leaves it to that one', async () => {
  const client = await context.database.pool.connect()
  await client.query('select pg_advisory_lock(7205130)')
  assert.equal(await prepareSubjects(admin), undefined)
  await client.query('select pg_advisory_unlock(7205130)')
  client.release()
})
