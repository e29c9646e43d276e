import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import type { RefusalCode } from '#kernel/refusal-codes.ts'
import { readBack } from './sample-files.ts'

test('flat objects: headers in order of appearance, numbers as written, null and booleans', async () => {
  const found = await readBack(
    'a.ndjson',
    '\ufeff{"证件号码":410105199001011234567,"金额":1234.50}\r\n\r\n{"金额":1e2,"在职":true,"备注":null}\r\n{ "备注" : "a,\\"b\\"\\n" , "在职" : false }',
  )
  assert.equal(found.format, 'ndjson')
  assert.deepEqual(found.headers, ['证件号码', '金额', '在职', '备注'])
  assert.deepEqual(found.rows, [
    [1, '410105199001011234567', '1234.50', '', ''],
    [2, '', '1e2', '1', ''],
    [3, '', '', '0', 'a,"b"\n'],
  ])
  assert.deepEqual(found.problems, [])
})

const badLines: readonly (readonly [what: string, line: string, code: RefusalCode, words: RegExp])[] = [
  ['not JSON', '{"a":1', 'ROW_JSON', /不是一个 JSON 对象/],
  ['an array', '[1]', 'ROW_JSON', /不是一个 JSON 对象/],
  ['two objects', '{"a":1}{"a":2}', 'ROW_JSON', /不是一个 JSON 对象/],
  ['nested object', '{"a":{"b":1}}', 'ROW_JSON', /「a」的值是数组或对象/],
  ['nested array', '{"a":[1]}', 'ROW_JSON', /「a」的值是数组或对象/],
  ['doubled key', '{"a":1,"\\u0061":2}', 'ROW_JSON', /「a」在同一行里出现两次/],
  ['lone surrogate', '{"a":"\\ud800"}', 'ROW_JSON', /不成字/],
  ['escaped NUL', '{"a":"\\u0000"}', 'ROW_JSON', /不成字/],
  ['a 10 MB line', `{"a":"${'x'.repeat(10_000_000)}"}`, 'ROW_TOO_LONG', /超过 1048576 字节/],
]

for (const [what, line, code, words] of badLines)
  test(`problem row: ${what}`, async () => {
    const found = await readBack('a.jsonl', `{"a":1}\n${line}\n{"a":3}\n`)
    assert.deepEqual(found.rows, [
      [1, '1'],
      [3, '3'],
    ])
    assert.deepEqual(
      found.problems.map((problem) => [problem.row, problem.code]),
      [[2, code]],
    )
    assert.match(found.problems[0]?.message ?? '', words)
  })

test('an empty object is a row of empty values', async () => {
  assert.deepEqual((await readBack('a.ndjson', '{"a":1}\n{}\n')).rows, [
    [1, '1'],
    [2, ''],
  ])
})

test('a value close to the record limit is read', async () => {
  const long = 'x"'.repeat(250_000)
  assert.equal((await readBack('a.ndjson', `${JSON.stringify({ a: long })}\n`)).rows[0]?.[1], long)
})

test('a key that appears after the first 1000 lines is a problem, one before it is not', async () => {
  const lines = Array.from({ length: 1000 }, (_, i) => (i === 999 ? '{"a":1,"late":2}' : '{"a":1}'))
  const found = await readBack('a.ndjson', `${lines.join('\n')}\n{"a":1,"later":2}\n`)
  assert.deepEqual(found.headers, ['a', 'late'])
  assert.deepEqual(
    found.problems.map(({ row, code }) => [row, code]),
    [[1001, 'ROW_JSON']],
  )
  assert.match(found.problems[0]?.message ?? '', /「later」/)
})

test('a file without one object is refused', async () => {
  await assert.rejects(
    readBack('a.ndjson', '{"a":\n{"b":\n'),
    (error: unknown) => error instanceof Refusal && error.code === 'FILE_DAMAGED',
  )
})

test('GB18030 objects', async () => {
  const found = await readBack('a.ndjson', Buffer.from('{"\xd0\xd5\xc3\xfb":"\xcd\xf5"}\n', 'latin1'))
  assert.deepEqual([found.encoding, found.headers, found.rows], ['gb18030', ['姓名'], [[1, '王']]])
})
