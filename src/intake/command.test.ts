/** The command itself: exit codes, what it says to a person and to a machine. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { projectRoot } from '#store/folder.ts'
import { freshDatabase } from '../../test/postgres.ts'
import { csv, pay, payHeaders } from '../../test/whole-files.ts'

const database = await freshDatabase()
const [data, inbox] = [mkdtempSync(join(tmpdir(), 'command-')), mkdtempSync(join(tmpdir(), 'inbox-'))]
after(async () => {
  await database.drop()
  for (const path of [data, inbox]) rmSync(path, { recursive: true, force: true })
})

interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

const shejian = (...words: string[]): Promise<Said> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: database.superUrl, SHEJIAN_DATA: data }
    const program = join(projectRoot, 'bin', 'shejian.mjs')
    execFile(process.execPath, [program, ...words], { env, timeout: 60_000 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })

const put = (name: string, content: string): string => {
  writeFileSync(join(inbox, name), content)
  return join(inbox, name)
}

test('0 where every file is taken, rejected rows or not; the rejected rows are handed back', async () => {
  const person = '41010219600101001X'
  const file = put('pension_payment.cli.csv', csv(payHeaders, [pay('X1', '1.00'), pay('X2', '1.234', person)]))
  const said = await shejian('intake', file)
  assert.equal(said.code, 0, said.err)
  assert.match(said.out, /已接收 {2}pension_payment\.cli\.csv .*共 2 行:接收 1,退回 1,重复 0/)
  assert.match(said.out, /退回 1 行\(首见第 2 行\)「amount_fen」的值「1\.234」小数超过两位.*\[VALUE_MONEY\]/)
  assert.doesNotMatch(said.out + said.err, new RegExp(person))
  const batch = /批次 ([0-9a-f]{8})/.exec(said.out)?.[1] ?? ''
  const target = join(inbox, 'back.csv')
  assert.equal((await shejian('intake', 'rejects', batch, '--out', target)).code, 0)
  assert.match(readFileSync(target, 'utf8'), new RegExp(`^\ufeff_行号,_退回原因,payment_no.*\n2,.*,X2,${person},`))
  assert.match((await shejian('intake', file)).out, /此前已收/)
})

test('1 where a file is refused whole, also beside one that is taken; the same to a machine', async () => {
  const good = put('pension_payment.cli2.1.csv', csv(payHeaders, [pay('Y1', '1.00')]))
  const bad = put('pension_payment.cli2.2.csv', '')
  const said = await shejian('intake', good, bad, '--json')
  assert.equal(said.code, 1)
  const { receipts } = JSON.parse(said.out) as { receipts: { status: string; refusal: { code: string } | null }[] }
  assert.deepEqual(
    receipts.map(({ status, refusal }) => [status, refusal?.code]),
    [
      ['committed', undefined],
      ['refused', 'FILE_EMPTY'],
    ],
  )
  const unknown = await shejian('intake', put('pension_paymnet.csv', 'x'))
  assert.equal(unknown.code, 1)
  assert.match(unknown.out, /相近的有:pension_payment.*\[DATASET_UNKNOWN\]/)
  const gone = await shejian('intake', join(inbox, 'nothing.csv'))
  assert.deepEqual([gone.code, /\[FILE_UNREADABLE\]/.test(gone.err)], [1, true])
  const vague = await shejian('intake', good, '--supersedes', '%')
  assert.deepEqual([vague.code, /\[BATCH_UNKNOWN\]/.test(vague.out)], [1, true])
})

test('2 where the command is called wrongly, and nothing is written', async () => {
  for (const words of [['intake'], ['intake', 'a.csv', '--nonsense'], ['intake', 'rejects', 'abcd'], ['intaek']]) {
    const said = await shejian(...words)
    assert.equal(said.code, 2, `${words.join(' ')}: ${said.err}`)
    assert.match(said.err, /\[USAGE\]/)
  }
  assert.ok(!existsSync(join(projectRoot, 'a.csv')))
})
