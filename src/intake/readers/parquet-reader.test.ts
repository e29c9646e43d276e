import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { DuckDBInstance } from '@duckdb/node-api'
import { Refusal } from '#kernel/refusal.ts'
import type { RefusalCode } from '#kernel/refusal-codes.ts'
import { inFolder, readPath } from './sample-files.ts'

const withParquet = (select: string, act: (path: string, folder: string) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const path = join(folder, 'a.parquet')
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
    const connection = await instance.connect()
    await connection.run(`copy (${select}) to '${path}' (format parquet, row_group_size 2048)`)
    connection.closeSync()
    instance.closeSync()
    await act(path, folder)
  })

const refused = (code: RefusalCode) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error))
  assert.equal(error.code, code, error.message)
  return true
}

test('every kind of column as plain text', async () => {
  const select = `select 'a,"b"' as 姓名, 12.30::decimal(10,2) as m, date '2024-02-29' as d, timestamp '2024-03-01 08:30:00' as t,
    timestamptz '2024-03-01 00:30:00+00' as tz, true as yes, 410105199001011234::bigint as id, 5::double as whole, 1.25::double as part,
    null::varchar as nothing, encode('王') as bytes`
  await withParquet(select, async (path, folder) => {
    const found = await readPath(path, folder)
    assert.equal(found.format, 'parquet')
    assert.equal(found.headers[0], '姓名')
    assert.deepEqual(found.rows, [
      [
        1,
        'a,"b"',
        '12.30',
        '2024-02-29',
        '2024-03-01 08:30:00',
        '2024-03-01 08:30:00',
        '1',
        '410105199001011234',
        '5',
        '1.25',
        '',
        '王',
      ],
    ])
  })
})

test('rows keep their order over chunks and row groups', async () => {
  await withParquet('select range as n, (range * 7919) % 10007 as x from range(10000)', async (path, folder) => {
    const found = await readPath(path, folder, { chunkRows: 3000 })
    assert.equal(found.chunks, 4)
    assert.equal(found.summary.records, 10_000)
    assert.ok(found.rows.every(([row, n]) => row === Number(n) + 1))
  })
})

test('no rows at all is no chunk', async () => {
  await withParquet('select 1 as a where false', async (path, folder) => {
    const found = await readPath(path, folder)
    assert.deepEqual([found.chunks, found.summary.records, found.headers], [0, 0, ['a']])
  })
})

test('rows that no chunk can hold are problems', async () => {
  const select = `select case range when 1 then repeat('x', 2000) when 2 then 'a' || chr(0) when 3 then null else 'ok' end as a, 1 as b from range(5)`
  await withParquet(select, async (path, folder) => {
    const found = await readPath(path, folder, { limits: { recordBytes: 1000 } })
    assert.deepEqual(
      found.problems.map(({ row, code }) => [row, code]),
      [
        [2, 'ROW_TOO_LONG'],
        [3, 'VALUE_TEXT'],
      ],
    )
    assert.deepEqual(found.rows, [
      [1, 'ok', '1'],
      [4, '', '1'],
      [5, 'ok', '1'],
    ])
  })
})

test('refused: truncated, overwritten, nested, too many rows', async () => {
  await withParquet('select range as a from range(5000)', async (path, folder) => {
    await assert.rejects(readPath(path, folder, { limits: { parquetRows: 4999 } }), refused('FILE_TOO_LARGE'))
    const whole = await readFile(path)
    await writeFile(path, whole.subarray(0, whole.length - 100))
    await assert.rejects(readPath(path, folder), refused('FILE_DAMAGED'))
    await writeFile(path, 'PAR1 and nothing more')
    await assert.rejects(readPath(path, folder), refused('FILE_DAMAGED'))
  })
  await withParquet('select [1, 2] as a', async (path, folder) => {
    await assert.rejects(readPath(path, folder), refused('FILE_FORMAT'))
  })
})
