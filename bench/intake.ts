/**
 * Intake beside plain COPY, in one run: N rows of medical settlements as a CSV are taken in whole (checked, pseudonymised,
 * committed, mirrored) by the command itself, then the very rows that it stored are copied, in the file's order and as
 * plain CSV, into a fresh table of the same definition (partitions and primary key included).
 *
 *   node_modules/.bin/node bench/intake.ts [--rows 5000000] [--people 500000] [--keep]
 */
import { createReadStream, createWriteStream, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { elapsed, today } from '#kernel/clock.ts'
import { columnsOf } from '#standard/columns.ts'
import { datasetOf } from '#standard/registry.ts'
import { openDuck, sqlText } from '#store/duck.ts'
import { clusterUrl, startCluster, stopCluster } from '#store/embedded.ts'
import { openFolder, projectRoot } from '#store/folder.ts'
import { type Measured, measure } from './measure.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '5000000' },
    people: { type: 'string', default: '500000' },
    keep: { type: 'boolean', default: false },
    dir: { type: 'string', default: join(projectRoot, 'var', 'bench-intake') },
  },
})
const rows = Number(values.rows)
const people = Number(values.people)
const root = values.dir
rmSync(root, { recursive: true, force: true })
mkdirSync(root, { recursive: true })
const csv = join(root, 'medical_settlement.csv')

/** Valid numbers: GB 11643 check characters computed in SQL, people spread at random over the file as days go by. */
const generate = async (): Promise<void> => {
  const duck = await openDuck({ folders: [root], spill: root, memory: '4GB' })
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.map((weight, index) => `${weight} * (s[${index + 1}])::integer`).join(' + ')
  await duck.exec(`create table person as select i, s || ('10X98765432')[(${sum}) % 11 + 1] as number, ('赵钱孙李周吴郑王冯陈')[i % 10 + 1] || ('伟芳娜敏静丽强磊军洋')[(i // 10) % 10 + 1] || ('明华建国文平志海')[(i // 100) % 8 + 1] as name
    from (select i, '410102' || strftime(date '1940-01-01' + (i % 25000)::integer, '%Y%m%d') || lpad((i // 25000 % 1000)::varchar, 3, '0') as s from range(${people}) t(i))`)
  const yuan = (fen: string): string => `printf('%.2f', (${fen}) / 100.0)`
  await duck.exec(`copy (
    select 'S' || lpad(r::varchar, 12, '0') as settlement_id, 'V' || lpad(r::varchar, 12, '0') as visit_id, p.number as person_id, p.name as person_name, '310' as scheme,
      'H4101' || lpad((hash(r, 2) % 900)::varchar, 7, '0') as provider_id, case when hash(r, 3) % 20 = 0 then '21' else '11' end as med_type, 'network' as settlement_kind,
      '0' as is_emergency, strftime(d, '%Y-%m-%d') as begin_on, strftime(d, '%Y-%m-%d') as end_on, strftime(d + interval 10 hour + to_seconds((hash(r, 5) % 28800)::integer), '%Y-%m-%d %H:%M:%S') as settled_at,
      ${yuan('f + a + c')} as total_fen, ${yuan('c')} as full_self_pay_fen, '0.00' as over_limit_fen, ${yuan('c // 3')} as pre_self_pay_fen, ${yuan('f + a')} as in_scope_fen, ${yuan('f')} as fund_pay_fen, ${yuan('f')} as pool_pay_fen,
      ${yuan('a')} as account_pay_fen, ${yuan('c')} as cash_pay_fen, '1' as is_valid, '0' as is_refund, 'paid' as status, strftime(d + 30, '%Y-%m-%d') as settled_with_provider_on, 'T' || lpad((hash(r, 6) % 2000)::varchar, 6, '0') as terminal_id,
      '410105' as agency_district
    from (select r, date '2023-01-01' + (r * 730 // ${rows})::integer as d, (hash(r, 7) % 90000)::bigint as f, (hash(r, 8) % 20000)::bigint as a, (hash(r, 9) % 40000)::bigint as c, (hash(r, 1) % ${people})::bigint as who from range(${rows}) t(r)) x
    join person p on p.i = x.who order by r
  ) to ${sqlText(csv)} (format csv, header true)`)
  duck.close()
}

/** The Node process that does the work is the command's own. */
const intake = (data: string): Promise<Measured> => measure(['intake', csv, '--data', data])

const plainCopy = async (data: string): Promise<number> => {
  const folder = openFolder(data)
  const address = await startCluster(folder)
  const client = new pg.Client({
    connectionString: clusterUrl(address, 'postgres', address.passwords.superuser, 'shejian'),
  })
  await client.connect()
  const dataset = datasetOf('medical_settlement')
  const columns = columnsOf(dataset)
    .map(({ name }) => name)
    .join(', ')
  const plain = join(root, 'plain.csv')
  await pipeline(
    client.query(
      copyTo(`copy (select ${columns} from data.medical_settlement order by row_no) to stdout (format csv)`),
    ),
    createWriteStream(plain),
  )
  await client.query(
    `create table data.plain (like data.medical_settlement including all) partition by range (row_month)`,
  )
  for (const year of [2023, 2024, 2025])
    await client.query(
      `create table data.plain_y${year} partition of data.plain for values from ('${year}-01-01') to ('${year + 1}-01-01')`,
    )
  await client.query('checkpoint')
  const time = elapsed()
  await pipeline(
    createReadStream(plain, { highWaterMark: 1 << 20 }),
    client.query(copyFrom(`copy data.plain (${columns}) from stdin (format csv)`)),
  )
  const seconds = time() / 1000
  const counted = await client.query<{ n: string }>('select count(*) as n from data.plain')
  if (Number(counted.rows[0]?.n) !== rows) throw new RangeError(`plain COPY holds ${counted.rows[0]?.n} rows`)
  await client.end()
  await stopCluster(folder)
  return seconds
}

await generate()
const size = statSync(csv).size
const data = join(root, 'data')
// The folder's server is made beforehand: what is compared is the taking in of rows.
await measure(['intake', 'receipts', '--data', data])
const measured = await intake(data)
const copy = await plainCopy(data)
const result = {
  day: today(),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, ${Math.round(totalmem() / 1024 ** 3)} GiB`,
  node: process.version,
  rows,
  people,
  csvBytes: size,
  intakeSeconds: Number(measured.seconds.toFixed(1)),
  rowsPerSecond: Math.round(rows / measured.seconds),
  plainCopySeconds: Number(copy.toFixed(1)),
  ratio: Number((measured.seconds / copy).toFixed(2)),
  peakMiB: measured.peakMiB,
}
console.log(measured.output)
console.log(JSON.stringify(result, null, 2))
mkdirSync(join(projectRoot, 'bench', 'results'), { recursive: true })
writeFileSync(join(projectRoot, 'bench', 'results', `intake-${rows}.json`), `${JSON.stringify(result, null, 2)}\n`)
if (!values.keep) rmSync(root, { recursive: true, force: true })
