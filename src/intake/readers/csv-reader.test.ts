import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import type { RefusalCode } from '#kernel/refusal-codes.ts'
import { type CreateFile, openFile } from './reader.ts'
import { inFolder, readBack, readPath } from './sample-files.ts'
import { createFile, writeCsv } from './write-csv.ts'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const utf16 = (text: string, big = false): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return big ? bytes.swap16() : bytes
}
/** 姓名,金额 / 王涛,1.00 / 张三丰,2.50: three GB18030 lines, 丰 among them as a reminder that trail bytes may be ASCII. */
const gbLines = latin('\xd0\xd5\xc3\xfb,\xbd\xf0\xb6\xee\n\xcd\xf5\xcc\xce,1.00\n\xd5\xc5\xc8\xfd\xb7\xe1,2.50\n')

const refused = (code: RefusalCode, words: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error))
  assert.equal(error.code, code, error.message)
  assert.match(error.message, words)
  return true
}

const badFiles: readonly (readonly [what: string, name: string, content: Buffer | string, RefusalCode, RegExp])[] = [
  ['nothing', 'a.csv', '', 'FILE_EMPTY', /空文件/],
  ['byte order mark only', 'a.csv', '\ufeff', 'FILE_EMPTY', /没有内容/],
  ['blank lines only', 'a.csv', '\r\n\n', 'FILE_EMPTY', /没有内容/],
  ['NUL byte', 'a.csv', 'a,b\n1,\0\n', 'FILE_BINARY', /第 7 字节是 NUL/],
  ['PDF', 'a.csv', '%PDF-1.7\n', 'FILE_BINARY', /PDF/],
  ['PNG', 'a.csv', latin('\x89PNG\r\n\x1a\n'), 'FILE_BINARY', /图片/],
  ['gzip', 'a.csv', latin('\x1f\x8b\x08'), 'FILE_BINARY', /gzip/],
  ['old Excel', 'a.xls', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'FILE_BINARY', /\.xls/],
  ['old Excel under a new name', 'a.xlsx', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'FILE_BINARY', /密码/],
  ['web page', 'a.xls', '<html><table>', 'FILE_BINARY', /网页/],
  ['text named .xlsx', 'a.xlsx', 'a,b\n1,2\n', 'FILE_FORMAT', /扩展名是 \.xlsx/],
  ['text named .parquet', 'a.parquet', 'a,b\n', 'FILE_FORMAT', /扩展名是 \.parquet/],
  ['zip named .csv', 'a.csv', latin('PK\x03\x04'), 'FILE_FORMAT', /Excel/],
  ['objects named .csv', 'a.csv', '{"a":1}\n', 'FILE_FORMAT', /JSON/],
  ['unsupported extension', 'a.xls', 'a,b\n1,2\n', 'FILE_FORMAT', /不接收 \.xls/],
  ['JSON array', 'a.json', '[\n {"a":1}]', 'FILE_FORMAT', /数组/],
  ['neither UTF-8 nor GB18030', 'a.csv', latin('a,b\n1,\xff\n'), 'FILE_ENCODING', /第 7 字节\(第 2 行\)/],
  ['GB18030 cut short', 'a.csv', gbLines.subarray(0, -7), 'FILE_ENCODING', /GB18030/],
  [
    'UTF-8 that breaks late',
    'a.csv',
    Buffer.concat([Buffer.from('名\n'.repeat(40)), latin('\xe5\n')]),
    'FILE_ENCODING',
    /第 161 字节\(第 41 行\)/,
  ],
  ['UTF-16 with a lone surrogate', 'a.csv', utf16('a,b\n1,\ud800\n'), 'FILE_ENCODING', /UTF-16/],
  ['full-width commas', 'a.csv', '姓名\uff0c金额\n', 'FILE_FORMAT', /全角逗号/],
  ['open quote in the header', 'a.csv', 'a,"b\n1,2\n', 'FILE_DAMAGED', /引号/],
  ['stray quote in the header', 'a.csv', 'a,"b"c\n1,2\n', 'FILE_DAMAGED', /引号/],
]

for (const [what, name, content, code, words] of badFiles)
  test(`refused: ${what}`, async () => {
    await assert.rejects(readBack(name, content), refused(code, words))
  })

type Rows = readonly (readonly string[])[]
const goodFiles: readonly (readonly [
  what: string,
  content: Buffer | string,
  headers: readonly string[],
  rows: Rows,
  encoding?: string,
])[] = [
  [
    'plain',
    'a,b\n1,2\n3,4\n',
    ['a', 'b'],
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['no line end at the end', 'a,b\n1,2', ['a', 'b'], [['1', '2']]],
  ['header only', 'a,b\n', ['a', 'b'], []],
  ['header without a line end', 'a,b', ['a', 'b'], []],
  ['byte order mark', '\ufeff姓名,b\n1,2\n', ['姓名', 'b'], [['1', '2']]],
  ['CRLF', 'a,b\r\n1,2\r\n', ['a', 'b'], [['1', '2']]],
  ['CRLF, the last one cut', 'a,b\r\n1,"2"\r', ['a', 'b'], [['1', '2']]],
  [
    'bare CR',
    'a,b\r1,2\r3,4',
    ['a', 'b'],
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'bare CR, then CRLF',
    'a,b\r1,2\r\n3,4\n',
    ['a', 'b'],
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['CR inside a value of an LF file', 'a,b\n1,x\ry\n', ['a', 'b'], [['1', 'x\ry']]],
  [
    'blank lines',
    '\na,b\n\n1,2\r\n\n\n3,4\n\n',
    ['a', 'b'],
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['quoted newline, comma and quote', 'a,b\n"x\r\ny,z","say ""hi"""\n', ['a', 'b'], [['x\r\ny,z', 'say "hi"']]],
  ['quoted header', '"a,1","b\n""2"""\n1,2\n', ['a,1', 'b\n"2"'], [['1', '2']]],
  ['doubled headers are reported', 'a,a,\n1,2,3\n', ['a', 'a', ''], [['1', '2', '3']]],
  ['one column, empty values quoted', 'a\n""\nx\n', ['a'], [[''], ['x']]],
  ['semicolon with decimal commas', 'a;b\n1,5;"2;3"\n', ['a', 'b'], [['1,5', '2;3']]],
  ['tab', 'a\tb\t\n1\t"x\t""y"\t\n', ['a', 'b', ''], [['1', 'x\t"y', '']]],
  ['pipe', 'a|b\n1|\n', ['a', 'b'], [['1', '']]],
  ['comma inside a quoted header does not decide', '"a,b,c";d\n1;2\n', ['a,b,c', 'd'], [['1', '2']]],
  [
    'GB18030',
    gbLines,
    ['姓名', '金额'],
    [
      ['王涛', '1.00'],
      ['张三丰', '2.50'],
    ],
    'gb18030',
  ],
  ['GB18030 with `|` as a trail byte', latin('a|b\n\x81|\x82\\|x\n'), ['a', 'b'], [['亅俓', 'x']], 'gb18030'],
  ['GB18030 that begins like UTF-8', latin('a,b\n\xc4\xa3,\xd6\xd0\n'), ['a', 'b'], [['模', '中']], 'gb18030'],
  ['UTF-16 little-endian', utf16('姓名\tb\r\n王\t2\r\n'), ['姓名', 'b'], [['王', '2']], 'utf-16le'],
  ['UTF-16 big-endian', utf16('姓名,b\n𠮷,"2\n"\n', true), ['姓名', 'b'], [['𠮷', '2\n']], 'utf-16be'],
]

for (const [what, content, headers, rows, encoding = 'utf-8'] of goodFiles)
  test(`read: ${what}`, async () => {
    const found = await readBack('a.csv', content)
    assert.deepEqual(found.headers, headers)
    assert.deepEqual(
      found.rows,
      rows.map((cells, index) => [index + 1, ...cells]),
    )
    assert.deepEqual(found.problems, [])
    assert.equal(found.encoding, encoding)
    assert.equal(found.summary.sha256, createHash('sha256').update(content).digest('hex'))
    assert.equal(found.summary.bytes, Buffer.byteLength(content))
  })

const badRows: readonly (readonly [
  what: string,
  body: string,
  problems: readonly (readonly [number, RefusalCode, string])[],
  good: readonly number[],
])[] = [
  ['too few columns', '1\n2,3\n', [[1, 'ROW_SHAPE', '1']], [2]],
  ['too many columns', '1,2\n3,4,5\n', [[2, 'ROW_SHAPE', '3,4,5']], [1]],
  ['a line of spaces is a record', '  \n1,2\n', [[1, 'ROW_SHAPE', '  ']], [2]],
  ['stray quote', '1,x"y\n2,3\n', [[1, 'ROW_QUOTE', '1,x"y']], [2]],
  ['text behind a closing quote', '1,"x"y\r\n2,3\r\n', [[1, 'ROW_QUOTE', '1,"x"y']], [2]],
  [
    'forgotten closing quote is blamed on its line alone',
    '1,"x\r\n2,3\n4,"5"\n6,7\n',
    [[1, 'ROW_QUOTE', '1,"x']],
    [2, 3, 4],
  ],
  ['forgotten closing quote at the end', '1,2\n3,"x', [[2, 'ROW_QUOTE', '3,"x']], [1]],
  ['forgotten closing quote, good rows after it', '1,"x\n2,3\n4,5', [[1, 'ROW_QUOTE', '1,"x']], [2, 3]],
]

for (const [what, body, problems, good] of badRows)
  test(`problem row: ${what}`, async () => {
    const found = await readBack('a.csv', `a,b\n${body}`)
    assert.deepEqual(
      found.problems.map(({ row, code, raw }) => [row, code, raw]),
      problems,
    )
    assert.deepEqual(
      found.rows.map(([row]) => row),
      good,
    )
    for (const problem of found.problems) assert.equal(problem.excerpt, problem.raw.slice(0, 80))
  })

for (const [what, line] of [
  ['without quotes', `1,${'社'.repeat(3_400_000)}`],
  ['inside quotes', `1,"${'x'.repeat(10_000_000)}"`],
] as const)
  test(`a 10 MB line ${what} is a problem row and is not held`, async () => {
    const found = await readBack('a.csv', `a,b\n1,2\n${line}\n3,4\n`)
    assert.deepEqual(
      found.problems.map(({ row, code }) => [row, code]),
      [[2, 'ROW_TOO_LONG']],
    )
    assert.deepEqual(found.rows, [
      [1, '1', '2'],
      [3, '3', '4'],
    ])
    const raw = found.problems[0]?.raw ?? ''
    assert.ok(Buffer.byteLength(raw) <= 65_536 && Buffer.byteLength(raw) > 65_530)
    assert.ok(line.startsWith(raw), 'cut between characters')
  })

test('the record limit: just under passes, just over does not', async () => {
  const limits = { recordBytes: 100 }
  const line = (length: number): string => `1,${'x'.repeat(length - 2)}`
  const found = await readBack('a.csv', `a,b\n${line(100)}\n${line(101)}\n`, { limits })
  assert.deepEqual(
    found.rows.map(([row]) => row),
    [1],
  )
  assert.deepEqual(
    found.problems.map(({ row, code }) => [row, code]),
    [[2, 'ROW_TOO_LONG']],
  )
})

test('chunks end by rows, by bytes and by problems, and number their rows through', async () => {
  const body = Array.from({ length: 10 }, (_, i) => (i === 4 ? 'bad' : `${i},x`)).join('\n')
  await inFolder(async (folder) => {
    const path = join(folder, 'a.csv')
    await writeFile(path, `a,b\n${body}\n`)
    const file = await openFile(path, { tempDir: folder, chunkRows: 4 })
    const seen = []
    for await (const { firstRow, rows, problems } of file.chunks()) seen.push([firstRow, rows, problems.length])
    assert.deepEqual(seen, [
      [1, 4, 0],
      [5, 3, 1],
      [9, 2, 0],
    ])
  })
  assert.equal((await readBack('a.csv', `a,b\n${body}\n`, { chunkBytes: 12 })).chunks > 2, true)
  const many = await readBack('a.csv', `a,b\n${`${'x'.repeat(60_000)}\n`.repeat(200)}`)
  assert.equal(many.chunks > 1, true)
})

test('summary before the end, and a second run, are mistakes of the caller', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'a.csv')
    await writeFile(path, 'a,b\n1,2\n')
    const file = await openFile(path, { tempDir: folder })
    assert.throws(() => file.summary(), RangeError)
    for await (const _ of file.chunks());
    assert.equal(file.summary().records, 1)
    await assert.rejects(file.chunks().next(), RangeError)
  })
})

const fullAfter =
  (bytes: number): CreateFile =>
  async (path) => {
    const file = await createFile(path)
    let left = bytes
    return {
      write: async (buffer, offset, length) => {
        if (left === 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
        const taken = Math.min(left, length)
        left -= taken
        return file.write(buffer, offset, taken)
      },
      close: () => file.close(),
    }
  }

test('a full disk names the folder and leaves no half chunk behind', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'a.csv')
    await writeFile(path, `a,b\n${'1,2\n'.repeat(10_000)}`)
    const failing = readPath(path, folder, { createFile: fullAfter(5000) })
    await assert.rejects(
      failing,
      (error: unknown) => refused('DISK_FULL', /磁盘已满/)(error) && String(error).includes(folder),
    )
    assert.deepEqual(readdirSync(folder), ['a.csv'])
  })
})

test('a file that vanished, and a folder, are unreadable', async () => {
  await inFolder(async (folder) => {
    await assert.rejects(openFile(join(folder, 'gone.csv'), { tempDir: folder }), refused('FILE_UNREADABLE', /已不在/))
    await assert.rejects(openFile(folder, { tempDir: folder, name: 'x.csv' }), refused('FILE_UNREADABLE', /文件夹/))
    const path = join(folder, 'a.csv')
    await writeFile(path, 'a,b\n1,2\n')
    const file = await openFile(path, { tempDir: folder })
    await unlink(path)
    await assert.rejects(file.chunks().next(), refused('FILE_UNREADABLE', /已不在/))
  })
})

test('leaving early removes the unfinished chunk and keeps the finished one', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'a.csv')
    await writeFile(path, `a,b\n${'1,2\n'.repeat(100)}`)
    const file = await openFile(path, { tempDir: folder, chunkRows: 60 })
    for await (const chunk of file.chunks()) {
      assert.ok(existsSync(chunk.path))
      break
    }
    await file.close()
    assert.deepEqual(readdirSync(folder).sort(), ['a.csv', 'chunk-000001.csv'])
  })
})

test('the sender’s name decides the extension, the path does not', async () => {
  await assert.rejects(readBack('000017', 'a,b\n', { name: '待遇.xlsx' }), refused('FILE_FORMAT', /「待遇\.xlsx」/))
  assert.equal((await readBack('000017', 'a,b\n1,2\n', { name: '待遇.csv' })).rows.length, 1)
})

test('rejects round-trip, formulas and lone empty cells included', async () => {
  await inFolder(async (folder) => {
    const cells = [
      ['=1+1', '@x'],
      ['say "hi"', 'a\r\nb'],
      ['', ' 两 '],
    ]
    const path = join(folder, 'rejects.csv')
    assert.equal(await writeCsv(path, ['甲', '乙,丙'], cells), 3)
    assert.equal((await readFile(path)).subarray(0, 3).toString('hex'), 'efbbbf')
    const found = await readPath(path, folder)
    assert.deepEqual(found.headers, ['甲', '乙,丙'])
    assert.deepEqual(
      found.rows,
      cells.map((row, index) => [index + 1, ...row]),
    )
    await assert.rejects(writeCsv(path, ['a'], []), refused('DATA_FOLDER_UNUSABLE', /写不进去/))
    const full = writeCsv(join(folder, 'b.csv'), ['a'], [['x']], { create: fullAfter(2) })
    await assert.rejects(full, refused('DISK_FULL', /磁盘已满/))
  })
  await inFolder(async (folder) => {
    const path = join(folder, 'one.csv')
    await writeCsv(path, ['甲'], [[''], ['x']], { bom: false })
    assert.deepEqual((await readPath(path, folder)).rows, [
      [1, ''],
      [2, 'x'],
    ])
  })
})
