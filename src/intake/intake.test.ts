/** Whole files on a real PostgreSQL: what is taken, what is refused, and that a refused file leaves nothing. */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#kernel/refusal.ts'
import { openDuck, sqlText } from '#store/duck.ts'
import { manifest, visibleFiles } from '#store/mirror.ts'
import { verifyMirror } from '#store/mirror-audit.ts'
import { csv, leftBy, openTestIntake, pay, payHeaders } from '../../test/whole-files.ts'
import { intakeFile } from './intake-file.ts'
import { workbookOf, zipOf } from './readers/sample-files.ts'
import { writeCsv } from './readers/write-csv.ts'
import type { Receipt } from './receipt.ts'
import { receiptOf, rejectsOf } from './receipts.ts'

const intake = await openTestIntake()
const { context, folder, admin, inbox, take } = intake
after(() => intake.close())

const counts = ({ rowsIn, rowsAccepted, rowsRejected, rowsDuplicate }: Receipt): number[] =>
  [rowsIn, rowsAccepted, rowsRejected, rowsDuplicate].map(Number)

const nothing = { rows: 0, vault: 0, files: [], temp: [] }

const refused = async (receipt: Receipt, code: string, words: RegExp): Promise<void> => {
  assert.equal(receipt.status, 'refused')
  assert.equal(receipt.refusal?.code, code, receipt.refusal?.message)
  assert.match(receipt.refusal?.message ?? '', words)
  assert.deepEqual(await leftBy(intake, receipt.batch), nothing)
  const again = await receiptOf(context.database.pool, receipt.batch)
  assert.deepEqual(again.refusal, receipt.refusal)
  assert.deepEqual(counts(again), [0, 0, 0, 0])
}

const visible = async (source: string, dataset = 'pension_payment', column = 'payment_no'): Promise<string[]> => {
  const { rows } = await admin.query<{ value: string }>(
    `select v.${column}::text as value from visible.${dataset} v join intake.batch b on b.id = v.batch_id where b.source = $1 order by 1`,
    [source],
  )
  const files = (await visibleFiles(context.database.pool)).filter((file) => file.dataset === dataset)
  const ids = await admin.query<{ id: bigint }>('select id from intake.batch where source = $1', [source])
  const own = files.filter(({ batchId }) => ids.rows.some(({ id }) => id === batchId))
  const mirrored =
    own.length === 0
      ? []
      : await context.duck.rows<{ value: string }>(
          `select ${column}::varchar as value from read_parquet([${own.map(({ path }) => sqlText(join(folder.mirror, path))).join(', ')}]) order by 1 nulls last`,
        )
  const values = (of: readonly { value: string }[]): string[] => of.map(({ value }) => value)
  // The mirror's visible files hold the rows of the view, and no others.
  assert.deepEqual(values(mirrored), values(rows))
  return values(rows)
}

const english = ['agency_person_no', 'person_id', 'person_name', 'phone', 'birth_on', 'retired', 'agency_district']
const chinese = ['个人编号', '公民身份号码', '姓名', '移动电话', '出生日期', '已离退休', '经办机构行政区划']
const lb = ['AAC001', 'AAC002', 'AAC003', 'AAC067', 'AAC006', '已离退休', 'AAA027']
const people = (prefix: string): string[][] => [
  [`${prefix}1`, '410102196001010019', '张三', '13812345678', '1960-01-01', '1', '410102'],
  [`${prefix}2`, '41010219900307123X', '欧阳娜娜', '', '1990-03-07', '0', '410103'],
  [`${prefix}3`, '410102900307123', '㼆䶮', '0371-65001234', '', '', '410100'],
]

const gb18030 = (text: string): Buffer => {
  const decoder = new TextDecoder('gb18030')
  // Two bytes for what the two-byte plane has, four for the rest: found by asking the decoder.
  const table = new Map<string, number[]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  for (const wanted of text) {
    if (wanted.charCodeAt(0) < 0x80 || table.has(wanted)) continue
    for (let at = 0; at < 39420 && !table.has(wanted); at++) {
      const bytes = [
        0x81 + Math.floor(at / 12600),
        0x30 + (Math.floor(at / 1260) % 10),
        0x81 + (Math.floor(at / 10) % 126),
        0x30 + (at % 10),
      ]
      if (decoder.decode(Uint8Array.from(bytes)) === wanted) table.set(wanted, bytes)
    }
  }
  return Buffer.from(
    [...text].flatMap((one) => (one.charCodeAt(0) < 0x80 ? [one.charCodeAt(0)] : (table.get(one) as number[]))),
  )
}

const cellsXml = (cells: readonly string[], row: number): string =>
  `<row r="${row}">${cells.map((cell, i) => `<c r="${String.fromCharCode(65 + i)}${row}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`
const workbook = (headers: readonly string[], rows: readonly (readonly string[])[]): Buffer =>
  workbookOf({ sheets: { 参保人员登记: [headers, ...rows].map((cells, i) => cellsXml(cells, i + 1)).join('') } })

const parquet = async (headers: readonly string[], rows: readonly (readonly string[])[]): Promise<Buffer> => {
  const duck = await openDuck({ folders: [inbox], spill: inbox })
  const path = join(inbox, 'made.parquet')
  const values = rows.map((cells) => `(${cells.map((cell) => (cell === '' ? 'null' : sqlText(cell))).join(', ')})`)
  await duck.exec(
    `copy (select * from (values ${values.join(', ')}) t(${headers.map((header) => `"${header}"`).join(', ')})) to ${sqlText(path)} (format parquet)`,
  )
  duck.close()
  return readFileSync(path)
}

test('one batch number is not found by a wildcard, even where there is only one', async () => {
  const receipt = await take('pension_payment.lone.csv', csv(payHeaders, [pay('W1', '1.00')]))
  for (const vague of ['', '%', '_', '%%', '____________', receipt.batch.slice(0, 3)]) {
    const again = take('pension_payment.lone.2.csv', csv(payHeaders, [pay('W2', '1.00')]), { supersedes: vague })
    await assert.rejects(again, { code: 'BATCH_UNKNOWN' }, vague)
    await assert.rejects(receiptOf(context.database.pool, vague), { code: 'BATCH_UNKNOWN' })
  }
  assert.equal((await receiptOf(context.database.pool, receipt.batch.slice(0, 8).toUpperCase())).batch, receipt.batch)
})

test('every format, encoding and delimiter, with headers in English, Chinese and LB codes', async () => {
  const ndjson = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
    rows
      .map((cells) => `${JSON.stringify(Object.fromEntries(headers.map((header, i) => [header, cells[i] || null])))}\n`)
      .join('')
  const files: [name: string, content: Buffer | string, format: string, encoding: RegExp][] = [
    ['person.f1.csv', csv(english, people('a')), 'csv', /utf-8/i],
    ['person.f2.csv', `\ufeff${csv(chinese, people('a'))}`, 'csv', /utf-8/i],
    ['person.f3.csv', gb18030(csv(chinese, people('a'))), 'csv', /gb18030/i],
    ['person.f4.csv', Buffer.from(`\ufeff${csv(chinese, people('a'))}`, 'utf16le'), 'csv', /utf-16/i],
    ['person.f5.csv', csv(lb, people('a'), ';'), 'csv', /utf-8/i],
    ['person.f6.txt', csv(lb, people('a'), '|'), 'csv', /utf-8/i],
    ['person.f7.tsv', csv(english, people('a'), '\t'), 'csv', /utf-8/i],
    ['person.f8.csv', csv(english, people('a')).replaceAll('\n', '\r\n'), 'csv', /utf-8/i],
    ['person.f9.xlsx', workbook(chinese, people('a')), 'xlsx', /./],
    ['person.f10.ndjson', ndjson(english, people('a')), 'ndjson', /utf-8/i],
    ['person.f11.parquet', await parquet(lb, people('a')), 'parquet', /./],
  ]
  const seen: string[] = []
  for (const [name, content, format, encoding] of files) {
    const receipt = await take(name, content)
    assert.equal(receipt.status, 'committed', `${name}: ${receipt.refusal?.message}`)
    assert.deepEqual(counts(receipt), [3, 3, 0, 0], `${name}: ${JSON.stringify(receipt.reasons)}`)
    assert.equal(receipt.format, format)
    assert.match(receipt.encoding ?? '', encoding, name)
    assert.equal(receipt.source, name.split('.')[1])
    const { rows } = await admin.query<{ row: string }>(
      `select concat_ws('|', agency_person_no, person_id, person_name, phone, birth_on, retired, agency_district) as row
       from data.person d join intake.batch b on b.id = d.batch_id where b.public_id = $1 order by agency_person_no`,
      [receipt.batch],
    )
    seen.push(rows.map(({ row }) => row).join('\n'))
  }
  // Whatever the file was written in, the same people stand behind the same surrogates.
  assert.deepEqual(new Set(seen).size, 1)
  const numbers = await admin.query('select presented_15 from visible.person_number order by 1')
  assert.deepEqual(
    numbers.rows.map(({ presented_15 }) => presented_15),
    [false, false, true],
  )
})

test('counts and sums conserve for any mix of good, bad, doubled and conflicting rows', async () => {
  let run = 0
  const row = fc.record({
    key: fc.integer({ min: 0, max: 9 }),
    fen: fc.integer({ min: 0, max: 3 }).map((n) => n * 12_345),
    bad: fc.constantFrom('', '', '', 'date', 'money', 'short', 'check'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 25 }), fc.array(row, { maxLength: 12 }), async (first, second) => {
      run += 1
      const source = `mix${run}`
      const earlier = new Map<number, number>()
      for (const [index, rows] of [first, second].entries()) {
        const lines = rows.map(({ key, fen, bad }) => {
          const cells = pay(`K${key}`, bad === 'money' ? '1.234' : (fen / 100).toFixed(2))
          if (bad === 'date') cells[5] = '2024-02-30'
          if (bad === 'check') cells[6] = '-7.00'
          return bad === 'short' ? cells.slice(0, 8) : cells
        })
        const receipt = await take(`pension_payment.${source}.2024-03.${index + 1}.csv`, csv(payHeaders, lines))
        // Expected, by the rule's words: one key with two contents is refused in all its rows; later twins are duplicates.
        const good = rows.filter(({ bad }) => bad === '')
        const byKey = Map.groupBy(good, ({ key }) => key)
        let [accepted, duplicate, acceptedFen, duplicateFen] = [0, 0, 0, 0]
        for (const [key, twins] of byKey) {
          const amounts = new Set(twins.map(({ fen }) => fen))
          if (amounts.size > 1) continue
          const [fen = 0] = amounts
          const before = earlier.get(key)
          const fresh = before === undefined ? 1 : 0
          const same = before === undefined || before === fen ? twins.length - fresh : twins.length - 1
          accepted += fresh
          acceptedFen += fresh * fen
          duplicate += same
          duplicateFen += same * fen
          if (fresh) earlier.set(key, fen)
        }
        // The same rows again are the same file.
        if (receipt.status === 'resent') return
        assert.equal(receipt.status, 'committed', receipt.refusal?.message)
        const [all, ok, no, twice] = counts(receipt) as [number, number, number, number]
        assert.equal(all, rows.length)
        assert.equal(all, ok + no + twice)
        assert.equal(ok, accepted)
        assert.equal(twice, duplicate)
        const sums = receipt.sums.amount_fen
        assert.equal(Number(sums?.accepted), acceptedFen)
        assert.equal(Number(sums?.duplicate), duplicateFen)
        // Money is conserved as far as it can be read: not of rows with a bad amount or too few columns.
        const readable = rows
          .filter(({ bad }) => bad === '' || bad === 'date' || bad === 'check')
          .reduce((sum, { fen, bad }) => sum + (bad === 'check' ? -700 : fen), 0)
        assert.equal(Number(sums?.accepted) + Number(sums?.rejected) + Number(sums?.duplicate), readable)
        const stored = await admin.query<{ n: string; fen: string }>(
          `select count(*)::text as n, coalesce(sum(amount_fen), 0)::text as fen from data.pension_payment d join intake.batch b on b.id = d.batch_id where b.public_id = $1`,
          [receipt.batch],
        )
        assert.deepEqual(stored.rows[0], { n: String(accepted), fen: String(acceptedFen) })
        const rejects = await admin.query<{ n: string }>(
          `select count(distinct row_no)::text as n from intake.reject r join intake.batch b on b.id = r.batch_id where b.public_id = $1`,
          [receipt.batch],
        )
        assert.equal(Number(rejects.rows[0]?.n), no)
        assert.equal((await rejectsOf(context.database.pool, context.keys, receipt.batch)).rows.length, no)
      }
      assert.equal((await visible(source)).length, earlier.size)
    }),
    { numRuns: 8 },
  )
  const verified = await verifyMirror(context.database, folder)
  assert.deepEqual([verified.faults, verified.orphans], [[], []])
})

test('rejected rows come back, are mended and sent again', async () => {
  const rows = [
    pay('M1', '10.00'),
    pay('M2', '1,0.00'),
    [...pay('M3', '30.00'), '多', '余'],
    pay('M4', '40.00', '4101****1234'),
  ]
  const receipt = await take('pension_payment.mend.csv', csv(payHeaders, rows))
  assert.deepEqual(counts(receipt), [4, 1, 3, 0])
  const back = await rejectsOf(context.database.pool, context.keys, receipt.batch)
  assert.deepEqual(back.headers, ['_行号', '_退回原因', ...payHeaders])
  assert.deepEqual(
    back.rows.map(([row]) => row),
    ['2', '3', '4'],
  )
  assert.match(back.rows[0]?.[1] ?? '', /千分位/)
  const mended = back.rows.map((cells) => cells.slice())
  ;(mended[0] as string[])[8] = '20.00'
  ;(mended[1] as string[])[10] = '410102'
  ;(mended[2] as string[])[3] = '410102196001010019'
  const path = join(inbox, 'pension_payment.mend.2.csv')
  await writeCsv(path, back.headers, mended)
  const again = await intakeFile(context, path)
  assert.deepEqual(counts(again), [3, 3, 0, 0], JSON.stringify(again.reasons))
  assert.deepEqual(await visible('mend'), ['M1', 'M2', 'M3', 'M4'])
})

test('the same file twice is the same batch; in another order it is duplicates', async () => {
  const rows = [pay('R1', '1.00'), pay('R2', '2.00')]
  const first = await take('pension_payment.resend.csv', csv(payHeaders, rows))
  const again = await take('pension_payment.resend.9.csv', csv(payHeaders, rows))
  assert.deepEqual([again.status, again.batch, again.file], ['resent', first.batch, 'pension_payment.resend.9.csv'])
  const turned = await take('pension_payment.resend.csv', csv(payHeaders, rows.toReversed()))
  assert.deepEqual(counts(turned), [2, 0, 0, 2])
  assert.deepEqual(await visible('resend'), ['R1', 'R2'])
  // Another source may say the same: it is another sender's own word.
  assert.deepEqual(counts(await take('pension_payment.resend-b.csv', csv(payHeaders, rows))), [2, 2, 0, 0])
})

test('a row that contradicts an earlier batch is refused and changes nothing', async () => {
  await take('pension_payment.conflict.1.csv', csv(payHeaders, [pay('C1', '1.00'), pay('C2', '2.00')]))
  const receipt = await take('pension_payment.conflict.2.csv', csv(payHeaders, [pay('C1', '9.00'), pay('C3', '3.00')]))
  assert.deepEqual(counts(receipt), [2, 1, 1, 0])
  assert.equal(receipt.reasons[0]?.code, 'ROW_CONFLICT')
  assert.match(receipt.reasons[0]?.message ?? '', /业务主键\(经办机构行政区划、支付流水号\).*更正批次/)
  assert.deepEqual(receipt.sums.amount_fen, { accepted: '300', rejected: '900', duplicate: '0' })
  const { rows } = await admin.query(
    `select payment_no, amount_fen::int as fen from visible.pension_payment v join intake.batch b on b.id = v.batch_id where source = 'conflict' order by 1`,
  )
  assert.deepEqual(rows, [
    { payment_no: 'C1', fen: 100 },
    { payment_no: 'C2', fen: 200 },
    { payment_no: 'C3', fen: 300 },
  ])
})

test('a corrected batch hides the old one, which stays on record', async () => {
  const first = await take(
    'pension_payment.super.csv',
    csv(payHeaders, [pay('S1', '1.00'), pay('S2', '2.00', '410102195503050017')]),
  )
  const second = await take('pension_payment.super.2.csv', csv(payHeaders, [pay('S1', '9.00'), pay('S4', '4.00')]), {
    supersedes: first.batch.slice(0, 8),
  })
  assert.deepEqual([second.status, second.supersedes, ...counts(second)], ['committed', first.batch, 2, 2, 0, 0])
  assert.deepEqual(await visible('super'), ['S1', 'S4'])
  const kept = await admin.query<{ n: string }>(
    `select count(*)::text as n from data.pension_payment d join intake.batch b on b.id = d.batch_id where b.public_id = $1`,
    [first.batch],
  )
  assert.equal(kept.rows[0]?.n, '2')
  const files = await manifest(context.database.pool)
  const { rows: ids } = await admin.query<{ id: bigint }>('select id from intake.batch where public_id = $1', [
    first.batch,
  ])
  assert.equal(
    files.filter(({ batchId, dataset }) => batchId === ids[0]?.id && dataset === 'pension_payment').length,
    1,
  )
  // The number that only the old batch brought keeps its row: other batches may point at it.
  const number = await admin.query(
    `select 1 from visible.person_number where person_id = (select person_id from data.pension_payment where payment_no = 'S2' limit 1)`,
  )
  assert.equal(number.rowCount, 1)

  const before = (await admin.query('select count(*)::int as n from intake.batch')).rows[0]?.n
  const file = csv(payHeaders, [pay('S5', '5.00')])
  const not = (options: object, name: string, code: string, words: RegExp): Promise<void> =>
    assert.rejects(take(name, file, options), (error) => {
      assert.ok(error instanceof Refusal)
      assert.equal(error.code, code)
      assert.match(error.message, words)
      return true
    })
  await not({ supersedes: first.batch }, 'pension_payment.super.csv', 'BATCH_NOT_CURRENT', /只有生效中的批次/)
  await not({ supersedes: second.batch }, 'pension_payment.other.csv', 'BATCH_UNKNOWN', /来源 super/)
  await not({ supersedes: second.batch }, 'pension_adjustment.super.csv', 'BATCH_UNKNOWN', /pension_adjustment/)
  await not({ supersedes: 'ffffffff' }, 'pension_payment.super.csv', 'BATCH_UNKNOWN', /没有唯一的批次/)
  for (const vague of ['', '%', '_', second.batch.slice(0, 2)])
    await not({ supersedes: vague }, 'pension_payment.super.csv', 'BATCH_UNKNOWN', /不是批次号/)
  assert.equal((await admin.query('select count(*)::int as n from intake.batch')).rows[0]?.n, before)
  assert.deepEqual(await visible('super'), ['S1', 'S4'])
})

test('headers: missing, doubled, unknown, two for one field, another dataset', async () => {
  const row = pay('H1', '1.00')
  const file = (headers: readonly string[], cells: readonly string[] = row): Promise<Receipt> =>
    take('pension_payment.head.csv', csv(headers, [cells]))
  await refused(
    await file(payHeaders.slice(0, 8), row.slice(0, 8)),
    'HEADER_MISSING',
    /缺少必需的列「经办机构行政区划」.*AAA027/,
  )
  await refused(await file([...payHeaders, 'amount_fen'], [...row, '1.00']), 'HEADER_DOUBLED', /都是「金额」/)
  await refused(
    await file([...payHeaders, '金额'], [...row, '1.00']),
    'HEADER_DOUBLED',
    /「amount_fen」和「金额」都是「金额」/,
  )
  await refused(
    await file([...payHeaders, '金  额  数'], [...row, '1.00']),
    'HEADER_UNKNOWN',
    /没有「金 {2}额 {2}数」这一列。是不是「金额」/,
  )
  await refused(await file([...payHeaders, ''], [...row, '1.00']), 'HEADER_UNKNOWN', /第 10 列没有列名/)
  await refused(await file(english, people('a')[0]), 'DATASET_WRONG', /最像「参保人员登记」/)
  // No header at all: the first row of people must not come back as names of columns.
  const receipt = await take('person.head.csv', csv(people('a')[0] as string[], people('b')))
  await refused(receipt, 'DATASET_WRONG', /表头认得的不到一半/)
  // Half a header and a number among it.
  const half = await file([...payHeaders, '备注410102199003071234'], [...row, ''])
  await refused(half, 'HEADER_UNKNOWN', /没有「备注/)
  assert.doesNotMatch(half.refusal?.message ?? '', /410102199003071234/)
})

test('the name of a file: forms that are read, forms that are not, datasets that are not there', async () => {
  const file = csv(payHeaders, [])
  const takes: [string, string | null, string][] = [
    ['pension_payment.csv', null, 'default'],
    ['pension_payment.2024.csv', '2024', 'default'],
    ['pension_payment.src_1.2024-03.7.csv', '2024-03', 'src_1'],
    ['pension_payment.2024-03-05.csv', '2024-03-05', 'default'],
    ['养老待遇支付(pension_payment).csv', null, 'default'],
    ['养老待遇支付（pension_payment）.csv', null, 'default'],
  ]
  for (const [index, [name, period, source]] of takes.entries()) {
    const receipt = await take(name, `${file}${'\n'.repeat(index)}`)
    assert.deepEqual([receipt.status, receipt.period, receipt.source], ['committed', period, source], name)
    assert.deepEqual(counts(receipt), [0, 0, 0, 0])
  }
  const before = (await admin.query('select count(*)::int as n from intake.batch')).rows[0]?.n
  const not: [string, string, RegExp][] = [
    ['pension_payment', 'FILE_NAME', /没有扩展名/],
    ['pension_payment.2024-13.csv', 'FILE_NAME', /「2024-13」看不懂/],
    ['pension_payment.2024-02-30.csv', 'FILE_NAME', /「2024-02-30」看不懂/],
    ['pension_payment..csv', 'FILE_NAME', /看不懂/],
    ['pension_payment.2024-03.src.csv', 'FILE_NAME', /「src」看不懂/],
    ['pension_payment.a b.csv', 'FILE_NAME', /看不懂/],
    ['pension_paymnet.csv', 'DATASET_UNKNOWN', /相近的有:pension_payment/],
    ['参保人员登记.csv', 'DATASET_UNKNOWN', /person\(参保人员登记\)/],
    ['xyzzy.csv', 'DATASET_UNKNOWN', /数据字典/],
    ['person_number.csv', 'DATASET_INTERNAL', /由平台自己生成/],
  ]
  for (const [name, code, words] of not)
    await assert.rejects(take(name, file), (error) => {
      assert.ok(error instanceof Refusal, name)
      assert.equal(error.code, code, name)
      assert.match(error.message, words)
      return true
    })
  await assert.rejects(take('pension_payment.csv', file, { source: '../x' }), { code: 'SOURCE_UNKNOWN' })
  assert.equal((await admin.query('select count(*)::int as n from intake.batch')).rows[0]?.n, before)
})

test('a number in the name of a file is not kept', async () => {
  const receipt = await take('张三410102199003071234(pension_payment).csv', `${csv(payHeaders, [])}\n\n\n\n\n\n\n\n\n`)
  const { rows } = await admin.query('select file_name from intake.batch where public_id = $1', [receipt.batch])
  assert.doesNotMatch(JSON.stringify([rows, receipt]), /410102199003071234/)
})

test('files that are not what they say are refused whole, with the reason, and leave nothing', async () => {
  const good = csv(payHeaders, [pay('B1', '1.00', '410102195001010010')])
  const whole = await parquet([...payHeaders], [pay('B1', '1.00', '410102195001010010')])
  const bomb = zipOf([
    { name: '_rels/.rels', data: '<Relationships/>' },
    { name: 'xl/workbook.xml', data: ' '.repeat(60 << 20) },
  ])
  const cases: [string, Buffer | string, string, RegExp][] = [
    ['empty.csv', '', 'FILE_EMPTY', /空文件/],
    ['blank.csv', '\n\n\n', 'FILE_EMPTY', /没有内容/],
    ['binary.csv', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 3]), 'FILE_BINARY', /./],
    ['nul.csv', `${good}a\0b`, 'FILE_BINARY', /NUL/],
    ['cut.parquet', whole.subarray(0, whole.length - 40), 'FILE_DAMAGED', /Parquet/],
    ['bomb.xlsx', bomb, 'FILE_TOO_LARGE', /./],
    ['bytes.csv', Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0xfe, 0x80, 0x0a])]), 'FILE_ENCODING', /UTF-8/],
    ['array.ndjson', `[${JSON.stringify({ payment_no: 'x' })}]`, 'FILE_FORMAT', /NDJSON/],
    ['pdf.csv', '%PDF-1.7 ...', 'FILE_BINARY', /./],
  ]
  for (const [name, content, code, words] of cases)
    await refused(
      await take(
        `pension_payment.broken.${cases.findIndex(([one]) => one === name) + 1}.${name.split('.')[1]}`,
        content,
      ),
      code,
      words,
    )
  mkdirSync(join(inbox, 'pension_payment.folder.csv'), { recursive: true })
  await refused(await intakeFile(context, join(inbox, 'pension_payment.folder.csv')), 'FILE_UNREADABLE', /文件夹/)
  await refused(await intakeFile(context, join(inbox, 'pension_payment.gone.csv')), 'FILE_UNREADABLE', /不在/)
})

test('a line of ten megabytes is one rejected row, and what is kept of it is bounded', async () => {
  const long = `"${'长'.repeat(3_500_000)}"`
  const receipt = await take(
    'pension_payment.long.csv',
    `${csv(payHeaders, [pay('L1', '1.00')])}${long}\n${csv(pay('L2', '2.00'), [])}`,
  )
  assert.deepEqual(counts(receipt), [3, 2, 1, 0])
  assert.equal(receipt.reasons[0]?.code, 'ROW_TOO_LONG')
  const back = await rejectsOf(context.database.pool, context.keys, receipt.batch)
  assert.ok((back.rows[0]?.join('').length ?? 0) < 70_000)
})

test('a file refused after rows were checked takes its people with it, and the next file gets them anew', async () => {
  const person = '410102194901010018'
  const rows = Array.from({ length: 3_000 }, (_, n) => pay(`N${n}`, '1.00', person))
  const bad = Buffer.concat([Buffer.from(csv(payHeaders, rows)), Buffer.from([0x41, 0xff, 0xff, 0x0a])])
  await refused(await take('pension_payment.late.csv', bad), 'FILE_ENCODING', /./)
  const receipt = await take('pension_payment.late.csv', csv(payHeaders, rows))
  assert.deepEqual(counts(receipt), [3_000, 3_000, 0, 0])
  const { rows: numbers } = await admin.query(
    `select count(*)::int as n from visible.person_number where person_id in (select person_id from data.pension_payment where payment_no = 'N7')`,
  )
  assert.equal(numbers[0]?.n, 1)
})

test('an error that nobody foresaw says nothing of what stood in the file', async () => {
  const { duck } = context
  const broken = {
    ...context,
    duck: {
      ...duck,
      rows: () =>
        Promise.reject(new Error(`Conversion Error: Could not convert string '张三' 410102199003071234 to INT64`)),
    },
  }
  const path = join(inbox, 'pension_payment.odd.csv')
  writeFileSync(path, csv(payHeaders, [pay('O1', '1.00')]))
  const receipt = await intakeFile(broken as typeof context, path)
  assert.equal(receipt.refusal?.code, 'FILE_DAMAGED')
  assert.match(receipt.refusal?.message ?? '', /没有留下任何数据/)
  assert.doesNotMatch(receipt.refusal?.message ?? '', /张三|410102/)
  assert.deepEqual(await leftBy(intake, receipt.batch), nothing)
})
