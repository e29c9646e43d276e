/** A full disk refuses the file with its own code, leaves nothing half taken, and the next file works once there is room. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, type TestContext, test } from 'node:test'
import type { Duck } from '#store/duck.ts'
import { csv, leftBy, openTestIntake, pay, payHeaders } from '../../test/whole-files.ts'
import type { IntakeContext } from './context.ts'
import { intakeFile } from './intake-file.ts'
import type { Receipt } from './receipt.ts'

const intake = await openTestIntake()
const { context, folder, inbox, take } = intake
after(() => intake.close())

const nothing = { rows: 0, vault: 0, files: [], temp: [] }
const person = (n: number): string =>
  `4101021970${String((n % 12) + 1).padStart(2, '0')}${String((n % 28) + 1).padStart(2, '0')}${String(n % 1000).padStart(3, '0')}X`
const many = (prefix: string, rows: number): string =>
  csv(
    payHeaders,
    Array.from({ length: rows }, (_, n) => pay(`${prefix}${n}`, `${n}.00`, person(n))),
  )

const full = async (receipt: Receipt): Promise<void> => {
  assert.equal(receipt.refusal?.code, 'DISK_FULL', receipt.refusal?.message)
  assert.match(receipt.refusal?.message ?? '', /磁盘已满.*没有留下任何数据|磁盘已满.*腾出空间/)
  assert.deepEqual(await leftBy(intake, receipt.batch), nothing)
}

const path = (name: string, content: string): string => {
  writeFileSync(join(inbox, name), content)
  return join(inbox, name)
}

/** A context whose DuckDB fails at statements that match, as it does on a full disk. */
const failing = (matching: RegExp): IntakeContext => {
  const wrap = (duck: Duck): Duck => ({
    ...duck,
    exec: (sql) =>
      matching.test(sql)
        ? Promise.reject(new Error(`IO Error: Could not write file "/data/x.parquet": No space left on device`))
        : duck.exec(sql),
    fork: async () => wrap(await duck.fork()),
  })
  return { ...context, duck: wrap(context.duck) }
}

test('DuckDB cannot write the mirror file', async () => {
  const file = path('pension_payment.mirror.csv', many('A', 20))
  await full(await intakeFile(failing(/^\s*copy .*parquet/is), file))
  const receipt = await intakeFile(context, file)
  assert.deepEqual([receipt.status, receipt.rowsAccepted], ['committed', '20'])
})

test('DuckDB cannot write the rows on their way to the database', async () => {
  const file = path('pension_payment.pipe.csv', many('B', 6_000))
  await full(await intakeFile(failing(/format csv, header false/), file))
  const receipt = await intakeFile(context, file)
  assert.deepEqual([receipt.status, receipt.rowsAccepted], ['committed', '6000'])
})

test('the database has no room for the rows', async () => {
  const file = path('pension_payment.rows.csv', many('C', 20))
  let failed = false
  const database: IntakeContext['database'] = {
    ...context.database,
    async transaction(work) {
      return context.database.transaction(async (client) => {
        const result = await work(client)
        const { rows } = await client.query<{ n: bigint }>(
          `select count(*) as n from data.pension_payment d join intake.batch b on b.id = d.batch_id where b.source = 'rows'`,
        )
        if (!failed && Number(rows[0]?.n) > 0) {
          failed = true
          throw Object.assign(new Error('could not extend file "base/1/2": No space left on device'), { code: '53100' })
        }
        return result
      })
    },
  }
  await full(await intakeFile({ ...context, database }, file))
  assert.ok(failed)
  assert.equal((await intakeFile(context, file)).rowsAccepted, '20')
})

const withSmallDisk = async (
  t: TestContext,
  at: string,
  kilobytes: number,
  work: () => Promise<void>,
): Promise<void> => {
  mkdirSync(at, { recursive: true })
  const mounted =
    process.platform === 'linux' &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=700`, 'tmpfs', at], { stdio: 'ignore' })
      .status === 0
  if (!mounted) return t.skip('a file system of a few megabytes needs Linux and the right to mount')
  try {
    await work()
  } finally {
    spawnSync('umount', ['-l', at], { stdio: 'ignore' })
  }
}

for (const [what, megabytes, rows] of [
  ['the copy of the file', 1, 20_000],
  ['the chunks', 4, 38_000],
] as const)
  test(`a small disk under tmp: no room for ${what}`, async (t) => {
    const name = `pension_payment.tmp${megabytes}.csv`
    const content = many(`T${megabytes}`, rows)
    await withSmallDisk(t, context.temp, megabytes << 10, async () => {
      await full(await take(name, content))
      // Room again: the same session goes on.
      const next = await take(`pension_payment.tmp${megabytes}.2.csv`, many('U', 100))
      assert.deepEqual([next.status, next.rowsAccepted], ['committed', '100'])
    })
    if (t.signal.aborted) return
    assert.equal((await take(name, content)).rowsAccepted, String(rows))
  })

test('a small disk under the mirror', async (t) => {
  const content = many('V', 60_000)
  await withSmallDisk(t, join(folder.mirror, 'pension_payment'), 128, async () => {
    await full(await take('pension_payment.small.csv', content))
    assert.equal((await take('pension_payment.small.2.csv', many('W', 100))).status, 'committed')
  })
})
