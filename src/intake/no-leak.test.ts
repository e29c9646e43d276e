/**
 * No personal value in the open: files full of known names, numbers, phones, accounts and addresses go in by every road,
 * then every table but the vault's own, every file of the data folder and the raw bytes of the database's own folder are
 * searched, for pieces of the values too.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { reveal } from '#identity/vault.ts'
import { openDatabase } from '#store/database.ts'
import { openDuck, sqlText } from '#store/duck.ts'
import { clusterUrl, startCluster } from '#store/embedded.ts'
import { openFolder } from '#store/folder.ts'
import { csv, pay, payHeaders } from '../../test/whole-files.ts'
import { openIntake } from './context.ts'
import { type IntakeOptions, intakeFile } from './intake-file.ts'
import { workbookOf } from './readers/sample-files.ts'
import type { Receipt } from './receipt.ts'
import { rejectsOf } from './receipts.ts'

const names = ['亓官翎羽', '谯笪燊淼', '濮阳婵娟', '阿依努尔·吐尔逊', '闾丘骞翮', '眭邗闳'] as const
const numbers = [
  '410102196203040519',
  '41018119550607231X',
  '410105197111220843',
  '410103194809150026',
  '410104198802290367',
] as const
const oldNumbers = ['410102481225137', '410105550317246'] as const
const phones = ['13917264835', '18638475920', '037168392714'] as const
const accounts = ['6228480718293645017', '6217002430018273645', '41001526374850617283'] as const
const addresses = ['郑州市管城回族区紫荆山南路九百七十七号院', '巩义市芝田镇稍柴村五组'] as const

/** GB18030 of the characters used here, by asking the decoder for its two-byte plane. */
const gb18030 = (() => {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, Buffer>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), Buffer.from([high, low]))
  return (text: string): Buffer =>
    Buffer.concat([...text].map((one) => (one.charCodeAt(0) < 0x80 ? Buffer.from(one) : (table.get(one) as Buffer))))
})()

const windows = (text: string, size: number): string[] =>
  Array.from({ length: Math.max(1, text.length - size + 1) }, (_, at) => text.slice(at, at + size))

/** Pieces that would give a value away: two characters of a name, nine digits of a number, six characters of an address. */
const pieces: string[] = [
  ...new Set([
    ...names.flatMap((name) => windows(name, 2)),
    ...[...numbers, ...oldNumbers, ...phones, ...accounts].flatMap((number) => windows(number, 9)),
    ...addresses.flatMap((address) => windows(address, 6)),
  ]),
]
const encoded: readonly (readonly [what: string, bytes: Buffer])[] = [
  ...pieces.map((piece) => [piece, Buffer.from(piece)] as const),
  ...[...names, ...addresses].flatMap((whole) => [
    [`${whole} (GB18030)`, gb18030(whole)] as const,
    [`${whole} (UTF-16)`, Buffer.from(whole, 'utf16le')] as const,
  ]),
]

const found = (bytes: Buffer): string[] => encoded.filter(([, piece]) => bytes.includes(piece)).map(([what]) => what)

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())

const root = mkdtempSync(join(tmpdir(), 'no-leak-'))
const inbox = mkdtempSync(join(tmpdir(), 'inbox-'))
const folder = openFolder(root)
const database = await openDatabase(folder, undefined)
const address = await startCluster(folder)
const admin = new pg.Client({
  connectionString: clusterUrl(address, 'postgres', address.passwords.superuser, 'shejian'),
})
await admin.connect()
const context = await openIntake(folder, database, { actor: 'os:test', sampleData: false })
let opened = true
const closeIntake = async (): Promise<void> => {
  if (opened) await context.close()
  opened = false
}
after(async () => {
  await closeIntake()
  await admin.end()
  await database.close()
  for (const path of [root, inbox]) rmSync(path, { recursive: true, force: true })
})

const take = (name: string, content: Buffer | string, options: IntakeOptions = {}): Promise<Receipt> => {
  writeFileSync(join(inbox, name), content)
  return intakeFile(context, join(inbox, name), options)
}

const headers = [
  '个人编号',
  '公民身份号码',
  '姓名',
  '移动电话',
  '户籍地址',
  '出生日期',
  '性别',
  '居住社区代码',
  '经办机构行政区划',
]
const one = (no: string, n: number, more: Partial<Record<string, string>> = {}): string[] => {
  const row: Record<string, string> = {
    个人编号: no,
    公民身份号码: numbers[n % numbers.length] as string,
    姓名: names[n % names.length] as string,
    移动电话: phones[n % phones.length] as string,
    户籍地址: addresses[n % addresses.length] as string,
    出生日期: '1962-03-04',
    性别: '1',
    居住社区代码: '',
    经办机构行政区划: '410102',
  }
  return headers.map((header) => more[header] ?? row[header] ?? '')
}
const wide = (text: string): string =>
  text.replaceAll(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const spaced = (text: string): string => `${text.slice(0, 3)} ${text.slice(3, 7)} ${text.slice(7)}`

const personal: readonly string[] = [...names, ...numbers, ...oldNumbers, ...phones, ...accounts, ...addresses]
const shown: unknown[] = []

test('files with known people go in by every road', async () => {
  const good = [0, 1, 2, 3, 4].map((n) => one(`G${n}`, n))
  const old = oldNumbers.map((number, n) => one(`O${n}`, n, { 公民身份号码: number }))
  const first = await take('person.a.1.csv', csv(headers, [...good, ...old]))
  assert.deepEqual([first.rowsAccepted, first.rowsRejected], ['7', '0'], JSON.stringify(first.reasons))
  shown.push(first)
  // Every value in every column: most of these rows are refused, and each says why.
  // What cannot be told from a code (an account, a landline, the 15 digits of an old card) is left out of code columns.
  const codes = new Set(['个人编号', '居住社区代码'])
  const unlike = new Set<string>([...names, ...numbers, ...phones.slice(0, 2), ...addresses])
  const slipped = personal.flatMap((value, n) =>
    headers
      .filter((header) => !codes.has(header) || unlike.has(value))
      .flatMap((header, at) => [
        one(`S${n}-${at}`, n, { [header]: value }),
        one(`W${n}-${at}`, n, { [header]: wide(value), 性别: '9' }),
      ]),
  )
  const shifted = good.map((cells) => ['', ...cells.slice(0, -1)])
  const short = good.map((cells) => cells.slice(2))
  const overlong = good.map((cells) => [...cells, ...cells])
  const rejected = await take('person.a.2.csv', csv(headers, [...slipped, ...shifted, ...short, ...overlong]))
  assert.equal(rejected.status, 'committed', rejected.refusal?.message)
  assert.ok(Number(rejected.rowsRejected) > 200)
  shown.push(rejected)
  shown.push(await take('person.b.csv', gb18030(csv(headers, good))))
  shown.push(await take('person.c.csv', Buffer.from(`\ufeff${csv(headers, good)}`, 'utf16le')))
  const cells = (row: readonly string[], at: number): string =>
    `<row r="${at}">${row.map((cell, i) => `<c r="${String.fromCharCode(65 + i)}${at}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`
  shown.push(
    await take(
      'person.d.xlsx',
      workbookOf({ sheets: { 参保人员登记: [headers, ...good].map((row, i) => cells(row, i + 1)).join('') } }),
    ),
  )
  const objects = good.map((row) => Object.fromEntries(headers.map((header, i) => [header, row[i]])))
  const ndjson = [...objects, ...Array.from({ length: 1_000 }, () => ({})), { [numbers[0]]: '1' }, { 姓名: [names[0]] }]
  shown.push(
    await take(
      'person.e.ndjson',
      `${ndjson.map((object) => JSON.stringify(object)).join('\n')}\n{"姓名": "${names[1]}"`,
    ),
  )
  // Duplicates and conflicts.
  const changed = good.map((row, n) =>
    row.map((cell) => (cell === names[n] ? (names[(n + 1) % names.length] as string) : cell)),
  )
  const conflicts = await take('person.a.3.csv', csv(headers, [...good, ...changed]))
  assert.equal(conflicts.rowsAccepted, '0')
  shown.push(conflicts)
  shown.push(await take('person.a.4.csv', csv(headers, changed), { supersedes: first.batch }))
})

test('money, accounts, and words in which numbers hide', async () => {
  const payees = accounts.map((account, n) => [...pay(`P${n}`, '1.00', numbers[n]), account, names[n] as string])
  const more = [...payHeaders, 'account_id', 'account_name']
  const bad = payees.map((row, n) =>
    row.map((cell, i) =>
      i === 0 ? `Q${n}` : i === 6 ? (accounts[n] as string) : i === 5 ? (names[n] as string) : cell,
    ),
  )
  shown.push(await take('pension_payment.csv', csv(more, [...payees, ...payees, ...bad])))
  const hidden = [...numbers, ...oldNumbers, ...phones.slice(0, 2), ...accounts.slice(0, 2)].flatMap((value) => [
    value,
    `请核对${value}。`,
    wide(value),
    `ID${value}`,
    `${names[0]},${value}`,
  ])
  hidden.push(...phones.slice(0, 2).map(spaced), spaced(phones[0]).replaceAll(' ', '-'))
  hidden.push(...numbers.map((number) => `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`))
  const remarks = hidden.map((remark, n) => [
    `A${n}`,
    numbers[0],
    '110',
    accounts[0],
    '2024-03-05 10:00:00',
    remark,
    '410102',
  ])
  const receipt = await take(
    'account_change.csv',
    csv(
      ['account_change_no', 'person_id', 'scheme', 'new_account_id', 'changed_at', 'remark', 'agency_district'],
      remarks,
    ),
  )
  assert.deepEqual([receipt.rowsAccepted, receipt.rowsRejected], ['0', String(hidden.length)])
  shown.push(receipt)
})

test('files refused whole, before and after their rows were read', async () => {
  const rows = [0, 1, 2].map((n) => one(`F${n}`, n))
  const files: [string, Buffer | string][] = [
    ['person.f.1.csv', Buffer.concat([Buffer.from(csv(headers, rows)), Buffer.from([0x41, 0xff, 0xff, 0x0a])])],
    ['person.f.2.csv', csv(rows[0] as string[], rows)],
    ['person.f.3.csv', csv([...headers, numbers[1], accounts[0]], rows)],
    ['person.f.4.csv', csv(headers.slice(1), rows)],
    ['person.f.5.csv', `${csv(headers, rows)}\0`],
    ['person.f.6.json', `[${JSON.stringify(rows)}]`],
    ['person.f.7.xlsx', Buffer.from(csv(headers, rows))],
    [`${numbers[2]}(person).f.8.csv`, ''],
  ]
  for (const [name, content] of files) {
    const receipt = await take(name, content)
    assert.equal(receipt.status, 'refused', name)
    shown.push(receipt)
  }
})

test('the search finds what is there', async () => {
  for (const value of personal) assert.ok(found(Buffer.from(`x${value}y`)).length > 0, value)
  assert.ok(found(gb18030(names[0])).length > 0)
  // Each value did go in, and comes out of the vault for who gives a reason.
  const { rows } = await admin.query<{ person_id: string; person_name: string }>(
    `select person_id::text, person_name::text from data.person where agency_person_no = 'G0' limit 1`,
  )
  const [row] = rows
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    const why = { actor: 'os:test', reason: '核对' }
    const open = (kind: 'person_number' | 'person_name', surrogate = ''): Promise<string> =>
      reveal(client, context.keys, kind, BigInt(surrogate), why)
    assert.equal(await open('person_number', row?.person_id), numbers[0])
    assert.equal(await open('person_name', row?.person_name), names[0])
    await client.query('rollback')
  } finally {
    client.release()
  }
  // The rejected rows come back as they were sent, for who has the key.
  const batch = (shown[1] as Receipt).batch
  const back = await rejectsOf(database.pool, context.keys, batch)
  assert.ok(found(Buffer.from(back.rows.map((cells) => cells.slice(2).join()).join('\n'))).length > 50)
  assert.deepEqual(found(Buffer.from(back.rows.map(([, why]) => why).join('\n'))), [])
})

test('no receipt says one', () => {
  for (const receipt of shown)
    assert.deepEqual(found(Buffer.from(JSON.stringify(receipt))), [], JSON.stringify(receipt))
})

test('no column of any table but the vault holds one', async () => {
  const tables = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname <> 'information_schema' order by 1`,
  )
  assert.ok(tables.rows.length > 100)
  let cells = 0
  for (const { name } of tables.rows) {
    const { rows } = await admin.query<{ row: string }>(`select t::text as row from ${name} t`)
    cells += rows.length
    // The vault holds bytes: they are searched as bytes.
    assert.deepEqual(found(Buffer.from(rows.map(({ row }) => row).join('\n'))), [], name)
  }
  assert.ok(cells > 1_000)
  for (const [table, column] of [
    ['vault.entry', 'sealed'],
    ['vault.entry', 'blind'],
    ['intake.reject_page', 'sealed'],
  ]) {
    const { rows } = await admin.query<{ bytes: Buffer }>(`select ${column} as bytes from ${table}`)
    assert.ok(rows.length > 0)
    assert.deepEqual(found(Buffer.concat(rows.map(({ bytes }) => bytes))), [], `${table}.${column}`)
  }
})

test('no statistic and no view of the server holds one', async () => {
  for (const view of ['pg_stats', 'pg_stat_activity', 'pg_settings', 'pg_stat_progress_copy']) {
    const { rows } = await admin.query<{ row: string }>(`select t::text as row from ${view} t`)
    assert.deepEqual(found(Buffer.from(rows.map(({ row }) => row).join('\n'))), [], view)
  }
})

test('no mirror file holds one, in its bytes or in its values', async () => {
  const files = filesUnder(folder.mirror)
  assert.ok(files.length >= 8)
  const duck = await openDuck({ folders: [folder.mirror], spill: join(root, 'tmp', 'search') })
  try {
    for (const path of files) {
      assert.deepEqual(found(readFileSync(path)), [], path)
      const rows = await duck.rows<{ row: string }>(`select (t)::varchar as row from read_parquet(${sqlText(path)}) t`)
      assert.deepEqual(found(Buffer.from(rows.map(({ row }) => row).join('\n'))), [], path)
    }
  } finally {
    duck.close()
  }
})

test('nothing is left under tmp, and no other file of the data folder holds one: tables, journal and log of the database too', async () => {
  await closeIntake()
  await admin.query('checkpoint')
  assert.deepEqual(
    readdirSync(folder.temp).filter((name) => name !== 'search'),
    [],
  )
  const files = filesUnder(root)
  const searched = { files: 0, bytes: 0, journal: 0 }
  for (const path of files) {
    const bytes = readFileSync(path)
    searched.files += 1
    searched.bytes += bytes.length
    if (/pg_wal/.test(path)) searched.journal += bytes.length
    assert.deepEqual(found(bytes), [], relative(root, path))
  }
  assert.ok(searched.files > 500 && searched.journal >= 16 << 20, JSON.stringify(searched))
})
